"""A bias added to every product before the products are summed.

What happens: np.sum(w * X + b, axis=0) adds b to each of the n_x products, so the score holds it n_x times.
Why it bites: the shape is right and nothing is raised. A learnt bias makes up for it, and only numbers by hand show it.

    import numpy as np
    w, b = np.array([[0.4], [-0.3], [0.1]]), -1.5
    X = np.array([[1.0, 0.0, 3.0, 2.0], [2.0, 1.0, 0.5, 0.0], [0.0, 4.0, 1.0, 1.0]])
    Z = np.sum(w * X + b, axis=0, keepdims=True)             # SS547
    A = 1 / (1 + np.exp(-Z))

Write instead:

    import numpy as np
    w, b = np.array([[0.4], [-0.3], [0.1]]), -1.5
    X = np.array([[1.0, 0.0, 3.0, 2.0], [2.0, 1.0, 0.5, 0.0], [0.0, 4.0, 1.0, 1.0]])
    Z = np.sum(w * X, axis=0, keepdims=True) + b
    A = 1 / (1 + np.exp(-Z))

Lesson: 2.11, "Vectorization".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.networks.biases_summed import added_after, biases_summed
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """先给每个乘积都加上偏置，再求和。

发生了什么：np.sum(w * X + b, axis=0) 给 n_x 个乘积各加了一次 b，于是得分里含有 n_x 个 b。
为什么糟糕：形状没错，也不会报错。学出来的偏置会自行抵消，只有拿手算的数对照才看得出来。

    import numpy as np
    w, b = np.array([[0.4], [-0.3], [0.1]]), -1.5
    X = np.array([[1.0, 0.0, 3.0, 2.0], [2.0, 1.0, 0.5, 0.0], [0.0, 4.0, 1.0, 1.0]])
    Z = np.sum(w * X + b, axis=0, keepdims=True)             # SS547
    A = 1 / (1 + np.exp(-Z))

应当写成：

    import numpy as np
    w, b = np.array([[0.4], [-0.3], [0.1]]), -1.5
    X = np.array([[1.0, 0.0, 3.0, 2.0], [2.0, 1.0, 0.5, 0.0], [0.0, 4.0, 1.0, 1.0]])
    Z = np.sum(w * X, axis=0, keepdims=True) + b
    A = 1 / (1 + np.exp(-Z))

课程：2.11，“向量化”。
"""

RULE = Rule("SS547", "bias-summed", "error", "2.11", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} adds {bias} to each of {times} products; summed, the score holds it {times} times.",
    zh="{text} 给 {times} 个乘积各加了一次 {bias}；求和之后，得分里就有 {times} 个 {bias}。",
)
_WHY = Text(
    en="A score is the sum of the products of weights and features, and one bias: w[0] * x[0] + w[1] * x[1] + ... + b.",
    zh="得分是权重与特征的乘积之和，再加一个偏置：w[0] * x[0] + w[1] * x[1] + ... + b。",
)


def detect(view: View) -> Iterator[Trouble]:
    """`np.sum(w * X + b, axis=0)`, and the same in a loop or a comprehension over the features."""
    for found in biases_summed(view):
        yield RULE.trouble(
            found.added,
            _MESSAGE.filled(text=view.text(found.added), bias=view.called(found.bias), times=found.times),
            _WHY,
            lambda found=found: added_after(view, found),
        )
