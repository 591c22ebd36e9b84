"""Checking many files at once: a few processes of our own, each checking one file after another.

Not multiprocessing's pool: that runs the caller's `__main__` again in every worker, and the caller may be a student's
script that calls `shapesafe_lr.check` at its top level.
"""

import contextlib
import os
import pickle
import signal
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue
from typing import Any

_START = "import sys; sys.path.append(sys.argv[1]); from shapesafe_lr.coursework.workers import work; work()"
_MOST = 8
_GRACE_SECONDS = 5.0


class WorkerDied(RuntimeError):
    """The process that checked a file ended before it answered."""


class _Worker:
    """One process, started when its first task comes and again after it died."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def ask(self, function: Callable[..., Any], *arguments: object) -> Any:
        """What `function(*arguments)` returns there."""
        if self._process is None:
            root = str(Path(__file__).parents[2])
            # -P: a file called numpy.py in the current folder is homework, not numpy.
            command = [sys.executable, "-P", "-c", _START, root]
            self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        try:
            pickle.dump((function, arguments), self._process.stdin)
            self._process.stdin.flush()
            answer = pickle.load(self._process.stdout)
        except (OSError, EOFError, pickle.UnpicklingError) as error:
            self.end()
            raise WorkerDied(str(error)) from error
        if isinstance(answer, BaseException):
            raise answer
        return answer

    def end(self, is_idle: bool = False) -> None:
        """Stop the process, and let it stop the program that it runs."""
        process, self._process = self._process, None
        if process is None:
            return
        assert process.stdin is not None
        assert process.stdout is not None
        if not is_idle:
            process.terminate()
        with contextlib.suppress(OSError):
            process.stdin.close()
        try:
            process.wait(_GRACE_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        process.stdout.close()


def side_by_side(function: Callable[..., Any], tasks: Iterable[tuple[Any, ...]], count: int) -> Iterator[Any]:
    """The results of `function(*task)`, in the order of the tasks; a failure is given as the exception.

    `function` is one that can be imported by name; `count` is how many processes may work at once.
    """
    workers: SimpleQueue[_Worker] = SimpleQueue()
    all_workers = [_Worker() for _ in range(count)]
    for worker in all_workers:
        workers.put(worker)

    def run(task: tuple[Any, ...]) -> Any:
        worker = workers.get()
        try:
            return worker.ask(function, *task)
        except Exception as error:
            return error
        finally:
            workers.put(worker)

    pool = ThreadPoolExecutor(count)
    is_done = False
    try:
        yield from pool.map(run, tasks)
        is_done = True
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
        for worker in all_workers:
            worker.end(is_idle=is_done)


def processors() -> int:
    """How many processes are worth having here."""
    available = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(available, _MOST)


def can_start_processes() -> bool:
    """Whether there are processes at all: not in a browser."""
    return sys.platform not in ("emscripten", "wasi")


def _interrupted(number: int, frame: object) -> None:
    """The end is wanted: what is running here ends its own processes on the way out."""
    raise KeyboardInterrupt


def work() -> None:
    """The life of a worker: a task comes in, its answer goes out, until no more come."""
    from .run.process import keep_warm

    keep_warm()
    signal.signal(signal.SIGTERM, _interrupted)
    tasks, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)  # a program that asks for input is not to eat the tasks
    os.dup2(2, 1)  # what is printed by mistake goes to stderr, and does not mix with the answers
    while True:
        try:
            function, arguments = pickle.load(tasks)
            answer = function(*arguments)
        except (EOFError, KeyboardInterrupt):
            os._exit(0)  # nothing of ours is left to do, and Python's own farewell takes long
        except Exception as error:
            answer = error
        pickle.dump(answer, answers)
        answers.flush()
