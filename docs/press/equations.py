"""Equations drawn as boxes: every array a rectangle as long as its axes, so that a reader sees why the shapes fit.

    ```shapes
    Z[1, m] = w.T[1, n_x] @ X[n_x, m] + b[]
    ```

An axis of a name has its own length and colour wherever it stands; a broadcast copy is asked for with `b[->1, ->m]`.
"""

import html
import re
from dataclasses import dataclass

from .drawings import as_wide_as

LENGTHS = {"1": 15, "m": 132, "n_x": 66, "h": 40, "w": 40, "3": 30, "m_train": 100, "m_test": 44}
COLOURS = {"m": "--plot-1", "m_train": "--plot-1", "m_test": "--plot-1", "n_x": "--plot-2"}
TERM = re.compile(r"(?P<name>[^\s\[\]]+)\[(?P<axes>[^\]]*)\]|(?P<sign>\S+)")
SIGNS = {"@": "·", "*": "∗", "-": "−", "->": "→"}
MARGIN, GAP, TOP, LETTER = 14, 12, 24, 8.2


@dataclass(frozen=True)
class Box:
    """One array of the equation."""

    name: str
    axes: tuple[str, ...]

    @property
    def copied(self) -> tuple[bool, ...]:
        """Which axes are only stretched to their length."""
        return tuple(axis.startswith("->") for axis in self.axes)

    @property
    def names(self) -> tuple[str, ...]:
        """The axes without the arrow of a copy."""
        return tuple(axis.removeprefix("->") for axis in self.axes)

    @property
    def height(self) -> float:
        """How tall the rectangle is; a rank-1 array is a flat strip."""
        return _length(self.names[0]) if len(self.axes) > 1 else 15

    @property
    def width(self) -> float:
        """How wide the rectangle is."""
        return _length(self.names[-1]) if self.axes else 15

    @property
    def shape(self) -> str:
        """The shape in words, below the box."""
        return f"({self.names[0]},)" if len(self.axes) == 1 else f"({', '.join(self.names)})"

    @property
    def room(self) -> float:
        """How much width it needs, its shape's text included."""
        return max(self.width, LETTER * max(len(self.shape), len(self.name)) + 4)


def _length(axis: str) -> float:
    if axis in LENGTHS:
        return LENGTHS[axis]
    return min(15 * int(axis), 150) if axis.isdigit() else 54


def drawn(source: str) -> str:
    """The SVG of one equation a line."""
    rows = [[_read(found) for found in TERM.finditer(line)] for line in source.strip().splitlines() if line.strip()]
    heights = [max((part.height for part in row if isinstance(part, Box)), default=15) for row in rows]
    parts, y, widest = [], 0.0, 0.0
    for row, height in zip(rows, heights, strict=True):
        x = float(MARGIN)
        for part in row:
            if isinstance(part, Box):
                parts.append(_box(part, x + (part.room - part.width) / 2, y + TOP + (height - part.height) / 2))
                x += part.room + GAP
            else:
                text = SIGNS.get(part, part)
                room = LETTER * len(text)
                parts.append(_text(text, x + room / 2, y + TOP + height / 2 + 5, "sign"))
                x += room + GAP
        widest = max(widest, x)
        y += height + TOP + 32
    label = html.escape(re.sub(r"->", "", " ; ".join(source.strip().splitlines())))
    return (
        f'<svg class="drawing shapes" role="img" aria-label="{label}" viewBox="0 0 {widest:.0f} {y:.0f}" '
        f'style="{as_wide_as(widest * 1.15)}">' + "".join(parts) + "</svg>"
    )


def _read(found: re.Match[str]) -> Box | str:
    if found["sign"]:
        return found["sign"]
    return Box(found["name"], tuple(axis.strip() for axis in found["axes"].split(",") if axis.strip()))


def _box(box: Box, x: float, y: float) -> str:
    style = ' class="copy"' if any(box.copied) else ""
    shape = f'<rect x="{x:.1f}" y="{y:.1f}" width="{box.width}" height="{box.height}" rx="2"{style}/>'
    if any(box.copied):  # the original, at the start of its copies
        wide = 15 if box.copied[-1] else box.width
        high = 15 if len(box.axes) > 1 and box.copied[0] else box.height
        shape += f'<rect x="{x:.1f}" y="{y:.1f}" width="{wide}" height="{high}" rx="2"/>'
    middle = x + box.width / 2
    return shape + _text(box.name, middle, y - 7, "name") + _shape(box, middle, y + box.height + 15)


def _shape(box: Box, x: float, y: float) -> str:
    """The shape, each axis in its colour."""
    coloured = re.sub(r"\w+", lambda found: _axis(found[0]), box.shape)
    return f'<text x="{x:.1f}" y="{y:.1f}" class="axes">{coloured}</text>'


def _axis(name: str) -> str:
    colour = COLOURS.get(name)
    return f'<tspan style="fill: var({colour})">{name}</tspan>' if colour else name


def _text(text: str, x: float, y: float, kind: str) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" class="{kind}">{html.escape(text)}</text>'
