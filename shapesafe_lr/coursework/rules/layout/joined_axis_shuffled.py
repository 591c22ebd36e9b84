"""Data and labels joined to one table, and shuffled along the axis they were joined along.

What happens: np.vstack puts the labels below the features, and shuffling the rows moves the labels' row among them.
Why it bites: the last row is still taken for the labels, but a feature may have come to stand there.

    import numpy as np
    X = np.array([[0.5, -1.5, 2.0, 1.0], [1.0, 0.4, -2.0, 0.3]])
    Y = np.array([[1, 0, 1, 1]])
    data = np.vstack((X, Y))
    np.random.shuffle(data)                        # SS451
    X, Y = data[:-1], data[-1:]

Write instead:

    import numpy as np
    X = np.array([[0.5, -1.5, 2.0, 1.0], [1.0, 0.4, -2.0, 0.3]])
    Y = np.array([[1, 0, 1, 1]])
    data = np.vstack((X, Y))
    np.random.shuffle(data.T)
    X, Y = data[:-1], data[-1:]

The shuffle works in place, and data.T is the same numbers seen by columns: the columns are the examples.

Lesson: 2.10, "Gradient descent on m examples".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.data.shuffled_joins import shuffled_along_examples, shuffled_joins
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """数据和标签拼成一张表，却沿着拼接的那个轴打乱。

发生了什么：np.vstack 把标签放在特征下面，打乱各行时，标签那一行也混到了特征当中。
为什么糟糕：程序仍把最后一行当作标签，可那里放的也许已经是某个特征。

    import numpy as np
    X = np.array([[0.5, -1.5, 2.0, 1.0], [1.0, 0.4, -2.0, 0.3]])
    Y = np.array([[1, 0, 1, 1]])
    data = np.vstack((X, Y))
    np.random.shuffle(data)                        # SS451
    X, Y = data[:-1], data[-1:]

应当写成：

    import numpy as np
    X = np.array([[0.5, -1.5, 2.0, 1.0], [1.0, 0.4, -2.0, 0.3]])
    Y = np.array([[1, 0, 1, 1]])
    data = np.vstack((X, Y))
    np.random.shuffle(data.T)
    X, Y = data[:-1], data[-1:]

shuffle 是原地打乱的，而 data.T 就是按列来看的同一批数：每一列是一个样本。

课程：2.10，“m 个样本的梯度下降”。
"""

RULE = Rule("SS451", "joined-axis-shuffled", "error", "2.10", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} shuffles the axis along which {labels} {shape} was joined to the data; {cut} takes something else for it.",
    zh="{text} 打乱的正是把 {labels} {shape} 与数据拼接起来的那个轴；{cut} 取到的已不是它。",
)
_WHY = Text(
    en="Shuffling should change the order of the examples and keep each with its label. The examples lie along the other "
    "axis, axis {other} of {array}.",
    zh="打乱应当改变样本的次序，而每个样本仍与自己的标签在一起。样本排在另一个轴上，即 {array} 的轴 {other}。",
)


def detect(view: View) -> Iterator[Trouble]:
    """`np.random.shuffle(np.vstack((X, Y)))`, whose last row is then taken for the labels."""
    for found in shuffled_joins(view):
        labels, shape = view.name(found.labels), view.reading.shape(found.labels)
        yield RULE.trouble(
            found.step,
            _MESSAGE.filled(text=view.text(found.step), labels=labels, shape=shape, cut=view.text(found.cut)),
            _WHY.filled(other=1 - found.along, array=view.called(found.step.inputs[0])),
            lambda found=found: shuffled_along_examples(view, found),
            shown=(found.step.inputs[0],),
        )
