"""The child process: loads one submission, probes its functions, writes down what it found. Run by `submission`.

    python -m shapesafe_lr.classroom.grading.apart SUBMISSION ANSWER MEMORY_MIB [definitions] [function ...]

The answer is written once, at the end, under a name that the submission was not told.
"""

import json
import os
import sys
from pathlib import Path

from ...coursework.source.program import Unreadable
from ..annotated import NotProbeable
from ..course import course_functions
from ..invented import NotInventable
from ..probing import probe
from ..verdicts import ProbeReport
from .answers import Answer
from .loading import load


def main() -> None:
    """Load, probe, answer."""
    path, answer, memory, *rest = sys.argv[1:]
    definitions_only = "definitions" in rest
    wanted = [name for name in rest if name != "definitions"]
    _limit_memory(int(memory))
    sys.argv = [path]
    sys.path.insert(0, os.getcwd())
    given = answer_for(Path(path), wanted, definitions_only)
    part = Path(answer + ".part")
    part.write_text(json.dumps(given.to_json()), encoding="utf-8")
    part.replace(answer)
    os._exit(0)  # threads and exit handlers of the submission have no say


def answer_for(path: Path, wanted: list[str], definitions_only: bool) -> Answer:
    """What loading and probing the submission shows."""
    try:
        loaded = load(path, definitions_only=definitions_only)
    except Unreadable as refusal:
        return Answer((), (), refusal.reason)
    names = wanted or [name for name in course_functions() if callable(loaded.namespace.get(name))]
    reports = tuple(report for name in names if (report := _probed(name, loaded.namespace)) is not None)
    return Answer(reports, tuple(loaded.outcomes))


def _probed(name: str, namespace: dict[str, object]) -> ProbeReport | None:
    function = namespace.get(name)
    if not callable(function):
        return None
    try:
        return probe(function, name)
    except (NotProbeable, NotInventable):
        return None
    except (SystemExit, Exception) as error:
        return ProbeReport.broken(name, f"{type(error).__name__}: {error}")


def _limit_memory(mebibytes: int) -> None:
    try:
        import resource
    except ImportError:  # Windows has no such limit
        return
    resource.setrlimit(resource.RLIMIT_AS, (mebibytes << 20, mebibytes << 20))


if __name__ == "__main__":
    main()
