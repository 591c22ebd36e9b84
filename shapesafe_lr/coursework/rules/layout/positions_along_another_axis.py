"""Positions along one axis that pick from an array as long as another: the nearest feature instead of the nearest example.

What happens: the distances were summed over the examples, so there is one distance a feature, and argmin counts features.
Why it bites: a small position fits into a longer array of labels, so nothing is raised; only some labels are ever picked.

    import numpy as np
    train = np.array([[0.0, 0.2], [1.0, 1.1], [2.1, 1.9], [3.0, 3.2]])
    labels = np.array([0, 0, 1, 1])
    query = np.array([2.9, 3.1])
    distances = np.linalg.norm(train - query, axis=0)          # SS411
    answer = labels[np.argmin(distances)]

Write instead:

    import numpy as np
    train = np.array([[0.0, 0.2], [1.0, 1.1], [2.1, 1.9], [3.0, 3.2]])
    labels = np.array([0, 0, 1, 1])
    query = np.array([2.9, 3.1])
    distances = np.linalg.norm(train - query, axis=1)
    answer = labels[np.argmin(distances)]

Lesson: 2.15, "Broadcasting in Python".
"""

from collections.abc import Iterator
from typing import NamedTuple

from ....language import Text
from ...analysis.algebra import is_elementwise
from ...analysis.axes import Axis
from ...analysis.births import REDUCTIONS
from ...analysis.meaning import Array, Number, Several, Stretch
from ...analysis.predictions.searches import other_axis, search
from ...analysis.statistics.reducing import along, axis_of
from ...analysis.steps import Kind, Step
from ...analysis.view import View
from ...analysis.words.named_axes import words_of
from ..rule import Rule, Trouble

PAGE_ZH = """沿一个轴得到的位置，却从与另一个轴等长的数组里取数：找到的是最近的特征，而不是最近的样本。

发生了什么：距离是对样本求和的，所以每个特征得到一个距离，argmin 数的是特征。
为什么糟糕：较小的位置放进更长的标签数组里总是合法的，所以不会报错；只是有些标签永远取不到。

    import numpy as np
    train = np.array([[0.0, 0.2], [1.0, 1.1], [2.1, 1.9], [3.0, 3.2]])
    labels = np.array([0, 0, 1, 1])
    query = np.array([2.9, 3.1])
    distances = np.linalg.norm(train - query, axis=0)          # SS411
    answer = labels[np.argmin(distances)]

应当写成：

    import numpy as np
    train = np.array([[0.0, 0.2], [1.0, 1.1], [2.1, 1.9], [3.0, 3.2]])
    labels = np.array([0, 0, 1, 1])
    query = np.array([2.9, 3.1])
    distances = np.linalg.norm(train - query, axis=1)
    answer = labels[np.argmin(distances)]

课程：2.15，“Python 中的广播”。
"""

RULE = Rule("SS411", "positions-along-another-axis", "error", "2.15", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{key} holds positions along an axis of length {ran}, but picks from {array} {shape}, where it needs one of {size}.",
    zh="{key} 是沿长度为 {ran} 的轴得到的位置，却用来从 {array} {shape} 中取数，那里需要的是长度为 {size} 的轴。",
)
_WHY = Text(
    en="{table} has shape {whole}, and {text} goes along the axis of length {gone}. There is one of {array} for each step "
    "along that axis, so it is the one that must be left.",
    zh="{table} 的形状是 {whole}，{text} 沿着长度为 {gone} 的轴进行。{array} 与这个轴上的每一步一一对应，所以该留下的正是它。",
)
_WHY_SEARCHED = Text(
    en="{table} has shape {whole}. To pick from {array}, search along the axis of length {size}; {text} goes along the other.",
    zh="{table} 的形状是 {whole}。要从 {array} 中取数，就该沿长度为 {size} 的轴查找；{text} 走的是另一个轴。",
)


class _Pick(NamedTuple):
    """Positions, in `array` at an axis of length `size`, though they run along `over`."""

    array: int | None
    key: int | None
    over: Axis
    size: int


def detect(view: View) -> Iterator[Trouble]:
    """Picks by positions of extremes, where the axis as long as what is picked from was summed, or not searched."""
    for step in view.steps:
        if step.operation != "subscript" or step.kind not in (Kind.OPERATION, Kind.CRASH):
            continue
        for pick in _picks(view, step):
            searched = search(view, pick.key)
            if searched is None:
                continue
            table = searched.inputs[0]
            other = _not_searched(view, searched, pick)
            if other is not None:
                yield _trouble(view, step, pick, searched, table, other, _WHY_SEARCHED)
                continue
            summed = _reduction(view, table, pick)
            if summed is not None:
                total, other = summed
                yield _trouble(view, step, pick, total, total.inputs[0], other, _WHY)


def _trouble(view: View, step: Step, pick: _Pick, guilty: Step, table: int | None, axis: int, why: Text) -> Trouble:
    array = view.called(pick.array)
    return RULE.trouble(
        step,
        _MESSAGE.filled(
            key=view.called(pick.key),
            ran=pick.over.size,
            array=array,
            shape=view.reading.shape(pick.array) or (pick.size,),
            size=pick.size,
        ),
        why.filled(
            table=view.called(table),
            whole=view.reading.shape(table),
            text=view.text(guilty),
            array=array,
            size=pick.size,
            gone=pick.size,
        ),
        lambda: along(view, guilty, axis),
        shown=(pick.array, table),
    )


def _picks(view: View, step: Step) -> Iterator[_Pick]:
    """The keys that are positions along an axis of another length than the one they stand at."""
    reading = view.reading
    axes = reading.axes(step.inputs[0]) if step.inputs else ()
    named = reading.maker(step.inputs[0]) if len(step.inputs) == 2 and not axes else None
    words, key = words_of(view, named) if named is not None else (), reading.argument(step, 1)
    if len(words) > 1 and isinstance(key, Number) and key.over is not None and key.over.size != len(words):
        yield _Pick(step.inputs[0], step.inputs[1], key.over, len(words))  # `students[np.argmax(averages)]`
    for place, number in enumerate(step.inputs[1 : len(axes) + 1]):
        key = reading.argument(step, place + 1)
        if not isinstance(key, Array | Number | Stretch | Several):
            return  # None and an ellipsis: what follows stands at another axis
        over = key.over if isinstance(key, Array | Number) else None
        if over is not None and min(over.size, axes[place].size) > 1 and over.size != axes[place].size:
            yield _Pick(step.inputs[0], number, over, axes[place].size)


def _not_searched(view: View, searched: Step, pick: _Pick) -> int | None:
    """Of a table that was searched along one axis, the other one, if it is as long as what is picked from."""
    axis = other_axis(view, searched)
    if axis is None or view.reading.is_replaced(searched):
        return None
    return axis if view.reading.axes(searched.inputs[0])[axis].size == pick.size else None


def _reduction(view: View, distances: int | None, pick: _Pick) -> tuple[Step, int] | None:
    """The sum that took away an axis as long as what is picked from, and the place of the axis that it left instead."""
    reading = view.reading
    step = reading.maker(distances)
    for _ in range(6):
        if step is None or not step.inputs or reading.is_replaced(step):
            return None
        if step.operation in REDUCTIONS:
            axes, axis = reading.axes(step.inputs[0]), axis_of(step)
            if axis is None or not -len(axes) <= axis < len(axes) or axes[axis].size != pick.size:
                return None
            left = [n for n, one in enumerate(axes) if n != axis % len(axes) and reading.ledger.same(one, pick.over)]
            return (step, left[0]) if len(left) == 1 else None
        if not is_elementwise(step.operation):
            return None
        arrays = [n for n in step.inputs if reading.axes(n)]
        step = reading.maker(arrays[0]) if len(arrays) == 1 else None
    return None
