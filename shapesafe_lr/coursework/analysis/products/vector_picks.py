"""Which vectors of a decomposition are picked: columns of eigenvectors and of U, rows of Vt; and how to pick the others."""

import ast
from collections.abc import Iterator

from ....language import Text
from ...findings import Edit, Place
from ..algebra import Call
from ..axes import Axis
from ..cure import Cure
from ..cures.edits import flipped, source_of
from ..cures.index_cures import other_axis_indexed
from ..meaning import Array, Meaning, Several
from ..steps import Step
from ..view import View

DECOMPOSITIONS = ("eig", "eigh", "svd")


def axes_of_values(view: View) -> Iterator[Axis]:
    """The axes along which the vectors of decompositions are counted, one vector for each value."""
    for step in view.reading.operations(*DECOMPOSITIONS):
        meaning = view.reading.meaning(step.number)
        if isinstance(meaning, Several):
            yield from (item.axes[0] for item in meaning.items if isinstance(item, Array) and len(item.axes) == 1)


def tables_of_vectors(view: View, number: int | None) -> Iterator[tuple[int, int]]:
    """The tables of vectors that a value was taken from, each with the axis that counts them; the nearest first."""
    reading = view.reading
    values = list(axes_of_values(view))
    for step in reading.ancestors(number, stop=lambda one: one.operation in (*DECOMPOSITIONS, "dot", "matmul")):
        axes = reading.axes(step.number)
        along = [n for n, axis in enumerate(axes) if any(reading.ledger.same(axis, one) for one in values)]
        if len(axes) == 2 and len(along) == 1:
            yield step.number, along[0]


def picks(view: View, number: int | None) -> Iterator[Step]:
    """The subscripts on the way from a table of vectors to a value."""
    reading = view.reading
    step = reading.maker(number)
    for _ in range(6):
        if step is None or not step.inputs:
            return
        if step.operation == "subscript" and len(reading.axes(step.inputs[0])) == 2:
            yield step
        elif step.operation not in ("T", "transpose", "reshape", "subscript", "copy", "astype"):
            return
        step = reading.maker(step.inputs[0])


def picked_otherwise(view: View, step: Step) -> Iterator[Cure]:
    """`V[:k].T` as `V[:, :k]`, `Vt[:, :k]` as `Vt[:k].T`, `V[-1]` as `V[:, -1]`."""
    source = source_of(view, step)
    node = source.node(step.place)
    outer = source.parents.get(node) if node is not None else None
    is_turned = isinstance(outer, ast.Attribute) and outer.attr == "T"
    for cure in other_axis_indexed(view, step):
        text = cure.edits[0].text
        if is_turned and outer is not None:
            yield _turned_after(step, cure, text, source.place(outer))
            continue
        yield cure
        if len(view.reading.axes(step.number)) == 2:
            yield _turned_after(step, cure, f"{text}.T", step.place)


def _turned_after(step: Step, cure: Cure, text: str, place: Place) -> Cure:
    """The same pick, turned: written out with `.T`, or in place of a pick that was turned already."""
    pick = cure.changes[step.number]

    def change(call: Call) -> Meaning:
        return flipped(pick(call))

    return Cure(step.path, place, _WRITE.filled(text=text), (Edit(place, text),), {step.number: change})


_WRITE = Text(en="Write {text}", zh="写成 {text}")
