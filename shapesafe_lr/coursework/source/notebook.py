"""The code of a notebook, format 3 and 4, cell by cell."""

from __future__ import annotations

import json
from typing import Any

from ...language import Text
from .magics import neutralised
from .program import Cell, Program, Unreadable


def notebook_program(path: str, data: bytes) -> Program:
    """The code cells of a notebook, in order.

    Raises Unreadable for what is not a notebook.
    """
    try:
        notebook = json.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise Unreadable(_NOT_UTF8) from None
    except (json.JSONDecodeError, RecursionError) as error:
        line = error.lineno if isinstance(error, json.JSONDecodeError) else 1
        raise Unreadable(_NOT_JSON.filled(line=line)) from None
    cells = _cells(notebook)
    language = _language(notebook)
    if language not in ("", "python", "ipython", "python3"):
        raise Unreadable(_OTHER_LANGUAGE.filled(language=language))
    code = [cell for cell in cells if isinstance(cell, dict) and cell.get("cell_type") == "code"]
    return Program(path, tuple(_cell(index, cell) for index, cell in enumerate(code)), is_notebook=True)


def _cells(notebook: Any) -> list[Any]:
    """Format 4 keeps cells at the top, format 3 in worksheets."""
    if isinstance(notebook, dict):
        if isinstance(notebook.get("cells"), list):
            return notebook["cells"]
        worksheets = notebook.get("worksheets")
        if isinstance(worksheets, list):
            pages = [
                page["cells"] for page in worksheets if isinstance(page, dict) and isinstance(page.get("cells"), list)
            ]
            return [cell for page in pages for cell in page]
    raise Unreadable(_NO_CELLS)


def _language(notebook: dict[str, Any]) -> str:
    """What the metadata says, as far as there is any."""
    metadata = notebook.get("metadata")
    metadata = metadata if isinstance(metadata, dict) else {}
    for holder, key in (("kernelspec", "language"), ("language_info", "name")):
        found = metadata.get(holder)
        if isinstance(found, dict) and isinstance(found.get(key), str):
            return found[key].lower()
    return ""


def _cell(index: int, cell: dict[str, Any]) -> Cell:
    source = cell.get("source", cell.get("input", ""))  # format 3 says "input"
    if isinstance(source, list):
        source = "".join(line for line in source if isinstance(line, str))
    text = source if isinstance(source, str) else ""
    language = cell.get("language")  # format 3: a cell's own
    if isinstance(language, str) and language.lower() not in ("", "python"):
        return Cell(index, text, "", runs=False)
    python, notes = neutralised(text)
    return Cell(index, text, python or "", runs=python is not None, notes=notes)


_NOT_UTF8 = Text(en="this notebook is not UTF-8 text.", zh="这个笔记本不是 UTF-8 文本。")
_NOT_JSON = Text(
    en="this is not a notebook: its JSON breaks off or goes wrong at line {line}.",
    zh="这不是有效的笔记本：其 JSON 在第 {line} 行出错或中断。",
)
_NO_CELLS = Text(en="this is not a notebook: it has no cells.", zh="这不是有效的笔记本：其中没有单元格。")
_OTHER_LANGUAGE = Text(
    en="this notebook is written in {language}, not in Python.",
    zh="这个笔记本使用的语言是 {language}，不是 Python。",
)
