"""Check homework: a file, a folder, or a piece of source. A path goes in, a report comes out; nothing is printed."""

import contextlib
import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any

from ..language import Text
from .configuration import Configuration, configuration_for
from .findings import FileResult, Report, together
from .fixing.mending import Mended, mend
from .folders import homework
from .workers import can_start_processes, processors, side_by_side

Done = Callable[[FileResult], object]
"""Hears of each file when it is finished."""

SOURCE = "<source>"
"""The path that source without a file is given."""

_LOOKS_LIKE_SOURCE = re.compile(r"[\n=()@]")


def check(path_or_source: str | Path, *, in_process: bool | None = None, **settings: Any) -> Report:
    r"""Run a learner's program, watch its shapes, and report what is wrong with them.

    >>> report = check("import numpy as np\ndZ = np.ones((4, 1)) - np.ones(4)\n", in_process=True)
    >>> report.findings[0].code, report.findings[0].place.line, report.exit_code
    ('SS201', 2, 1)

    `path_or_source` is a script, a notebook, a folder, or Python source. The program runs in a process of its own, or
    in this one with `in_process=True` (there is no other in a browser). The settings of `[tool.shapesafe-lr]` hold, and
    may be given here: `select`, `ignore`, `exclude`, `timeout` (seconds), `memory` (MiB), `axes`.

    Raises ConfigurationError when pyproject.toml cannot be read, or a code is no rule's.
    """
    if _is_source(path_or_source):
        here = _settings_for(Path.cwd(), settings)
        return check_source(str(path_or_source), here, in_process=in_process)
    return check_paths([Path(path_or_source)], in_process=in_process, **settings)


def _is_source(given: str | Path) -> bool:
    if isinstance(given, Path) or not _LOOKS_LIKE_SOURCE.search(given):
        return False
    return "\n" in given or not os.path.exists(given)


def check_paths(
    paths: Iterable[Path],
    *,
    in_process: bool | None = None,
    done: Done = lambda result: None,
    **settings: Any,
) -> Report:
    """Check files and folders, several files at once; `done` hears of each file when it is finished, in order."""
    tasks = _tasks(paths, settings)
    reports = []
    for (file, _), answer in zip(tasks, _answers(check_file, tasks, in_process), strict=True):
        reports.append(answer if isinstance(answer, Report) else _fault(shown_path(file), answer))
        for result in reports[-1].files:
            done(result)
    return together(reports)


def mend_paths(paths: Iterable[Path], *, done: Done = lambda result: None, **settings: Any) -> list[Mended]:
    """The proved changes to each program, several programs at once; nothing is written yet."""
    tasks = _tasks(paths, settings)
    programs = []
    for (file, _), answer in zip(tasks, _answers(mend_file, tasks, None), strict=True):
        if not isinstance(answer, Mended):
            fault = _fault(shown_path(file), answer)
            answer = Mended(fault, fault)
        programs.append(answer)
        for result in answer.before.files:
            done(result)
    return programs


def _tasks(paths: Iterable[Path], settings: dict[str, Any]) -> list[tuple[Path, Configuration]]:
    files = homework(paths, settings.get("exclude"))
    return [(file, _settings_for(file, settings)) for file in files]


def _settings_for(path: Path, given: dict[str, Any]) -> Configuration:
    settings = configuration_for(path).overridden(**given)
    if settings.select or settings.ignore:
        from .rules import RULES

        settings.refuse_unknown(RULES)
    return settings


def _answers(
    function: Callable[..., Any], tasks: list[tuple[Path, Configuration]], in_process: bool | None
) -> Iterator[Any]:
    """What `function` says of each file, in order; an exception stands for the answer it prevented."""
    alone = not can_start_processes() if in_process is None else in_process
    count = 1 if alone else min(processors(), len(tasks))
    if count > 1:
        yield from side_by_side(function, tasks, count)
        return
    for file, settings in tasks:
        try:
            yield function(file, settings, in_process=alone)
        except Exception as error:
            if os.environ.get("SHAPESAFE_TRACEBACK"):
                raise
            yield error


def mend_file(path: Path, settings: Configuration, *, in_process: bool = False) -> Mended:
    """The proved changes to one program."""
    from .run.process import keep_warm

    keep_warm()  # it runs at least twice
    return mend(path, settings, partial(check_file, in_process=in_process))


def check_file(
    path: Path,
    settings: Configuration,
    contents: Mapping[str, bytes] = MappingProxyType({}),
    *,
    in_process: bool = False,
) -> Report:
    """Check one file. `contents` are bytes to take for files instead of what is on the disk, by their real path."""
    from .run import watch
    from .verdict import verdict

    shown, real = shown_path(path), os.path.realpath(path)
    content = contents[real] if real in contents else _content(real)
    trace = watch(path, timeout=settings.timeout, memory=settings.memory, contents=contents, in_process=in_process)
    return verdict(trace, shown, settings, content)


def _content(path: str) -> bytes | None:
    """The bytes of a regular file. Of anything else watching says why it cannot be read, better than we could."""
    if os.path.isfile(path):
        with contextlib.suppress(OSError):
            return Path(path).read_bytes()
    return None


def check_source(source: str, settings: Configuration, *, in_process: bool | None = None) -> Report:
    """Check Python source that is in no file; it runs in the current folder."""
    from .run import watch_text
    from .verdict import verdict

    alone = not can_start_processes() if in_process is None else in_process
    trace = watch_text(source, SOURCE, timeout=settings.timeout, memory=settings.memory, in_process=alone)
    return verdict(trace, SOURCE, settings)


def shown_path(path: Path) -> str:
    """The path as a reader knows it: from the current folder when it lies below."""
    try:
        return str(path.absolute().relative_to(Path.cwd()))
    except (ValueError, OSError):
        return str(path)


def _fault(shown: str, error: Exception) -> Report:
    note = _OUR_FAULT.filled(kind=type(error).__name__, error=error)
    return Report((FileResult(shown, "unreadable", 0.0, note),))


_OUR_FAULT = Text(
    en="not checked, through a fault of ours: {kind}: {error}. Please report it; SHAPESAFE_TRACEBACK=1 shows the rest.",
    zh="未能检查，这是本工具的错误：{kind}: {error}。请告知我们；设置 SHAPESAFE_TRACEBACK=1 可以看到详情。",
)
