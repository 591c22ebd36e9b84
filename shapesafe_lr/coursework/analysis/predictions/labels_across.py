"""One-hot labels that lie across their predictions, in a table with as many examples as classes.

    A = np.exp(Z) / np.sum(np.exp(Z), axis=0)   # the classes are the rows
    predicted = A.argmax(axis=0)                # and here
    Y = np.eye(4)[labels]                       # but here they are the columns
    cost = -np.sum(Y * np.log(A)) / m

Either the softmax or the labels must be wrong. The weights, and where the likeliest class is looked for, tell which.
"""

from collections.abc import Iterator
from typing import NamedTuple

from ..cure import Cure
from ..cures.edits import operand_turned
from ..cures.layout_cures import layout_cures
from ..flow import downstream
from ..statistics.reducing import axis_of
from ..steps import Step
from ..view import View
from .class_axes import axis_by_model
from .one_hot import one_hot_axis_at
from .softmaxes import Softmax, softmaxes

_SEARCHES = ("argmax", "max")
_FILLED_LATER = ("zeros", "zeros_like", "empty", "full")


class LabelsAcross(NamedTuple):
    """Where the labels meet the probabilities, which operand they are, the classes' axis by the softmax, and what agrees."""

    step: Step
    place: int
    classes: int
    softmax: Softmax
    agrees: Step


def labels_across(view: View) -> Iterator[LabelsAcross]:
    """Labels whose classes lie along the examples of probabilities that are told by more than the softmax alone."""
    reading = view.reading
    for softmax in softmaxes(view):
        classes, shape = axis_of(softmax.below), reading.shape(softmax.quotient.number)
        agrees = None if classes is None else _agrees(view, softmax, classes % 2)
        if classes is None or agrees is None:
            continue
        for user in downstream(view, softmax.quotient.number):
            for place, number in enumerate(user.inputs[:2] if _compares(view, user) else ()):
                if one_hot_axis_at(reading, user, place) == 1 - classes % 2 and reading.shape(number) == shape:
                    yield LabelsAcross(user, place, classes % 2, softmax, agrees)


def _compares(view: View, step: Step) -> bool:
    """Whether a step holds labels against probabilities: `A - Y`, `Y * np.log(A)`; a mask is multiplied with them as they are."""
    makers = [view.reading.maker(number) for number in step.inputs]
    logged = any(maker is not None and maker.operation == "log" for maker in makers)
    return step.operation == "subtract" or (step.operation == "multiply" and logged)


def _agrees(view: View, softmax: Softmax, classes: int) -> Step | None:
    """What else says that the classes lie along the axis that was summed; None where anything says otherwise."""
    searches = [
        step
        for step in downstream(view, softmax.quotient.number)
        if step.operation in _SEARCHES and axis_of(step) is not None and not view.reading.is_replaced(step)
    ]
    by_model = list(axis_by_model(view, softmax.above.inputs[0]))
    told = {(axis_of(step) or 0) % 2 for step in searches} | {axis for axis, _ in by_model}
    witnesses = [*searches, *(product for _, product in by_model)]
    return witnesses[0] if told == {classes} else None


def turned_labels(view: View, found: LabelsAcross) -> Iterator[Cure]:
    """The labels turned where they were made; where they were filled in place by place, only where they are used."""
    number = found.step.inputs[found.place]
    made = view.reading.maker(number)
    if made is not None and made.operation not in _FILLED_LATER:
        yield from layout_cures(view, number)
    yield from operand_turned(view, found.step, found.place)
