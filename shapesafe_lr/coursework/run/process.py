"""The program in a process of its own: within limits, its output apart, its trace brought back whatever happens."""

from __future__ import annotations

import base64
import contextlib
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from dataclasses import asdict, replace
from pathlib import Path
from types import MappingProxyType

from ...language import Text
from ..source.program import Program
from ..trace import Source, Trace
from .nursery import CAN_FORK, Child, Nursery
from .output import Drain
from .transport import read_trace

GRACE_SECONDS = 3.0  # for the child to bring its trace home when its time is up
_START = (
    "import sys; sys.path.append(sys.argv[1]); "
    "from shapesafe_lr.coursework.run.child import main; main(sys.argv[1], sys.argv[2])"
)


def watch_apart(
    program: Program, *, timeout: float, memory: float, contents: Mapping[str, bytes] = MappingProxyType({})
) -> Trace:
    """Run a program in a process of its own and give its trace."""
    with tempfile.TemporaryDirectory(prefix="shapesafe_", ignore_cleanup_errors=True) as folder:
        job, result = os.path.join(folder, "job.json"), os.path.join(folder, "trace.jsonl")
        Path(job).write_text(json.dumps(_job(program, memory, contents, result)), encoding="utf-8")
        began = time.perf_counter()
        ending = _run(program, job, timeout)
        trace = _read(result) or _nothing(program)
        return _completed(trace, ending, time.perf_counter() - began, timeout, memory)


class _Ending:
    """How the process ended."""

    def __init__(self, code: int | None, timed_out: bool, stdout: str, stderr: str) -> None:
        self.code, self.timed_out, self.stdout, self.stderr = code, timed_out, stdout, stderr


def _job(program: Program, memory: float, contents: Mapping[str, bytes], result: str) -> dict[str, object]:
    return {
        "program": asdict(program),
        "memory": memory,
        "contents": {path: base64.b64encode(data).decode("ascii") for path, data in contents.items()},
        "result": result,
    }


def _run(program: Program, job: str, timeout: float) -> _Ending:
    root = str(Path(__file__).parents[3])
    folder = os.path.dirname(os.path.abspath(program.path))
    # Plots are drawn, and no window opens; what is printed is text that every machine can read.
    environment = {**os.environ, "MPLBACKEND": "Agg", "PYTHONIOENCODING": "utf-8:backslashreplace"}
    process = _started(root, job, folder if os.path.isdir(folder) else None, environment)
    assert process.stdout is not None
    assert process.stderr is not None
    drains = Drain(process.stdout), Drain(process.stderr)
    timed_out = False
    try:
        process.wait(timeout)
    except subprocess.TimeoutExpired:
        timed_out = True
        _ask_to_end(process)
    finally:
        _kill(process)
    for drain in drains:
        drain.join(1.0)
    with contextlib.suppress(OSError):
        process.stdout.close()
        process.stderr.close()
    return _Ending(process.returncode, timed_out, str(drains[0].text), str(drains[1].text))


def _started(root: str, job: str, folder: str | None, environment: dict[str, str]) -> subprocess.Popen[bytes] | Child:
    """A process that does the job: a fresh one, or a copy of a warm one."""
    if _nurseries:
        with contextlib.suppress(OSError):
            nursery = _nurseries[0]
            if nursery is None or not nursery.is_alive:
                nursery = _nurseries[0] = Nursery(root, environment)
            return nursery.child(job, folder)
        _nurseries.clear()  # it failed once, so it is not asked again
    return subprocess.Popen(
        [sys.executable, "-P", "-c", _START, root, job],
        cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        start_new_session=os.name == "posix",
    )  # fmt: skip


_nurseries: list[Nursery | None] = []
"""Empty, or the one that is used (None: it has not been needed yet)."""


def keep_warm() -> None:
    """Many programs are going to run here: have their processes ready sooner."""
    if CAN_FORK and not _nurseries:
        _nurseries.append(None)


def _ask_to_end(process: subprocess.Popen[bytes] | Child) -> None:
    process.terminate()
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(GRACE_SECONDS)


def _kill(process: subprocess.Popen[bytes] | Child) -> None:
    """The process and what it started."""
    with contextlib.suppress(OSError):
        if os.name == "posix":
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    process.wait()


def _read(path: str) -> Trace | None:
    try:
        with open(path, "rb") as lines:
            return read_trace(lines)
    except OSError:
        return None


def _nothing(program: Program) -> Trace:
    """Not a line came back: the process died before it began."""
    sources = tuple(Source(program.path, cell.index, cell.text, cell.python) for cell in program.cells)
    return Trace(program.path, "exited", sources=sources)


def _completed(trace: Trace, ending: _Ending, seconds: float, timeout: float, memory: float) -> Trace:
    trace = replace(trace, stdout=ending.stdout, stderr=ending.stderr)
    if ending.timed_out:
        note = _TIMEOUT.filled(seconds=f"{timeout:g}")
        return replace(trace, status="timeout", seconds=seconds, notes=(*trace.notes, note))
    if trace.crash is not None and trace.crash.type.endswith("MemoryError"):
        return replace(trace, notes=(*trace.notes, _MEMORY.filled(limit=f"{memory:g}")))
    code = ending.code or 0
    if code < 0:
        return replace(trace, status="exited", exit_code=code, notes=(*trace.notes, _killed(-code)))
    if trace.status != "exited" or trace.exit_code is not None:
        return trace
    if code == 0:  # os._exit(0)
        return replace(trace, status="ok", exit_code=0, seconds=seconds)
    return replace(trace, exit_code=code, seconds=seconds, notes=(*trace.notes, _EXITED.filled(code=code)))


def _killed(number: int) -> Text:
    try:
        name = signal.Signals(number).name
    except ValueError:
        name = str(number)
    return _KILLED.filled(signal=name)


_TIMEOUT = Text(
    en="the program was stopped after {seconds} s; what it did until then was checked. --timeout gives it more.",
    zh="程序运行 {seconds} 秒后被停止；在此之前的部分已检查。可以用 --timeout 延长时间。",
)
_MEMORY = Text(
    en="the program wanted more memory than the limit of {limit} MiB.",
    zh="程序需要的内存超过了 {limit} MiB 的限制。",
)
_EXITED = Text(en="the program ended itself with exit code {code}.", zh="程序以退出码 {code} 自行结束。")
_KILLED = Text(en="the program's process was killed ({signal}).", zh="程序的进程被终止（{signal}）。")
