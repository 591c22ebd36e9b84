"""The position of the smallest of one number, because the distances of all examples were summed into one.

What happens: without axis= np.sum and np.linalg.norm add up everything, the examples too, and one number is left.
Why it bites: np.argmin of one number is 0, whatever the number is, so the first example is always the nearest.

    import numpy as np
    train = np.array([[0.0, 0.2], [1.0, 1.1], [2.1, 1.9], [3.0, 3.2]])
    labels = np.array([0, 0, 1, 1])
    query = np.array([2.9, 3.1])
    distances = np.linalg.norm(train - query)      # SS231
    answer = labels[np.argmin(distances)]

Write instead:

    import numpy as np
    train = np.array([[0.0, 0.2], [1.0, 1.1], [2.1, 1.9], [3.0, 3.2]])
    labels = np.array([0, 0, 1, 1])
    query = np.array([2.9, 3.1])
    distances = np.linalg.norm(train - query, axis=1)
    answer = labels[np.argmin(distances)]

Lesson: 2.15, "Broadcasting in Python".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.algebra import is_elementwise
from ...analysis.axes import Axis
from ...analysis.cure import Cure
from ...analysis.flow import long_axes
from ...analysis.predictions.searches import SEARCHES
from ...analysis.statistics.reducing import reduces_all, with_axis
from ...analysis.steps import Seen, Step
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """在一个数里找最小值的位置，因为所有样本的距离被加成了一个数。

发生了什么：不写 axis= 时，np.sum 和 np.linalg.norm 把所有数加在一起，连样本也加掉了，只剩一个数。
为什么糟糕：无论这个数是多少，np.argmin 得到的都是 0，于是最近的永远是第一个样本。

    import numpy as np
    train = np.array([[0.0, 0.2], [1.0, 1.1], [2.1, 1.9], [3.0, 3.2]])
    labels = np.array([0, 0, 1, 1])
    query = np.array([2.9, 3.1])
    distances = np.linalg.norm(train - query)      # SS231
    answer = labels[np.argmin(distances)]

应当写成：

    import numpy as np
    train = np.array([[0.0, 0.2], [1.0, 1.1], [2.1, 1.9], [3.0, 3.2]])
    labels = np.array([0, 0, 1, 1])
    query = np.array([2.9, 3.1])
    distances = np.linalg.norm(train - query, axis=1)
    answer = labels[np.argmin(distances)]

课程：2.15，“Python 中的广播”。
"""

RULE = Rule("SS231", "position-of-one-number", "error", "2.15", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} is one number for the whole of {table} {shape}, and {search} looks for a position in it: that is always 0.",
    zh="{text} 对整个 {table} {shape} 只得到一个数，而 {search} 要在其中找位置：结果永远是 0。",
)
_WHY = Text(
    en="To choose among the {m} there must be one number for each of them. axis={axis} sums over the other axis only, so that they stay apart.",
    zh="要在这 {m} 个中挑选，就要让它们各有一个数。axis={axis} 只沿另一个轴求和，这样它们就分开保留下来。",
)
_TOTALS = ("sum", "nansum", "mean", "nanmean", "average", "norm")


def detect(view: View) -> Iterator[Trouble]:
    """Searches in one number, to which a table with two long axes was summed."""
    reading = view.reading
    found: set[int] = set()
    for search in reading.operations(*SEARCHES):
        if not search.inputs or long_axes(view, search.inputs[0]) or _searches_more_elsewhere(view, search):
            continue
        total = _total_under(view, search.inputs[0])
        if total is not None and total.number not in found:
            found.add(total.number)
            axis = _summed_axes(view, total, search)[0]
            table = total.inputs[0]
            yield RULE.trouble(
                total,
                _MESSAGE.filled(
                    text=view.text(total),
                    table=view.called(table),
                    shape=reading.shape(table),
                    search=view.text(search),
                ),
                _WHY.filled(m=reading.axes(table)[1 - axis].size, axis=axis),
                lambda total=total, search=search: _cures(view, total, search),
                shown=(table,),
            )


def _searches_more_elsewhere(view: View, search: Step) -> bool:
    """Whether the same search runs over many numbers in another pass: here there happens to be one."""
    return any(long_axes(view, view.steps[number].inputs[0]) for number in view.passes_over(search.number))


def _total_under(view: View, number: int | None) -> Step | None:
    """The sum of a whole table that a number was made of, through square roots, signs and scales."""
    step = view.reading.maker(number)
    for _ in range(6):
        if step is None or not step.inputs:
            return None
        if step.operation in _TOTALS:
            return step if reduces_all(view, step) else None
        if not is_elementwise(step.operation):
            return None
        step = view.reading.maker(step.inputs[0])
    return None


def _cures(view: View, total: Step, search: Step) -> Iterator[Cure]:
    for axis in _summed_axes(view, total, search):
        yield from with_axis(view, total, axis, keep=False)


def _summed_axes(view: View, total: Step, search: Step) -> list[int]:
    """The axes that may be summed: first the one that leaves as many numbers as are picked from, or that the query shares."""
    ledger, axes = view.reading.ledger, view.reading.axes(total.inputs[0])
    picked, shared = _picked_from(view, search), _axis_of_query(view, total.inputs[0])

    def doubts(axis: int) -> tuple[bool, bool, bool]:
        left = axes[1 - axis]
        return (
            bool(picked) and left.size not in picked,
            shared is not None and not ledger.same(axes[axis], shared),
            axis != 1,
        )

    return sorted((0, 1), key=doubts)


def _picked_from(view: View, search: Step) -> set[int]:
    """How many there are to pick from where the positions are used; empty if nothing is picked."""
    queue, lengths = [search.number], set()
    while queue:
        number = queue.pop()
        for user in view.reading.users.get(number, []):
            if user.operation in ("int", "astype", "item", "flip"):
                queue.append(user.number)
            elif user.operation == "subscript" and view.reading.source(user.inputs[0]) != number:
                lengths.add(_length(user.operands[0]))
            elif user.operation == "subscript":
                queue.append(user.number)
    return lengths


def _length(seen: Seen) -> int:
    return seen.shape[0] if seen.shape else seen.length or len(seen.items or ())


def _axis_of_query(view: View, number: int | None) -> Axis | None:
    """The axis along which one vector was taken from the whole table: its features."""
    for step in view.reading.ancestors(number):
        if step.operation == "subtract" and len(step.inputs) == 2:
            vectors = [n for n in step.inputs if long_axes(view, n) == 1]
            if len(vectors) == 1:
                return next(axis for axis in view.reading.axes(vectors[0]) if axis.size > 1)
    return None
