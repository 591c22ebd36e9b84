"""Examples shuffled without their labels.

What happens: the data were put in a random order, and the labels were left as they were, or put in another order.
Why it bites: every shape is right, and each example is learnt with the label of another.

    import numpy as np
    X = np.array([[1.0, 2.0, -1.0, -2.0], [0.5, 1.0, 0.0, -1.0]])
    Y = np.array([[1, 1, 0, 0]])
    order = np.random.default_rng(0).permutation(4)
    X = X[:, order]                                # SS464
    w = np.zeros((2, 1))
    for i in range(10):
        A = 1 / (1 + np.exp(-(w.T @ X)))
        w = w - 0.5 * X @ (A - Y).T / 4

Write instead:

    import numpy as np
    X = np.array([[1.0, 2.0, -1.0, -2.0], [0.5, 1.0, 0.0, -1.0]])
    Y = np.array([[1, 1, 0, 0]])
    order = np.random.default_rng(0).permutation(4)
    X, Y = X[:, order], Y[:, order]
    w = np.zeros((2, 1))
    for i in range(10):
        A = 1 / (1 + np.exp(-(w.T @ X)))
        w = w - 0.5 * X @ (A - Y).T / 4

Lesson: 2.10, "Gradient descent on m examples".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.data.shuffled_apart import shuffled_apart, shuffled_together
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """打乱了样本，却没有一起打乱标签。

发生了什么：数据按随机次序重新排列，标签却保持原样，或者排成了另一种次序。
为什么糟糕：形状都对，但每个样本学到的是别的样本的标签。

    import numpy as np
    X = np.array([[1.0, 2.0, -1.0, -2.0], [0.5, 1.0, 0.0, -1.0]])
    Y = np.array([[1, 1, 0, 0]])
    order = np.random.default_rng(0).permutation(4)
    X = X[:, order]                                # SS464
    w = np.zeros((2, 1))
    for i in range(10):
        A = 1 / (1 + np.exp(-(w.T @ X)))
        w = w - 0.5 * X @ (A - Y).T / 4

应当写成：

    import numpy as np
    X = np.array([[1.0, 2.0, -1.0, -2.0], [0.5, 1.0, 0.0, -1.0]])
    Y = np.array([[1, 1, 0, 0]])
    order = np.random.default_rng(0).permutation(4)
    X, Y = X[:, order], Y[:, order]
    w = np.zeros((2, 1))
    for i in range(10):
        A = 1 / (1 + np.exp(-(w.T @ X)))
        w = w - 0.5 * X @ (A - Y).T / 4

课程：2.10，“m 个样本的梯度下降”。
"""

RULE = Rule("SS464", "shuffled-without-labels", "error", "2.10", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} puts the examples in a random order that {labels} does not have.",
    zh="{text} 让样本按随机次序排列，而 {labels} 的次序与它不同。",
)
_WHY = Text(
    en="Example i belongs to label i. Draw one order, and take the data and the labels in it.",
    zh="第 i 个样本对应第 i 个标签。请只抽取一个次序，让数据和标签都按它排列。",
)


def detect(view: View) -> Iterator[Trouble]:
    """`X = X[:, order]` without Y, `np.random.shuffle(X); np.random.shuffle(y)`, a permutation for each."""
    for found in shuffled_apart(view):
        yield RULE.trouble(
            found.step,
            _MESSAGE.filled(text=view.text(found.step), labels=view.name(found.labels)),
            _WHY,
            lambda found=found: shuffled_together(view, found),
            shown=(found.data, found.labels),
        )
