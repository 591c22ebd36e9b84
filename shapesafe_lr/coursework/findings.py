"""What a check finds, as plain frozen data: the same for the terminal, JSON, SARIF, a web page and a notebook.

Lines and columns count from 1, columns in characters; an end is just past the last character, so that an edit which
only inserts has its end where it starts. In a notebook they count within the cell, and `cell` counts the code cells
from 0; in a script `cell` is None. Sentences are kept in both languages and chosen when a report is written.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from ..language import Language, Text
from ..pages import rule_page

Level = Literal["error", "warning", "advice"]
"""error: a wrong value or a crash. warning: very likely wrong. advice: works today, but is fragile."""

Status = Literal["ok", "raised", "timeout", "unreadable"]
"""How the run of a file ended."""

LOUD: frozenset[str] = frozenset({"error", "warning"})
"""The levels that make the exit code 1."""


class Place(NamedTuple):
    """A stretch of one file, from its first character to just past its last.

    >>> Place(line=3, column=5, end_line=3, end_column=13).covers(3)
    True
    """

    line: int
    column: int
    end_line: int
    end_column: int
    cell: int | None = None

    def covers(self, line: int) -> bool:
        """Whether the place touches this line (of its own cell)."""
        return self.line <= line <= self.end_line


class Line(NamedTuple):
    """A line of a program; `cell` is None in a script, and `path` is how the reader knows the file."""

    path: str
    cell: int | None
    line: int


@dataclass(frozen=True, slots=True)
class Part:
    """An expression inside a finding, and what was seen there: its shape, and what each axis means where that is known.

    >>> Part(Place(3, 6, 3, 7), shape=(209, 1), axes=("m", "1"), dtype="float64").label
    '(m=209, 1)'
    """

    place: Place
    shape: tuple[int, ...]
    axes: tuple[str | None, ...] = ()
    dtype: str = ""

    @property
    def label(self) -> str:
        """The shape with the names of its axes, as written over the expression."""
        names = self.axes + (None,) * (len(self.shape) - len(self.axes))
        sides = [
            str(size) if not name or name == str(size) else f"{name}={size}"
            for size, name in zip(self.shape, names, strict=False)
        ]
        return f"({sides[0]},)" if len(sides) == 1 else f"({', '.join(sides)})"


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that belongs to the finding, such as the line where the wrong shape hurt.

    `path` names the file when it is not the finding's own (an imported module).
    """

    place: Place
    message: Text
    parts: tuple[Part, ...] = ()
    path: str | None = None


@dataclass(frozen=True, slots=True)
class Edit:
    """Put `text` where `place` is, in the file of the finding."""

    place: Place
    text: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A cure: what it does, in words, and the edits that do it, all of them or none."""

    description: Text
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """One mistake: the place to change, the reason, the places where it hurt, and the cure where it is known.

    `message` says what disagrees, `explanation` gives the evidence and what to try. `parts` are the expressions of
    `place` whose shapes are shown over the source. `alternatives` are other cures that hold as far as can be told
    without running the program; `--fix` tries them where the suggestion does not carry it to its end.
    """

    code: str
    name: str
    level: Level
    path: str
    place: Place
    message: Text
    explanation: Text
    lesson: str
    parts: tuple[Part, ...] = ()
    related: tuple[Related, ...] = ()
    suggestion: Suggestion | None = None
    alternatives: tuple[Suggestion, ...] = ()

    @property
    def is_loud(self) -> bool:
        """Whether it makes the exit code 1."""
        return self.level in LOUD

    def to_json(self, language: Language | None = None) -> dict[str, Any]:
        """The finding as the documented JSON object."""
        cure = self.suggestion
        return {
            "code": self.code,
            "name": self.name,
            "level": self.level,
            "path": self.path,
            **_place_to_json(self.place),
            "message": self.message.fill(language),
            "explanation": self.explanation.fill(language),
            "lesson": self.lesson,
            "url": rule_page(self.code, language),
            "related": [
                {"cell": other.place.cell, "line": other.place.line, "message": other.message.fill(language)}
                for other in self.related
            ],
            "suggestion": cure
            and {
                "description": cure.description.fill(language),
                "edits": [{**_place_to_json(edit.place), "text": edit.text} for edit in cure.edits],
            },
        }


@dataclass(frozen=True, slots=True)
class FileResult:
    """How the run of one file went.

    `note` says why, when it did not simply run to its end; `reached` is how many lines ran at least once; `stopped` is
    the traceback of the first exception that ended the program or a cell, outermost line first.
    """

    path: str
    status: Status
    seconds: float
    note: Text | None = None
    reached: int = 0
    stopped: tuple["Line", ...] = ()

    @property
    def is_checked(self) -> bool:
        """Whether the file could be checked to the end of its run."""
        return self.status in ("ok", "raised")

    def to_json(self) -> dict[str, Any]:
        """The file as the documented JSON object."""
        return {"path": self.path, "status": self.status, "seconds": round(self.seconds, 3)}


@dataclass(frozen=True, slots=True)
class Listing:
    """The source of a file that a report speaks of, so that it can show the lines: its code cells (a script is one).

    In a notebook, whose code stands inside JSON, `lines` holds for each line of each cell the line of the file.
    """

    path: str
    cells: tuple[str, ...]
    lines: tuple[tuple[int, ...], ...] = ()

    def line_in_file(self, place: Place) -> int:
        """The line of the file on which a place starts (1 when that is not known)."""
        if place.cell is None:
            return place.line
        try:
            return self.lines[place.cell][place.line - 1]
        except IndexError:
            return 1


@dataclass(frozen=True, slots=True, repr=False)
class Report:
    """What a check of one or more files found.

    >>> Report().exit_code
    0
    """

    files: tuple[FileResult, ...] = ()
    findings: tuple[Finding, ...] = ()
    listings: tuple[Listing, ...] = ()

    @property
    def exit_code(self) -> int:
        """0: nothing at error or warning level; 1: something; 2: some file could not be checked."""
        if not all(file.is_checked for file in self.files):
            return 2
        return 1 if any(finding.is_loud for finding in self.findings) else 0

    def to_json(self, language: Language | None = None) -> dict[str, Any]:
        """The report as the documented JSON object."""
        return {
            "version": 1,
            "files": [file.to_json() for file in self.files],
            "findings": [finding.to_json(language) for finding in self.findings],
        }

    def __str__(self) -> str:
        """The report as the terminal shows it, without colour."""
        from .report.terminal import as_text

        return as_text(self)

    def __repr__(self) -> str:
        """The same, so that a report can be read where it is looked at: at the prompt of Python, in a failed test."""
        return str(self).rstrip()

    def _repr_html_(self) -> str:
        """The report as a notebook shows it."""
        from .report.fragment import fragment

        return fragment(self)

    def listing(self, path: str) -> Listing:
        """The source of a file, empty when the report does not have it."""
        return next((listing for listing in self.listings if listing.path == path), Listing(path, ()))


def together(reports: Iterable[Report]) -> Report:
    """One report of several, in their order; a module that two programs import is told of once."""
    files: dict[str, FileResult] = {}
    findings: dict[tuple[str, Place, str], Finding] = {}
    listings: dict[str, Listing] = {}
    for report in reports:
        for file in report.files:
            files.setdefault(file.path, file)
        for finding in report.findings:
            findings.setdefault((finding.path, finding.place, finding.code), finding)
        for listing in report.listings:
            listings.setdefault(listing.path, listing)
    return Report(tuple(files.values()), tuple(findings.values()), tuple(listings.values()))


def _place_to_json(place: Place) -> dict[str, int | None]:
    return {
        "cell": place.cell,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
    }
