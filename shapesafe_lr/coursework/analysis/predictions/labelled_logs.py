"""Tables of one-hot labels times logarithms, `Y * np.log(A)`: each example has one number that is not 0."""

from typing import NamedTuple

from ..axes import Axis
from ..networks.layers import unscaled
from ..steps import Step
from ..view import View
from .one_hot import one_hot_axis_at


class LabelledLogs(NamedTuple):
    """One-hot labels, and the axis of their classes."""

    number: int | None
    classes: int


def labelled_logs(view: View, number: int | None) -> LabelledLogs | None:
    """The labels in `Y * np.log(A)`."""
    product = unscaled(view, number)
    if product is None or product.operation != "multiply" or len(product.inputs) != 2:
        return None
    for place, other in enumerate(product.inputs[::-1]):
        step, at = _without_a_minus(view, product, place)
        classes = one_hot_axis_at(view.reading, step, at)
        if classes is not None and _are_logarithms(view, other):
            return LabelledLogs(step.inputs[at], classes)
    return None


def examples_beside_classes(view: View, counted: Axis, total: Step) -> Axis | None:
    """The examples of a cross-entropy that was summed whole, where `counted` are its classes: one loss each, so m of them."""
    if total.operation != "sum" or not total.inputs:
        return None
    axes, labels = view.reading.axes(total.inputs[0]), labelled_logs(view, total.inputs[0])
    if labels is None or len(axes) != 2:
        return None
    classes, examples = axes[labels.classes], axes[1 - labels.classes]
    same = view.reading.ledger.same
    is_of_classes = same(counted, classes) and not same(counted, examples)
    return examples if is_of_classes and examples.size > 1 else None


def _without_a_minus(view: View, product: Step, place: int) -> tuple[Step, int]:
    """The step and the place where the labels stand: a minus may be before them, `-Y * np.log(A)`."""
    factor = view.reading.maker(product.inputs[place])
    return (factor, 0) if factor is not None and factor.operation == "negative" else (product, place)


def _are_logarithms(view: View, number: int | None) -> bool:
    """Whether a table is logarithms: `np.log(A)`, or scores less the logarithm of their sum."""
    step = unscaled(view, number)
    if step is not None and step.operation == "subtract" and len(step.inputs) == 2:
        step = unscaled(view, step.inputs[1])
    return step is not None and step.operation == "log"
