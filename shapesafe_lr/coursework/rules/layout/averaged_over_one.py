"""Predictions of several models put end to end, then averaged over an axis of length 1.

What happens: np.hstack of rows (1, m) gives one long row (1, 3 m), and a mean over axis 0 of one row is the row itself.
Why it bites: nothing is averaged and nothing is raised; there are three times as many results as examples.
In the same way np.mean(guesses == Y, axis=0) of one row is no accuracy, but still one number for each example, and
np.sum(losses, axis=0) / m of losses (1, m) is no cost.

    import numpy as np
    X = np.array([[2.0, -1.0, 0.5, 0.1], [0.3, 1.0, -1.0, 0.4]])
    first, second = np.array([[1.0, -1.0]]) @ X, np.array([[0.5, -0.2]]) @ X
    both = np.hstack((first, second))              # SS420
    average = both.mean(axis=0)

Write instead:

    import numpy as np
    X = np.array([[2.0, -1.0, 0.5, 0.1], [0.3, 1.0, -1.0, 0.4]])
    first, second = np.array([[1.0, -1.0]]) @ X, np.array([[0.5, -0.2]]) @ X
    both = np.vstack((first, second))
    average = both.mean(axis=0)

Lesson: 2.16, "A note on Python/NumPy vectors".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.algebra import is_elementwise
from ...analysis.births import REDUCTIONS
from ...analysis.cures.join_cures import another_way
from ...analysis.data.joined import Joined, joined_tables
from ...analysis.flow import downstream
from ...analysis.predictions.losses import left_as_they_are
from ...analysis.statistics.reducing import axis_of, has_longer_passes, over_everything
from ...analysis.steps import Step
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """几个模型的预测首尾相接，再对长度为 1 的轴求平均。

发生了什么：几行 (1, m) 用 np.hstack 得到一长行 (1, 3 m)，而一行沿轴 0 的平均就是这一行自己。
为什么糟糕：什么也没有平均，也不会报错；结果的个数是样本数的三倍。
同样，对一行求 np.mean(guesses == Y, axis=0) 得到的不是准确率，仍是每个样本一个数；
对 (1, m) 的损失求 np.sum(losses, axis=0) / m 得到的也不是代价。

    import numpy as np
    X = np.array([[2.0, -1.0, 0.5, 0.1], [0.3, 1.0, -1.0, 0.4]])
    first, second = np.array([[1.0, -1.0]]) @ X, np.array([[0.5, -0.2]]) @ X
    both = np.hstack((first, second))              # SS420
    average = both.mean(axis=0)

应当写成：

    import numpy as np
    X = np.array([[2.0, -1.0, 0.5, 0.1], [0.3, 1.0, -1.0, 0.4]])
    first, second = np.array([[1.0, -1.0]]) @ X, np.array([[0.5, -0.2]]) @ X
    both = np.vstack((first, second))
    average = both.mean(axis=0)

课程：2.16，“Python/NumPy 向量的说明”。
"""

RULE = Rule("SS420", "averaged-over-one", "error", "2.16", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} goes along an axis of {joined} {shape} that has length 1: nothing is put together.",
    zh="{text} 所沿的是 {joined} {shape} 中长度为 1 的轴：什么也没有合在一起。",
)
_WHY = Text(
    en="{join} put vectors of {n} numbers each end to end. To have one {kind} for each of them, join them along axis {axis}.",
    zh="{join} 把各有 {n} 个数的向量首尾相接了。要让它们各占一{kind}，请沿轴 {axis} 拼接。",
)
_WHY_HITS = Text(
    en="The {n} examples lie along the other axis, so there are still {n} numbers. Without axis= all of them are taken together.",
    zh="{n} 个样本在另一个轴上，所以得到的仍是 {n} 个数。不写 axis= 就对全部来算。",
)
_ROW, _COLUMN = Text(en="row", zh="行"), Text(en="column", zh="列")


def detect(view: View) -> Iterator[Trouble]:
    """Reductions along an axis of length 1, where votes of models, hits or losses of examples were to be put together."""
    yield from _put_end_to_end(view)
    yield from _hits(view)
    for step, losses in left_as_they_are(view):
        yield _one_each(view, step, losses)


def _put_end_to_end(view: View) -> Iterator[Trouble]:
    """Vectors of one axis, put end to end and then reduced along their axis of length 1."""
    reading = view.reading
    for joined in joined_tables(view):
        if joined.other(view).size != 1:
            continue
        for step in _reductions(view, joined):
            if has_longer_passes(view, step, 1 - joined.along):
                continue
            shape = reading.shape(joined.step.number) or ()
            yield RULE.trouble(
                step,
                _MESSAGE.filled(text=view.text(step), joined=view.name(joined.step.number), shape=shape),
                _WHY.filled(
                    join=view.text(joined.step),
                    n=max(reading.shape(joined.members[0]) or (0,)),
                    kind=_ROW if joined.along else _COLUMN,
                    axis=1 - joined.along,
                ),
                lambda joined=joined: another_way(view, joined.step),
                shown=(joined.step.number,),
            )


def _reductions(view: View, joined: Joined) -> Iterator[Step]:
    """The reductions of what was joined, or of `P > 0.5`, along its axis of length 1."""
    queue = [joined.step.number]
    while queue:
        for user in view.reading.users.get(queue.pop(0), []):
            if len(view.reading.axes(user.number)) == 2 and is_elementwise(user.operation):
                queue.append(user.number)
            axis = axis_of(user) if user.operation in REDUCTIONS else None
            if axis is not None and axis % 2 == 1 - joined.along and not view.reading.is_replaced(user):
                yield user


def _hits(view: View) -> Iterator[Trouble]:
    """`np.mean(guesses == Y, axis=0)` of rows: the accuracy that is left is one number for each example."""
    reading = view.reading
    for comparison in view.roles.comparisons:
        hits, shape = comparison.step, reading.shape(comparison.step.number) or ()
        if hits.operation not in ("equal", "not_equal") or len(shape) != 2 or sorted(shape)[0] != 1 or max(shape) < 2:
            continue
        for mean in reading.users.get(hits.number, []):
            axis = axis_of(mean) if mean.operation == "mean" and not reading.is_replaced(mean) else None
            if axis is None or shape[axis] != 1 or _is_reduced_again(view, mean) or has_longer_passes(view, mean, axis):
                continue
            yield _one_each(view, mean, hits.number)


def _one_each(view: View, step: Step, reduced: int) -> Trouble:
    """There is still one number for each example."""
    shape = view.reading.shape(reduced) or ()
    return RULE.trouble(
        step,
        _MESSAGE.filled(text=view.text(step), joined=view.called(step.inputs[0]), shape=shape),
        _WHY_HITS.filled(n=max(shape)),
        lambda: over_everything(view, step),
        shown=(reduced,),
    )


def _is_reduced_again(view: View, mean: Step) -> bool:
    return any(step.operation in REDUCTIONS for step in downstream(view, mean.number))
