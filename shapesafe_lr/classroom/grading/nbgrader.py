"""nbgrader's conventions, understood without it: which cells of a notebook are worth points, and how many.

A test cell is worth its points if it runs. A solution cell with points, and a task, are for a person to read. The
markers inside the cells, `### BEGIN SOLUTION` and `### BEGIN HIDDEN TESTS`, are comments and need no understanding.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ...coursework.source.program import read_program
from .loading import Piece


@dataclass(frozen=True)
class Task:
    """A cell that nbgrader marks for points."""

    name: str
    points: float
    by_hand: bool
    altered: bool = False
    """Whether the test is not the one that was handed out: its text does not fit its checksum."""


@dataclass(frozen=True)
class Exam:
    """What is run of a submission: its pieces in order, beside each the task that it is, if it is one."""

    pieces: tuple[Piece, ...]
    tasks: tuple[Task | None, ...]
    by_hand: tuple[Task, ...] = ()


def exam(path: Path, source: Path | None = None) -> Exam:
    """The pieces of a submission; with the teacher's own notebook, its tests in the place of those handed in.

    Tests that are no longer there run at the end. Raises Unreadable if one of the files holds no program.
    """
    program = read_program(path)
    marked, by_hand = _tasks(path)
    given = _tests(source) if source is not None else None
    pieces, asked = [], []
    for cell in program.cells:
        task, piece = marked.get(cell.index), Piece(cell.index, cell.python)
        if given is not None and task is not None:
            task, test = given.pop(task.name, (None, piece))
            piece = Piece(cell.index, test.python)
        if cell.runs or task is not None:
            pieces.append(piece)
            asked.append(task)
    for task, test in (given or {}).values():
        pieces.append(Piece(None, test.python))
        asked.append(task)
    if source is not None:
        by_hand = _tasks(source)[1]
    return Exam(tuple(pieces), tuple(asked), tuple(by_hand))


def _tests(source: Path) -> dict[str, tuple[Task | None, Piece]]:
    """The tests of the teacher's notebook by name."""
    marked, _ = _tasks(source)
    cells = {cell.index: Piece(cell.index, cell.python) for cell in read_program(source).cells}
    return {task.name: (Task(task.name, task.points, by_hand=False), cells[k]) for k, task in marked.items()}


def _tasks(path: Path) -> tuple[dict[int | None, Task], list[Task]]:
    """The tests of a notebook by their number among the code cells, and what is left to a person."""
    if path.suffix.lower() != ".ipynb":
        return {}, []
    notebook = json.loads(path.read_text(encoding="utf-8-sig"))
    cells = notebook.get("cells") if isinstance(notebook, dict) else None
    cells = [cell for cell in cells or [] if isinstance(cell, dict)]
    code = [cell for cell in cells if cell.get("cell_type") == "code"]
    marked = [(code.index(cell) if cell in code else None, _task(cell)) for cell in cells]
    tests = {k: task for k, task in marked if task is not None and not task.by_hand}
    return tests, [task for _, task in marked if task is not None and task.by_hand]


def _task(cell: Mapping[str, Any]) -> Task | None:
    metadata = cell.get("metadata")
    marks = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    if not isinstance(marks, dict) or not (marks.get("grade") or marks.get("task")):
        return None
    points = marks.get("points", 0)
    worth = float(points) if isinstance(points, int | float) and points > 0 else 0.0
    by_hand = bool(marks.get("solution") or marks.get("task")) or cell.get("cell_type") != "code"
    checksum = marks.get("checksum")
    altered = not by_hand and isinstance(checksum, str) and checksum != _checksum(cell, marks)
    return Task(str(marks.get("grade_id", "")), worth, by_hand, altered)


def _checksum(cell: Mapping[str, Any], marks: Mapping[str, Any]) -> str:
    """nbgrader's checksum of a test cell: of its text, its kind, and what it is worth."""
    source = cell.get("source", "")
    text = source if isinstance(source, str) else "".join(map(str, source))
    grade, solution, locked = True, False, True
    said = [text, cell["cell_type"], grade, solution, locked, marks.get("grade_id", ""), float(marks.get("points", 0))]
    return hashlib.md5("".join(map(str, said)).encode(), usedforsecurity=False).hexdigest()
