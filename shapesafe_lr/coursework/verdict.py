"""From the trace of one run to its report: what the analysis finds, held to the settings and the comments."""

import os
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from ..language import Text
from .analysis import analyse
from .configuration import Configuration
from .findings import FileResult, Finding, Line, Listing, Related, Report, Status
from .fixing.documents import Notebook
from .report.phrases import LINE, LINE_OF_CELL
from .suppression import not_suppressed
from .trace import Source, Trace

_STATUS: dict[str, Status] = {
    "ok": "ok",
    "exited": "ok",
    "raised": "raised",
    "timeout": "timeout",
    "unreadable": "unreadable",
}


def verdict(trace: Trace, shown: str, settings: Configuration, content: bytes | None = None) -> Report:
    """The report on one run. `shown` is the path as the reader knows it, `content` the file's bytes if it has any."""
    called = _Names(trace.path, shown)
    listings = _listings(trace.sources, called, shown, content)
    faults: dict[str, Exception] = {}
    findings = _findings(trace, called, listings, lambda path: settings, faults)
    findings.sort(key=lambda finding: finding.path != shown)
    notes = [*trace.notes, *_unexplained(trace, called, findings), *_faults_of_ours(faults)]
    stopped = tuple(_stopped(trace, called))
    result = FileResult(shown, _status(trace), trace.seconds, _together(notes), _lines_run(trace), stopped)
    told = {shown, *_paths(findings)}
    return Report((result,), tuple(findings), tuple(listing for listing in listings if listing.path in told))


def verdict_on_modules(
    trace: Trace, called: Callable[[str], str], settings_for: Callable[[Path], Configuration]
) -> Report:
    """The report on modules that were watched while something else ran: no file of them was run by itself."""
    listings = _listings(trace.sources, called, "", None)
    faults: dict[str, Exception] = {}
    findings = _findings(trace, called, listings, lambda path: settings_for(Path(path)), faults)
    results = [FileResult(listing.path, "ok", 0.0) for listing in listings]
    results[:1] = [replace(first, note=_together(_faults_of_ours(faults))) for first in results[:1]]
    told = _paths(findings)
    return Report(tuple(results), tuple(findings), tuple(listing for listing in listings if listing.path in told))


Naming = Callable[[str], str]
"""From the path of a file in a trace to the path as the reader knows it."""


def _findings(
    trace: Trace,
    called: Naming,
    listings: list[Listing],
    settings_for: Callable[[str], Configuration],
    faults: dict[str, Exception],
) -> list[Finding]:
    tolerated = None if os.environ.get("SHAPESAFE_TRACEBACK") else faults
    found = [_renamed(finding, called) for finding in analyse(trace, settings_for(trace.path).axes, tolerated)]
    wanted = [finding for finding in found if settings_for(finding.path).wants(finding.code)]
    left = not_suppressed(wanted, {listing.path: listing.cells for listing in listings})
    return sorted(left, key=lambda finding: (finding.path, finding.place.cell or 0, finding.place[:4]))


def _paths(findings: Iterable[Finding]) -> set[str]:
    """The files that these findings speak of."""
    return {path for finding in findings for path in (finding.path, *(o.path for o in finding.related)) if path}


def _status(trace: Trace) -> Status:
    """How the reader is told that the run ended; one that was killed from outside was not checked to its end."""
    was_killed = trace.status == "exited" and (trace.exit_code or 0) < 0
    return "unreadable" if was_killed else _STATUS[trace.status]


def _unexplained(trace: Trace, called: Naming, findings: list[Finding]) -> Iterator[Text]:
    """A line on the first exception that no finding speaks of: what comes after it was not checked."""
    for crash in trace.crashes:
        if not crash.frames:
            continue
        place = crash.frames[-1].place
        here = [(finding.path, finding.place) for finding in findings]
        here += [(other.path or finding.path, other.place) for finding in findings for other in finding.related]
        if any(path == called(place.path) and at.cell == place.cell and at.covers(place.line) for path, at in here):
            continue
        where = LINE_OF_CELL if place.cell is not None else LINE
        at_place = where.filled(line=place.line, number=(place.cell or 0) + 1)
        yield _STOPPED.filled(where=at_place, type=crash.type, message=crash.message.split("\n")[0][:200])
        return


def _faults_of_ours(faults: Mapping[str, Exception]) -> Iterator[Text]:
    """A line for each rule that failed: what it looks for may be there unseen."""
    for code, error in faults.items():
        yield _NOT_LOOKED_FOR.filled(code=code, kind=type(error).__name__, error=error)


class _Names:
    """How the reader knows each file: the program as it was named, its modules by their place beside it."""

    def __init__(self, path: str, shown: str) -> None:
        self.path, self.shown = path, shown

    def __call__(self, path: str) -> str:
        if path == self.path:
            return self.shown
        beside = os.path.relpath(path, os.path.dirname(self.path))
        return path if beside.startswith("..") else os.path.join(os.path.dirname(self.shown), beside)


def _renamed(finding: Finding, called: Naming) -> Finding:
    path = called(finding.path)
    related = tuple(_renamed_related(other, path, called) for other in finding.related)
    return replace(finding, path=path, related=related)


def _renamed_related(other: Related, path: str, called: Naming) -> Related:
    if other.path is None:
        return other
    theirs = called(other.path)
    return replace(other, path=None if theirs == path else theirs)


def _listings(sources: Iterable[Source], called: Naming, shown: str, content: bytes | None) -> list[Listing]:
    cells: dict[str, dict[int, str]] = defaultdict(dict)
    for source in sources:
        cells[called(source.path)][source.cell or 0] = source.text
    return [
        Listing(path, tuple(of_path.get(n, "") for n in range(max(of_path) + 1)), _lines(path, shown, content))
        for path, of_path in cells.items()
    ]


def _lines(path: str, shown: str, content: bytes | None) -> tuple[tuple[int, ...], ...]:
    if path != shown or content is None or Path(path).suffix.lower() != ".ipynb":
        return ()
    try:
        notebook = Notebook.of(content)
    except ValueError:
        return ()
    return tuple(cell.lines(notebook.text) for cell in notebook.code)


def _lines_run(trace: Trace) -> int:
    return len({(fact.place.path, fact.place.cell, fact.place.line) for fact in trace.facts})


def _stopped(trace: Trace, called: Naming) -> Iterator[Line]:
    """The learner's lines in the traceback of the first exception."""
    for frame in trace.crash.frames if trace.crash else ():
        yield Line(called(frame.place.path), frame.place.cell, frame.place.line)


def _together(notes: Iterable[Text]) -> Text | None:
    notes = list(notes)
    if not notes:
        return None
    return Text(en="\n".join(note.en for note in notes), zh="\n".join(note.zh for note in notes))


_STOPPED = Text(
    en="stopped at {where} by {type}: {message}",
    zh="在{where}因 {type} 停止：{message}",
)
_NOT_LOOKED_FOR = Text(
    en="{code} could not look at this program, through a fault of ours: {kind}: {error}. All other rules did. "
    "Please report it; SHAPESAFE_TRACEBACK=1 shows the rest.",
    zh="{code} 未能检查这个程序，这是本工具的错误：{kind}: {error}。其他规则都已检查。"
    "请告知我们；设置 SHAPESAFE_TRACEBACK=1 可以看到详情。",
)
