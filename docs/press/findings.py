"""The checker's report on a block of a page, as the terminal shows it."""

import contextlib
import tempfile
from pathlib import Path

NAME = "example.py"


def report_of(source: str) -> str:
    """The report on `source`, without colour, in the language that is being spoken."""
    import shapesafe_lr

    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        Path(NAME).write_text(source + "\n", encoding="utf-8")
        return str(shapesafe_lr.check(Path(NAME), in_process=True))
