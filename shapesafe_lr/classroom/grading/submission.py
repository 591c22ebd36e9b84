"""The marks of one submission: examined in a process of its own, looked at by the checker, weighed by the rubric."""

import hashlib
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ...coursework.checking import check_file
from ...coursework.configuration import configuration_for
from ...coursework.source.program import Unreadable, parsed, read_program, syntax_error
from ...language import Language, Text, chosen_language, speaking
from .examining import Examined, examine
from .marks import CellMark, FunctionMark, Marks
from .nbgrader import Exam, exam
from .rubric import Rubric


@dataclass(frozen=True)
class Settings:
    """How submissions are graded."""

    rubric: Rubric = field(default_factory=Rubric)
    timeout: float = 60.0
    memory: int = 4096
    """MiB."""
    check: bool = True
    """Whether the checker's findings are reported too."""
    source: Path | None = None
    """The teacher's notebook, or a folder of them by name, whose tests count in the place of those handed in."""
    language: Language = field(default_factory=chosen_language)
    version: str = ""
    """The toolkit's: marks that another one gave are not taken over."""

    def source_for(self, path: Path) -> Path | None:
        """The teacher's notebook for a submission: in a folder of them, the one of its name."""
        if self.source is None or path.suffix.lower() != ".ipynb":
            return None
        found = [self.source, self.source / path.name, self.source / path.resolve().parent.name / path.name]
        return next((each for each in found if each.is_file()), None)


def grade_file(path: Path, settings: Settings) -> Marks:
    """The marks of one submission. Whatever it does, it does in processes of its own."""
    began, rubric = time.perf_counter(), settings.rubric
    with speaking(settings.language):
        try:
            asked = exam(path, settings.source_for(path))
            _require_python(path)
        except Unreadable as refusal:
            missing = tuple(FunctionMark(name, *rubric.worth(name, None), None) for name in rubric.functions)
            return Marks(str(path), "unreadable", time.perf_counter() - began, missing, note=refusal.reason)
        limits: dict[str, Any] = {"timeout": settings.timeout, "memory": settings.memory}
        examined = examine(path, asked.pieces, rubric.functions, **limits)
        findings = _findings(path, settings) if settings.check else ()
    return _marks(path, settings, asked, examined, findings, time.perf_counter() - began)


def _marks(
    path: Path,
    settings: Settings,
    asked: Exam,
    examined: Examined,
    findings: tuple[dict[str, Any], ...],
    seconds: float,
) -> Marks:
    rubric, levels = settings.rubric, [finding["level"] for finding in findings]
    cells = tuple(
        CellMark(cell.index, cell.error, task) for cell, task in zip(examined.cells, asked.tasks, strict=False)
    )
    by_tests = not rubric.points and any(task is not None and task.points for task in asked.tasks)
    reports = {report.function: report for report in examined.reports}
    functions = tuple(
        FunctionMark(name, *((0.0, 0.0) if by_tests else rubric.worth(name, reports.get(name))), reports.get(name))
        for name in rubric.functions or reports
    )
    nothing = examined.status == "graded" and not reports and not any(asked.tasks) and not asked.by_hand
    return Marks(
        str(path),
        examined.status,
        seconds,
        functions,
        cells,
        findings,
        rubric.cost(levels.count("error"), levels.count("warning")),
        _NOTHING if nothing else examined.note,
        by_tests=by_tests,
        tests_count=by_tests or rubric.tests,
        by_hand=sum(task.points for task in asked.by_hand),
    )


def digest(path: Path, settings: Settings) -> str:
    """What the marks depend on, in a few letters."""
    told = hashlib.sha256(repr(settings).encode())
    for file in (path, settings.source_for(path)):
        with suppress(OSError):
            told.update(b"" if file is None else file.read_bytes())
    return told.hexdigest()[:16]


def _require_python(path: Path) -> None:
    """A script with a syntax error defines nothing; in a notebook the other cells still count."""
    if path.suffix.lower() != ".ipynb":
        try:
            parsed(read_program(path).cells[0])
        except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
            raise Unreadable(syntax_error(error)) from None


def _findings(path: Path, settings: Settings) -> tuple[dict[str, Any], ...]:
    chosen = configuration_for(path).overridden(timeout=settings.timeout, memory=settings.memory)
    return tuple(finding.to_json() for finding in check_file(path, chosen).findings)


_NOTHING = Text("there is no function of the course in it", "其中没有课程里的函数")
