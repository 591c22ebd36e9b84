"""A cross-entropy averaged over all entries of one-hot labels, beside gradients that are averaged over the examples."""

import ast
from collections.abc import Iterator

from ...language import Text
from ..findings import Edit
from .cure import Cure
from .edits import function_of, numpy_name, source_of
from .meaning import Array, Number
from .quotients import quotients
from .steps import Step
from .view import View


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
    if not isinstance(node, ast.Call) or mean.method or len(node.args) != 1 or node.keywords:
        return
    inside = f"{numpy_name(view, mean)}.sum({source.segment(node.args[0])}, axis={classes})"
    text = f"{function_of(view, mean, node)}({inside})"
    yield Cure(mean.path, mean.place, _FIRST.filled(text=text), (Edit(mean.place, text),), certain=True)


_FIRST = Text(en="Sum each example's loss over the classes first: {text}", zh="先对类别求和得到每个样本的损失：{text}")
