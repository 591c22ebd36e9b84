"""Reductions: which axes `sum`, `mean`, `max` and the like take away, and what `keepdims` leaves behind.

`axis=0` runs down the rows and leaves one result a column; `keepdims=True` leaves a 1 where the axis was, so that the
result still lines up with the array it came from. Lesson: course 1, week 2, 2.15.
"""

from operator import index
from typing import TypeAlias

from ..language import Text
from .shape import Shape, as_shape
from .verdict import Ruling, granted, refused

Axes: TypeAlias = int | tuple[int, ...] | None
"""What `axis=` takes: one axis, several, or None for all of them."""


def reduce(shape: Shape, axis: Axes = None, keepdims: bool = False, name: str | None = None) -> Ruling:
    """The verdict on `np.sum(array, axis=axis, keepdims=keepdims)`, and on every other reduction.

    >>> reduce((3, 4), axis=0).result, reduce((3, 4), axis=0, keepdims=True).result, reduce((3, 4)).result
    ((4,), (1, 4), ())
    >>> print(reduce((3, 4), axis=2, name="A").explain())
    A has shape (3, 4), 2 axes counted from 0; there is no axis 2.
    """
    shape = as_shape(shape)
    rank = len(shape)
    facts = {"name": name or str(shape), "shape": shape, "rank": rank}
    gone: set[int] = set()
    for number in _listed(axis, rank):
        place = number + rank if number < 0 else number
        if not 0 <= place < rank:
            return refused(_NO_SUCH_AXIS if rank else _NO_AXIS_AT_ALL, axis=number, **facts)
        if place in gone:
            return refused(_TWICE, axis=place, **facts)
        gone.add(place)
    if not gone:
        return granted(shape, _NOTHING_GONE, **facts)
    facts["gone"] = ", ".join(str(place) for place in sorted(gone))
    if keepdims:
        return granted(tuple(1 if place in gone else side for place, side in enumerate(shape)), _LEFT_AS_ONE, **facts)
    rest = tuple(side for place, side in enumerate(shape) if place not in gone)
    return granted(rest, _GONE if rest else _ALL_GONE, **facts)


def _listed(axis: Axes, rank: int) -> tuple[int, ...]:
    if axis is None:
        return tuple(range(rank))
    if isinstance(axis, tuple):
        return tuple(index(number) for number in axis)
    if isinstance(axis, bool):
        raise TypeError(_BOOL_AXIS.fill(axis=axis))
    # numpy lets axis=0 and axis=-1 pass for a single number, which has no axis.
    return () if rank == 0 and axis in (0, -1) else (index(axis),)


_GONE = Text(
    en="{name} is reduced over axis {gone}, which disappears: {shape} becomes {result}.",
    zh="{name} 沿轴 {gone} 归约，这个轴消失：{shape} 变成 {result}。",
)
_ALL_GONE = Text(
    en="{name} is reduced over all its axes: {shape} becomes a single number.",
    zh="{name} 沿所有的轴归约：{shape} 变成一个数。",
)
_LEFT_AS_ONE = Text(
    en="{name} is reduced over axis {gone}, and keepdims leaves a 1 there: {shape} becomes {result}.",
    zh="{name} 沿轴 {gone} 归约，keepdims 在那里留下 1：{shape} 变成 {result}。",
)
_NOTHING_GONE = Text(
    en="{name} is reduced over no axis and keeps its shape {shape}.",
    zh="{name} 没有沿任何轴归约，形状仍是 {shape}。",
)
_NO_SUCH_AXIS = Text(
    en="{name} has shape {shape}, {rank} axes counted from 0; there is no axis {axis}.",
    zh="{name} 的形状是 {shape}，有 {rank} 个轴，从 0 数起；没有轴 {axis}。",
)
_NO_AXIS_AT_ALL = Text(
    en="{name} is a single number and has no axis {axis}.",
    zh="{name} 是一个数，没有轴 {axis}。",
)
_TWICE = Text(
    en="{name}: axis {axis} is named twice; an axis can be taken away only once.",
    zh="{name}：轴 {axis} 写了两次；一个轴只能消去一次。",
)
_BOOL_AXIS = Text(
    en="axis={axis} is not an axis; if keepdims was meant, write keepdims={axis}.",
    zh="axis={axis} 不是轴；如果想写的是 keepdims，请写 keepdims={axis}。",
)
