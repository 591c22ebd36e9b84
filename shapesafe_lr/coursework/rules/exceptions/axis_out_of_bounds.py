"""A reduction over an axis that the array does not have.

What happens: a rank-1 array has axis 0 only; axis=1 needs two axes.
Why it bites: numpy says AxisError at the sum, but the cause may be an array that lost an axis before.

    import numpy as np
    Y = np.array([1, 0, 1])
    P = np.array([1, 1, 1])
    wrong = np.sum(P != Y, axis=1)                 # SS612

Write instead:

    import numpy as np
    Y = np.array([1, 0, 1])
    P = np.array([1, 1, 1])
    wrong = np.sum(P != Y)

Lesson: 2.15, "Broadcasting in Python".
"""

import ast
from collections.abc import Iterator

from ....language import Text
from ...analysis.cure import Cure
from ...analysis.cures.edits import flipped, operand_node, other_axes, retype, source_of
from ...analysis.cures.vector_cures import form_cures
from ...analysis.source import bracketed
from ...analysis.steps import Step
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """沿着数组没有的轴做归约。

发生了什么：秩为 1 的数组只有轴 0；axis=1 需要两个轴。
为什么糟糕：numpy 在求和处报 AxisError，但原因可能是数组早先丢掉了一个轴。

    import numpy as np
    Y = np.array([1, 0, 1])
    P = np.array([1, 1, 1])
    wrong = np.sum(P != Y, axis=1)                 # SS612

应当写成：

    import numpy as np
    Y = np.array([1, 0, 1])
    P = np.array([1, 1, 1])
    wrong = np.sum(P != Y)

课程：2.15，“Python 中的广播”。
"""

RULE = Rule("SS612", "axis-out-of-bounds", "error", "2.15", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text}: {array} has shape {shape}, so it has no such axis.",
    zh="{text}：{array} 的形状是 {shape}，没有这个轴。",
)
_WHY = Text(
    en="axis=0 is the first axis, axis=1 the second. For one number over everything leave axis out; if {array} should have "
    "two axes, give it two where it is made.",
    zh="axis=0 是第一个轴，axis=1 是第二个轴。要对全部求一个数，就不写 axis；如果 {array} 应有两个轴，请在构造它的地方给它两个轴。",
)
_MESSAGE_ORDER = Text(
    en="{text}: {array} has shape {shape}; the new order must name each of its axes once.",
    zh="{text}：{array} 的形状是 {shape}；新的次序要把它的每个轴恰好写一次。",
)
_WHY_ORDER = Text(
    en="The axes are counted from 0. A table has two, and .T exchanges them; pictures (m, height, width, 3) have four.",
    zh="轴从 0 数起。一张表有两个轴，.T 就把它们交换；一叠图片 (m, 高, 宽, 3) 有四个轴。",
)


def detect(view: View) -> Iterator[Trouble]:
    """An `axis=` that is out of bounds."""
    if view.crash is None:
        return
    step, crash = view.crash
    order = step.operation == "transpose" and "match array" in crash.message
    if not step.inputs or not (order or crash.type.endswith("AxisError")):
        return
    array = step.inputs[0]
    shape = view.reading.shape(array)
    if shape is None:
        return
    yield RULE.trouble(
        step,
        (_MESSAGE_ORDER if order else _MESSAGE).filled(text=view.text(step), array=view.called(array), shape=shape),
        _WHY_ORDER if order else _WHY.filled(array=view.called(array)),
        lambda: _plain_transpose(view, step) if order else _cures(view, step, array),
        shown=(array,),
    )


def _plain_transpose(view: View, step: Step) -> Iterator[Cure]:
    """`X.transpose(0, 1, 2)` of a table as `X.T`."""
    node = operand_node(view, step, 0)
    if node is not None and len(view.reading.axes(step.inputs[0])) == 2:
        text = f"{bracketed(source_of(view, step), node)}.T"
        yield retype(view, step, text, _TURN.filled(text=text), lambda call: flipped(call.args[0]))


def _cures(view: View, step: Step, array: int | None) -> Iterator[Cure]:
    if _goes_through_examples(view, step):
        yield from (cure for cure in form_cures(view, array, "row") if cure.place != step.place)
    cures = [] if step.operation in ("swapaxes", "moveaxis") else list(other_axes(view, step))
    yield from sorted(cures, key=lambda cure: "axis" in cure.edits[0].text)
    yield from form_cures(view, array, "row")
    yield from form_cures(view, array, "column")


def _goes_through_examples(view: View, step: Step) -> bool:
    """Whether there is an answer for each of several examples: the same line had a table before, or a loop takes the answers."""
    if any(len(view.reading.axes(view.steps[number].inputs[0])) == 2 for number in view.passes_over(step.number)):
        return True
    source = source_of(view, step)
    statement = source.statement(step.place)
    target = statement.targets[0] if isinstance(statement, ast.Assign) else None
    return isinstance(target, ast.Name) and any(
        isinstance(node, ast.For) and any(isinstance(n, ast.Name) and n.id == target.id for n in ast.walk(node.iter))
        for node in ast.walk(source.tree)
    )


_TURN = Text(en="Exchange the two axes: {text}", zh="交换两个轴：{text}")
