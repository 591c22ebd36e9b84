"""Edits as arithmetic on text: where a place lies, which edits can live together, the text after them."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ..findings import Edit, Finding, Place, Suggestion

_LINE_END = re.compile("\r\n|\r|\n")


class Span(NamedTuple):
    """What lies between two offsets of a text, and the text to put there."""

    start: int
    end: int
    text: str


def line_starts(text: str) -> list[int]:
    r"""The offsets at which lines start, as Python counts lines (a form feed does not end one).

    >>> line_starts("a\r\nb\x0cc\n")
    [0, 3, 7]
    """
    return [0, *(end.end() for end in _LINE_END.finditer(text))]


def line_end_of(text: str) -> str:
    r"""The line end that a text uses (its first), or "\n"."""
    found = _LINE_END.search(text)
    return found.group() if found else "\n"


def span_of(edit: Edit, text: str) -> Span:
    """The edit in offsets of `text`, its new lines ended as the text ends its own.

    Raises ValueError when the place is not in the text.
    """
    starts, place = line_starts(text), edit.place
    return Span(
        _offset(text, starts, place.line, place.column),
        _offset(text, starts, place.end_line, place.end_column),
        _LINE_END.sub(line_end_of(text), edit.text),
    )


def _offset(text: str, starts: list[int], line: int, column: int) -> int:
    if not 1 <= line <= len(starts):
        raise ValueError(f"edit: line {line} is not one of the {len(starts)} lines")
    start = starts[line - 1]
    ended = _LINE_END.search(text, start)
    if not 1 <= column <= (ended.start() if ended else len(text)) - start + 1:
        raise ValueError(f"edit: line {line} has no column {column}")
    return start + column - 1


def edited(text: str, edits: Iterable[Edit]) -> str:
    """The text after all the edits, which must not overlap.

    >>> edited("dw = X @ dZ", [Edit(Place(1, 12, 1, 12), ".T"), Edit(Place(1, 12, 1, 12), ".T")])
    'dw = X @ dZ.T'
    """
    for start, end, new in sorted({span_of(edit, text) for edit in edits}, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def compatible(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Of these findings, in order, those whose suggestions can be applied together.

    A suggestion that touches a stretch which an earlier one changes is left for the next round; the same edit asked
    for twice is one edit.
    """
    taken: set[tuple[str, Edit]] = set()
    for finding in findings:
        wanted = {(finding.path, edit) for edit in _edits(finding.suggestion)}
        clash = any(
            path == other and mine != theirs and overlap(mine.place, theirs.place)
            for path, mine in wanted
            for other, theirs in taken
        )
        if wanted and not clash:
            taken |= wanted
            yield finding


def _edits(suggestion: Suggestion | None) -> tuple[Edit, ...]:
    return suggestion.edits if suggestion else ()


def overlap(one: Place, other: Place) -> bool:
    """Whether two stretches share a character, or both insert at the same point."""
    if one.cell != other.cell:
        return False
    (start, end), (begin, stop) = _ends(one), _ends(other)
    return (start < stop and begin < end) or start == begin


def _ends(place: Place) -> tuple[tuple[int, int], tuple[int, int]]:
    return (place.line, place.column), (place.end_line, place.end_column)
