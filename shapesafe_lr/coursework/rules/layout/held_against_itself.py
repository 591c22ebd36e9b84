"""A statistic along an axis of length 1, held against the array it was taken of.

What happens: the mean of a row (1, m) along axis 0 is taken of one number at a time, so it is the row again.
Why it bites: nothing is raised and the shape is right, but x - mean is all zeros, x / max all ones, x > mean nowhere true.

    import numpy as np
    A = np.array([[0.15, 0.35, 0.05, 0.4, 0.3]])
    threshold = A.mean(axis=0)                     # SS443
    Y_prediction = A > threshold

Write instead:

    import numpy as np
    A = np.array([[0.15, 0.35, 0.05, 0.4, 0.3]])
    threshold = A.mean(axis=1)
    Y_prediction = A > threshold

Lesson: 2.15, "Broadcasting in Python".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.cure import Cure
from ...analysis.statistics.own_statistics import OwnStatistic, own_statistics
from ...analysis.statistics.reducing import along, over_everything
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """沿长度为 1 的轴求统计量，又拿它与原数组相比。

发生了什么：一行 (1, m) 沿轴 0 的平均，每次只对一个数来求，所以得到的还是这一行。
为什么糟糕：不会报错，形状也对；可 x - mean 全是 0，x / max 全是 1，x > mean 处处不成立。

    import numpy as np
    A = np.array([[0.15, 0.35, 0.05, 0.4, 0.3]])
    threshold = A.mean(axis=0)                     # SS443
    Y_prediction = A > threshold

应当写成：

    import numpy as np
    A = np.array([[0.15, 0.35, 0.05, 0.4, 0.3]])
    threshold = A.mean(axis=1)
    Y_prediction = A > threshold

课程：2.15，“Python 中的广播”。
"""

RULE = Rule("SS443", "held-against-itself", "error", "2.15", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} goes along the axis of {array} {shape} that has length 1: it is {array} again, and {met} holds {array} against itself.",
    zh="{text} 沿的是 {array} {shape} 中长度为 1 的轴：得到的还是 {array}，而 {met} 是拿 {array} 与它自己相比。",
)
_MESSAGE_SPREAD = Text(
    en="{text} goes along the axis of {array} {shape} that has length 1: the spread of one number is 0, and {met} divides by it.",
    zh="{text} 沿的是 {array} {shape} 中长度为 1 的轴：一个数的离散程度是 0，而 {met} 拿它作除数。",
)
_WHY = Text(
    en="The {n} numbers lie along axis {axis}. A statistic of all of them goes along that axis.",
    zh="这 {n} 个数排在轴 {axis} 上。要对它们全体求统计量，就沿这个轴进行。",
)


def detect(view: View) -> Iterator[Trouble]:
    """`x - x.mean(axis=0)`, `x / x.max(axis=0)`, `x > x.mean(axis=0)` of a row x; the same of a column along axis 1."""
    for found in own_statistics(view):
        step = found.statistic
        shape = view.reading.shape(step.inputs[0]) or ()
        message = _MESSAGE_SPREAD if found.is_spread else _MESSAGE
        yield RULE.trouble(
            step,
            message.filled(
                text=view.text(step), array=view.called(step.inputs[0]), shape=shape, met=view.text(found.met)
            ),
            _WHY.filled(n=max(shape), axis=1 - found.axis),
            lambda found=found: _cures(view, found),
            shown=(step.inputs[0],),
        )


def _cures(view: View, found: OwnStatistic) -> Iterator[Cure]:
    yield from along(view, found.statistic, 1 - found.axis)
    yield from over_everything(view, found.statistic)
