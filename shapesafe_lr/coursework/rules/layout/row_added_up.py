"""Python's own sum or max of one row, where np.sum was meant.

What happens: sum() and max() of Python go through the rows of a table. A row (1, m) has one, so that row is the result.
Why it bites: nothing was added: the accuracy is a row of zeros and shares, one for each example, and prints without a word.

    import numpy as np
    Y = np.array([[1, 0, 0, 1, 0]])
    prediction = np.array([[1, 0, 1, 1, 0]])
    accuracy = sum(prediction == Y) / Y.shape[1]   # SS445
    print(accuracy)

Write instead:

    import numpy as np
    Y = np.array([[1, 0, 0, 1, 0]])
    prediction = np.array([[1, 0, 1, 1, 0]])
    accuracy = np.sum(prediction == Y) / Y.shape[1]
    print(accuracy)

Lesson: 2.16, "A note on Python/NumPy vectors".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.predictions.rows_added import rows_added
from ...analysis.statistics.reducing import over_everything
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """对一行用了 Python 自带的 sum 或 max，而本该用 np.sum。

发生了什么：Python 的 sum() 和 max() 是按行走的。(1, m) 只有一行，所以结果就是这一行。
为什么糟糕：什么也没有加起来：准确率成了一行数，每个样本一个，打印时也不报错。

    import numpy as np
    Y = np.array([[1, 0, 0, 1, 0]])
    prediction = np.array([[1, 0, 1, 1, 0]])
    accuracy = sum(prediction == Y) / Y.shape[1]   # SS445
    print(accuracy)

应当写成：

    import numpy as np
    Y = np.array([[1, 0, 0, 1, 0]])
    prediction = np.array([[1, 0, 1, 1, 0]])
    accuracy = np.sum(prediction == Y) / Y.shape[1]
    print(accuracy)

课程：2.16，“Python/NumPy 向量的说明”。
"""

RULE = Rule("SS445", "row-added-up", "error", "2.16", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} goes through the rows of {array} {shape}. There is one, so it comes out as it is: {n} numbers, not one.",
    zh="{text} 按行处理 {array} {shape}。它只有一行，所以原样得到这一行：{n} 个数，而不是一个数。",
)
_WHY = Text(
    en="{name}() of Python knows items, not axes, and the items of a table are its rows. np.{name} takes all the numbers in it.",
    zh="Python 的 {name}() 只认元素，不认轴，而表的元素就是它的各行。np.{name} 才会处理其中所有的数。",
)


def detect(view: View) -> Iterator[Trouble]:
    """`sum(P == Y) / m`, `-sum(losses) / m`, `max(A)` of a row (1, m)."""
    for step in rows_added(view):
        shape = view.reading.shape(step.inputs[0]) or ()
        yield RULE.trouble(
            step,
            _MESSAGE.filled(text=view.text(step), array=view.called(step.inputs[0]), shape=shape, n=max(shape)),
            _WHY.filled(name=step.operation),
            lambda step=step: over_everything(view, step),
            shown=(step.inputs[0],),
        )
