"""A line of source with the shape of each part written over it.

         (m=3, 1)
         │   (3,)
         │   │
    dZ = A - Y
         ━───━

Only characters are arranged here. The terminal, a web page and a notebook colour them, each in its own way.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Literal, NamedTuple
from unicodedata import east_asian_width

from ..findings import Part, Place
from .visible import visible

Role = Literal["label", "link", "mark"]
"""What a stretch of a row is: a shape, the line that leads down from it, or a marked part of the source."""

_LINE_END = re.compile("\r\n|\r|\n")
_MOST_LINES = 8
_WIDEST = 180


class Stretch(NamedTuple):
    """Some characters of a row, and their role."""

    start: int
    end: int
    role: Role


class Row(NamedTuple):
    """One row of a drawing; only the rows that show source have a line number."""

    number: int | None
    text: str
    stretches: tuple[Stretch, ...] = ()


class _Ruler:
    """One line of source as shown: where its columns come to stand, tabs widened and hidden characters pictured."""

    def __init__(self, line: str) -> None:
        self.shown = [visible(character) for character in line]
        self.text = "".join(self.shown)
        self.cells, self.index = [0], [0]
        for piece in self.shown:
            self.cells.append(self.cells[-1] + sum(map(_width, piece)))
            self.index.append(self.index[-1] + len(piece))

    def cell(self, column: int) -> int:
        """The screen cell at which a 1-based column starts."""
        return self.cells[min(max(column - 1, 0), len(self.shown))]

    def cell_span(self, column: int, end: int) -> tuple[int, int]:
        """The screen cells from one column to just before another, at least one."""
        start = self.cell(column)
        return start, max(self.cell(end), start + 1)

    def stretch(self, column: int, end: int) -> Stretch:
        """The characters of the shown line from one column to just before another."""
        last = len(self.shown)
        return Stretch(self.index[min(column - 1, last)], self.index[min(end - 1, last)], "mark")


def drawing(cell: str, place: Place, parts: Iterable[Part] = ()) -> list[Row]:
    """The lines of `place` in the source `cell`, the shapes of `parts` over them, the place underlined."""
    lines = _LINE_END.split(cell)
    rows: list[Row] = []
    first, last = max(place.line, 1), min(place.end_line, len(lines), place.line + _MOST_LINES - 1)
    parts = tuple(parts)
    for number in range(first, last + 1):
        here = [part for part in parts if part.place.line == number]
        column, end = _within(place, number, lines[number - 1])
        inner = [_within(part.place, number, lines[number - 1]) for part in _innermost(here)]
        window = _Window.around(lines[number - 1], min([column, *(start for start, _ in inner)]))
        ruler = _Ruler(window.shown)
        spans = [window.inside(*columns) for columns in inner]
        whole = window.inside(column, end)
        rows += _labels(ruler, [part for part in map(window.part, here) if part is not None])
        marks = {ruler.stretch(*columns) for columns in spans} or {ruler.stretch(*whole)}
        rows.append(Row(number, ruler.text.rstrip(), tuple(sorted(marks))))
        rows.append(_underline(ruler.cell_span(*whole), [ruler.cell_span(*columns) for columns in spans]))
    return rows


class _Window(NamedTuple):
    """What is shown of a line that is too long to show: the stretch in which the place begins."""

    shown: str
    shift: int

    @classmethod
    def around(cls, line: str, column: int) -> "_Window":
        """The window on `line` in which `column` lies."""
        if len(line) <= _WIDEST:
            return cls(line, 0)
        start = max(0, min(column - 1 - _WIDEST // 3, len(line) - _WIDEST))
        head, tail = ("…" if start else ""), ("…" if start + _WIDEST < len(line) else "")
        return cls(head + line[start + len(head) : start + _WIDEST - len(tail)] + tail, start)

    def inside(self, column: int, end: int) -> tuple[int, int]:
        """Two columns of the line as columns of the window."""
        most = len(self.shown) + 1
        start = min(max(column - self.shift, 1), most - 1 or 1)
        return start, min(max(end - self.shift, start + 1), most + 1)

    def part(self, part: Part) -> Part | None:
        """The part as it stands in the window, if it begins there."""
        column = part.place.column - self.shift
        if not self.shift and len(self.shown) < _WIDEST:
            return part
        if not 1 <= column <= len(self.shown):
            return None
        end = part.place.end_column - self.shift if part.place.end_line == part.place.line else len(self.shown) + 1
        return replace(part, place=part.place._replace(column=column, end_column=min(end, len(self.shown) + 1)))


def _within(place: Place, number: int, line: str) -> tuple[int, int]:
    """The columns of `place` on this line, without the indent."""
    indent = len(line) - len(line.lstrip()) + 1
    column = place.column if number == place.line else indent
    end = place.end_column if number == place.end_line else len(line.rstrip()) + 1
    return column, max(end, column + 1)


def _innermost(parts: Sequence[Part]) -> list[Part]:
    """The parts that have no other part inside them."""
    return [part for part in parts if not any(_holds(part.place, other.place) for other in parts)]


def _holds(outer: Place, inner: Place) -> bool:
    start, end = (outer.line, outer.column), (outer.end_line, outer.end_column)
    return outer != inner and start <= (inner.line, inner.column) and (inner.end_line, inner.end_column) <= end


def _underline(whole: tuple[int, int], parts: Sequence[tuple[int, int]]) -> Row:
    """A thin line under the place, a thick one under the parts that have a shape over them."""
    spans = [whole, *parts]
    start, stop = min(first for first, _ in spans), max(last for _, last in spans)
    drawn = ["─" if whole[0] <= cell < whole[1] else " " for cell in range(start, stop)]
    for first, last in parts:
        drawn[first - start : last - start] = "━" * (last - first)
    return Row(None, " " * start + "".join(drawn), (Stretch(start, stop, "mark"),))


def _labels(ruler: _Ruler, parts: Sequence[Part]) -> list[Row]:
    """The rows over a line of source: each shape stands over its part, as low as it finds room.

    From right to left, so that the line that leads down from a shape never meets a shape further right.
    """
    canvas: list[list[Stretch]] = []
    words: dict[tuple[int, int], str] = {}
    for anchor, label in sorted(_anchors(ruler, parts), reverse=True):
        width = sum(map(_width, label))
        height = next((n for n, row in enumerate(canvas) if anchor + width < min(s.start for s in row)), len(canvas))
        if height == len(canvas):
            canvas.append([])
        canvas[height].append(Stretch(anchor, anchor + width, "label"))
        words[height, anchor] = label
        for below in range(height):
            canvas[below].append(Stretch(anchor, anchor + 1, "link"))
            words[below, anchor] = "│"
    return [_label_row(sorted(canvas[height]), height, words) for height in reversed(range(len(canvas)))]


def _label_row(stretches: Sequence[Stretch], height: int, words: dict[tuple[int, int], str]) -> Row:
    text, placed = "", []
    for start, _, role in stretches:
        text = text.ljust(start)
        placed.append(Stretch(len(text), len(text) + len(words[height, start]), role))
        text += words[height, start]
    return Row(None, text, tuple(placed))


def _anchors(ruler: _Ruler, parts: Sequence[Part]) -> Iterable[tuple[int, str]]:
    """Over which cell each shape stands: the middle of its part, which for `A - Y` is the minus."""
    taken: dict[int, str] = {}
    for part in sorted(parts, key=lambda part: _length(part.place)):
        start = ruler.cell(part.place.column)
        one_line = part.place.end_line == part.place.line
        end = ruler.cell(part.place.end_column) if one_line else ruler.cells[-1]
        middle = start + max(end - start - 1, 0) // 2
        label = visible(part.label)
        nearby = sorted(range(start, max(end, start + 1)), key=lambda cell: abs(cell - middle))
        free = next((cell for cell in nearby if taken.get(cell, label) == label), None)
        if free is not None:
            taken[free] = label
    return taken.items()


def _length(place: Place) -> tuple[int, int]:
    return place.end_line - place.line, place.end_column - place.column


def _width(character: str) -> int:
    return 2 if east_asian_width(character) in "WF" else 1
