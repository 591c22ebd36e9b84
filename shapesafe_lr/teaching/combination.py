"""Which shapes an operation of a computation graph takes, and the refusal in the names of its nodes."""

from collections.abc import Sequence

from ..errors import ShapeError
from ..language import Text
from ..shapes.broadcasting import broadcast
from ..shapes.shape import Shape
from .operations import Elementwise, MatrixProduct, Operation


def combines(operation: Operation, shapes: Sequence[Shape]) -> bool:
    """Whether the operation takes operands of these shapes: what numpy takes, except rank-1 arrays in a matrix product.

    >>> combines(MatrixProduct(), [(1, 3), (3, 5)]), combines(MatrixProduct(), [(3,), (3, 5)])
    (True, False)
    """
    if isinstance(operation, MatrixProduct):
        return all(len(shape) == 2 for shape in shapes) and shapes[0][1] == shapes[1][0]
    return not isinstance(operation, Elementwise) or broadcast(*shapes).legal


def refusal(operation: Operation, shapes: Sequence[Shape], labels: Sequence[str]) -> ShapeError:
    """Why two operands do not combine: the formula, the shape of each operand, and what to try.

    Lesson: course 1, week 2, "Broadcasting in Python" (2.15) and "A note on Python/NumPy vectors" (2.16).

    >>> print(refusal(MatrixProduct(), [(1, 3), (2, 5)], ["w.T", "X"]))
    w.T @ X: the columns of w.T do not match the rows of X.
      w.T has shape (1, 3), so 3 columns; X has shape (2, 5), so 2 rows.
      In a matrix product these two are equal. If one of them came turned around, use its .T.
    ...
    """
    (left, right), (left_shape, right_shape) = labels, shapes
    facts: dict[str, object] = {"left": left, "right": right, "left_shape": left_shape, "right_shape": right_shape}
    evidence, lesson = [_SHAPES.filled(**facts)], "2.15"
    if isinstance(operation, Elementwise):
        verdict = broadcast(left_shape, right_shape, names=(left, right))
        evidence += [reason.text.filled(**reason.facts) for reason in verdict.reasons]
        disagreement, advice = _CANNOT_BROADCAST, _SAME_SIDES
    elif len(left_shape) == len(right_shape) == 2:
        facts |= {"columns": left_shape[1], "rows": right_shape[0]}
        evidence, lesson = [_COLUMNS_AND_ROWS.filled(**facts)], "2.13"
        disagreement, advice = _CANNOT_MULTIPLY, _TURN_AROUND
    else:
        disagreement, advice, lesson = _NOT_MATRICES, _MAKE_MATRICES, "2.16"
    formula = operation.formula.format(*labels)
    return ShapeError(disagreement.filled(**facts), evidence=evidence, advice=[advice], function=formula, lesson=lesson)


_CANNOT_BROADCAST = Text(
    en="the shapes of {left} and {right} cannot be broadcast.", zh="{left} 和 {right} 的形状无法广播。"
)
_SHAPES = Text(
    en="{left} has shape {left_shape}; {right} has shape {right_shape}.",
    zh="{left} 的形状是 {left_shape}；{right} 的形状是 {right_shape}。",
)
_SAME_SIDES = Text(
    en="Give both the same sides, or a side of 1 where one is to be copied.",
    zh="请让两者的边长相同，或者在需要复制的那一边取 1。",
)
_CANNOT_MULTIPLY = Text(
    en="the columns of {left} do not match the rows of {right}.", zh="{left} 的列数与 {right} 的行数不一致。"
)
_COLUMNS_AND_ROWS = Text(
    en="{left} has shape {left_shape}, so {columns} columns; {right} has shape {right_shape}, so {rows} rows.",
    zh="{left} 的形状是 {left_shape}，有 {columns} 列；{right} 的形状是 {right_shape}，有 {rows} 行。",
)
_TURN_AROUND = Text(
    en="In a matrix product these two are equal. If one of them came turned around, use its .T.",
    zh="矩阵乘法要求这两个数相等。如果其中一个行列放反了，请用它的 .T。",
)
_NOT_MATRICES = Text(en="a matrix product takes two matrices.", zh="矩阵乘法的两边都必须是矩阵。")
_MAKE_MATRICES = Text(
    en="Make a rank-1 array a column with .reshape(-1, 1) or a row with .reshape(1, -1); for a number use *.",
    zh="秩为 1 的数组可以用 .reshape(-1, 1) 变成列向量，或用 .reshape(1, -1) 变成行向量；与一个数相乘请用 *。",
)
