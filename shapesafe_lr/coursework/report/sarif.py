"""A report as SARIF 2.1.0, the format that code-scanning services and editors read.

Columns count characters (`unicodeCodePoints`). A result in a notebook names the line of the file that holds the line
of code, and the cell as a logical location; in SARIF an edit is a replacement in the file, so it is given for scripts.
"""

import os
import sys
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from ...language import Language, chosen_language
from ...pages import SITE, rule_page
from ..findings import FileResult, Finding, Level, Place, Report
from . import phrases

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVEL: dict[Level, str] = {"error": "error", "warning": "warning", "advice": "note"}


def sarif(report: Report, language: Language | None = None) -> dict[str, Any]:
    """The report as a SARIF log with one run."""
    rules = {finding.code: _rule(finding, language) for finding in sorted(report.findings, key=lambda f: f.code)}
    order = {code: index for index, code in enumerate(rules)}
    driver = {"name": "shapesafe-lr", "version": _version(), "informationUri": SITE, "rules": list(rules.values())}
    return {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": driver},
                "language": "zh-CN" if (language or chosen_language()) == "zh" else "en-US",
                "columnKind": "unicodeCodePoints",
                "artifacts": [{"location": {"uri": _uri(file.path)}} for file in report.files],
                "invocations": [
                    {
                        "executionSuccessful": report.exit_code != 2,
                        "toolExecutionNotifications": [_notification(f, language) for f in report.files if f.note],
                    }
                ],
                "results": [_result(finding, order[finding.code], report, language) for finding in report.findings],
            }
        ],
    }


def _version() -> str:
    """The toolkit's version; read where it stands, since no file in here may import the public face."""
    version: str = sys.modules[__name__.partition(".")[0]].__version__
    return version


def _rule(finding: Finding, language: Language | None) -> dict[str, Any]:
    return {"id": finding.code, "name": finding.name, "helpUri": rule_page(finding.code, language)}


def _result(finding: Finding, rule_index: int, report: Report, language: Language | None) -> dict[str, Any]:
    text = f"{finding.message.fill(language)}\n{finding.explanation.fill(language)}".strip()
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": rule_index,
        "level": _LEVEL[finding.level],
        "message": {"text": text},
        "locations": [_location(finding.path, finding.place, report, language)],
    }
    if finding.related:
        result["relatedLocations"] = [
            {
                "id": number,
                **_location(other.path or finding.path, other.place, report, language),
                "message": {"text": other.message.fill(language)},
            }
            for number, other in enumerate(finding.related)
        ]
    if finding.suggestion and finding.place.cell is None:
        replacements = [
            {"deletedRegion": _region(edit.place), "insertedContent": {"text": edit.text}}
            for edit in finding.suggestion.edits
        ]
        change = {"artifactLocation": {"uri": _uri(finding.path)}, "replacements": replacements}
        description = {"text": finding.suggestion.description.fill(language)}
        result["fixes"] = [{"description": description, "artifactChanges": [change]}]
    return result


def _location(path: str, place: Place, report: Report, language: Language | None) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(path)}}
    if place.cell is None:
        physical["region"] = _region(place)
        return {"physicalLocation": physical}
    physical["region"] = {"startLine": report.listing(path).line_in_file(place)}
    logical = {"name": phrases.where(place, language), "kind": "member"}
    return {"physicalLocation": physical, "logicalLocations": [logical]}


def _region(place: Place) -> dict[str, int]:
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }


def _notification(file: FileResult, language: Language | None) -> dict[str, Any]:
    assert file.note is not None
    return {
        "level": "note" if file.is_checked else "error",
        "message": {"text": file.note.fill(language)},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": _uri(file.path)}}}],
    }


def _uri(path: str) -> str:
    """The path as a URI: forward slashes, and everything unusual percent-encoded."""
    pure = PurePath(path)
    return pure.as_uri() if pure.is_absolute() else quote(os.fsencode(pure.as_posix()))
