"""Scores that lie across: the softmax and the one-hot labels agree about the axis of the classes, the scores do not."""

from collections.abc import Iterator

from ..cure import Cure
from ..cures.layout_cures import layout_births, layout_cures, sides_exchanged
from ..statistics.reducing import axis_of
from ..steps import Step
from ..view import View

_THROUGH = ("log", "add", "clip", "maximum")


def refused_class_cures(view: View, step: Step) -> Iterator[Cure]:
    """The scores made the other way round, where `T * np.log(P)` was refused and both T and P sum to 1 along one axis."""
    for place, prediction in enumerate(step.inputs[1::-1]):
        shapes = [view.reading.shape(number) or () for number in (step.inputs[place], prediction)]
        across = shapes[0] == shapes[1][::-1] and len(shapes[0]) == 2
        one_hot = _one_hot_axis(view, step, place) if across else None
        births = list(layout_births(view, prediction))
        if one_hot is None or one_hot != _axis_of_classes(view, prediction):
            continue
        if births and births[-1].operation not in ("dot", "matmul"):  # the sides of a product come from its factors
            for birth in births:
                if birth.operation == "reshape" and _counts_up(view, birth.inputs[0]):
                    yield from sides_exchanged(view, birth)
            yield from layout_cures(view, prediction)


def _one_hot_axis(view: View, step: Step, place: int) -> int | None:
    """The axis of the classes of one-hot labels, as they are when they meet the probabilities, or were made."""
    now = step.operands[place].one_hot if place < len(step.operands) else None
    made = view.reading.maker(step.inputs[place])
    return now if now is not None or made is None else made.seen.one_hot


def _counts_up(view: View, number: int | None) -> bool:
    """Whether numbers only stand for others, `np.arange(12.0)`: cut otherwise they are as good."""
    step = view.reading.maker(number)
    return step is not None and step.operation in ("arange", "linspace")


def _axis_of_classes(view: View, number: int | None) -> int | None:
    """The axis along which a softmax sums to 1, of probabilities or of their logarithm."""
    step = view.reading.maker(number)
    for _ in range(4):
        if step is None or step.operation == "divide":
            break
        arrays = [n for n in step.inputs if view.reading.axes(n)] if step.operation in _THROUGH else []
        step = view.reading.maker(arrays[0]) if arrays else None
    if step is None or len(step.inputs) != 2:
        return None
    above, below = (view.reading.maker(n) for n in step.inputs)
    axis = axis_of(below) if below is not None and below.operation == "sum" else None
    return axis % 2 if axis is not None and above is not None and above.operation == "exp" else None
