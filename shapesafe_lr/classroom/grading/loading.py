"""The functions of a submission, cell by cell, whatever else the submission does.

A cell that raises does not stop the next one. Where running everything takes too long, only the definitions are
run: imports, functions, classes, and assignments of plain values.
"""

import ast
import contextlib
import io
import sys
import types
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ...coursework.source.program import Cell, Program, Unreadable, parsed, read_program, syntax_error
from .nbgrader import Task, tasks


@dataclass(frozen=True)
class CellOutcome:
    """What became of one cell of a submission."""

    index: int | None
    error: str | None
    task: Task | None = None


@dataclass
class Loaded:
    """A submission that has been run: what it defined, and how each cell ended."""

    namespace: dict[str, Any]
    outcomes: list[CellOutcome] = field(default_factory=list)


def load(path: Path, *, definitions_only: bool = False) -> Loaded:
    """Run the program in a file and keep what it defines.

    Raises Unreadable if the file holds no program, or is a script that is not Python.
    """
    program = read_program(path)
    _require_python(program)
    module = types.ModuleType("submission")
    module.__file__ = str(path)
    sys.modules["submission"] = module
    loaded = Loaded(module.__dict__)
    asked = tasks(path)
    for cell in program.cells:
        if cell.runs:
            error = _run(cell, program, loaded.namespace, definitions_only)
            loaded.outcomes.append(CellOutcome(cell.index, error, asked.get(cell.index)))
    return loaded


def _require_python(program: Program) -> None:
    """A script with a syntax error defines nothing; in a notebook the other cells still count."""
    if not program.is_notebook:
        try:
            parsed(program.cells[0])
        except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
            raise Unreadable(syntax_error(error)) from None


def _run(cell: Cell, program: Program, namespace: dict[str, Any], definitions_only: bool) -> str | None:
    """Run one cell; what went wrong in one line, None if nothing did."""
    try:
        tree = ast.parse(cell.python)
        if definitions_only:
            tree.body = [statement for statement in tree.body if _defines(statement)]
        code = compile(tree, program.path, "exec")
        with contextlib.redirect_stdout(_Deaf()), contextlib.redirect_stderr(_Deaf()):
            exec(code, namespace)
    except (Exception, SystemExit) as error:
        first = (str(error).strip().splitlines() or [""])[0]
        return f"{type(error).__name__}: {first}"[:300]
    return None


def _defines(statement: ast.stmt) -> bool:
    match statement:
        case ast.Import() | ast.ImportFrom() | ast.FunctionDef() | ast.ClassDef():
            return True
        case ast.Assign(value=ast.Constant() | ast.Name() | ast.Attribute()):
            return True
    return False


class _Deaf(io.TextIOBase):
    """Where a submission's prints go: nowhere, in no time and no memory."""

    def write(self, text: str) -> int:
        return len(text)

    def writable(self) -> bool:
        return True
