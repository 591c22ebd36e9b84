"""Sites: the places of a program that are watched, and what is known of each before it runs."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from typing import Literal

from ..trace import Annotation, FactKind, Place, Slot, Value

COUNTS_REFERENCES = ("resize", "__setstate__")
"""The methods in which numpy looks at who else holds an array, and refuses if somebody does."""

NUMPY = ("np", "numpy")
"""What numpy itself is called."""


@dataclass(slots=True, eq=False)
class Unit:
    """A piece of source that is compiled as one: a script, a module, a cell."""

    path: str
    cell: int | None
    text: str
    filename: str  # what tracebacks call it
    lines: list[str] = field(init=False)

    def __post_init__(self) -> None:
        self.lines = self.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")

    def place(self, node: ast.AST) -> Place:
        """Where `node` stands, in characters from 1."""
        line, end_line = node.lineno, node.end_lineno or node.lineno  # type: ignore[attr-defined]
        return self.place_of(line, node.col_offset, end_line, node.end_col_offset or 0)  # type: ignore[attr-defined]

    def place_of(self, line: int, start: int, end_line: int, end: int) -> Place:
        """A place from Python's own numbers: columns from 0, in bytes."""
        first, last = self._characters(line, start) + 1, self._characters(end_line, end) + 1
        return Place(self.path, self.cell, line, first, end_line, last)

    def _characters(self, line: int, offset: int) -> int:
        """Python counts columns in bytes of UTF-8."""
        text = self.lines[line - 1] if line <= len(self.lines) else ""
        return offset if text.isascii() else len(text.encode()[:offset].decode(errors="replace"))

    def segment(self, place: Place) -> str:
        """The source at `place`."""
        rows = self.lines[place.line - 1 : place.end_line]
        if not rows:
            return ""
        rows[-1] = rows[-1][: place.end_column - 1]
        rows[0] = rows[0][place.column - 1 :]
        return "\n".join(rows)


SLICE, TUPLE = -1, -2  # parts that have no site: a key's structure


@dataclass(slots=True, eq=False)
class Part:
    """How a site comes by one operand: from another site, from a value handed over, or from the source alone."""

    slot: Slot
    site: int  # the site of the operand: an expression, a name, a constant
    extra: int | None = None  # which of the values handed over; None: the site has recorded it itself
    peek: str | None = None  # a global name, to be looked up in the frame's own dictionary


@dataclass(slots=True, eq=False)
class TargetSite:
    """One target of an assignment or a loop, as far as the source tells."""

    kind: Literal["name", "attribute", "item", "parameter"]
    name: str
    place: Place
    path: tuple[int, ...] = ()
    starred: bool = False
    annotation: Annotation | ast.expr | None = None
    parts: list[Part] = field(default_factory=list)
    home: int | None = None  # number of the scope that the name belongs to, None for a global
    extra: int | None = None  # which of the values handed over afterwards is the target's own


@dataclass(slots=True, eq=False)
class Site:
    """A watched place."""

    id: int
    kind: FactKind
    unit: Unit
    place: Place
    owner: int  # number of the scope whose activation it belongs to
    function: str = ""
    parts: list[Part] = field(default_factory=list)
    targets: list[TargetSite] = field(default_factory=list)
    name: str = ""  # of the variable that is read
    home: int | None = None  # the scope that the variable belongs to
    in_generator: bool = False  # a generator expression's frame is not its owner's
    value: Value | None = None  # of a constant
    annotation: ast.expr | None = None
    first_line: int = 0  # of a function's code: its first decorator's, or its own
    schedule: int = -1

    @property
    def text(self) -> str:
        """The source of the place."""
        return self.unit.segment(self.place)
