"""Arrays that go together, example by example, and are not equally long.

What happens: data and labels, x and y of a curve, points and their colours, a column and its table must be as long as each other.
Why it bites: a library takes the first axis for the examples; where the examples are columns, it counts the features instead.

    import numpy as np
    data = np.array([[0.0, 1.0, 2.0], [1.0, 3.1, 4.9]])
    line = np.polyfit(data[:, 0], data[1], 1)      # SS618

Write instead:

    import numpy as np
    data = np.array([[0.0, 1.0, 2.0], [1.0, 3.1, 4.9]])
    line = np.polyfit(data[0], data[1], 1)

Lesson: 2.1, "Binary classification".
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ....language import Text
from ...analysis.algebra.libraries import Asks, asked_by
from ...analysis.cure import Cure
from ...analysis.cures.handing_over import given_shape, given_text
from ...analysis.cures.library_cures import (
    averaged_along_weights,
    column_of_frame,
    features_of,
    library_cures,
    turned_to_fit,
)
from ...analysis.meaning import Number
from ...analysis.reading import first_given
from ...analysis.steps import Step
from ...analysis.view import View
from ...analysis.words.told_shapes import told_shape
from ..rule import Rule, Trouble

PAGE_ZH = """应当逐个样本配对的数组不一样长。

发生了什么：数据和标签、曲线的 x 和 y、点和它们的颜色、一列和它的表，必须一样长。
为什么糟糕：库把第一个轴当作样本；如果样本是列，它数到的就是特征。

    import numpy as np
    data = np.array([[0.0, 1.0, 2.0], [1.0, 3.1, 4.9]])
    line = np.polyfit(data[:, 0], data[1], 1)      # SS618

应当写成：

    import numpy as np
    data = np.array([[0.0, 1.0, 2.0], [1.0, 3.1, 4.9]])
    line = np.polyfit(data[0], data[1], 1)

课程：2.1，“二分类”。
"""

RULE = Rule("SS618", "lengths-disagree", "error", "2.1", __doc__, PAGE_ZH)

_COMPLAINTS = (
    "inconsistent numbers of samples", "must have same first dimension", "must be the same size", "to have same length",
    "'c' argument has", "hape of weights", "Length of weights", "features as input", "Length of values", "cannot be broadcast to a single shape",
)  # fmt: skip

_MESSAGE = Text(
    en="{text}: {left} has shape {left_shape} and {right} has shape {right_shape}; they go together along their first axes, "
    "{a} and {b} long.",
    zh="{text}：{left} 的形状是 {left_shape}，{right} 的形状是 {right_shape}；两者沿第一个轴配对，而长度是 {a} 和 {b}。",
)
_MESSAGE_COLOURS = Text(
    en="{text}: there are {points} points, and {right} has shape {right_shape}: one colour for each point is wanted.",
    zh="{text}：有 {points} 个点，而 {right} 的形状是 {right_shape}：每个点要一个颜色。",
)
_MESSAGE_FEATURES = Text(
    en="{text}: {left} has shape {left_shape}, {a} features an example, and the model was fitted with {b}.",
    zh="{text}：{left} 的形状是 {left_shape}，每个样本 {a} 个特征，而模型训练时用的是 {b} 个。",
)
_MESSAGE_WEIGHTS = Text(
    en="{text}: there are {a} numbers to average, and {right} has shape {right_shape}: one weight for each is wanted.",
    zh="{text}：要平均的数有 {a} 个，而 {right} 的形状是 {right_shape}：每个数要一个权重。",
)
_MESSAGE_COLUMN = Text(
    en="{text}: {left} has {a} rows, and the new column has shape {right_shape}.",
    zh="{text}：{left} 有 {a} 行，而新的一列的形状是 {right_shape}。",
)
_WHY = Text(
    en="Libraries have one example a row: the data (m, n), labels (m,). Where each column is one example, (n_x, m) with "
    "labels (1, m), hand over X.T and Y.ravel().",
    zh="各个库都是每行一个样本：数据 (m, n)，标签 (m,)。如果每列是一个样本，即 (n_x, m) 和标签 (1, m)，就交给它 X.T 和 Y.ravel()。",
)
_WHY_PAIRS = Text(
    en="Each number of the one needs its number of the other. Look where either got its length: costs kept every 100 steps "
    "are a hundredth of range(steps), and a row (1, m) counts as one; .ravel() hands over its m numbers.",
    zh="一边的每个数都要有另一边的一个数与之配对。请看两边的长度从哪里来：每 100 步记一次的代价只有 range(steps) 的百分之一，"
    "而一行 (1, m) 只算一个；.ravel() 才交出它的 m 个数。",
)


class _Said(NamedTuple):
    message: Text
    shown: tuple[int | None, ...]


def detect(view: View) -> Iterator[Trouble]:
    """A call of a library that refused arrays because their lengths disagree."""
    if view.crash is None:
        return
    step, crash = view.crash
    if not any(complaint in crash.message for complaint in _COMPLAINTS):
        return
    asks = asked_by(step.operation)
    said = _of_column(view, step) if step.operation == "store" else None
    if asks is not None:
        said = _of_features(view, step) or _of_pair(view, step, asks, crash.message) or _of_colours(view, step)
    if step.operation == "average":
        said = _of_weights(view, step)
    if said is not None:
        why = _WHY if step.operation.startswith("sklearn") else _WHY_PAIRS
        yield RULE.trouble(step, said.message, why, lambda: _cures(view, step, asks), shown=said.shown)


def _cures(view: View, step: Step, asks: Asks | None) -> Iterator[Cure]:
    if step.operation == "average":
        yield from averaged_along_weights(view, step)
    elif asks is None:
        yield from column_of_frame(view, step)
    elif _of_features(view, step) is not None:
        yield from turned_to_fit(view, step)
    else:
        yield from library_cures(view, step, asks)


def _of_pair(view: View, step: Step, asks: Asks, complaint: str) -> _Said | None:
    """The two arrays of a call whose first axes differ; of lists and ranges the complaint tells the shapes."""
    first = first_given(step)
    told = [told_shape(text) for text in re.findall(r"\((\d[\d, ]*)\)", complaint)]
    left, right = told if len(told) == 2 else [given_shape(view, step, place) for place in (first, first + 1)]
    if len(asks.forms) < 2 or len(step.inputs) < first + 2 or not left or not right or left[0] == right[0]:
        return None
    numbers = step.inputs[first], step.inputs[first + 1]
    message = _MESSAGE.filled(
        text=view.text(step),
        left=given_text(view, step, first),
        right=given_text(view, step, first + 1),
        left_shape=left,
        right_shape=right,
        a=left[0],
        b=right[0],
    )
    return _Said(message, numbers)


def _of_colours(view: View, step: Step) -> _Said | None:
    """`plt.scatter(x, y, c=labels)`."""
    points, colours = given_shape(view, step, first_given(step)), step.options.get("c")
    shape = view.reading.shape(colours)
    if not points or not shape:
        return None
    message = _MESSAGE_COLOURS.filled(
        text=view.text(step), points=points[0], right=view.called(colours), right_shape=shape
    )
    return _Said(message, (step.inputs[first_given(step)], colours))


def _of_features(view: View, step: Step) -> _Said | None:
    """`predict` with more or fewer features than `fit` had."""
    shape, features = given_shape(view, step, 1), features_of(view, step)
    if first_given(step) != 1 or features is None or shape is None or len(shape) != 2 or shape[1] == features:
        return None
    message = _MESSAGE_FEATURES.filled(
        text=view.text(step), left=view.called(step.inputs[1]), left_shape=shape, a=shape[1], b=features
    )
    return _Said(message, (step.inputs[1],))


def _of_weights(view: View, step: Step) -> _Said | None:
    """`np.average(X, weights=v, axis=1)`."""
    axes, axis = view.reading.axes(step.inputs[0]), view.reading.argument(step, "axis")
    shape = view.reading.shape(step.options.get("weights"))
    if not shape or not isinstance(axis, Number) or axis.value is None or axis.value >= len(axes):
        return None
    count, weights = axes[int(axis.value)].size, step.options["weights"]
    message = _MESSAGE_WEIGHTS.filled(text=view.text(step), a=count, right=view.called(weights), right_shape=shape)
    return _Said(message, (step.inputs[0], weights))


def _of_column(view: View, step: Step) -> _Said | None:
    """`df["p"] = values`."""
    frame, shape = step.operands[0], view.reading.shape(step.inputs[-1])
    if frame.kind != "frame" or frame.shape is None or not shape:
        return None
    message = _MESSAGE_COLUMN.filled(
        text=view.text(step), left=view.called(step.inputs[0]), a=frame.shape[0], right_shape=shape
    )
    return _Said(message, (step.inputs[-1],))
