"""The colors of pictures, and what is called grey or red though it was taken along another axis than theirs.

grey = images.mean(axis=1)            # (m, h, w, 3): averaged down each picture; the colors are axis 3
red = picture[0]                      # (h, w, 3): the first row of pixels; red is picture[:, :, 0]
"""

import ast
import re
from collections.abc import Iterator
from typing import NamedTuple

from ....language import Text
from ..algebra import is_elementwise
from ..cure import Cure
from ..cures.edits import source_of
from ..meaning import Array, Number
from ..source import bracketed
from ..statistics.reducing import along, axis_of
from ..steps import Step
from ..view import View
from .picture_sides import sides_of_pictures

_GREY = {"gray", "grey", "grays", "greys", "grayscale", "greyscale"}
_OTHERWISE = {"mean", "avg", "average", "profile", "level", "levels", "per", "row", "column", "template"}
"""What may well be averaged along another axis: `mean_gray`, over the pictures."""
_COLORS = {"red": 0, "green": 1, "blue": 2}
_AVERAGES = ("mean", "average", "sum", "nanmean")


class Color(NamedTuple):
    """A step that makes a grey picture, or takes one color, along `axis`; what it is called; and the axis of the colors."""

    step: Step
    name: str
    axis: int
    colors: int


def colors_across(view: View) -> Iterator[Color]:
    """Every grey or single color that was taken along one side of the pictures, or along their number."""
    for step in view.reading.operations(*_AVERAGES):
        shape, axis = view.reading.shape(step.inputs[0]) or (), axis_of(step)
        colors = color_axis(shape)
        if colors is None or axis is None or axis % len(shape) == colors or view.reading.is_replaced(step):
            continue
        for name in _names(view, step):
            if _GREY & set(_words(name)) and not _OTHERWISE & set(_words(name)):
                yield Color(step, name, axis % len(shape), colors)
                break
    for step in view.reading.operations("subscript"):
        shape, key = view.reading.shape(step.inputs[0]) or (), view.reading.argument(step, 1)
        if len(step.inputs) == 2 and isinstance(key, Number) and color_axis(shape) == len(shape) - 1 and shape[0] > 4:
            for name in view.reading.names.get(step.number, []):
                if any(_COLORS.get(word) in (key.value, 2 - (key.value or 0)) for word in _words(name)[-1:]):
                    if not view.reading.is_replaced(step):
                        yield Color(step, name, 0, len(shape) - 1)
                    break


def color_axis(shape: tuple[int, ...]) -> int | None:
    """The axis of the colors in a colored picture, or in a stack of them.

    >>> color_axis((10, 6, 6, 3)), color_axis((10, 3, 8, 8)), color_axis((6, 8, 3)), color_axis((3, 6, 8))
    (3, 1, 2, 0)
    """
    if len(shape) == 4:
        sides = sides_of_pictures(shape)
        return None if sides is None or 3 not in (shape[3], shape[1]) else 3 if sides == (1, 2) else 1
    ends = [place for place in (0, 2) if len(shape) == 3 and shape[place] == 3]
    return ends[0] if len(ends) == 1 else None


def _names(view: View, step: Step) -> Iterator[str]:
    """What an average is called, as it is or scaled, or the function that returns it."""
    yield from view.reading.names.get(step.number, [])
    for user in view.reading.users.get(step.number, []):
        arrays = [n for n in user.inputs if isinstance(view.reading.meaning(n), Array)]
        if (is_elementwise(user.operation) and len(arrays) == 1) or user.operation == "astype":
            yield from view.reading.names.get(user.number, [])
    source = source_of(view, step)
    if isinstance(source.statement(step.place), ast.Return):
        yield source.function(step.place) or ""


def _words(name: str) -> list[str]:
    return [word for word in re.split(r"[\W_\d]+", name.lower()) if word]


def along_the_colors(view: View, found: Color) -> Iterator[Cure]:
    """The same average along the colors, or the color taken from each pixel."""
    if found.step.operation != "subscript":
        yield from along(view, found.step, found.colors)
        return
    source = source_of(view, found.step)
    node = source.node(found.step.place)
    if isinstance(node, ast.Subscript):
        key = f"{':, ' * found.colors}{source.segment(node.slice)}"
        text = f"{bracketed(source, node.value)}[{key}]"
        axes = view.reading.axes(found.step.inputs[0])[:-1]
        changes = {found.step.number: lambda call: Array(axes)}
        said = _OF_EACH.filled(text=text)
        yield Cure(found.step.path, found.step.place, said, (source.replace(node, text),), changes)


_OF_EACH = Text(en="Take it from every pixel: {text}", zh="从每个像素中取：{text}")
