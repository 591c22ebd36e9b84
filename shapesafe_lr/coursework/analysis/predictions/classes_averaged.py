"""One-hot labels averaged along their classes: one over the number of classes, for every example, whatever the labels are."""

from collections.abc import Iterator
from typing import NamedTuple

from ..statistics.reducing import axis_of
from ..steps import Kind, Step
from ..view import View
from .one_hot import one_hot_axis_at

_MAKERS = ("eye", "identity")


class ClassesAveraged(NamedTuple):
    """The mean, and the axis of the classes that it runs along."""

    mean: Step
    classes: int


def classes_averaged(view: View) -> Iterator[ClassesAveraged]:
    """`Y.mean(axis=0)` of one-hot columns; not where it is taken off the labels again."""
    for mean in view.reading.operations("mean", "average"):
        axis = axis_of(mean)
        classes = one_hot_axis_at(view.reading, mean, 0) if mean.inputs and axis is not None else None
        if classes is None or axis is None or axis % 2 != classes or not -2 <= axis < 2:
            continue
        if (view.reading.shape(mean.inputs[0]) or (0, 0))[classes] < 3 or not _are_made(view, mean.inputs[0]):
            continue
        if all(user.operation != "subtract" for user in view.reading.users.get(mean.number, [])):
            yield ClassesAveraged(mean, classes)


def _are_made(view: View, labels: int | None) -> bool:
    """Whether labels were made one-hot, from an identity or by filling zeros; a table that was typed in may be one by chance."""
    made = view.reading.maker(labels)
    if made is None:
        return False
    if any(step.operation in _MAKERS for step in list(view.reading.ancestors(labels))[:5]):
        return True
    stores = (step for step in view.steps[made.number : labels] if step.kind is Kind.STORE and step.inputs)
    return made.operation == "zeros" and any(view.reading.source(step.inputs[0]) == made.number for step in stores)
