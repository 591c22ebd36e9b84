"""The colours of every picture, in one place.

A page that knows about light and dark sets the CSS variables (`--shapesafe-ink`, `--shapesafe-blue`, ...); anywhere
else the values written here are used, chosen to be readable on white and on near-black.
"""

from typing import NamedTuple


class Colour(NamedTuple):
    """A colour with the job it has in the pictures."""

    name: str
    value: str

    @property
    def css(self) -> str:
        """The colour as a style: the page's own if it sets one, else ours; ink is the colour of the text around."""
        return f"var(--shapesafe-{self.name}, {'currentColor' if self is INK else self.value})"


INK = Colour("ink", "#1f2430")  # text, axes, arrows
MUTED = Colour("muted", "#737a86")  # what stands back: helper lines, stretched copies
GRID = Colour("grid", "#9aa1ac")  # the lightest lines
PAPER = Colour("paper", "#fdfdfe")  # the ground of a figure
BLUE = Colour("blue", "#2f74b5")  # the first curve; forwards
ORANGE = Colour("orange", "#c4591d")  # the second curve; backwards, derivatives
GREEN = Colour("green", "#2f8a57")  # the third curve; what is right
RED = Colour("red", "#c93a44")  # what is refused

COLOURS = (INK, MUTED, GRID, PAPER, BLUE, ORANGE, GREEN, RED)
