"""None where an array is needed.

What happens: shuffle, sort and append work in place and give back None; a function without `return` gives None too.
Why it bites: the name that was bound to the result no longer holds the array. As an index None even goes through: it makes a
new axis.

    import numpy as np
    def sigmoid(z):
        s = 1 / (1 + np.exp(-z))                   # SS634
    X = np.array([[1.0, 2.0, 3.0]])
    A = sigmoid(X)
    print(A.shape)

Write instead:

    import numpy as np
    def sigmoid(z):
        s = 1 / (1 + np.exp(-z))
        return s
    X = np.array([[1.0, 2.0, 3.0]])
    A = sigmoid(X)
    print(A.shape)

Lesson: 2.16, "A note on Python/NumPy vectors".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.crashes.given_nothing import GivenNothing, given_nothing, something_cures
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """该用数组的地方是 None。

发生了什么：shuffle、sort、append 都在原地修改，返回 None；没有写 return 的函数也返回 None。
为什么糟糕：接住结果的那个名字不再是数组。None 用作下标时甚至不会报错：它会多加一个轴。

    import numpy as np
    def sigmoid(z):
        s = 1 / (1 + np.exp(-z))                   # SS634
    X = np.array([[1.0, 2.0, 3.0]])
    A = sigmoid(X)
    print(A.shape)

应当写成：

    import numpy as np
    def sigmoid(z):
        s = 1 / (1 + np.exp(-z))
        return s
    X = np.array([[1.0, 2.0, 3.0]])
    A = sigmoid(X)
    print(A.shape)

课程：2.16，“Python/NumPy 向量的说明”。
"""

RULE = Rule("SS634", "nothing-for-array", "error", "2.16", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text}: {name} is None, which has no shape and no elements.",
    zh="{text}：{name} 是 None，没有形状，也没有元素。",
)
_MESSAGE_INDEX = Text(
    en="{text}: {name} is None, and so it picks nothing but makes a new axis.",
    zh="{text}：{name} 是 None，它什么也没有取，只是多加了一个轴。",
)
_WHY_IN_PLACE = Text(
    en="{call} changes the values where they are and gives back None.",
    zh="{call} 在原地修改，返回的是 None。",
)
_WHY_FUNCTION = Text(
    en="{function} ends without return, so a call of it gives None.",
    zh="{function} 的末尾没有 return，调用它得到的是 None。",
)


def detect(view: View) -> Iterator[Trouble]:
    """`A = sigmoid(Z)` without a return, `X = np.random.shuffle(X)`, `costs = costs.append(cost)`, `X[:, order]` of None."""
    for found in given_nothing(view):
        name = view.called(found.operand)
        message = _MESSAGE_INDEX if found.used.seen.is_array else _MESSAGE
        yield RULE.trouble(
            found.used,
            message.filled(text=view.text(found.used), name=name),
            _why(view, found),
            lambda found=found: something_cures(view, found),
        )


def _why(view: View, found: GivenNothing) -> Text:
    if found.function:
        return _WHY_FUNCTION.filled(function=found.function)
    return _WHY_IN_PLACE.filled(call=view.text(found.call))
