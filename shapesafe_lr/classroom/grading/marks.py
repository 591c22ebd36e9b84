"""One submission's marks, as plain data, and as JSON."""

from dataclasses import dataclass
from typing import Any, Literal

from ...language import Text
from ..verdicts import ProbeReport
from .nbgrader import Task

Status = Literal["graded", "definitions only", "timeout", "unreadable", "died"]

WORDS: dict[Status, Text] = {
    "graded": Text("graded", "已评分"),
    "definitions only": Text("only its definitions were run", "只执行了其中的定义"),
    "timeout": Text("too slow", "超时"),
    "unreadable": Text("cannot be read", "无法读取"),
    "died": Text("its process died", "进程意外结束"),
}


@dataclass(frozen=True)
class FunctionMark:
    """The points of one function."""

    name: str
    earned: float
    worth: float
    report: ProbeReport | None


@dataclass(frozen=True)
class CellMark:
    """How a cell ended, and the task that it is, if it is one."""

    index: int | None
    error: str | None
    task: Task | None = None

    @property
    def earned(self) -> float:
        """The points of a test that ran, and is the one that was handed out."""
        return self.task.points if self.task and not self.error and not self.task.altered else 0.0


@dataclass(frozen=True)
class Marks:
    """Everything that grading one submission has to tell."""

    path: str
    status: Status
    seconds: float
    functions: tuple[FunctionMark, ...] = ()
    cells: tuple[CellMark, ...] = ()
    findings: tuple[dict[str, Any], ...] = ()
    """The checker's findings, as in its JSON report."""
    cost: float = 0.0
    note: Text | None = None
    by_tests: bool = False
    """Whether nbgrader's cells alone say what it is worth."""
    tests_count: bool = False
    by_hand: float = 0.0
    """Points that are left to a person, and are in neither of the sums."""

    @property
    def earned(self) -> float:
        """The points earned: functions, nbgrader's test cells that run, less what findings cost; never below 0."""
        tests = sum(cell.earned for cell in self.cells) if self.tests_count else 0.0
        return max(0.0, round(sum(mark.earned for mark in self.functions) + tests + self.cost, 2))

    @property
    def worth(self) -> float:
        """The points there were to earn by machine."""
        tests = sum(cell.task.points for cell in self.cells if cell.task) if self.tests_count else 0.0
        return round(sum(mark.worth for mark in self.functions) + tests, 2)

    def count(self, level: str) -> int:
        """How many findings of a level there are."""
        return sum(finding["level"] == level for finding in self.findings)

    def as_json(self) -> dict[str, Any]:
        """The marks as JSON values, in the language of the moment."""
        return {
            "path": self.path,
            "status": self.status,
            "seconds": round(self.seconds, 3),
            "points": self.earned,
            "of": self.worth,
            "by_hand": self.by_hand,
            "by_tests": self.by_tests,
            "note": None if self.note is None else self.note.fill(),
            "functions": [_function(mark) for mark in self.functions],
            "cells": [_cell(cell) for cell in self.cells],
            "findings": list(self.findings),
            "cost": self.cost,
        }


def _cell(mark: CellMark) -> dict[str, Any]:
    told: dict[str, Any] = {"cell": mark.index, "error": mark.error, "task": None}
    if mark.task is not None:
        told["task"] = {
            "name": mark.task.name,
            "points": mark.earned,
            "of": mark.task.points,
            "altered": mark.task.altered,
        }
    return told


def _function(mark: FunctionMark) -> dict[str, Any]:
    outcomes = () if mark.report is None else mark.report.outcomes
    return {
        "name": mark.name,
        "points": round(mark.earned, 2),
        "of": mark.worth,
        "found": mark.report is not None,
        "expectations": [
            {
                "key": outcome.key,
                "title": outcome.title.fill(),
                "holds": outcome.holds,
                "what": outcome.failure and outcome.failure.what.fill(),
                "cause": outcome.failure and outcome.failure.cause and outcome.failure.cause.fill(),
                "setting": outcome.failure and outcome.failure.setting.fill(),
                "inputs": dict(outcome.failure.inputs) if outcome.failure else {},
            }
            for outcome in outcomes
        ],
    }
