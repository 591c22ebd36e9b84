"""Watch code that other machinery runs, bit by bit, in this very process: the cells of a live notebook, imported modules."""

from __future__ import annotations

import ast
import importlib.abc
import importlib.machinery
import importlib.util
import time
import types
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from ..instrument.planting import compiled
from ..instrument.recording import Recorder
from ..instrument.rewriting import rewritten
from ..instrument.sites import Unit
from ..trace import Source, Trace


class LiveWatcher:
    """Compiles code with the watching in it, and tells at any time what happened so far."""

    def __init__(self, path: str) -> None:
        self.path = path
        self._recorder = Recorder()
        self._units: dict[tuple[str, int | None], Unit] = {}
        self._began = time.perf_counter()

    def begin_cell(self, cell: int, text: str, filename: str) -> None:
        """A cell is about to run; `filename` is what its tracebacks call it."""
        self._units[self.path, cell] = Unit(self.path, cell, text, filename)

    def compiled_statement(self, tree: ast.Module | ast.Interactive, cell: int, mode: str, flags: int) -> types.CodeType:
        """The code of one statement of a cell, with the watching in it."""
        unit = self._units[self.path, cell]
        watched = self._rewritten(ast.Module(tree.body, []), unit, fresh=False)
        whole = watched if mode == "exec" else ast.Interactive(watched.body)
        return self._planted(whole, unit, mode, flags)

    def compiled_module(self, source: bytes, path: str) -> types.CodeType:
        """The code of a whole module, with the watching in it."""
        text = importlib.util.decode_source(source)
        unit = self._units[path, None] = Unit(path, None, text, path)
        return self._planted(self._rewritten(ast.parse(source, path), unit, fresh=True), unit, "exec", 0)

    def _rewritten(self, tree: ast.Module, unit: Unit, *, fresh: bool) -> ast.Module:
        return rewritten(tree, unit, self._recorder.new_site, self._recorder.new_schedule, fresh=fresh)

    def _planted(self, tree: Any, unit: Unit, mode: str, flags: int) -> types.CodeType:
        code = compiled(tree, unit.filename, self._recorder.hook, flags, mode)
        self._recorder.know_code(code)
        return code

    def finder(self, names: Sequence[str]) -> WatchingFinder:
        """For the front of `sys.meta_path`: it finds what the others find, and has these modules watched."""
        return WatchingFinder(self, names)

    def trace(self) -> Trace:
        """What happened so far."""
        recorder = self._recorder
        facts = tuple(replace(f, times=t) for f, t in zip(recorder.facts, recorder.times, strict=True))
        sources = tuple(Source(unit.path, unit.cell, unit.text, unit.text) for unit in self._units.values())
        seconds = time.perf_counter() - self._began
        return Trace(self.path, "ok", seconds, facts, tuple(recorder.calls), sources=sources)

    def stop(self) -> None:
        """Listen no more. Code that was compiled with the watching in it runs on, unheard."""
        self._recorder.enabled = False


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
            spec.loader = _WatchingLoader(self._watcher, spec.loader.name, spec.loader.path)
        return spec


class _WatchingLoader(importlib.machinery.SourceFileLoader):
    """Python's own loader, but for the compilation; nothing is read from or written to `__pycache__`."""

    def __init__(self, watcher: LiveWatcher, name: str, path: str) -> None:
        super().__init__(name, path)
        self._watcher = watcher

    def get_code(self, fullname: str) -> types.CodeType | None:
        """The watched code; a module that we cannot rewrite is imported as it is."""
        path = self.get_filename(fullname)
        source = self.get_data(path)
        compile(source, path, "exec", dont_inherit=True)  # the learner's own errors and warnings come first
        return self._watcher.compiled_module(source, path)
