"""An `if` that asks a whole array.

What happens: A > 0.5 on an array is an array of answers, one for each element; `if`, `and` and `not` need exactly one.
Why it bites: numpy refuses to guess whether any or all was meant; and for predictions neither is.

    import numpy as np
    A = np.array([[0.9, 0.2, 0.7]])
    Y_prediction = 1 if A > 0.5 else 0             # SS607

Write instead:

    import numpy as np
    A = np.array([[0.9, 0.2, 0.7]])
    Y_prediction = np.where(A > 0.5, 1, 0)

Lesson: 2.12, "More vectorization examples".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.cures.truth_cures import asked, asks_one_now, larger_of_each, truth_cures
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """用 `if` 去问整个数组。

发生了什么：对数组写 A > 0.5 得到的是一个数组的答案，每个元素一个；而 `if`、`and`、`not` 只要一个。
为什么糟糕：numpy 不会去猜你要的是 any 还是 all；而对预测来说两者都不是。

    import numpy as np
    A = np.array([[0.9, 0.2, 0.7]])
    Y_prediction = 1 if A > 0.5 else 0             # SS607

应当写成：

    import numpy as np
    A = np.array([[0.9, 0.2, 0.7]])
    Y_prediction = np.where(A > 0.5, 1, 0)

课程：2.12，“更多向量化的例子”。
"""

RULE = Rule("SS607", "truth-of-array", "error", "2.12", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} is an array of answers, shape {shape}, where one yes or no is needed.",
    zh="{text} 是一个数组的答案，形状是 {shape}，而这里只能要一个“是”或“否”。",
)
_MESSAGE_PLAIN = Text(en="{text} asks a whole array for one yes or no.", zh="{text} 向整个数组要一个“是”或“否”。")
_WHY = Text(
    en="To decide for each element, use np.where(condition, a, b); to ask once, say .any() or .all().",
    zh="要对每个元素分别判断，用 np.where(条件, a, b)；只想问一次，请写明 .any() 或 .all()。",
)
_WHY_LARGER = Text(
    en="Python's max and min ask once which of the two is larger as a whole; np.maximum and np.minimum decide for each element.",
    zh="Python 的 max 和 min 只问一次哪一个整体更大；np.maximum 和 np.minimum 则对每个元素分别判断。",
)


def detect(view: View) -> Iterator[Trouble]:
    """`if`, `and`, `not`, `bool` on an array with more than one element."""
    if view.crash is None:
        return
    step, crash = view.crash
    if crash.type != "ValueError" or "truth value of an array" not in crash.message:
        return
    if asks_one_now(view, step):
        return
    question = asked(view, step)
    message = _MESSAGE.filled(**question._asdict()) if question.shape else _MESSAGE_PLAIN.filled(text=question.text)
    why = _WHY_LARGER if larger_of_each(view, step) is not None else _WHY
    yield RULE.trouble(step, message, why, lambda: truth_cures(view, step))
