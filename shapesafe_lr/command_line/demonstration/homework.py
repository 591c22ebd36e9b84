"""Last act: a coursework notebook with real bugs, checked, mended and checked again.

The notebook lies beside this file. It is copied into a temporary folder, and what runs is the command that a learner
would type, so what is shown is what they would see.
"""

import sys
from contextlib import chdir, redirect_stderr
from importlib import resources
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from ...language import Text
from ..check import command as check
from .staging import heading, paragraph

if TYPE_CHECKING:
    from rich.console import Console

NOTEBOOK = "homework.ipynb"


def show_homework(screen: "Console") -> None:
    """Three commands on the notebook: check, check --fix, check."""
    heading(screen, _HEADING.fill())
    paragraph(screen, _NOTEBOOK.fill(notebook=NOTEBOOK))
    with TemporaryDirectory(prefix="shapesafe-lr-") as folder, chdir(folder):
        notebook = (resources.files(__package__) / NOTEBOOK).read_bytes()
        Path(NOTEBOOK).write_bytes(notebook)
        for arguments in ([NOTEBOOK], ["--fix", NOTEBOOK], [NOTEBOOK]):
            paragraph(screen, f"$ shapesafe-lr check {' '.join(arguments)}", style="bold")
            with redirect_stderr(sys.stdout):  # what was mended belongs to the story
                check.main(arguments, prog_name="shapesafe-lr check", standalone_mode=False)


_HEADING = Text(en="7. Homework: checked, mended, checked again", zh="7. 作业：检查、修改、再检查")
_NOTEBOOK = Text(
    en="{notebook} is plain numpy without annotations, as learners write it. It runs without an error, and is wrong.",
    zh="{notebook} 是学习者写的普通 numpy 代码，没有任何注解。它能运行，不报错，却是错的。",
)
