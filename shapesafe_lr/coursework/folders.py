"""Which files a path means: itself, or every script and notebook in a folder, each once, in a steady order."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from .configuration import Configuration, configuration_for

KINDS = frozenset({".py", ".ipynb"})
_NOT_HOMEWORK = frozenset({"__pycache__", "node_modules", "site-packages", "__MACOSX"})


def homework(paths: Iterable[Path], exclude: tuple[str, ...] | None = None) -> Iterator[Path]:
    """The files to check. A path that is named is taken as it is; what lies in a folder is looked at first.

    Raises ConfigurationError when the settings for a folder cannot be read.
    """
    seen: set[str] = set()
    for path in paths:
        for file in _in_folder(path, exclude) if os.path.isdir(path) else [path]:
            real = os.path.realpath(file)
            if real not in seen:
                seen.add(real)
                yield file


def _in_folder(folder: Path, exclude: tuple[str, ...] | None) -> Iterator[Path]:
    unreadable: list[Path] = []
    # Links to folders are not followed, so a link that leads back up is no trap.
    for place, folders, files in os.walk(folder, onerror=lambda error: unreadable.append(Path(error.filename))):
        here = Path(place)
        rules = configuration_for(here).overridden(exclude=exclude)
        folders[:] = sorted(name for name in folders if not _is_aside(here / name, rules))
        for name in sorted(files):
            file = here / name
            if file.suffix.lower() in KINDS and not name.startswith(".") and not rules.leaves_out(file):
                yield file
    yield from unreadable


def _is_aside(folder: Path, rules: Configuration) -> bool:
    """Whether a folder holds what tools put there: caches, checkpoints, virtual environments."""
    name = folder.name
    if name.startswith(".") or name in _NOT_HOMEWORK or rules.leaves_out(folder):
        return True
    return (folder / "pyvenv.cfg").is_file()
