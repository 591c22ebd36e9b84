"""The marks as CSV, and as one self-contained page a submission."""

import csv
import html
import io
from collections.abc import Sequence
from typing import Any

from ...language import Text, chosen_language
from .marks import WORDS

Given = dict[str, Any]


def as_csv(marks: Sequence[Given]) -> str:
    """One line a submission: points, findings, and the points of every function."""
    names = list(dict.fromkeys(function["name"] for each in marks for function in each["functions"]))
    written = io.StringIO()
    table = csv.writer(written, lineterminator="\n")
    table.writerow(["path", "status", "points", "of", "errors", "warnings", *names])
    for each in marks:
        points = {function["name"]: function["points"] for function in each["functions"]}
        counts = [count(each, "error"), count(each, "warning")]
        row = [each["path"], each["status"], each["points"], each["of"], *counts, *(points.get(n, "") for n in names)]
        table.writerow(list(map(_harmless, row)))
    return written.getvalue()


_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def _harmless(value: object) -> object:
    """A cell that no spreadsheet takes for a formula."""
    return "'" + value if isinstance(value, str) and value.startswith(_FORMULA) else value


def count(marks: Given, level: str) -> int:
    """How many findings of a level a submission has."""
    return sum(finding["level"] == level for finding in marks["findings"])


def as_page(marks: Given) -> str:
    """One submission as an HTML page that loads nothing; what the submission says stands there as text."""
    functions = "\n".join(map(_function, marks["functions"]))
    findings = "\n".join(map(_finding, marks["findings"]))
    note = "" if marks["note"] is None else f"<p>{html.escape(marks['note'])}</p>"
    title = html.escape(marks["path"])
    return _PAGE.format(
        language=chosen_language(),
        style=_STYLE,
        title=title,
        points=f"{marks['points']:g} / {marks['of']:g}",
        status=html.escape(WORDS[marks["status"]].fill()),
        note=note,
        functions=functions,
        heading=_FINDINGS.fill() if findings else "",
        findings=findings,
    )


def _function(function: Given) -> str:
    heading = f"{html.escape(function['name'])} · {function['points']:g} / {function['of']:g}"
    if not function["found"]:
        return f"<section><h2>{heading}</h2><p>{MISSING.fill()}</p></section>"
    items = "\n".join(map(_expectation, function["expectations"]))
    return f"<section><h2>{heading}</h2><ul>{items}</ul></section>"


def _expectation(expectation: Given) -> str:
    mark, name = ("✓", "holds") if expectation["holds"] else ("✗", "fails")
    told = [expectation["what"], expectation["cause"]]
    inputs = "\n".join(f"{name} = {text}" for name, text in expectation["inputs"].items())
    more = "".join(f"<p>{html.escape(text)}</p>" for text in told if text)
    more += f"<pre>{html.escape(inputs)}</pre>" if inputs else ""
    return f'<li class="{name}"><span aria-hidden="true">{mark}</span> {html.escape(expectation["title"])}{more}</li>'


def _finding(finding: Given) -> str:
    cell = "" if finding["cell"] is None else f"[{finding['cell'] + 1}] "
    place = f"{cell}{finding['line']}: {finding['code']}"
    told = f"<p>{html.escape(finding['message'])}</p><p>{html.escape(finding['explanation'])}</p>"
    return f"<section><h3>{html.escape(place)}</h3>{told}</section>"


_FINDINGS = Text("<h2>What the checker found</h2>", "<h2>检查器的发现</h2>")
MISSING = Text("There is no function of this name.", "没有这个名字的函数。")
_STYLE = """
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
h2 { margin-bottom: .2rem; } ul { list-style: none; padding-left: 0; } li { margin: .3rem 0; }
.fails span { color: #d32f2f; } .holds span { color: #2e7d32; } li p { margin: .1rem 0 .1rem 1.4rem; }
pre { margin: .2rem 0 .4rem 1.4rem; overflow-x: auto; }
"""
_PAGE = """<!doctype html>
<html lang="{language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{title}</title>
<style>{style}</style></head>
<body>
<h1>{title}</h1>
<p><strong>{points}</strong> · {status}</p>
{note}
{functions}
{heading}
{findings}
</body>
</html>
"""
