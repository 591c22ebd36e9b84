"""Arrays flattened in one order and put back in the other: `W.ravel()`, then `theta[:6].reshape((2, 3), order="F")`.

The shape is the old one, and every number lies in the place of another. What was flattened is known by its axis, though it
may have been joined with others and cut out again.
"""

import ast
from collections.abc import Iterator
from typing import NamedTuple

from ....language import Text
from ..algebra import Call
from ..cure import Cure
from ..cures.edits import retype, source_of
from ..cures.join_cures import JOINS
from ..flow import long_axes
from ..meaning import Meaning
from ..reading import work_out
from ..steps import Step
from ..view import View

_FLATTEN = ("ravel", "flatten", "reshape")


class PutBack(NamedTuple):
    """The step that flattened a table, the one that gives its shape back, and which of the two reads by columns."""

    flat: Step
    reshape: Step
    by_columns: Step


def put_back_across(view: View) -> Iterator[PutBack]:
    """The reshapes to the sides of a table that was flattened in the other order."""
    for reshape in view.reading.operations("reshape"):
        shape = view.reading.shape(reshape.number) or ()
        if reshape.number in view.changes or not reshape.inputs or len([side for side in shape if side > 1]) < 2:
            continue
        flats = list(flattened_from(view, reshape.inputs[0], shape))
        orders = {order_of(flat) for flat in flats}
        alike = [flat for flat in flats if view.reading.shape(flat.inputs[0]) == shape]
        if len(orders) != 1 or not alike or orders == {order_of(reshape)} or not orders <= {"C", "F"}:
            continue
        flat = alike[0]
        if flat.number not in view.changes and not _may_be_turned(view, flat, reshape):
            yield PutBack(flat, reshape, reshape if order_of(reshape) == "F" else flat)


def flattened_from(view: View, number: int | None, shape: tuple[int, ...]) -> Iterator[Step]:
    """The steps that flattened what a vector holds; of several tables end to end those of the shape that is looked for."""
    flats = list(_flattened(view, number))
    yield from flats or _joined(view, number, shape)


def _flattened(view: View, number: int | None) -> Iterator[Step]:
    """The steps that made one long axis of a table, where it is the very axis that a vector has."""
    own = [axis for axis in view.reading.axes(number) if axis.size > 1]
    for step in view.reading.ancestors(number) if len(own) == 1 else ():
        if step.operation in _FLATTEN and step.inputs:
            long = [axis for axis in view.reading.axes(step.number) if axis.size > 1]
            before = [axis for axis in view.reading.axes(step.inputs[0]) if axis.size > 1]
            if len(long) == 1 and len(before) > 1 and view.reading.ledger.same(long[0], own[0]):
                yield step


def _joined(view: View, number: int | None, shape: tuple[int, ...]) -> Iterator[Step]:
    """The same of all that a comprehension flattened and a join put end to end: there the old shape tells which it was."""
    before = list(view.reading.ancestors(number))
    if not any(step.operation in JOINS for step in before):
        return
    for step in before:
        if step.operation in _FLATTEN and step.inputs and long_axes(view, step.number) <= 1:
            passes = [view.steps[one] for one in view.passes_over(step.number)]
            yield from (one for one in passes if view.reading.shape(one.inputs[0]) == shape)


def order_of(step: Step) -> str | None:
    """C or F, as it was said; C if nothing was."""
    said = step.option_values.get("order")
    if said is not None:
        return said.text
    words = [seen.text for seen in step.operands if seen.kind == "str"]
    return words[0] if words else "C"


def _may_be_turned(view: View, flat: Step, reshape: Step) -> bool:
    """Whether a square table may be transposed on purpose: it was turned before, or goes straight into the reshape."""
    sides = set(view.reading.shape(reshape.number) or ())
    before = view.reading.maker(flat.inputs[0])
    is_turned = before is not None and before.operation in ("T", "transpose")
    return len(sides) == 1 and (is_turned or reshape.inputs[0] == flat.number)


def in_one_order(view: View, found: PutBack) -> Iterator[Cure]:
    """The call that reads by columns, without its order: both then read by rows."""
    step, source = found.by_columns, source_of(view, found.by_columns)
    node = source.node(step.place)
    if not isinstance(node, ast.Call):
        return
    given = [arg for arg in node.args if not (isinstance(arg, ast.Constant) and arg.value == "F")]
    kept = [source.segment(k) for k in node.keywords if k.arg != "order"]
    text = f"{source.segment(node.func)}({', '.join([*map(source.segment, given), *kept])})"

    def change(call: Call) -> Meaning:
        args = call.args[: 1 + len(given)] if step.method else call.args[: len(given)]
        keywords = {name: value for name, value in call.keywords.items() if name != "order"}
        return work_out(Call(call.ledger, call.step, args, keywords), step.operation)

    yield retype(view, step, text, _SAME.filled(text=text), change)


_SAME = Text(en="Read and put back in the same order: {text}", zh="用同样的次序读出和放回：{text}")
