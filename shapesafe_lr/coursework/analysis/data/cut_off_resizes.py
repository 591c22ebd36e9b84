"""Pictures given to np.resize, which does not scale: it takes the numbers in a row until the new shape is full.

Its name is that of functions which do scale, in scikit-image, Pillow and OpenCV. A table that is only repeated, or cut
after whole rows, keeps its rows; and of a table that is no picture the numbers can be wanted in a row.
"""

import ast
import re
from collections.abc import Iterator
from math import prod

from ....language import Text
from ..algebra import Call
from ..axes import fresh
from ..cure import Cure
from ..cures.edits import retype, source_of
from ..meaning import Array, Meaning
from ..source import bracketed
from ..steps import Step
from ..view import View

_PICTURE = re.compile(r"image|img|pic|photo|pixel|face|digit|frame|patch|图|像素|人脸", re.IGNORECASE)
_COLOURS = (3, 4)


def cut_off_resizes(view: View) -> Iterator[Step]:
    """Every np.resize of a picture, or of several, that breaks its rows apart; a mere reshape keeps all numbers."""
    for step in view.reading.operations("resize"):
        if step.method or not step.inputs or not step.seen.is_array:
            continue
        before, after = view.reading.shape(step.inputs[0]) or (), step.seen.shape or ()
        long = [sum(side > 1 for side in shape) for shape in (before, after)]
        if min(long) < 2 or len(before) != len(after) or before[1:] == after[1:] or prod(before) == prod(after):
            continue
        maker = view.reading.maker(step.inputs[0])
        if maker is not None and not maker.seen.constant and _is_picture(view, step, before):
            yield step


def _is_picture(view: View, step: Step, shape: tuple[int, ...]) -> bool:
    """Whether an array is called a picture, before or after, or has three or four colours at its end."""
    names = [view.called(step.inputs[0]), *view.reading.names.get(step.number, [])]
    return any(map(_PICTURE.search, names)) or (len(shape) > 2 and shape[-1] in _COLOURS)


def every_second(view: View, step: Step) -> Iterator[Cure]:
    """`np.resize(image, (4, 4, 3))` of (8, 8, 3) as `image[::2, ::2]`, where the sides divide; else only the place."""
    source = source_of(view, step)
    node = source.node(step.place)
    before, after = view.reading.shape(step.inputs[0]) or (), step.seen.shape or ()
    if not isinstance(node, ast.Call) or not node.args:
        return
    if any(old % new for old, new in zip(before, after, strict=True)):
        yield Cure(step.path, step.place, _SCALE.filled(shape=after))
        return
    steps = [old // new for old, new in zip(before, after, strict=True)]
    while steps and steps[-1] == 1:
        steps.pop()
    keys = ", ".join(":" if every == 1 else f"::{every}" for every in steps)
    text = f"{bracketed(source, node.args[0])}[{keys}]"

    def change(call: Call) -> Meaning:
        return Array(fresh(after, call.step))

    yield retype(view, step, text, _EVERY.filled(text=text), change)


_EVERY = Text(en="Take pixels at even distances: {text}", zh="等间隔地取像素：{text}")
_SCALE = Text(
    en="Scale it to {shape} with a function made for pictures, skimage.transform.resize or Image.resize",
    zh="用专门处理图片的函数（skimage.transform.resize 或 Image.resize）缩放到 {shape}",
)
