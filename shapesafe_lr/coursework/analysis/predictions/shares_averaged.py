"""Shares that add up to 1 along an axis, and are then averaged along that same axis: the result is the same for every input.

g = probs / np.sum(probs, axis=1, keepdims=True)   # (k, m): each row adds up to 1
pi = np.sum(g, axis=1) / m                         # so this is 1 / m, k times
"""

from collections.abc import Iterator
from typing import NamedTuple

from ..meaning import Number
from ..networks.layers import base
from ..statistics.reducing import axis_of
from ..steps import Step
from ..view import View

_CHECKS = ("print", "allclose", "isclose", "equal", "all", "round", "str", "format", "assert_allclose")
_KEPT = ("subscript", "reshape", "T", "expand_dims")


class SharesAveraged(NamedTuple):
    """The sum that the shares were divided by, the sum of the shares along the same axis, and the place of the axis."""

    divisor: Step
    total: Step
    place: int


def shares_averaged(view: View) -> Iterator[SharesAveraged]:
    """The sums of shares that are divided by the length of the axis that they were shares along, and are used."""
    met: set[tuple[int, int]] = set()
    for total in view.reading.operations("sum", "mean"):
        place, shares = _axis(view, total), view.reading.maker(total.inputs[0])
        if place is None or shares is None or shares.operation != "divide" or len(shares.inputs) != 2:
            continue
        divisor = view.reading.maker(shares.inputs[1])
        if divisor is None or divisor.operation != "sum" or view.reading.is_replaced(divisor):
            continue
        of_same = base(view, divisor.inputs[0]) == base(view, shares.inputs[0])
        spot = divisor.place.line, total.place.line
        if of_same and _axis(view, divisor) == place and spot not in met and _is_averaged(view, total, place):
            met.add(spot)
            yield SharesAveraged(divisor, total, place)


def _axis(view: View, step: Step) -> int | None:
    """The axis of a table that a step sums over."""
    rank, axis = len(view.reading.axes(step.inputs[0] if step.inputs else None)), axis_of(step)
    return axis % rank if axis is not None and rank == 2 and -rank <= axis < rank else None


def _is_averaged(view: View, total: Step, place: int) -> bool:
    """Whether a sum is divided by the length of the axis, or is a mean, and goes on: a check of the shares does not."""
    if total.operation == "mean":
        return _goes_on(view, total, total.inputs[0])
    axis = view.reading.axes(total.inputs[0])[place]
    for user in view.reading.users.get(total.number, []):
        by = view.reading.meaning(user.inputs[1]) if user.operation == "divide" and len(user.inputs) == 2 else None
        if isinstance(by, Number) and by.counts is not None and by.counts.size == axis.size:
            if view.reading.source(user.inputs[0]) == total.number and _goes_on(view, user, total.inputs[0]):
                return True
    return False


def _goes_on(view: View, step: Step, shares: int | None) -> bool:
    """Whether a result is used for more than to be looked at, or to be taken from the shares again, as rows are centred."""
    users = [user for user in _users(view, step) if user.operation not in (*_CHECKS, *_KEPT)]
    table = view.reading.source(shares)
    return bool(users) and all(view.reading.source(n) != table for user in users for n in user.inputs)


def _users(view: View, step: Step) -> Iterator[Step]:
    """What uses a result, also with an axis more."""
    for user in view.reading.users.get(step.number, []):
        yield user
        if user.operation in _KEPT:
            yield from _users(view, user)
