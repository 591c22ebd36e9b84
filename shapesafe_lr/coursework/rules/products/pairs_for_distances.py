"""A table of all pairs where one squared distance for each example is meant.

What happens: D @ S_inv @ D.T with all examples in D gives a number for every two of them; only the diagonal holds distances.
Why it bites: for a single difference the formula is right, and exp, sqrt and a sum take the table without a word.

    import numpy as np
    X = np.array([[2.0, 1.0], [4.0, 3.0], [3.0, 5.0], [9.0, 1.0]])
    D = X - X.mean(axis=0)
    S_inv = np.linalg.inv(D.T @ D / 4)
    d2 = D @ S_inv @ D.T                           # SS340
    likely = np.exp(-0.5 * d2)

Write instead:

    import numpy as np
    X = np.array([[2.0, 1.0], [4.0, 3.0], [3.0, 5.0], [9.0, 1.0]])
    D = X - X.mean(axis=0)
    S_inv = np.linalg.inv(D.T @ D / 4)
    d2 = np.sum(D @ S_inv * D, axis=1)
    likely = np.exp(-0.5 * d2)

Lesson: 2.11, "Vectorization".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.products.tables_of_forms import one_form_each, tables_of_forms
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """该为每个样本算一个平方距离的地方，得到了所有样本两两之间的表。

发生了什么：D 里放着全部样本时，D @ S_inv @ D.T 为每两个样本给出一个数；只有对角线上才是距离。
为什么糟糕：对单个差向量这个公式是对的，而 exp、sqrt 和求和都会一声不响地接受这张表。

    import numpy as np
    X = np.array([[2.0, 1.0], [4.0, 3.0], [3.0, 5.0], [9.0, 1.0]])
    D = X - X.mean(axis=0)
    S_inv = np.linalg.inv(D.T @ D / 4)
    d2 = D @ S_inv @ D.T                           # SS340
    likely = np.exp(-0.5 * d2)

应当写成：

    import numpy as np
    X = np.array([[2.0, 1.0], [4.0, 3.0], [3.0, 5.0], [9.0, 1.0]])
    D = X - X.mean(axis=0)
    S_inv = np.linalg.inv(D.T @ D / 4)
    d2 = np.sum(D @ S_inv * D, axis=1)
    likely = np.exp(-0.5 * d2)

课程：2.11，“向量化”。
"""

RULE = Rule("SS340", "pairs-for-distances", "error", "2.11", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} is a table {shape} of all pairs of examples; the squared distance of each stands on its diagonal alone.",
    zh="{text} 是所有样本两两之间的表 {shape}；每个样本的平方距离只在对角线上。",
)
_WHY = Text(
    en="Element by element, with a sum over the features, each example meets only itself, and no table is made.",
    zh="逐元素相乘再对特征求和，每个样本只与自己相乘，也不会产生这张表。",
)


def detect(view: View) -> Iterator[Trouble]:
    """`np.exp(-0.5 * D @ S_inv @ D.T)`, `np.sum(D.dot(S_inv).dot(D.T), axis=1)` with D = X - mu of all examples."""
    for found in tables_of_forms(view):
        yield RULE.trouble(
            found.outer,
            _MESSAGE.filled(text=view.text(found.outer), shape=view.reading.shape(found.outer.number)),
            _WHY,
            lambda found=found: one_form_each(view, found),
            shown=(found.differences,),
        )
