"""Statistics along an axis of length 1, held against the very array they were taken of: `x - x.mean(axis=0)` of a row x is all zeros."""

from collections.abc import Iterator
from typing import NamedTuple

from ..flow import downstream
from ..steps import Kind, Step
from ..view import View
from .reducing import axis_of, has_longer_passes

_MIDDLES = ("mean", "average", "median")
_ENDS = ("max", "min", "amax", "amin")
_SPREADS = ("std", "var")
_COMPARES = ("greater", "greater_equal", "less", "less_equal")


class OwnStatistic(NamedTuple):
    """The statistic, the axis of length 1, and the step where it meets its array, or divides as a spread of one number."""

    statistic: Step
    axis: int
    met: Step

    @property
    def is_spread(self) -> bool:
        """Whether it is the spread of one number: 0."""
        return self.statistic.operation in _SPREADS


def own_statistics(view: View) -> Iterator[OwnStatistic]:
    """The statistics of a row along axis 0, or of a column along axis 1, that say nothing which the array does not say itself.

    Who writes `keepdims=True` looked after the axes: such code is run with one example, too.
    """
    for step in view.reading.operations(*_MIDDLES, *_ENDS, *_SPREADS, "sum"):
        shape, axis = view.reading.shape(step.inputs[0]) or (), axis_of(step)
        if len(shape) != 2 or axis is None or not -2 <= axis < 2 or "keepdims" in step.options:
            continue
        if shape[axis] != 1 or shape[1 - axis % 2] < 2 or has_longer_passes(view, step, axis):
            continue
        met = next((user for user in view.reading.users.get(step.number, []) if _is_idle(view, step, user)), None)
        if met is not None:
            yield OwnStatistic(step, axis % 2, met)


def _is_idle(view: View, statistic: Step, user: Step) -> bool:
    """Whether nothing comes of what a step makes of a statistic: zeros, ones, or one answer for all.

    A largest score that is subtracted before np.exp only keeps the numbers small, and a softmax over one class is none.
    """
    array, operation = view.reading.source(statistic.inputs[0]), statistic.operation
    if user.kind is not Kind.OPERATION or len(user.inputs) != 2:
        return False
    if operation in _SPREADS:
        return user.operation == "divide" and view.reading.source(user.inputs[1]) == statistic.number
    if array not in view.reading.operands(user) or view.reading.shape(user.number) != view.reading.shape(array):
        return False
    if user.operation == "subtract":
        is_kept_small = any(after.operation == "exp" for after in downstream(view, user.number))
        return operation in _MIDDLES or (operation in _ENDS and not is_kept_small)
    if user.operation == "divide":
        below = view.reading.source(user.inputs[1]) == statistic.number
        return below and (operation != "sum" or not any(map(view.roles.is_examples, view.reading.axes(array))))
    return user.operation in _COMPARES and operation in (*_MIDDLES, *_ENDS)
