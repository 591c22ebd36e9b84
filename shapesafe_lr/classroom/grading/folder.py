"""Many submissions side by side; an interrupted run goes on where it stopped."""

import json
import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from ...coursework.folders import homework
from ...coursework.workers import processors, side_by_side
from ...language import Text
from .marks import Marks
from .rubric import DEFAULT_POINTS
from .submission import Settings, digest, grade_file

_OUR_FAULT = Text(
    "not graded, through a fault of ours: {kind}: {error}. Please report it.",
    "未能评分，这是本工具的错误：{kind}: {error}。请告知我们。",
)
Hears = Callable[[dict[str, Any]], object]


def submissions(paths: Iterable[Path]) -> list[Path]:
    """The notebooks and scripts below the paths, each once, in order."""
    return list(homework(list(paths), None))


def grade_folder(
    paths: Iterable[Path],
    settings: Settings,
    *,
    jobs: int | None = None,
    memo: Path | None = None,
    done: Hears = lambda marks: None,
) -> list[dict[str, Any]]:
    """The marks of every submission, as JSON values, in the order of their paths.

    With a `memo` file each submission's marks are written down as soon as they are known; a later run with the same
    settings grades only what is new or changed. `done` hears of each submission.
    """
    files = submissions(paths)
    known = _remembered(memo)
    marks: dict[Path, dict[str, Any]] = {}
    for file in files:
        if known.get(str(file), {}).get("digest") == digest(file, settings):
            marks[file] = known[str(file)]
            done(marks[file])
    waiting = [file for file in files if file not in marks]
    for file, fresh in zip(waiting, _graded(waiting, settings, jobs), strict=True):
        marks[file] = fresh
        if memo is not None:
            _remember(memo, fresh)
        done(fresh)
    in_order = [marks[file] for file in files]
    return in_order if settings.rubric.points else with_missing(in_order)


def with_missing(marks: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The marks, with what a submission lacks counted too: each function that at least half of the others have.

    Without a rubric nobody has said what was asked for; the class says it. Files of one name, such as ann/ps1.ipynb
    and bo/ps1.ipynb, are one assignment; files that each have a name of their own are one assignment too.
    """
    files = [Path(each["path"]).name for each in marks]
    assignments = [file if files.count(file) > 1 else "" for file in files]
    handed_in: dict[str, list[dict[str, Any]]] = {}
    for each, assignment in zip(marks, assignments, strict=True):
        handed_in.setdefault(assignment, []).append(each)
    asked = {assignment: _asked(those) for assignment, those in handed_in.items()}
    return [_with_missing(each, asked[assignment]) for each, assignment in zip(marks, assignments, strict=True)]


def _asked(marks: list[dict[str, Any]]) -> list[str]:
    """The functions that at least half of the submissions of an assignment have."""
    graded = [each for each in marks if each["status"] in ("graded", "definitions only")]
    names = [function["name"] for each in graded for function in each["functions"]]
    return [name for name in dict.fromkeys(names) if 2 * names.count(name) >= len(graded) > 1]


def _with_missing(marks: dict[str, Any], asked: list[str]) -> dict[str, Any]:
    present = {function["name"] for function in marks["functions"]}
    worth = 0.0 if marks["by_tests"] else DEFAULT_POINTS
    missing = [
        {"name": name, "points": 0.0, "of": worth, "found": False, "expectations": []}
        for name in asked
        if name not in present
    ]
    return {**marks, "of": marks["of"] + worth * len(missing), "functions": [*marks["functions"], *missing]}


def _graded(files: list[Path], settings: Settings, jobs: int | None) -> Iterator[dict[str, Any]]:
    count = min(jobs or processors(), len(files))
    if count < 2:
        answers: Iterable[Marks | Exception] = (grade_file(file, settings) for file in files)
    else:
        answers = side_by_side(grade_file, [(file, settings) for file in files], count)
    for file, answer in zip(files, answers, strict=True):
        if isinstance(answer, Exception):
            note = _OUR_FAULT.filled(kind=type(answer).__name__, error=answer)
            answer = Marks(str(file), "died", 0.0, note=note)
        yield {**answer.as_json(), "digest": digest(file, settings)}


def _remembered(memo: Path | None) -> dict[str, dict[str, Any]]:
    """What an earlier run wrote down; a last line that was cut off does not count."""
    if memo is None or not memo.exists():
        return {}
    known = {}
    for line in memo.read_text(encoding="utf-8").splitlines():
        try:
            marks = json.loads(line)
            known[marks["path"]] = marks
        except (json.JSONDecodeError, KeyError, TypeError):
            continue
    return known


def _remember(memo: Path, marks: dict[str, Any]) -> None:
    with memo.open("a", encoding="utf-8") as lines:
        lines.write(json.dumps(marks, ensure_ascii=False) + "\n")
        lines.flush()
        os.fsync(lines.fileno())
