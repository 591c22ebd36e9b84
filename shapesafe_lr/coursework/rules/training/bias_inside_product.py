"""A bias added to the data before they are multiplied by the weights.

What happens: np.dot(w.T, X + b) shifts every feature by b, so the score holds b times the sum of all weights.
Why it bites: every shape is right. With weights of zero there is no bias at all, and its gradient is another than sum(dZ).

    import numpy as np
    X = np.array([[1.0, 0.0, 3.0, 2.0], [2.0, 1.0, 0.5, 0.0]])
    Y = np.array([[1, 0, 1, 1]])
    w, b = np.zeros((2, 1)), 0.0
    for step in range(100):
        A = 1 / (1 + np.exp(-np.dot(w.T, X + b)))            # SS554
        dZ = A - Y
        w = w - 0.1 * np.dot(X, dZ.T) / 4
        b = b - 0.1 * np.sum(dZ) / 4

Write instead:

    import numpy as np
    X = np.array([[1.0, 0.0, 3.0, 2.0], [2.0, 1.0, 0.5, 0.0]])
    Y = np.array([[1, 0, 1, 1]])
    w, b = np.zeros((2, 1)), 0.0
    for step in range(100):
        A = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))
        dZ = A - Y
        w = w - 0.1 * np.dot(X, dZ.T) / 4
        b = b - 0.1 * np.sum(dZ) / 4

Lesson: 2.13, "Vectorizing logistic regression".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.networks.biases_inside import added_outside, biases_inside
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """先把偏置加到数据上，再与权重相乘。

发生了什么：np.dot(w.T, X + b) 给每个特征都加上 b，于是得分里的 b 乘上了所有权重之和。
为什么糟糕：所有形状都对。权重为零时根本没有偏置，而且它的梯度也不再是 sum(dZ)。

    import numpy as np
    X = np.array([[1.0, 0.0, 3.0, 2.0], [2.0, 1.0, 0.5, 0.0]])
    Y = np.array([[1, 0, 1, 1]])
    w, b = np.zeros((2, 1)), 0.0
    for step in range(100):
        A = 1 / (1 + np.exp(-np.dot(w.T, X + b)))            # SS554
        dZ = A - Y
        w = w - 0.1 * np.dot(X, dZ.T) / 4
        b = b - 0.1 * np.sum(dZ) / 4

应当写成：

    import numpy as np
    X = np.array([[1.0, 0.0, 3.0, 2.0], [2.0, 1.0, 0.5, 0.0]])
    Y = np.array([[1, 0, 1, 1]])
    w, b = np.zeros((2, 1)), 0.0
    for step in range(100):
        A = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))
        dZ = A - Y
        w = w - 0.1 * np.dot(X, dZ.T) / 4
        b = b - 0.1 * np.sum(dZ) / 4

课程：2.13，“向量化逻辑回归”。
"""

RULE = Rule("SS554", "bias-inside-product", "error", "2.13", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} adds {bias} to every feature before the product, so the score holds it times the sum of all weights.",
    zh="{text} 在相乘之前给每个特征都加上了 {bias}，所以得分里的它乘上了所有权重之和。",
)
_WHY = Text(
    en="A score is the sum of the products of weights and features, and one bias: np.dot(w.T, X) + b.",
    zh="得分是权重与特征的乘积之和，再加一个偏置：np.dot(w.T, X) + b。",
)


def detect(view: View) -> Iterator[Trouble]:
    """`np.dot(w.T, X + b)`, where w and b are learnt side by side or an activation follows."""
    for found in biases_inside(view):
        yield RULE.trouble(
            found.product,
            _MESSAGE.filled(text=view.text(found.product), bias=view.called(found.added.inputs[found.bias])),
            _WHY,
            lambda found=found: added_outside(view, found),
            shown=tuple(found.product.inputs),
        )
