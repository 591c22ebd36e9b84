"""Lengths of a stack of pictures under the name of another of its axes: `m_train = images.shape[1]`, `num_px = images.shape[0]`."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ....language import Text
from ..cure import Cure
from ..cures.count_cures import measured
from ..cures.edits import retype, source_of
from ..cures.index_cures import keys_of
from ..meaning import Number
from ..steps import Step
from ..view import View
from .colors import color_axis
from .picture_sides import sides_of_pictures

_NUMBER = re.compile(r"m(_(train|test|val|valid|dev))?|(n|num)_(train|test|images|pictures|examples|samples)")
_SIDE = re.compile(r"(num|n)_?px|(img|image)_(height|width|size)")


class StackLength(NamedTuple):
    """The step that took a length of a stack, its name, and the axis whose length is called so."""

    length: Step
    name: str
    axis: int
    meant: int


def misnamed_lengths(view: View) -> Iterator[StackLength]:
    """Every length of a stack (m, h, w, 3) that is called the number of the pictures, or their side, and is the other."""
    for step in view.reading.operations("subscript"):
        stack, axis = measured(view, step), _asked(view, step)
        shape = view.reading.shape(stack) or ()
        sides = sides_of_pictures(shape) if color_axis(shape) is not None else None
        if sides is None or axis is None or view.reading.is_replaced(step):
            continue
        for name in view.reading.names.get(step.number, []):
            if _NUMBER.fullmatch(name) and axis != 0:
                yield StackLength(step, name, axis, 0)
            elif _SIDE.fullmatch(name.lower()) and axis == 0:
                yield StackLength(step, name, axis, sides[0])


def _asked(view: View, step: Step) -> int | None:
    """Which length of four a subscript of a shape takes."""
    shape = view.reading.maker(step.inputs[0])
    keys = keys_of(view, step)
    place = view.reading.meaning(keys[0]) if len(keys) == 1 else None
    if shape is None or shape.operation != "shape" or not isinstance(place, Number) or place.value is None:
        return None
    return int(place.value) % 4


def length_as_named(view: View, found: StackLength) -> Iterator[Cure]:
    """The length of the axis that the name tells."""
    step = found.length
    text = re.sub(r"\[[^\[\]]*\]$", f"[{found.meant}]", source_of(view, step).segment(step.place))
    axis = view.reading.axes(measured(view, step))[found.meant]
    yield retype(view, step, text, _TAKE.filled(text=text), lambda call: Number(axis.size, counts=axis))


_TAKE = Text(en="Take the length that the name tells: {text}", zh="取名称所说的那个长度：{text}")
