"""Watch code as it comes, in this very process: cells of a live notebook, imported modules, whole programs."""

from __future__ import annotations

import ast
import contextlib
import importlib.abc
import importlib.machinery
import importlib.util
import time
import types
import weakref
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from ..instrument.crashes import crash_of
from ..instrument.planting import compiled, silenced
from ..instrument.recording import Recorder
from ..instrument.rewriting import rewritten
from ..instrument.sites import Unit
from ..trace import Crash, Source, Status, Trace
from .modules import WatchingLoader

_listening: weakref.WeakSet[LiveWatcher] = weakref.WeakSet()


@contextlib.contextmanager
def unwatched() -> Iterator[None]:
    """Inside the with-block nothing that runs in this process is watched.

    For what calls a learner's function again and again with sizes of its own choice, such as a probe: many calls from
    one place would be seen as one.
    """
    heard = [watcher for watcher in _listening if watcher.recorder.enabled]
    for watcher in heard:
        watcher.recorder.enabled = False
    try:
        yield
    finally:
        for watcher in heard:
            watcher.recorder.enabled = True


class LiveWatcher:
    """Compiles code with the watching in it, and tells at any time what happened so far."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.recorder = Recorder()
        self.crashes: list[Crash] = []
        self._sources: dict[tuple[str, int | None], Source] = {}
        self._units: dict[tuple[str, int | None], Unit] = {}
        self._began = time.perf_counter()
        _listening.add(self)

    # ---------------------------------------------------------------- what is to be watched

    def begin_cell(self, cell: int, text: str, filename: str) -> None:
        """A cell is about to run, statement by statement; `filename` is what its tracebacks call it."""
        self._units[self.path, cell] = Unit(self.path, cell, text, filename)
        self.add_source(cell, text, text)

    def compiled_statement(
        self, tree: ast.Module | ast.Interactive, cell: int, mode: str, flags: int
    ) -> types.CodeType:
        """The code of one statement of a cell, with the watching in it."""
        unit = self._units[self.path, cell]
        watched = self._rewritten(ast.Module(tree.body, []), unit, fresh=False)
        whole = watched if mode == "exec" else ast.Interactive(watched.body)
        return self._planted(whole, unit, mode, flags)

    def compiled_cell(
        self, cell: int | None, text: str, python: str, filename: str, flags: int = 0
    ) -> types.CodeType | None:
        """The code of a whole cell or script; None if it cannot be rewritten (it is too deeply nested)."""
        self.add_source(cell, text, python)
        return self._compiled(Unit(self.path, cell, python, filename), python, flags)

    def compiled_module(self, source: bytes, path: str) -> types.CodeType | None:
        """The code of a whole module; None if it cannot be rewritten."""
        text = importlib.util.decode_source(source)
        self._sources[path, None] = Source(path, None, text, text)
        return self._compiled(Unit(path, None, text, path), source, 0)

    def add_source(self, cell: int | None, text: str, python: str, error: str | None = None) -> None:
        """Remember a cell, whether it runs or not."""
        self._sources[self.path, cell] = Source(self.path, cell, text, python, error)

    def finder(self, names: Sequence[str]) -> WatchingFinder:
        """For the front of `sys.meta_path`: it finds what the others find, and has these modules watched."""
        return WatchingFinder(self, names)

    def _compiled(self, unit: Unit, source: str | bytes, flags: int) -> types.CodeType | None:
        try:
            with silenced():
                tree = self._rewritten(ast.parse(source, unit.filename), unit, fresh=True)
                return self._planted(tree, unit, "exec", flags)
        except (RecursionError, MemoryError, SyntaxError, ValueError) as error:
            self.recorder.failed(error)
            return None

    def _rewritten(self, tree: ast.Module, unit: Unit, *, fresh: bool) -> ast.Module:
        return rewritten(tree, unit, self.recorder.new_site, self.recorder.new_schedule, fresh=fresh)

    def _planted(self, tree: Any, unit: Unit, mode: str, flags: int) -> types.CodeType:
        code = compiled(tree, unit.filename, self.recorder.hook, flags, mode)
        self.recorder.know_code(code)
        return code

    # ---------------------------------------------------------------- what happened

    def crashed(self, error: BaseException, cell: int | None = None) -> None:
        """An exception came out of the program, or of a cell."""
        self.crashes.append(crash_of(error, self.recorder, cell))

    def limit(self, seconds: float, up: type[BaseException]) -> None:
        """Raise `up` into the program when it has run for so long."""
        self.recorder.limit = (time.monotonic() + seconds, up)

    def trace(
        self,
        status: Status = "ok",
        notes: tuple[Any, ...] = (),
        exit_code: int | None = None,
        seconds: float | None = None,
    ) -> Trace:
        """What happened so far."""
        table, calls = self.recorder.table, self.recorder.activations.calls
        facts = tuple(replace(f, times=t) for f, t in zip(list(table.facts), list(table.times), strict=False))
        seconds = time.perf_counter() - self._began if seconds is None else seconds
        return Trace(
            self.path, status, seconds, facts, tuple(calls), tuple(self.crashes), tuple(self._sources.values()), notes,
            exit_code=exit_code, dropped=table.dropped,
        )  # fmt: skip

    def stop(self) -> None:
        """Listen no more. Code that was compiled with the watching in it runs on, unheard."""
        self.recorder.enabled = False


class WatchingFinder(importlib.abc.MetaPathFinder):
    """Finds modules as Python does, and gives those to be watched a loader that compiles them so."""

    def __init__(self, watcher: LiveWatcher, names: Sequence[str]) -> None:
        self._watcher, self._names = watcher, tuple(names)

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: types.ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        """The spec that the other finders give, with our loader where the source is to be had."""
        if not any(fullname == name or fullname.startswith(f"{name}.") for name in self._names):
            return None
        spec = importlib.machinery.PathFinder.find_spec(fullname, path, target)
        if spec is not None and type(spec.loader) is importlib.machinery.SourceFileLoader:
            spec.loader = WatchingLoader(self._watcher, spec.loader.name, spec.loader.path)
        return spec
