"""A reshape whose result is thrown away.

What happens: reshape, ravel, squeeze and .T change nothing in place: they give a new array, which nothing was bound to.
Why it bites: the line looks as if it had done its work, and the array keeps its old shape.

    import numpy as np
    A = np.array([[0.8], [0.3], [0.6]])
    y = np.array([1, 0, 1])
    y.reshape(3, 1)                                # SS219
    error = A - y

Write instead:

    import numpy as np
    A = np.array([[0.8], [0.3], [0.6]])
    y = np.array([1, 0, 1])
    y = y.reshape(3, 1)
    error = A - y

Lesson: 2.16, "A note on Python/NumPy vectors".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.crashes.unbound_results import Unbound, binding_cure, unbound_results
from ...analysis.flow import elementwise_pairs, long_axes
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """reshape 的结果被丢掉了。

发生了什么：reshape、ravel、squeeze 和 .T 都不在原地修改：它们给出一个新数组，而这里没有用名字接住它。
为什么糟糕：这一行看起来已经起了作用，数组却仍是原来的形状。

    import numpy as np
    A = np.array([[0.8], [0.3], [0.6]])
    y = np.array([1, 0, 1])
    y.reshape(3, 1)                                # SS219
    error = A - y

应当写成：

    import numpy as np
    A = np.array([[0.8], [0.3], [0.6]])
    y = np.array([1, 0, 1])
    y = y.reshape(3, 1)
    error = A - y

课程：2.16，“关于 Python/NumPy 向量的说明”。
"""

RULE = Rule("SS219", "result-thrown-away", "error", "2.16", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} makes an array {result}, but {name} itself keeps its shape {shape}.",
    zh="{text} 得到的是形状 {result} 的新数组，而 {name} 本身的形状仍是 {shape}。",
)
_WHY = Text(
    en="{function} gives its result back and leaves the array as it was. Bind the result to the name, and what follows "
    "gets the new shape.",
    zh="{function} 只是返回结果，原来的数组不变。把结果赋给这个名字，后面用到的才是新的形状。",
)


def detect(view: View) -> Iterator[Trouble]:
    """Results that are thrown away, where what follows goes wrong for want of them."""
    for unbound in unbound_results(view):
        if _is_missed(view, unbound):
            step = unbound.step
            yield RULE.trouble(
                step,
                _MESSAGE.filled(
                    text=view.text(step),
                    result=view.reading.shape(step.number),
                    name=unbound.name,
                    shape=view.reading.shape(step.inputs[0]),
                ),
                _WHY.filled(function="." + step.operation if step.operation == "T" else step.operation),
                lambda unbound=unbound: (binding_cure(view, unbound),),
                shown=(step.inputs[0],),
            )


def _is_missed(view: View, unbound: Unbound) -> bool:
    """Whether a crash, or a table made of two vectors, would not be there had the result been bound."""
    after = view.supposing(binding_cure(view, unbound).changes)
    mended = view.crash is not None and after.crash is None
    return (mended or _tables(after) < _tables(view)) and not after.reading.impossible


def _tables(view: View) -> frozenset[int]:
    """The element-by-element steps that make a table of two vectors."""
    return frozenset(
        step.number
        for step in elementwise_pairs(view)
        if long_axes(view, step.number) == 2 and all(long_axes(view, number) == 1 for number in step.inputs)
    )
