"""A column and a row of the same length, combined element by element.

What happens: (m, 1) with (1, m) stretches both, and the result is a table (m, m) of all pairs.
Why it bites: a mean or a sum over the table is still one number: a cost or an accuracy that looks right and is not.

    import numpy as np
    prediction = np.array([[1, 1, 0, 0]])
    Y = np.array([1, 1, 0, 0]).reshape(4, 1)            # SS202
    accuracy = 1 - np.mean(np.abs(prediction - Y))

Write instead:

    import numpy as np
    prediction = np.array([[1, 1, 0, 0]])
    Y = np.array([1, 1, 0, 0]).reshape(1, 4)
    accuracy = 1 - np.mean(np.abs(prediction - Y))

Lesson: 2.15, "Broadcasting in Python".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.births import REDUCTIONS, Form, births
from ...analysis.cure import Cure
from ...analysis.cures.edits import as_dot, operand_turned, other_axes
from ...analysis.cures.join_cures import JOINS, another_way
from ...analysis.cures.turned_twins import turned_twin_cures
from ...analysis.cures.vector_cures import form_cures
from ...analysis.flow import activation_after, downstream, elementwise_pairs, is_squashed, wants_a_number
from ...analysis.meaning import Array
from ...analysis.meant import is_meant
from ...analysis.networks.kept import kept_cures, kept_operand
from ...analysis.predictions.data_forms import form_of_the_data
from ...analysis.predictions.margins import is_margin
from ...analysis.statistics.weighted_means import is_of_a_weighted_mean
from ...analysis.steps import Step
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """长度相同的列向量与行向量逐元素运算。

发生了什么：(m, 1) 与 (1, m) 相遇时两边都被拉伸，结果是一张 (m, m) 的表，每一对都有。
为什么糟糕：对这张表求平均或求和仍得到一个数：代价或准确率看上去没错，其实是错的。

    import numpy as np
    prediction = np.array([[1, 1, 0, 0]])
    Y = np.array([1, 1, 0, 0]).reshape(4, 1)            # SS202
    accuracy = 1 - np.mean(np.abs(prediction - Y))

应当写成：

    import numpy as np
    prediction = np.array([[1, 1, 0, 0]])
    Y = np.array([1, 1, 0, 0]).reshape(1, 4)
    accuracy = 1 - np.mean(np.abs(prediction - Y))

课程：2.15，“Python 中的广播”。
"""

RULE = Rule("SS202", "column-meets-row", "error", "2.15", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{column} is a column {column_shape} and {row} is a row {row_shape}: element by element they make a table {result}.",
    zh="{column} 是列向量 {column_shape}，{row} 是行向量 {row_shape}：逐元素运算得到一张 {result} 的表。",
)
_WHY = Text(
    en="Both hold one number for each of the same {n} things, but they lie in different directions, so every element "
    "of one meets every element of the other. Turn one of them.",
    zh="两者都对应同样的 {n} 个对象，每个对象一个数，但方向不同，于是一边的每个元素都与另一边的每个元素相遇。请把其中一个转置。",
)

_WHY_OTHER = Text(
    en="Predictions and labels belong together one by one. Here they lie in different directions and are of different "
    "lengths: look whether both belong to the same set of examples.",
    zh="预测值与标签应当一一对应。这里它们方向不同，长度也不同：请检查两者是否属于同一组样本。",
)

_BOTH_HOLD = ("bitwise_and", "bitwise_or", "logical_and", "logical_or")


def detect(view: View) -> Iterator[Trouble]:
    """Elementwise steps of (n, 1) with (1, n), where one number for each was meant."""
    reading = view.reading
    for step in elementwise_pairs(view):
        for column, row in (step.inputs, step.inputs[::-1]):
            tall, wide = reading.axes(column), reading.axes(row)
            if len(tall) != 2 or len(wide) != 2 or tall[1].size != 1 or wide[0].size != 1:
                continue
            if min(tall[0].size, wide[1].size) < 2 or not _is_wrong(view, step, column, row):
                continue
            yield RULE.trouble(
                step,
                _MESSAGE.filled(
                    column=view.called(column),
                    column_shape=reading.shape(column),
                    row=view.called(row),
                    row_shape=reading.shape(row),
                    result=(tall[0].size, wide[1].size),
                ),
                _WHY.filled(n=tall[0].size) if tall[0].size == wide[1].size else _WHY_OTHER,
                lambda step=step, column=column, row=row: _cures(view, step, column, row),
                shown=(column, row),
            )


def _is_wrong(view: View, step: Step, column: int | None, row: int | None) -> bool:
    """Whether the table is a mistake: labels against predictions, or a loss that is summed up to one number."""
    if any(comparison.step is step for comparison in view.roles.comparisons):
        return True
    if view.reading.shape(column) != (view.reading.shape(row) or ())[::-1]:
        return False
    if is_meant(view, step):
        return False
    if step.operation in _BOTH_HOLD:
        return is_squashed(view, step.number) and any(_says_of_labels(view, number) for number in (column, row))
    if step.operation not in ("subtract", "add", "multiply", "divide", "equal", "not_equal"):
        return False
    same = view.reading.ledger.same(view.reading.axes(column)[0], view.reading.axes(row)[1])
    if step.operation in ("subtract", "add", "equal", "not_equal") and (is_squashed(view, step.number) or same):
        return True
    if kept_operand(view, step) is not None and _comes_round(view, step):
        return True
    if step.operation == "multiply" and (is_of_a_weighted_mean(view, step) or is_margin(view, step)):
        return True
    if step.operation == "multiply":
        return same and (is_squashed(view, step.number) or wants_a_number(view, step))
    return activation_after(view, step.number) is not None and same


def _comes_round(view: View, step: Step) -> bool:
    """Whether the table is what the same sum adds to in the next pass, where it added to a vector in the first."""
    return any(user.place == step.place and user.number > step.number for user in downstream(view, step.number))


def _says_of_labels(view: View, number: int | None) -> bool:
    """Whether a value is a comparison of labels: `truth == 1`."""
    return any(view.roles.is_labels(step.number) for step in list(view.reading.ancestors(number))[:3])


def _cures(view: View, step: Step, column: int | None, row: int | None) -> Iterator[Cure]:
    kept = kept_operand(view, step)
    if kept is not None:
        yield from kept_cures(view, kept, view.reading.shape(row if kept == column else column) or ())
    for number in (column, row):
        yield from turned_twin_cures(view, number)
    for number in (column, row):
        birth = next(births(view.reading, number, "row"), None)
        if birth is not None and birth.step.operation in JOINS:
            yield from another_way(view, birth.step)
    yield from _reduced_along(view, column, row)
    yield from _reduced_along(view, row, column)
    summed = step.operation == "multiply" and wants_a_number(view, step)
    if summed and step.inputs[0] == row:  # as it stands, a row before a column, it is a product
        yield from as_dot(view, step, inner=True)
    pairs: tuple[tuple[int | None, Form], ...] = ((column, "row"), (row, "column"))
    for number, wish in reversed(pairs) if _row_lies_across(view, column, row) else pairs:
        yield from form_cures(view, number, wish)
    if summed:
        yield from as_dot(view, step, inner=True)
    for number in sorted((column, row), key=lambda number: not _is_turned_elsewhere(view, number)):
        yield from operand_turned(view, step, step.inputs.index(number))


def _is_turned_elsewhere(view: View, number: int | None) -> bool:
    """Whether an array is written with a `.T` at other places: here it is missing."""
    source = view.reading.source(number)
    return source is not None and any(
        user.operation in ("T", "transpose") for user in view.reading.users.get(source, [])
    )


def _row_lies_across(view: View, column: int | None, row: int | None) -> bool:
    """Whether it is the row that is to be turned: by hand it was, or the data have a row for each example."""
    by_hand = _was_turned(view, column), _was_turned(view, row)
    fits = by_hand[0] and form_of_the_data(view, row) == "column"  # it was turned to go with the rows of the data
    if by_hand[0] != by_hand[1]:
        return by_hand[1] or fits
    forms = [form for form in (form_of_the_data(view, number) for number in (column, row)) if form is not None]
    if len(forms) == 1:
        return forms[0] == "column"
    return not by_hand[0] and view.roles.is_labels(row) and not view.roles.is_labels(column)


def _reduced_along(view: View, number: int | None, other: int | None) -> Iterator[Cure]:
    """A mean over the examples, where one over another axis leaves what the other operand has: one number for each."""
    reading = view.reading
    wanted = reading.shape(other)
    if sorted(reading.shape(number) or ()) == sorted(wanted or ()):
        return  # as long as the other: it only lies across
    for maker in list(reading.ancestors(number))[:4]:
        if maker.operation in REDUCTIONS and maker.inputs and reading.axes(maker.inputs[0]):
            yield from other_axes(view, maker, lambda meaning: isinstance(meaning, Array) and meaning.shape == wanted)


def _was_turned(view: View, number: int | None) -> bool:
    """Whether a vector was given its direction by hand, with .T or reshape: that is where it went wrong, most often."""
    birth = next(births(view.reading, number, "row"), None)
    return birth is not None and birth.step.operation in ("T", "transpose", "reshape", "expand_dims")
