"""A report as a piece of HTML, for the output under a notebook cell."""

from importlib.resources import files as package_files

from ...language import Language
from ..findings import Report
from . import phrases
from .markup import escaped, finding_markup


def fragment(report: Report, language: Language | None = None) -> str:
    """The findings, without the page around them. It reads well also where a notebook drops the style."""
    told = [finding_markup(finding, report, language, heading="h4") for finding in report.findings]
    told += [f"<p>{escaped(file.note.fill(language))}</p>" for file in report.files if file.note]
    told = told or [f"<p>{escaped(phrases.conclusion(report, language))}</p>"]
    return f'<div class="shapesafe"><style>\n{style()}</style>\n' + "\n".join(told) + "\n</div>"


def style() -> str:
    """How a finding looks."""
    return package_files(__package__).joinpath("finding.css").read_text("utf-8")
