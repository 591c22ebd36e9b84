"""Mending: which change of one operand's shape would let two shapes meet.

A cure is offered, never applied: only the author knows which axis was meant.
"""

from collections.abc import Iterator
from typing import NamedTuple

from ..language import Language, Text
from .broadcasting import broadcast
from .shape import Shape
from .verdict import Reason


class Cure(NamedTuple):
    """A change of one operand, and the shape that the operation then gives."""

    operand: int
    code: str
    """What to write after the operand's name, such as `.T`."""
    result: Shape
    reason: Reason

    def said(self, language: Language | None = None) -> str:
        """The cure in words, as a guess: it begins with "If"."""
        return self.reason.said(language)


def cures(left: Shape, right: Shape, names: tuple[str, str] | None = None) -> Iterator[Cure]:
    """The changes that make `left` and `right` broadcast without making a table of all pairs.

    >>> for cure in cures((3, 4), (3,), names=("X", "mu")):
    ...     print(cure.said())
    If mu holds one number for each of the 3 rows of X, use mu.reshape(3, 1).
    If the axes of X came in the other order, use X.T, which is (4, 3).
    """
    shapes = (left, right)
    names = names or (str(left), str(right))
    for operand, shape in enumerate(shapes):
        other, partner, name = shapes[1 - operand], names[1 - operand], names[operand]
        if len(shape) == 1 and len(other) == 2:
            side = shape[0]
            text = _ONE_A_ROW if other[0] == side and other[1] != 1 else _AS_A_COLUMN
            if other[0] == side:
                yield from _if_it_fits(operand, f".reshape({side}, 1)", (side, 1), other, text, name, partner)
            if other[1] == side:
                yield from _if_it_fits(operand, f".reshape(1, {side})", (1, side), other, _AS_A_ROW, name, partner)
    for operand, shape in enumerate(shapes):
        other, partner, name = shapes[1 - operand], names[1 - operand], names[operand]
        if len(shape) == 2 and shape[0] != shape[1]:
            yield from _if_it_fits(operand, ".T", shape[::-1], other, _TURNED, name, partner)


def _if_it_fits(
    operand: int, code: str, mended: Shape, other: Shape, text: Text, name: str, partner: str
) -> Iterator[Cure]:
    verdict = broadcast(mended, other)
    if verdict.result is not None and not verdict.makes_a_table:
        facts = {"name": name, "partner": partner, "code": code, "side": mended[0], "mended": mended}
        yield Cure(operand, code, verdict.result, Reason(text, facts))


_ONE_A_ROW = Text(
    en="If {name} holds one number for each of the {side} rows of {partner}, use {name}{code}.",
    zh="如果 {name} 是给 {partner} 的 {side} 行每行一个数，请用 {name}{code}。",
)
_AS_A_COLUMN = Text(
    en="If {name} is meant to be a column like {partner}, use {name}{code}.",
    zh="如果 {name} 应当像 {partner} 一样是列向量，请用 {name}{code}。",
)
_AS_A_ROW = Text(
    en="If {name} is meant to be a row that meets the columns of {partner}, use {name}{code}.",
    zh="如果 {name} 应当是与 {partner} 的各列对齐的行向量，请用 {name}{code}。",
)
_TURNED = Text(
    en="If the axes of {name} came in the other order, use {name}{code}, which is {mended}.",
    zh="如果 {name} 的两个轴写反了，请用 {name}{code}，形状是 {mended}。",
)
