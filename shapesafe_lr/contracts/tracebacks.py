"""Tracebacks that end in the learner's own line.

A frame enters a traceback when an exception leaves it, but not when the exception is raised *again* there: `raise` in
an except block, and the end of a finally block, pass it on with the traceback it has. So a frame of ours that sets
`__traceback__` and raises again is never seen: not in a script, not under pytest, not in a notebook, and without
installing a hook anywhere.
"""

import types

from ..errors import ContractError, ShapeError

_PACKAGE = __name__.partition(".")[0]


def seen_from_outside(error: BaseException) -> types.TracebackType | None:
    """The traceback without the frame that caught the error; for our own errors, without any frame of this package."""
    traceback = error.__traceback__ and error.__traceback__.tb_next
    return _without_package(traceback) if isinstance(error, (ShapeError, ContractError)) else traceback


def _without_package(traceback: types.TracebackType | None) -> types.TracebackType | None:
    entries = []
    while traceback is not None:
        if traceback.tb_frame.f_globals.get("__name__", "").partition(".")[0] != _PACKAGE:
            entries.append(traceback)
        traceback = traceback.tb_next
    kept: types.TracebackType | None = None
    for entry in reversed(entries):
        kept = types.TracebackType(kept, entry.tb_frame, entry.tb_lasti, entry.tb_lineno)
    return kept
