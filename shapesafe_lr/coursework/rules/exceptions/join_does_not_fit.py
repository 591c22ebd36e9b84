"""Arrays that cannot be joined.

What happens: np.concatenate and its family need arrays of the same rank, equal on every axis but the one they are joined along.
Why it bites: np.ones(m) has one axis and X has two: the column of ones must be made as a column.

    import numpy as np
    X = np.array([[1.0, 4.0], [2.0, 5.0], [3.0, 9.0]])
    ones = np.ones(X.shape[0])                     # SS604
    X1 = np.concatenate((X, ones), axis=1)

Write instead:

    import numpy as np
    X = np.array([[1.0, 4.0], [2.0, 5.0], [3.0, 9.0]])
    ones = np.ones((X.shape[0], 1))
    X1 = np.concatenate((X, ones), axis=1)

Lesson: 2.16, "A note on Python/NumPy vectors".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.cures.join_cures import JOINS, join_cures, members
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """无法拼接的数组。

发生了什么：np.concatenate 及其同类要求数组的秩相同，并且除拼接的轴以外各轴都相等。
为什么糟糕：np.ones(m) 只有一个轴，而 X 有两个：一列 1 必须按列来构造。

    import numpy as np
    X = np.array([[1.0, 4.0], [2.0, 5.0], [3.0, 9.0]])
    ones = np.ones(X.shape[0])                     # SS604
    X1 = np.concatenate((X, ones), axis=1)

应当写成：

    import numpy as np
    X = np.array([[1.0, 4.0], [2.0, 5.0], [3.0, 9.0]])
    ones = np.ones((X.shape[0], 1))
    X1 = np.concatenate((X, ones), axis=1)

课程：2.16，“Python/NumPy 向量的说明”。
"""

RULE = Rule("SS604", "join-does-not-fit", "error", "2.16", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text}: arrays of shapes {shapes} cannot be joined like this.",
    zh="{text}：形状为 {shapes} 的数组不能这样拼接。",
)
_MESSAGE_INSERT = Text(
    en="{text}: values of shape {values} cannot be inserted here into an array of shape {shape}.",
    zh="{text}：形状为 {values} 的值不能这样插入形状为 {shape} 的数组。",
)
_WHY_INSERT = Text(
    en="axis=0 inserts a row, as long as there are columns; axis=1 inserts a column, as long as there are rows.",
    zh="axis=0 插入一行，长度等于列数；axis=1 插入一列，长度等于行数。",
)
_MESSAGE_PLAIN = Text(en="{text}: these arrays cannot be joined like this.", zh="{text}：这些数组不能这样拼接。")
_WHY = Text(
    en="All must have the same rank, and the same length on every axis but the one they are joined along. Columns go side "
    "by side with axis=1 (np.hstack), rows below each other with axis=0 (np.vstack); the arrays go in one tuple.",
    zh="各数组的秩必须相同，除拼接的轴外各轴长度也要相同。列并排用 axis=1（np.hstack），行上下叠用 axis=0（np.vstack）；所有数组要放进一个元组。",
)


def detect(view: View) -> Iterator[Trouble]:
    """A concatenation that numpy refused."""
    if view.crash is None:
        return
    step, crash = view.crash
    if step.operation not in JOINS or crash.type.rpartition(".")[2] not in ("ValueError", "TypeError", "AxisError"):
        return
    shapes = [view.reading.shape(number) for number in members(view, step)]
    known = [str(shape) for shape in shapes if shape is not None]
    message = (
        _MESSAGE_INSERT.filled(text=view.text(step), shape=known[0], values=known[-1])
        if step.operation == "insert" and len(known) == 2
        else _MESSAGE.filled(text=view.text(step), shapes=", ".join(known))
        if known
        else _MESSAGE_PLAIN.filled(text=view.text(step))
    )
    why = _WHY_INSERT if step.operation == "insert" else _WHY
    yield RULE.trouble(step, message, why, lambda: join_cures(view, step), shown=tuple(members(view, step)))
