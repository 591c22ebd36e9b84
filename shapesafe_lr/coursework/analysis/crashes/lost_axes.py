"""A vector that was a column or a row of a table, or should have been one: which of the two, told by where it came from."""

import ast
from collections.abc import Iterator

from ....language import Text
from ...findings import Edit
from ..births import REDUCTIONS, Form, births
from ..cure import Cure
from ..cures.edits import source_of
from ..meaning import Number
from ..steps import Kind, Step
from ..view import View


def dropped_form(view: View, array: int | None) -> Form | None:
    """Which form a vector had before an axis of its table was dropped: `X[:, 0]` was a column, `X[0]` a row."""
    reading = view.reading
    for birth in births(reading, array, "column"):
        step = birth.step
        if step.kind is Kind.LOOP:
            return "row"
        rank = len(reading.axes(step.inputs[0])) if step.inputs else 0
        if rank != 2 or step.kind is not Kind.OPERATION:
            continue
        if step.operation == "subscript":
            first = reading.argument(step, 1)
            return "row" if isinstance(first, Number) else "column"
        if step.operation in REDUCTIONS and "axis" in step.options:
            axis = reading.argument(step, "axis")
            return "row" if isinstance(axis, Number) and axis.value == 0 else "column"
    return None


def as_handed_before(view: View, array: int | None) -> Form | None:
    """What a function was given before, in the place of the vector: a table with rows, or columns, as long as it."""
    reading = view.reading
    size = reading.axes(array)[0].size
    came_in = received(view, array)
    if came_in is None:
        return None
    for before in view.steps[: came_in.number]:
        shape = reading.shape(before.number) or ()
        if before.operation == "parameter" and before.place == came_in.place and before.path == came_in.path:
            if len(shape) == 2 and (size == shape[1]) != (size == shape[0]):
                return "row" if size == shape[1] else "column"
    return None


def received(view: View, array: int | None) -> Step | None:
    """The parameter that a value came in by."""
    step = view.steps[array] if array is not None else None
    while step is not None and step.operation != "parameter" and step.kind is Kind.PASS and step.inputs:
        step = view.steps[step.inputs[0]] if step.inputs[0] is not None else None
    return step if step is not None and step.operation == "parameter" else None


def frame_of_one(view: View, array: int | None) -> Iterator[Cure]:
    """`df["area"]` as `df[["area"]]`: a frame of one column instead of a series."""
    maker = view.reading.maker(array)
    source = source_of(view, maker) if maker is not None else None
    node = source.node(maker.place) if maker is not None and source is not None else None
    if maker is None or source is None or not isinstance(node, ast.Subscript) or maker.seen.kind != "series":
        return
    if isinstance(node.slice, ast.Constant):
        text = f"{source.segment(node.value)}[[{source.segment(node.slice)}]]"
        yield Cure(maker.path, maker.place, TABLE.filled(text=text), (Edit(maker.place, text),), certain=True)


TABLE = Text(en="Make it a table: {text}", zh="让它成为一张表：{text}")
