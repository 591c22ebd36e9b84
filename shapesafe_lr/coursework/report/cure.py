"""A suggestion as a reader sees it: the lines that go and the lines that come."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from ..findings import Suggestion
from ..fixing.edits import edited
from .visible import visible


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
                told += [Change("-", visible(old[n]), n + 1, cell) for n in range(first, last)]
                told += [Change("+", visible(line), first + 1, cell) for line in new[begin:stop]]
    return told
