"""Modules beside the program are the learner's own: they are watched too. Installed packages are not."""

from __future__ import annotations

import importlib.abc
import importlib.machinery
import os
import sys
import types
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .live import LiveWatcher

_NOT_THEIRS = {"site-packages", "dist-packages", "node_modules", ".venv", "venv", ".tox", ".git", "__pycache__"}


class FolderFinder(importlib.abc.MetaPathFinder):
    """Finds modules as Python does, and has those under the program's folder watched."""

    def __init__(self, watcher: LiveWatcher, folder: str, contents: Mapping[str, bytes] = MappingProxyType({})) -> None:
        self._watcher, self._folder, self._contents = watcher, os.path.realpath(folder) + os.sep, contents

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: types.ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        """The spec that Python would find, with our loader if the source is the learner's."""
        spec = importlib.machinery.PathFinder.find_spec(fullname, path, target)
        if (
            spec is None
            or type(spec.loader) is not importlib.machinery.SourceFileLoader
            or not self._is_theirs(spec.origin)
        ):
            return None
        spec.loader = WatchingLoader(self._watcher, spec.loader.name, spec.loader.path, self._contents)
        return spec

    def _is_theirs(self, origin: str | None) -> bool:
        if origin is None:
            return False
        real = os.path.realpath(origin)
        if not real.startswith(self._folder) or real.startswith(_OURS):
            return False
        if any(real.startswith(os.path.realpath(entry) + os.sep) for entry in _installed()):
            return False
        return not _NOT_THEIRS & set(real[len(self._folder) :].split(os.sep))


class WatchingLoader(importlib.machinery.SourceFileLoader):
    """Python's own loader, but for the compilation; nothing is read from or written to `__pycache__`."""

    def __init__(
        self, watcher: LiveWatcher, name: str, path: str, contents: Mapping[str, bytes] = MappingProxyType({})
    ) -> None:
        super().__init__(name, path)
        self._watcher, self._contents = watcher, contents

    def get_data(self, path: str) -> bytes:
        """The file, or what is to be taken for it."""
        return self._contents.get(os.path.realpath(path)) or super().get_data(path)

    def get_code(self, fullname: str) -> types.CodeType | None:
        """The watched code; a module that we cannot rewrite is imported as it is."""
        path = self.get_filename(fullname)
        source = self.get_data(path)
        plain = self.source_to_code(source, path)  # the learner's own errors and warnings come first
        return self._watcher.compiled_module(source, path) or plain


_OURS = os.path.dirname(os.path.dirname(os.path.dirname(os.path.realpath(__file__)))) + os.sep


def _installed() -> list[str]:
    """The standard library, and whatever else belongs to the interpreter."""
    return [
        os.path.dirname(os.path.realpath(os.__file__)),
        *(p for p in sys.path if p.endswith(("site-packages", "dist-packages"))),
    ]
