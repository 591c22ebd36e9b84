"""The marks in few words, as CSV, and as one self-contained page a submission."""

import csv
import html
import io
from collections.abc import Sequence
from typing import Any

from ...language import Text, chosen_language
from .marks import WORDS

Given = dict[str, Any]


def remarks(marks: Given) -> list[str]:
    """What there is to say of a submission beside its points, most important first."""
    said = [marks["note"]] if marks["note"] else []
    if not said and marks["status"] != "graded":
        said = [WORDS[marks["status"]].fill()]
    functions = marks["functions"]
    broken = [f["name"] for f in functions if f["found"] and not all(e["holds"] for e in f["expectations"])]
    broken += [task["name"] for task in _tasks(marks) if task["points"] < task["of"]]
    missing = [f["name"] for f in functions if not f["found"] and marks["status"] in ("graded", "definitions only")]
    said += [_some(broken)] if broken else []
    said += [_NOT_THERE.fill(names=_some(missing))] if missing else []
    said += [f"{place}: {error}" if place else error for place, error in raised(marks)]
    return said + ([_BY_HAND.fill(points=f"{marks['by_hand']:g}")] if marks["by_hand"] else [])


def raised(marks: Given) -> list[tuple[str, str]]:
    """The cells, other than tests, that raised something: which one, and what. A script has no cells."""
    cells = [cell for cell in marks["cells"] if cell["error"] and cell["task"] is None]
    return [("" if c["cell"] is None else _CELL.fill(number=c["cell"] + 1), c["error"]) for c in cells]


def _tasks(marks: Given) -> list[Given]:
    return [{**cell["task"], "error": cell["error"]} for cell in marks["cells"] if cell["task"] is not None]


def tests(marks: Given) -> list[tuple[str, bool, str]]:
    """nbgrader's tests: the name and the points, whether they are earned, and why not."""
    return [
        (
            f"{task['name']} · {task['points']:g} / {task['of']:g}",
            task["points"] == task["of"],
            _ALTERED.fill() if task["altered"] else task["error"] or "",
        )
        for task in _tasks(marks)
    ]


def _some(names: list[str]) -> str:
    """The names, the first six of many."""
    return ", ".join(names[:6]) + (f" +{len(names) - 6}" if len(names) > 6 else "")


_NOT_THERE = Text("missing: {names}", "缺少：{names}")
_CELL = Text("cell {number}", "单元格 {number}")
_BY_HAND = Text("{points} more by hand", "另有 {points} 分人工评定")
_ALTERED = Text(
    "This test is not the one that was handed out, so a person must look at it.", "这个测试与发下的不同，需要人工查看。"
)


def as_csv(marks: Sequence[Given]) -> str:
    """One line a submission: points, findings, and the points of every function."""
    names = list(dict.fromkeys(function["name"] for each in marks for function in each["functions"]))
    written = io.StringIO()
    table = csv.writer(written, lineterminator="\n")
    table.writerow(["path", "status", "points", "of", "by hand", "errors", "warnings", *names])
    for each in marks:
        points = {function["name"]: function["points"] for function in each["functions"]}
        counts = [count(each, "error"), count(each, "warning")]
        whole = [each["path"], each["status"], each["points"], each["of"], each["by_hand"]]
        row = [*whole, *counts, *(points.get(name, "") for name in names)]
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
    said = [marks["note"]] if marks["note"] else []
    said += [_BY_HAND.fill(points=f"{marks['by_hand']:g}")] if marks["by_hand"] else []
    note = "\n".join(f"<p>{html.escape(text)}</p>" for text in said)
    title = html.escape(marks["path"])
    return _PAGE.format(
        language=chosen_language(),
        style=_STYLE,
        title=title,
        points=f"{marks['points']:g} / {marks['of']:g}",
        status=html.escape(WORDS[marks["status"]].fill()),
        note=note,
        functions=functions,
        cells=_cells(marks),
        heading=f"<h2>{FINDINGS.fill()}{cost(marks)}</h2>" if findings else "",
        findings=findings,
    )


def _function(function: Given) -> str:
    worth = f" · {function['points']:g} / {function['of']:g}" if function["of"] else ""
    heading = html.escape(function["name"]) + worth
    if not function["found"]:
        return f"<section><h2>{heading}</h2><p>{MISSING.fill()}</p></section>"
    items, shown = [], None
    for each in function["expectations"]:
        items.append(_expectation(each, with_inputs=each["inputs"] != shown))
        shown = each["inputs"] or shown
    return f"<section><h2>{heading}</h2><ul>{''.join(items)}</ul></section>"


def _expectation(expectation: Given, *, with_inputs: bool) -> str:
    mark, name = ("✓", "holds") if expectation["holds"] else ("✗", "fails")
    told = [expectation["what"], expectation["cause"]]
    given = expectation["inputs"] if with_inputs else {}
    inputs = "\n".join(f"{name} = {text}" for name, text in given.items())
    told += [expectation["setting"]] if inputs else []
    more = "".join(f"<p>{html.escape(text)}</p>" for text in told if text)
    more += f"<pre>{html.escape(inputs)}</pre>" if inputs else ""
    return f'<li class="{name}"><span aria-hidden="true">{mark}</span> {html.escape(expectation["title"])}{more}</li>'


def cost(marks: Given) -> str:
    """What the findings cost, to stand behind their heading."""
    return f" · {marks['cost']:g}" if marks["cost"] else ""


def place(finding: Given) -> str:
    """Where a finding is, and its code."""
    cell = [] if finding["cell"] is None else [_CELL.fill(number=finding["cell"] + 1)]
    return " · ".join([*cell, _LINE.fill(line=finding["line"]), finding["code"]])


def _cells(marks: Given) -> str:
    """nbgrader's tests, and the cells that raised something."""
    items = [
        f'<li class="{"holds" if earned else "fails"}"><span aria-hidden="true">{"✓" if earned else "✗"}</span> '
        f"{html.escape(title)}" + (f"<p>{html.escape(why)}</p>" if why else "") + "</li>"
        for title, earned, why in tests(marks)
    ]
    told = f"<section><h2>{TESTS.fill()}</h2><ul>{''.join(items)}</ul></section>" if items else ""
    stopped = "".join(
        f"<li>{html.escape(f'{place}: {error}' if place else error)}</li>" for place, error in raised(marks)
    )
    return told + (f"<section><h2>{RAISED.fill()}</h2><ul>{stopped}</ul></section>" if stopped else "")


def _finding(finding: Given) -> str:
    told = f"<p>{html.escape(finding['message'])}</p><p>{html.escape(finding['explanation'])}</p>"
    return f"<section><h3>{html.escape(place(finding))}</h3>{told}</section>"


FINDINGS = Text("What the checker found", "检查器的发现")
_LINE = Text("line {line}", "第 {line} 行")
TESTS = Text("Tests", "测试")
RAISED = Text("What raised an exception while it ran", "运行时抛出的异常")
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
{cells}
{heading}
{findings}
</body>
</html>
"""
