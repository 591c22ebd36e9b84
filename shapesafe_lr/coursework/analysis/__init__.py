"""Meaning: from the trace of a run to findings. Pure: a trace goes in, findings come out, nothing else happens."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..findings import Finding
    from ..trace import Trace


def analyse(trace: "Trace") -> "list[Finding]":
    """The findings of one run."""
    from .from_trace import view_of
    from .judge import judge

    return judge(view_of(trace))
