"""A program as it will run: one piece of Python for a script, a piece a cell for a notebook."""

from __future__ import annotations

import ast
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from ...language import Text
from .decoding import Undecodable, decoded

LARGEST_SOURCE = 50_000_000  # bytes: beyond it, this is not homework


@dataclass(frozen=True)
class Cell:
    """A piece of source that is compiled as one. `index` counts a notebook's code cells from 0; None in a script."""

    index: int | None
    text: str
    python: str  # the same, with what is not Python neutralised and everything else in its place
    runs: bool = True  # False: a cell of another language, or one without anything to run
    notes: tuple[Text, ...] = ()


@dataclass(frozen=True)
class Program:
    """Everything that runs, in order."""

    path: str
    cells: tuple[Cell, ...]
    is_notebook: bool = False
    notes: tuple[Text, ...] = ()


class Unreadable(Exception):
    """A file that cannot be checked. `reason` is one sentence."""

    def __init__(self, reason: Text) -> None:
        super().__init__(reason.en)
        self.reason = reason


def read_program(path: str | Path, contents: Mapping[str, bytes] = MappingProxyType({})) -> Program:
    """The program in a file; `contents` may hold other bytes for it, by its real path.

    Raises Unreadable, with the reason in one sentence.
    """
    data = read_bytes(path, contents)
    if Path(path).suffix.lower() == ".ipynb":
        from .notebook import notebook_program

        return notebook_program(str(path), data)
    return script_program(str(path), _text(data))


def read_bytes(path: str | Path, contents: Mapping[str, bytes] = MappingProxyType({})) -> bytes:
    """The bytes of a file, or Unreadable."""
    try:
        real = os.path.realpath(path)
        if real in contents:
            return contents[real]
        if os.path.exists(path) and not os.path.isfile(path) and not os.path.isdir(path):
            raise Unreadable(_NO_FILE)  # a pipe or a device: reading it might never end
        if os.path.getsize(path) > LARGEST_SOURCE:
            raise Unreadable(_TOO_LARGE.filled(size=os.path.getsize(path) // 1_000_000))
        return Path(path).read_bytes()
    except FileNotFoundError:
        raise Unreadable(_MISSING) from None
    except IsADirectoryError:
        raise Unreadable(_FOLDER) from None
    except PermissionError:
        raise Unreadable(_FORBIDDEN) from None
    except OSError as error:
        raise Unreadable(_NOT_READ.filled(reason=error.strerror or type(error).__name__)) from None


def script_program(path: str, text: str) -> Program:
    """A script as a program."""
    return Program(path, (Cell(None, text, text),))


def _text(data: bytes) -> str:
    try:
        return decoded(data)
    except Undecodable as error:
        raise Unreadable(error.reason) from None


def syntax_error(error: SyntaxError | ValueError | RecursionError | MemoryError, cell: int | None = None) -> Text:
    """One line on source that is not Python."""
    if not isinstance(error, SyntaxError):
        return _NOT_COMPILED.filled(reason=str(error) or type(error).__name__)
    where = {"line": error.lineno or 1, "reason": error.msg}
    return _SYNTAX.filled(**where) if cell is None else _SYNTAX_IN_CELL.filled(cell=cell + 1, **where)


def parsed(cell: Cell) -> ast.Module:
    """The syntax tree of a cell; raises SyntaxError, ValueError, RecursionError or MemoryError as `ast.parse` does."""
    return ast.parse(cell.python)


_MISSING = Text(en="there is no such file.", zh="没有这个文件。")
_FOLDER = Text(en="this is a folder, not a file.", zh="这是文件夹，不是文件。")
_NO_FILE = Text(en="this is a pipe or a device, not a file.", zh="这是管道或设备，不是文件。")
_FORBIDDEN = Text(en="this file may not be read (permission denied).", zh="没有读取这个文件的权限。")
_NOT_READ = Text(en="this file cannot be read: {reason}.", zh="无法读取这个文件：{reason}。")
_TOO_LARGE = Text(
    en="this file has {size} MB; homework is smaller, so it was not run.",
    zh="这个文件有 {size} MB，不像作业，因此没有运行。",
)
_SYNTAX = Text(
    en="line {line} is not Python: {reason}. Nothing was run.",
    zh="第 {line} 行不是合法的 Python：{reason}。程序没有运行。",
)
_SYNTAX_IN_CELL = Text(
    en="cell {cell}, line {line} is not Python: {reason}. This cell was not run.",
    zh="第 {cell} 个单元格第 {line} 行不是合法的 Python：{reason}。这个单元格没有运行。",
)
_NOT_COMPILED = Text(en="Python cannot compile this: {reason}.", zh="Python 无法编译这段程序：{reason}。")
