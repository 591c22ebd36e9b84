"""What is known of a value: an array's axes, the axis whose length a number is, the parts of a tuple."""

from dataclasses import dataclass
from typing import TypeAlias

from .axes import Axes, Axis


@dataclass(frozen=True, eq=False)
class Array:
    """An array, by its axes; `over` when it holds positions along an axis (an index array), `mask` when it holds bools."""

    axes: Axes
    over: Axis | None = None
    mask: bool = False

    @property
    def shape(self) -> tuple[int, ...]:
        """The lengths of its axes."""
        return tuple(axis.size for axis in self.axes)


@dataclass(frozen=True, eq=False)
class Number:
    """A number; `counts` when it is the length of an axis, `over` when it is a position along one.

    `share` is the axis whose length it was worked out from: `int(0.8 * m)`, `m // 32`, `k * 32` for k in `range(m // 32)`.
    """

    value: float | None = None
    counts: Axis | None = None
    over: Axis | None = None
    share: Axis | None = None


@dataclass(frozen=True, eq=False)
class Several:
    """A tuple or a list; `over` when it runs along an axis (a `range(m)`, the rows of an array)."""

    items: "tuple[Meaning, ...]"
    over: Axis | None = None
    each: "Meaning" = None


@dataclass(frozen=True, eq=False)
class Stretch:
    """A slice."""

    start: "Meaning" = None
    stop: "Meaning" = None
    step: "Meaning" = None


@dataclass(frozen=True, eq=False)
class Word:
    """A constant that is neither number nor array: None, a string, an Ellipsis."""

    value: object


Meaning: TypeAlias = Array | Number | Several | Stretch | Word | None
"""None means that nothing is known."""


class Impossible(Exception):
    """numpy would raise here: only met while a cure is being tried out in thought."""
