"""A whole column picked for each label where one place in each row was meant.

What happens: P[:, y] picks, out of every row, a column for every label: (m, m), each example with everybody's label.
Why it bites: the mean of an (m, m) table is still a number, so the cost looks healthy; and `P[:, y] -= 1` changes every row.

    import numpy as np
    rng = np.random.default_rng(0)
    m = 5
    y = rng.integers(0, 3, m)
    P = rng.random((m, 3))
    cost = -np.mean(np.log(P[:, y]))               # SS211

Write instead:

    import numpy as np
    rng = np.random.default_rng(0)
    m = 5
    y = rng.integers(0, 3, m)
    P = rng.random((m, 3))
    cost = -np.mean(np.log(P[np.arange(m), y]))

Lesson: 2.16, "A note on Python/NumPy vectors".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.predictions.class_labels import own_scores, rows_by_labels
from ...analysis.predictions.label_picks import label_picks, picked_in_pairs
from ...analysis.steps import Kind
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """本该每行取一个位置，却为每个标签取了一整列。

发生了什么：P[:, y] 从每一行里为每个标签都取一列：得到 (m, m)，每个样本都配上了所有人的标签。
为什么糟糕：(m, m) 的表的平均仍是一个数，代价看上去很正常；而 `P[:, y] -= 1` 会改动每一行。

    import numpy as np
    rng = np.random.default_rng(0)
    m = 5
    y = rng.integers(0, 3, m)
    P = rng.random((m, 3))
    cost = -np.mean(np.log(P[:, y]))               # SS211

应当写成：

    import numpy as np
    rng = np.random.default_rng(0)
    m = 5
    y = rng.integers(0, 3, m)
    P = rng.random((m, 3))
    cost = -np.mean(np.log(P[np.arange(m), y]))

课程：2.16，“Python/NumPy 向量的说明”。
"""

RULE = Rule("SS211", "labels-pick-all", "error", "2.16", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} pairs each of the {m} examples of {table} {shape} with all {m} labels of {labels}.",
    zh="{text} 把 {table} {shape} 的 {m} 个样本中的每一个都与 {labels} 的全部 {m} 个标签配对。",
)
_MESSAGE_STORED = Text(
    en="{text} changes {table} {shape} in every example at the labels of all {m}: {labels} is the only index.",
    zh="{text} 在 {table} {shape} 的每个样本里，都改动了全部 {m} 个样本的标签所指的位置：下标只有 {labels} 一个。",
)
_MESSAGE_ROWS = Text(
    en="{text} takes {m} whole rows of {table} {shape} by the numbers in {labels}, and those are classes, not examples.",
    zh="{text} 按 {labels} 里的数取了 {table} {shape} 的 {m} 整行，而这些数是类别，不是样本的序号。",
)
_WHY = Text(
    en="The examples lie along axis {axis} of {table}, and {labels} has one label for each. One place for each example takes "
    "two indices side by side: which example, and which class.",
    zh="样本沿着 {table} 的轴 {axis}，而 {labels} 为每个样本各有一个标签。要为每个样本只取一个位置，需要两个并排的下标：哪个样本、哪个类别。",
)


def detect(view: View) -> Iterator[Trouble]:
    """`np.mean(np.log(P[:, y]))`, `P[:, y] -= 1`; with the examples as columns `P[y]`."""
    for pick in label_picks(view):
        step = pick.step
        shape = view.reading.shape(step.inputs[0]) or ()
        told = {"table": view.called(step.inputs[0]), "labels": view.called(step.inputs[pick.index])}
        message = _MESSAGE_STORED if step.kind is Kind.STORE else _MESSAGE
        yield RULE.trouble(
            step,
            message.filled(text=view.text(step), shape=shape, m=shape[pick.examples], **told),
            _WHY.filled(axis=pick.examples, **told),
            lambda pick=pick: picked_in_pairs(view, pick),
            shown=(step.inputs[0], step.inputs[pick.index]),
        )
    for step in rows_by_labels(view):
        told = {"table": view.called(step.inputs[0]), "labels": view.called(step.inputs[1])}
        shape = view.reading.shape(step.inputs[0]) or (0,)
        yield RULE.trouble(
            step,
            _MESSAGE_ROWS.filled(text=view.text(step), shape=shape, m=shape[0], **told),
            _WHY.filled(axis=0, **told),
            lambda step=step: own_scores(view, step),
            shown=tuple(step.inputs[:2]),
        )
