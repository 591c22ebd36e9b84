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
from math import prod

from ....language import Text
from ...analysis.births import REDUCTIONS
from ...analysis.cure import Cure
from ...analysis.cures.count_cures import named_counts
from ...analysis.cures.edits import other_axes
from ...analysis.cures.layout_cures import flatten_cures
from ...analysis.cures.reshape_cures import fitting_sides, nearly_equal_parts, unit_axis_squeezed
from ...analysis.cures.side_counted_cures import counted_array_turned
from ...analysis.cures.upstream_cures import upstream_cures
from ...analysis.data.channels import channel_cures
from ...analysis.loops.other_items import other_items
from ...analysis.steps import Step
from ...analysis.view import View
from ..rule import Rule, Trouble

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


_MESSAGE_SQUEEZE = Text(
    en="{text}: {array} has shape {shape}; only an axis of length 1 can be squeezed out.",
    zh="{text}：{array} 的形状是 {shape}；只有长度为 1 的轴才能用 squeeze 去掉。",
)
_WHY_SQUEEZE = Text(
    en="squeeze loses no numbers: an axis of length 1 may go, a longer one has to be summed or indexed. Which axis is 1 "
    "shows in {array}.shape.",
    zh="squeeze 不会丢掉任何数：长度为 1 的轴可以去掉，更长的轴只能求和或取下标。哪个轴是 1，看 {array}.shape 就知道。",
)
_MESSAGE_SPLIT = Text(
    en="{text}: {array} has shape {shape}; it cannot be cut into equal parts like this.",
    zh="{text}：{array} 的形状是 {shape}；不能这样切成相等的几份。",
)
_WHY_SPLIT = Text(
    en="np.split insists on equal parts. np.array_split makes parts that are nearly equal, as for batches of which the last "
    "is smaller.",
    zh="np.split 一定要每份相等。np.array_split 切出差不多大的几份，就像最后一批小一些的分批。",
)


def detect(view: View) -> Iterator[Trouble]:
    """A reshape that numpy refused; a squeeze or a split."""
    if view.crash is None:
        return
    step, crash = view.crash
    shape = view.reading.shape(step.inputs[0]) if step.inputs else None
    if shape is None:
        return
    facts = {"text": view.text(step), "array": view.called(step.inputs[0]), "shape": shape}
    if step.operation == "reshape" and "reshape" in crash.message:
        said = _MESSAGE.filled(**facts, size=prod(shape)), _WHY.filled(size=prod(shape)), _reshape_cures
    elif step.operation == "squeeze" and "squeeze" in crash.message:
        said = _MESSAGE_SQUEEZE.filled(**facts), _WHY_SQUEEZE.filled(**facts), unit_axis_squeezed
    elif step.operation in ("split", "vsplit", "hsplit") and "equal division" in crash.message:
        said = _MESSAGE_SPLIT.filled(**facts), _WHY_SPLIT, nearly_equal_parts
    else:
        return
    message, why, cures = said
    yield RULE.trouble(step, message, why, lambda: cures(view, step), shown=(step.inputs[0],))


def _reshape_cures(view: View, step: Step) -> Iterator[Cure]:
    shape = view.reading.shape(step.inputs[0]) or ()
    if len(shape) >= 3:
        yield from named_counts(view, step)
        yield from flatten_cures(view, step)
    yield from channel_cures(view, step)
    yield from counted_array_turned(view, step)
    yield from other_items(view, step)
    yield from upstream_cures(view, step)
    for maker in list(view.reading.ancestors(step.inputs[0]))[:6]:
        if maker.operation in REDUCTIONS and maker.inputs and len(view.reading.axes(maker.inputs[0])) >= 2:
            yield from other_axes(view, maker)
    yield from fitting_sides(view, step, shape)
