"""How every act of the demonstration looks: a heading, a paragraph, a table of name, shape and meaning."""

from typing import TYPE_CHECKING

import numpy as np

from ...array_types import Scalar, Values
from ...language import Text
from ..terminal import say

if TYPE_CHECKING:
    from rich.console import Console


def heading(screen: "Console", text: str) -> None:
    """The title of an act, with a line under it."""
    screen.print()
    screen.rule(text, align="left", style="dim", characters="-")


def paragraph(screen: "Console", text: str, style: str = "") -> None:
    """An empty line, and some text."""
    screen.print()
    say(screen, text, style)


def shapes_table(screen: "Console", rows: list[tuple[str, Values | Scalar, Text]]) -> None:
    """A table of name, shape and meaning; of a number, which has no axes to show, the value."""
    from rich.table import Table

    table = Table(box=None, pad_edge=False, padding=(0, 3, 0, 0), header_style="dim")
    for title in (_NAME, _SHAPE, _MEANING):
        table.add_column(title.fill(), no_wrap=title is not _MEANING)
    for name, value, meaning in rows:
        table.add_row(name, _shape_of(value), meaning.fill())
    screen.print()
    screen.print(table)


def _shape_of(value: Values | Scalar) -> str:
    return str(np.shape(value)) if np.ndim(value) else _NUMBER.fill(value=f"{float(value):.6g}")


_NUMBER = Text(en="number {value}", zh="数 {value}")
_NAME = Text(en="name", zh="名字")
_SHAPE = Text(en="shape", zh="形状")
_MEANING = Text(en="meaning", zh="含义")
