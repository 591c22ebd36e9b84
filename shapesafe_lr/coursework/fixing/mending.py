"""Mend a program: make the suggested edits, run the program anew, and keep only what proves itself.

An edit is proved before anything is written: the program runs with the proposed text, its finding must be gone, the
program must get further than before if it still fails, and nothing new may be found where the edit was made. What fails
the proof is left as a suggestion.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import takewhile
from pathlib import Path
from typing import NamedTuple

from ..configuration import Configuration
from ..findings import FileResult, Finding, Place, Report
from .documents import read_document
from .edits import compatible, overlap

Check = Callable[[Path, Configuration, Mapping[str, bytes]], Report]
"""Check a file, with other bytes for some files than the disk has, by their real paths."""

_MOST_ROUNDS = 24


class Stretch(NamedTuple):
    """A place in a file."""

    path: str
    place: Place

    def overlaps(self, other: "Stretch") -> bool:
        """Whether the two share a character."""
        return self.path == other.path and overlap(self.place, other.place)


@dataclass(frozen=True)
class Change:
    """A file before and after; `shown` is its path as the reader knows it."""

    shown: str
    path: str
    before: bytes
    after: bytes


@dataclass(frozen=True)
class Mended:
    """What mending a program came to: the reports before and after, what was mended, and what did not prove itself."""

    before: Report
    after: Report
    fixed: tuple[Finding, ...] = ()
    unproved: tuple[Finding, ...] = ()
    changes: tuple[Change, ...] = ()


@dataclass
class _Attempt:
    """The text of the files as mended so far, and what a check of it says."""

    report: Report
    contents: dict[str, bytes] = field(default_factory=dict)


def mend(path: Path, settings: Configuration, check: Check) -> Mended:
    """The proved changes to a program; nothing is written.

    An edit may uncover the next mistake (the program gets past the first crash), so this goes on until no suggestion
    is left that helps. They are made one at a time, the first in the program first: what it caused further on is then
    gone, and needs no edit of its own.
    """
    original: dict[str, bytes] = {}
    before = check(path, settings, {})
    now = _Attempt(before)
    fixed: list[Finding] = []
    unproved: dict[object, Finding] = {}
    for _ in range(_MOST_ROUNDS):
        offered = [f for f in now.report.findings if f.is_loud and f.suggestion and _key(f, now.report) not in unproved]
        if not offered:
            break
        group = list(compatible(offered))
        alone = [[finding] for finding in group]
        for tried in alone if len(group) == 1 else [_of_one_line(group), alone[0], group, *alone[1:]]:
            proposal = _proposed(tried, now.contents, original)
            if proposal is None:
                continue
            then = _Attempt(check(path, settings, proposal), proposal)
            proved = _proves(tried, now.report, then.report)
            if len(tried) == 1 and now.report.files[0].status == "raised" and not (proved and _is_clean(then.report)):
                better = _carried_to_the_end(path, settings, check, tried[0], now, original)
                if better is not None:
                    then, tried, proved = better[0], [better[1]], True
            if proved:
                now = then
                fixed += tried
                break
        else:
            unproved |= {_key(finding, now.report): finding for finding in group}
    changes = tuple(
        Change(_shown(file, fixed), file, original[file], content)
        for file, content in now.contents.items()
        if content != original[file]
    )
    return Mended(before, _without(now.report, set(unproved)), tuple(fixed), tuple(unproved.values()), changes)


def _of_one_line(group: list[Finding]) -> list[Finding]:
    """The findings on the line of the first: the same slip twice in one statement is mended twice."""
    first = group[0]
    return [
        f for f in group if (f.path, f.place.cell, f.place.line) == (first.path, first.place.cell, first.place.line)
    ]


def _carried_to_the_end(
    path: Path, settings: Configuration, check: Check, finding: Finding, now: _Attempt, original: dict[str, bytes]
) -> tuple[_Attempt, Finding] | None:
    """The first of the finding's other cures with which the program runs to its end and nothing is found in it."""
    for suggestion in finding.alternatives:
        other = replace(finding, place=suggestion.edits[0].place, suggestion=suggestion)
        proposal = _proposed([other], now.contents, original)
        if proposal is None:
            continue
        then = _Attempt(check(path, settings, proposal), proposal)
        if _is_clean(then.report) and _proves([other], now.report, then.report):
            return then, other
    return None


def _is_clean(report: Report) -> bool:
    return report.files[0].status == "ok" and not _loud(report)


def _without(report: Report, unproved: set[object]) -> Report:
    """The report, in which what was tried in vain is not offered again."""
    findings = [replace(f, suggestion=None) if _key(f, report) in unproved else f for f in report.findings]
    return replace(report, findings=tuple(findings))


def _proposed(
    findings: Iterable[Finding], contents: Mapping[str, bytes], original: dict[str, bytes]
) -> dict[str, bytes] | None:
    """The contents after the edits of these findings, or None when they do not fit the files."""
    proposal = dict(contents)
    edits: dict[str, set] = {}
    for finding in findings:
        assert finding.suggestion is not None
        edits.setdefault(os.path.realpath(finding.path), set()).update(finding.suggestion.edits)
    try:
        for file, of_file in edits.items():
            if file not in proposal:
                proposal[file] = original.setdefault(file, Path(file).read_bytes())
            proposal[file] = read_document(file, proposal[file]).after(of_file)
    except (OSError, ValueError, SyntaxError):
        return None
    return proposal


def _proves(tried: list[Finding], before: Report, after: Report) -> bool:
    """Whether the edits did what they promise: their findings gone, the program no worse off."""
    was, now = before.files[0], after.files[0]
    if not now.is_checked or (was.status == "ok" and now.status != "ok"):
        return False
    edited = [stretch for finding in tried for stretch in _edited(finding)]
    if now.status == "raised" and not _gets_further(was, now, edited):
        return False
    left = {_key(finding, after) for finding in after.findings}
    if any(_key(finding, before) in left for finding in tried):
        return False
    known = {(finding.code, finding.message) for finding in before.findings}
    new = [finding for finding in after.findings if finding.is_loud and (finding.code, finding.message) not in known]
    if any(mine.overlaps(theirs) for mine in edited for finding in new for theirs in _spoken_of(finding)):
        return False
    uncovers = was.status == "raised"  # a program that gets further may show more of its mistakes
    return uncovers or _loud(after) < _loud(before)


def _gets_further(was: FileResult, now: FileResult, edited: list[Stretch]) -> bool:
    """Whether a program that still fails does so for a reason of its own: later on, and not where the edit was made."""
    same = len(list(takewhile(lambda lines: lines[0] == lines[1], zip(was.stopped, now.stopped, strict=False))))
    if now.reached < was.reached or same == len(now.stopped):
        return False
    path, cell, line = now.stopped[-1]
    return not any((path, cell) == (made.path, made.place.cell) and made.place.covers(line) for made in edited)


def _edited(finding: Finding) -> Iterator[Stretch]:
    """Where the finding's edits stand once they are made."""
    for edit in finding.suggestion.edits if finding.suggestion else ():
        *before, last = edit.text.split("\n")
        line, column = edit.place.line, edit.place.column
        end = column + len(last) if not before else 1 + len(last)
        yield Stretch(finding.path, Place(line, column, line + len(before), end, edit.place.cell))


def _spoken_of(finding: Finding) -> Iterator[Stretch]:
    """The places that the finding shows."""
    yield Stretch(finding.path, finding.place)
    for other in finding.related:
        yield Stretch(other.path or finding.path, other.place)


def _loud(report: Report) -> int:
    return sum(finding.is_loud for finding in report.findings)


def _key(finding: Finding, report: Report) -> tuple[str, str, str, str]:
    """What makes it the same finding in another version of the file, where lines may have moved."""
    cells = report.listing(finding.path).cells
    cell = finding.place.cell or 0
    lines = cells[cell].splitlines() if cell < len(cells) else []
    line = lines[finding.place.line - 1].strip() if finding.place.line <= len(lines) else ""
    return finding.code, finding.path, line, finding.message.en


def _shown(file: str, findings: Iterable[Finding]) -> str:
    return next((finding.path for finding in findings if os.path.realpath(finding.path) == file), file)
