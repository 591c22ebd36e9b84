"""A reshape to a shape that holds another count of numbers.

What happens: reshape can only cut the same numbers anew; the product of the sides must stay the same.
Why it bites: often the shape of one example was asked for, while the array holds all of them.

    import numpy as np
    images = np.zeros((6, 4, 4, 3))
    X = images.reshape(4 * 4 * 3, 1)               # SS603

Write instead:

    import numpy as np
    images = np.zeros((6, 4, 4, 3))
    X = images.reshape(images.shape[0], -1).T

Lesson: 2.1, "Binary classification".
"""

from collections.abc import Iterator

from ...language import Text
from ..analysis.births import REDUCTIONS
from ..analysis.crash_cures import upstream_cures
from ..analysis.cure import Cure
from ..analysis.edits import other_axes
from ..analysis.layout_cures import flatten_cures
from ..analysis.reshape_cures import fitting_sides
from ..analysis.view import View
from .rule import Rule, Trouble

PAGE_ZH = """reshape 成了另一个元素个数的形状。

发生了什么：reshape 只能把同样的数重新切分；各边的乘积必须不变。
为什么糟糕：常见的是：写的是一个样本的形状，而数组里有全部样本。

    import numpy as np
    images = np.zeros((6, 4, 4, 3))
    X = images.reshape(4 * 4 * 3, 1)               # SS603

应当写成：

    import numpy as np
    images = np.zeros((6, 4, 4, 3))
    X = images.reshape(images.shape[0], -1).T

课程：2.1，“二分类”。
"""

RULE = Rule("SS603", "reshape-does-not-fit", "error", "2.1", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text}: {array} has shape {shape}, {size} numbers; they do not fit the shape asked for.",
    zh="{text}：{array} 的形状是 {shape}，共 {size} 个数，放不进所要的形状。",
)
_WHY = Text(
    en="The sides of the new shape must multiply to {size}. Let numpy work out one side with -1, and keep the axis of the "
    "examples whole: images.reshape(images.shape[0], -1).T has one example a column.",
    zh="新形状各边之积必须是 {size}。可以用 -1 让 numpy 算出其中一边，并保持样本轴完整：images.reshape(images.shape[0], -1).T 每列一个样本。",
)


def detect(view: View) -> Iterator[Trouble]:
    """A reshape that numpy refused."""
    if view.crash is None:
        return
    step, crash = view.crash
    shape = view.reading.shape(step.inputs[0]) if step.inputs else None
    if step.operation != "reshape" or shape is None or "reshape" not in crash.message:
        return
    size = 1
    for side in shape:
        size *= side

    def cures() -> Iterator[Cure]:
        if len(shape) >= 3:
            yield from flatten_cures(view, step)
        yield from upstream_cures(view, step)
        for maker in list(view.reading.ancestors(step.inputs[0]))[:6]:
            if maker.operation in REDUCTIONS and maker.inputs and len(view.reading.axes(maker.inputs[0])) >= 2:
                yield from other_axes(view, maker)
        yield from fitting_sides(view, step, shape)

    yield RULE.trouble(
        step,
        _MESSAGE.filled(text=view.text(step), array=view.called(step.inputs[0]), shape=shape, size=size),
        _WHY.filled(size=size),
        cures,
        shown=(step.inputs[0],),
    )
