"""Reshaping: whether it is legal, what -1 stands for, and whether an axis survives it.

`reshape` reads the numbers off in order and cuts them anew. An axis survives only if it is cut whole: images
(m, height, width, 3) as (m, height * width * 3) keep their examples, as (height * width * 3, m) they do not, though
the sides are those of X: each column then mixes several images. Lesson: course 1, week 2, 2.1 and 2.16.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from operator import index
from typing import Literal, NamedTuple

from ..language import Text
from .shape import NotAShape, Shape, as_shape, size_of
from .verdict import Reason, Verdict, granted, refused


class Cut(NamedTuple):
    """Axes of the source and the axes of the result that hold just the same numbers, as small as can be.

    One to one: the axis survives. Several to one: they are merged. One to several: it is split. Several to several:
    the numbers are cut across the old axes, and no axis survives.
    """

    source: tuple[int, ...]
    result: tuple[int, ...]

    @property
    def whole(self) -> bool:
        """Whether one axis became one axis."""
        return len(self.source) == len(self.result) == 1

    @property
    def across(self) -> bool:
        """Whether the numbers are cut across the old axes."""
        return len(self.source) > 1 and len(self.result) > 1


@dataclass(frozen=True)
class Reshape(Verdict):
    """The verdict on a reshape."""

    source: Shape
    result: Shape | None
    cuts: tuple[Cut, ...]
    """How the axes longer than 1 were cut; empty when refused, or when there is no number to cut."""
    reasons: tuple[Reason, ...]

    def survives(self, axis: int) -> bool:
        """Whether this axis of the source is an axis of the result, alone and whole. An axis of 1 has nothing to lose.

        >>> reshape((209, 64, 64, 3), (209, -1)).survives(0), reshape((209, 64, 64, 3), (-1, 209)).survives(0)
        (True, False)
        """
        return self.result is not None and (self.source[axis] == 1 or self.becomes(axis) is not None)

    def becomes(self, axis: int) -> int | None:
        """The axis of the result that this axis of the source has become; None if it did not survive, or was 1."""
        number = axis % len(self.source)
        return next((cut.result[0] for cut in self.cuts if cut.whole and cut.source == (number,)), None)


def reshape(source: Shape, wanted: Shape | int, order: Literal["C", "F"] = "C", name: str | None = None) -> Reshape:
    """The verdict on `array.reshape(wanted, order=order)`. One side of `wanted` may be -1, to be worked out.

    >>> reshape((2, 6), (3, -1)).result
    (3, 4)
    >>> print(reshape((3, 4), (5, -1), name="A").explain())
    A has shape (3, 4), 12 numbers; the other sides of (5, -1) take 5 at a time, and 12 is not a multiple of 5.
    """
    source = as_shape(source)
    target = _sides(wanted)
    size = size_of(source)
    facts: dict[str, object] = {"name": name or str(source), "source": source, "size": size, "wanted": target}
    unknown = [place for place, side in enumerate(target) if side < 0]
    facts["known"] = known = size_of(tuple(side for side in target if side >= 0))
    if len(unknown) > 1:
        return _refused(source, _TWO_UNKNOWNS, facts)
    if unknown:
        if known == 0:
            return _refused(source, _UNKNOWN_BESIDE_ZERO, facts)
        if size % known:
            return _refused(source, _NOT_A_MULTIPLE, facts)
        result = tuple(size // known if side < 0 else side for side in target)
    elif known != size:
        return _refused(source, _OTHER_SIZE, facts)
    else:
        result = target
    cuts = tuple(_cuts(source, result, order)) if size else ()
    text = _ACROSS if any(cut.across for cut in cuts) else _CUT_WHOLE if result != source else _UNCHANGED
    facts["lost"] = ", ".join(str(axis) for cut in cuts if cut.across for axis in cut.source)
    return Reshape(source, result, cuts, granted(result, text, **facts).reasons)


def _sides(wanted: Shape | int) -> tuple[int, ...]:
    """The wanted sides, where numpy takes any one negative side for the unknown."""
    sides = tuple(wanted) if isinstance(wanted, tuple | list) else (wanted,)
    as_shape(tuple(0 if type(side) is int and side < 0 else side for side in sides))
    if any(isinstance(side, bool) for side in sides):
        raise NotAShape(_BOOL_SIDE.fill(wanted=sides))
    return tuple(index(side) for side in sides)


def _refused(source: Shape, text: Text, facts: dict[str, object]) -> Reshape:
    return Reshape(source, None, (), refused(text, **facts).reasons)


def _cuts(source: Shape, result: Shape, order: Literal["C", "F"]) -> Iterator[Cut]:
    """Pair off the axes longer than 1: when both sides have used up the same count of numbers, a cut is complete."""
    step = 1 if order == "C" else -1
    old = [(axis, side) for axis, side in enumerate(source) if side != 1][::step]
    new = [(axis, side) for axis, side in enumerate(result) if side != 1][::step]
    while old and new:
        (old_axis, old_count), (new_axis, new_count) = old.pop(0), new.pop(0)
        old_axes, new_axes = [old_axis], [new_axis]
        while old_count != new_count:
            if old_count < new_count:
                axis, side = old.pop(0)
                old_axes.append(axis)
                old_count *= side
            else:
                axis, side = new.pop(0)
                new_axes.append(axis)
                new_count *= side
        yield Cut(tuple(sorted(old_axes)), tuple(sorted(new_axes)))


_CUT_WHOLE = Text(
    en="{name} has shape {source}, {size} numbers; {result} holds as many, "
    "and every axis is kept, merged or split whole.",
    zh="{name} 的形状是 {source}，共 {size} 个数；{result} 的个数相同，每个轴都被完整地保留、合并或拆开。",
)
_ACROSS = Text(
    en="{name} has shape {source}, {size} numbers; {result} holds as many, but it is cut across axes {lost}, "
    "so none of them survives. If the axes were to change places, use .T or np.transpose.",
    zh="{name} 的形状是 {source}，共 {size} 个数；{result} 的个数相同，但它把轴 {lost} 打乱重切，"
    "这些轴一个也没有保住。如果想交换轴的次序，请用 .T 或 np.transpose。",
)
_UNCHANGED = Text(en="{name} already has shape {source}.", zh="{name} 的形状已经是 {source}。")
_OTHER_SIZE = Text(
    en="{name} has shape {source}, {size} numbers; {wanted} would hold {known}.",
    zh="{name} 的形状是 {source}，共 {size} 个数；而 {wanted} 要有 {known} 个数。",
)
_NOT_A_MULTIPLE = Text(
    en="{name} has shape {source}, {size} numbers; the other sides of {wanted} take {known} at a time, "
    "and {size} is not a multiple of {known}.",
    zh="{name} 的形状是 {source}，共 {size} 个数；{wanted} 的其他各边每次要用 {known} 个，"
    "而 {size} 不是 {known} 的倍数。",
)
_TWO_UNKNOWNS = Text(
    en="{wanted} leaves more than one side to be worked out; only one side may be -1.",
    zh="{wanted} 中有不止一条边要推算；只能有一个 -1。",
)
_UNKNOWN_BESIDE_ZERO = Text(
    en="{wanted} has a side of 0, so any number in place of -1 would fit; write it out.",
    zh="{wanted} 中有一条边是 0，-1 处填任何数都可以；请直接写出来。",
)
_BOOL_SIDE = Text(en="{wanted} is not a shape: a side is a whole number.", zh="{wanted} 不是形状：每条边都应是整数。")
