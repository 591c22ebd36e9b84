"""The largest of everything, where each example's largest was meant.

What happens: A.max() is one number for the whole table; A == A.max() is then true at one place, for one example.
Why it bites: all the other examples are given no class at all, and nothing is raised.

    import numpy as np
    t = np.exp(np.array([[2.0, 0.1, 0.3], [0.5, 1.7, 0.2]]))
    A = t / t.sum(axis=0, keepdims=True)
    top = A.max()                                  # SS519
    prediction = np.where(A == top, 1, 0)

Write instead:

    import numpy as np
    t = np.exp(np.array([[2.0, 0.1, 0.3], [0.5, 1.7, 0.2]]))
    A = t / t.sum(axis=0, keepdims=True)
    top = A.max(axis=0, keepdims=True)
    prediction = np.where(A == top, 1, 0)

Lesson: 2.15, "Broadcasting in Python".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.predictions.searched_classes import softmax_axis
from ...analysis.statistics.reducing import axis_of, reduces_all, with_axis
from ...analysis.steps import Step
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """取了全部里的最大值，而本意是每个样本各自的最大值。

发生了什么：A.max() 对整张表只给出一个数；A == A.max() 于是只在一处、只对一个样本成立。
为什么糟糕：其余的样本都没有分到类别，却什么错也不报。

    import numpy as np
    t = np.exp(np.array([[2.0, 0.1, 0.3], [0.5, 1.7, 0.2]]))
    A = t / t.sum(axis=0, keepdims=True)
    top = A.max()                                  # SS519
    prediction = np.where(A == top, 1, 0)

应当写成：

    import numpy as np
    t = np.exp(np.array([[2.0, 0.1, 0.3], [0.5, 1.7, 0.2]]))
    A = t / t.sum(axis=0, keepdims=True)
    top = A.max(axis=0, keepdims=True)
    prediction = np.where(A == top, 1, 0)

课程：2.15，“Python 中的广播”。
"""

RULE = Rule("SS519", "one-largest-for-all", "error", "2.15", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} is one number for all of {array} {shape}, but every example has its own shares, which add up to 1.",
    zh="{text} 对整个 {array} {shape} 只有一个数，而每个样本都有自己的一组占比，各自加起来等于 1。",
)
_WHY = Text(
    en="{compared} is true only where the largest share of all stands. The class of each example is where its own "
    "largest is: along axis {axis}, over which the shares add up.",
    zh="{compared} 只在全部占比中最大的那一处成立。每个样本的类别是它自己的最大值所在：沿轴 {axis}，也就是占比相加得 1 的那个轴。",
)


def detect(view: View) -> Iterator[Trouble]:
    """Shares compared with the largest of them all, of which a table of zeros and ones is made."""
    reading = view.reading
    for compared in reading.operations("equal", "greater_equal"):
        for one, other in (compared.inputs, compared.inputs[::-1]) if len(compared.inputs) == 2 else ():
            largest, shares = reading.maker(one), reading.source(other)
            if largest is None or largest.operation != "max" or not reduces_all(view, largest):
                continue
            axis = _adds_up_along(view, shares)
            if reading.source(largest.inputs[0]) != shares or axis is None or not _is_kept(view, compared):
                continue
            yield RULE.trouble(
                largest,
                _MESSAGE.filled(text=view.text(largest), array=view.name(shares), shape=reading.shape(shares)),
                _WHY.filled(compared=view.text(compared), axis=axis),
                lambda largest=largest, axis=axis: with_axis(view, largest, axis),
                shown=(shares,),
            )


def _adds_up_along(view: View, shares: int | None) -> int | None:
    """The axis along which `t / t.sum(axis=0)` adds up to 1, or a softmax."""
    reading, normalised = view.reading, softmax_axis(view, shares)
    if normalised is not None:
        return normalised
    step = reading.maker(shares)
    if step is None or step.operation != "divide" or len(step.inputs) != 2:
        return None
    total = reading.maker(step.inputs[1])
    while total is not None and total.operation == "reshape" and total.inputs:
        total = reading.maker(total.inputs[0])
    if total is None or total.operation != "sum" or not total.inputs:
        return None
    axis = axis_of(total)
    same = reading.source(total.inputs[0]) == reading.source(step.inputs[0])
    return axis % 2 if same and axis is not None and -2 <= axis < 2 else None


def _is_kept(view: View, compared: Step) -> bool:
    """Whether a table of zeros and ones is made of the comparison: not where only the place of the largest is sought."""
    for user in view.reading.users.get(compared.number, []):
        if user.operation in ("astype", "multiply") or (user.operation == "where" and len(user.inputs) == 3):
            return True
    return False
