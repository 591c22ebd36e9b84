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

import re
from collections.abc import Iterator

from ....language import Text
from ...analysis.data.picture_sides import other_side, sides_of_pictures
from ...analysis.flow import downstream
from ...analysis.statistics.several_axes import axes_of, over_axes
from ...analysis.steps import Step
from ...analysis.view import View
from ..rule import Rule, Trouble

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
        shape, axes = reading.shape(step.inputs[0]) or (), axes_of(step)
        sides = sides_of_pictures(shape)
        if sides is None or 0 not in axes or reading.is_replaced(step):
            continue
        if len(set(shape[1:])) == 1:
            continue  # which of three equal axes holds the colors is not told
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
            lambda step=step, axes=(*axes, other): over_axes(view, step, tuple(sorted(axes)), _BOTH),
            shown=(step.inputs[0],),
        )


def _comes_back(view: View, step: Step, shape: tuple[int, ...]) -> bool:
    """Whether the statistic is subtracted from pictures of the same kind, or divides them, or goes with names of colors."""
    reading, made = view.reading, {step.number}
    for user in downstream(view, step.number):
        if user.operation == "zip" and shape[3] in (_length(view, number) for number in user.inputs):
            return True  # colors are gone through together with rows of pixels
        if user.operation in ("subtract", "divide") and len(user.inputs) == 2:
            table = reading.shape(user.inputs[0]) or ()
            if reading.source(user.inputs[1]) in made and len(table) == 4 and table[1:] == shape[1:]:
                return True
        made.add(user.number)
    return False


def _length(view: View, number: int | None) -> int | None:
    """How many letters or items there are in what is no array."""
    step = view.reading.maker(number)
    return None if step is None or view.reading.axes(number) else step.seen.length or len(step.seen.text) or None


def _is_named_for_colors(view: View, step: Step) -> bool:
    """Whether a mean is called that of a channel or a color: `channel_mean`, of which there is one for each color."""
    names = " ".join(view.reading.names.get(step.number, [])).lower()
    return re.search(r"channel|colou?r|rgb", names) is not None


_BOTH = Text(en="Over both sides of the pictures: {text}", zh="对图片的两条边都求：{text}")
