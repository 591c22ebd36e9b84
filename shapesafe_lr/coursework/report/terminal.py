"""A report for a terminal, or for what it is piped to: the same words, in colour where there is colour."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rich.text import Text as Styled

from ...language import Language
from ...pages import rule_page
from ..findings import FileResult, Finding, Level, Related, Report
from . import phrases
from .cure import changes
from .drawing import Role, Row, drawing
from .visible import visible, visible_name

_LEVEL: dict[Level, str] = {"error": "bold red", "warning": "bold yellow", "advice": "bold cyan"}
_ROLE: dict[Role, str] = {"label": "magenta", "link": "dim", "mark": "bold"}
_SIGN = {"-": "red", "+": "green"}


@dataclass(frozen=True)
class Line:
    """A line to print. A paragraph may be folded to the screen's width; source may not, its columns are meant."""

    text: Styled
    is_source: bool = False

    @classmethod
    def of(cls, *pieces: str | tuple[str, str]) -> "Line":
        """A paragraph of pieces, each with its style or without."""
        return cls(Styled.assemble(*pieces))


def lines(report: Report, language: Language | None = None) -> Iterator[Line]:
    """The whole report: each finding, each file that did not simply run, the conclusion."""
    for finding in report.findings:
        yield from finding_lines(finding, report, language)
        yield Line.of("")
    for file in report.files:
        yield from _note(file, language)
    if len(report.files) > 1:
        yield from _table(report, language)
    yield Line.of((phrases.conclusion(report, language), "bold"))


def finding_lines(finding: Finding, report: Report, language: Language | None = None) -> Iterator[Line]:
    """One finding: the place, what disagrees, the drawing, the reason, the other places, the cure, where to read on."""
    level = (f"{phrases.LEVELS[finding.level].fill(language)} {finding.code}", _LEVEL[finding.level])
    address = phrases.address(finding.path, finding.place, language)
    yield Line.of((address, "bold"), "  ", level, (f" {finding.name}", "dim"))
    yield Line.of(visible(finding.message.fill(language)))
    yield from _drawn(_rows(finding, report))
    yield from _paragraphs(finding.explanation.fill(language))
    for other in finding.related:
        yield from _related(other, finding, report, language)
    if finding.suggestion:
        cure = visible(finding.suggestion.description.fill(language))
        yield Line.of((phrases.TRY.fill(language, cure=cure), "bold"))
        for change in changes(finding.suggestion, report.listing(finding.path).cells):
            yield Line(Styled(f"  {change.sign} {change.text}", _SIGN[change.sign]), is_source=True)
    lesson = phrases.LESSON.fill(language, lesson=finding.lesson)
    read_on = f"{lesson} · shapesafe-lr explain {finding.code} · {rule_page(finding.code, language)}"
    yield Line.of((read_on, "dim"))


def _rows(finding: Finding, report: Report) -> list[Row]:
    return _source_rows(report, finding.path, finding.place.cell, finding)


def _source_rows(report: Report, path: str, cell: int | None, shown: Finding | Related) -> list[Row]:
    cells = report.listing(path).cells
    return drawing(cells[cell or 0], shown.place, shown.parts) if (cell or 0) < len(cells) else []


def _drawn(rows: Iterable[Row]) -> Iterator[Line]:
    rows = list(rows)
    width = max((len(str(row.number)) for row in rows if row.number), default=1)
    for row in rows:
        text = Styled(row.text)
        for start, end, role in row.stretches:
            text.stylize(_ROLE[role], start, end)
        margin = f"{row.number or '':>{width + 2}} │ "
        yield Line(Styled.assemble((margin, "dim"), text), is_source=True)


def _related(other: Related, finding: Finding, report: Report, language: Language | None) -> Iterator[Line]:
    path = other.path or finding.path
    message = visible(other.message.fill(language))
    yield Line.of((phrases.address(path, other.place, language), "bold"), f"  {message}")
    yield from _drawn(_source_rows(report, path, other.place.cell, other))


def _note(file: FileResult, language: Language | None) -> Iterator[Line]:
    if file.note is not None:
        style = "yellow" if file.is_checked else "bold red"
        yield Line.of((visible_name(file.path), "bold"), "  ", (visible(file.note.fill(language)), style))


def _table(report: Report, language: Language | None) -> Iterator[Line]:
    """One line a file that has something to tell: how many findings of each level, which codes."""
    rows = []
    for file in report.files:
        mine = [finding for finding in report.findings if finding.path == file.path]
        if mine or not file.is_checked:
            told = phrases.count_findings(mine, language) or phrases.STATUSES[file.status].fill(language)
            rows.append((visible_name(file.path), told.strip(), " ".join(sorted({finding.code for finding in mine}))))
    width = max((Styled(path).cell_len for path, _, _ in rows), default=0)
    for path, told, codes in rows:
        space = " " * (width - Styled(path).cell_len)
        yield Line(Styled.assemble((path, "bold"), f"{space}  {told}", (codes and f"  {codes}", "dim")), is_source=True)
    if rows:
        yield Line.of("")


def _paragraphs(text: str) -> Iterator[Line]:
    for paragraph in visible(text).splitlines():
        yield Line.of(paragraph)


def as_text(report: Report, language: Language | None = None) -> str:
    """The report without colour, each paragraph on one line."""
    return "\n".join(line.text.plain for line in lines(report, language)) + "\n"
