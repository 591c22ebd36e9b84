"""Shares that add up to 1 along an axis, averaged along the same axis.

What happens: axis=1 divides each cluster's row by its own sum; the sum of such a row is 1, whatever the data are.
Why it bites: nothing fails, but every cluster gets the same size, and an example's shares do not add up to 1.

    import numpy as np
    p = np.array([[0.2, 0.4, 0.1, 0.3], [0.6, 0.1, 0.5, 0.2]])
    k, m = p.shape
    g = p / np.sum(p, axis=1, keepdims=True)       # SS463
    pi = np.sum(g, axis=1) / m
    print(pi[:, None] * p)

Write instead:

    import numpy as np
    p = np.array([[0.2, 0.4, 0.1, 0.3], [0.6, 0.1, 0.5, 0.2]])
    k, m = p.shape
    g = p / np.sum(p, axis=0, keepdims=True)
    pi = np.sum(g, axis=1) / m
    print(pi[:, None] * p)

Lesson: 2.15, "Broadcasting in Python".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.cures.edits import other_axes
from ...analysis.predictions.classes_averaged import classes_averaged
from ...analysis.predictions.shares_averaged import shares_averaged
from ...analysis.statistics.reducing import along
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """沿某个轴加起来等于 1 的份额，又沿同一个轴求平均。

发生了什么：axis=1 让每个簇的一行除以它自己的和；这样一行的和总是 1，与数据无关。
为什么糟糕：不会报错，可每个簇的大小都一样，而一个样本的各个份额加起来却不是 1。

    import numpy as np
    p = np.array([[0.2, 0.4, 0.1, 0.3], [0.6, 0.1, 0.5, 0.2]])
    k, m = p.shape
    g = p / np.sum(p, axis=1, keepdims=True)       # SS463
    pi = np.sum(g, axis=1) / m
    print(pi[:, None] * p)

应当写成：

    import numpy as np
    p = np.array([[0.2, 0.4, 0.1, 0.3], [0.6, 0.1, 0.5, 0.2]])
    k, m = p.shape
    g = p / np.sum(p, axis=0, keepdims=True)
    pi = np.sum(g, axis=1) / m
    print(pi[:, None] * p)

课程：2.15，“Python 中的广播”。
"""

RULE = Rule("SS463", "shares-along-examples", "error", "2.15", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{divisor} makes shares that add up to 1 along axis {place}; {total} adds them up along that axis: always 1.",
    zh="{divisor} 使份额沿轴 {place} 加起来等于 1；而 {total} 又沿这个轴求和：结果总是 1。",
)
_MESSAGE_MEAN = Text(
    en="{divisor} makes shares that add up to 1 along axis {place}; {total} averages them along that axis: always one over its length.",
    zh="{divisor} 使份额沿轴 {place} 加起来等于 1；而 {total} 又沿这个轴求平均：结果总是长度分之一。",
)
_MESSAGE_LABELS = Text(
    en="{labels} holds a single 1 for each example, along axis {place}; {mean} averages along that axis: always 1/{k}.",
    zh="{labels} 中每个样本只有一个 1，沿着轴 {place}；而 {mean} 又沿这个轴求平均：结果总是 1/{k}。",
)
_WHY_LABELS = Text(
    en="How often each class occurs is told by the mean over the examples, which lie along axis {axis}.",
    zh="各类出现的频率要对样本求平均，而样本沿轴 {axis} 排列。",
)
_WHY = Text(
    en="What is averaged along one axis says something only if the shares add up along the other: of each example over the clusters.",
    zh="沿一个轴求平均要有意义，份额就应当沿另一个轴加起来等于 1：每个样本的份额分给各个簇。",
)


def detect(view: View) -> Iterator[Trouble]:
    """`g = p / p.sum(axis=1, keepdims=True)`, then `pi = g.sum(axis=1) / m`; one-hot labels averaged along their classes."""
    for averaged in classes_averaged(view):
        labels = averaged.mean.inputs[0]
        yield RULE.trouble(
            averaged.mean,
            _MESSAGE_LABELS.filled(
                labels=view.called(labels),
                place=averaged.classes,
                mean=view.text(averaged.mean),
                k=(view.reading.shape(labels) or (0, 0))[averaged.classes],
            ),
            _WHY_LABELS.filled(axis=1 - averaged.classes),
            lambda averaged=averaged: along(view, averaged.mean, 1 - averaged.classes),
            shown=(labels,),
        )
    for found in shares_averaged(view):
        message = _MESSAGE_MEAN if found.total.operation == "mean" else _MESSAGE
        yield RULE.trouble(
            found.divisor,
            message.filled(divisor=view.text(found.divisor), place=found.place, total=view.text(found.total)),
            _WHY,
            lambda found=found: other_axes(view, found.divisor),
            shown=(found.divisor.number, found.total.number),
        )
