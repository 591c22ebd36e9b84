"""nbgrader's conventions, understood without it: which cells of a notebook are worth points, and how many."""

import json
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Task:
    """A cell that nbgrader marks for points: a test cell counts if it runs, a solution cell is read by a person."""

    name: str
    points: float
    by_hand: bool


def tasks(path: Path) -> dict[int | None, Task]:
    """The cells of a notebook that are worth points, by their number among the code cells; none for a script."""
    if path.suffix.lower() != ".ipynb":
        return {}
    notebook = json.loads(path.read_text(encoding="utf-8-sig"))
    cells = notebook.get("cells") if isinstance(notebook, dict) else None
    code = [cell for cell in cells or [] if isinstance(cell, dict) and cell.get("cell_type") == "code"]
    return {index: task for index, cell in enumerate(code) if (task := _task(cell)) is not None}


def _task(cell: dict[str, object]) -> Task | None:
    metadata = cell.get("metadata")
    marks = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    if not isinstance(marks, dict) or not marks.get("grade"):
        return None
    points = marks.get("points", 0)
    worth = float(points) if isinstance(points, int | float) else 0.0
    return Task(str(marks.get("grade_id", "")), worth, by_hand=bool(marks.get("solution")))
