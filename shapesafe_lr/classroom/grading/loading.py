"""The functions of a submission, cell by cell, whatever else the submission does.

A cell that raises does not stop the next one, and what it defines below that line is defined all the same. Where
running everything takes too long, only the definitions are run: imports, functions, classes, plain values.
"""

import ast
import contextlib
import io
import sys
import types
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Piece:
    """A script, or a cell of a notebook: its Python, and its number among the code cells, None for a script."""

    index: int | None
    python: str


@dataclass(frozen=True)
class CellOutcome:
    """How one cell of a submission ended: what went wrong in one line, None if nothing did."""

    index: int | None
    error: str | None


def load(
    pieces: Iterable[Piece], path: str, *, definitions_only: bool = False
) -> tuple[dict[str, Any], list[CellOutcome]]:
    """Run the pieces one after the other; what they define, and how each ended.

    They run as a program does that is started by hand, so what stands below `if __name__ == "__main__":` runs too.
    """
    module = types.ModuleType("__main__")
    module.__file__ = path
    sys.modules["__main__"] = module
    namespace = module.__dict__
    return namespace, [CellOutcome(each.index, _run(each, path, namespace, definitions_only)) for each in pieces]


def _run(piece: Piece, path: str, namespace: dict[str, Any], definitions_only: bool) -> str | None:
    """Run one piece; what went wrong in one line, None if nothing did."""
    try:
        tree = ast.parse(piece.python)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        return _told(error)
    if definitions_only:
        errors = [_execute([each], path, namespace) for each in _definitions(tree.body)]
        return next((_told(error) for error in errors if error is not None), None)
    raised = _execute(tree.body, path, namespace)
    if raised is None:
        return None
    reached = _line_of(raised, path)
    for statement in _definitions(each for each in tree.body if each.lineno > reached):
        _execute([statement], path, namespace)
    return _told(raised)


def _execute(statements: list[ast.stmt], path: str, namespace: dict[str, Any]) -> BaseException | None:
    """Run statements, unheard; what they raised."""
    try:
        code = compile(ast.Module(statements, []), path, "exec")
        with contextlib.redirect_stdout(_Deaf()), contextlib.redirect_stderr(_Deaf()):
            exec(code, namespace)
    except SystemExit as end:
        return end if end.code else None  # a program that says that all went well
    except (Exception, KeyboardInterrupt) as raised:
        return raised
    return None


def _line_of(error: BaseException, path: str) -> int:
    """The line of the piece that was running; 0 if it did not come to run."""
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == path and trace.tb_frame.f_code.co_name == "<module>":
            return trace.tb_lineno
        trace = trace.tb_next
    return 0


def _told(error: BaseException) -> str:
    if isinstance(error, SyntaxError):
        return f"{type(error).__name__}: {error.msg} (line {error.lineno})"
    first = (str(error).strip().splitlines() or [""])[0]
    return f"{type(error).__name__}: {first}".removesuffix(": ")[:300]


def _definitions(statements: Iterable[ast.stmt]) -> Iterator[ast.stmt]:
    """The statements that define something, those inside `if`, `try` and `with` too."""
    for statement in statements:
        match statement:
            case ast.Import() | ast.ImportFrom() | ast.FunctionDef() | ast.ClassDef():
                yield statement
            case ast.Assign(value=ast.Constant() | ast.Name() | ast.Attribute() | ast.Lambda()):
                yield statement
            case ast.If() | ast.Try() | ast.With():
                yield from _definitions(statement.body)


class _Deaf(io.TextIOBase):
    """Where a submission's prints go: nowhere, in no time and no memory."""

    def write(self, text: str) -> int:
        return len(text)

    def writable(self) -> bool:
        return True
