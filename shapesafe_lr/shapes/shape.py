"""What a shape is: a tuple of side lengths, and nothing else. Everything on this floor refuses the rest."""

import re
import sys
from collections.abc import Iterable
from operator import index
from typing import TypeAlias

from ..language import Text

Shape: TypeAlias = tuple[int, ...]
"""The sides of an array, the first axis first: `(3, 4)` is 3 rows of 4 numbers, `()` a single number."""

MAX_RANK = 64
"""numpy's arrays have at most this many axes."""


class NotAShape(ValueError):
    """Something that no array could have as its shape."""


class ShapesDisagree(ValueError):
    """Shapes that numpy would refuse to combine, with the reason."""


def as_shape(value: Iterable[int]) -> Shape:
    """`value` as a shape, or NotAShape with the reason.

    >>> as_shape([3, 4])
    (3, 4)
    >>> as_shape((3, -1))
    Traceback (most recent call last):
    ...
    shapesafe_lr.shapes.shape.NotAShape: (3, -1) is not a shape: a side is 0 or more, and this one is -1.
    """
    if type(value) is tuple and len(value) <= MAX_RANK:
        for side in value:
            if type(side) is not int or not 0 <= side <= sys.maxsize:
                break
        else:
            return value
    return _converted_or_refused(value)


def _converted_or_refused(value: object) -> Shape:
    if hasattr(value, "shape"):
        raise NotAShape(_AN_ARRAY.fill(shape=value.shape))
    if isinstance(value, str) or not isinstance(value, Iterable):
        raise NotAShape(_NOT_A_TUPLE.fill(value=repr(value)))
    sides = tuple(value)
    if len(sides) > MAX_RANK:
        raise NotAShape(_TOO_MANY_AXES.fill(rank=len(sides), max_rank=MAX_RANK))
    return tuple(_side(side, sides) for side in sides)


def _side(side: object, sides: tuple[object, ...]) -> int:
    # True is an int to Python, but whoever writes (3, True) did not mean a side of length 1.
    if isinstance(side, bool):
        raise NotAShape(_NOT_AN_INTEGER.fill(sides=sides, side=repr(side)))
    try:
        length = index(side)  # type: ignore[arg-type]  # np.int64 is welcome, 3.0 is not
    except TypeError:
        raise NotAShape(_NOT_AN_INTEGER.fill(sides=sides, side=repr(side))) from None
    if length < 0:
        raise NotAShape(_NEGATIVE.fill(sides=sides, side=length))
    if length > sys.maxsize:
        raise NotAShape(_TOO_LONG.fill(sides=sides, side=length))
    return length


_FULL_WIDTH = str.maketrans("（），［］、×０１２３４５６７８９", "(),[],x0123456789")
_SEPARATOR = re.compile(r"\s*,\s*|(?<=[0-9])\s*[xX]\s*(?=[0-9])|\s+")
_SIDE = re.compile(r"[0-9]{1,20}")


def parse_shape(text: str) -> Shape:
    """The shape that a person typed: with brackets or without, with commas, spaces or an x between the sides.

    >>> parse_shape("(4,1)"), parse_shape("4 1"), parse_shape("4x1"), parse_shape("(3,)"), parse_shape("()")
    ((4, 1), (4, 1), (4, 1), (3,), ())
    """
    plain = text.translate(_FULL_WIDTH).strip()
    inside = plain
    for opening, closing in ("()", "[]"):
        if plain.startswith(opening) and plain.endswith(closing) and len(plain) > 1:
            inside = plain[1:-1].strip()
    if not inside:
        if plain:
            return ()
        raise NotAShape(_NOTHING_TYPED.fill())
    words = _SEPARATOR.split(inside.removesuffix(",").rstrip())
    sides: list[int] = []
    for word in words:
        if not _SIDE.fullmatch(word):
            raise NotAShape(_NOT_UNDERSTOOD.fill(text=text, word=word))
        sides.append(int(word))
    return as_shape(tuple(sides))


def size_of(shape: Shape) -> int:
    """How many numbers an array of this shape holds: the product of its sides, 1 for a scalar.

    >>> size_of((3, 4)), size_of(()), size_of((0, 5))
    (12, 1, 0)
    """
    size = 1
    for side in shape:
        size *= side
    return size


_AN_ARRAY = Text(
    en="An array of shape {shape} is not itself a shape: give its .shape.",
    zh="形状为 {shape} 的数组本身不是形状：请给出它的 .shape。",
)
_NOT_A_TUPLE = Text(
    en="{value} is not a shape: a shape is a tuple of side lengths, such as (3, 4), (3,) or ().",
    zh="{value} 不是形状：形状是由各边长度组成的元组，例如 (3, 4)、(3,) 或 ()。",
)
_NOT_AN_INTEGER = Text(
    en="{sides} is not a shape: a side is a whole number, and this one is {side}.",
    zh="{sides} 不是形状：每条边都应是整数，而这里有一条是 {side}。",
)
_NEGATIVE = Text(
    en="{sides} is not a shape: a side is 0 or more, and this one is {side}.",
    zh="{sides} 不是形状：边长不能小于 0，而这里有一条是 {side}。",
)
_TOO_LONG = Text(
    en="{sides} is not a shape: no side of an array can be as long as {side}.",
    zh="{sides} 不是形状：数组的边不可能有 {side} 那么长。",
)
_TOO_MANY_AXES = Text(
    en="{rank} axes are too many: a numpy array has at most {max_rank}.",
    zh="{rank} 个轴太多了：numpy 数组最多有 {max_rank} 个轴。",
)
_NOTHING_TYPED = Text(
    en="An empty text is not a shape: write () for a single number, (3,) for 3 numbers.",
    zh="空的文字不是形状：单个数写作 ()，3 个数写作 (3,)。",
)
_NOT_UNDERSTOOD = Text(
    en="'{text}' is not a shape: '{word}' is not a side length. Write whole numbers with commas, such as (4, 1).",
    zh="“{text}” 不是形状：“{word}” 不是边长。请写用逗号隔开的整数，例如 (4, 1)。",
)
