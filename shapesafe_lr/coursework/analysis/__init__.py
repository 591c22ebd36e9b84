"""Meaning: from the trace of a run to findings. Pure: a trace goes in, findings come out, nothing else happens."""

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..findings import Finding
    from ..trace import Trace


def analyse(
    trace: "Trace", axes: "Mapping[str, str]" = MappingProxyType({}), faults: "dict[str, Exception] | None" = None
) -> "list[Finding]":
    """The findings of one run; `axes` tells what the axes of some names mean, such as X: "m n_x".

    `faults` takes what a rule raises, by its code, so that the others go on; without it the exception comes through.
    """
    from .from_trace import view_of
    from .judge import judge

    view = view_of(trace, axes)
    view.faults = faults
    return judge(view)
