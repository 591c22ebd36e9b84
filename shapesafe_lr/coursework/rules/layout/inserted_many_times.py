"""A column that np.insert puts in as many times as it has rows.

What happens: at one position np.insert takes a column (m, 1) for m numbers, and puts in a column for each of them: m columns
instead of one.
Why it bites: nothing is raised; the array has m - 1 columns too many, and with ones they even look right.

    import numpy as np
    X = np.array([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
    X_b = np.insert(X, 0, np.ones((3, 1)), axis=1)   # SS460
    print(X_b.shape)

Write instead:

    import numpy as np
    X = np.array([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
    X_b = np.insert(X, [0], np.ones((3, 1)), axis=1)
    print(X_b.shape)

Lesson: 2.16, "A note on Python/NumPy vectors".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.cure import Cure
from ...analysis.cures.edits import operand_node, source_of
from ...analysis.meaning import Number
from ...analysis.steps import Step
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """np.insert 把一列插入了很多次。

发生了什么：只给一个位置时，np.insert 把一列 (m, 1) 当成 m 个数，为每个数各插入一列：多出 m 列，而不是一列。
为什么糟糕：什么错也不报；数组多了 m - 1 列，如果都是 1，看起来还挺对。

    import numpy as np
    X = np.array([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
    X_b = np.insert(X, 0, np.ones((3, 1)), axis=1)   # SS460
    print(X_b.shape)

应当写成：

    import numpy as np
    X = np.array([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
    X_b = np.insert(X, [0], np.ones((3, 1)), axis=1)
    print(X_b.shape)

课程：2.16，“Python/NumPy 向量的说明”。
"""

RULE = Rule("SS460", "column-inserted-many-times", "error", "2.16", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} puts in {n} columns: {column} {shape} is taken for {n} numbers, one a column.",
    zh="{text} 插入了 {n} 列：{column} {shape} 被当成 {n} 个数，每个数一列。",
)
_WHY = Text(
    en="One position takes one number for each row, so a column stands for several. A list of positions, [{place}], puts the "
    "column in as it is.",
    zh="只给一个位置时，每行取一个数，一列就成了好几列。写成位置的列表 [{place}]，这一列才会原样插入。",
)
_LISTED = Text(en="Give the position in a list: {text}", zh="把位置写成列表：{text}")


def detect(view: View) -> Iterator[Trouble]:
    """`np.insert(X, 0, np.ones((m, 1)), axis=1)`."""
    for step in view.reading.operations("insert"):
        if len(step.inputs) < 3 or not isinstance(view.reading.meaning(step.inputs[1]), Number):
            continue
        table, column = (view.reading.shape(step.inputs[place]) or () for place in (0, 2))
        result = view.reading.shape(step.number) or ()
        if len(table) == len(column) == len(result) == 2 and column[1] == 1 < column[0] == table[0]:
            if result == (table[0], table[1] + column[0]):
                yield _trouble(view, step, column)


def _trouble(view: View, step: Step, column: tuple[int, ...]) -> Trouble:
    node = operand_node(view, step, 1)
    place = source_of(view, step).segment(node) if node is not None else "0"
    return RULE.trouble(
        step,
        _MESSAGE.filled(text=view.text(step), n=column[0], column=view.called(step.inputs[2]), shape=column),
        _WHY.filled(place=place),
        lambda: _cures(view, step),
        shown=(step.inputs[2],),
    )


def _cures(view: View, step: Step) -> Iterator[Cure]:
    """The position in a list."""
    node, source = operand_node(view, step, 1), source_of(view, step)
    if node is not None:
        text = f"[{source.segment(node)}]"
        yield Cure(step.path, step.place, _LISTED.filled(text=text), (source.replace(node, text),), certain=True)
