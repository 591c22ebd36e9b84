"""The last row taken for the labels where the last column was meant.

What happens: data[:, :-1] takes all columns but the last, and data[-1] takes the last row: one whole example.
Why it bites: with as many rows as columns the "labels" even have the right length, and nothing is raised.

    import numpy as np
    data = np.array([[1.0, 2.0, 0.0], [2.0, 3.0, 1.0], [3.0, 1.0, 0.0]])
    X, y = data[:, :-1], data[-1]                  # SS540
    w = np.zeros(2)
    w = w - 0.1 * X.T @ (X @ w - y)

Write instead:

    import numpy as np
    data = np.array([[1.0, 2.0, 0.0], [2.0, 3.0, 1.0], [3.0, 1.0, 0.0]])
    X, y = data[:, :-1], data[:, -1]
    w = np.zeros(2)
    w = w - 0.1 * X.T @ (X @ w - y)

Lesson: 2.1, "Binary classification".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.cures.index_cures import other_axis_indexed
from ...analysis.data.left_out import met_as_labels, rows_and_features
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """想取最后一列作标签，取的却是最后一行。

发生了什么：data[:, :-1] 取除最后一列以外的所有列，data[-1] 取的却是最后一行，也就是一整个样本。
为什么糟糕：行数与列数相同时，这样的“标签”连长度都对，不会报错。

    import numpy as np
    data = np.array([[1.0, 2.0, 0.0], [2.0, 3.0, 1.0], [3.0, 1.0, 0.0]])
    X, y = data[:, :-1], data[-1]                  # SS540
    w = np.zeros(2)
    w = w - 0.1 * X.T @ (X @ w - y)

应当写成：

    import numpy as np
    data = np.array([[1.0, 2.0, 0.0], [2.0, 3.0, 1.0], [3.0, 1.0, 0.0]])
    X, y = data[:, :-1], data[:, -1]
    w = np.zeros(2)
    w = w - 0.1 * X.T @ (X @ w - y)

课程：2.1，“二分类”。
"""

RULE = Rule("SS540", "row-for-column", "error", "2.1", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{row} is a row of {data} {shape}, {n} numbers of one example; {features} has {m} rows and leaves out one column.",
    zh="{row} 是 {data} {shape} 的一行，是一个样本的 {n} 个数；而 {features} 有 {m} 行，留下没取的是一列。",
)
_WHY = Text(
    en="One index takes a row. The labels are the column that the features leave out: one number for each of the {m} rows.",
    zh="只写一个下标取的是行。标签是特征没有取的那一列：{m} 行里每行一个数。",
)


def detect(view: View) -> Iterator[Trouble]:
    """A row with the very index of the column that the features leave out, which then goes beside the examples."""
    reading = view.reading
    for row, features in rows_and_features(view):
        if met_as_labels(view, row, features):
            m, n = reading.shape(row.inputs[0]) or (0, 0)
            yield RULE.trouble(
                row,
                _MESSAGE.filled(
                    row=view.text(row),
                    data=view.called(row.inputs[0]),
                    shape=(m, n),
                    features=view.text(features),
                    m=m,
                    n=n,
                ),
                _WHY.filled(m=m),
                lambda row=row: other_axis_indexed(view, row),
                shown=(row.inputs[0],),
            )
