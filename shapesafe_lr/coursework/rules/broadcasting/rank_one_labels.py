"""Labels (m,) against a row of predictions (1, m).

What happens: a rank-1 array is lined up with the last axis, so here every label meets its own prediction.
Why it bites: it works by luck: Y.T does nothing, Y.shape[1] fails, and against a column (m, 1) it would make a table.

    import numpy as np
    Y = np.array([1, 0, 1, 1])                     # SS101
    A = np.array([[0.8, 0.3, 0.6, 0.9]])
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / 4

Write instead:

    import numpy as np
    Y = np.array([[1, 0, 1, 1]])
    A = np.array([[0.8, 0.3, 0.6, 0.9]])
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / 4

Lesson: 2.16, "A note on Python/NumPy vectors".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.cures.vector_cures import form_cures
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """标签是 (m,)，而预测值是一行 (1, m)。

发生了什么：秩为 1 的数组与最后一个轴对齐，所以这里每个标签恰好遇到自己的预测值。
为什么糟糕：这只是碰巧能用：Y.T 什么也不做，Y.shape[1] 会报错，遇到列向量 (m, 1) 就会变成一张表。

    import numpy as np
    Y = np.array([1, 0, 1, 1])                     # SS101
    A = np.array([[0.8, 0.3, 0.6, 0.9]])
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / 4

应当写成：

    import numpy as np
    Y = np.array([[1, 0, 1, 1]])
    A = np.array([[0.8, 0.3, 0.6, 0.9]])
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / 4

课程：2.16，“Python/NumPy 向量的说明”。
"""

RULE = Rule("SS101", "rank-one-labels", "advice", "2.16", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{labels} is a rank-1 array {labels_shape} beside the row {prediction} {shape}: it works, but only as long as the row stays a row.",
    zh="{labels} 是秩为 1 的数组 {labels_shape}，旁边的 {prediction} 是行向量 {shape}：现在没问题，但只在它一直是行向量时才行。",
)
_WHY = Text(
    en="Give the labels two axes, (1, m), as the predictions have; then .T and shape[1] mean what they say.",
    zh="请让标签像预测值一样有两个轴 (1, m)，这样 .T 和 shape[1] 才名副其实。",
)


def detect(view: View) -> Iterator[Trouble]:
    """Rank-1 labels compared with a row of predictions."""
    reading = view.reading
    seen: set[int] = set()
    for comparison in view.roles.comparisons:
        labels, prediction = reading.shape(comparison.labels), reading.shape(comparison.prediction)
        if labels is None or prediction is None or len(labels) != 1 or len(prediction) != 2:
            continue
        if prediction != (1, labels[0]) or comparison.labels in seen:
            continue
        seen.add(comparison.labels)
        yield RULE.trouble(
            comparison.step,
            _MESSAGE.filled(
                labels=view.name(comparison.labels),
                labels_shape=labels,
                prediction=view.name(comparison.prediction),
                shape=prediction,
            ),
            _WHY,
            lambda comparison=comparison: form_cures(view, comparison.labels, "row"),
            shown=(comparison.labels, comparison.prediction),
        )
