"""Searches for the class of each example, `A.argmax(axis=0)`: along which axis the classes lie, and what says so."""

from ..flow import downstream, long_axes
from ..statistics.reducing import axis_of
from ..steps import Step
from ..view import View
from .class_axes import axis_by_model
from .labels_met import meets_labels
from .one_hot import one_hot_axis_at
from .typed_shares import typed_shares

_EQUALS = ("equal", "not_equal")


def classes_searched(view: View, step: Step) -> int | None:
    """The axis of the classes of a table in which positions are sought: by its softmax, its labels, or its model."""
    normalised = softmax_axis(view, step.inputs[0])
    if normalised is not None:
        return None if _is_denied(view, step, normalised) else normalised
    compared = any(user.operation in _EQUALS for user in downstream(view, step.number))
    one_hot = one_hot_axis_at(view.reading, step, 0) if compared else None
    if one_hot is not None:
        return one_hot
    typed = typed_shares(view, step.inputs[0])
    return typed if typed is not None and meets_labels(view, step) else _by_model(view, step)


def softmax_axis(view: View, number: int | None) -> int | None:
    """The axis along which a softmax's probabilities sum to 1: the classes."""
    step = view.reading.maker(number)
    if step is not None and step.operation == "softmax" and len(view.reading.axes(step.number)) == 2:
        axis = axis_of(step)
        return None if axis is None else axis % 2
    if step is None or step.operation != "divide" or len(step.inputs) != 2:
        return None
    above, below = (view.reading.maker(n) for n in step.inputs)
    if above is None or below is None or above.operation != "exp" or below.operation != "sum":
        return None
    axis = axis_of(below)
    return None if axis is None else axis % 2


def _is_denied(view: View, step: Step, normalised: int) -> bool:
    """Whether the model says that a softmax ran along the examples: then it is the softmax that is wrong, not the search."""
    made = view.reading.maker(step.inputs[0])
    above = view.reading.maker(made.inputs[0]) if made is not None else None
    softmax = made if made is not None and made.operation == "softmax" else above
    scores = softmax.inputs[0] if softmax is not None and softmax.inputs else None
    return {axis for axis, _ in axis_by_model(view, scores)} == {1 - normalised}


def telling_step(view: View, step: Step) -> Step | None:
    """The product with the weights, or the sum with the bias, that tells where the classes of the scores lie."""
    return next((told for _, told in axis_by_model(view, step.inputs[0])), None)


def _by_model(view: View, step: Step) -> int | None:
    """The axis of the classes of scores, where the positions are held against labels, one for each example."""
    if long_axes(view, step.inputs[0]) != 2:
        return None  # the scores of one example
    told = {axis for axis, _ in axis_by_model(view, step.inputs[0])}
    return told.pop() if len(told) == 1 and meets_labels(view, step) else None
