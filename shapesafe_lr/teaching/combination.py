"""Which shapes an operation of a computation graph takes, and the refusal in the names of its nodes."""

from collections.abc import Sequence

from ..errors import ShapeError
from ..language import Text
from ..shapes.broadcasting import broadcast
from ..shapes.shape import Shape
from .operations import Elementwise, MatrixProduct, Operation


def check_combination(operation: Operation, shapes: Sequence[Shape], labels: Sequence[str]) -> None:
    """Refuse what numpy would refuse, and a rank-1 array in a matrix product.

    Raises ShapeError, with the formula, the shape of each operand, and what to try.
    Lesson: course 1, week 2, "Broadcasting in Python" (2.15) and "A note on Python/NumPy vectors" (2.16).

    >>> check_combination(MatrixProduct(), [(1, 3), (2, 5)], ["w.T", "X"])
    Traceback (most recent call last):
    ...
    shapesafe_lr.errors.ShapeError: w.T @ X: the columns of w.T do not match the rows of X.
      w.T has shape (1, 3), so 3 columns; X has shape (2, 5), so 2 rows.
      In a matrix product these two are equal. If one of them came turned around, use its .T.
    ...
    """
    if isinstance(operation, Elementwise) and len(shapes) == 2:
        verdict = broadcast(*shapes, names=tuple(labels))
        if not verdict.legal:
            reasons = [reason.text.filled(**reason.facts) for reason in verdict.reasons]
            raise _refusal(operation, shapes, labels, "2.15", _CANNOT_BROADCAST, _SHAPES, *reasons, _SAME_SIDES)
    if isinstance(operation, MatrixProduct):
        if any(len(shape) != 2 for shape in shapes):
            raise _refusal(operation, shapes, labels, "2.16", _NOT_MATRICES, _SHAPES, _MAKE_MATRICES)
        if shapes[0][1] != shapes[1][0]:
            raise _refusal(operation, shapes, labels, "2.13", _CANNOT_MULTIPLY, _COLUMNS_AND_ROWS, _TURN_AROUND)


def _refusal(
    operation: Operation, shapes: Sequence[Shape], labels: Sequence[str], lesson: str, *parts: Text
) -> ShapeError:
    """What disagrees is the first part, what to try the last one, and the evidence lies between."""
    left, right = labels
    facts: dict[str, object] = {"left": left, "right": right, "left_shape": shapes[0], "right_shape": shapes[1]}
    facts |= {"columns": (1, *shapes[0])[-1], "rows": (*shapes[1], 1)[0]}
    disagreement, *evidence, advice = [part.filled(**facts) for part in parts]
    formula = operation.formula.format(*labels)
    return ShapeError(disagreement, evidence=evidence, advice=[advice], function=formula, lesson=lesson)


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
