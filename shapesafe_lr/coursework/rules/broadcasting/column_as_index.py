"""A column of positions used as an index.

What happens: y of shape (m, 1) as an index gives its own two axes to the result, or meets arange(m) as a row.
Why it bites: P[np.arange(m), y] is a table (m, m), np.eye(C)[y] has shape (m, 1, C); the mean of either is still one number.

    import numpy as np
    P = np.array([[0.7, 0.3], [0.2, 0.8], [0.4, 0.6]])
    y = np.array([[0], [1], [1]])
    loss = -np.mean(np.log(P[np.arange(3), y]))    # SS207

Write instead:

    import numpy as np
    P = np.array([[0.7, 0.3], [0.2, 0.8], [0.4, 0.6]])
    y = np.array([[0], [1], [1]])
    loss = -np.mean(np.log(P[np.arange(3), y.ravel()]))

Lesson: 2.16, "A note on Python/NumPy vectors".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.births import REDUCTIONS
from ...analysis.cure import Cure
from ...analysis.cures.edits import operand_node, source_of
from ...analysis.cures.operand_cures import edit_operand
from ...analysis.flow import downstream
from ...analysis.meaning import Array, Number
from ...analysis.meant import from_grid, is_meant
from ...analysis.source import bracketed
from ...analysis.steps import Kind, Step
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """用一列位置作下标。

发生了什么：形状为 (m, 1) 的 y 作下标时，会把自己的两个轴都带给结果，或者与当作一行的 arange(m) 相遇。
为什么糟糕：P[np.arange(m), y] 是一张 (m, m) 的表，np.eye(C)[y] 的形状是 (m, 1, C)；求平均之后仍是一个数。

    import numpy as np
    P = np.array([[0.7, 0.3], [0.2, 0.8], [0.4, 0.6]])
    y = np.array([[0], [1], [1]])
    loss = -np.mean(np.log(P[np.arange(3), y]))    # SS207

应当写成：

    import numpy as np
    P = np.array([[0.7, 0.3], [0.2, 0.8], [0.4, 0.6]])
    y = np.array([[0], [1], [1]])
    loss = -np.mean(np.log(P[np.arange(3), y.ravel()]))

课程：2.16，“Python/NumPy 向量的说明”。
"""

RULE = Rule("SS207", "column-as-index", "error", "2.16", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{index} is a column {shape}; as an index it makes {text} {result}.",
    zh="{index} 是列向量 {shape}；用它作下标，{text} 的形状成了 {result}。",
)
_MESSAGE_STORE = Text(
    en="{index} is a column {shape} beside a rank-1 index of the same {n}: {text} fills {n} x {n} places, not {n}.",
    zh="{index} 是列向量 {shape}，与同样 {n} 个数的一维下标并用：{text} 填的是 {n} x {n} 个位置，而不是 {n} 个。",
)
_WHY = Text(
    en="An index gives its shape to the result. One position for each example is a rank-1 array: {index}.ravel().",
    zh="结果会带上下标的形状。每个样本一个位置时，下标应当是一维数组：{index}.ravel()。",
)


def detect(view: View) -> Iterator[Trouble]:
    """`P[np.arange(m), y]` and `np.eye(C)[y]` with y (m, 1), where the result then meets arrays that have a row for each."""
    reading = view.reading
    for step in view.steps:
        storing = step.kind is Kind.STORE and step.operation == "store"
        if not (storing or (step.kind is Kind.OPERATION and step.operation == "subscript")) or reading.is_replaced(
            step
        ):
            continue
        keys = list(range(1, len(step.inputs) - storing))
        columns = [place for place in keys if _is_column(view, step, place)]
        if len(columns) != 1 or is_meant(view, step):
            continue
        place = columns[0]
        index, m = step.inputs[place], (reading.shape(step.inputs[place]) or (0,))[0]
        others = [step.inputs[n] for n in keys if n != place]
        if from_grid(view, index):
            continue
        if len(others) == 1 and _counts_to(view, others[0], m):
            wrong = True
        else:
            wrong = not others and not storing and _is_stretched(view, step, m)
        if wrong:
            facts = {"index": view.called(index), "shape": reading.shape(index), "text": view.text(step)}
            message = _MESSAGE_STORE.filled(n=m, **facts) if storing else None
            yield RULE.trouble(
                step,
                message or _MESSAGE.filled(result=reading.shape(step.number), **facts),
                _WHY.filled(index=view.called(index)),
                lambda step=step, place=place: _cures(view, step, place),
                shown=(index,),
            )


def _counts_to(view: View, number: int | None, m: int) -> bool:
    """Whether an index is `np.arange(m)` or `range(m)`."""
    if view.reading.shape(number) == (m,):
        return from_grid(view, number)
    maker = view.reading.maker(number)
    if maker is None or maker.operation != "range":
        return False
    stop = view.reading.meaning(maker.inputs[-1])
    return len(maker.inputs) < 3 and isinstance(stop, Number) and stop.value == m


def _is_column(view: View, step: Step, place: int) -> bool:
    meaning = view.reading.argument(step, place)
    shape = meaning.shape if isinstance(meaning, Array) and not meaning.mask else ()
    return len(shape) == 2 and shape[1] == 1 and shape[0] > 1 and step.inputs[place] is not None


def _is_stretched(view: View, step: Step, m: int) -> bool:
    """Whether (m, 1, C) meets (m, C), so that every example meets every other."""
    reading = view.reading
    shape = reading.shape(step.number) or ()
    if len(shape) != 3 or shape[:2] != (m, 1):
        return False
    users = [user for user in downstream(view, step.number) if user.operation not in REDUCTIONS]
    return any(reading.shape(user.number) == (m, m, shape[2]) for user in users)


def _cures(view: View, step: Step, place: int) -> Iterator[Cure]:
    node = operand_node(view, step, place)
    if node is not None:
        text = f"{bracketed(source_of(view, step), node)}.ravel()"
        yield edit_operand(view, step, place, text, _FLAT.filled(text=text))


_FLAT = Text(en="Use a rank-1 index: {text}", zh="用一维下标：{text}")
