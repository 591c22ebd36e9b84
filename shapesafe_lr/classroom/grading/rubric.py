"""What is worth how many points, from a TOML file.

    [points]                      # a function, or one of its expectations
    propagate = 30                # shared out evenly among its expectations
    "propagate: dw values" = 5    # or one by one

    [findings]                    # what the checker's findings cost
    error = -2
    warning = -1
    most = -10

A line `tests = true` above the tables adds the tests that nbgrader's cells are, each with its own points.

Without a rubric a notebook of nbgrader's is worth what its cells say, and the probes are told beside it. Any other
submission is worth ten points for every function of the course that is found.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ...language import Text
from ..course import course_functions
from ..probing import expectations
from ..verdicts import ProbeReport

DEFAULT_POINTS = 10.0


class RubricError(Exception):
    """A rubric that cannot be used; the message says why."""


@dataclass(frozen=True)
class Rubric:
    """Points for what holds, and what findings cost."""

    points: Mapping[str, float] = field(default_factory=dict)
    error: float = 0.0
    warning: float = 0.0
    most: float = float("-inf")
    tests: bool = False
    """Whether nbgrader's tests count too."""

    @property
    def functions(self) -> list[str]:
        """The functions that the rubric asks for, each once, in order."""
        return list(dict.fromkeys(key.split(":")[0].strip() for key in self.points))

    def worth(self, name: str, report: ProbeReport | None) -> tuple[float, float]:
        """The points that a function earned, and how many there were to earn."""
        if not self.points:
            return (DEFAULT_POINTS * share(report), DEFAULT_POINTS) if report is not None else (0.0, 0.0)
        single = {
            key.split(":")[1].strip(): points for key, points in self.points.items() if key.startswith(name + ":")
        }
        whole = self.points.get(name, 0.0)
        earned = whole * share(report) + sum(points * _holds(report, key) for key, points in single.items())
        return earned, whole + sum(single.values())

    def cost(self, errors: int, warnings: int) -> float:
        """What the checker's findings cost, a number below or equal to 0."""
        return max(errors * self.error + warnings * self.warning, self.most)


def share(report: ProbeReport | None) -> float:
    """The share of a function's points that it earned: of the expectations that count, those that hold.

    Inputs changed in place cost as much as one expectation. A function that was not found, or whose every value is
    wrong, earns nothing: what was never filled in also runs, and also changes nothing.
    """
    if report is None:
        return 0.0
    counted = [outcome for outcome in report.outcomes if outcome.counts]
    earned = sum(outcome.holds and outcome.tried > 0 for outcome in counted)
    changed = any(outcome.key == "inputs" and not outcome.holds for outcome in report.outcomes)
    return max(0, earned - changed) / len(counted) if counted else 0.0


def _holds(report: ProbeReport | None, key: str) -> bool:
    return report is not None and any(o.key == key and o.holds and o.tried for o in report.outcomes)


def read_rubric(path: Path) -> Rubric:
    """The rubric in a TOML file.

    Raises RubricError if it cannot be read, or names what no function of the course has.
    """
    try:
        given = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise RubricError(_UNREADABLE.fill(path=path, reason=getattr(error, "strerror", None) or error)) from error
    except tomllib.TOMLDecodeError as error:
        raise RubricError(_NOT_TOML.fill(path=path, reason=error)) from error
    for table in given:
        if table not in ("points", "findings", "tests"):
            raise RubricError(_NO_TABLE.fill(path=path, table=table))
    tests = given.get("tests", False)
    if not isinstance(tests, bool):
        raise RubricError(_NOT_A_CHOICE.fill(path=path))
    points = _numbers(path, given, "points")
    costs = _numbers(path, given, "findings")
    for name in points:
        function, _, key = (part.strip() for part in name.partition(":"))
        if not function.isidentifier():
            raise RubricError(_NO_FUNCTION.fill(path=path, name=name, known=", ".join(course_functions())))
        keys = {each for known in course_functions().get(function, ()) for each, _, _ in expectations(known)}
        if key and keys and key not in keys:
            raise RubricError(_NO_KEY.fill(path=path, name=name, keys=", ".join(sorted(keys))))
    for name, cost in costs.items():
        if name not in ("error", "warning", "most") or cost > 0:
            raise RubricError(_NO_COST.fill(path=path, name=name))
    return Rubric(points, **costs, tests=tests)


def _numbers(path: Path, given: dict[str, Any], table: str) -> dict[str, float]:
    values = given.get(table, {})
    if not isinstance(values, dict) or not all(type(value) in (int, float) for value in values.values()):
        raise RubricError(_NOT_NUMBERS.fill(path=path, table=table))
    return {name: float(value) for name, value in values.items()}


_UNREADABLE = Text("{path}: the rubric cannot be read: {reason}.", "{path}：无法读取评分标准：{reason}。")
_NOT_TOML = Text("{path}: the rubric is not TOML: {reason}.", "{path}：评分标准不是有效的 TOML：{reason}。")
_NOT_A_CHOICE = Text("{path}: tests is true or false.", "{path}：tests 只能是 true 或 false。")
_NO_TABLE = Text(
    "{path}: a rubric has the tables [points] and [findings]; [{table}] is neither.",
    "{path}：评分标准只有 [points] 和 [findings] 两个表，没有 [{table}]。",
)
_NO_FUNCTION = Text(
    "{path}: {name!r} is not a function; the course has {known}.", "{path}：{name!r} 不是函数名；课程里有 {known}。"
)
_NO_KEY = Text(
    "{path}: {name!r} is no expectation; there are {keys}.", "{path}：没有 {name!r} 这一项；可用的有 {keys}。"
)
_NO_COST = Text(
    "{path}: in [findings] there are error, warning and most, each 0 or below; {name} is not right.",
    "{path}：[findings] 里只有 error、warning 和 most，且不大于 0；{name} 不符合。",
)
_NOT_NUMBERS = Text(
    "{path}: [{table}] must hold numbers, one a line: propagate = 30.",
    "{path}：[{table}] 的每一行应当是一个数：propagate = 30。",
)
