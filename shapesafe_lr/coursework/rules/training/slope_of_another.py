"""The slope of another layer on the way back.

What happens: W2.T @ dZ2 is the error of A1, so the slope that belongs beside it is that of A1; that of A2 is a row, which numpy
stretches over all hidden units.
Why it bites: nothing is raised and every shape is right; only the gradients of the first layer are wrong.

    import numpy as np
    X = np.array([[1.0, -2.0, 0.5], [0.3, 1.0, -1.0]])
    Y = np.array([[1, 0, 1]])
    W1, W2 = np.array([[0.5, -0.2], [0.1, 0.4]]), np.array([[0.3, -0.6]])
    A1 = np.tanh(W1 @ X)
    A2 = 1 / (1 + np.exp(-(W2 @ A1)))
    dZ2 = A2 - Y
    dZ1 = W2.T @ dZ2 * (1 - A2 ** 2)               # SS549
    dW1 = dZ1 @ X.T / 3

Write instead:

    import numpy as np
    X = np.array([[1.0, -2.0, 0.5], [0.3, 1.0, -1.0]])
    Y = np.array([[1, 0, 1]])
    W1, W2 = np.array([[0.5, -0.2], [0.1, 0.4]]), np.array([[0.3, -0.6]])
    A1 = np.tanh(W1 @ X)
    A2 = 1 / (1 + np.exp(-(W2 @ A1)))
    dZ2 = A2 - Y
    dZ1 = W2.T @ dZ2 * (1 - A1 ** 2)
    dW1 = dZ1 @ X.T / 3

Lesson: 2.14, "Vectorizing logistic regression's gradient".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.networks.slopes_of_others import slope_of_the_layer_before, slopes_of_others
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """反向传播时用了另一层的导数。

发生了什么：W2.T @ dZ2 是 A1 的误差，旁边应当乘 A1 的导数；A2 的导数只有一行，会被 numpy 拉伸到所有隐藏单元上。
为什么糟糕：什么错也不报，形状也都对；只有第一层的梯度是错的。

    import numpy as np
    X = np.array([[1.0, -2.0, 0.5], [0.3, 1.0, -1.0]])
    Y = np.array([[1, 0, 1]])
    W1, W2 = np.array([[0.5, -0.2], [0.1, 0.4]]), np.array([[0.3, -0.6]])
    A1 = np.tanh(W1 @ X)
    A2 = 1 / (1 + np.exp(-(W2 @ A1)))
    dZ2 = A2 - Y
    dZ1 = W2.T @ dZ2 * (1 - A2 ** 2)               # SS549
    dW1 = dZ1 @ X.T / 3

应当写成：

    import numpy as np
    X = np.array([[1.0, -2.0, 0.5], [0.3, 1.0, -1.0]])
    Y = np.array([[1, 0, 1]])
    W1, W2 = np.array([[0.5, -0.2], [0.1, 0.4]]), np.array([[0.3, -0.6]])
    A1 = np.tanh(W1 @ X)
    A2 = 1 / (1 + np.exp(-(W2 @ A1)))
    dZ2 = A2 - Y
    dZ1 = W2.T @ dZ2 * (1 - A1 ** 2)
    dW1 = dZ1 @ X.T / 3

课程：2.14，“向量化逻辑回归的梯度”。
"""

RULE = Rule("SS549", "slope-of-another", "error", "2.14", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} takes the slope of {output}, but what came back through {weights} is the error of {entered}.",
    zh="{text} 用的是 {output} 的导数，而经过 {weights} 传回来的是 {entered} 的误差。",
)
_WHY = Text(
    en="{output} was worked out after {weights}, {entered} before. The chain rule wants the slope of what went into the layer.",
    zh="{output} 是在 {weights} 之后算出的，{entered} 在它之前。链式法则要的是这一层输入的导数。",
)


def detect(view: View) -> Iterator[Trouble]:
    """`W2.T @ dZ2 * A2 * (1 - A2)`."""
    for found in slopes_of_others(view):
        layer = found.layer
        told = {
            "output": view.name(layer.activation),
            "weights": view.name(layer.weights),
            "entered": view.name(layer.entered),
        }
        yield RULE.trouble(
            found.step,
            _MESSAGE.filled(text=view.text(found.step), **told),
            _WHY.filled(**told),
            lambda found=found: slope_of_the_layer_before(view, found),
            shown=tuple(found.step.inputs),
        )
