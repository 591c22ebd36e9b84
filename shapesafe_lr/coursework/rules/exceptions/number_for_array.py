"""A number where an array is needed.

What happens: a mean without an axis, np.squeeze of one example or a product of two rank-1 arrays leaves a number, which has no
axes, no length and no elements.
Why it bites: the line that made the number ran, and with more examples np.squeeze would even have kept an axis; Python complains
later, of a loop or an index that looks right.

    import numpy as np
    A = np.array([[0.8]])
    p = np.squeeze(A)                              # SS631
    print("cats:", np.sum(p > 0.5), "of", len(p))

Write instead:

    import numpy as np
    A = np.array([[0.8]])
    p = A.ravel()
    print("cats:", np.sum(p > 0.5), "of", len(p))

Lesson: 2.16, "A note on Python/NumPy vectors".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.births import REDUCTIONS
from ...analysis.crashes.collapsed import PRODUCTS, array_cures, collapsed, is_count
from ...analysis.crashes.needed_arrays import needed_array
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """该用数组的地方只有一个数。

发生了什么：没有写轴的均值、对单个样本的 np.squeeze、两个秩为 1 的数组的乘积，都只剩下一个数：没有轴，没有长度，也没有元素。
为什么糟糕：得到这个数的那一行并不报错，样本多的时候 np.squeeze 还会留下一个轴；直到后面看起来没错的循环或下标才报错。

    import numpy as np
    A = np.array([[0.8]])
    p = np.squeeze(A)                              # SS631
    print("cats:", np.sum(p > 0.5), "of", len(p))

应当写成：

    import numpy as np
    A = np.array([[0.8]])
    p = A.ravel()
    print("cats:", np.sum(p > 0.5), "of", len(p))

课程：2.16，“Python/NumPy 向量的说明”。
"""

RULE = Rule("SS631", "number-for-array", "error", "2.16", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} needs an array, but {name} is one number.",
    zh="{text} 需要一个数组，而 {name} 只是一个数。",
)
_WHY = Text(
    en="A number has no axes, no length and no elements.",
    zh="一个数没有轴，没有长度，也没有元素。",
)
_WHY_SQUEEZED = Text(
    en="{made} takes away every axis of length 1, and of {array} {shape} nothing is left but the number.",
    zh="{made} 去掉所有长度为 1 的轴，{array} {shape} 就只剩下一个数。",
)
_WHY_REDUCED = Text(
    en="{made} is over all of {array} {shape}. With axis=0 it gives one number for each column, with axis=1 one for each row.",
    zh="{made} 对 {array} {shape} 的全部元素计算。写上 axis=0 则每列一个数，axis=1 则每行一个数。",
)
_WHY_TOTAL = Text(
    en="{made} is over all of {array} {shape}, and so it is one number.",
    zh="{made} 对 {array} {shape} 的全部元素计算，得到一个数。",
)
_WHY_PRODUCT = Text(
    en="{made} of two rank-1 arrays is their inner product: the products of their elements, summed to one number.",
    zh="{made} 是两个秩为 1 的数组的内积：逐元素相乘再求和，得到一个数。",
)
_WHY_COUNT = Text(
    en="It counts something. A loop goes through a list, an array or a range.",
    zh="它是一个个数。循环要遍历的是列表、数组或 range。",
)


def detect(view: View) -> Iterator[Trouble]:
    """A loop over a number, its length, one of its elements or sides."""
    needed = needed_array(view, *view.crash) if view.crash is not None else None
    if view.crash is None or needed is None:
        return
    step = view.crash[0]
    why = _why(view, needed.number)
    if why is not None:
        message = _MESSAGE.filled(text=needed.text, name=view.called(needed.number))
        yield RULE.trouble(step, message, why, lambda: array_cures(view, step, needed))


def _why(view: View, number: int) -> Text | None:
    """How the number came about; None for one that no array had to do with."""
    if is_count(view, number):
        return _WHY_COUNT
    made = collapsed(view, number)
    if made is None:
        return None
    told = {"made": view.text(made), "array": view.called(made.inputs[0]), "shape": view.reading.shape(made.inputs[0])}
    if made.operation == "squeeze":
        return _WHY_SQUEEZED.filled(**told)
    if made.operation in REDUCTIONS and "axis" not in made.options:
        return (_WHY_REDUCED if len(view.reading.axes(made.inputs[0])) == 2 else _WHY_TOTAL).filled(**told)
    if made.operation in PRODUCTS:
        return _WHY_PRODUCT.filled(**told)
    return _WHY
