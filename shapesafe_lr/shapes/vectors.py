"""Vectors: the kinds that look alike on paper, and what `.T`, `dot` and `outer` make of each.

A rank-1 array is neither a row nor a column. Lesson: course 1, week 2, 2.16, "A note on Python/NumPy vectors".
"""

from enum import Enum
from typing import NamedTuple

from ..language import Text
from .products import dot, outer
from .shape import Shape, as_shape
from .verdict import Ruling, granted, refused


class Vector(Enum):
    """The kind of an array, as the lesson tells them apart. `.value` names it in both languages."""

    SCALAR = Text(en="a single number", zh="一个数")
    RANK_ONE = Text(en="a rank-1 array", zh="秩为 1 的数组（一维数组）")
    COLUMN = Text(en="a column", zh="列向量")
    ROW = Text(en="a row", zh="行向量")
    ONE_BY_ONE = Text(en="a 1 by 1 matrix", zh="1×1 矩阵")
    MATRIX = Text(en="a matrix", zh="矩阵")
    STACK = Text(en="a stack of matrices", zh="一叠矩阵")


def kind(shape: Shape) -> Vector:
    """Which kind of array has this shape.

    >>> kind((5,)), kind((5, 1)), kind((1, 5))
    (<Vector.RANK_ONE: ...>, <Vector.COLUMN: ...>, <Vector.ROW: ...>)
    """
    shape = as_shape(shape)
    if len(shape) != 2:
        return Vector.SCALAR if not shape else Vector.RANK_ONE if len(shape) == 1 else Vector.STACK
    match shape:
        case (1, 1):
            return Vector.ONE_BY_ONE
        case (_, 1):
            return Vector.COLUMN
        case (1, _):
            return Vector.ROW
        case _:
            return Vector.MATRIX


def transpose(shape: Shape, axes: tuple[int, ...] | None = None, name: str | None = None) -> Ruling:
    """The verdict on `.T`, or on `np.transpose(array, axes)`.

    >>> transpose((5, 1)).result, transpose((5,)).result
    ((1, 5), (5,))
    >>> print(transpose((5,), name="a").explain())
    a.T: a has one axis, (5,); with nothing to swap it with, .T changes nothing.
    """
    shape = as_shape(shape)
    name = name or str(shape)
    if axes is not None:
        rank = len(shape)
        order = tuple(axis + rank if axis < 0 else axis for axis in axes)
        if sorted(order) != list(range(rank)):
            return refused(_NOT_AN_ORDER, name=name, axes=axes, rank=rank, shape=shape)
        return granted(tuple(shape[axis] for axis in order), _REORDERED, name=name, axes=axes, shape=shape)
    if not shape:
        return granted(shape, _SCALAR_STAYS, name=name)
    return granted(shape[::-1], _REVERSED if len(shape) > 1 else _RANK_ONE_STAYS, name=name, shape=shape)


class Behaviour(NamedTuple):
    """What becomes of an array `a` in the lesson's experiments; None where numpy refuses."""

    kind: Vector
    transposed: Shape
    dot_itself: Shape | None
    dot_transposed: Shape | None
    transposed_dot: Shape | None
    outer_itself: Shape


def behaviour(shape: Shape) -> Behaviour:
    """`a.T`, `np.dot(a, a)`, `np.dot(a, a.T)`, `np.dot(a.T, a)` and `np.outer(a, a)` for an `a` of this shape.

    The lesson's surprise: for a rank-1 array all three dots are one number; for a column they are three answers.

    >>> behaviour((5,)).dot_transposed, behaviour((5, 1)).dot_transposed, behaviour((1, 5)).dot_transposed
    ((), (5, 5), (1, 1))
    """
    turned = transpose(shape).shape()
    return Behaviour(
        kind(shape),
        turned,
        dot(shape, shape).result,
        dot(shape, turned).result,
        dot(turned, shape).result,
        outer(shape, shape).shape(),
    )


_REVERSED = Text(
    en="{name}.T: the axes change places, {shape} becomes {result}.",
    zh="{name}.T：轴的次序颠倒，{shape} 变成 {result}。",
)
_RANK_ONE_STAYS = Text(
    en="{name}.T: {name} has one axis, {shape}; with nothing to swap it with, .T changes nothing.",
    zh="{name}.T：{name} 只有一个轴，形状是 {shape}；没有别的轴可以交换，.T 不起任何作用。",
)
_SCALAR_STAYS = Text(
    en="{name}.T: {name} is a single number and has no axis; .T changes nothing.",
    zh="{name}.T：{name} 是一个数，没有轴，.T 不起任何作用。",
)
_REORDERED = Text(
    en="{name} transposed by {axes}: {shape} becomes {result}.",
    zh="{name} 按 {axes} 重排各轴：{shape} 变成 {result}。",
)
_NOT_AN_ORDER = Text(
    en="{name} has shape {shape}; {axes} does not name each of its {rank} axes once.",
    zh="{name} 的形状是 {shape}；{axes} 没有把它的 {rank} 个轴各写一次。",
)
