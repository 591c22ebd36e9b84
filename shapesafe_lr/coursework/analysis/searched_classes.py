"""Searches for the class of each example, `A.argmax(axis=0)`: along which axis the classes lie, and what says so."""

from .class_axes import axis_by_model
from .flow import downstream, long_axes
from .one_hot import one_hot_axis_at
from .reducing import axis_of
from .searches import SEARCHES
from .steps import Step
from .view import View

_EQUALS = ("equal", "not_equal")


def classes_searched(view: View, step: Step) -> int | None:
    """The axis of the classes of a table in which positions are sought: by its softmax, its labels, or its model."""
    normalised = softmax_axis(view, step.inputs[0])
    if normalised is not None:
        return normalised
    if not any(user.operation in _EQUALS for user in downstream(view, step.number)):
        return None
    one_hot = one_hot_axis_at(view.reading, step, 0)
    return one_hot if one_hot is not None else _by_model(view, step)


def softmax_axis(view: View, number: int | None) -> int | None:
    """The axis along which a softmax's probabilities sum to 1: the classes."""
    step = view.reading.maker(number)
    if step is None or step.operation != "divide" or len(step.inputs) != 2:
        return None
    above, below = (view.reading.maker(n) for n in step.inputs)
    if above is None or below is None or above.operation != "exp" or below.operation != "sum":
        return None
    axis = axis_of(below)
    return None if axis is None else axis % 2


def telling_step(view: View, step: Step) -> Step | None:
    """The product with the weights, or the sum with the bias, that tells where the classes of the scores lie."""
    return next((told for _, told in axis_by_model(view, step.inputs[0])), None)


def _by_model(view: View, step: Step) -> int | None:
    """The axis of the classes of scores, where the positions are held against labels, one for each example."""
    if long_axes(view, step.inputs[0]) != 2:
        return None  # the scores of one example
    told = {axis for axis, _ in axis_by_model(view, step.inputs[0])}
    return told.pop() if len(told) == 1 and _meets_labels(view, step) else None


def _meets_labels(view: View, step: Step) -> bool:
    """Whether positions are compared with a vector that was not itself searched for: two models may be compared too."""
    reading = view.reading
    for user in downstream(view, step.number):
        if user.operation in _EQUALS and len(user.inputs) == 2:
            others = [reading.maker(number) for number in user.inputs if reading.source(number) != step.number]
            for other in others:
                if other is not None and reading.axes(other.number) and other.operation not in SEARCHES:
                    return True
    return False
