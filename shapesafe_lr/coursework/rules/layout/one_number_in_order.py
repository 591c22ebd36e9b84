"""Differences or an order along an axis of length 1.

What happens: np.diff and np.sort go along the last axis. Of a column (m, 1) each line is one number, which has no neighbour.
Why it bites: nothing is raised: the differences are an empty array, of which everything is true, and the column stays unsorted.

    import numpy as np
    losses = np.array([[0.9], [0.5], [0.7], [0.4]])
    steps = np.diff(losses)                        # SS446
    print("always falling:", np.all(steps < 0))

Write instead:

    import numpy as np
    losses = np.array([[0.9], [0.5], [0.7], [0.4]])
    steps = np.diff(losses, axis=0)
    print("always falling:", np.all(steps < 0))

Lesson: 2.16, "A note on Python/NumPy vectors".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.statistics.lone_lines import along_the_long_axis, lone_lines
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """沿长度为 1 的轴求差分或排序。

发生了什么：np.diff 和 np.sort 沿最后一个轴进行。对一列 (m, 1) 来说，每一行只有一个数，没有相邻的数。
为什么糟糕：不会报错：差分是空数组，对空数组什么条件都成立；而这一列也没有被排序。

    import numpy as np
    losses = np.array([[0.9], [0.5], [0.7], [0.4]])
    steps = np.diff(losses)                        # SS446
    print("always falling:", np.all(steps < 0))

应当写成：

    import numpy as np
    losses = np.array([[0.9], [0.5], [0.7], [0.4]])
    steps = np.diff(losses, axis=0)
    print("always falling:", np.all(steps < 0))

课程：2.16，“Python/NumPy 向量的说明”。
"""

RULE = Rule("SS446", "one-number-in-order", "error", "2.16", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} goes along axis {axis} of {array} {shape}, which has length 1: {result}.",
    zh="{text} 沿着 {array} {shape} 的轴 {axis} 进行，而它的长度是 1：{result}。",
)
_EMPTY = Text(en="one number has no difference, and nothing is left", zh="一个数没有差分，结果是空的")
_AS_IT_WAS = Text(en="one number is in order by itself, and nothing is moved", zh="一个数本来就有序，什么也没有移动")
_WHY = Text(
    en="The {n} numbers lie along axis {long}. Without axis= the last axis is taken.",
    zh="这 {n} 个数排在轴 {long} 上。不写 axis= 时取的是最后一个轴。",
)


def detect(view: View) -> Iterator[Trouble]:
    """`np.diff(column)`, `np.argsort(column)`, `np.sort(row, axis=0)`."""
    for found in lone_lines(view):
        step = found.step
        yield RULE.trouble(
            step,
            _MESSAGE.filled(
                text=view.text(step),
                axis=found.axis,
                array=view.called(step.inputs[0]),
                shape=found.shape,
                result=_EMPTY if step.operation == "diff" else _AS_IT_WAS,
            ),
            _WHY.filled(n=found.shape[found.long], long=found.long),
            lambda found=found: along_the_long_axis(view, found),
            shown=(step.inputs[0],),
        )
