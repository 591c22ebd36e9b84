"""The exercise notebooks of a week, written out in the reader's language.

Each exercise is one Markdown file for both languages: text stands under `<!-- en -->` or `<!-- zh -->`, code in
```python fences is shared, but for "{language}", which becomes "en" or "zh". That file is what teachers edit;
notebooks are made from it.
"""

import json
import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

from ...language import Language, Text, chosen_language

_FENCE = re.compile(r"^```python\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_LANGUAGE = re.compile(r"^<!-- (en|zh) -->\n", re.MULTILINE)

_NO_WEEK = Text(
    "There are no exercises for {week!r}; there are for: {weeks}.", "没有 {week!r} 的练习；现有的是：{weeks}。"
)
_EXISTS = Text(
    "{path} exists already, and your work may be in it; choose another folder.",
    "{path} 已经存在，里面可能有你的作业；请换一个文件夹。",
)


class CannotWrite(Exception):
    """The notebooks cannot be written; the message says why. Nothing has been written."""


def weeks() -> list[str]:
    """The weeks that have exercises.

    >>> weeks()
    ['week2']
    """
    return sorted(entry.name for entry in files(__package__).iterdir() if entry.name.startswith("week"))


def notebooks(week: str, language: Language | None = None) -> dict[str, dict[str, Any]]:
    """The notebooks of a week by file name, in the language of the reader.

    >>> list(notebooks("week2", "en"))[0]
    '1_vectors.ipynb'

    Raises CannotWrite if there is no such week.
    """
    if week not in weeks():
        raise CannotWrite(_NO_WEEK.fill(week=week, weeks=", ".join(weeks())))
    sources = sorted((files(__package__) / week).iterdir(), key=lambda entry: entry.name)
    return {
        entry.name.removesuffix(".md") + ".ipynb": notebook(entry.read_text(encoding="utf-8"), language)
        for entry in sources
        if entry.name.endswith(".md")
    }


def write_notebooks(week: str, folder: Path, language: Language | None = None) -> list[Path]:
    """Write the notebooks of a week into a folder. Either all are written or none; no file is ever overwritten.

    Raises CannotWrite if one of them is there already, OSError if the folder cannot be written to.
    """
    made = {folder / name: content for name, content in notebooks(week, language).items()}
    for path in made:
        if path.exists():
            raise CannotWrite(_EXISTS.fill(path=path))
    folder.mkdir(parents=True, exist_ok=True)
    for path, content in made.items():
        path.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return list(made)


def notebook(source: str, language: Language | None = None) -> dict[str, Any]:
    """One exercise as a notebook.

    >>> made = notebook("<!-- en -->\\n# One\\n<!-- zh -->\\n# 一\\n```python\\nx = 1\\n```\\n", "zh")
    >>> [(cell["cell_type"], "".join(cell["source"])) for cell in made["cells"]]
    [('markdown', '# 一'), ('code', 'x = 1')]
    """
    chosen = language or chosen_language()
    cells = [_cell(kind, text, number) for number, (kind, text) in enumerate(_pieces(source, chosen))]
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    return {
        "cells": cells,
        "metadata": {"kernelspec": kernel, "language_info": {"name": "python"}},
        "nbformat": 4,
        "nbformat_minor": 5,
    }


def _pieces(source: str, language: Language) -> Iterator[tuple[str, str]]:
    """Markdown in the one language and code, in order."""
    for k, part in enumerate(_FENCE.split(source)):
        if k % 2:
            yield "code", part.strip("\n").replace('"{language}"', f'"{language}"')
        elif text := _in_language(part, language):
            yield "markdown", text


def _in_language(text: str, language: Language) -> str:
    parts = _LANGUAGE.split(text)
    return "\n".join(
        body.strip() for marker, body in zip(parts[1::2], parts[2::2], strict=True) if marker == language
    ).strip()


def _cell(kind: str, text: str, number: int) -> dict[str, Any]:
    lines = text.splitlines(keepends=True)
    cell: dict[str, Any] = {"cell_type": kind, "id": f"cell-{number:02}", "metadata": {}, "source": lines}
    if kind == "code":
        cell.update(execution_count=None, outputs=[])
    return cell
