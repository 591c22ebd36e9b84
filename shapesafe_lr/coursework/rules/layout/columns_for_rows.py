"""A function that is named for rows, and gives each column its own: `normalize_rows` with axis=0.

What happens: axis=0 runs down the columns, so the norm has one number for each column, not for each row.
Why it bites: with keepdims=True it broadcasts back as well as the right one does, and the shape is the same.

    import numpy as np
    def normalize_rows(x):
        norm = np.linalg.norm(x, axis=0, keepdims=True)    # SS426
        return x / norm
    print(normalize_rows(np.array([[0.0, 3.0, 4.0], [1.0, 6.0, 4.0]])))

Write instead:

    import numpy as np
    def normalize_rows(x):
        norm = np.linalg.norm(x, axis=1, keepdims=True)
        return x / norm
    print(normalize_rows(np.array([[0.0, 3.0, 4.0], [1.0, 6.0, 4.0]])))

Lesson: 2.15, "Broadcasting in Python".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.view import View
from ...analysis.words.named_functions import named_across, the_other_way
from ..rule import Rule, Trouble

PAGE_ZH = """函数的名称说的是行，却让每一列各有一个数：用 axis=0 的 `normalize_rows`。

发生了什么：axis=0 沿着列往下走，所以范数是每列一个，而不是每行一个。
为什么糟糕：有了 keepdims=True，它与正确的写法一样能广播回去，形状也相同。

    import numpy as np
    def normalize_rows(x):
        norm = np.linalg.norm(x, axis=0, keepdims=True)    # SS426
        return x / norm
    print(normalize_rows(np.array([[0.0, 3.0, 4.0], [1.0, 6.0, 4.0]])))

应当写成：

    import numpy as np
    def normalize_rows(x):
        norm = np.linalg.norm(x, axis=1, keepdims=True)
        return x / norm
    print(normalize_rows(np.array([[0.0, 3.0, 4.0], [1.0, 6.0, 4.0]])))

课程：2.15，“Python 中的广播”。
"""

RULE = Rule("SS426", "columns-for-rows", "warning", "2.15", __doc__, PAGE_ZH)

_MESSAGE_ROWS = Text(
    en="{function} is to give each row its own, and {text} has one number for each column of {array} {shape}.",
    zh="{function} 要让每一行各有一个数，而 {text} 是 {array} {shape} 的每一列一个。",
)
_MESSAGE_COLUMNS = Text(
    en="{function} is to give each column its own, and {text} has one number for each row of {array} {shape}.",
    zh="{function} 要让每一列各有一个数，而 {text} 是 {array} {shape} 的每一行一个。",
)
_WHY = Text(
    en="axis=0 runs down the columns and leaves one number for each of them; axis=1 runs along the rows. Use axis={axis}.",
    zh="axis=0 沿着列往下走，给每一列留下一个数；axis=1 沿着行走。请用 axis={axis}。",
)


def detect(view: View) -> Iterator[Trouble]:
    """In a function named for rows, a table that is divided by a statistic of each of its columns; and the other way round."""
    for named in named_across(view):
        step = named.statistics[0]
        yield RULE.trouble(
            step,
            (_MESSAGE_ROWS if named.axis else _MESSAGE_COLUMNS).filled(
                function=named.function,
                text=view.text(step),
                array=view.called(step.inputs[0]),
                shape=view.reading.shape(step.inputs[0]),
            ),
            _WHY.filled(axis=named.axis),
            lambda named=named: the_other_way(view, named),
            shown=(step.inputs[0], step.number),
        )
