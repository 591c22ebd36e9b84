"""Statistics of a stack of pictures that are lined up with another axis than their own: of each picture, used as of each color."""

from collections.abc import Iterator
from typing import NamedTuple

from ....language import Text
from ..axes import Axis
from ..births import REDUCTIONS
from ..cure import Cure
from ..cures.edits import with_keepdims
from ..flow import elementwise_pairs
from ..steps import Step
from ..view import View
from .several_axes import axes_of, over_axes


class Misplaced(NamedTuple):
    """The step, its stack and the statistic, which belongs to one axis of the stack and is lined up with another."""

    step: Step
    stack: int
    small: int
    belongs: int
    lined: int


def statistics_misplaced(view: View) -> Iterator[Misplaced]:
    """Rank-1 statistics of a stack, lined up with its last axis though they run along another."""
    ledger = view.reading.ledger
    for step in elementwise_pairs(view):
        for stack, small in (step.inputs, step.inputs[::-1]):
            big, little = view.reading.axes(stack), view.reading.axes(small)
            if stack is None or small is None or len(big) < 3 or len(little) != 1 or little[0].size < 2:
                continue
            places = [n for n, axis in enumerate(big) if ledger.same(axis, little[0])]
            if len(places) == 1 and places[0] != len(big) - 1 and _is_apart(view, little[0], big[-1]):
                if statistic_under(view, small) is not None:
                    yield Misplaced(step, stack, small, places[0], len(big) - 1)


def _is_apart(view: View, own: Axis, met: Axis) -> bool:
    return own.size == met.size and not view.reading.ledger.same(own, met)


def statistic_under(view: View, number: int | None) -> Step | None:
    """The reduction over several axes under a root and a small number that was added."""
    for step in list(view.reading.ancestors(number))[:6]:
        if step.operation in REDUCTIONS and not view.reading.is_replaced(step):
            return step if axes_of(step) else None
    return None


def placed_again(view: View, found: Misplaced) -> Iterator[Cure]:
    """The statistic over the axes that its sister runs over: all but the one it is lined up with; else its axes kept."""
    statistic = statistic_under(view, found.small)
    if statistic is None:
        return
    wanted = tuple(place for place in range(len(view.reading.axes(found.stack))) if place != found.lined)
    shape = view.reading.shape(statistic.inputs[0])
    for sister in view.reading.operations(*REDUCTIONS):
        if sister.inputs and tuple(sorted(axes_of(sister))) == wanted and view.reading.shape(sister.inputs[0]) == shape:
            yield from over_axes(view, statistic, wanted, _SISTER)
            return
    kept = with_keepdims(view, statistic)
    if kept is not None:
        yield kept


_SISTER = Text(en="Over the axes of the statistic beside it: {text}", zh="与旁边的统计量沿同样的轴：{text}")
