"""Attention weights that sum to 1 along another axis than the one they are summed with.

What happens: A @ V adds up the values along the columns of A, but A was divided by its sums over axis 0.
Why it bites: the shapes are right, and every row of A is a row of positive numbers, only they do not sum to 1.

    import numpy as np
    X = np.array([[1.0, 0.0], [0.5, 2.0], [0.3, 1.0]])
    Q, K, V = X @ np.array([[1.0, 0.2], [0.1, 1.0]]), X @ np.array([[0.5, 0.1], [1.0, 0.3]]), X @ np.eye(2)
    E = np.exp(Q @ K.T / np.sqrt(2))
    A = E / E.sum(axis=0)                          # SS450
    out = A @ V

Write instead:

    import numpy as np
    X = np.array([[1.0, 0.0], [0.5, 2.0], [0.3, 1.0]])
    Q, K, V = X @ np.array([[1.0, 0.2], [0.1, 1.0]]), X @ np.array([[0.5, 0.1], [1.0, 0.3]]), X @ np.eye(2)
    E = np.exp(Q @ K.T / np.sqrt(2))
    A = E / E.sum(axis=1, keepdims=True)
    out = A @ V

Lesson: 2.15, "Broadcasting in Python".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.predictions.attention import attentions_across, summed_over_the_keys
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """注意力权重在一个轴上和为 1，却在另一个轴上被用来加权。

发生了什么：A @ V 沿 A 的列把各个值加起来，而 A 除以的却是沿 axis 0 的和。
为什么糟糕：形状都对，A 的每一行也都是正数，只是它们的和不是 1。

    import numpy as np
    X = np.array([[1.0, 0.0], [0.5, 2.0], [0.3, 1.0]])
    Q, K, V = X @ np.array([[1.0, 0.2], [0.1, 1.0]]), X @ np.array([[0.5, 0.1], [1.0, 0.3]]), X @ np.eye(2)
    E = np.exp(Q @ K.T / np.sqrt(2))
    A = E / E.sum(axis=0)                          # SS450
    out = A @ V

应当写成：

    import numpy as np
    X = np.array([[1.0, 0.0], [0.5, 2.0], [0.3, 1.0]])
    Q, K, V = X @ np.array([[1.0, 0.2], [0.1, 1.0]]), X @ np.array([[0.5, 0.1], [1.0, 0.3]]), X @ np.eye(2)
    E = np.exp(Q @ K.T / np.sqrt(2))
    A = E / E.sum(axis=1, keepdims=True)
    out = A @ V

课程：2.15，“Python 中的广播”。
"""

RULE = Rule("SS450", "weights-sum-across", "error", "2.15", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{product} adds up along axis {contracted} of the weights, but {text} makes them sum to 1 along axis {over}.",
    zh="{product} 沿权重的轴 {contracted} 求和，而 {text} 让它们在轴 {over} 上和为 1。",
)
_WHY = Text(
    en="Each query takes a weighted mean of the values, so its own weights must sum to 1: divide by the sum along the axis "
    "that the product adds up, and keep that axis.",
    zh="每个查询取各个值的加权平均，所以它自己的那些权重之和应为 1：请除以乘积求和所沿的那个轴上的和，并保留这个轴。",
)


def detect(view: View) -> Iterator[Trouble]:
    """`A @ V` where A was divided by its sums along the other axis."""
    for found in attentions_across(view):
        yield RULE.trouble(
            found.below,
            _MESSAGE.filled(
                product=view.text(found.product),
                contracted=found.contracted,
                text=view.text(found.below),
                over=found.over,
            ),
            _WHY,
            lambda found=found: summed_over_the_keys(view, found),
            shown=(found.product.number,),
        )
