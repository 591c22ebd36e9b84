"""Run small programs and the checker on them: what a score needs to know."""

import json
import os
import subprocess
import sys
import tempfile
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

CORPUS = Path(__file__).resolve().parents[2] / "tests" / "coursework" / "programs"

Findings = dict[str, list[dict[str, Any]]]


def outcome(source: str, seconds: float = 20) -> str:
    """What a program prints, or the kind of error that stops it."""
    environment = {**os.environ, "OMP_NUM_THREADS": "1", "PYTHONDONTWRITEBYTECODE": "1"}
    with tempfile.TemporaryDirectory() as folder:
        program = Path(folder) / "program.py"
        program.write_text(source, encoding="utf-8")
        try:
            run = subprocess.run(
                [sys.executable, "-W", "ignore", program.name],
                cwd=folder, env=environment, capture_output=True, text=True, timeout=seconds,
            )  # fmt: skip
        except subprocess.TimeoutExpired:
            return "timeout"
    return run.stdout if run.returncode == 0 else f"crash: {(run.stderr.strip().splitlines() or ['?'])[-1]}"


def outcomes(sources: list[str]) -> list[str]:
    """The outcome of each program, two at a time."""
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        return list(pool.map(outcome, sources))


def check_folder(folder: Path) -> Findings:
    """Findings that count (errors and warnings) by file name, from one run of the command over a folder."""
    run = subprocess.run(
        [sys.executable, "-m", "shapesafe_lr", "check", "--format", "json", str(folder)],
        capture_output=True, text=True,
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
