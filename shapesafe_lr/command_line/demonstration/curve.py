"""A curve made of characters: dots of braille where the encoding has them, stars where it does not."""

from collections.abc import Sequence
from itertools import pairwise

_BRAILLE = 0x2800
_DOTS = ((0x01, 0x02, 0x04, 0x40), (0x08, 0x10, 0x20, 0x80))
"""The bit of each dot in a braille character, by column and row."""


def draw_curve(heights: Sequence[float], width: int, height: int, braille: bool = True) -> list[str]:
    """The curve through `heights`, evenly spaced from left to right, as lines of text with the values on an axis.

    >>> for line in draw_curve([4, 3, 2, 1], width=16, height=4, braille=False):
    ...     print(line)
    4.00 |**
         |  ***
         |     ***
    1.00 |        **
    """
    lowest, highest = min(heights), max(heights)
    labels = [f"{highest:.2f}", *[""] * (height - 2), f"{lowest:.2f}"]
    margin = max(map(len, labels))
    columns = max(width - margin - 2, 1)
    wide, high = (2, 4) if braille else (1, 1)
    dots = _dots(heights, columns * wide, height * high)
    lines = []
    for row, label in enumerate(labels):
        cells = (_cell(dots, column, row, braille) for column in range(columns))
        lines.append(f"{label:>{margin}} {'┤' if braille else '|'}{''.join(cells)}")
    return lines


def _dots(heights: Sequence[float], wide: int, high: int) -> set[tuple[int, int]]:
    """The places, counted from the top left corner, that the line through the heights passes."""
    lowest, highest = min(heights), max(heights)
    span = (highest - lowest) or 1.0
    rows = []
    for x in range(wide):
        place = x / max(wide - 1, 1) * (len(heights) - 1)
        left = min(int(place), max(len(heights) - 2, 0))
        right = min(left + 1, len(heights) - 1)
        value = heights[left] + (heights[right] - heights[left]) * (place - left)
        rows.append(round((highest - value) / span * (high - 1)))
    dots = {(0, rows[0])}
    for x, (before, now) in enumerate(pairwise(rows), start=1):
        # A steep piece is filled from the row after the last one, so that the line has no gaps.
        step = 1 if now >= before else -1
        dots |= {(x, y) for y in range(before + step if before != now else now, now + step, step)}
    return dots


def _cell(dots: set[tuple[int, int]], column: int, row: int, braille: bool) -> str:
    if not braille:
        return "*" if (column, row) in dots else " "
    bits = sum(_DOTS[x][y] for x in range(2) for y in range(4) if (column * 2 + x, row * 4 + y) in dots)
    return chr(_BRAILLE + bits) if bits else " "
