"""The way in: a path or a text goes in, a trace comes out; whatever goes wrong is in the trace."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from ...language import Text
from ..source.program import Program, Unreadable, read_program, script_program
from ..trace import Trace


def watch(
    path: str | Path,
    *,
    timeout: float = 60.0,
    memory: float = 4096.0,
    contents: Mapping[str, bytes] = MappingProxyType({}),
    in_process: bool = False,
) -> Trace:
    """Run a script or notebook and give its trace; `status` and `notes` say how it went.

    `timeout` in seconds, `memory` in MiB beyond what Python and numpy need. `contents` holds bytes to take for files,
    by their real path. The program has a process of its own, unless `in_process`; there only the time limit holds.
    """
    try:
        program = read_program(path, contents)
    except Unreadable as error:
        return Trace(str(path), "unreadable", notes=(error.reason,))
    return _run(program, timeout, memory, contents, in_process)


def watch_text(
    text: str, path: str = "<source>", *, timeout: float = 60.0, memory: float = 4096.0, in_process: bool = False
) -> Trace:
    """Run source that is in no file, in the current folder."""
    return _run(script_program(path, text), timeout, memory, {}, in_process)


def _run(program: Program, timeout: float, memory: float, contents: Mapping[str, bytes], in_process: bool) -> Trace:
    if in_process:
        from .in_process import watch_here

        trace = watch_here(program, timeout=timeout, contents=contents)
    else:
        from .process import watch_apart

        trace = watch_apart(program, timeout=timeout, memory=memory, contents=contents)
    return _with_notes(trace, _hidden_modules(program.path))


def _with_notes(trace: Trace, notes: tuple[Text, ...]) -> Trace:
    from dataclasses import replace

    return replace(trace, notes=(*trace.notes, *notes)) if notes else trace


_HIDEABLE = (
    "numpy",
    "scipy",
    "matplotlib",
    "pandas",
    "sklearn",
    "h5py",
    "math",
    "random",
    "typing",
    "types",
    "copy",
    "time",
)


def _hidden_modules(path: str) -> tuple[Text, ...]:
    """A file called numpy.py beside the homework is what `import numpy` finds."""
    folder = os.path.dirname(os.path.abspath(path))
    names = [name for name in _HIDEABLE if os.path.isfile(os.path.join(folder, f"{name}.py"))]
    own = Path(path).stem
    return tuple((_HIDES_ITSELF if name == own else _HIDES).filled(name=name) for name in names)


_HIDES = Text(
    en="{name}.py in this folder hides the real {name}: `import {name}` finds it instead. Give that file another name.",
    zh="这个文件夹里的 {name}.py 遮住了真正的 {name}：`import {name}` 会导入它。请给那个文件改名。",
)
_HIDES_ITSELF = Text(
    en="this file is called {name}.py, so `import {name}` finds it instead of {name}. Give it another name.",
    zh="这个文件名为 {name}.py，所以 `import {name}` 导入的是它自己，而不是 {name}。请给它改名。",
)
