"""A square layer whose weights are turned on the way forward.

What happens: W1 is (n_h, n_x), so W1 @ X sums over the features; W1.T @ X sums over the units, which fits if n_h = n_x.
Why it bites: all shapes are right, but the gradient dZ1 @ X.T belongs to W1 @ X: the cost goes down slowly, or up.

    import numpy as np
    rng = np.random.default_rng(0)
    n_x, n_h, m = 3, 3, 5
    X, Y = rng.normal(size=(n_x, m)), np.array([[1, 0, 1, 1, 0]])
    W1, b1 = rng.normal(size=(n_h, n_x)), np.zeros((n_h, 1))
    W2 = rng.normal(size=(1, n_h))
    A1 = np.tanh(W1.T @ X + b1)                    # SS514
    A2 = 1 / (1 + np.exp(-(W2 @ A1)))
    dZ1 = (W2.T @ (A2 - Y)) * (1 - A1 * A1)
    W1 = W1 - 0.1 * (dZ1 @ X.T / m)

Write instead:

    import numpy as np
    rng = np.random.default_rng(0)
    n_x, n_h, m = 3, 3, 5
    X, Y = rng.normal(size=(n_x, m)), np.array([[1, 0, 1, 1, 0]])
    W1, b1 = rng.normal(size=(n_h, n_x)), np.zeros((n_h, 1))
    W2 = rng.normal(size=(1, n_h))
    A1 = np.tanh(W1 @ X + b1)
    A2 = 1 / (1 + np.exp(-(W2 @ A1)))
    dZ1 = (W2.T @ (A2 - Y)) * (1 - A1 * A1)
    W1 = W1 - 0.1 * (dZ1 @ X.T / m)

Lesson: 2.13, "Vectorizing logistic regression".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.networks.turned_layers import turned_layers
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """方阵的一层，前向传播时权重被转置了。

发生了什么：W1 是 (n_h, n_x)，所以 W1 @ X 对特征求和；W1.T @ X 却对单元求和，只因 n_h = n_x 才放得下。
为什么糟糕：形状全都没错，可是梯度 dZ1 @ X.T 属于 W1 @ X：代价降得很慢，甚至上升。

    import numpy as np
    rng = np.random.default_rng(0)
    n_x, n_h, m = 3, 3, 5
    X, Y = rng.normal(size=(n_x, m)), np.array([[1, 0, 1, 1, 0]])
    W1, b1 = rng.normal(size=(n_h, n_x)), np.zeros((n_h, 1))
    W2 = rng.normal(size=(1, n_h))
    A1 = np.tanh(W1.T @ X + b1)                    # SS514
    A2 = 1 / (1 + np.exp(-(W2 @ A1)))
    dZ1 = (W2.T @ (A2 - Y)) * (1 - A1 * A1)
    W1 = W1 - 0.1 * (dZ1 @ X.T / m)

应当写成：

    import numpy as np
    rng = np.random.default_rng(0)
    n_x, n_h, m = 3, 3, 5
    X, Y = rng.normal(size=(n_x, m)), np.array([[1, 0, 1, 1, 0]])
    W1, b1 = rng.normal(size=(n_h, n_x)), np.zeros((n_h, 1))
    W2 = rng.normal(size=(1, n_h))
    A1 = np.tanh(W1 @ X + b1)
    A2 = 1 / (1 + np.exp(-(W2 @ A1)))
    dZ1 = (W2.T @ (A2 - Y)) * (1 - A1 * A1)
    W1 = W1 - 0.1 * (dZ1 @ X.T / m)

课程：2.13，“向量化逻辑回归”。
"""

RULE = Rule("SS514", "layer-turned", "error", "2.13", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} sums over the units of {name} {shape} where the features of {entered} should be summed.",
    zh="{text} 对 {name} {shape} 的单元求和，而应当求和的是 {entered} 的特征。",
)
_WHY = Text(
    en="One side of {name} goes with {entered}, the other with the units, as the lengths it was made with, the bias and the "
    "gradient say. Here the two are exchanged, and only because {name} is square does it fit.",
    zh="{name} 的一边对应 {entered}，另一边对应单元：创建它时的边长、偏置和梯度都这样说。这里两边颠倒了，只因 {name} 是方阵才放得下。",
)


def detect(view: View) -> Iterator[Trouble]:
    """`np.dot(W1.T, X)` for `np.dot(W1, X)` on a square layer."""
    for found in turned_layers(view):
        told = {"name": found.name, "entered": view.name(found.entered)}
        yield RULE.trouble(
            found.product,
            _MESSAGE.filled(text=view.text(found.product), shape=view.reading.shape(found.weights), **told),
            _WHY.filled(**told),
            lambda found=found: [found.cure],
            shown=tuple(found.product.inputs[:2]),
        )
