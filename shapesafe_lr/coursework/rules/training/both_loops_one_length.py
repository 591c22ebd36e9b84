"""Two loops over one length of a table that has two.

What happens: i and j both run over X.shape[0], and X[i, j] never comes to the columns beyond that number.
Why it bites: where the table is wider than it is high nothing is raised, and some columns are left out.

    import numpy as np
    X = np.array([[1.0, 2.0, 3.0, 4.0], [5.0, 6.0, 7.0, 8.0]])
    total = 0
    for i in range(X.shape[0]):
        for j in range(X.shape[0]):                # SS530
            total += X[i, j]

Write instead:

    import numpy as np
    X = np.array([[1.0, 2.0, 3.0, 4.0], [5.0, 6.0, 7.0, 8.0]])
    total = 0
    for i in range(X.shape[0]):
        for j in range(X.shape[1]):
            total += X[i, j]

Lesson: 2.10, "Gradient descent on m examples".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.loops.loops_over_one_length import missed_cells, over_the_other_length
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """表有两个长度，两层循环却都用了同一个。

发生了什么：i 和 j 都按 X.shape[0] 走，X[i, j] 永远到不了后面的列。
为什么糟糕：表的列比行多时不会报错，只是漏掉了一些列。

    import numpy as np
    X = np.array([[1.0, 2.0, 3.0, 4.0], [5.0, 6.0, 7.0, 8.0]])
    total = 0
    for i in range(X.shape[0]):
        for j in range(X.shape[0]):                # SS530
            total += X[i, j]

应当写成：

    import numpy as np
    X = np.array([[1.0, 2.0, 3.0, 4.0], [5.0, 6.0, 7.0, 8.0]])
    total = 0
    for i in range(X.shape[0]):
        for j in range(X.shape[1]):
            total += X[i, j]

课程：2.10，“m 个样本的梯度下降”。
"""

RULE = Rule("SS530", "both-loops-one-length", "error", "2.10", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{index} stops at {ran}, the length of axis {other} of {table} {shape}, but {text} takes it along axis {place}, "
    "which has {size}.",
    zh="{index} 走到 {ran} 为止，那是 {table} {shape} 的轴 {other} 的长度，而 {text} 用它来取轴 {place}，那里有 {size} 个。",
)
_WHY = Text(
    en="Both loops run over the same length, so {missed} of the {size} are never reached. Each loop takes the length of "
    "the axis that its index is used on.",
    zh="两层循环用了同一个长度，所以 {size} 个里有 {missed} 个永远到不了。每层循环应取其下标所用的那个轴的长度。",
)


def detect(view: View) -> Iterator[Trouble]:
    """`X[i, j]` in two loops over one length of a table that is not square."""
    for found in missed_cells(view):
        shape = view.reading.shape(found.cell.table) or ()
        ran, size = shape[1 - found.place], shape[found.place]
        yield RULE.trouble(
            found.cell.step,
            _MESSAGE.filled(
                index=found.loop.name,
                ran=ran,
                other=1 - found.place,
                table=view.name(found.cell.table),
                shape=shape,
                text=view.text(found.cell.step),
                place=found.place,
                size=size,
            ),
            _WHY.filled(missed=size - ran, size=size),
            lambda found=found: over_the_other_length(view, found),
            shown=(found.cell.table,),
        )
