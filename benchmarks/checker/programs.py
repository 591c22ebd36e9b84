"""Run small programs and the checker on them: what a score needs to know."""

import contextlib
import io
import json
import os
import signal
import subprocess
import sys
import warnings
from collections import defaultdict
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

CORPUS = Path(__file__).resolve().parents[2] / "tests" / "coursework" / "programs"

SECONDS = 20
"""How long a program may run."""

Findings = dict[str, list[dict[str, Any]]]


def outcome(source: str) -> str:
    """What a program prints, or the kind of error that stops it, or "timeout"."""
    printed = io.StringIO()
    signal.signal(signal.SIGALRM, _too_long)
    signal.alarm(SECONDS)
    try:
        with contextlib.redirect_stdout(printed), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            exec(compile(source, "program.py", "exec"), {"__name__": "__main__"})
    except TimeoutError:
        return "timeout"
    except BaseException as error:
        return f"crash: {type(error).__name__}: {error}"
    finally:
        signal.alarm(0)
    return printed.getvalue()


def outcomes(sources: list[str]) -> list[str]:
    """The outcome of each program, in workers that have numpy ready."""
    with ProcessPoolExecutor(max_workers=os.cpu_count()) as pool:
        return list(pool.map(outcome, sources, chunksize=8))


def _too_long(signal_number: int, frame: object) -> None:
    raise TimeoutError


def check_folder(folder: Path) -> Findings:
    """Findings that count (errors and warnings) by file name, from one run of the command over a folder."""
    run = subprocess.run(
        [sys.executable, "-m", "shapesafe_lr", "check", "--format", "json", str(folder)],
        capture_output=True, text=True, env=os.environ | {"SHAPESAFE_TRACEBACK": "1"},
    )  # fmt: skip
    if run.returncode not in (0, 1):
        raise SystemExit(f"the checker failed with exit code {run.returncode}:\n{run.stderr[-2000:]}")
    report = json.loads(run.stdout)
    for file in report["files"]:
        if file["status"] not in ("ok", "raised"):
            print("not checked:", file["path"], file["status"], file=sys.stderr)
    found: Findings = defaultdict(list)
    for finding in report["findings"]:
        if finding["level"] in ("error", "warning"):
            found[Path(finding["path"]).name].append(finding)
    return found
