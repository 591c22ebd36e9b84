"""One operation to be worked out: its operands as meanings, its options, and the ledger where axes meet."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ..axes import Axes, Ledger, fresh
from ..meaning import Array, Impossible, Meaning, Number, Several, Word


class NotKnown(Exception):
    """The operands do not tell enough: the result is unknown, never guessed."""


@dataclass
class Call:
    """The operands of one operation, a method's receiver first."""

    ledger: Ledger
    step: int
    args: Sequence[Meaning]
    keywords: Mapping[str, Meaning] = field(default_factory=dict)

    def axes(self, place: int, keyword: str = "") -> Axes:
        """The axes of an operand; a number has none."""
        return axes_of(self.argument(place, keyword), self.step)

    def argument(self, place: int, keyword: str = "") -> Meaning:
        """An operand by position or by name."""
        if place < len(self.args):
            return self.args[place]
        return self.keywords.get(keyword)

    def has(self, place: int, keyword: str) -> bool:
        """Whether the operand was given, and not as None."""
        meaning = self.argument(place, keyword)
        given = place < len(self.args) or keyword in self.keywords
        return given and not (isinstance(meaning, Word) and meaning.value is None)

    def integer(self, place: int, keyword: str, default: int | None = None) -> int:
        """An operand that must be a known whole number."""
        if not self.has(place, keyword):
            if default is None:
                raise NotKnown
            return default
        return whole(self.argument(place, keyword))

    def flag(self, place: int, keyword: str) -> bool:
        """An operand that is True or False; False when absent."""
        if not self.has(place, keyword):
            return False
        meaning = self.argument(place, keyword)
        if isinstance(meaning, Number) and meaning.value is not None:
            return bool(meaning.value)
        raise NotKnown

    def axis_numbers(self, rank: int, place: int = 1, keyword: str = "axis") -> tuple[int, ...] | None:
        """The axes named by an `axis` option, counted from 0; None when all are meant."""
        if not self.has(place, keyword):
            return None
        meaning = self.argument(place, keyword)
        numbers = [whole(item) for item in meaning.items] if isinstance(meaning, Several) else [whole(meaning)]
        if any(not -rank <= number < rank for number in numbers):
            raise Impossible(f"no such axis among {rank}") if rank else NotKnown
        return tuple(number % rank for number in numbers)


def axes_of(meaning: Meaning, step: int) -> Axes:
    """The axes of anything that numpy takes for an array; nested lists of numbers are arrays just being born."""
    if isinstance(meaning, Array):
        return meaning.axes
    if isinstance(meaning, Number):
        return ()
    if isinstance(meaning, Several) and meaning.items:
        inner = [axes_of(item, step) for item in meaning.items]
        if len({tuple(axis.size for axis in axes) for axes in inner}) != 1:
            raise NotKnown
        return (*fresh((len(inner),), step), *inner[0])
    raise NotKnown


def whole(meaning: Meaning) -> int:
    """A known whole number, or NotKnown."""
    if isinstance(meaning, Number) and meaning.value is not None and int(meaning.value) == meaning.value:
        return int(meaning.value)
    raise NotKnown


def counts(meaning: Meaning) -> tuple[Number, ...]:
    """A shape as it was written: one number, or several."""
    items = meaning.items if isinstance(meaning, Several) else (meaning,)
    if any(not isinstance(item, Number) or item.value is None for item in items):
        raise NotKnown
    return tuple(item for item in items if isinstance(item, Number))
