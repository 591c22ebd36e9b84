"""Letters of np.einsum that do not fit the arrays.

What happens: each operand has one letter for each of its axes, and a letter stands for one length wherever it is written.
Why it bites: numpy tells of subscripts and remapped shapes; which operand has which letters one has to count.

    import numpy as np
    w = np.array([0.5, -0.2])
    X = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
    Z = np.einsum("ij,ik->jk", w, X)               # SS616

Write instead:

    import numpy as np
    w = np.array([0.5, -0.2])
    X = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
    Z = np.einsum("i,ik->k", w, X)

Lesson: 2.13, "Vectorizing logistic regression".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.cures.einsum_cures import Letters, einsum_cures, letters_of
from ...analysis.steps import Step
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """np.einsum 的字母与数组不符。

发生了什么：每个操作数的每个轴写一个字母，同一个字母无论写在哪里都代表同一个长度。
为什么糟糕：numpy 只说 subscripts 和 remapped shapes；哪个操作数有哪些字母，得自己去数。

    import numpy as np
    w = np.array([0.5, -0.2])
    X = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
    Z = np.einsum("ij,ik->jk", w, X)               # SS616

应当写成：

    import numpy as np
    w = np.array([0.5, -0.2])
    X = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
    Z = np.einsum("i,ik->k", w, X)

课程：2.13，“向量化逻辑回归”。
"""

RULE = Rule("SS616", "einsum-does-not-fit", "error", "2.13", __doc__, PAGE_ZH)

_MESSAGE_RANK = Text(
    en="{text}: {word} has {count} letters, and {array} has shape {shape}.",
    zh="{text}：{word} 有 {count} 个字母，而 {array} 的形状是 {shape}。",
)
_MESSAGE_ONE = Text(
    en="{text}: {word} is one letter, and {array} has shape {shape}.",
    zh="{text}：{word} 是一个字母，而 {array} 的形状是 {shape}。",
)
_MESSAGE_SIZE = Text(
    en="{text}: {letter} is {a} in {left}, shape {left_shape}, and {b} in {right}, shape {right_shape}.",
    zh="{text}：{letter} 在 {left}（形状 {left_shape}）里是 {a}，在 {right}（形状 {right_shape}）里是 {b}。",
)
_WHY = Text(
    en="Write one letter for each axis of an operand. A letter that is missing on the right of -> is summed over, so it must "
    "be equally long wherever it stands.",
    zh="操作数的每个轴写一个字母。-> 右边没有的字母要对它求和，所以它出现的每一处都必须一样长。",
)


def detect(view: View) -> Iterator[Trouble]:
    """An einsum that numpy refused."""
    if view.crash is None or view.crash[0].operation != "einsum":
        return
    step = view.crash[0]
    letters = letters_of(view, step)
    if letters is None:
        return
    message = _of_rank(view, step, letters) or _of_size(view, step, letters)
    if message is not None:
        yield RULE.trouble(step, message, _WHY, lambda: einsum_cures(view, step, letters), shown=tuple(step.inputs[1:]))


def _of_rank(view: View, step: Step, letters: Letters) -> Text | None:
    """The first operand that has another count of axes than letters."""
    for word, number in zip(letters.operands, step.inputs[1:], strict=True):
        shape = view.reading.shape(number)
        if shape is not None and len(shape) != len(word):
            message = _MESSAGE_ONE if len(word) == 1 else _MESSAGE_RANK
            return message.filled(
                text=view.text(step), word=word, count=len(word), array=view.called(number), shape=shape
            )
    return None


def _of_size(view: View, step: Step, letters: Letters) -> Text | None:
    """The first letter that stands for two lengths."""
    first: dict[str, tuple[int, int | None]] = {}
    for word, number in zip(letters.operands, step.inputs[1:], strict=True):
        for letter, size in zip(word, view.reading.shape(number) or (), strict=False):
            before, array = first.setdefault(letter, (size, number))
            if before != size and 1 not in (before, size):
                return _MESSAGE_SIZE.filled(
                    text=view.text(step),
                    letter=letter,
                    a=before,
                    b=size,
                    left=view.called(array),
                    right=view.called(number),
                    left_shape=view.reading.shape(array),
                    right_shape=view.reading.shape(number),
                )
    return None
