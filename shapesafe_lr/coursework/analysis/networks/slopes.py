"""Slopes of activations: `A * (1 - A)` of a sigmoid, `1 - A ** 2` of a tanh. They act on each number alone."""

from ..meaning import Number
from ..steps import Step
from ..view import View
from .layers import base


def is_slope(view: View, number: int | None) -> bool:
    """Whether a value, turned or not, is the slope of an activation, told by its formula."""
    step = view.reading.maker(base(view, number))
    if step is None or len(step.inputs) != 2:
        return False
    if step.operation == "multiply":
        return any(complement_of(view, one) == base(view, other) for one, other in _both_ways(step))
    return step.operation == "subtract" and _is_one(view, step.inputs[0]) and is_square(view, step.inputs[1])


def complement_of(view: View, number: int | None) -> int | None:
    """The A in `1 - A`."""
    step = view.reading.maker(base(view, number))
    if step is None or step.operation != "subtract" or len(step.inputs) != 2 or not _is_one(view, step.inputs[0]):
        return None
    return base(view, step.inputs[1]) if view.reading.axes(step.inputs[1]) else None


def is_square(view: View, number: int | None) -> bool:
    """Whether a value is an array squared, however that is written."""
    step = view.reading.maker(number)
    if step is None or not step.inputs or not view.reading.axes(step.inputs[0]):
        return False
    if step.operation == "square":
        return True
    if step.operation == "power":
        return getattr(view.reading.meaning(step.inputs[-1]), "value", None) == 2
    return step.operation == "multiply" and base(view, step.inputs[0]) == base(view, step.inputs[-1])


def _is_one(view: View, number: int | None) -> bool:
    meaning = view.reading.meaning(number)
    return isinstance(meaning, Number) and meaning.value == 1


def _both_ways(step: Step) -> tuple[tuple[int | None, ...], tuple[int | None, ...]]:
    return step.inputs[:2], step.inputs[1::-1]
