"""A matrix product whose inner sides differ.

What happens: in a product the last axis of the left operand meets the first axis of the right one; they must be equally long.
Why it bites: the line that raises is often not the line to change: one of the operands was built the wrong way round, earlier.

    import numpy as np
    X = np.array([[0.5, -1.5, 2.0], [1.0, 0.4, -2.0]])
    Y = np.array([[1, 1, 0]])
    A = np.array([[0.9, 0.4, 0.1]])
    dw = np.dot(X.T, A - Y) / 3                    # SS601

Write instead:

    import numpy as np
    X = np.array([[0.5, -1.5, 2.0], [1.0, 0.4, -2.0]])
    Y = np.array([[1, 1, 0]])
    A = np.array([[0.9, 0.4, 0.1]])
    dw = np.dot(X, (A - Y).T) / 3

Lesson: 2.13, "Vectorizing logistic regression".
"""

from collections.abc import Iterator, Mapping
from itertools import chain

from ...language import Text
from ..analysis.crash_cures import product_cures
from ..analysis.layouts import Layout, layout
from ..analysis.refused_outer import outer_cures
from ..analysis.statement_twins import with_twins
from ..analysis.view import View
from .rule import Rule, Trouble

PAGE_ZH = """矩阵乘法中相接的两边长度不同。

发生了什么：乘法里左边的最后一个轴与右边的第一个轴相接，两者必须一样长。
为什么糟糕：报错的那一行往往不是要改的那一行：某个操作数早先就构造反了。

    import numpy as np
    X = np.array([[0.5, -1.5, 2.0], [1.0, 0.4, -2.0]])
    Y = np.array([[1, 1, 0]])
    A = np.array([[0.9, 0.4, 0.1]])
    dw = np.dot(X.T, A - Y) / 3                    # SS601

应当写成：

    import numpy as np
    X = np.array([[0.5, -1.5, 2.0], [1.0, 0.4, -2.0]])
    Y = np.array([[1, 1, 0]])
    A = np.array([[0.9, 0.4, 0.1]])
    dw = np.dot(X, (A - Y).T) / 3

课程：2.13，“向量化逻辑回归”。
"""

RULE = Rule("SS601", "product-does-not-fit", "error", "2.13", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text}: {left} has shape {left_shape} and {right} has shape {right_shape}; the inner sides {a} and {b} differ.",
    zh="{text}：{left} 的形状是 {left_shape}，{right} 的形状是 {right_shape}；相接的两边 {a} 与 {b} 不相等。",
)
_WHY: Mapping[Layout | None, Text] = {
    "columns": Text(
        en="The last axis of the left operand meets the first axis of the right one. Decide what is to be summed: features "
        "for scores, w.T (1, n_x) with X (n_x, m); examples for gradients, X (n_x, m) with dZ.T (m, 1).",
        zh="左边的最后一个轴与右边的第一个轴相接。先想清楚要对什么求和：得分对特征求和，w.T (1, n_x) 乘 X (n_x, m)；"
        "梯度对样本求和，X (n_x, m) 乘 dZ.T (m, 1)。",
    ),
    "rows": Text(
        en="The last axis of the left operand meets the first axis of the right one. Each example is one row here, so "
        "decide what is to be summed: features for scores, X (m, n_x) with w (n_x, 1); examples for gradients, "
        "X.T (n_x, m) with the errors (m, 1).",
        zh="左边的最后一个轴与右边的第一个轴相接。这里每个样本是一行，先想清楚要对什么求和：得分对特征求和，X (m, n_x) 乘 w (n_x, 1)；"
        "梯度对样本求和，X.T (n_x, m) 乘误差 (m, 1)。",
    ),
    None: Text(
        en="The last axis of the left operand meets the first axis of the right one, and the sum runs over both: they must "
        "mean the same thing and be equally long. Find the operand that lies the other way round, or was made of other data.",
        zh="左边的最后一个轴与右边的第一个轴相接，求和同时沿着这两个轴进行：它们必须是同一种东西，而且一样长。"
        "请找出哪个操作数放反了，或是用别的数据构造的。",
    ),
}


def detect(view: View) -> Iterator[Trouble]:
    """A product that numpy refused."""
    if view.crash is None:
        return
    step, crash = view.crash
    if step.operation not in ("dot", "matmul", "inner") or crash.type != "ValueError" or len(step.inputs) < 2:
        return
    left, right = step.inputs[:2]
    shapes = view.reading.shape(left), view.reading.shape(right)
    if not shapes[0] or not shapes[1]:
        return
    yield RULE.trouble(
        step,
        _MESSAGE.filled(
            text=view.text(step),
            left=view.called(left),
            right=view.called(right),
            left_shape=shapes[0],
            right_shape=shapes[1],
            a=shapes[0][-1],
            b=shapes[1][-2:][0],
        ),
        _WHY[layout(view, step)],
        lambda: chain(outer_cures(view, step), with_twins(view, step, product_cures(view, step))),
        shown=(left, right),
    )
