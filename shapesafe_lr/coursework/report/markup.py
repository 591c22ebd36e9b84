"""One finding as HTML, for the page of a whole report and for the output under a notebook cell.

Everything that comes from a submission passes through `escaped`, so that it shows as text. No script anywhere.
"""

from collections.abc import Iterable, Sequence
from html import escape

from ...language import Language
from ...pages import lesson_page, rule_page
from ..findings import Finding, Place, Related, Report
from . import phrases
from .cure import changes
from .drawing import Row, drawing
from .visible import visible


def escaped(text: str) -> str:
    """Any text, as HTML that shows it."""
    return escape(visible(text))


def finding_markup(finding: Finding, report: Report, language: Language | None = None, heading: str = "h3") -> str:
    """One finding: what disagrees, the drawing, the reason, the other places, the cure, where to read on."""
    level = phrases.LEVELS[finding.level].fill(language)
    page, lesson = rule_page(finding.code, language), lesson_page(finding.lesson, language)
    pieces = [
        f'<section class="finding {finding.level}">',
        f'<{heading}><span class="level">{level}</span> {escaped(finding.message.fill(language))}</{heading}>',
        f'<p class="where">{escaped(phrases.where(finding.place, language))} · {finding.code} {finding.name}</p>',
        _drawn(report.listing(finding.path).cells, finding, language),
        *(f"<p>{escaped(paragraph)}</p>" for paragraph in finding.explanation.fill(language).splitlines()),
        *(_related(other, finding, report, language) for other in finding.related),
        _cure(finding, report.listing(finding.path).cells, language),
        f'<p class="more"><a href="{escape(lesson)}">{phrases.LESSON.fill(language, lesson=escape(finding.lesson))}</a>'
        f' · <a href="{escape(page)}">{finding.code}</a></p>',
        "</section>",
    ]
    return "\n".join(piece for piece in pieces if piece)


def _related(other: Related, finding: Finding, report: Report, language: Language | None) -> str:
    path = f"{escaped(other.path)}, " if other.path else ""
    told = f"<p>{path}{escaped(phrases.where(other.place, language))}: {escaped(other.message.fill(language))}</p>"
    return told + "\n" + _drawn(report.listing(other.path or finding.path).cells, other, language)


def _drawn(cells: Sequence[str], shown: Finding | Related, language: Language | None) -> str:
    cell = shown.place.cell or 0
    if cell >= len(cells):
        return ""
    rows = drawing(cells[cell], shown.place, shown.parts)
    label = escaped(_in_words(cells[cell], shown, language))
    return f'<pre role="img" tabindex="0" aria-label="{label}">{_rows(rows)}</pre>'


def _in_words(cell: str, shown: Finding | Related, language: Language | None) -> str:
    """The drawing for someone who hears it: the line, then each part with its shape."""
    lines = cell.splitlines()
    told = [phrases.LINE.fill(language, line=shown.place.line), *lines[shown.place.line - 1 : shown.place.end_line]]
    seen = [f"{_text_at(lines, part.place)} {part.label}" for part in shown.parts]
    if seen:
        told.append(phrases.SHAPES.fill(language, shapes=", ".join(seen)))
    return "; ".join(line.strip() for line in told)


def _text_at(lines: Sequence[str], place: Place) -> str:
    line = lines[place.line - 1] if place.line <= len(lines) else ""
    return line[place.column - 1 : place.end_column - 1 if place.end_line == place.line else None]


def _rows(rows: Iterable[Row]) -> str:
    rows = list(rows)
    width = max((len(str(row.number)) for row in rows if row.number), default=1)
    told = []
    for row in rows:
        margin = f'<span class="number-of-line">{row.number or "":>{width}} │ </span>'
        at, text = 0, ""
        for start, end, role in row.stretches:
            start = max(start, at)
            text += escape(row.text[at:start]) + f'<span class="{role}">{escape(row.text[start:end])}</span>'
            at = max(at, end)
        told.append(margin + text + escape(row.text[at:]))
    return "\n".join(told)


def _cure(finding: Finding, cells: Sequence[str], language: Language | None) -> str:
    if finding.suggestion is None:
        return ""
    cure = finding.suggestion.description.fill(language)
    told = f"<p>{escaped(phrases.TRY.fill(language, cure=cure))}</p>"
    shown = [
        f"<{tag}>{change.sign} {escape(change.text)}</{tag}>"
        for change in changes(finding.suggestion, cells)
        for tag in ("del" if change.sign == "-" else "ins",)
    ]
    return told + ('\n<pre tabindex="0">' + "\n".join(shown) + "</pre>" if shown else "")
