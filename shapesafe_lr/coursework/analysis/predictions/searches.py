"""Searches: the argmin, argmax or argsort that positions came from, and the same along the other axis of its table."""

from collections.abc import Iterator

from ..cure import Cure
from ..statistics.reducing import along, axis_of
from ..steps import Step
from ..view import View

SEARCHES = ("argmin", "argmax", "argsort", "nanargmin", "nanargmax")
_HANDS_ON = ("subscript", "T", "transpose", "int", "astype", "flip", "item", "array", "asarray", "squeeze", "ravel")
_COMPARES = ("equal", "not_equal")


def search(view: View, number: int | None) -> Step | None:
    """The search that positions came from: through their order turned round, some of them, or one of them."""
    step = view.reading.maker(number)
    while step is not None and step.operation in _HANDS_ON and step.inputs:
        step = view.reading.maker(step.inputs[0])
    return step if step is not None and step.operation in SEARCHES and step.inputs else None


def other_axis(view: View, step: Step) -> int | None:
    """Of a table that is searched along one axis, the other one."""
    axis = axis_of(step)
    if axis is None or not -2 <= axis < 2 or len(view.reading.axes(step.inputs[0])) != 2:
        return None
    return 1 - axis % 2


def searched_otherwise(view: View, number: int | None) -> Iterator[Cure]:
    """The search behind positions, or behind a mask such as `nearest == k`, along the other axis."""
    maker = view.reading.maker(number)
    for one in maker.inputs if maker is not None and maker.operation in _COMPARES else [number]:
        step = search(view, one)
        axis = other_axis(view, step) if step is not None else None
        if step is not None and axis is not None:
            yield from along(view, step, axis)
