"""The marks of `shapesafe-lr grade` in the terminal: a line a submission; of a single one, everything."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..classroom.grading.tables import FINDINGS, MISSING, TESTS, cost, count, place, remarks, tests
from ..coursework.report.visible import visible
from ..language import Text
from .terminal import console

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

Marks = dict[str, Any]
_NARROW = 90
"""Columns below which the remarks stand under the name."""
_PIPE = 400


def print_marks(marks: list[Marks]) -> None:
    """A table of the submissions. For a pipe, whose reader may search it, each stands on one line."""
    screen = console()
    if not screen.is_terminal:
        screen.width = max(screen.width, _PIPE)
    screen.print(_table(marks, is_narrow=screen.width < _NARROW))
    if len(marks) == 1:
        for line in _details(marks[0]):
            _print(screen, line)


def _print(screen: "Console", line: str) -> None:
    screen.print(visible(line), markup=False, highlight=False, soft_wrap=True)


def _table(marks: list[Marks], *, is_narrow: bool) -> "Table":
    from rich.console import Group
    from rich.padding import Padding
    from rich.table import Table
    from rich.text import Text as Plain

    table = Table(box=None, pad_edge=False)
    table.add_column(_SUBMISSION.fill(), overflow="fold")
    table.add_column(_POINTS.fill(), justify="right", no_wrap=True)
    table.add_column(_FOUND.fill(), justify="right", no_wrap=True)
    if not is_narrow:
        table.add_column(_BROKEN.fill(), overflow="fold")
    for name, each in zip(_names(marks), marks, strict=True):
        points = f"{each['points']:g} / {each['of']:g}"
        found = str(count(each, "error") + count(each, "warning"))
        told = [Plain(visible(text)) for text in remarks(each)]
        if is_narrow:
            table.add_row(Group(Plain(name), *(Padding(text, (0, 0, 0, 2)) for text in told)), points, found)
        else:
            table.add_row(Plain(name), points, found, Plain(" · ").join(told))
    return table


def _names(marks: list[Marks]) -> list[str]:
    """The paths of the submissions, from the folder that all of them are in."""
    folders = {os.path.dirname(each["path"]) for each in marks}
    above = os.path.commonpath(folders) if len(set(map(os.path.isabs, folders))) == 1 else ""
    return [visible(str(Path(each["path"]).relative_to(above))) for each in marks]


def _details(marks: Marks) -> Iterator[str]:
    """Everything that there is to say of one submission."""
    for function in marks["functions"]:
        yield ""
        yield function["name"] + (f"  {function['points']:g} / {function['of']:g}" if function["of"] else "")
        yield from _expectations(function["expectations"]) if function["found"] else ["  " + MISSING.fill()]
    if tests(marks):
        yield from ("", TESTS.fill())
    for title, earned, why in tests(marks):
        yield f"  {'✓' if earned else '✗'} {title}"
        yield from [f"      {why}"] if why else []
    if marks["findings"]:
        yield from ("", FINDINGS.fill() + cost(marks))
    for finding in marks["findings"]:
        yield f"  {place(finding)}: {finding['message']}"


def _expectations(expectations: list[Marks]) -> Iterator[str]:
    """What holds and what does not, a line each; what is the same as just before is not said again."""
    said, shown = None, None
    for each in expectations:
        yield f"  {'✓' if each['holds'] else '✗'} {each['title']}"
        if each["what"] != said:
            yield from (f"      {text}" for text in (each["what"], each["cause"]) if text)
        said = each["what"]
        if each["inputs"] and each["inputs"] != shown:
            yield f"      {each['setting']}"
            yield from (f"        {name} = {text}" for name, text in each["inputs"].items())
            shown = each["inputs"]


_SUBMISSION = Text("submission", "作业")
_POINTS = Text("points", "得分")
_FOUND = Text("findings", "发现")
_BROKEN = Text("what does not hold", "未通过")
