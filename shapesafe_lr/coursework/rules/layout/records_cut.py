"""Records that lie one after the other, cut as if each quantity lay in one piece.

What happens: of area, rooms, area, rooms the cut (2, -1) takes the first half for one row and the second half for the other.
Why it bites: the shape is the one that is wanted, one row for each quantity, and every row holds areas and rooms in turn.

    import numpy as np
    values = [104.0, 3.0, 160.0, 4.0, 72.0, 2.0, 210.0, 5.0]
    X = np.array(values).reshape(2, -1)            # SS442
    area, rooms = X[0], X[1]
    print(area.mean(), rooms.mean())

Write instead:

    import numpy as np
    values = [104.0, 3.0, 160.0, 4.0, 72.0, 2.0, 210.0, 5.0]
    X = np.array(values).reshape(-1, 2).T
    area, rooms = X[0], X[1]
    print(area.mean(), rooms.mean())

First cut the numbers as they lie, one record a row; .T then makes a row of each quantity.

Lesson: 2.1, "Binary classification".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.cures.recut_cures import cut_and_turned
from ...analysis.data.records import cut_records
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """一条条首尾相接的记录，被当成各个量自成一段来切。

发生了什么：数的次序是面积、房间数、面积、房间数，而 (2, -1) 的切法把前一半当作一行，后一半当作另一行。
为什么糟糕：形状正是想要的，每个量一行；可每一行里都是面积和房间数轮流出现。

    import numpy as np
    values = [104.0, 3.0, 160.0, 4.0, 72.0, 2.0, 210.0, 5.0]
    X = np.array(values).reshape(2, -1)            # SS442
    area, rooms = X[0], X[1]
    print(area.mean(), rooms.mean())

应当写成：

    import numpy as np
    values = [104.0, 3.0, 160.0, 4.0, 72.0, 2.0, 210.0, 5.0]
    X = np.array(values).reshape(-1, 2).T
    area, rooms = X[0], X[1]
    print(area.mean(), rooms.mean())

先按数排列的次序来切，每条记录一行；再用 .T 让每个量各占一行。

课程：2.1，“二分类”。
"""

RULE = Rule("SS442", "records-cut", "error", "2.1", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} takes each of its {count} rows for one quantity, but the numbers lie in turn: the {count} of one record side by side.",
    zh="{text} 把 {count} 行各当作一个量，可这些数是轮流排列的：同一条记录的 {count} 个数挨在一起。",
)
_WHY = Text(
    en="reshape cuts the numbers as they lie and moves none of them. Cut them as ({rows}, {columns}) first, then transpose.",
    zh="reshape 只按数排列的次序来切，一个数也不移动。请先切成 ({rows}, {columns})，再转置。",
)


def detect(view: View) -> Iterator[Trouble]:
    """`np.array([x1, y1, x2, y2, ...]).reshape(2, -1)` whose rows are used as x and y."""
    for found in cut_records(view):
        step, (rows, columns) = found.recut.step, found.recut.sides
        yield RULE.trouble(
            step,
            _MESSAGE.filled(text=view.text(step), count=found.quantities),
            _WHY.filled(rows=columns, columns=rows),
            lambda found=found: cut_and_turned(view, found.recut),
            shown=(step.inputs[0],),
        )
