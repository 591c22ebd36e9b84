"""Columns put end to end, where they were to stand side by side.

What happens: np.concatenate and np.vstack put columns (n, 1) below each other: six of them are one column (6 n, 1).
Why it bites: nothing is raised. X[:, 0] and X[:, -1] are both all of it, and as data it is one example with 6 n features.

    import numpy as np
    w = np.array([[1.0], [2.0]])
    path = [w]
    for i in range(5):
        w = w - 0.2 * w
        path.append(w)
    P = np.concatenate(path)                       # SS441
    print(P[:, -1] - P[:, 0])

Write instead:

    import numpy as np
    w = np.array([[1.0], [2.0]])
    path = [w]
    for i in range(5):
        w = w - 0.2 * w
        path.append(w)
    P = np.concatenate(path, axis=1)
    print(P[:, -1] - P[:, 0])

Lesson: 2.16, "A note on Python/NumPy vectors".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.cure import Cure
from ...analysis.cures.join_cures import another_way, side_by_side
from ...analysis.data.ends_for_sides import EndForSide, ends_for_sides
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """列向量首尾相接了，而它们本应并排。

发生了什么：np.concatenate 和 np.vstack 把列向量 (n, 1) 上下相接：六个列向量成了一个 (6 n, 1) 的列向量。
为什么糟糕：不会报错。X[:, 0] 和 X[:, -1] 都是它的全部；当作数据时，它是一个有 6 n 个特征的样本。

    import numpy as np
    w = np.array([[1.0], [2.0]])
    path = [w]
    for i in range(5):
        w = w - 0.2 * w
        path.append(w)
    P = np.concatenate(path)                       # SS441
    print(P[:, -1] - P[:, 0])

应当写成：

    import numpy as np
    w = np.array([[1.0], [2.0]])
    path = [w]
    for i in range(5):
        w = w - 0.2 * w
        path.append(w)
    P = np.concatenate(path, axis=1)
    print(P[:, -1] - P[:, 0])

课程：2.16，“Python/NumPy 向量的说明”。
"""

RULE = Rule("SS441", "end-for-side", "error", "2.16", __doc__, PAGE_ZH)

_MESSAGE = (
    Text(
        en="{text} puts {count} columns of {size} numbers below each other, one long column {shape}; {read} takes them to stand "
        "side by side.",
        zh="{text} 把 {count} 个各有 {size} 个数的列向量上下相接，成了一个长列 {shape}；而 {read} 当它们是并排的。",
    ),
    Text(
        en="{text} puts {count} rows of {size} numbers one after the other, one long row {shape}; {read} takes them to stand "
        "below each other.",
        zh="{text} 把 {count} 个各有 {size} 个数的行向量左右相接，成了一个长行 {shape}；而 {read} 当它们是上下排列的。",
    ),
)
_WHY = (
    Text(
        en="Side by side they are a table ({size}, {count}), one column for each: columns are joined along axis 1.",
        zh="并排放才是表 ({size}, {count})，每个各占一列：列向量要沿轴 1 拼接。",
    ),
    Text(
        en="Below each other they are a table ({count}, {size}), one row for each: rows are joined along axis 0.",
        zh="上下排列才是表 ({count}, {size})，每个各占一行：行向量要沿轴 0 拼接。",
    ),
)


def detect(view: View) -> Iterator[Trouble]:
    """`P = np.concatenate(columns)` beside `P[:, 0]` and `P[:, -1]`, or with one score for as many labels as there are columns."""
    for found in ends_for_sides(view):
        join = found.join
        yield RULE.trouble(
            join,
            _MESSAGE[found.along].filled(
                text=view.text(join),
                count=found.vectors,
                size=found.size,
                shape=view.reading.shape(join.number),
                read=view.text(found.read),
            ),
            _WHY[found.along].filled(size=found.size, count=found.vectors),
            lambda found=found: _cures(view, found),
        )


def _cures(view: View, found: EndForSide) -> Iterator[Cure]:
    yield from another_way(view, found.join)
    yield from side_by_side(view, found.join)
