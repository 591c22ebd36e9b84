"""Axes as identities: which axis of which array is the same axis as which other.

Sizes cannot tell the examples of a square X from its features; where an axis came from can. Each axis is born once
(in a literal, a `np.zeros`, a file) and is carried along from there. When two axes meet, element by element or inside
a product, they are the same axis, and the ledger joins them; unless they are known to be two axes of one array, and
then the meeting is a clash.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass


class Axis:
    """One axis: its length, the step it was born in, and, when it was flattened from others, its parts in order.

    `mixed` holds the axes that a reshape cut across to make this one: its numbers are scrambled. `pieces` are the axes
    that were put end to end to make it.
    """

    __slots__ = ("_parent", "mixed", "parts", "pieces", "position", "size", "step", "within")

    def __init__(
        self,
        size: int,
        step: int,
        position: int,
        parts: "tuple[Axis, ...]" = (),
        mixed: "tuple[Axis, ...]" = (),
        within: "Axis | None" = None,
        pieces: "tuple[Axis, ...]" = (),
    ) -> None:
        self.size, self.step, self.position = size, step, position
        self.parts, self.mixed, self.within, self.pieces = parts, mixed, within, pieces
        self._parent: Axis | None = None

    def __repr__(self) -> str:
        return f"Axis({self.size}, step {self.step}.{self.position})"


Axes = tuple[Axis, ...]

UNSEEN = -1
"""The size of an axis that only the run can tell: how many places a mask picks."""


@dataclass(frozen=True)
class Meeting:
    """Two axes that were lined up in one step; `clash` if they are known to be different."""

    step: int
    left: Axis
    right: Axis
    clash: bool


class Ledger:
    """The book of axes of one reading of a program: what is the same, what is known to be different, and who met whom."""

    def __init__(self) -> None:
        self.meetings: list[Meeting] = []
        self._apart: dict[Axis, set[Axis]] = {}
        self._lengths: set[Axis] = set()
        self._cuttings: dict[tuple[object, ...], Axis] = {}

    def root(self, axis: Axis) -> Axis:
        """The one axis that stands for all that were found to be the same."""
        while axis._parent is not None:
            if axis._parent._parent is not None:
                axis._parent = axis._parent._parent
            axis = axis._parent
        return axis

    def same(self, left: Axis, right: Axis) -> bool:
        """Whether the two are known to be one axis. Flattened axes are the same when their parts are."""
        left, right = self.root(left), self.root(right)
        if left is right:
            return True
        return (
            bool(left.parts)
            and len(left.parts) == len(right.parts)
            and all(self.same(a, b) for a, b in zip(left.parts, right.parts, strict=True))
        )

    def length(self, size: int, step: int) -> Axis:
        """The axis that a number with a name will be the length of: `n_x = 4`."""
        axis = Axis(size, step, 0)
        self._lengths.add(axis)
        return axis

    def is_length(self, axis: Axis) -> bool:
        """Whether the axis was a number with a name before it was an axis."""
        return axis in self._lengths

    def born_apart(self, axes: Iterable[Axis]) -> None:
        """Note that these are different axes of one array."""
        long = [self.root(axis) for axis in axes if axis.size > 1]
        for number, axis in enumerate(long):
            for other in long[:number]:
                if axis is not other:
                    self._apart.setdefault(axis, set()).add(other)
                    self._apart.setdefault(other, set()).add(axis)

    def apart(self, left: Axis, right: Axis) -> bool:
        """Whether the two are known to be different axes."""
        left, right = self.root(left), self.root(right)
        if right in self._apart.get(left, ()):
            return True
        if left.parts and right.parts and len(left.parts) == len(right.parts):
            return any(self.apart(a, b) for a, b in zip(left.parts, right.parts, strict=True))
        # A flattened axis is none of its parts, nor of the axes its parts are apart from as a whole.
        return any(self.apart(part, right) for part in left.parts) or any(
            self.apart(left, part) for part in right.parts
        )

    def born_beside(self, left: Axis, right: Axis) -> bool:
        """Whether the two are axes of unlike length of one array, whatever made it: those cannot be one axis."""
        pairs = ((_uncut(left), _uncut(right)), (self.root(left), self.root(right)))
        return left.size != right.size and any(a.step == b.step and a.position != b.position for a, b in pairs)

    def meet(self, step: int, left: Axis, right: Axis) -> None:
        """Line the two up: join them, or note the clash. An axis of 1 meets nobody."""
        if left.size != right.size or left.size <= 1:
            return
        clash = not self.same(left, right) and self.apart(left, right)
        self.meetings.append(Meeting(step, left, right, clash))
        if not clash:
            self.join(left, right)

    def join(self, left: Axis, right: Axis) -> None:
        """From now on the two are one axis."""
        left, right = self.root(left), self.root(right)
        if left is right:
            return
        if left.parts and right.parts and [part.size for part in left.parts] == [part.size for part in right.parts]:
            for a, b in zip(left.parts, right.parts, strict=True):
                if not self.apart(a, b):
                    self.join(a, b)
        keep, lose = (right, left) if _is_known_inside(right) and not _is_known_inside(left) else (left, right)
        lose._parent = keep
        for other in self._apart.pop(lose, set()):
            self._apart.get(other, set()).discard(lose)
            if other is not keep:
                self._apart.setdefault(other, set()).add(keep)
                self._apart.setdefault(keep, set()).add(other)

    def cutting(self, axis: Axis, how: tuple[object, ...], size: int, step: int) -> Axis:
        """A part of an axis, taken by a slice or an index; the same cut of the same axis is the same axis again."""
        key = (self.root(axis), *how)
        if key not in self._cuttings:
            self._cuttings[key] = Axis(size, step, axis.position, within=axis)
        return self._cuttings[key]

    def clashes(self) -> Iterator[Meeting]:
        """The meetings of different axes, in the order they happened."""
        return (meeting for meeting in self.meetings if meeting.clash)


def _uncut(axis: Axis) -> Axis:
    """The whole axis that a part was taken of."""
    while axis.within is not None:
        axis = axis.within
    return axis


def _is_known_inside(axis: Axis) -> bool:
    """Whether it is known what an axis was flattened or put together from."""
    return bool(axis.parts or axis.pieces)


def fresh(shape: Iterable[int], step: int) -> Axes:
    """New axes, of which nothing is known but their lengths."""
    return tuple(Axis(size, step, position) for position, size in enumerate(shape))


def flat(parts: Axes, step: int, position: int = 0) -> Axis:
    """One axis made of several, the last part changing fastest; parts of length 1 leave no trace."""
    long: list[Axis] = []
    for part in parts:
        if part.size != 1:
            long.extend(part.parts or (part,))
    if len(long) == 1:
        return long[0]
    size = 1
    for part in long:
        size *= part.size
    return Axis(size, step, position, parts=tuple(long))


def shape_of(axes: Axes) -> tuple[int, ...]:
    """The lengths of the axes."""
    return tuple(axis.size for axis in axes)
