"""A suggestion as a reader sees it: the lines that go and the lines that come."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import takewhile
from typing import NamedTuple

from ..findings import Suggestion
from ..fixing.edits import edited
from .visible import visible

_WIDEST = 180


class Change(NamedTuple):
    """A line of the cure: "-" goes, "+" comes. `line` is its number before the cure."""

    sign: str
    text: str
    line: int
    cell: int | None


def changes(suggestion: Suggestion, cells: Sequence[str]) -> list[Change]:
    """What the suggestion does to the cells' lines; nothing when it does not fit them."""
    told: list[Change] = []
    for cell in sorted({edit.place.cell for edit in suggestion.edits}, key=lambda cell: cell or 0):
        edits = [edit for edit in suggestion.edits if edit.place.cell == cell]
        try:
            before = cells[cell or 0]
            after = edited(before, edits)
        except (IndexError, ValueError):
            return []
        old, new = before.splitlines(), after.splitlines()
        for kind, first, last, begin, stop in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
            if kind != "equal":
                start = _shared(old[first:last], new[begin:stop])
                told += [Change("-", _shown(old[n], start), n + 1, cell) for n in range(first, last)]
                told += [Change("+", _shown(line, start), first + 1, cell) for line in new[begin:stop]]
    return told


def _shared(old: Sequence[str], new: Sequence[str]) -> int:
    """How far the first lines are alike."""
    pairs = zip(old[0], new[0], strict=False) if old and new else iter(())
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _shown(line: str, change: int) -> str:
    """The line, or of a very long one the stretch around the change."""
    if len(line) <= _WIDEST:
        return visible(line)
    start = max(0, change - _WIDEST // 3)
    return visible(
        ("…" if start else "") + line[start : start + _WIDEST] + ("…" if start + _WIDEST < len(line) else "")
    )
