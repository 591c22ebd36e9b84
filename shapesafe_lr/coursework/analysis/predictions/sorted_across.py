"""Tables sorted along one axis, of which the first few are taken along the other: `np.argsort(D, axis=0)[:, :k]`.

The columns were sorted, each by itself, so the first k of a row are no nearest ones but whatever stands in the first k
columns. To look at a few columns, or at the first points only, can be meant; so what was cut must be taken together, row
by row: counted, averaged, gone through.
"""

from collections.abc import Iterator
from typing import NamedTuple

from ..births import REDUCTIONS
from ..flow import is_of_a_loop
from ..statistics.reducing import axis_of
from ..steps import Kind, Step
from ..view import View


class SortedAcross(NamedTuple):
    """The sorting, the axis it ran along, and the step that takes the first few along the other."""

    sorting: Step
    axis: int
    cut: Step


def sorted_across(view: View) -> Iterator[SortedAcross]:
    """Orders of square tables that are cut across, where the few that are left are then taken together."""
    reading = view.reading
    for cut in reading.operations("subscript"):
        sorting = reading.maker(cut.inputs[0]) if cut.inputs else None
        if sorting is None or sorting.operation not in ("argsort", "argpartition") or reading.is_replaced(sorting):
            continue
        shape, axis = reading.shape(sorting.number) or (), axis_of(sorting)
        if len(shape) != 2 or shape[0] != shape[1] or axis is None or not -2 <= axis < 2:
            continue
        if _is_cut_across(view, cut, shape, axis % 2):
            yield SortedAcross(sorting, axis % 2, cut)


def _is_cut_across(view: View, cut: Step, shape: tuple[int, ...], axis: int) -> bool:
    left = view.reading.shape(cut.number) or ()
    if len(left) == 2:
        few = left[1 - axis] < shape[1 - axis] and left[axis] == shape[axis]
        return few and left[1 - axis] > 1 and _are_taken_together(view, cut, 1 - axis)
    in_a_loop = len(cut.inputs) > 2 and is_of_a_loop(view, cut.inputs[1])
    return in_a_loop and len(left) == 1 and axis == 0 and 1 < left[0] < shape[1]


def _are_taken_together(view: View, cut: Step, axis: int) -> bool:
    """Whether the cut, or what it picks, is reduced along the axis of the few, or gone through row by row."""
    queue = [cut.number]
    while queue:
        number = queue.pop()
        for user in view.reading.users.get(number, []):
            if user.operation in REDUCTIONS and axis_of(user) is not None and (axis_of(user) or 0) % 2 == axis:
                return True
            in_rows = user.kind is Kind.LOOP or (
                user.operation == "comprehension" and view.reading.source(user.inputs[-1]) == number
            )
            if in_rows and axis == 1:
                return True
            picks = user.operation == "subscript" and view.reading.source(user.inputs[0]) != number
            if picks and view.reading.shape(user.number) == view.reading.shape(cut.number):
                queue.append(user.number)
    return False
