"""A statistic of pictures that runs along one of their two sides, and is then taken from all of their pixels.

What happens: mean(axis=(0, 1)) of a stack (m, h, w, 3) leaves (w, 3): a number for each column of pixels and each color.
Why it bites: (w, 3) broadcasts against the stack, so nothing is raised; whatever differed from left to right is gone.

    import numpy as np
    images = np.arange(10 * 6 * 6 * 3.0).reshape(10, 6, 6, 3) % 256
    mean = images.mean(axis=(0, 1))                # SS424
    centred = images - mean

Write instead:

    import numpy as np
    images = np.arange(10 * 6 * 6 * 3.0).reshape(10, 6, 6, 3) % 256
    mean = images.mean(axis=(0, 1, 2))
    centred = images - mean

Lesson: 2.15, "Broadcasting in Python".
"""

import ast
import re
from collections.abc import Iterator

from ...language import Text
from ..analysis.algebra import Call
from ..analysis.cure import Cure
from ..analysis.edits import retype, source_of
from ..analysis.flow import downstream
from ..analysis.meaning import Meaning, Number, Several
from ..analysis.picture_sides import other_side, sides_of_pictures
from ..analysis.reading import work_out
from ..analysis.steps import Step
from ..analysis.vector_cures import spliced
from ..analysis.view import View
from .rule import Rule, Trouble

PAGE_ZH = """对图片求的统计量只沿着两条边中的一条，却从所有像素中减去。

发生了什么：对 (m, h, w, 3) 的一叠图片用 mean(axis=(0, 1))，剩下 (w, 3)：每一列像素、每种颜色各一个数。
为什么糟糕：(w, 3) 可以与整叠图片广播，所以不会报错；而从左到右的差别全都没有了。

    import numpy as np
    images = np.arange(10 * 6 * 6 * 3.0).reshape(10, 6, 6, 3) % 256
    mean = images.mean(axis=(0, 1))                # SS424
    centred = images - mean

应当写成：

    import numpy as np
    images = np.arange(10 * 6 * 6 * 3.0).reshape(10, 6, 6, 3) % 256
    mean = images.mean(axis=(0, 1, 2))
    centred = images - mean

课程：2.15，“Python 中的广播”。
"""

RULE = Rule("SS424", "half-of-a-picture", "warning", "2.15", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} runs along one side of the pictures in {array} {shape}, axis {along}, and not along the other, axis {other}.",
    zh="{text} 沿着 {array} {shape} 中图片的一条边（轴 {along}）进行，却没有沿另一条边（轴 {other}）。",
)
_WHY = Text(
    en="What is left has a number for each place along axis {other}. A color has one mean and one spread over all pixels, so "
    "both sides of a picture belong into axis=.",
    zh="剩下的在轴 {other} 上每个位置各有一个数。一种颜色对所有像素只有一个均值、一个离散程度，所以图片的两条边都应写进 axis=。",
)
_STATISTICS = ("mean", "std", "var", "median", "min", "max", "amin", "amax", "average")


def detect(view: View) -> Iterator[Trouble]:
    """`images - images.mean(axis=(0, 1))` of a stack of pictures."""
    reading = view.reading
    for step in reading.operations(*_STATISTICS):
        shape, axes = reading.shape(step.inputs[0]) or (), _axes(step)
        sides = sides_of_pictures(shape)
        if sides is None or 0 not in axes or reading.is_replaced(step):
            continue
        other = other_side(sides, axes)
        if other is None or not (_comes_back(view, step, shape) or _is_named_for_colors(view, step)):
            continue
        yield RULE.trouble(
            step,
            _MESSAGE.filled(
                text=view.text(step),
                array=view.called(step.inputs[0]),
                shape=shape,
                along=sum(sides) - other,
                other=other,
            ),
            _WHY.filled(other=other),
            lambda step=step, axes=(*axes, other): _over(view, step, tuple(sorted(axes))),
            shown=(step.inputs[0],),
        )


def _axes(step: Step) -> tuple[int, ...]:
    """The several axes that a reduction of four names, counted from the front."""
    given = step.option_values.get("axis") or (step.operands[1] if len(step.operands) > 1 else None)
    numbers = [item.number for item in (given.items or ())] if given is not None else []
    return tuple(int(number) % 4 for number in numbers if number is not None)


def _comes_back(view: View, step: Step, shape: tuple[int, ...]) -> bool:
    """Whether the statistic is subtracted from pictures of the same kind, or divides them."""
    reading, made = view.reading, {step.number}
    for user in downstream(view, step.number):
        if user.operation in ("subtract", "divide") and len(user.inputs) == 2:
            table = reading.shape(user.inputs[0]) or ()
            if reading.source(user.inputs[1]) in made and len(table) == 4 and table[1:] == shape[1:]:
                return True
        made.add(user.number)
    return False


def _is_named_for_colors(view: View, step: Step) -> bool:
    """Whether a mean is called that of a channel or a color: `channel_mean`, of which there is one for each color."""
    names = " ".join(view.reading.names.get(step.number, [])).lower()
    return re.search(r"channel|colou?r|rgb", names) is not None


def _over(view: View, step: Step, axes: tuple[int, ...]) -> Iterator[Cure]:
    """The same statistic over these axes."""
    source = source_of(view, step)
    node = source.node(step.place)
    if not isinstance(node, ast.Call):
        return
    given = [k.value for k in node.keywords if k.arg == "axis"] or node.args[1 - step.method :][:1]
    if not given:
        return
    text = spliced(source, node, source.place(given[0]), str(axes))

    def change(call: Call) -> Meaning:
        named = Several(tuple(map(Number, axes)))
        args = [named if n == 1 else arg for n, arg in enumerate(call.args)]
        keywords = dict(call.keywords) if len(args) > 1 else {**call.keywords, "axis": named}
        return work_out(Call(call.ledger, call.step, args, keywords), step.operation)

    yield retype(view, step, text, _BOTH.filled(text=text), change)


_BOTH = Text(en="Over both sides of the pictures: {text}", zh="对图片的两条边都求：{text}")
