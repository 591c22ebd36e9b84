"""A table of all pairs where each example's own distance was meant.

What happens: D @ S_inv @ D.T pairs every example with every other; the distance of an example to the centre is on the diagonal.
Why it bites: exp, sqrt and < take the whole table as gladly, so counts, places and thresholds are of pairs.

    import numpy as np
    X = np.array([[1.0, 2.0], [2.0, 1.0], [3.0, 5.0], [0.0, 1.0]])
    D = X - X.mean(axis=0)
    S_inv = np.linalg.inv(D.T @ D / 4)
    d2 = D @ S_inv @ D.T                           # SS331
    print(np.sum(np.exp(-0.5 * d2) < 0.3))

Write instead:

    import numpy as np
    X = np.array([[1.0, 2.0], [2.0, 1.0], [3.0, 5.0], [0.0, 1.0]])
    D = X - X.mean(axis=0)
    S_inv = np.linalg.inv(D.T @ D / 4)
    d2 = np.sum(D @ S_inv * D, axis=1)
    print(np.sum(np.exp(-0.5 * d2) < 0.3))

Lesson: 2.13, "Vectorizing logistic regression".
"""

from collections.abc import Iterator

from ...language import Text
from ..analysis.own_distances import one_for_each, tables_of_distances
from ..analysis.view import View
from .rule import Rule, Trouble

PAGE_ZH = """得到了所有样本两两之间的表，而想要的是每个样本自己的距离。

发生了什么：D @ S_inv @ D.T 把每个样本与其他所有样本配对；样本到中心的距离只在对角线上。
为什么糟糕：exp、sqrt 和 < 对整张表照算不误，于是个数、位置和阈值说的都是成对的样本。

    import numpy as np
    X = np.array([[1.0, 2.0], [2.0, 1.0], [3.0, 5.0], [0.0, 1.0]])
    D = X - X.mean(axis=0)
    S_inv = np.linalg.inv(D.T @ D / 4)
    d2 = D @ S_inv @ D.T                           # SS331
    print(np.sum(np.exp(-0.5 * d2) < 0.3))

应当写成：

    import numpy as np
    X = np.array([[1.0, 2.0], [2.0, 1.0], [3.0, 5.0], [0.0, 1.0]])
    D = X - X.mean(axis=0)
    S_inv = np.linalg.inv(D.T @ D / 4)
    d2 = np.sum(D @ S_inv * D, axis=1)
    print(np.sum(np.exp(-0.5 * d2) < 0.3))

课程：2.13，“向量化逻辑回归”。
"""

RULE = Rule("SS331", "pairs-for-distances", "error", "2.13", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} has shape {shape}, a number for each pair of examples; each of the {m} has one distance.",
    zh="{text} 的形状是 {shape}，每一对样本一个数；而 {m} 个样本中每个只有一个距离。",
)
_WHY = Text(
    en="{differences} holds one difference for each example, and {inverse} weighs each with itself: that is the diagonal alone. "
    "Multiply element by element and sum along the features.",
    zh="{differences} 为每个样本存了一个差，{inverse} 应当让每个差与它自己相乘：那只是对角线。请逐元素相乘，再沿特征求和。",
)


def detect(view: View) -> Iterator[Trouble]:
    """`np.exp(-0.5 * (D @ S_inv @ D.T))`, whose diagonal was meant."""
    for found in tables_of_distances(view):
        shape = view.reading.shape(found.step.number) or ()
        yield RULE.trouble(
            found.step,
            _MESSAGE.filled(text=view.text(found.step), shape=shape, m=shape[0]),
            _WHY.filled(differences=view.name(found.differences), inverse=view.name(found.inverse)),
            lambda found=found: one_for_each(view, found),
            shown=tuple(found.step.inputs),
        )
