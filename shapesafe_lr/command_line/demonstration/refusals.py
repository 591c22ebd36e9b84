"""Last act of the first half: three classic mistakes, each refused with its message."""

from typing import TYPE_CHECKING

from ...array_types import Scalar, Weights
from ...language import Text
from ..terminal import say
from .mistakes import classic_mistakes
from .picture_sets import PictureSets
from .staging import heading, paragraph

if TYPE_CHECKING:
    from rich.console import Console


def show_refusals(screen: "Console", sets: PictureSets, w: Weights, b: Scalar) -> None:
    """Each mistake: what was typed, what numpy does by itself, and what the toolkit says."""
    heading(screen, _HEADING.fill())
    for mistake in classic_mistakes(w, b, sets.X_train, sets.Y_train):
        paragraph(screen, f"{mistake.title.fill()}: {mistake.code}", style="bold")
        say(screen, mistake.numpy_alone())
        for line in str(mistake.refusal()).splitlines():
            say(screen, line if line.startswith(" ") else f"ShapeError: {line}", style="red")


_HEADING = Text(en="6. Three classic mistakes, each refused", zh="6. 三个经典错误，个个被拒绝")
