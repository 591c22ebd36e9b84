"""A report as GitHub workflow commands: printed in a workflow, they become annotations on the lines of a pull request.

A notebook is annotated on the line of its file (JSON) that holds the line of code, with the cell named in the title.
"""

from collections.abc import Iterator

from ...language import Language
from ..findings import Finding, Level, Listing, Report
from . import phrases
from .visible import visible

_COMMAND: dict[Level, str] = {"error": "error", "warning": "warning", "advice": "notice"}


def annotations(report: Report, language: Language | None = None) -> Iterator[str]:
    """One line a finding, and one for each file that could not be checked."""
    for finding in report.findings:
        yield _annotation(finding, report.listing(finding.path), language)
    for file in report.files:
        if not file.is_checked and file.note is not None:
            yield _command("error", {"file": file.path, "title": "shapesafe-lr"}, file.note.fill(language))


def _annotation(finding: Finding, listing: Listing, language: Language | None) -> str:
    place, title = finding.place, f"{finding.code} {finding.name}"
    facts: dict[str, object] = {"file": finding.path}
    if place.cell is None:
        facts |= {"line": place.line, "endLine": place.end_line}
        if place.line == place.end_line:  # columns mean something to GitHub only within one line
            facts |= {"col": place.column, "endColumn": place.end_column}
    else:
        title += f" ({phrases.where(place, language)})"
        facts["line"] = listing.line_in_file(place)
    told = [finding.message.fill(language), finding.explanation.fill(language)]
    if finding.suggestion:
        told.append(phrases.TRY.fill(language, cure=finding.suggestion.description.fill(language)))
    return _command(_COMMAND[finding.level], {**facts, "title": title}, "\n".join(told))


def _command(name: str, facts: dict[str, object], message: str) -> str:
    told = ",".join(f"{key}={_escaped_fact(visible(str(value)))}" for key, value in facts.items())
    return f"::{name} {told}::{_escaped(visible(message))}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escaped_fact(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
