"""Two tables stacked behind each other and scaled over the two.

What happens: np.stack makes a new axis of length 2, and mean(axis=0) averages one row of the one with one row of the other.
Why it bites: of two numbers the mean lies in the middle, so every number of the result is -1 or 1, whatever the data were.

    import numpy as np
    class_a = np.array([[0.1, 1.2], [0.4, 0.8], [-0.3, 1.1]])
    class_b = np.array([[4.2, 3.1], [3.7, 2.6], [4.4, 3.3]])
    data = np.stack((class_a, class_b))                # SS439
    scaled = (data - data.mean(axis=0)) / data.std(axis=0)
    print(scaled)

Write instead:

    import numpy as np
    class_a = np.array([[0.1, 1.2], [0.4, 0.8], [-0.3, 1.1]])
    class_b = np.array([[4.2, 3.1], [3.7, 2.6], [4.4, 3.3]])
    data = np.vstack((class_a, class_b))
    scaled = (data - data.mean(axis=0)) / data.std(axis=0)
    print(scaled)

Lesson: 2.16, "A note on Python/NumPy vectors".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.statistics.scaled_pairs import below_each_other, scaled_pairs
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """两张表前后叠放，再对这两张表做缩放。

发生了什么：np.stack 新增了一个长度为 2 的轴，mean(axis=0) 就把一张表的一行与另一张表的一行求平均。
为什么糟糕：两个数的均值在正中间，所以无论数据如何，结果里的每个数都是 -1 或 1。

    import numpy as np
    class_a = np.array([[0.1, 1.2], [0.4, 0.8], [-0.3, 1.1]])
    class_b = np.array([[4.2, 3.1], [3.7, 2.6], [4.4, 3.3]])
    data = np.stack((class_a, class_b))                # SS439
    scaled = (data - data.mean(axis=0)) / data.std(axis=0)
    print(scaled)

应当写成：

    import numpy as np
    class_a = np.array([[0.1, 1.2], [0.4, 0.8], [-0.3, 1.1]])
    class_b = np.array([[4.2, 3.1], [3.7, 2.6], [4.4, 3.3]])
    data = np.vstack((class_a, class_b))
    scaled = (data - data.mean(axis=0)) / data.std(axis=0)
    print(scaled)

课程：2.16，“Python/NumPy 向量的说明”。
"""

RULE = Rule("SS439", "scaled-over-two", "error", "2.16", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} puts two tables behind each other {shape}, and {statistic} runs over the two: scaled, every number is one of two values.",
    zh="{text} 把两张表前后叠放 {shape}，而 {statistic} 对这两张表求：缩放之后每个数只会是两个值之一。",
)
_WHY = Text(
    en="A row of the one table has nothing to do with the row at the same place in the other. Put the rows below each other; "
    "then the statistics run over all of them.",
    zh="一张表的某一行与另一张表同一位置的那一行没有关系。请把各行上下相接，统计量就会对所有行来求。",
)


def detect(view: View) -> Iterator[Trouble]:
    """`np.stack((a, b))`, less its mean and over its spread along the axis of the two."""
    for found in scaled_pairs(view):
        yield RULE.trouble(
            found.stack,
            _MESSAGE.filled(
                text=view.text(found.stack),
                shape=view.reading.shape(found.stack.number),
                statistic=view.text(found.scaling.centre),
            ),
            _WHY,
            lambda found=found: below_each_other(view, found),
            shown=(found.stack.number,),
        )
