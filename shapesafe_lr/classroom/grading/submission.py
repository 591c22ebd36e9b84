"""One submission from outside: start the child process, wait no longer than allowed, read what it found."""

import hashlib
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ...coursework.checking import check_file
from ...coursework.configuration import configuration_for
from ...language import Text
from .answers import Answer
from .marks import FunctionMark, Marks, Status
from .rubric import Rubric


@dataclass(frozen=True)
class Settings:
    """How submissions are graded."""

    rubric: Rubric = field(default_factory=Rubric)
    timeout: float = 60.0
    memory: int = 4096
    """MiB."""
    check: bool = True
    """Whether the checker's findings are reported too."""


def grade_file(path: Path, settings: Settings) -> Marks:
    """The marks of one submission. Whatever it does, it does in processes of its own."""
    began = time.perf_counter()
    answer, status = _answer(path, settings, definitions_only=False)
    if status == "timeout":
        answer, second = _answer(path, settings, definitions_only=True)
        status = "definitions only" if second == "graded" else "timeout"
    if answer is not None and answer.unreadable is not None:
        status = "unreadable"
    findings = _findings(path, settings) if settings.check and status != "unreadable" else ()
    note = None
    if answer is not None:
        note = answer.unreadable or (None if answer.has_something_to_grade else _NOTHING)
    levels = [finding["level"] for finding in findings]
    reports = {report.function: report for report in answer.reports} if answer else {}
    functions = tuple(
        FunctionMark(name, *settings.rubric.worth(name, reports.get(name)), reports.get(name))
        for name in settings.rubric.functions or reports
    )
    return Marks(
        str(path),
        status,
        time.perf_counter() - began,
        functions,
        answer.cells if answer else (),
        findings,
        settings.rubric.cost(levels.count("error"), levels.count("warning")),
        note,
        digest(path, settings),
    )


def digest(path: Path, settings: Settings) -> str:
    """What the marks depend on, in a few letters."""
    told = hashlib.sha256(repr((settings.rubric.points, settings.timeout, settings.memory, settings.check)).encode())
    with suppress(OSError):
        told.update(path.read_bytes())
    return told.hexdigest()[:16]


def _answer(path: Path, settings: Settings, *, definitions_only: bool) -> tuple[Answer | None, Status]:
    with tempfile.TemporaryDirectory(prefix="shapesafe-") as folder:
        file = Path(folder) / os.urandom(8).hex()
        words = ["definitions"] if definitions_only else []
        command = [sys.executable, "-P", "-m", __package__ + ".apart", str(path.resolve()), str(file)]
        command += [str(settings.memory), *words, *settings.rubric.functions]
        timed_out = not _run(command, path.resolve().parent, settings.timeout)
        if timed_out:
            return None, "timeout"
        try:
            return Answer.from_json(json.loads(file.read_text(encoding="utf-8"))), "graded"
        except Exception:  # the child died before it wrote, or the submission wrote in its place
            return None, "died"


def _run(command: list[str], folder: Path, seconds: float) -> bool:
    """Whether the child ended in time. It and whatever it started are stopped in any case."""
    environment = {**os.environ, "MPLBACKEND": "Agg", "PYTHONIOENCODING": "utf-8", "PYTHONPATH": _own_path()}
    quiet: dict[str, Any] = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    child = subprocess.Popen(command, cwd=folder, env=environment, start_new_session=True, **quiet)
    try:
        child.wait(seconds)
        return True
    except subprocess.TimeoutExpired:
        return False
    finally:
        with suppress(OSError, AttributeError):
            os.killpg(child.pid, signal.SIGKILL)
        child.kill()
        child.wait()


def _own_path() -> str:
    """Where this package is found, also from the submission's folder."""
    root = str(Path(__file__).resolve().parents[3])
    return os.pathsep.join(filter(None, (root, os.environ.get("PYTHONPATH", ""))))


def _findings(path: Path, settings: Settings) -> tuple[dict[str, Any], ...]:
    chosen = configuration_for(path).overridden(timeout=settings.timeout, memory=settings.memory)
    return tuple(finding.to_json() for finding in check_file(path, chosen).findings)


_NOTHING = Text("there is no function of the course in it", "其中没有课程里的函数")
