"""Run a program in this very process and watch it: in the child process, and in a browser, which has no other."""

from __future__ import annotations

import ast
import asyncio
import builtins
import contextlib
import inspect
import io
import linecache
import os
import sys
import time
import traceback
import types
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from ...language import Text
from ..source.program import Cell, Program, syntax_error
from ..trace import Crash, Frame, Place, Status, Trace
from .live import LiveWatcher
from .modules import FolderFinder
from .output import LimitedText

TOP_LEVEL_AWAIT = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT


class TimeIsUp(BaseException):
    """Raised into a program that has run for too long."""


class Session:
    """One program, watched from its first cell to its end."""

    def __init__(self, program: Program, contents: Mapping[str, bytes] = MappingProxyType({})) -> None:
        self.program, self.contents = program, contents
        self.watcher = LiveWatcher(program.path)
        self.status: Status = "ok"
        self.exit_code: int | None = None
        self.error: BaseException | None = None
        self.notes: list[Text] = list(program.notes)
        self.began = time.perf_counter()
        self.seconds = 0.0

    def run(self, when_raised: Callable[[BaseException], None] = lambda error: None) -> None:
        """Run everything. `when_raised` hears of each exception that nobody caught."""
        module = _main_module(self.program)
        self.began = time.perf_counter()
        with self._as_main(module):
            for cell in self.program.cells:
                self.notes += cell.notes
                if not self._run_cell(cell, module, when_raised):
                    break
        self.seconds = time.perf_counter() - self.began

    def trace(self) -> Trace:
        """What happened so far."""
        return self.watcher.trace(
            status=self.status, notes=tuple(self.notes), exit_code=self.exit_code,
            seconds=self.seconds or time.perf_counter() - self.began,
        )  # fmt: skip

    def _run_cell(self, cell: Cell, module: types.ModuleType, when_raised: Callable[[BaseException], None]) -> bool:
        """Whether the next cell is to run too. After an exception it is: later cells may not depend on this one."""
        if not cell.runs:
            self.watcher.add_source(cell.index, cell.text, cell.python)
            return True
        filename = self._filename(cell)
        try:
            code = self._compiled(cell, filename)
        except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
            self._not_python(cell, error)
            return True
        try:
            outcome = eval(code, module.__dict__)
            if inspect.iscoroutine(outcome):
                asyncio.run(outcome)
        except SystemExit as leaving:
            self._left(leaving, cell, filename)
            return False
        except TimeIsUp:
            self.status = "timeout"
            return False
        except BaseException as error:
            self.status = "raised"
            self.error = error
            self.watcher.crashed(error, cell.index)
            if isinstance(error, EOFError):
                self.notes.append(_NO_INPUT)
            when_raised(error)
        return True

    def _filename(self, cell: Cell) -> str:
        if cell.index is None:
            return self.program.path
        filename = f"<cell {cell.index + 1}>"
        linecache.cache[filename] = (len(cell.text), None, cell.text.splitlines(keepends=True), filename)
        return filename

    def _compiled(self, cell: Cell, filename: str) -> types.CodeType:
        flags = TOP_LEVEL_AWAIT if self.program.is_notebook else 0
        plain = compile(cell.python, filename, "exec", flags=flags, dont_inherit=True)
        watched = self.watcher.compiled_cell(cell.index, cell.text, cell.python, filename, flags)
        return plain if watched is None else watched

    def _not_python(self, cell: Cell, error: SyntaxError | ValueError | RecursionError | MemoryError) -> None:
        reason = syntax_error(error, cell.index)
        self.notes.append(reason)
        self.watcher.add_source(cell.index, cell.text, cell.python, reason.en)
        if cell.index is None:
            self.status = "unreadable"
            return
        self.status = "raised"
        line, column = (getattr(error, "lineno", None) or 1), (getattr(error, "offset", None) or 1)
        place = Place(self.program.path, cell.index, line, column, line, column + 1)
        frames = (Frame(place, "<module>"),)
        self.watcher.crashes.append(
            Crash(type(error).__name__, str(getattr(error, "msg", error)), frames, None, cell.index)
        )

    def _left(self, leaving: SystemExit, cell: Cell, filename: str) -> None:
        code = leaving.code
        if code is not None and not isinstance(code, int):
            print(code, file=sys.stderr)
        self.exit_code = 0 if code is None else code if isinstance(code, int) else 1
        self.status = "ok" if self.exit_code == 0 else "exited"
        cells_left = any(later.runs for later in self.program.cells[(cell.index or 0) + 1 :])
        if self.exit_code or cells_left:
            lines = [at.lineno for at in traceback.extract_tb(leaving.__traceback__) if at.filename == filename]
            where = {"line": lines[-1] if lines else 1, "code": "" if code is None else repr(code)}
            told = _LEFT.filled(**where) if cell.index is None else _LEFT_CELL.filled(cell=cell.index + 1, **where)
            self.notes.append(told)

    @contextlib.contextmanager
    def _as_main(self, module: types.ModuleType) -> Iterator[None]:
        """`module` is `__main__`, and modules beside it are watched as they are imported."""
        folder = os.path.dirname(os.path.abspath(self.program.path))
        finder = FolderFinder(self.watcher, folder, self.contents)
        saved = sys.modules.get("__main__"), sys.argv, list(sys.path)
        sys.modules["__main__"] = module
        sys.argv = [self.program.path]
        sys.path.insert(0, folder)
        sys.meta_path.insert(0, finder)
        try:
            yield
        finally:
            sys.meta_path.remove(finder)
            main, sys.argv, sys.path[:] = saved
            if main is not None:
                sys.modules["__main__"] = main


def watch_here(
    program: Program, *, timeout: float | None = None, contents: Mapping[str, bytes] = MappingProxyType({})
) -> Trace:
    """Run a program in this process and give its trace; what it prints is kept apart.

    The time limit is looked at by the watched passes of loops and calls, for want of anything better where there are
    no processes.
    """
    from dataclasses import replace

    session = Session(program, contents)
    if timeout is not None:
        session.watcher.limit(timeout, TimeIsUp)
    out, err = LimitedText(), LimitedText()
    stdin = sys.stdin
    folder = os.getcwd()
    modules = set(sys.modules)
    sys.stdin = io.StringIO()
    try:
        with contextlib.suppress(OSError):
            os.chdir(os.path.dirname(os.path.abspath(program.path)))
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            session.run()
    finally:
        sys.stdin = stdin
        os.chdir(folder)
        _forget_modules_beside(program.path, modules)
        session.watcher.stop()
    return replace(session.trace(), stdout=str(out), stderr=str(err))


def _forget_modules_beside(path: str, before: set[str]) -> None:
    """The next program may have a module of the same name."""
    folder = os.path.dirname(os.path.abspath(path)) + os.sep
    for name in set(sys.modules) - before:
        origin = getattr(sys.modules[name], "__file__", None)
        if isinstance(origin, str) and origin.startswith(folder) and "site-packages" not in origin[len(folder) :]:
            del sys.modules[name]


def _main_module(program: Program) -> types.ModuleType:
    """The module that a script finds itself in when Python runs it."""
    module = types.ModuleType("__main__")
    module.__dict__.update(__builtins__=builtins, __spec__=None, __annotations__={})
    if program.is_notebook:
        module.__dict__.update(get_ipython=_NoShell, display=_display)
    else:
        module.__dict__.update(__file__=program.path, __cached__=None)
    return module


class _NoShell:
    """What `get_ipython()` gives while a notebook is checked: every magic does nothing."""

    def __getattr__(self, name: str) -> Any:
        return lambda *arguments, **options: None


def _display(*objects: Any, **options: Any) -> None:
    """Stands for IPython's `display`: nobody is looking."""


_NO_INPUT = Text(
    en="the program asks for input(), and nobody answers while it is checked.",
    zh="程序调用了 input()，而检查时没有人输入。",
)
_LEFT = Text(
    en="the program ended itself in line {line}, by exit({code}); what comes after did not run.",
    zh="程序在第 {line} 行用 exit({code}) 自行结束，后面的代码没有运行。",
)
_LEFT_CELL = Text(
    en="the program ended itself in code cell {cell}, line {line}, by exit({code}); what comes after did not run.",
    zh="程序在第 {cell} 个代码单元格第 {line} 行用 exit({code}) 自行结束，后面的代码没有运行。",
)
