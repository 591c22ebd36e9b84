"""Broadcasting: how an element-wise operation lines up shapes that differ.

Shapes are laid side by side from the last axis backwards. On each axis the sides are equal, or a side is 1 and is
stretched, or an axis is missing and counts as 1; anything else is refused. Lesson: course 1, week 2, 2.15.
"""

import sys
from collections.abc import Iterator
from enum import Enum
from itertools import zip_longest
from typing import NamedTuple

from ..language import Text
from .shape import Shape, ShapesDisagree, as_shape, size_of
from .verdict import Reason, Verdict


def broadcast_shapes(*shapes: Shape) -> Shape:
    """The shape that element-wise operations on these shapes give; raises ShapesDisagree if there is none.

    >>> broadcast_shapes((4, 1), (3,))
    (4, 3)
    """
    return broadcast(*shapes).shape()


def broadcast(*shapes: Shape, names: tuple[str, ...] | None = None) -> "Broadcast":
    """The verdict on these shapes, axis by axis. `names` are what the reasons call the operands.

    >>> verdict = broadcast((4, 1), (3,), names=("A", "Y"))
    >>> verdict.result
    (4, 3)
    >>> print(verdict.explain())
    axis 0: Y has no axis here; it counts as 1 and is copied 4 times.
    axis 1: A has 1 here; it is copied 3 times.
    """
    checked = tuple([as_shape(shape) for shape in shapes])
    if names is not None and len(names) != len(checked):
        raise ValueError(f"broadcast: {len(checked)} shapes and {len(names)} names; give one name a shape.")
    return Broadcast(checked, names)


def unbroadcast_axes(shape: Shape, result: Shape) -> tuple[int, ...]:
    """The axes of `result` to sum a gradient over, so that it comes back to `shape`.

    An operand that was copied is used several times, so its gradient is the sum over the copies:
    `gradient.sum(axis=unbroadcast_axes(shape, result), keepdims=True).reshape(shape)`. For b, a scalar that is added
    to Z of shape (1, m), this is the lesson's db = sum(dZ). Lesson: course 1, week 2, 2.8 and 2.15.

    >>> unbroadcast_axes((), (1, 5)), unbroadcast_axes((4, 1), (4, 3)), unbroadcast_axes((4, 3), (4, 3))
    ((0, 1), (1,), ())
    """
    verdict = broadcast(shape, result)
    if verdict.result != verdict.shapes[1]:
        raise ShapesDisagree(_DOES_NOT_STRETCH.fill(shape=shape, result=result))
    return verdict.stretched(0)


class Fit(Enum):
    """How one operand fits one axis of the result."""

    AS_IT_IS = "as it is"
    STRETCHED = "stretched"  # it has 1 there
    ADDED = "added"  # it has no axis there
    REFUSED = "refused"


class Axis(NamedTuple):
    """One axis of the result."""

    number: int
    """Its place in the result, from 0."""
    sides: tuple[int | None, ...]
    """What each operand has there, None where it has no axis."""
    size: int | None
    """The side of the result, None where the operands disagree."""

    def fit(self, operand: int) -> Fit:
        """How the operand with this number, from 0, fits here."""
        side = self.sides[operand]
        if side is None:
            return Fit.ADDED
        if side == self.size:
            return Fit.AS_IT_IS
        return Fit.STRETCHED if side == 1 and self.size is not None else Fit.REFUSED


class Broadcast(Verdict):
    """The verdict on shapes that meet in an element-wise operation."""

    __slots__ = ("names", "result", "shapes")

    def __init__(self, shapes: tuple[Shape, ...], names: tuple[str, ...] | None = None) -> None:
        self.shapes = shapes
        self.names = names or tuple(str(shape) for shape in shapes)
        sizes = tuple(_agreed(sides) for sides in _sides_from_the_last(shapes))
        self.result = None if None in sizes or _too_large(sizes) else sizes[::-1]  # type: ignore[assignment]

    @property
    def axes(self) -> tuple[Axis, ...]:
        """The axes of the result, the first axis first."""
        lined_up = [*_sides_from_the_last(self.shapes)][::-1]
        return tuple(Axis(number, sides, _agreed(sides)) for number, sides in enumerate(lined_up))

    def stretched(self, operand: int) -> tuple[int, ...]:
        """The axes of the result on which this operand was copied, or given an axis it did not have."""
        return tuple(axis.number for axis in self.axes if axis.fit(operand) in (Fit.STRETCHED, Fit.ADDED))

    def copies(self, operand: int) -> int:
        """How often each number of this operand stands in the result."""
        return size_of(tuple(axis.size or 0 for axis in self.axes if axis.number in self.stretched(operand)))

    @property
    def makes_a_table(self) -> bool:
        """Whether every operand is copied: a column meets a row (or a rank-1 array), and all pairs are formed."""
        return self.result is not None and len(self.shapes) > 1 and all(map(self._is_copied, range(len(self.shapes))))

    def _is_copied(self, operand: int) -> bool:
        return any((axis.size or 0) > 1 and axis.fit(operand) is not Fit.AS_IT_IS for axis in self.axes)

    @property
    def reasons(self) -> tuple[Reason, ...]:  # type: ignore[override]  # built only when somebody asks
        """Why each axis of the result is as it is."""
        if not self.axes:
            return (Reason(_ALL_SCALARS, {}),)
        by_axis = tuple(reason for axis in self.axes for reason in self.reasons_for(axis))
        overflows = self.result is None and all(axis.size is not None for axis in self.axes)
        return (*by_axis, Reason(_TOO_LARGE, {})) if overflows else by_axis

    def reasons_for(self, axis: Axis) -> Iterator[Reason]:
        """Why this axis is as it is, one reason an operand that had to give way."""
        if axis.size is None:
            yield self._conflict(axis)
            return
        if all(axis.fit(operand) is Fit.AS_IT_IS for operand in range(len(self.shapes))):
            yield Reason(_EQUAL if len(self.shapes) > 1 else _ALONE, {"axis": axis.number, "size": axis.size})
            return
        for operand, name in enumerate(self.names):
            facts = {"axis": axis.number, "name": name, "size": axis.size}
            if axis.fit(operand) is Fit.STRETCHED:
                yield Reason(_STRETCHED_TO_NOTHING if axis.size == 0 else _STRETCHED, facts)
            elif axis.fit(operand) is Fit.ADDED:
                yield Reason(_ADDED if axis.size > 1 else _ADDED_ONCE if axis.size else _ADDED_TO_NOTHING, facts)

    def _conflict(self, axis: Axis) -> Reason:
        """The first two operands whose sides differ here, neither being 1."""
        claims = [(name, side) for name, side in zip(self.names, axis.sides, strict=True) if side not in (None, 1)]
        (left, left_side), (right, right_side) = claims[0], next(claim for claim in claims if claim[1] != claims[0][1])
        facts = {"axis": axis.number, "left": left, "left_side": left_side, "right": right, "right_side": right_side}
        return Reason(_CONFLICT, facts)


def _sides_from_the_last(shapes: tuple[Shape, ...]) -> Iterator[tuple[int | None, ...]]:
    return zip_longest(*[shape[::-1] for shape in shapes])


def _agreed(sides: tuple[int | None, ...]) -> int | None:
    """The side of the result on one axis, None if the operands disagree there."""
    size = 1
    for side in sides:
        if side is not None and side != size and side != 1:
            if size != 1:
                return None
            size = side
    return size


def _too_large(sizes: tuple[int | None, ...]) -> bool:
    """Whether numpy could not count the numbers of the result; it multiplies from the first axis on."""
    size = 1
    for side in reversed(sizes):
        size *= side or 0
        if size > sys.maxsize:
            return True
    return False


_ALL_SCALARS = Text(en="Only single numbers: there is no axis to line up.", zh="都是单个数：没有轴需要对齐。")
_ALONE = Text(en="axis {axis}: {size}.", zh="轴 {axis}：{size}。")
_EQUAL = Text(en="axis {axis}: all have {size}; nothing is copied.", zh="轴 {axis}：都是 {size}，不需要复制。")
_STRETCHED = Text(
    en="axis {axis}: {name} has 1 here; it is copied {size} times.",
    zh="轴 {axis}：{name} 在这里是 1，被复制 {size} 次。",
)
_STRETCHED_TO_NOTHING = Text(
    en="axis {axis}: {name} has 1 here and meets 0; it is copied 0 times, so nothing is left.",
    zh="轴 {axis}：{name} 在这里是 1，遇到 0，被复制 0 次，结果里什么也没有。",
)
_ADDED = Text(
    en="axis {axis}: {name} has no axis here; it counts as 1 and is copied {size} times.",
    zh="轴 {axis}：{name} 在这里没有轴，按 1 处理，被复制 {size} 次。",
)
_ADDED_ONCE = Text(
    en="axis {axis}: {name} has no axis here; it counts as 1, which already fits.",
    zh="轴 {axis}：{name} 在这里没有轴，按 1 处理，正好吻合。",
)
_ADDED_TO_NOTHING = Text(
    en="axis {axis}: {name} has no axis here; it counts as 1, meets 0 and is copied 0 times.",
    zh="轴 {axis}：{name} 在这里没有轴，按 1 处理，遇到 0，被复制 0 次。",
)
_CONFLICT = Text(
    en="axis {axis}: {left} has {left_side}, {right} has {right_side}; they differ and neither is 1, so numpy refuses.",
    zh="轴 {axis}：{left} 是 {left_side}，{right} 是 {right_side}；两者不同，又都不是 1，所以 numpy 拒绝。",
)
_TOO_LARGE = Text(
    en="The axes fit, but the result would hold more numbers than numpy can count, so it refuses.",
    zh="各轴都吻合，但结果的个数超过 numpy 能计数的上限，所以它拒绝。",
)
_DOES_NOT_STRETCH = Text(
    en="An operand of shape {shape} is never stretched to {result}, so its gradient cannot come from there.",
    zh="形状为 {shape} 的操作数不会被广播成 {result}，所以它的梯度不可能来自那里。",
)
