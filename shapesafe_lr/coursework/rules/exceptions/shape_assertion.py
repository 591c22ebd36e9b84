"""A shape that was asserted and is another.

What happens: assert w.shape == (dim, 1) says which shape was expected; the array has another one.
Why it bites: the assertion is right more often than not: the array was made with the wrong shape, earlier.

    import numpy as np
    dim = 3
    w = np.zeros(dim)                              # SS609
    assert w.shape == (dim, 1)

Write instead:

    import numpy as np
    dim = 3
    w = np.zeros((dim, 1))
    assert w.shape == (dim, 1)

Lesson: 2.16, "A note on Python/NumPy vectors".
"""

from collections.abc import Iterator
from itertools import chain

from ....language import Text
from ...analysis.cures.assert_cures import assert_cures, asserted, asserted_number, number_made_cures
from ...analysis.networks.compared_shapes import compared_cures
from ...analysis.steps import Step
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """断言的形状与实际不同。

发生了什么：assert w.shape == (dim, 1) 说明了期望的形状；数组却是另一个形状。
为什么糟糕：多数时候断言是对的：是数组早先就做成了错误的形状。

    import numpy as np
    dim = 3
    w = np.zeros(dim)                              # SS609
    assert w.shape == (dim, 1)

应当写成：

    import numpy as np
    dim = 3
    w = np.zeros((dim, 1))
    assert w.shape == (dim, 1)

课程：2.16，“Python/NumPy 向量的说明”。
"""

RULE = Rule("SS609", "shape-assertion", "error", "2.16", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{array} has shape {shape}, but {wanted} was asserted.",
    zh="{array} 的形状是 {shape}，而断言要求 {wanted}。",
)
_WHY = Text(
    en="The assertion tells the shape that the rest of the program counts on. Give {array} that shape where it is made.",
    zh="断言说明了程序其余部分所依赖的形状。请在构造 {array} 的地方给它这个形状。",
)
_MESSAGE_NUMBER = Text(
    en="{array} is an array {shape}, but a plain number was asserted.",
    zh="{array} 是一个 {shape} 的数组，而断言要求它是一个普通的数。",
)
_WHY_NUMBER = Text(
    en="isinstance(..., float) is true of numbers only; an array, even of one element, is none.",
    zh="isinstance(..., float) 只对数成立；数组即使只有一个元素也不是数。",
)


def detect(view: View) -> Iterator[Trouble]:
    """`assert a.shape == (n, 1)` that failed."""
    if view.crash is None:
        return
    step, crash = view.crash
    if crash.type != "AssertionError":
        return
    found = asserted(view, step)
    if found is None:
        yield from _no_number(view, step)
        return
    array, wanted = found
    yield RULE.trouble(
        step,
        _MESSAGE.filled(array=view.name(array), shape=view.reading.shape(array), wanted=wanted),
        _WHY.filled(array=view.name(array)),
        lambda: chain(assert_cures(view, step, array, wanted), compared_cures(view, step, array)),
        shown=(array,),
    )


def _no_number(view: View, step: Step) -> Iterator[Trouble]:
    """`assert isinstance(b, float)` of an array."""
    array = asserted_number(view, step)
    if array is not None:
        yield RULE.trouble(
            step,
            _MESSAGE_NUMBER.filled(array=view.name(array), shape=view.reading.shape(array)),
            _WHY_NUMBER,
            lambda: number_made_cures(view, array),
            shown=(array,),
        )
