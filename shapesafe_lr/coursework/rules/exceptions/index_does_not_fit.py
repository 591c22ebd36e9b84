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
from itertools import chain

from ....language import Text
from ...analysis.crashes.whole_numbers import fraction
from ...analysis.cures.index_cures import index_cures, indexed
from ...analysis.cures.position_cures import position_cures
from ...analysis.statistics.reduced_across import reduced_across_cures
from ...analysis.view import View
from ..rule import Rule, Trouble

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
_WHY_TABLE = Text(
    en="The first index picks among the {rows} rows of {array}, the second among its {columns} columns. An index lies below "
    "the length of the axis that it stands at.",
    zh="第一个下标在 {array} 的 {rows} 行中取，第二个下标在它的 {columns} 列中取。下标必须小于它所在的那个轴的长度。",
)
_WHY_END = Text(
    en="{array} holds {n} numbers, and its last index is {last}. If there was to be one for each of more things, look where "
    "{array} was made.",
    zh="{array} 有 {n} 个数，最后一个下标是 {last}。如果本该为更多的对象各有一个，请看 {array} 是在哪里得到的。",
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
    if not shape or fraction(view, step, crash) is not None:
        return  # of a number tells SS631, of a float SS632
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
        _why(view, array, shape, reason),
        lambda: chain(position_cures(view, step), index_cures(view, step, crash), reduced_across_cures(view, step)),
        shown=(array,),
    )


def _why(view: View, array: int | None, shape: tuple[int, ...], reason: Text) -> Text:
    """What an index is: of a table with several rows and columns, past the end of a vector, or of a row."""
    if len(shape) == 2 and min(shape) > 1:
        return _WHY_TABLE.filled(array=view.name(array), rows=shape[0], columns=shape[1])
    if len(shape) == 1 and shape[0] > 0 and reason is _OUT:
        return _WHY_END.filled(array=view.name(array), n=shape[0], last=shape[0] - 1)
    return _WHY.filled(array=view.called(array))
