"""Positions taken along an axis of length 1.

What happens: for a row (1, m), np.where(...)[0] and argmax(axis=0) give positions along the axis of 1: only zeros.
Why it bites: used as an index, the zeros pick example 0 again and again.

    import numpy as np
    X = np.array([[1.0, 2.0, 3.0, 4.0], [5.0, 6.0, 7.0, 8.0]])
    Y = np.array([[1, 0, 1, 1]])
    cats = X[:, np.where(Y == 1)[0]]               # SS406

Write instead:

    import numpy as np
    X = np.array([[1.0, 2.0, 3.0, 4.0], [5.0, 6.0, 7.0, 8.0]])
    Y = np.array([[1, 0, 1, 1]])
    cats = X[:, np.where(Y == 1)[1]]

Lesson: 2.16, "A note on Python/NumPy vectors".
"""

import ast
from collections.abc import Iterator

from ....language import Text
from ...analysis.algebra import Call
from ...analysis.cure import Cure
from ...analysis.cures.edits import retype, source_of
from ...analysis.cures.vector_cures import spliced
from ...analysis.flow import downstream
from ...analysis.meaning import Array, Meaning, Number
from ...analysis.predictions.exemplars import is_of_an_exemplar
from ...analysis.predictions.one_hot import one_hot_axis_at
from ...analysis.predictions.searched_classes import classes_searched, softmax_axis, telling_step
from ...analysis.reading import work_out
from ...analysis.statistics.reducing import has_longer_passes, with_axis
from ...analysis.steps import Step
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """沿着长度为 1 的轴取位置。

发生了什么：对一行 (1, m)，np.where(...)[0] 和 argmax(axis=0) 给出的是沿长度为 1 的轴的位置：全是 0。
为什么糟糕：拿来当下标用，就会一次又一次取到第 0 个样本。

    import numpy as np
    X = np.array([[1.0, 2.0, 3.0, 4.0], [5.0, 6.0, 7.0, 8.0]])
    Y = np.array([[1, 0, 1, 1]])
    cats = X[:, np.where(Y == 1)[0]]               # SS406

应当写成：

    import numpy as np
    X = np.array([[1.0, 2.0, 3.0, 4.0], [5.0, 6.0, 7.0, 8.0]])
    Y = np.array([[1, 0, 1, 1]])
    cats = X[:, np.where(Y == 1)[1]]

课程：2.16，“Python/NumPy 向量的说明”。
"""

RULE = Rule("SS406", "position-on-unit-axis", "error", "2.16", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} gives positions along an axis of length 1, so they are all 0.",
    zh="{text} 给出的是沿长度为 1 的轴的位置，所以全是 0。",
)
_WHY = Text(
    en="{array} has shape {shape}: its {n} values lie along axis {axis}. Take the positions along that axis.",
    zh="{array} 的形状是 {shape}：它的 {n} 个值沿着轴 {axis}。请取沿那个轴的位置。",
)

_MESSAGE_CLASS = Text(
    en="{text} picks an example for each class; the classes lie along axis {axis}.",
    zh="{text} 为每一类挑了一个样本；而各类沿着轴 {axis}。",
)
_WHY_CLASS = Text(
    en="The probabilities were made to sum to 1 along axis {axis}, so that is where the most likely class is to be found.",
    zh="概率是沿轴 {axis} 归一化为 1 的，所以最可能的类要沿这个轴去找。",
)
_WHY_ONE_HOT = Text(
    en="{array} holds a single 1 for each example, along axis {axis}, so that is where its class is to be found.",
    zh="{array} 中每个样本只有一个 1，沿着轴 {axis}，所以它的类要沿这个轴去找。",
)
_WHY_MODEL = Text(
    en="{told} has a score for each class along axis {axis}, so that is where the most likely class is to be found.",
    zh="在 {told} 中，各类的分数沿着轴 {axis}，所以最可能的类要沿这个轴去找。",
)
_MESSAGE_ONE = Text(
    en="{text} is one place in the whole of {array} {shape}, not a class for each example.",
    zh="{text} 只是整个 {array} {shape} 中的一个位置，而不是每个样本的类别。",
)
_WHY_ONE = Text(
    en="Without axis= the table is read as one long row. The classes lie along axis {axis}.",
    zh="不写 axis= 时，整张表会被当作一长行。各类沿着轴 {axis}。",
)


def detect(view: View) -> Iterator[Trouble]:
    """`np.where(row)[0]` as an index; `argmax` over an axis of 1."""
    reading = view.reading
    for step in reading.operations("subscript"):
        meaning = reading.meaning(step.number)
        if not isinstance(meaning, Array) or meaning.over is None or meaning.over.size != 1 or len(step.inputs) != 2:
            continue
        where = reading.maker(step.inputs[0])
        if where is None or where.operation not in ("where", "nonzero") or not _is_used_as_index(view, step):
            continue
        shape = reading.shape(where.inputs[0]) or ()
        if len(shape) == 2 and max(shape) > 1:
            yield _trouble(view, step, where.inputs[0], shape)
    for step in reading.operations("argmax", "argmin"):
        axis = step.option_values.get("axis") or (step.operands[1] if len(step.operands) > 1 else None)
        shape = reading.shape(step.inputs[0]) or ()
        if axis is None and _stands_for_all(view, step):
            yield _one_for_all(view, step)
            continue
        if axis is None or axis.number is None or len(shape) != 2 or max(shape) == 1:
            continue
        classes = classes_searched(view, step)
        if classes is not None and classes != int(axis.number) % 2 and not is_of_an_exemplar(view, step):
            yield RULE.trouble(
                step,
                _MESSAGE_CLASS.filled(text=view.text(step), axis=classes),
                _why(view, step, classes),
                lambda step=step, classes=classes: _class_cures(view, step, classes),
                shown=(step.inputs[0],),
            )
            continue
        if shape[int(axis.number)] == 1 and not has_longer_passes(view, step, int(axis.number)):
            yield _trouble(view, step, step.inputs[0], shape)


def _why(view: View, step: Step, classes: int) -> Text:
    """What told where the classes lie."""
    if softmax_axis(view, step.inputs[0]) is not None:
        return _WHY_CLASS.filled(axis=classes)
    told = telling_step(view, step) if one_hot_axis_at(view.reading, step, 0) is None else None
    if told is not None:
        return _WHY_MODEL.filled(told=view.text(told), axis=classes)
    return _WHY_ONE_HOT.filled(array=view.called(step.inputs[0]), axis=classes)


def _stands_for_all(view: View, step: Step) -> bool:
    """Whether the one place in a whole table of classes is compared with a class for each example."""
    reading = view.reading
    if classes_searched(view, step) is None or not isinstance(reading.meaning(step.number), Number):
        return False
    return any(
        user.operation in ("equal", "not_equal") and any(len(reading.axes(n)) == 1 for n in user.inputs)
        for user in reading.users.get(step.number, [])
    )


def _one_for_all(view: View, step: Step) -> Trouble:
    classes, array = classes_searched(view, step), view.called(step.inputs[0])
    return RULE.trouble(
        step,
        _MESSAGE_ONE.filled(text=view.text(step), array=array, shape=view.reading.shape(step.inputs[0])),
        _WHY_ONE.filled(axis=classes),
        lambda: with_axis(view, step, classes or 0, keep=False),
        shown=(step.inputs[0],),
    )


def _trouble(view: View, step: Step, array: int | None, shape: tuple[int, ...]) -> Trouble:
    along = shape.index(max(shape))
    return RULE.trouble(
        step,
        _MESSAGE.filled(text=view.text(step)),
        _WHY.filled(array=view.called(array), shape=shape, n=max(shape), axis=along),
        lambda: _cures(view, step, along),
        shown=(array,),
    )


def _class_cures(view: View, step: Step, classes: int) -> Iterator[Cure]:
    """The most likely class of each example: `argmax` along the classes, on both sides of a comparison."""

    def change(call: Call) -> Meaning:
        return work_out(Call(call.ledger, call.step, call.args[:1], {"axis": Number(classes)}), step.operation)

    for cure in _cures(view, step, classes):
        text = cure.edits[0].text
        yield retype(view, step, text, _CLASS.filled(text=text), change)
        both = [(twin, next(_cures(view, twin, classes), None)) for twin in _beside(view, step)]
        edits = tuple(edit for _, other in both if other is not None for edit in other.edits)
        changes = dict.fromkeys((step.number, *(twin.number for twin, _ in both)), change)
        yield Cure(step.path, step.place, _CLASS.filled(text=text), (*cure.edits, *edits), changes)


def _beside(view: View, step: Step) -> Iterator[Step]:
    """The other side of a comparison, if it takes the classes along the same axis: `np.argmax(A, 0) == np.argmax(Y, 0)`."""
    for user in downstream(view, step.number):
        if user.operation in ("equal", "not_equal"):
            for other in map(view.reading.maker, user.inputs):
                if other is not None and other.operation == step.operation and other.number != step.number:
                    yield other


def _is_used_as_index(view: View, step: Step) -> bool:
    return any(
        user.operation in ("subscript", "store", "delete", "take")
        and view.reading.source(user.inputs[0]) != step.number
        for user in view.reading.users.get(step.number, [])
    )


def _cures(view: View, step: Step, along: int) -> Iterator[Cure]:
    source = source_of(view, step)
    node = source.node(step.place)
    if isinstance(node, ast.Subscript):
        text = f"{source.segment(node.value)}[{along}]"
        yield retype(view, step, text, _ALONG.filled(text=text))
    elif isinstance(node, ast.Call):
        axes = [keyword.value for keyword in node.keywords if keyword.arg == "axis"] or node.args[not step.method :][:1]
        for axis in axes:
            text = spliced(source, node, source.place(axis), str(along))
            yield retype(view, step, text, _ALONG.filled(text=text))


_ALONG = Text(en="Take the positions along the long axis: {text}", zh="取沿长轴的位置：{text}")
_CLASS = Text(en="Look for the class along the axis of the classes: {text}", zh="沿着类别所在的轴去找：{text}")
