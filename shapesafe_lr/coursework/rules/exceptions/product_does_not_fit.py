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
from itertools import chain, pairwise
from typing import Any

from ....language import Text
from ...analysis.crashes.refused_outer import outer_cures
from ...analysis.crashes.refused_products import product_cures
from ...analysis.cures.edits import as_star
from ...analysis.cures.kernel_cures import kernel_cures
from ...analysis.cures.linalg_cures import solving_cures
from ...analysis.cures.literal_operands import shape_of_operand, turned_literals
from ...analysis.layouts import Layout, layout
from ...analysis.meaning import Number
from ...analysis.networks.leftover_index import leftover_index_cures
from ...analysis.networks.running_names import running_cures
from ...analysis.predictions.statement_twins import with_twins
from ...analysis.products.squared_lengths import squared_lengths
from ...analysis.steps import Kind, Step
from ...analysis.view import View
from ..rule import Rule, Trouble

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


_MESSAGE_ROWS = Text(
    en="{text}: {left} has shape {left_shape} and {right} has shape {right_shape}; their rows, {a} and {b}, differ.",
    zh="{text}：{left} 的形状是 {left_shape}，{right} 的形状是 {right_shape}；两者的行数 {a} 与 {b} 不相等。",
)
_WHY_ROWS = Text(
    en="Each row is one equation: the left side and the right side need as many rows. In the normal equation both sides "
    "are multiplied by X.T: X.T @ X (n, n) on the left, X.T @ y (n, 1) on the right.",
    zh="每一行是一个方程：左边和右边的行数要相同。正规方程两边都乘以 X.T：左边 X.T @ X (n, n)，右边 X.T @ y (n, 1)。",
)
_MESSAGE_AXES = Text(
    en="{text}: {left} has shape {left_shape} and {right} has shape {right_shape}; the axes that are to be summed differ.",
    zh="{text}：{left} 的形状是 {left_shape}，{right} 的形状是 {right_shape}；要求和的轴长度不同。",
)
_MESSAGE_NUMBER = Text(
    en="{text}: @ is the product of two arrays, and {number} is a number.",
    zh="{text}：@ 是两个数组的乘积，而 {number} 是一个数。",
)
_WHY_NUMBER = Text(
    en="A number scales an array with *. If {number} should be an array, it was made a number before.",
    zh="用一个数缩放数组要写 *。如果 {number} 应该是数组，那么它在前面就成了一个数。",
)


def detect(view: View) -> Iterator[Trouble]:
    """A product, or an equation, that numpy refused."""
    if view.crash is None:
        return
    step, crash = view.crash
    if step.operation in ("dot", "matmul", "inner") and crash.type == "ValueError" and len(step.inputs) >= 2:
        yield from _product(view, step)
    elif step.operation in ("solve", "lstsq", "tensordot") and len(step.inputs) >= 2:
        yield from _equation(view, step)
    elif step.operation == "multi_dot" and "aligned" in crash.message:
        yield from _chain(view, step)


def _product(view: View, step: Step) -> Iterator[Trouble]:
    left, right = step.inputs[:2]
    shapes = shape_of_operand(view, left), shape_of_operand(view, right)
    if step.operation == "matmul" and () in shapes and any(shapes):
        yield _scaled(view, step, left if shapes[0] == () else right)
    if not shapes[0] or not shapes[1]:
        return
    yield RULE.trouble(
        step,
        _MESSAGE.filled(**_both(view, step, (left, right)), a=shapes[0][-1], b=shapes[1][-2:][0]),
        _WHY[layout(view, step)],
        lambda: chain(
            turned_literals(view, left, right),
            running_cures(view, step),
            leftover_index_cures(view, step),
            kernel_cures(view, step),
            outer_cures(view, step),
            squared_lengths(view, step),
            with_twins(view, step, product_cures(view, step)),
        ),
        shown=(left, right),
    )


def _scaled(view: View, step: Step, number: int | None) -> Trouble:
    """`w @ 2.0`; but w @ X where w = 0 is no scaling, there w should have been zeros."""
    meaning, called = view.reading.meaning(number), view.called(number)
    scales = not isinstance(meaning, Number) or meaning.value != 0
    return RULE.trouble(
        step,
        _MESSAGE_NUMBER.filled(text=view.text(step), number=called),
        _WHY_NUMBER.filled(number=called),
        lambda: as_star(view, step) if scales else (),
        shown=tuple(step.inputs[:2]),
    )


def _equation(view: View, step: Step) -> Iterator[Trouble]:
    left, right = step.inputs[:2]
    shapes = view.reading.shape(left), view.reading.shape(right)
    solved = step.operation != "tensordot"
    if not shapes[0] or not shapes[1] or (solved and shapes[0][0] == shapes[1][0]):
        return
    facts = _both(view, step, (left, right))
    yield RULE.trouble(
        step,
        _MESSAGE_ROWS.filled(**facts, a=shapes[0][0], b=shapes[1][0]) if solved else _MESSAGE_AXES.filled(**facts),
        _WHY_ROWS if solved else _WHY[None],
        lambda: solving_cures(view, step) if solved else (),
        shown=(left, right),
    )


def _chain(view: View, step: Step) -> Iterator[Trouble]:
    """`multi_dot([A, B, C])`: the first two neighbours whose inner sides differ."""
    display = view.reading.maker(step.inputs[0]) if step.inputs else None
    factors = display.inputs if display is not None and display.kind is Kind.DISPLAY else ()
    for left, right in pairwise(factors):
        shapes = view.reading.shape(left), view.reading.shape(right)
        if shapes[0] and shapes[1] and shapes[0][-1] != shapes[1][0]:
            facts = _both(view, step, (left, right))
            message = _MESSAGE.filled(**facts, a=shapes[0][-1], b=shapes[1][0])
            yield RULE.trouble(step, message, _WHY[None], shown=(left, right))
            return


def _both(view: View, step: Step, operands: tuple[int | None, int | None]) -> dict[str, Any]:
    """The words for the two operands of a message."""
    left, right = operands
    return {
        "text": view.text(step),
        "left": view.called(left),
        "right": view.called(right),
        "left_shape": shape_of_operand(view, left),
        "right_shape": shape_of_operand(view, right),
    }
