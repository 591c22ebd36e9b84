"""A count taken off the length of an axis that it did not run along.

What happens: the ones of a row of labels (1, m) were counted along its m places, and the length taken is that of its one row.
Why it bites: 1 - 3 is -2 zeros: no exception, and whatever is weighed with that count has the wrong size, or sign.

    import numpy as np
    Y = np.array([[0, 1, 0, 0, 1, 0, 1, 0]])
    ones = np.sum(Y)
    zeros = Y.shape[0] - ones                      # SS545

Write instead:

    import numpy as np
    Y = np.array([[0, 1, 0, 0, 1, 0, 1, 0]])
    ones = np.sum(Y)
    zeros = Y.shape[1] - ones

Lesson: 2.1, "Binary classification".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.cures.count_cures import count_cures
from ...analysis.statistics.counted_off import counts_off
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """从一个轴的长度里减去个数，而个数并不是沿这个轴数的。

发生了什么：一行标签 (1, m) 中的 1 是沿 m 个位置数的，取的长度却是它唯一的那一行。
为什么糟糕：1 - 3 得到 -2 个 0：不会报错，而用这个个数加权的一切，大小或符号都错了。

    import numpy as np
    Y = np.array([[0, 1, 0, 0, 1, 0, 1, 0]])
    ones = np.sum(Y)
    zeros = Y.shape[0] - ones                      # SS545

应当写成：

    import numpy as np
    Y = np.array([[0, 1, 0, 0, 1, 0, 1, 0]])
    ones = np.sum(Y)
    zeros = Y.shape[1] - ones

课程：2.1，“二分类”。
"""

RULE = Rule("SS545", "counted-off-another-length", "error", "2.1", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} takes a count of {n} places off {length}, which is {value}: the length of another axis.",
    zh="{text} 从 {length} 里减去对 {n} 个位置数出的个数，而它等于 {value}：那是另一个轴的长度。",
)
_MESSAGE_COMPARED = Text(
    en="{text} compares a count of {n} places with {length}, which comes from a length of {value}: that of another axis.",
    zh="{text} 把对 {n} 个位置数出的个数与 {length} 比较，而它来自长度 {value}：那是另一个轴的长度。",
)
_MESSAGE_OVER = Text(
    en="{text} divides {length}, which is {value}, by a count of {n} places: the length is that of another axis.",
    zh="{text} 用对 {n} 个位置数出的个数去除 {length}，而它等于 {value}：那是另一个轴的长度。",
)
_WHY_COMPARED = Text(
    en="{total} counted along {n} places of {array} {shape}. All of them, or half of them, is told by the length of the same axis.",
    zh="{total} 是沿 {array} {shape} 的 {n} 个位置数的。要知道是不是全部，或过了半数，就要用同一个轴的长度。",
)
_WHY = Text(
    en="{total} counted along {n} places of {array} {shape}. What is left over are the other places of the same axis, so take "
    "its length.",
    zh="{total} 是沿 {array} {shape} 的 {n} 个位置数的。剩下的是同一个轴上的其余位置，所以应取这个轴的长度。",
)


def detect(view: View) -> Iterator[Trouble]:
    """`Y.shape[0] - np.sum(Y)` of a row, `len(pred) - np.sum(pred == Y)`."""
    reading = view.reading
    for found in counts_off(view):
        array = found.total.inputs[0]
        taken_off = found.step.operation == "subtract"
        message = _MESSAGE if taken_off else _MESSAGE_OVER if found.step.operation == "divide" else _MESSAGE_COMPARED
        yield RULE.trouble(
            found.step,
            message.filled(
                text=view.text(found.step),
                n=found.counted.size,
                length=view.called(found.length),
                value=found.taken.size,
            ),
            (_WHY if taken_off else _WHY_COMPARED).filled(
                total=view.text(found.total), n=found.counted.size, array=view.called(array), shape=reading.shape(array)
            ),
            lambda found=found: count_cures(view, found.length),
            shown=(array,),
        )
