"""A gradient of a table of weights that was made without pairs.

What happens: np.dot of two rank-1 arrays is one number, and * of them is one number a unit; W has one weight for each pair.
Why it bites: broadcasting spreads the few numbers over the whole of W, so nothing is raised.

    import numpy as np
    x, t = np.array([0.05, 0.10]), np.array([0.01, 0.99])
    W = np.array([[0.15, 0.20], [0.25, 0.30]])
    delta = np.dot(W, x) - t
    dW = np.dot(delta, x)                          # SS512
    W = W - 0.1 * dW

Write instead:

    import numpy as np
    x, t = np.array([0.05, 0.10]), np.array([0.01, 0.99])
    W = np.array([[0.15, 0.20], [0.25, 0.30]])
    delta = np.dot(W, x) - t
    dW = np.outer(delta, x)
    W = W - 0.1 * dW

Lesson: 2.16, "A note on Python/NumPy vectors".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.algebra import Call
from ...analysis.cure import Cure
from ...analysis.cures.edits import numpy_name, operand_node, retype, source_of, turn_operands
from ...analysis.meaning import Meaning
from ...analysis.networks.table_gradients import NoTable, no_tables
from ...analysis.reading import work_out
from ...analysis.steps import Step
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """权重表的梯度没有按每一对来算。

发生了什么：两个一维数组的 np.dot 是一个数，用 * 相乘则每个单元一个数；而 W 对每一对各有一个权重。
为什么糟糕：广播把这几个数铺满整个 W，所以不会报错。

    import numpy as np
    x, t = np.array([0.05, 0.10]), np.array([0.01, 0.99])
    W = np.array([[0.15, 0.20], [0.25, 0.30]])
    delta = np.dot(W, x) - t
    dW = np.dot(delta, x)                          # SS512
    W = W - 0.1 * dW

应当写成：

    import numpy as np
    x, t = np.array([0.05, 0.10]), np.array([0.01, 0.99])
    W = np.array([[0.15, 0.20], [0.25, 0.30]])
    delta = np.dot(W, x) - t
    dW = np.outer(delta, x)
    W = W - 0.1 * dW

课程：2.16，“Python/NumPy 向量的说明”。
"""

RULE = Rule("SS512", "gradient-no-table", "error", "2.16", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{name} has shape {before}, but its gradient {text} has shape {shape}: no number for each pair.",
    zh="{name} 的形状是 {before}，而它的梯度 {text} 的形状是 {shape}：没有为每一对各算一个数。",
)
_WHY = Text(
    en="{left} goes along one axis of {name} and {right} along the other, so the gradient needs the product of every element "
    "of one with every element of the other: an outer product.",
    zh="{left} 沿着 {name} 的一个轴，{right} 沿着另一个轴，所以梯度要的是一个的每个元素与另一个的每个元素的乘积：外积。",
)


def detect(view: View) -> Iterator[Trouble]:
    """`dW = np.dot(delta, h)` and `dW = delta * h` for `np.outer(delta, h)`."""
    for found in no_tables(view):
        step, update = found.step, found.update
        yield RULE.trouble(
            step,
            _MESSAGE.filled(
                name=update.name,
                before=view.reading.shape(update.parameter),
                text=view.text(step),
                shape=view.reading.shape(step.number),
            ),
            _WHY.filled(name=update.name, left=view.called(step.inputs[0]), right=view.called(step.inputs[1])),
            lambda found=found: _cures(view, found),
            shown=tuple(step.inputs[:2]),
        )


def _cures(view: View, found: NoTable) -> Iterator[Cure]:
    step = found.step
    if all(len(view.reading.axes(number)) == 2 for number in step.inputs[:2]) and step.operation in ("dot", "matmul"):
        yield from turn_operands(view, step)
    texts = [_untransposed(view, step, place) for place in range(2)]
    if not all(texts):
        return
    first, second = texts if found.units == 0 else texts[::-1]
    text = f"{numpy_name(view, step)}.outer({first}, {second})"

    def change(call: Call) -> Meaning:
        args = call.args[:2] if found.units == 0 else call.args[1::-1]
        return work_out(Call(call.ledger, call.step, args), "outer")

    yield retype(view, step, text, _OUTER.filled(text=text), change)


def _untransposed(view: View, step: Step, place: int) -> str:
    """The operand as it stands; without the .T that does nothing to a rank-1 array."""
    node, source = operand_node(view, step, place), source_of(view, step)
    text = source.segment(node) if node is not None else ""
    return text.removesuffix(".T") if len(view.reading.axes(step.inputs[place])) == 1 else text


_OUTER = Text(en="Multiply every pair: {text}", zh="每一对都相乘：{text}")
