"""Where the lines of a notebook's code cells stand in its JSON, so that one of them can change and nothing else.

A notebook that is parsed and written again comes out with other spacing, other escapes, another order: a diff full of
noise. So the JSON is only read; an edit is made inside the string literals that hold the edited lines.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import takewhile, zip_longest
from typing import Any, NamedTuple

from ..findings import Edit
from .edits import edited

_SPACE = re.compile(r"[ \t\r\n]*")
_CHARACTER = re.compile(r"\\u[dD][89abAB]..\\u[dD][c-fC-F]..|\\u....|\\.|.", re.DOTALL)
_LINE = re.compile("[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$")
_decode = json.JSONDecoder().raw_decode


class Literal(NamedTuple):
    """A JSON string: where it stands in the file, from quote to quote, and what it says."""

    start: int
    end: int
    value: str


@dataclass(frozen=True)
class CodeCell:
    """One code cell: the literals that hold its source, a list of lines or a single string."""

    literals: tuple[Literal, ...]
    is_list: bool

    @property
    def source(self) -> str:
        """The cell's code."""
        return "".join(literal.value for literal in self.literals)

    def lines(self, text: str) -> tuple[int, ...]:
        """For each line of the cell, the line of the file on which it stands."""
        return tuple(
            text.count("\n", 0, literal.start) + 1
            for literal in self.literals
            for _ in _LINE.findall(literal.value) or [""]
        )

    def after(self, text: str, edits: Iterable[Edit]) -> str:
        """The file's JSON with these edits made in this cell. `text` may have changed only behind the cell."""
        source = edited(self.source, edits)
        old = [literal.value for literal in self.literals]
        new = _LINE.findall(source) if self.is_list else [source]
        between = self._separator(text)
        changes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
        for kind, first, last, begin, stop in reversed(changes):
            if kind != "equal":
                text = self._changed(text, slice(first, last), new[begin:stop], between)
        return text

    def _changed(self, text: str, which: slice, lines: list[str], between: str) -> str:
        """The JSON with the literals of `which` (perhaps none) written anew as `lines` (perhaps none)."""
        known = self.literals[which]
        pairs = list(zip_longest(known, lines))[: len(lines)]
        written = between.join(f'"{_rewritten(text, literal, line)}"' for literal, line in pairs)
        if known and lines:
            start, end = known[0].start, known[-1].end
        elif lines and which.start:
            start = end = self.literals[which.start - 1].end
            written = between + written
        elif lines:
            start = end = self.literals[0].start
            written += between
        else:
            following = self.literals[which.stop :]
            start = known[0].start if following or not which.start else self.literals[which.start - 1].end
            end = following[0].start if following else known[-1].end
        return text[:start] + written + text[end:]

    def _separator(self, text: str) -> str:
        """What stands between two lines of the list: a comma, and the line's indent."""
        if len(self.literals) > 1:
            return text[self.literals[0].end : self.literals[1].start]
        if not self.literals:
            raise ValueError("edit: an empty cell has no line to change")
        opening = text.rfind("[", 0, self.literals[0].start)
        return "," + (text[opening + 1 : self.literals[0].start] if self.is_list else "")


def _rewritten(text: str, literal: Literal | None, line: str) -> str:
    """The inside of a string that says `line`; what it shares with `literal` is escaped as there."""
    ascii_only = text.isascii()
    if literal is None:
        return _escaped(line, ascii_only)
    raw = _CHARACTER.findall(text[literal.start + 1 : literal.end - 1])
    if len(raw) != len(literal.value):
        return _escaped(line, ascii_only)  # half a surrogate pair: characters and escapes do not pair up
    head = _shared(literal.value, line)
    tail = _shared(literal.value[head:][::-1], line[head:][::-1])
    middle = line[head : len(line) - tail]
    return "".join(raw[:head]) + _escaped(middle, ascii_only) + "".join(raw[len(raw) - tail :])


def _shared(one: str, other: str) -> int:
    """How many characters both start with."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _escaped(line: str, ascii_only: bool) -> str:
    return json.dumps(line, ensure_ascii=ascii_only)[1:-1]


def code_cells(text: str) -> tuple[CodeCell, ...]:
    """The code cells of a notebook's JSON, of format 4 or 3, in order. Raises ValueError when it is not a notebook."""
    notebook = _value_at(text, _skip_space(text, 0))
    if not notebook.is_a(dict):
        raise ValueError("not a notebook: its JSON is not an object")
    top = _members(text, notebook.start)
    if "cells" in top:
        groups = [top["cells"]]
    elif "worksheets" in top:
        groups = [
            cells for sheet in _items(text, top["worksheets"].start) if (cells := _members(text, sheet.start)["cells"])
        ]
    else:
        raise ValueError("not a notebook: it has no cells")
    return tuple(
        cell for group in groups for item in _items(text, group.start) for cell in _code_cell(text, item.start)
    )


def _code_cell(text: str, start: int) -> Iterator[CodeCell]:
    members = _members(text, start)
    source = members.get("source") or members.get("input")
    if members.get("cell_type", _NOTHING).value != "code" or source is None:
        return
    lines = _items(text, source.start) if source.is_a(list) else [source]
    # What is no text is left out here as where the program is run.
    literals = tuple(Literal(line.start, line.end, line.value) for line in lines if line.is_a(str))
    yield CodeCell(literals, source.is_a(list))


class _Value(NamedTuple):
    start: int
    end: int
    value: Any

    def is_a(self, kind: type) -> bool:
        return isinstance(self.value, kind)


_NOTHING = _Value(0, 0, None)


def _value_at(text: str, start: int) -> _Value:
    value, end = _decode(text, start)
    return _Value(start, end, value)


def _members(text: str, start: int) -> dict[str, _Value]:
    """The members of the JSON object that starts here; of a name given twice the last, as JSON readers take it."""
    found: dict[str, _Value] = {}
    at = _skip_space(text, start + 1)
    while text[at] != "}":
        name = _value_at(text, at)
        value = _value_at(text, _skip_space(text, _skip_space(text, name.end) + 1))
        found[name.value] = value
        at = _skip_comma(text, value.end)
    return found


def _items(text: str, start: int) -> list[_Value]:
    """The items of the JSON array that starts here."""
    found: list[_Value] = []
    at = _skip_space(text, start + 1)
    while text[at] != "]":
        found.append(_value_at(text, at))
        at = _skip_comma(text, found[-1].end)
    return found


def _skip_space(text: str, at: int) -> int:
    space = _SPACE.match(text, at)
    assert space is not None  # it may be empty
    return space.end()


def _skip_comma(text: str, at: int) -> int:
    at = _skip_space(text, at)
    return _skip_space(text, at + 1) if text[at] == "," else at
