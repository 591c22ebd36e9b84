"""Differences and orders along an axis of length 1: of one number there is no difference, and it is in order by itself.

np.diff and np.sort go along the last axis if nothing is said: of a column (m, 1) each line is one number.
"""

from collections.abc import Iterator
from typing import NamedTuple

from ..cure import Cure
from ..data.listed_numbers import collected_as_numbers, listed
from ..flow import is_of_a_loop
from ..meaning import Number
from ..steps import Step
from ..view import View
from .reducing import along, axis_of

_IN_ORDER = ("sort", "argsort", "partition", "argpartition")
_AXIS_THIRD = ("diff", "partition", "argpartition")
"""What takes its axis third, if by position: after the order of the difference, or the place to part at."""


class LoneLine(NamedTuple):
    """The call, the axis of length 1 that it goes along, the long axis beside it, and the shape of the array."""

    step: Step
    axis: int
    long: int
    shape: tuple[int, ...]


def lone_lines(view: View) -> Iterator[LoneLine]:
    """The calls along an axis of length 1 of an array that has one long axis, in every pass."""
    for step in view.reading.operations("diff", *_IN_ORDER):
        if step.number in view.changes or view.reading.is_replaced(step) or not step.inputs:
            continue
        found = {_line(view, view.steps[number]) for number in view.passes_over(step.number)}
        line = found.pop() if len(found) == 1 else None
        if line is not None and (step.operation not in ("sort", "partition") or _is_picked_from(view, step)):
            yield LoneLine(step, *line)


def _line(view: View, step: Step) -> tuple[int, int, tuple[int, ...]] | None:
    """The axis that a call goes along, the long one, and the shape, if the first has length 1."""
    shape = view.reading.shape(step.inputs[0]) or _shape_of_list(view, step)
    axis = -1 if "axis" not in step.options and not _by_position(step) else axis_of(step)
    long = [place for place, side in enumerate(shape) if side > 1]
    if axis is None or len(shape) < 2 or len(long) != 1 or not -len(shape) <= axis < len(shape):
        return None
    return (axis % len(shape), long[0], shape) if shape[axis] == 1 else None


def _shape_of_list(view: View, step: Step) -> tuple[int, ...]:
    """The shape that numpy gives a list of arrays of one number each."""
    collected = listed(view, step)
    if collected is None:
        return ()
    return (*(step.seen.shape or ())[:1], *collected[1])


def _is_picked_from(view: View, step: Step) -> bool:
    """Whether a typed or worked out place is taken of what was sorted: for a mean, or a plot of points, the order is nothing."""
    for user in view.reading.users.get(step.number, []):
        keys = user.inputs[1:] if user.operation == "subscript" else ()
        if any(isinstance(view.reading.meaning(key), Number) for key in keys) and not any(map(view.reading.axes, keys)):
            return not any(is_of_a_loop(view, key) for key in keys)
    return False


def _by_position(step: Step) -> bool:
    """Whether more is given than the array: then only a keyword says for sure which axis is meant."""
    return (len(step.inputs) > 1 and step.operation not in _AXIS_THIRD) or len(step.inputs) > 2


def along_the_long_axis(view: View, found: LoneLine) -> Iterator[Cure]:
    """The numbers collected without their axes of 1; else the same call along the long axis."""
    made = view.reading.maker(found.step.inputs[0])
    for step in (found.step, made):
        collected = listed(view, step) if step is not None else None
        if step is not None and collected is not None:
            yield from collected_as_numbers(view, step, collected[0])
    for cure in along(view, found.step, found.long):
        yield Cure(cure.path, cure.place, cure.description, cure.edits, certain=True)
