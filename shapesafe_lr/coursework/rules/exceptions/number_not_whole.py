"""A length, a bound or an index that is not a whole number.

What happens: `/` always gives a float in Python, and so does a product with 0.8; a side, a slice and an index must be integers.
Why it bites: X.shape[1] / 2 looks like a count and prints as 5.0.

    import numpy as np
    X = np.ones((3, 10))
    half = X.shape[1] / 2                          # SS632
    X_train = X[:, :half]

Write instead:

    import numpy as np
    X = np.ones((3, 10))
    half = X.shape[1] // 2
    X_train = X[:, :half]

Lesson: 2.16, "A note on Python/NumPy vectors".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.crashes.whole_numbers import fraction, whole_cures
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """长度、切片的边界或下标不是整数。

发生了什么：在 Python 里 `/` 的结果总是浮点数，乘以 0.8 也一样；而数组的边长、切片的边界和下标都必须是整数。
为什么糟糕：X.shape[1] / 2 看起来像个数，打印出来是 5.0。

    import numpy as np
    X = np.ones((3, 10))
    half = X.shape[1] / 2                          # SS632
    X_train = X[:, :half]

应当写成：

    import numpy as np
    X = np.ones((3, 10))
    half = X.shape[1] // 2
    X_train = X[:, :half]

课程：2.16，“Python/NumPy 向量的说明”。
"""

RULE = Rule("SS632", "number-not-whole", "error", "2.16", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} needs whole numbers, but {name} is a float.",
    zh="{text} 需要整数，而 {name} 是浮点数。",
)
_MESSAGE_ARRAY = Text(
    en="{text} needs whole numbers, but {name} {shape} holds floats.",
    zh="{text} 需要整数，而 {name} {shape} 里是浮点数。",
)
_WHY = Text(
    en="Sides, bounds of slices and indices are integers. `/` gives a float even where nothing is left over; `//` gives an "
    "integer, and int(...) drops the fraction.",
    zh="边长、切片边界和下标都是整数。即使除得尽，`/` 也得到浮点数；`//` 得到整数，int(...) 去掉小数部分。",
)
_WHY_ARRAY = Text(
    en="An array of indices must hold integers. Labels that were read from a file or made by a division are floats.",
    zh="下标数组里必须是整数。从文件读入的或由除法得到的标签是浮点数。",
)


def detect(view: View) -> Iterator[Trouble]:
    """`X[:, : m / 2]`, `np.zeros((n / 2, 1))`, `range(m / 4)`, `np.eye(3)[y]` with y of floats."""
    if view.crash is None or view.crash[1].type not in ("TypeError", "IndexError"):
        return
    step, crash = view.crash
    number = fraction(view, step, crash)
    if number is None:
        return
    shape = view.reading.shape(number)
    message = _MESSAGE_ARRAY if shape else _MESSAGE
    yield RULE.trouble(
        step,
        message.filled(text=view.text(step), name=view.called(number), shape=shape),
        _WHY_ARRAY if shape else _WHY,
        lambda: whole_cures(view, step, number),
        shown=(number,) if shape else (),
    )
