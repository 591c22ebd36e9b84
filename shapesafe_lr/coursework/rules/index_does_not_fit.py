"""An index that the array does not have.

What happens: a rank-1 array has no axis 1, a row (1, m) has only one row, and an axis of length n ends at n - 1.
Why it bites: Y typed with one pair of brackets is no row: Y.shape[1] and Y[0, i] need two axes.

    import numpy as np
    Y = np.array([1, 0, 1])                        # SS605
    m = Y.shape[1]

Write instead:

    import numpy as np
    Y = np.array([[1, 0, 1]])
    m = Y.shape[1]

Lesson: 2.16, "A note on Python/NumPy vectors".
"""

from collections.abc import Iterator

from ...language import Text
from ..analysis.index_cures import index_cures, indexed
from ..analysis.view import View
from .rule import Rule, Trouble

PAGE_ZH = """数组没有的下标。

发生了什么：秩为 1 的数组没有轴 1，一行 (1, m) 只有一行，长度为 n 的轴到 n - 1 为止。
为什么糟糕：只用一对方括号写的 Y 不是一行：Y.shape[1] 和 Y[0, i] 都需要两个轴。

    import numpy as np
    Y = np.array([1, 0, 1])                        # SS605
    m = Y.shape[1]

应当写成：

    import numpy as np
    Y = np.array([[1, 0, 1]])
    m = Y.shape[1]

课程：2.16，“Python/NumPy 向量的说明”。
"""

RULE = Rule("SS605", "index-does-not-fit", "error", "2.16", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text}: {array} has shape {shape}, and {reason}.",
    zh="{text}：{array} 的形状是 {shape}，{reason}。",
)
_NO_AXIS = Text(en="so there is no such axis", zh="没有这个轴")
_TOO_MANY = Text(en="that is fewer axes than the indices need", zh="轴的个数少于下标的个数")
_OUT = Text(en="the index lies outside", zh="下标超出了范围")
_MASK = Text(en="the mask has another shape", zh="掩码的形状与它不同")
_WHY = Text(
    en="A row of m numbers is (1, m): its elements are {array}[0, i], its length {array}.shape[1]. A rank-1 array (m,) has "
    "only one axis.",
    zh="一行 m 个数的形状是 (1, m)：元素是 {array}[0, i]，长度是 {array}.shape[1]。秩为 1 的数组 (m,) 只有一个轴。",
)


def detect(view: View) -> Iterator[Trouble]:
    """A subscript that numpy or a shape tuple refused."""
    if view.crash is None:
        return
    step, crash = view.crash
    if step.operation not in ("subscript", "store", "take", "delete") or crash.type != "IndexError":
        return
    array = indexed(view, step)
    shape = view.reading.shape(array)
    if shape is None:
        return
    message = crash.message
    reason = (
        _NO_AXIS
        if "tuple index" in message
        else _TOO_MANY
        if "too many indices" in message
        else _MASK
        if "boolean index" in message
        else _OUT
    )
    yield RULE.trouble(
        step,
        _MESSAGE.filled(text=view.text(step), array=view.called(array), shape=shape, reason=reason),
        _WHY.filled(array=view.called(array)),
        lambda: index_cures(view, step, crash),
        shown=(array,),
    )
