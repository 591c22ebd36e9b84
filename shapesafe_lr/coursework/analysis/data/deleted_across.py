"""Rows that `np.delete` takes out by the position of a column: `np.delete(X, j, 0)`, where j counts features.

That j is a column is known from where it comes from (a search among the columns, a loop over them), or from the column
that is taken beside it: `y = data[:, j]`.
"""

from collections.abc import Iterator
from typing import NamedTuple

from ..cures.index_cures import is_whole_slice
from ..meaning import Array, Number
from ..predictions.searches import search
from ..statistics.reducing import axis_of
from ..steps import Step
from ..view import View


class Deleted(NamedTuple):
    """The deletion, the axis it runs along, and what told that the other is meant: None, the position itself does."""

    step: Step
    axis: int
    taken: Step | None


def deleted_across(view: View) -> Iterator[Deleted]:
    """Deletions along one axis of a table at a position along the other."""
    reading = view.reading
    for step in reading.operations("delete"):
        axes = reading.axes(step.inputs[0]) if len(step.inputs) > 1 else ()
        axis = axis_of(step)
        if len(axes) != 2 or axis is None or not -2 <= axis < 2 or reading.is_replaced(step):
            continue
        axis, place = axis % 2, reading.argument(step, 1)
        over = place.over if isinstance(place, Number | Array) else None
        if reading.ledger.same(*axes):
            continue
        if axes[0].size == axes[1].size and search(view, step.inputs[1]) is None:
            continue  # a minor of a square matrix loses a row and a column, and either length counts both
        if over is not None:
            if reading.ledger.same(over, axes[1 - axis]):
                yield Deleted(step, axis, None)
            continue
        taken = _taken_beside(view, step, axis)
        if taken is not None:
            yield Deleted(step, axis, taken)


def _taken_beside(view: View, step: Step, axis: int) -> Step | None:
    """The line along the other axis that is taken from the same table by the same named number."""
    reading, named = view.reading, step.inputs[1]
    if named is None or not view.steps[named].name:
        return None
    for cut in reading.operations("subscript"):
        keys = [reading.argument(cut, place) for place in range(1, len(cut.inputs))]
        if len(keys) != 2 or reading.source(cut.inputs[0]) != reading.source(step.inputs[0]):
            continue
        if is_whole_slice(keys[axis]) and reading.source(cut.inputs[2 - axis]) == reading.source(named):
            return cut
    return None
