"""Vectors put end to end and cut into rows, where each should have become a column.

What happens: np.concatenate puts all heights before all weights, and reshape(-1, 2) cuts off two neighbours for each row.
Why it bites: the table has the right shape; but its rows hold two heights, then two weights, and never one of each.

    import numpy as np
    height = np.array([1.62, 1.75, 1.80, 1.68])
    weight = np.array([55.0, 72.0, 80.0, 61.0])
    X = np.concatenate((height, weight)).reshape(-1, 2)            # SS434
    print(X[:, 1] / X[:, 0] ** 2)

Write instead:

    import numpy as np
    height = np.array([1.62, 1.75, 1.80, 1.68])
    weight = np.array([55.0, 72.0, 80.0, 61.0])
    X = np.column_stack((height, weight))
    print(X[:, 1] / X[:, 0] ** 2)

Lesson: 2.16, "A note on Python/NumPy vectors".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.data.joined_columns import joined_columns, side_by_side
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """向量首尾相接后再切成行，而本应各成一列。

发生了什么：np.concatenate 先放所有身高，再放所有体重，reshape(-1, 2) 则每行切下相邻的两个数。
为什么糟糕：表的形状没错，可前几行是两个身高，后几行是两个体重，没有一行各有一个。

    import numpy as np
    height = np.array([1.62, 1.75, 1.80, 1.68])
    weight = np.array([55.0, 72.0, 80.0, 61.0])
    X = np.concatenate((height, weight)).reshape(-1, 2)            # SS434
    print(X[:, 1] / X[:, 0] ** 2)

应当写成：

    import numpy as np
    height = np.array([1.62, 1.75, 1.80, 1.68])
    weight = np.array([55.0, 72.0, 80.0, 61.0])
    X = np.column_stack((height, weight))
    print(X[:, 1] / X[:, 0] ** 2)

课程：2.16，“Python/NumPy 向量的说明”。
"""

RULE = Rule("SS434", "cut-for-columns", "error", "2.16", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} cuts {n} vectors that lie end to end into rows of {n}: each row holds neighbours of one vector.",
    zh="{text} 把首尾相接的 {n} 个向量切成每行 {n} 个数：每一行都是同一个向量里相邻的数。",
)
_WHY = Text(
    en="Each of the {n} vectors has {m} numbers, one for each row of {shape}, so each of them is meant as a column.",
    zh="这 {n} 个向量各有 {m} 个数，正好是 {shape} 的每行一个，所以它们本应各成一列。",
)


def detect(view: View) -> Iterator[Trouble]:
    """`np.concatenate((a, b)).reshape(-1, 2)` whose columns are used as a and b."""
    for found in joined_columns(view):
        step, (m, n) = found.recut.step, found.recut.sides
        yield RULE.trouble(
            step,
            _MESSAGE.filled(text=view.text(step), n=n),
            _WHY.filled(n=n, m=m, shape=found.recut.sides),
            lambda found=found: side_by_side(view, found),
            shown=found.vectors,
        )
