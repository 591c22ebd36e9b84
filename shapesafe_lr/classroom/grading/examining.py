"""One submission loaded and probed: what becomes of its cells, and what holds of its functions."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from ...language import Text
from ..annotated import NotProbeable
from ..course import course_functions
from ..probing import Probes
from ..verdicts import ProbeReport
from .elsewhere import Elsewhere, Gone, RaisedElsewhere
from .loading import CellOutcome, Piece


@dataclass(frozen=True)
class Examined:
    """What a submission showed, and how far it could be run."""

    status: Literal["graded", "definitions only", "timeout", "died"]
    cells: tuple[CellOutcome, ...] = ()
    reports: tuple[ProbeReport, ...] = ()
    note: Text | None = None


def examine(path: Path, pieces: Sequence[Piece], wanted: Sequence[str], *, timeout: float, memory: int) -> Examined:
    """Load the submission and probe the functions that are wanted, or all of the course that it has.

    What cannot be run to its end, because it takes too long or ends its process, is asked for its definitions only.
    """
    learner = Elsewhere(path.resolve(), pieces, timeout=timeout, memory=memory)
    try:
        return _examined(learner, wanted, definitions_only=False)
    except Gone as gone:
        first = gone.why
    finally:
        learner.end()
    try:
        examined = _examined(learner, wanted, definitions_only=True)
    except Gone as gone:
        return Examined(gone.why)
    finally:
        learner.end()
    if not examined.reports:
        return Examined(first)
    note = _TOO_SLOW.filled(seconds=f"{timeout:g}") if first == "timeout" else _ENDED
    return Examined("definitions only", examined.cells, examined.reports, note)


_TOO_SLOW = Text(
    "running all of it takes more than {seconds} s, so only its definitions were run",
    "完整运行超过 {seconds} 秒，所以只执行了其中的定义",
)
_ENDED = Text(
    "it ends its own process or uses too much memory, so only its definitions were run",
    "它自行结束了进程或占用内存过多，所以只执行了其中的定义",
)


def _examined(learner: Elsewhere, wanted: Sequence[str], *, definitions_only: bool) -> Examined:
    """Probe function by function. One that never returns, or ends the process, costs its own points only."""
    cells = learner.load(definitions_only=definitions_only)
    probes = Probes(learner)
    names = wanted or [name for name in course_functions() if name in learner.names]
    reports: dict[str, ProbeReport] = {}
    for name in names:
        while name not in reports and name in learner.names:
            try:
                reports[name] = probes.report(name)
            except Gone as gone:
                guilty = gone.function or name
                lost = ProbeReport.broken(guilty, _WHY[gone.why])
                if guilty in course_functions():
                    probes.give_up(lost)
                if guilty in names:
                    reports[guilty] = lost
                learner.load(definitions_only=definitions_only)
            except NotProbeable:
                break
            except RaisedElsewhere as error:
                if type(error).__name__ in ("NotProbeable", "NotInventable"):
                    break
                reports[name] = ProbeReport.broken(name, _raised(error))
    return Examined("graded", tuple(cells), tuple(reports[name] for name in names if name in reports))


def _raised(error: Exception) -> Text:
    told = f"{type(error).__name__}: {error}"
    return Text(told, told)


_WHY = {
    "timeout": Text("it takes too long.", "运行时间过长。"),
    "died": Text("it ends the process that it runs in.", "它会结束所在的进程。"),
}
