"""A sum over axis 1 that lost its axis, used on the square array it came from.

What happens: np.sum(x, axis=1) gives one number a row, but with shape (n,), and a rank-1 array is lined up with the columns.
Why it bites: on a square array nothing is raised: each column is divided by the sum of another row.

    import numpy as np
    x = np.array([[1.0, 0.5, 2.0], [0.0, 3.0, 1.0], [2.0, 2.0, 0.0]])
    x_sum = np.sum(np.exp(x), axis=1)              # SS203
    s = np.exp(x) / x_sum

Write instead:

    import numpy as np
    x = np.array([[1.0, 0.5, 2.0], [0.0, 3.0, 1.0], [2.0, 2.0, 0.0]])
    x_sum = np.sum(np.exp(x), axis=1, keepdims=True)
    s = np.exp(x) / x_sum

Lesson: 2.15, "Broadcasting in Python".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.axes import Axes
from ...analysis.births import REDUCTIONS
from ...analysis.cure import Cure
from ...analysis.cures.edits import other_axes, with_keepdims
from ...analysis.cures.vector_cures import form_cures
from ...analysis.flow import elementwise_pairs
from ...analysis.meant import is_scaled_both_ways, is_spread_here
from ...analysis.predictions.shares_of_rows import shares_across
from ...analysis.products.pair_distances import added_number_by_number, lengths_down
from ...analysis.roles import PRODUCTS
from ...analysis.statistics.square_scalings import is_scaled_crosswise, is_typed_symmetric
from ...analysis.statistics.stack_statistics import placed_again, statistics_misplaced
from ...analysis.statistics.sums_and_more import is_sum_and_more
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """沿 axis=1 求和时丢掉了这个轴，又用在它来自的方阵上。

发生了什么：np.sum(x, axis=1) 每行得到一个数，但形状是 (n,)；秩为 1 的数组会与各列对齐。
为什么糟糕：在方阵上不会报错：每一列被另一行的和去除。

    import numpy as np
    x = np.array([[1.0, 0.5, 2.0], [0.0, 3.0, 1.0], [2.0, 2.0, 0.0]])
    x_sum = np.sum(np.exp(x), axis=1)              # SS203
    s = np.exp(x) / x_sum

应当写成：

    import numpy as np
    x = np.array([[1.0, 0.5, 2.0], [0.0, 3.0, 1.0], [2.0, 2.0, 0.0]])
    x_sum = np.sum(np.exp(x), axis=1, keepdims=True)
    s = np.exp(x) / x_sum

课程：2.15，“Python 中的广播”。
"""

RULE = Rule("SS203", "dropped-axis-misaligned", "error", "2.15", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{small} {small_shape} holds one number for each step along axis {belongs} of {large}, but is lined up with axis {lined}.",
    zh="{small} {small_shape} 对应的是 {large} 的轴 {belongs}，却与轴 {lined} 对齐了。",
)
_WHY = Text(
    en="{large} has shape {large_shape}, so both axes are equally long and nothing is raised; the numbers meet the wrong "
    "ones all the same. Keep the reduced axis with keepdims=True, so that the shape tells where it belongs.",
    zh="{large} 的形状是 {large_shape}，两个轴一样长，所以不会报错，但对应关系错了。请用 keepdims=True 留住被归约的轴，让形状说明它属于哪里。",
)

_WHY_STACK = Text(
    en="{large} has shape {large_shape}: axes {belongs} and {lined} are equally long, so nothing is raised; the numbers meet the "
    "wrong ones all the same. One number for each color runs over all axes but that of the colors; one for each picture "
    "keeps its axes with keepdims=True.",
    zh="{large} 的形状是 {large_shape}：轴 {belongs} 与轴 {lined} 一样长，所以不会报错，但对应关系错了。"
    "每种颜色一个数，要沿颜色以外的所有轴求；每张图片一个数，则要用 keepdims=True 留住各轴。",
)
_WHY_OTHER = Text(
    en="{large} has shape {large_shape}, so both axes are equally long and nothing is raised; the numbers meet the wrong "
    "ones all the same. Look whether this is the array that was meant, and whether it lies in the right direction.",
    zh="{large} 的形状是 {large_shape}，两个轴一样长，所以不会报错，但对应关系错了。请检查这里用的是不是想用的数组、方向对不对。",
)


_MESSAGE_PAIRS = Text(
    en="{text} adds number by number, but {table} has a row for each number of {down} and a column for each of the other.",
    zh="{text} 是逐个数相加，而 {table} 的每一行对应 {down} 的一个数，每一列对应另一个的一个数。",
)
_WHY_PAIRS = Text(
    en="The distances of all pairs need |a|^2 down the rows and |b|^2 along the columns: a column and a row, which "
    "broadcast to a table. Both are {n} long here, so nothing is raised.",
    zh="要得到所有点对的距离，|a|^2 应沿行向下排，|b|^2 沿列排：一列加一行，广播成一张表。这里两者的长度都是 {n}，所以不会报错。",
)


def detect(view: View) -> Iterator[Trouble]:
    """Sums that lost their axis and are lined up with another than their own, or with each other instead of crosswise."""
    lined_up = list(_lined_up_with_another(view))
    yield from lined_up
    yield from _shares_across(view, {trouble.step.number for trouble in lined_up})
    yield from _of_stacks(view)
    for pairs in added_number_by_number(view):
        yield RULE.trouble(
            pairs.step,
            _MESSAGE_PAIRS.filled(
                text=view.text(pairs.step),
                table=view.text(pairs.table),
                down=view.called(pairs.step.inputs[pairs.place]),
            ),
            _WHY_PAIRS.filled(n=max(view.reading.shape(pairs.step.number) or (0,))),
            lambda pairs=pairs: lengths_down(view, pairs),
            shown=(*pairs.step.inputs, pairs.table.number),
        )


def _lined_up_with_another(view: View) -> Iterator[Trouble]:
    """Elementwise steps where an axis of the smaller operand is lined up with another axis than its own."""
    reading = view.reading
    for step in elementwise_pairs(view):
        for large, small in (step.inputs, step.inputs[::-1]):
            big, little = reading.axes(large), reading.axes(small)
            if len(big) != 2 or sum(axis.size > 1 for axis in little) != 1 or sum(axis.size > 1 for axis in big) != 2:
                continue
            if is_spread_here(view, step) or is_scaled_both_ways(view, large, small) or _are_states(view, big):
                continue
            if is_scaled_crosswise(view, step, large, small) or is_typed_symmetric(view, large):
                continue
            if step.operation == "divide" and is_sum_and_more(view, small):
                continue
            lined, belongs = _misaligned(view, big, little)
            if belongs is None:
                continue
            yield RULE.trouble(
                step,
                _MESSAGE.filled(
                    small=view.called(small),
                    small_shape=reading.shape(small),
                    large=view.called(large),
                    belongs=belongs,
                    lined=lined,
                ),
                (_WHY if len(little) == 1 else _WHY_OTHER).filled(
                    large=view.called(large), large_shape=reading.shape(large)
                ),
                lambda small=small, belongs=belongs: _cures(view, small, belongs),
                shown=(large, small),
            )


def _shares_across(view: View, known: set[int]) -> Iterator[Trouble]:
    """The same of a table whose two axes are of one length and cannot be told apart, `cm / cm.sum(axis=1)`."""
    for found in shares_across(view):
        if found.quotient.number not in known:
            large, small = found.quotient.inputs
            yield RULE.trouble(
                found.quotient,
                _MESSAGE.filled(
                    small=view.called(small),
                    small_shape=view.reading.shape(small),
                    large=view.called(large),
                    belongs=0,
                    lined=1,
                ),
                _WHY.filled(large=view.called(large), large_shape=view.reading.shape(large)),
                lambda small=small: _cures(view, small, 0),
                shown=(large, small),
            )


def _of_stacks(view: View) -> Iterator[Trouble]:
    """The same of stacks of pictures: `images - images.mean(axis=(1, 2, 3))`."""
    for found in statistics_misplaced(view):
        yield RULE.trouble(
            found.step,
            _MESSAGE.filled(
                small=view.called(found.small),
                small_shape=view.reading.shape(found.small),
                large=view.called(found.stack),
                belongs=found.belongs,
                lined=found.lined,
            ),
            _WHY_STACK.filled(
                large=view.called(found.stack),
                large_shape=view.reading.shape(found.stack),
                belongs=found.belongs,
                lined=found.lined,
            ),
            lambda found=found: placed_again(view, found),
            shown=(found.stack, found.small),
        )


def _are_states(view: View, table: Axes) -> bool:
    """Whether both axes of a square table were met by one and the same vector, as `pi = pi @ P` does: each is the states."""
    root = view.reading.ledger.root
    both = {root(axis) for axis in table}
    return any(
        {root(meeting.left), root(meeting.right)} == both and view.steps[meeting.step].operation in PRODUCTS
        for meeting in view.reading.ledger.clashes()
    )


def _misaligned(view: View, big: Axes, little: Axes) -> tuple[int, int | None]:
    """Which axis of the large operand is met, and which it should be; the second is None if all is well."""
    ledger = view.reading.ledger
    place = next(n for n, axis in enumerate(reversed(little)) if axis.size > 1)
    axis, met = little[-1 - place], 1 - place
    if axis.size != big[met].size or ledger.same(axis, big[met]):
        return met, None
    return met, 1 - met if ledger.same(axis, big[1 - met]) else None


def _cures(view: View, small: int | None, belongs: int) -> Iterator[Cure]:
    for step in view.reading.ancestors(small):
        if step.operation in REDUCTIONS and len(view.reading.axes(step.inputs[0])) == 2:
            cure = with_keepdims(view, step)
            if cure is not None:
                yield cure
            yield from other_axes(view, step)
    if len(view.reading.axes(small)) == 1:
        yield from form_cures(view, small, "column" if belongs == 0 else "row")
