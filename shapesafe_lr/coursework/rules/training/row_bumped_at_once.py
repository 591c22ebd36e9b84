"""A numerical gradient that bumps a whole row of weights at once.

What happens: W_plus[i] += eps changes every weight of row i, and their one quotient is stored for all of them.
Why it bites: the quotient is the sum of the row's derivatives, so a right gradient fails the check, and a wrong one may pass.

    import numpy as np
    W, eps = np.array([[0.5, -1.0, 2.0], [1.0, 0.0, 3.0]]), 1e-6
    dW_approx = np.zeros(W.shape)
    for i in range(W.shape[0]):                    # SS541
        W_plus, W_minus = W.copy(), W.copy()
        W_plus[i] += eps
        W_minus[i] -= eps
        dW_approx[i] = (np.sum(W_plus ** 2) - np.sum(W_minus ** 2)) / (2 * eps)

Write instead:

    import numpy as np
    W, eps = np.array([[0.5, -1.0, 2.0], [1.0, 0.0, 3.0]]), 1e-6
    dW_approx = np.zeros(W.shape)
    for i in np.ndindex(W.shape):
        W_plus, W_minus = W.copy(), W.copy()
        W_plus[i] += eps
        W_minus[i] -= eps
        dW_approx[i] = (np.sum(W_plus ** 2) - np.sum(W_minus ** 2)) / (2 * eps)

Lesson: 2.14, "Vectorizing logistic regression's gradient".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.networks.bumped_rows import bumped_rows, each_entry
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """求数值梯度时，把一整行权重一起挪动。

发生了什么：W_plus[i] += eps 改变了第 i 行的所有权重，又把它们共同的一个商存给整行。
为什么糟糕：这个商是整行导数之和，于是正确的梯度通不过检验，而错误的反倒可能通过。

    import numpy as np
    W, eps = np.array([[0.5, -1.0, 2.0], [1.0, 0.0, 3.0]]), 1e-6
    dW_approx = np.zeros(W.shape)
    for i in range(W.shape[0]):                    # SS541
        W_plus, W_minus = W.copy(), W.copy()
        W_plus[i] += eps
        W_minus[i] -= eps
        dW_approx[i] = (np.sum(W_plus ** 2) - np.sum(W_minus ** 2)) / (2 * eps)

应当写成：

    import numpy as np
    W, eps = np.array([[0.5, -1.0, 2.0], [1.0, 0.0, 3.0]]), 1e-6
    dW_approx = np.zeros(W.shape)
    for i in np.ndindex(W.shape):
        W_plus, W_minus = W.copy(), W.copy()
        W_plus[i] += eps
        W_minus[i] -= eps
        dW_approx[i] = (np.sum(W_plus ** 2) - np.sum(W_minus ** 2)) / (2 * eps)

课程：2.14，“向量化逻辑回归的梯度”。
"""

RULE = Rule("SS541", "row-bumped-at-once", "error", "2.14", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{bump} changes all {n} numbers of a row of {table} {shape}, and their one quotient is stored for the whole row.",
    zh="{bump} 改变了 {table} {shape} 中一行的全部 {n} 个数，而它们共同的一个商被存给了整行。",
)
_WHY = Text(
    en="A partial derivative belongs to one number: only that one may change. {index} counts rows alone; np.ndindex goes "
    "through every row and column.",
    zh="一个偏导数只属于一个数：只能改变那一个数。{index} 只数行；np.ndindex 会走遍每一行每一列。",
)


def detect(view: View) -> Iterator[Trouble]:
    """`W_plus[i] += eps` and `dW[i] = (J_plus - J_minus) / (2 * eps)` in a loop over the rows of W."""
    for found in bumped_rows(view):
        shape = view.reading.shape(found.bump.inputs[0]) or ()
        yield RULE.trouble(
            found.bump,
            _MESSAGE.filled(
                bump=view.text(found.bump), n=shape[1], table=view.called(found.bump.inputs[0]), shape=shape
            ),
            _WHY.filled(index=found.loop.name),
            lambda found=found: each_entry(view, found),
        )
