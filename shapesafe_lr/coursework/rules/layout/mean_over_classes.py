"""A cross-entropy that is summed over the examples and averaged over the classes.

What happens: the sum runs along the examples, so the mean that follows divides by the number of classes.
Why it bites: the result is one number either way, too large by m over the number of classes.

    import numpy as np
    Y = np.array([[1, 0, 0], [0, 1, 0], [0, 0, 1], [1, 0, 0], [0, 1, 0]])
    A = 0.1 + 0.7 * Y
    loss = np.mean(-np.sum(Y * np.log(A), axis=0))          # SS414

Write instead:

    import numpy as np
    Y = np.array([[1, 0, 0], [0, 1, 0], [0, 0, 1], [1, 0, 0], [0, 1, 0]])
    A = 0.1 + 0.7 * Y
    loss = np.mean(-np.sum(Y * np.log(A), axis=1))

Lesson: 2.3, "Logistic regression cost function".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.networks.layers import unscaled
from ...analysis.predictions.entries_averaged import (
    averages_examples_elsewhere,
    is_one_loss_each,
    summed_over_classes,
    summed_over_classes_first,
)
from ...analysis.predictions.entries_divided import divided_by_examples, divided_sums
from ...analysis.predictions.labelled_logs import LabelledLogs, labelled_logs
from ...analysis.statistics.reducing import axis_of, with_axis
from ...analysis.steps import Step
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """交叉熵对样本求了和，却对类别求平均。

发生了什么：求和沿着样本走，所以之后的平均除以的是类别数。
为什么糟糕：两种写法得到的都是一个数，而这个数大了“样本数除以类别数”倍。

    import numpy as np
    Y = np.array([[1, 0, 0], [0, 1, 0], [0, 0, 1], [1, 0, 0], [0, 1, 0]])
    A = 0.1 + 0.7 * Y
    loss = np.mean(-np.sum(Y * np.log(A), axis=0))          # SS414

应当写成：

    import numpy as np
    Y = np.array([[1, 0, 0], [0, 1, 0], [0, 0, 1], [1, 0, 0], [0, 1, 0]])
    A = 0.1 + 0.7 * Y
    loss = np.mean(-np.sum(Y * np.log(A), axis=1))

课程：2.3，“逻辑回归的代价函数”。
"""

RULE = Rule("SS414", "mean-over-classes", "error", "2.3", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} sums over the {m} examples, so the mean that follows divides by the {k} classes.",
    zh="{text} 对 {m} 个样本求了和，所以之后的平均除以的是 {k} 个类别。",
)
_MESSAGE_ENTRIES = Text(
    en="{text} divides by all {n} entries, {k} for each of the {m} examples; the gradient is divided by the {m} examples.",
    zh="{text} 除以全部 {n} 个元素，即 {m} 个样本各 {k} 个；而梯度只除以 {m} 个样本。",
)
_MESSAGE_EACH = Text(
    en="{text} divides by all {n} entries, {k} for each of the {m} examples, of which only one is not 0: the cost is {k} times "
    "too small.",
    zh="{text} 除以全部 {n} 个元素，即 {m} 个样本各 {k} 个，而其中只有一个不为 0：代价小了 {k} 倍。",
)
_MESSAGE_ONE = Text(
    en="{text} averages the {k} entries of each example, of which only one is not 0: each loss is {k} times too small.",
    zh="{text} 对每个样本的 {k} 个元素求平均，而其中只有一个不为 0：每个损失小了 {k} 倍。",
)
_WHY = Text(
    en="{labels} holds a single 1 for each example, along axis {axis}. Sum along that axis: one loss for each example; "
    "their mean is the cost.",
    zh="{labels} 中每个样本只有一个 1，沿着轴 {axis}。请沿这个轴求和：每个样本一个损失，它们的平均就是代价。",
)
_WHY_COUNT = Text(
    en="{labels} holds a single 1 for each example, along axis {axis}: the sum is one loss for each of the {m} examples. "
    "Their mean is the cost, so divide by {m}.",
    zh="{labels} 中每个样本只有一个 1，沿着轴 {axis}：所以总和就是 {m} 个样本各一个损失。代价是它们的平均，请除以 {m}。",
)


def detect(view: View) -> Iterator[Trouble]:
    """The mean of what is left of one-hot labels times logarithms, once summed over the examples."""
    yield from _entries(view)
    yield from _divided(view)
    reading = view.reading
    for mean in reading.operations("mean", "average"):
        total = unscaled(view, mean.inputs[0]) if mean.inputs and "axis" not in mean.options else None
        if total is None or total.operation != "sum" or not total.inputs or reading.is_replaced(total):
            continue
        shape, axis = reading.shape(total.inputs[0]) or (), axis_of(total)
        labels = labelled_logs(view, total.inputs[0])
        if labels is None or axis is None or len(shape) != 2 or axis % 2 == labels.classes:
            continue
        yield RULE.trouble(
            total,
            _MESSAGE.filled(text=view.text(total), m=shape[axis], k=shape[labels.classes]),
            _WHY.filled(labels=view.name(labels.number), axis=labels.classes),
            lambda total=total, classes=labels.classes: with_axis(
                view, total, classes, keep="keepdims" in total.options
            ),
            shown=(total.inputs[0],),
        )


def _entries(view: View) -> Iterator[Trouble]:
    """`np.mean(Y * np.log(A))`, where the gradient is divided by m alone, or A holds shares of 1 and nothing makes up for it."""
    for mean in view.reading.operations("mean", "average"):
        if not mean.inputs or len(mean.inputs) > 1 or view.reading.is_replaced(mean):
            continue
        shape, labels = view.reading.shape(mean.inputs[0]) or (), labelled_logs(view, mean.inputs[0])
        if labels is None or len(shape) != 2 or shape[labels.classes] < 3:
            continue
        if "axis" in mean.options:
            axis = axis_of(mean)
            if axis is not None and axis % 2 == labels.classes:
                yield from _along_classes(view, mean, labels, shape)
            continue
        beside = averages_examples_elsewhere(view, labels.number, labels.classes)
        if beside or is_one_loss_each(view, mean, mean, labels.number, labels.classes):
            m, k = shape[1 - labels.classes], shape[labels.classes]
            yield RULE.trouble(
                mean,
                (_MESSAGE_ENTRIES if beside else _MESSAGE_EACH).filled(text=view.text(mean), m=m, k=k, n=m * k),
                _WHY.filled(labels=view.name(labels.number), axis=labels.classes),
                lambda mean=mean, classes=labels.classes: summed_over_classes_first(view, mean, classes),
                shown=(mean.inputs[0],),
                level="error" if beside else "warning",
            )


def _along_classes(view: View, mean: Step, labels: LabelledLogs, shape: tuple[int, ...]) -> Iterator[Trouble]:
    """The same for each example, `np.mean(Y * np.log(A), axis=0)`: of K numbers only one is not 0, and it is divided by K."""
    if is_one_loss_each(view, mean, mean, labels.number, labels.classes):
        yield RULE.trouble(
            mean,
            _MESSAGE_ONE.filled(text=view.text(mean), k=shape[labels.classes]),
            _WHY.filled(labels=view.name(labels.number), axis=labels.classes),
            lambda: summed_over_classes(view, mean),
            shown=(mean.inputs[0],),
            level="warning",
        )


def _divided(view: View) -> Iterator[Trouble]:
    """The same, as a sum divided by the number of entries: `np.sum(Y * np.log(A)) / Y.size`."""
    for found in divided_sums(view):
        labels = labelled_logs(view, found.total.inputs[0])
        shape = view.reading.shape(found.total.inputs[0]) or ()
        if labels is None or shape[labels.classes] < 3 or view.reading.is_replaced(found.quotient):
            continue
        if is_one_loss_each(view, found.total, found.quotient, labels.number, labels.classes):
            m, k = shape[1 - labels.classes], shape[labels.classes]
            yield RULE.trouble(
                found.quotient,
                _MESSAGE_EACH.filled(text=view.text(found.quotient), m=m, k=k, n=m * k),
                _WHY_COUNT.filled(labels=view.name(labels.number), axis=labels.classes, m=m),
                lambda found=found, classes=labels.classes: divided_by_examples(view, found, 1 - classes),
                shown=(found.total.inputs[0],),
                level="warning",
            )
