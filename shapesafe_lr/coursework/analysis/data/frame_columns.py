"""Columns of a pandas table picked with two pairs of brackets: `df[["price"]]` is a table with one column, `df["price"]` a vector."""

import ast
from collections.abc import Iterator
from functools import partial

from ....language import Text
from ...findings import Edit
from ..algebra import Call
from ..axes import Axis
from ..births import births
from ..cure import Cure
from ..cures.edits import source_of
from ..meaning import Array, Meaning
from ..reading import Change
from ..steps import Step
from ..view import View

_TAKES_OUT = ("values", "to_numpy", "array", "asarray")


def picked_as_vector(view: View, column: int | None) -> Iterator[Cure]:
    """`df[["price"]]` as `df["price"]`, where its axis of 1 came through a product to a column that has other rows by now."""
    axes = view.reading.axes(column)
    if len(axes) != 2 or axes[1].size != 1 or not 0 <= axes[1].step < len(view.steps):
        return
    taken_out = view.steps[axes[1].step]
    if any(birth.step is taken_out for birth in births(view.reading, column, "row")):
        return  # the column itself: that is for its own cures to tell
    picked = _picked(view, taken_out)
    if picked is None:
        return
    source = source_of(view, picked)
    node = source.node(picked.place)
    if not isinstance(node, ast.Subscript) or not isinstance(node.slice, ast.List):
        return
    text = f"{source.segment(node.value)}[{source.segment(node.slice.elts[0])}]"
    changes: dict[int, Change] = {
        step.number: partial(_vector, view.reading.axes(step.number)[0])
        for step in view.reading.operations(*_TAKES_OUT)
        if len(view.reading.axes(step.number)) == 2 and _picked(view, step) is picked
    }
    yield Cure(picked.path, picked.place, _ONE.filled(text=text), (Edit(picked.place, text),), changes)


def _vector(rows: Axis, call: Call) -> Meaning:
    return Array((rows,))


def _picked(view: View, taken_out: Step) -> Step | None:
    """Where a table of one column was picked with a list of one name, on the way to an array."""
    if taken_out.operation not in _TAKES_OUT:
        return None
    for step in view.reading.ancestors(taken_out.number):
        if step.operation == "subscript" and step.seen.kind == "frame" and (step.seen.shape or ())[1:] == (1,):
            node = source_of(view, step).node(step.place)
            if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.List) and len(node.slice.elts) == 1:
                return step
    return None


_ONE = Text(en="Pick it as a vector: {text}", zh="把它取成一个向量：{text}")
