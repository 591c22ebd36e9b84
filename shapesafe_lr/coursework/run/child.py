"""The child's side: what runs in the process that belongs to the learner's program."""

from __future__ import annotations

import atexit
import base64
import contextlib
import json
import os
import signal
import sys
import threading
import time
import types
from typing import Any

from ..source.program import Cell, Program
from ..trace import Trace
from .in_process import Session
from .transport import TraceWriter

FLUSH_SECONDS = 0.05
_LAST_CALLS = ("os.", "posix.", "nt.", "signal.", "ctypes.")  # after these a process may be no more


def main(root: str, job_path: str) -> None:
    """Run the program of a job."""
    with open(job_path, encoding="utf-8") as file:
        job = json.load(file)
    program = _program(job["program"])
    _as_if_started_by_python(root)
    session = Session(program, {path: base64.b64decode(data) for path, data in job["contents"].items()})
    home = _Home(session, TraceWriter(job["result"]))
    _limit_memory(job["memory"])
    code = 0
    try:
        session.run(_show_traceback)
    finally:
        home.bring()
    if session.exit_code is not None:
        code = session.exit_code
    elif session.status == "raised":
        code = 1
    if code:
        sys.exit(code)


def _program(packed: dict[str, Any]) -> Program:
    return Program(
        packed["path"], tuple(Cell(**{**cell, "notes": ()}) for cell in packed["cells"]), packed["is_notebook"]
    )


def _as_if_started_by_python(root: str) -> None:
    """Take away what only our start needed."""
    if root in sys.path:
        sys.path.remove(root)
        if not any(os.path.isdir(os.path.join(entry, "shapesafe_lr")) for entry in sys.path):
            sys.path.append(root)


class _Home:
    """Brings the trace home: at the end, when time is up, before `os._exit`, and bit by bit on the way."""

    def __init__(self, session: Session, writer: TraceWriter) -> None:
        self.session, self.writer = session, writer
        self.process = os.getpid()
        self.lock = threading.Lock()
        self.last = time.monotonic()
        self.exit = os._exit
        writer.write(self._running())
        session.watcher.recorder.pause = self.pause
        os._exit = self.leave  # type: ignore[assignment]
        atexit.register(self.bring)
        if hasattr(signal, "SIGTERM"):
            with contextlib.suppress(ValueError, OSError):
                signal.signal(signal.SIGTERM, self.time_is_up)
        if hasattr(os, "register_at_fork"):
            os.register_at_fork(after_in_child=self.forked)

    def _running(self) -> Trace:
        trace = self.session.trace()
        return Trace(trace.path, "exited", sources=trace.sources)

    def pause(self, function: str) -> None:
        """A call is about to begin. What happened before it is made safe: the call may never come back."""
        now = time.monotonic()
        recorder = self.session.watcher.recorder
        if self.writer.written == len(recorder.table.facts) or os.getpid() != self.process:
            return
        if (now - self.last > FLUSH_SECONDS or function.startswith(_LAST_CALLS)) and self.lock.acquire(blocking=False):
            self.last = now
            try:
                self.writer.progress(recorder.table.facts, recorder.activations.calls)
            finally:
                self.lock.release()

    def bring(self, status: str | None = None) -> None:
        """Write down what is new."""
        if os.getpid() != self.process or not self.lock.acquire(blocking=False):
            return
        try:
            trace = self.session.trace()
            if status is not None:
                from dataclasses import replace

                trace = replace(trace, status=status)  # type: ignore[arg-type]
            self.writer.write(trace)
        except Exception as error:
            self.session.watcher.recorder.failed(error)
        finally:
            self.lock.release()

    def leave(self, code: int) -> None:
        """`os._exit`, after the trace has been brought home."""
        self.bring("exited")
        self.exit(code)

    def time_is_up(self, number: int, frame: types.FrameType | None) -> None:
        """The parent wants an end."""
        self.bring("timeout")
        self.exit(124)

    def forked(self) -> None:
        """A child of the program is not watched, and ends when it is told to, as it would have without us."""
        self.session.watcher.stop()
        os._exit = self.exit
        if hasattr(signal, "SIGTERM") and signal.getsignal(signal.SIGTERM) == self.time_is_up:
            with contextlib.suppress(ValueError, OSError):
                signal.signal(signal.SIGTERM, signal.SIG_DFL)


def _show_traceback(error: BaseException) -> None:
    """What Python prints for an exception that nobody caught; our own frames are not in it."""
    traceback = error.__traceback__
    here = os.path.dirname(__file__)
    while traceback is not None and traceback.tb_frame.f_code.co_filename.startswith(here):
        traceback = traceback.tb_next
    sys.excepthook(type(error), error.with_traceback(traceback), traceback)


def _limit_memory(mebibytes: float) -> None:
    """As much more than now."""
    try:
        import resource

        with open("/proc/self/statm", encoding="ascii") as file:
            now = int(file.read().split()[0]) * resource.getpagesize()
        limit = now + int(mebibytes * 2**20)
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (limit if hard < 0 else min(limit, hard), hard))
    except (ImportError, OSError, ValueError):
        pass  # Windows, macOS: no such limit
