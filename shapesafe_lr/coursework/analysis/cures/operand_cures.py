"""Cures that exchange the text of one operand, for changes that shapes cannot follow."""

import ast
from collections.abc import Iterator
from dataclasses import replace

from ....language import Text
from ...findings import Edit
from ..algebra import Call
from ..axes import Axis
from ..cure import Cure
from ..meaning import Meaning, Number
from ..steps import Kind, Step
from ..view import View
from .count_cures import lengths_of
from .edits import operand_node, source_of


def edit_operand(view: View, step: Step, place: int, text: str, description: Text) -> Cure:
    """One operand of a step typed anew."""
    node = operand_node(view, step, place)
    edits = (source_of(view, step).replace(node, text),) if node is not None else ()
    return Cure(step.path, step.place, description, edits, certain=True)


def length_of_examples(view: View, count: int | None, axis: Axis) -> Iterator[Cure]:
    """A length taken from an array that has the axis, instead of one that has not."""
    for step in lengths_of(view, count):
        source = source_of(view, step)
        node = source.node(step.place)
        if not isinstance(node, ast.Subscript | ast.Call):
            continue
        for number, name in view.arrays_in_sight(step):
            axes = view.reading.axes(number)
            places = [n for n, one in enumerate(axes) if view.reading.ledger.same(one, axis)]
            if len(axes) == 2 and len(places) == 1 and name != source.segment(node).split(".")[0]:
                text = f"{name}.shape[{places[0]}]"

                def change(call: Call, axis: Axis = axis) -> Meaning:
                    return Number(axis.size, counts=axis)

                yield Cure(
                    step.path,
                    step.place,
                    _TAKE.filled(text=text),
                    (Edit(step.place, text),),
                    {step.number: change},
                )


def length_by_name(view: View, count: int | None, axis: Axis) -> Iterator[Cure]:
    """The name of the examples' number, where the name of another stands: `/ m` for `/ n_x`."""
    reading, read = view.reading, _read(view, count)
    for step in reading.steps[: read.number] if read is not None else ():
        length = reading.meaning(step.number)
        if read is not None and step.operation in ("assign", "unpack") and step.call in (read.call, 0):
            counted = isinstance(length, Number) and length.counts and reading.ledger.same(length.counts, axis)
            if step.name.isidentifier() and counted:
                yield replace(_length_typed(view, read, step.name, axis), certain=True)
                return


def length_of_summed(view: View, count: int | None, summed: int | None, axis: Axis) -> Iterator[Cure]:
    """`/ X.shape[1]` for `/ n`, where no name holds the right length: that of an array which is summed along the axis."""
    read = _read(view, count)
    if read is None:
        return
    product = view.reading.maker(summed)
    factors = view.reading.operands(product) if product is not None else []

    def first(found: tuple[int, str]) -> tuple[bool, bool]:
        return view.reading.source(found[0]) not in factors, view.roles.is_predicted(found[0])

    for number, name in sorted(view.arrays_in_sight(read), key=first):
        places = [n for n, one in enumerate(view.reading.axes(number)) if view.reading.ledger.same(one, axis)]
        if len(places) == 1:
            yield _length_typed(view, read, f"{name}.shape[{places[0]}]", axis)
            return


def _read(view: View, count: int | None) -> Step | None:
    """Where the name of a number is read, first of all."""
    reading, read = view.reading, None
    while count is not None and reading.steps[count].kind is Kind.PASS and reading.steps[count].inputs:
        step = reading.steps[count]
        read = step if step.operation == "name" else read
        count = step.inputs[0]
    return read


def _length_typed(view: View, read: Step, text: str, axis: Axis) -> Cure:
    """Another length typed where the name of one was read."""

    def change(call: Call) -> Meaning:
        return Number(axis.size, counts=axis)

    return Cure(read.path, read.place, _TAKE.filled(text=text), (Edit(read.place, text),), {read.number: change})


_TAKE = Text(en="Take m from the examples: {text}", zh="从样本所在的轴取 m：{text}")
