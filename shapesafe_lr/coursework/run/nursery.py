"""A process that has numpy and the recorder ready, and forks for each program: for folders full of small programs.

Starting Python and importing numpy takes longer than most homework. The nursery does it once; each program still has
a process of its own, which is a copy of the nursery as it was before it had seen any program.
"""

from __future__ import annotations

import array
import atexit
import contextlib
import json
import os
import random
import select
import signal
import socket
import subprocess
import sys
from typing import IO

_START = (
    "import sys; sys.path.append(sys.argv[1]); "
    "from shapesafe_lr.coursework.run import child, nursery; "
    "child.main(sys.argv[1], nursery.next_job(int(sys.argv[2])))"
)
_POLL_SECONDS = 0.01
CAN_FORK = hasattr(os, "fork") and hasattr(socket, "send_fds") and sys.platform == "linux"
"""Elsewhere a process that has started threads, as numpy's libraries do, is not safe to fork."""


class Child:
    """A program's process, as far as `subprocess.Popen` would show it."""

    def __init__(self, line: socket.socket, stdout: IO[bytes], stderr: IO[bytes]) -> None:
        self.stdout, self.stderr = stdout, stderr
        self.returncode: int | None = None
        self._line = line
        self.pid = int(_told(line))

    def wait(self, timeout: float | None = None) -> int:
        """The exit code, minus the signal if one killed it."""
        if self.returncode is None:
            self._line.settimeout(timeout)
            try:
                self.returncode = int(_told(self._line))
            except TimeoutError:
                raise subprocess.TimeoutExpired("program", timeout or 0.0) from None
        return self.returncode

    def terminate(self) -> None:
        """Ask it to end."""
        with contextlib.suppress(OSError):
            os.kill(self.pid, signal.SIGTERM)

    def kill(self) -> None:
        """Make it end."""
        with contextlib.suppress(OSError):
            os.kill(self.pid, signal.SIGKILL)


class Nursery:
    """The warm process, from our side. It ends when this process does."""

    def __init__(self, root: str, environment: dict[str, str]) -> None:
        ours, theirs = socket.socketpair()
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-c", _START, root, str(theirs.fileno())],
                env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                pass_fds=[theirs.fileno()], start_new_session=True,
            )  # fmt: skip
        self._line = ours
        atexit.register(self.close)

    def close(self) -> None:
        """Let it end, and see that it does."""
        self._line.close()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(2)

    @property
    def is_alive(self) -> bool:
        """Whether it can still be asked."""
        return self._process.poll() is None

    def child(self, job: str, folder: str | None) -> Child:
        """A new process that does the job. Raises OSError when the nursery is gone."""
        stdout, their_stdout = os.pipe()
        stderr, their_stderr = os.pipe()
        try:
            order = json.dumps([job, folder]).encode("ascii") + b"\n"
            self._line.settimeout(None)
            socket.send_fds(self._line, [order], [their_stdout, their_stderr])
        finally:
            os.close(their_stdout)
            os.close(their_stderr)
        return Child(self._line, os.fdopen(stdout, "rb"), os.fdopen(stderr, "rb"))


def _told(line: socket.socket) -> str:
    """One line from the other side."""
    told = b""
    while not told.endswith(b"\n"):
        piece = line.recv(1)
        if not piece:
            raise OSError("the nursery is gone")
        told += piece
    return told.decode("ascii")


# -------------------------------------------------------------------- in the nursery itself


def next_job(fileno: int) -> str:
    """Wait for orders, and fork for each. Returns in the forked processes only, with the job to do there."""
    import numpy.random  # numpy itself would wait with it until a program asks

    line = socket.socket(fileno=fileno)
    while True:
        order, streams = _order(line)
        if not order:
            os._exit(0)
        job, folder = json.loads(order)
        pid = os.fork()
        if pid == 0:
            line.close()
            _settle(streams, folder)
            random.seed()  # or else every program would draw the same numbers
            numpy.random.seed()
            return str(job)
        for stream in streams:
            os.close(stream)
        _attend(line, pid)


def _order(line: socket.socket) -> tuple[bytes, list[int]]:
    """An order, and the streams that the program is to write to."""
    order, streams = b"", array.array("i")
    while not order.endswith(b"\n"):
        piece, fds, _, _ = socket.recv_fds(line, 1 << 16, 2)
        streams.extend(fds)
        if not piece:
            return b"", []
        order += piece
    return order, list(streams)


def _settle(streams: list[int], folder: str | None) -> None:
    """In the new process: its own session, streams and folder."""
    os.setsid()
    for target, stream in zip((1, 2), streams, strict=True):
        os.dup2(stream, target)
        os.close(stream)
    if folder is not None:
        os.chdir(folder)


def _attend(line: socket.socket, pid: int) -> None:
    """Tell who was born, and how it ended. If nobody listens any more, end it."""
    line.sendall(b"%d\n" % pid)
    pid_file = os.pidfd_open(pid) if hasattr(os, "pidfd_open") else -1
    try:
        while True:
            done, status = os.waitpid(pid, os.WNOHANG)
            if done:
                line.sendall(b"%d\n" % os.waitstatus_to_exitcode(status))
                return
            watched: list[socket.socket | int] = [line, pid_file] if pid_file >= 0 else [line]
            ready, _, _ = select.select(watched, [], [], None if pid_file >= 0 else _POLL_SECONDS)
            if line in ready:  # nothing is said while a program runs: the line is closed
                with contextlib.suppress(OSError):
                    os.killpg(pid, signal.SIGKILL)
                os._exit(0)
    finally:
        if pid_file >= 0:
            os.close(pid_file)
