"""An array where one number is needed.

What happens: float(), int(), math.exp() and format codes take one number; an array with axes, even (1, 1), is refused.
Why it bites: older versions of numpy let float of a (1, 1) array pass; newer ones raise.

    import numpy as np
    Y = np.array([[1, 0, 1, 1]])
    P = np.array([[1, 0, 0, 1]])
    acc = float(np.dot(Y, P.T) / Y.size)           # SS608

Write instead:

    import numpy as np
    Y = np.array([[1, 0, 1, 1]])
    P = np.array([[1, 0, 0, 1]])
    acc = (np.dot(Y, P.T) / Y.size).item()

Lesson: 2.12, "More vectorization examples".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.algebra.libraries import asked_by
from ...analysis.cures.join_cures import JOINS
from ...analysis.cures.larger_cures import is_compared, larger_of_each
from ...analysis.cures.number_cures import handed_back, number_cures, wanted_number
from ...analysis.data.listed_numbers import collected_as_numbers, listed
from ...analysis.steps import Step
from ...analysis.view import View
from ...trace import Crash
from ..rule import Rule, Trouble

PAGE_ZH = """该用一个数的地方用了数组。

发生了什么：float()、int()、math.exp() 和格式化代码都只收一个数；带轴的数组，哪怕是 (1, 1)，也会被拒绝。
为什么糟糕：旧版 numpy 允许对 (1, 1) 的数组用 float，新版会报错。

    import numpy as np
    Y = np.array([[1, 0, 1, 1]])
    P = np.array([[1, 0, 0, 1]])
    acc = float(np.dot(Y, P.T) / Y.size)           # SS608

应当写成：

    import numpy as np
    Y = np.array([[1, 0, 1, 1]])
    P = np.array([[1, 0, 0, 1]])
    acc = (np.dot(Y, P.T) / Y.size).item()

课程：2.12，“更多向量化的例子”。
"""

RULE = Rule("SS608", "array-for-number", "error", "2.12", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} needs one number, but {array} has shape {shape}.",
    zh="{text} 需要一个数，而 {array} 的形状是 {shape}。",
)
_MESSAGE_LIST = Text(
    en="{text} takes a list of numbers, but each item of {array} is an array of shape {shape}.",
    zh="{text} 要的是由数组成的列表，而 {array} 的每一项都是形状为 {shape} 的数组。",
)
_WHY_MATH = Text(
    en="The functions of math take one number at a time. numpy has the same functions for arrays of any shape.",
    zh="math 里的函数一次只收一个数。numpy 有同名函数，可以用于任意形状的数组。",
)
_WHY_ONE = Text(
    en="It holds one element, but it has axes. Take the number out with .item().",
    zh="它只有一个元素，却带着轴。请用 .item() 把这个数取出来。",
)
_WHY_MANY = Text(
    en="It holds {n} numbers. Sum or average them, or pick one, before a single number is asked for.",
    zh="它有 {n} 个数。请先求和、求平均或取出其中一个，再当作一个数来用。",
)
_MESSAGE_AXIS = Text(
    en="{text}: the operand after the array is the axis to run along, which is a whole number.",
    zh="{text}：数组后面的那个参数是要沿着走的轴，必须是一个整数。",
)
_WHY_AXIS = Text(
    en="np.{name} takes one array and finds its largest or smallest number; np.{name}imum takes two operands and decides for "
    "each element.",
    zh="np.{name} 只收一个数组，找出其中最大或最小的数；np.{name}imum 收两个操作数，对每个元素分别取。",
)


def detect(view: View) -> Iterator[Trouble]:
    """`math.exp(array)`, `float(array)`, `"%d" % array`; an array as the axis of np.max."""
    if view.crash is None:
        return
    step, crash = view.crash
    if is_compared(view, step, crash):
        yield RULE.trouble(
            step,
            _MESSAGE_AXIS.filled(text=view.text(step)),
            _WHY_AXIS.filled(name=step.operation),
            lambda: larger_of_each(view, step),
            shown=tuple(step.inputs),
        )
        return
    yield from _in_a_list(view, step, crash)
    if crash.type not in ("TypeError", "ValueError") or not any(words in crash.message for words in _WORDS):
        return
    returned = "return a scalar" in crash.message
    if step.operation in JOINS:
        return  # the second array stands where the axis is expected: that is told of the join
    if asked_by(step.operation) is not None and not returned:
        return  # a library that takes arrays refused their form
    array = handed_back(view, step) if returned else wanted_number(view, step)
    shape = view.reading.shape(array)
    if not shape:
        return
    size = 1
    for side in shape:
        size *= side
    why = _WHY_MATH if step.operation.startswith("math.") else _WHY_ONE if size == 1 else _WHY_MANY.filled(n=size)
    yield RULE.trouble(
        step,
        _MESSAGE.filled(text=view.text(step), array=view.called(array), shape=shape),
        why,
        lambda: number_cures(view, step, array, size),
        shown=(array,),
    )


def _in_a_list(view: View, step: Step, crash: Crash) -> Iterator[Trouble]:
    """A list of costs of shape (1, 1), where numpy or matplotlib take a list of numbers."""
    found = listed(view, step) if any(words in crash.message for words in _TOO_DEEP) else None
    if found is not None:
        place, shape = found
        yield RULE.trouble(
            step,
            _MESSAGE_LIST.filled(text=view.text(step), array=view.called(step.inputs[place]), shape=shape),
            _WHY_ONE,
            lambda: collected_as_numbers(view, step, place),
            shown=(step.inputs[place],),
        )


_TOO_DEEP = ("too deep for desired array", "x and y can be no greater than 2D", "must be 1-dimensional", "x must be 1D")

_WORDS = (
    "must return a scalar value",
    "can be converted to Python scalars",
    "real number, not numpy.ndarray",
    "must be real number",
    "unsupported format string passed to numpy.ndarray",
    "a number is required, not numpy.ndarray",
    "only integer scalar arrays can be converted",
    "number is required",
    "can only convert an array of size 1",
    "numpy.ndarray doesn't define __round__",
)
