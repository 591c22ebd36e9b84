"""A row taken out of a table at the position of a column.

What happens: dullest is the place of a column, and np.delete(X, dullest, axis=0) takes out the row with that number.
Why it bites: while there are enough rows nothing is raised: an example is gone, and the column is still there.

    import numpy as np
    X = np.random.default_rng(0).normal(size=(6, 6))
    dullest = np.argmin(X.std(axis=0))
    X = np.delete(X, dullest, axis=0)              # SS428

Write instead:

    import numpy as np
    X = np.random.default_rng(0).normal(size=(6, 6))
    dullest = np.argmin(X.std(axis=0))
    X = np.delete(X, dullest, axis=1)

Lesson: 2.16, "A note on Python/NumPy vectors".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.data.deleted_across import deleted_across
from ...analysis.statistics.reducing import along
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """按列的位置删掉了表中的一行。

发生了什么：dullest 是某一列的位置，而 np.delete(X, dullest, axis=0) 删掉的是这个编号的行。
为什么糟糕：只要行数够多就不会报错：少了一个样本，而那一列还在。

    import numpy as np
    X = np.random.default_rng(0).normal(size=(6, 6))
    dullest = np.argmin(X.std(axis=0))
    X = np.delete(X, dullest, axis=0)              # SS428

应当写成：

    import numpy as np
    X = np.random.default_rng(0).normal(size=(6, 6))
    dullest = np.argmin(X.std(axis=0))
    X = np.delete(X, dullest, axis=1)

课程：2.16，“Python/NumPy 向量的说明”。
"""

RULE = Rule("SS428", "deleted-across", "error", "2.16", __doc__, PAGE_ZH)

_LINES = (Text(en="row", zh="行"), Text(en="column", zh="列"))
_MESSAGE = Text(
    en="{text} takes a {line} out of {table} {shape}, but {place} is the place of a {other}.",
    zh="{text} 从 {table} {shape} 中删掉的是一{line}，而 {place} 是某一{other}的位置。",
)
_WHY = Text(
    en="{place} was found along axis {axis}, so it counts {other}s: axis={axis} takes that {other} out.",
    zh="{place} 是沿轴 {axis} 得到的，数的是{other}：axis={axis} 才会删掉那一{other}。",
)
_WHY_TAKEN = Text(
    en="{taken} takes the {other} with this number, and what is left are the other {other}s: axis={axis}.",
    zh="{taken} 取的是这个编号的{other}，剩下的应是其余各{other}：axis={axis}。",
)


def detect(view: View) -> Iterator[Trouble]:
    """`np.delete(X, j, 0)` where j is the place of a column."""
    for found in deleted_across(view):
        step, other = found.step, 1 - found.axis
        words = {"place": view.called(step.inputs[1]), "axis": other, "other": _LINES[other]}
        why = _WHY if found.taken is None else _WHY_TAKEN
        yield RULE.trouble(
            step,
            _MESSAGE.filled(
                text=view.text(step),
                line=_LINES[found.axis],
                table=view.called(step.inputs[0]),
                shape=view.reading.shape(step.inputs[0]),
                **words,
            ),
            why.filled(taken=view.text(found.taken) if found.taken is not None else "", **words),
            lambda step=step, other=other: along(view, step, other),
            shown=(step.inputs[0],),
        )
