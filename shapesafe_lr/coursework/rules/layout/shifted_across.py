"""The largest score subtracted along one axis, the exponentials summed along the other.

What happens: before the exponentials each column loses its own largest score, but a softmax over the rows sums along the rows.
Why it bites: a shift changes nothing only if all scores that are summed together lose the same; here the probabilities change.

    import numpy as np
    logits = np.array([[2.0, 1.0, 0.1], [8.0, 2.0, 0.5], [0.3, 0.2, 4.0], [1.0, 1.5, 1.2]])
    E = np.exp(logits - logits.max(axis=0, keepdims=True))     # SS416
    P = E / E.sum(axis=1, keepdims=True)

Write instead:

    import numpy as np
    logits = np.array([[2.0, 1.0, 0.1], [8.0, 2.0, 0.5], [0.3, 0.2, 4.0], [1.0, 1.5, 1.2]])
    E = np.exp(logits - logits.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)

Lesson: 2.15, "Broadcasting in Python".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.cure import Cure
from ...analysis.flow import downstream
from ...analysis.meaning import Number
from ...analysis.predictions.class_axes import class_axis
from ...analysis.statistics.reducing import axis_of, with_axis
from ...analysis.steps import Step
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """减最大值时沿一个轴，对指数求和时沿另一个轴。

发生了什么：取指数之前，每一列减去了自己的最大分数，可是按行做的 softmax 是沿着行求和的。
为什么糟糕：只有一起求和的分数都减去同一个数，结果才不变；这里概率变了。

    import numpy as np
    logits = np.array([[2.0, 1.0, 0.1], [8.0, 2.0, 0.5], [0.3, 0.2, 4.0], [1.0, 1.5, 1.2]])
    E = np.exp(logits - logits.max(axis=0, keepdims=True))     # SS416
    P = E / E.sum(axis=1, keepdims=True)

应当写成：

    import numpy as np
    logits = np.array([[2.0, 1.0, 0.1], [8.0, 2.0, 0.5], [0.3, 0.2, 4.0], [1.0, 1.5, 1.2]])
    E = np.exp(logits - logits.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)

课程：2.15，“Python 中的广播”。
"""

RULE = Rule("SS416", "shifted-across", "error", "2.15", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} takes the largest of {array} {shape} along axis {shifted}, but {total} sums along axis {summed}.",
    zh="{text} 沿轴 {shifted} 取 {array} {shape} 的最大值，而 {total} 沿轴 {summed} 求和。",
)
_WHY = Text(
    en="All scores that are summed together must lose the same number, or their shares change. Take the largest along "
    "the axis that is summed, and keep it: axis={summed}, keepdims=True.",
    zh="一起求和的分数必须减去同一个数，否则它们的占比就变了。请沿求和的轴取最大值并保留这个轴：axis={summed}, keepdims=True。",
)


def detect(view: View) -> Iterator[Trouble]:
    """`np.sum(np.exp(Z - Z.max(axis=0)), axis=1)`."""
    reading = view.reading
    for total in reading.operations("sum"):
        scores, rank, summed = view.reading.maker(total.inputs[0]), len(reading.axes(total.inputs[0])), axis_of(total)
        shift = _shift(view, scores) if scores is not None and scores.operation == "exp" else None
        shifted = axis_of(shift) if shift is not None else None
        if shift is None or scores is None or summed is None or shifted is None or rank < 2:
            continue
        if len(reading.axes(shift.inputs[0])) != rank or (summed - shifted) % rank == 0:
            continue
        if any(map(reading.is_replaced, (total, shift))) or _classes(view, scores, total) not in (None, summed % rank):
            continue  # a sum over the examples is a mistake of its own
        yield RULE.trouble(
            shift,
            _MESSAGE.filled(
                text=view.text(shift),
                array=view.called(shift.inputs[0]),
                shape=reading.shape(shift.inputs[0]),
                shifted=shifted,
                total=view.text(total),
                summed=summed,
            ),
            _WHY.filled(summed=summed),
            lambda shift=shift, total=total: _cures(view, shift, total),
            shown=(shift.inputs[0],),
        )


def _cures(view: View, shift: Step, total: Step) -> Iterator[Cure]:
    """The shift along the axis that is summed; where the classes are looked for along the other, the sum."""
    shifted, summed = axis_of(shift) or 0, axis_of(total) or 0
    cures = [with_axis(view, shift, summed), with_axis(view, total, shifted, keep="keepdims" in total.options)]
    for cure in cures[::-1] if _is_searched_along(view, total, shifted) else cures:
        yield from cure


def _is_searched_along(view: View, total: Step, axis: int) -> bool:
    """Whether of the probabilities the largest is looked for along an axis."""
    table = view.reading.source(total.inputs[0])
    rank = len(view.reading.axes(table))
    found = (
        [axis_of(user) for user in downstream(view, table) if user.operation == "argmax"] if table is not None else []
    )
    return any(one is not None and (one - axis) % rank == 0 for one in found)


def _classes(view: View, exponentials: Step, total: Step) -> int | None:
    """The axis of the classes of a table, if the weights or the labels tell."""
    quotients = [user for user in view.reading.users.get(total.number, []) if user.operation == "divide"]
    return class_axis(view, exponentials.inputs[0], quotients[0].number if quotients else None)


def _shift(view: View, exponentials: Step) -> Step | None:
    """The `max(Z)` in `np.exp(Z - max(Z))`, perhaps scaled or negated on the way."""
    reading = view.reading
    step = reading.maker(exponentials.inputs[0]) if exponentials.inputs else None
    for _ in range(3):
        if step is None or step.operation not in ("negative", "multiply", "divide"):
            break
        tables = [n for n in step.inputs if not isinstance(reading.meaning(n), Number)]
        step = reading.maker(tables[0]) if len(tables) == 1 else None
    if step is None or step.operation != "subtract" or len(step.inputs) != 2:
        return None
    largest = reading.maker(step.inputs[1])
    if largest is not None and largest.operation in ("reshape", "subscript", "expand_dims") and largest.inputs:
        largest = reading.maker(largest.inputs[0])
    if largest is None or largest.operation not in ("max", "amax", "min", "amin") or not largest.inputs:
        return None
    return largest if reading.source(largest.inputs[0]) == reading.source(step.inputs[0]) else None
