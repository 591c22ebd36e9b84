"""A loop that runs along one axis and indexes another.

What happens: range(A.shape[0]) counts the rows, and i is used to index the columns.
Why it bites: for a row (1, m) the loop runs once and the other m - 1 results are never set; nothing is raised.

    import numpy as np
    A = np.array([[0.9, 0.8, 0.2, 0.7]])
    Y_prediction = np.zeros((1, A.shape[1]))
    for i in range(A.shape[0]):                    # SS504
        Y_prediction[0, i] = A[0, i] > 0.5

Write instead:

    import numpy as np
    A = np.array([[0.9, 0.8, 0.2, 0.7]])
    Y_prediction = np.zeros((1, A.shape[1]))
    for i in range(A.shape[1]):
        Y_prediction[0, i] = A[0, i] > 0.5

Lesson: 2.10, "Gradient descent on m examples".
"""

from collections.abc import Iterator

from ...language import Text
from ..analysis.axes import Axis
from ..analysis.count_cures import count_cures
from ..analysis.cure import Cure
from ..analysis.index_uses import index_uses
from ..analysis.index_cures import other_axis_indexed
from ..analysis.steps import Kind, Step
from ..analysis.vector_cures import form_cures
from ..analysis.view import View
from .rule import Rule, Trouble

PAGE_ZH = """循环沿着一个轴，下标却用在另一个轴上。

发生了什么：range(A.shape[0]) 数的是行，而 i 用来取列。
为什么糟糕：对一行 (1, m)，循环只跑一次，其余 m - 1 个结果从未被设置；不会报错。

    import numpy as np
    A = np.array([[0.9, 0.8, 0.2, 0.7]])
    Y_prediction = np.zeros((1, A.shape[1]))
    for i in range(A.shape[0]):                    # SS504
        Y_prediction[0, i] = A[0, i] > 0.5

应当写成：

    import numpy as np
    A = np.array([[0.9, 0.8, 0.2, 0.7]])
    Y_prediction = np.zeros((1, A.shape[1]))
    for i in range(A.shape[1]):
        Y_prediction[0, i] = A[0, i] > 0.5

课程：2.10，“m 个样本的梯度下降”。
"""

RULE = Rule("SS504", "loop-over-wrong-axis", "error", "2.10", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{index} runs along axis {over} of {array} {shape}, but indexes axis {place}: {text}.",
    zh="{index} 沿着 {array} {shape} 的轴 {over} 走，却用来取轴 {place}：{text}。",
)
_MESSAGE_OTHER = Text(
    en="{index} runs along another axis, of length {ran}, but indexes axis {place} of {array} {shape}: {text}.",
    zh="{index} 沿着另一个长度为 {ran} 的轴走，却用来取 {array} {shape} 的轴 {place}：{text}。",
)
_WHY = Text(
    en="The loop makes {ran} steps, and axis {place} has {size}. Loop over the length of the axis that the index is used on.",
    zh="循环走 {ran} 步，而轴 {place} 的长度是 {size}。请按下标所用的那个轴的长度来循环。",
)


def detect(view: View) -> Iterator[Trouble]:
    """Subscripts whose index runs along another axis of the same array."""
    reading = view.reading
    for use in index_uses(view):
        owner = reading.axes(use.array)
        axis = owner[use.place]
        if _same(view, use.over, axis) or use.also_right:
            continue
        belongs = next((n for n, one in enumerate(owner) if n != use.place and _same(view, use.over, one)), None)
        if belongs is None and not (reading.ledger.apart(use.over, axis) and _is_known(view, use.over, axis)):
            continue
        yield RULE.trouble(
            use.step,
            (_MESSAGE if belongs is not None else _MESSAGE_OTHER).filled(
                index=view.called(use.key),
                over=belongs,
                ran=use.over.size,
                array=view.called(use.array),
                shape=reading.shape(use.array),
                place=use.place,
                text=view.text(use.step),
            ),
            _WHY.filled(ran=use.over.size, place=use.place, size=axis.size),
            lambda use=use: _cures(view, use.step, use.key, use.array),
            shown=(use.array,),
        )


def _is_known(view: View, over: Axis, axis: Axis) -> bool:
    """Whether one of the two is known to be the examples or the features, so that they are not two names for one thing."""
    roles = view.roles
    return any(roles.is_examples(one) or roles.is_features(one) for one in (over, axis))


def _same(view: View, one: Axis, other: Axis) -> bool:
    return view.reading.ledger.same(one, other)


def _cures(view: View, step: Step, index: int | None, array: int | None) -> Iterator[Cure]:
    maker = view.reading.maker(array)
    if maker is not None and maker.operation in ("zeros", "ones", "empty") and 1 in (view.reading.shape(array) or ()):
        yield from form_cures(view, array, "column")
        yield from form_cures(view, array, "row")
    loop = view.reading.maker(index)
    if loop is not None and loop.inputs:
        if loop.kind is Kind.LOOP:
            yield from count_cures(view, loop.inputs[0])
        yield from other_axis_indexed(view, step)
        yield from count_cures(view, index)
