"""A single number where the items of an array are wanted.

What happens: np.squeeze takes every axis of length 1 away; of predictions (1, 1), for one example, no axis is left.
Why it bites: with several examples the same line goes well, and only the day somebody asks for one does it raise.

    import numpy as np
    A = np.array([[0.9]])
    probabilities = np.squeeze(A)                  # SS640
    for a in probabilities:
        print("cat" if a > 0.5 else "dog")

Write instead:

    import numpy as np
    A = np.array([[0.9]])
    probabilities = A.ravel()
    for a in probabilities:
        print("cat" if a > 0.5 else "dog")

Lesson: 2.16, "A note on Python/NumPy vectors".
"""

from collections.abc import Iterator
from dataclasses import replace

from ...language import Text
from ..analysis.squeezed_to_nothing import raveled
from ..analysis.steps import Step
from ..analysis.view import View
from ..findings import Place
from .rule import Rule, Trouble

PAGE_ZH = """需要数组的各个元素，却只有一个数。

发生了什么：np.squeeze 会去掉每个长度为 1 的轴；只有一个样本时，预测值 (1, 1) 一个轴也不剩。
为什么糟糕：样本多于一个时同一行毫无问题，直到有一天只问一个样本才报错。

    import numpy as np
    A = np.array([[0.9]])
    probabilities = np.squeeze(A)                  # SS640
    for a in probabilities:
        print("cat" if a > 0.5 else "dog")

应当写成：

    import numpy as np
    A = np.array([[0.9]])
    probabilities = A.ravel()
    for a in probabilities:
        print("cat" if a > 0.5 else "dog")

课程：2.16，“Python/NumPy 向量的说明”。
"""

RULE = Rule("SS640", "number-for-array", "error", "2.16", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="The items of {array} are asked for, but {array} has shape (): it has no axis, and so no items.",
    zh="这里要取 {array} 的各个元素，而 {array} 的形状是 ()：它没有轴，也就没有元素可取。",
)
_WHY = Text(
    en="An array of one example still has an axis of length 1. What took the axes away, np.squeeze most often, should leave "
    "the one of the examples: .ravel() does.",
    zh="只有一个样本的数组仍有一个长度为 1 的轴。去掉各轴的那一步（多半是 np.squeeze）应当留下样本这个轴：.ravel() 就会留住它。",
)


def detect(view: View) -> Iterator[Trouble]:
    """A loop over an array without axes, or its len."""
    if view.crash is None:
        return
    step, crash = view.crash
    if crash.type != "TypeError" or not any(words in crash.message for words in _WORDS):
        return
    number = _without_axes(view, step)
    if number is not None:
        yield RULE.trouble(
            step,
            _MESSAGE.filled(array=view.called(number)),
            _WHY,
            lambda: (replace(cure, certain=True) for cure in raveled(view, number)),
            shown=(number,),
        )


def _without_axes(view: View, step: Step) -> int | None:
    """The array without axes that was to be gone through: an operand; of a `for`, which has none, the last one read there."""
    inside = [one.number for one in view.steps[: step.number] if one.path == step.path and _starts_in(one.place, step)]
    for number in (*step.inputs, *reversed(inside)):
        seen = view.steps[number].seen if number is not None else None
        if seen is not None and seen.is_array and seen.shape == ():
            return number
    return None


def _starts_in(place: Place, step: Step) -> bool:
    return place.cell == step.place.cell and place.line == step.place.line and place.column >= step.place.column


_WORDS = ("iteration over a 0-d array", "len() of unsized object")
