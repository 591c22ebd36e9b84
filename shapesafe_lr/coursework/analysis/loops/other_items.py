"""An item taken along the wrong axis of a table: `X[0].reshape(4, 4)` where the examples are columns, `X[:, 0].reshape(4, 4)`."""

from collections.abc import Iterator

from ..algebra import is_elementwise
from ..cure import Cure
from ..cures.index_cures import other_axis_indexed
from ..steps import Step
from ..view import View
from .turned_loops import turned_loops

_KEEPS = ("copy", "astype", "array", "asarray", "reshape", "ravel", "round", "clip")


def other_items(view: View, refused: Step) -> Iterator[Cure]:
    """The row in place of the column, or the column in place of the row, that a refused reshape was given."""
    item = _item_under(view, refused.inputs[0])
    if item is not None:
        yield from other_axis_indexed(view, item)
    yield from turned_loops(view, refused)


def _item_under(view: View, number: int | None) -> Step | None:
    """The subscript that took one row or one column of a table, under a scale, a copy, an earlier reshape."""
    reading, step = view.reading, view.reading.maker(number)
    for _ in range(6):
        if step is None or not step.inputs:
            return None
        if step.operation == "subscript":
            is_item = len(reading.axes(step.inputs[0])) == 2 and len(reading.axes(step.number)) == 1
            return step if is_item else None
        arrays = [n for n in step.inputs if reading.axes(n)]
        if len(arrays) != 1 or not (is_elementwise(step.operation) or step.operation in _KEEPS):
            return None
        step = reading.maker(arrays[0])
    return None
