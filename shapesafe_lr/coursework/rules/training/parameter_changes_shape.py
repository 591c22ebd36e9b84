"""A parameter that changes its shape in the update.

What happens: w - learning_rate * dw has another shape than w: broadcasting stretched the two to a larger one.
Why it bites: nothing is raised at w = w - ...; the next pass works with a w that is no longer one number a feature.

    import numpy as np
    dZ1 = np.array([[0.1, 0.2, 0.3], [0.4, -0.5, 0.6], [0.1, 0.0, 0.2], [0.3, 0.3, 0.3]])
    b1 = np.zeros((4, 1))
    db1 = np.sum(dZ1, axis=0) / 3                  # SS501
    b1 = b1 - 0.1 * db1

Write instead:

    import numpy as np
    dZ1 = np.array([[0.1, 0.2, 0.3], [0.4, -0.5, 0.6], [0.1, 0.0, 0.2], [0.3, 0.3, 0.3]])
    b1 = np.zeros((4, 1))
    db1 = np.sum(dZ1, axis=1, keepdims=True) / 3
    b1 = b1 - 0.1 * db1

Lesson: 2.14, "Vectorizing logistic regression's gradient".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.cures.edits import with_keepdims
from ...analysis.cures.gradient_cures import gradient_cures
from ...analysis.flow import TOTALS, long_axes
from ...analysis.roles import Update
from ...analysis.statistics.reducing import axis_of
from ...analysis.steps import Step
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """参数在更新中改变了形状。

发生了什么：w - learning_rate * dw 的形状与 w 不同：广播把两者拉伸成了更大的形状。
为什么糟糕：w = w - ... 不会报错；下一轮用的 w 却不再是每个特征一个数。

    import numpy as np
    dZ1 = np.array([[0.1, 0.2, 0.3], [0.4, -0.5, 0.6], [0.1, 0.0, 0.2], [0.3, 0.3, 0.3]])
    b1 = np.zeros((4, 1))
    db1 = np.sum(dZ1, axis=0) / 3                  # SS501
    b1 = b1 - 0.1 * db1

应当写成：

    import numpy as np
    dZ1 = np.array([[0.1, 0.2, 0.3], [0.4, -0.5, 0.6], [0.1, 0.0, 0.2], [0.3, 0.3, 0.3]])
    b1 = np.zeros((4, 1))
    db1 = np.sum(dZ1, axis=1, keepdims=True) / 3
    b1 = b1 - 0.1 * db1

课程：2.14，“向量化逻辑回归的梯度”。
"""

RULE = Rule("SS501", "parameter-changes-shape", "error", "2.14", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{name} has shape {before} and becomes {after} in its update: its gradient {gradient} has shape {shape}.",
    zh="{name} 的形状是 {before}，更新后变成 {after}：它的梯度 {gradient} 的形状是 {shape}。",
)
_WHY = Text(
    en="A gradient has the shape of its parameter, and a parameter never changes its shape. -= would have raised here: "
    "mend the gradient (or how {name} was made), not the update.",
    zh="梯度与它的参数形状相同，参数的形状从不改变。若写成 -= 这里就会报错：要改的是梯度（或 {name} 的构造），而不是更新这一行。",
)
_MESSAGE_LOST = Text(
    en="{text} has shape {lost}, and the parameter {name} that it changes has shape {before}.",
    zh="{text} 的形状是 {lost}，而它要更新的参数 {name} 的形状是 {before}。",
)
_WHY_LOST = Text(
    en="With one unit the numbers are right all the same. With several units the sum has shape (n,), {name} (n, 1), and the "
    "update makes a table of them; keepdims=True keeps the axis.",
    zh="只有一个单元时数值仍然正确。若有多个单元，求和的形状是 (n,)，{name} 的形状是 (n, 1)，更新就会得到一张表；keepdims=True 能留住这个轴。",
)


def detect(view: View) -> Iterator[Trouble]:
    """Updates whose result has another shape than the parameter had, or would have it with more than one unit."""
    yield from _changed(view)
    yield from _lost(view)


def _lost(view: View) -> Iterator[Trouble]:
    """A gradient (1,) of a parameter (1, 1), whose sum over the examples lost the axis of the units."""
    reading = view.reading
    for update in view.roles.updates:
        if reading.shape(update.parameter) != (1, 1) or reading.shape(update.gradient) != (1,):
            continue
        total = next((s for s in list(reading.ancestors(update.gradient))[:6] if s.operation in TOTALS), None)
        if total is None or long_axes(view, total.inputs[0]) != 1 or axis_of(total) not in (1, -1):
            continue
        cure = with_keepdims(view, total)
        if cure is not None:
            yield RULE.trouble(
                total,
                _MESSAGE_LOST.filled(text=view.text(total), lost=(1,), name=update.name, before=(1, 1)),
                _WHY_LOST.filled(name=update.name),
                lambda cure=cure: (cure,),
                level="advice",
            )


def _changed(view: View) -> Iterator[Trouble]:
    """Updates whose result has another shape than the parameter had."""
    reading = view.reading
    for update in view.roles.updates:
        before, after = reading.shape(update.parameter), reading.shape(update.step.number)
        gradient = reading.shape(update.gradient)
        if before is None or after is None or before == after or gradient is None:
            continue
        if update.step.detail == "augmented" and before != ():
            continue  # in place an array keeps its shape, or numpy raises
        if _is_another(view, update.step, before):
            continue
        if before == () and not any(view.roles.is_examples(axis) for axis in reading.axes(update.step.number)):
            continue
        yield RULE.trouble(
            update.step,
            _MESSAGE.filled(
                name=update.name, before=before, after=after, gradient=view.name(update.gradient), shape=gradient
            ),
            _WHY.filled(name=update.name),
            lambda update=update, before=before: gradient_cures(view, update.parameter, update.step.inputs[1], before),
            shown=(update.parameter, update.gradient),
            level="advice" if _gains_an_axis_of_one(view, update) else "error",
        )


def _is_another(view: View, step: Step, before: tuple[int, ...]) -> bool:
    """Whether the step read another array than the one it is linked to: `p` in a loop over all parameters is many."""
    seen = step.operands[0].shape if step.operands else None
    return seen is not None and step.number not in view.reading.changed and seen != before


def _gains_an_axis_of_one(view: View, update: Update) -> bool:
    """Whether b (n,) becomes (1, n) and nothing is refused later: as many numbers as before, lined up as before."""
    before, after = (view.reading.axes(number) for number in (update.parameter, update.step.number))
    if len(before) != 1 or len(after) != 2 or after[0].size != 1 or after[1].size != before[0].size:
        return False
    refused = view.crash is not None and update.step in view.reading.ancestors(view.crash[0].number)
    return not refused and not any(view.roles.is_examples(axis) for axis in (before[0], after[1]))
