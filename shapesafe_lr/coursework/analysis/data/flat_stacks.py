"""A whole stack of pictures flattened to one axis, where each picture was to be flattened by itself."""

from collections.abc import Iterator

from ..cure import Cure
from ..cures.layout_cures import flatten_cures
from ..steps import Step
from ..view import View

FLATTENERS = ("flatten", "ravel", "reshape")


def stack_cures(view: View, step: Step) -> Iterator[Cure]:
    """`images.flatten()` as `images.reshape(images.shape[0], -1).T`."""
    if step.operation in FLATTENERS and step.inputs and len(view.reading.axes(step.number)) == 1:
        if len(view.reading.axes(step.inputs[0])) >= 3:
            yield from flatten_cures(view, step)


def flat_stack(view: View, number: int | None) -> Step | None:
    """Where a rank-1 array was flattened from a stack."""
    for step in list(view.reading.ancestors(number))[:8]:
        if step.operation in FLATTENERS and step.inputs and len(view.reading.axes(step.inputs[0])) >= 3:
            return step if len(view.reading.axes(step.number)) == 1 else None
    return None
