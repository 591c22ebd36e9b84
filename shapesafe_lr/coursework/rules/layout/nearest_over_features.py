"""Distances summed over the wrong axis of a stack of differences.

What happens: X[:, None, :] - C[None, :, :] is (m, K, n); its lengths were taken over the K points, so the n features stay.
Why it bites: argmin then picks a feature, not the nearest point, and its numbers look like those of clusters.

    import numpy as np
    X = np.arange(12.0).reshape(6, 2)
    C = np.array([[0.0, 1.0], [5.0, 6.0], [9.0, 9.0]])
    gaps = X[:, None, :] - C[None, :, :]
    nearest = np.linalg.norm(gaps, axis=1).argmin(axis=1)      # SS421

Write instead:

    import numpy as np
    X = np.arange(12.0).reshape(6, 2)
    C = np.array([[0.0, 1.0], [5.0, 6.0], [9.0, 9.0]])
    gaps = X[:, None, :] - C[None, :, :]
    nearest = np.linalg.norm(gaps, axis=2).argmin(axis=1)

Lesson: 2.15, "Broadcasting in Python".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.algebra import is_elementwise
from ...analysis.axes import Axis
from ...analysis.statistics.reducing import along, axis_of
from ...analysis.steps import Step
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """距离沿着差的错误的轴求了和。

发生了什么：X[:, None, :] - C[None, :, :] 的形状是 (m, K, n)；长度却是沿着 K 个点求的，留下的是 n 个特征。
为什么糟糕：argmin 挑出的是某个特征，而不是最近的点，而它的编号看上去和类的编号一样。

    import numpy as np
    X = np.arange(12.0).reshape(6, 2)
    C = np.array([[0.0, 1.0], [5.0, 6.0], [9.0, 9.0]])
    gaps = X[:, None, :] - C[None, :, :]
    nearest = np.linalg.norm(gaps, axis=1).argmin(axis=1)      # SS421

应当写成：

    import numpy as np
    X = np.arange(12.0).reshape(6, 2)
    C = np.array([[0.0, 1.0], [5.0, 6.0], [9.0, 9.0]])
    gaps = X[:, None, :] - C[None, :, :]
    nearest = np.linalg.norm(gaps, axis=2).argmin(axis=1)

课程：2.15，“Python 中的广播”。
"""

RULE = Rule("SS421", "nearest-over-features", "error", "2.15", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} runs over the {k} points, and {search} then chooses one of the {n} features.",
    zh="{text} 是沿着 {k} 个点求的，于是 {search} 选出的是 {n} 个特征中的一个。",
)
_WHY = Text(
    en="{gaps} has shape {shape}. A distance sums over the features, which both operands share: axis {axis}. What is "
    "left is one distance for each pair of points, and of those the nearest is taken.",
    zh="{gaps} 的形状是 {shape}。距离要沿着两边共有的特征求和，也就是轴 {axis}；剩下的才是每一对点的距离，再从中取最近的。",
)


def detect(view: View) -> Iterator[Trouble]:
    """Differences of all pairs of points, reduced over one of the points' axes and then searched along the features."""
    for gaps in view.reading.operations("subtract"):
        shared = _shared_axis(view, gaps)
        if shared is None:
            continue
        for total in _totals(view, gaps):
            over = axis_of(total)
            axes = view.reading.axes(gaps.number)
            if over is None or not -3 <= over < 3 or over % 3 == shared:
                continue
            search = _search_along(view, total, axes[shared])
            if search is not None:
                yield RULE.trouble(
                    total,
                    _MESSAGE.filled(
                        text=view.text(total), k=axes[over].size, search=view.text(search), n=axes[shared].size
                    ),
                    _WHY.filled(gaps=_named(view, gaps), shape=view.reading.shape(gaps.number), axis=shared),
                    lambda total=total, shared=shared: along(view, total, shared),
                    shown=(gaps.number,),
                )


def _shared_axis(view: View, gaps: Step) -> int | None:
    """Of differences of all pairs, the one axis along which neither operand was stretched."""
    if len(gaps.inputs) != 2 or len(view.reading.axes(gaps.number)) != 3:
        return None
    left, right = (_as_three(view.reading.shape(number) or ()) for number in gaps.inputs)
    both = [n for n in range(3) if left[n] == right[n] > 1]
    each = [n for n in range(3) if 1 in (left[n], right[n]) and left[n] != right[n]]
    stretched = {left[n] == 1 for n in each}
    return both[0] if len(both) == 1 and len(each) == 2 and len(stretched) == 2 else None


def _named(view: View, gaps: Step) -> str:
    """The name the differences were bound to, else the expression."""
    names = view.reading.names.get(gaps.number, [])
    return names[-1] if names else view.called(gaps.number)


def _as_three(shape: tuple[int, ...]) -> tuple[int, ...]:
    return (1,) * (3 - len(shape)) + shape


def _totals(view: View, gaps: Step) -> Iterator[Step]:
    """The sums and norms of the differences, or of their squares."""
    queue = [gaps.number]
    while queue:
        for user in view.reading.users.get(queue.pop(), []):
            if view.reading.is_replaced(user):
                continue
            if user.operation in ("sum", "norm", "mean"):
                yield user
            elif user.operation in ("square", "power", "abs", "multiply") and len(view.reading.axes(user.number)) == 3:
                queue.append(user.number)


def _search_along(view: View, total: Step, features: Axis) -> Step | None:
    """The search for the nearest, if it runs along the features that were left over."""
    queue = [total.number]
    while queue:
        for user in view.reading.users.get(queue.pop(), []):
            axes, axis = view.reading.axes(user.inputs[0]) if user.inputs else (), axis_of(user)
            if user.operation in ("argmin", "argsort"):
                place = axis if axis is not None else -1 if user.operation == "argsort" else None
                if place is not None and len(axes) == 2 and -2 <= place < 2:
                    if view.reading.ledger.same(axes[place], features):
                        return user
            elif is_elementwise(user.operation) and len(axes) == 2:
                queue.append(user.number)
    return None
