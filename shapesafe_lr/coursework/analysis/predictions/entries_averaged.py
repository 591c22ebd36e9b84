"""A cross-entropy averaged over all entries of one-hot labels.

That may be a scale which the learner chose, if everything else is averaged so. It is none beside gradients that are
averaged over the examples, nor where nothing else is divided at all.
"""

import ast
from collections.abc import Iterator

from ....language import Text
from ...findings import Edit
from ..cure import Cure
from ..cures.edits import function_of, numpy_name, source_of
from ..meaning import Array, Number
from ..networks.layers import unscaled
from ..statistics.quotients import quotients
from ..steps import Step
from ..view import View


def averages_examples_elsewhere(view: View, labels: int | None, classes: int) -> bool:
    """Whether an error of these very labels is divided by the number of examples: `(A - Y) / m`."""
    axes, source = view.reading.axes(labels), view.reading.source(labels)
    if len(axes) != 2:
        return False
    for _, total, count in quotients(view):
        counted = view.reading.meaning(count)
        if not isinstance(counted, Number) or counted.counts is None:
            continue
        if view.reading.ledger.same(counted.counts, axes[1 - classes]) and _is_error_of(view, total, source):
            return True
    return False


def is_one_loss_each(view: View, summing: Step, average: Step, labels: int | None, classes: int) -> bool:
    """Whether one-hot labels met probabilities that add up to 1, and neither the average nor a gradient is scaled by entries."""
    shape = view.reading.shape(labels) or ()
    product = unscaled(view, summing.inputs[0])
    if len(shape) != 2 or product is None or _is_multiplied(view, average.number):
        return False
    if not any(_add_up_along(view, number, classes) for number in product.inputs):
        return False
    source = view.reading.source(labels)
    return not any(
        getattr(view.reading.meaning(count), "value", None) == shape[0] * shape[1] and _is_error_of(view, total, source)
        for _, total, count in quotients(view)
    )


def _add_up_along(view: View, number: int | None, classes: int) -> bool:
    """Whether a logarithm was taken of shares of 1, typed in or worked out, along the axis of the classes."""
    logarithm = unscaled(view, number)
    if logarithm is None:
        return False
    if logarithm.operation == "subtract":  # scores less the logarithm of their exponentials' sum
        sums = [view.reading.axes(n) for n in logarithm.inputs]
        return any(len(axes) == 2 and axes[classes].size == 1 for axes in sums)
    if logarithm.operation != "log":
        return False
    seen = view.reading.maker(logarithm.inputs[0])
    for step in [seen, *_around_small_numbers(view, seen)]:
        if step is not None and (step.seen.shares == classes or _is_softmax_along(view, step, classes)):
            return True
    return any(operand.shares == classes for operand in logarithm.operands)


def _around_small_numbers(view: View, step: Step | None) -> list[Step | None]:
    """What was clipped, or had a small number added to it, before its logarithm was taken."""
    if step is None or step.operation not in ("add", "clip", "maximum"):
        return []
    return [view.reading.maker(number) for number in step.inputs if view.reading.axes(number)]


def _is_softmax_along(view: View, step: Step, classes: int) -> bool:
    if step.operation != "divide" or not view.roles.is_softmax(step.number):
        return False
    below = view.reading.axes(step.inputs[1])
    return (len(below) == 2 and below[classes].size == 1) or (len(below) == 1 and classes == 0)


def _is_multiplied(view: View, number: int) -> bool:
    """Whether a mean is made a sum again: `np.mean(Y * np.log(A)) * K`."""
    reading = view.reading
    for user in reading.users.get(number, []):
        if user.operation == "negative" and _is_multiplied(view, user.number):
            return True
        if user.operation in ("multiply", "divide"):
            values = [getattr(reading.meaning(n), "value", None) for n in user.inputs if reading.source(n) != number]
            if any(value is None or abs(value) != 1 for value in values) or _is_multiplied(view, user.number):
                return True
    return False


def _is_error_of(view: View, total: int | None, labels: int | None) -> bool:
    """Whether a total is a difference of predictions and the labels, or a product of one."""
    made = view.reading.maker(total)
    around = [made, *(view.reading.maker(n) for n in made.inputs)] if made is not None else []
    around += [view.reading.maker(n) for step in around[1:] if step is not None for n in step.inputs]
    return any(
        step is not None
        and step.operation == "subtract"
        and isinstance(view.reading.meaning(step.number), Array)
        and labels in (view.reading.source(n) for n in step.inputs)
        for step in around
    )


def summed_over_classes_first(view: View, mean: Step, classes: int) -> Iterator[Cure]:
    """`np.mean(Y * np.log(A))` as `np.mean(np.sum(Y * np.log(A), axis=0))`."""
    source = source_of(view, mean)
    node = source.node(mean.place)
    if not isinstance(node, ast.Call) or len(node.args) != 1 - mean.method or node.keywords:
        return
    if mean.method:
        if not isinstance(node.func, ast.Attribute):
            return
        text = f"{source.segment(node.func.value)}.sum(axis={classes}).{node.func.attr}()"
    else:
        inside = f"{numpy_name(view, mean)}.sum({source.segment(node.args[0])}, axis={classes})"
        text = f"{function_of(view, mean, node)}({inside})"
    yield Cure(mean.path, mean.place, _FIRST.filled(text=text), (Edit(mean.place, text),), certain=True)


def summed_over_classes(view: View, mean: Step) -> Iterator[Cure]:
    """`np.mean(Y * np.log(A), axis=0)` as `np.sum(Y * np.log(A), axis=0)`."""
    source = source_of(view, mean)
    node = source.node(mean.place)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        written = source.segment(node)
        stem = f"{source.segment(node.func.value)}."
        text = f"{stem}sum{written[len(stem) + len(node.func.attr) :]}"
        yield Cure(mean.path, mean.place, _SUM.filled(text=text), (Edit(mean.place, text),), certain=True)


_SUM = Text(en="Sum over the classes of each example: {text}", zh="对每个样本的各类求和：{text}")
_FIRST = Text(en="Sum each example's loss over the classes first: {text}", zh="先对类别求和得到每个样本的损失：{text}")
