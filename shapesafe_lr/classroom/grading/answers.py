"""What the child process tells, as JSON: a submission could write in its place, and JSON can do no harm."""

from dataclasses import asdict, dataclass
from typing import Any

from ...language import Text
from ..verdicts import Failure, Outcome, ProbeReport
from .loading import CellOutcome
from .nbgrader import Task


@dataclass(frozen=True)
class Answer:
    """What loading and probing one submission showed."""

    reports: tuple[ProbeReport, ...]
    cells: tuple[CellOutcome, ...]
    unreadable: Text | None = None

    @property
    def has_something_to_grade(self) -> bool:
        """Whether a function was probed, or a cell is worth points."""
        return bool(self.reports) or any(cell.task for cell in self.cells)

    def to_json(self) -> dict[str, Any]:
        """As JSON values."""
        return asdict(self)

    @classmethod
    def from_json(cls, given: dict[str, Any]) -> "Answer":
        """The answer that was written. Raises KeyError, TypeError or ValueError if it is not one."""
        cells = (CellOutcome(c["index"], c["error"], c["task"] and Task(**c["task"])) for c in given["cells"])
        return cls(tuple(map(_report, given["reports"])), tuple(cells), _text(given["unreadable"]))


def _report(given: dict[str, Any]) -> ProbeReport:
    return ProbeReport(given["function"], tuple(map(_outcome, given["outcomes"])), int(given["calls"]))


def _outcome(given: dict[str, Any]) -> Outcome:
    failure = given["failure"] and _failure(given["failure"])
    return Outcome(
        str(given["key"]), Text(*given["title"]), failure or None, int(given["tried"]), bool(given["counts"])
    )


def _failure(given: dict[str, Any]) -> Failure:
    inputs = tuple((str(name), str(text)) for name, text in given["inputs"])
    return Failure(Text(*given["setting"]), inputs, Text(*given["what"]), _text(given["cause"]))


def _text(given: list[str] | None) -> Text | None:
    return None if given is None else Text(*given)
