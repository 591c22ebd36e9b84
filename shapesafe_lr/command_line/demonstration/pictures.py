"""Pictures made of characters: dark to bright as space to `@`, or two pixels a character where there is colour."""

from typing import TYPE_CHECKING

import numpy as np

from ...array_types import Image, Images

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text as RichText

_RAMP = " .:-=+*#%@"
_UPPER_HALF = "▀"
_WIDEST = 16
"""Larger pictures are thinned to this many pixels a side."""


def side_by_side(pictures: Images, brightest: float, screen: "Console") -> "RichText":
    """As many of the pictures, from the first on, as fit beside each other on the screen."""
    from rich.text import Text

    in_colour = screen.color_system is not None and screen.encoding.startswith("utf")
    drawn = [
        _in_colour(picture, brightest) if in_colour else _in_characters(picture, brightest) for picture in pictures
    ]
    width = drawn[0][0].cell_len + 2
    drawn = drawn[: max(screen.width // width, 1)]
    return Text("\n").join(Text("  ").join(line) for line in zip(*drawn, strict=True))


def _thinned(picture: Image) -> Image:
    """Every so-many-th pixel, so that no side is longer than `_WIDEST`."""
    step = max(1, -(-max(picture.shape[:2]) // _WIDEST))
    return picture[::step, ::step]


def _in_characters(picture: Image, brightest: float) -> "list[RichText]":
    """Two characters a pixel, since a character is twice as high as wide."""
    from rich.text import Text

    brightness = _thinned(picture).mean(axis=2) / brightest
    levels = np.clip((brightness * len(_RAMP)).astype(int), 0, len(_RAMP) - 1)
    return [Text("".join(_RAMP[level] * 2 for level in row)) for row in levels]


def _in_colour(picture: Image, brightest: float) -> "list[RichText]":
    """One character for two pixels, one above the other: the upper in the colour of the text, the lower behind it."""
    from rich.text import Text

    pixels = np.clip(_thinned(picture) / brightest * 255, 0, 255).astype(int)
    pixels = np.broadcast_to(pixels, (*pixels.shape[:2], 3)) if pixels.shape[2] == 1 else pixels[..., :3]
    if len(pixels) % 2:
        pixels = np.concatenate([pixels, np.zeros_like(pixels[:1])])
    lines = []
    for above, below in zip(pixels[::2], pixels[1::2], strict=True):
        line = Text()
        for upper, lower in zip(above, below, strict=True):
            line.append(_UPPER_HALF, style=f"rgb({_comma(upper)}) on rgb({_comma(lower)})")
        lines.append(line)
    return lines


def _comma(colour: np.ndarray) -> str:
    return ",".join(map(str, colour.tolist()))
