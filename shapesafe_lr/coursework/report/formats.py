"""The forms a report can take, by the name they have on the command line."""

import json
from collections.abc import Callable
from typing import Literal

from ...language import Language
from ..findings import Report

Format = Literal["text", "json", "sarif", "github", "html"]


def written(report: Report, form: Format, language: Language | None = None) -> str:
    """The report in this form. JSON and SARIF are plain ASCII, so that no encoding can spoil them."""
    return _WRITERS[form](report, language)


def _text(report: Report, language: Language | None) -> str:
    from .terminal import as_text

    return as_text(report, language)


def _json(report: Report, language: Language | None) -> str:
    return json.dumps(report.to_json(language), indent=1) + "\n"


def _sarif(report: Report, language: Language | None) -> str:
    from .sarif import sarif

    return json.dumps(sarif(report, language), indent=1) + "\n"


def _github(report: Report, language: Language | None) -> str:
    from .github import annotations

    return "".join(f"{line}\n" for line in annotations(report, language))


def _html(report: Report, language: Language | None) -> str:
    from .page import page

    return page(report, language)


_WRITERS: dict[Format, Callable[[Report, Language | None], str]] = {
    "text": _text,
    "json": _json,
    "sarif": _sarif,
    "github": _github,
    "html": _html,
}
