"""A gradient multiplied element by element and never summed.

What happens: X * (A - Y) has one number for each feature of each example; the sum over the examples is missing.
Why it bites: it has the shape of X, not of w; divided by m it still looks like a formula from the lecture.

    import numpy as np
    X = np.array([[0.5, -1.5, 2.0], [1.0, 0.4, -2.0]])
    Y = np.array([[1, 1, 0]])
    w = np.zeros((2, 1))
    A = 1 / (1 + np.exp(-np.dot(w.T, X)))
    dw = X * (A - Y) / 3                           # SS307
    print(dw)

Write instead:

    import numpy as np
    X = np.array([[0.5, -1.5, 2.0], [1.0, 0.4, -2.0]])
    Y = np.array([[1, 1, 0]])
    w = np.zeros((2, 1))
    A = 1 / (1 + np.exp(-np.dot(w.T, X)))
    dw = np.dot(X, (A - Y).T) / 3
    print(dw)

Lesson: 2.14, "Vectorizing logistic regression's gradient".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.networks.unsummed_gradients import summing_products, unsummed_gradients
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """逐元素相乘而从未求和的梯度。

发生了什么：X * (A - Y) 对每个样本的每个特征都有一个数；少了对样本的求和。
为什么糟糕：它的形状是 X 的形状，而不是 w 的；除以 m 之后看上去仍像课上的公式。

    import numpy as np
    X = np.array([[0.5, -1.5, 2.0], [1.0, 0.4, -2.0]])
    Y = np.array([[1, 1, 0]])
    w = np.zeros((2, 1))
    A = 1 / (1 + np.exp(-np.dot(w.T, X)))
    dw = X * (A - Y) / 3                           # SS307
    print(dw)

应当写成：

    import numpy as np
    X = np.array([[0.5, -1.5, 2.0], [1.0, 0.4, -2.0]])
    Y = np.array([[1, 1, 0]])
    w = np.zeros((2, 1))
    A = 1 / (1 + np.exp(-np.dot(w.T, X)))
    dw = np.dot(X, (A - Y).T) / 3
    print(dw)

课程：2.14，“向量化逻辑回归的梯度”。
"""

RULE = Rule("SS307", "gradient-not-summed", "error", "2.14", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} has shape {shape}: the errors are multiplied with the data, but not summed over the {m} examples.",
    zh="{text} 的形状是 {shape}：误差与数据相乘了，却没有对 {m} 个样本求和。",
)
_WHY = Text(
    en="A gradient has the shape of its parameter, one number a feature. The matrix product multiplies and sums in one step.",
    zh="梯度与参数形状相同，每个特征一个数。矩阵乘法把相乘与求和一步做完。",
)


def detect(view: View) -> Iterator[Trouble]:
    """Data times errors, element by element, that no sum over the examples follows."""
    for found in unsummed_gradients(view):
        step = found.step
        yield RULE.trouble(
            step,
            _MESSAGE.filled(text=view.text(step), shape=view.reading.shape(step.number), m=found.examples.size),
            _WHY,
            lambda found=found: summing_products(view, found),
            shown=tuple(step.inputs),
        )
