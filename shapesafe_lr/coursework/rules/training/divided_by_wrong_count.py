"""A sum over examples divided by something that does not count examples.

What happens: the length was taken from the wrong axis, or from a parameter: it is n_x, or 1, instead of m.
Why it bites: a wrong constant changes no shape: the cost and the gradient are just too large or too small.

    import numpy as np
    X = np.array([[0.5, -1.5, 2.0, 1.0], [1.0, 0.4, -2.0, 0.3]])
    Y = np.array([[1, 1, 0, 1]])
    w = np.zeros((2, 1))
    m = w.shape[1]                                 # SS503
    A = 1 / (1 + np.exp(-np.dot(w.T, X)))
    dw = np.dot(X, (A - Y).T) / m

Write instead:

    import numpy as np
    X = np.array([[0.5, -1.5, 2.0, 1.0], [1.0, 0.4, -2.0, 0.3]])
    Y = np.array([[1, 1, 0, 1]])
    w = np.zeros((2, 1))
    m = X.shape[1]
    A = 1 / (1 + np.exp(-np.dot(w.T, X)))
    dw = np.dot(X, (A - Y).T) / m

Lesson: 2.14, "Vectorizing logistic regression's gradient".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.algebra import is_elementwise
from ...analysis.axes import Axis
from ...analysis.cure import Cure
from ...analysis.cures.count_cures import count_cures, lengths_of, measured
from ...analysis.cures.operand_cures import length_by_name, length_of_examples, length_of_summed
from ...analysis.flow import FULL
from ...analysis.meaning import Array, Number
from ...analysis.networks.layer_slopes import is_gradient_of_layer, summed_by_letters
from ...analysis.networks.paired_gradients import is_beside_a_bias_gradient
from ...analysis.predictions.labelled_logs import examples_beside_classes
from ...analysis.predictions.lone_rows import counts_its_row
from ...analysis.predictions.lone_shares import as_one_row, counts_classes_of_one
from ...analysis.statistics.batch_counts import batch_counted, counts_whole_of_batch
from ...analysis.statistics.entries_counted import counts_all_entries, entries_of_more, length_for_size
from ...analysis.statistics.other_data import counts_other_data, is_read_once
from ...analysis.statistics.quotients import quotients
from ...analysis.steps import Step
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """对样本求的和，除以的却不是样本数。

发生了什么：长度取自错误的轴，或取自参数：得到的是 n_x 或 1，而不是 m。
为什么糟糕：常数错了不会改变任何形状：代价和梯度只是偏大或偏小。

    import numpy as np
    X = np.array([[0.5, -1.5, 2.0, 1.0], [1.0, 0.4, -2.0, 0.3]])
    Y = np.array([[1, 1, 0, 1]])
    w = np.zeros((2, 1))
    m = w.shape[1]                                 # SS503
    A = 1 / (1 + np.exp(-np.dot(w.T, X)))
    dw = np.dot(X, (A - Y).T) / m

应当写成：

    import numpy as np
    X = np.array([[0.5, -1.5, 2.0, 1.0], [1.0, 0.4, -2.0, 0.3]])
    Y = np.array([[1, 1, 0, 1]])
    w = np.zeros((2, 1))
    m = X.shape[1]
    A = 1 / (1 + np.exp(-np.dot(w.T, X)))
    dw = np.dot(X, (A - Y).T) / m

课程：2.14，“向量化逻辑回归的梯度”。
"""

RULE = Rule("SS503", "divided-by-wrong-count", "error", "2.14", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} divides a sum over {summed} by {count}, which is {value}: {where}.",
    zh="{text} 把对 {summed}求的和除以 {count}，它等于 {value}：{where}。",
)
_EXAMPLES = Text(en="{n} examples", zh="{n} 个样本")
_TERMS = Text(en="{n} terms", zh="{n} 项")
_WHERE = Text(en="the length of another axis", zh="那是另一个轴的长度")
_OTHER_DATA = Text(en="the number of other examples", zh="那是另一批样本的个数")
_WHOLE = Text(en="the number of all examples, not of this batch", zh="那是全部样本的个数，而不是这一批的")
_ENTRIES = Text(en="the number of all entries, features times examples", zh="那是全部元素的个数，即特征数乘样本数")
_WHY = Text(
    en="The mean over the examples needs m, the number of examples. Take it from the data or the labels along the axis "
    "that the examples lie on.",
    zh="对样本求平均要除以样本数 m。请从数据或标签中样本所在的那个轴取得它。",
)
_WHY_BATCH = Text(
    en="Each step is taken with the gradient of one batch, so its mean is over the {k} examples of the batch.",
    zh="每一步用的是一个小批量的梯度，所以应对这一批的 {k} 个样本求平均。",
)
_MESSAGE_ONE = Text(
    en="{text} divides the loss of one example by {count}, which is {k}: {shares} has rank 1, so its length is that of the classes.",
    zh="{text} 把一个样本的损失除以 {count}，它等于 {k}：{shares} 的秩为 1，所以它的长度是类别数。",
)
_WHY_ONE = Text(
    en="The labels are a row (1, {k}), one example. Give the example as a row, too: then its first length is the number of examples.",
    zh="标签是一行 (1, {k})，即一个样本。样本也应给成一行，这样它的第一个长度才是样本数。",
)


def detect(view: View) -> Iterator[Trouble]:
    """Quotients of a sum over one axis and the length of another."""
    for step, total, count in quotients(view):
        axis = _counted(view, count)
        if axis is None:
            continue
        summed = _summed(view, total) or _summed_later(view, step)
        if summed is None:
            wrong_error = _error_divided(view, axis, total)
            if wrong_error is not None:
                yield _trouble(view, step, total, count, wrong_error, axis)
            continue
        summing, gone = summed
        other = next((one for one in gone if counts_other_data(view, axis, one, step)), None)
        if other is not None:
            yield _trouble(view, step, total, count, other, axis, _OTHER_DATA)
            continue
        batch = next((one for one in gone if counts_whole_of_batch(view, axis, one, step)), None)
        if batch is not None:
            yield _of_batch(view, step, total, count, batch, axis)
            continue
        one = counts_classes_of_one(view, summing, count)
        if one is not None:
            yield _of_one(view, step, total, count, axis, one)
            continue
        wrong = _wrong(view, axis, gone, summing, count)
        if wrong is None and axis.size == 1:
            wrong = counts_its_row(view, step, summing, count)
        if wrong is None:
            continue
        entries = counts_all_entries(view, count)
        yield _trouble(view, step, total, count, wrong, axis, _ENTRIES if entries else _WHERE)


def _of_one(view: View, step: Step, total: int | None, count: int | None, axis: Axis, shares: int) -> Trouble:
    return RULE.trouble(
        step,
        _MESSAGE_ONE.filled(text=view.text(step), count=view.called(count), k=axis.size, shares=view.name(shares)),
        _WHY_ONE.filled(k=axis.size),
        lambda: as_one_row(view, shares),
        shown=(total, shares),
    )


def _of_batch(view: View, step: Step, total: int | None, count: int | None, batch: Axis, axis: Axis) -> Trouble:
    return RULE.trouble(
        step,
        _MESSAGE.filled(
            text=view.text(step),
            summed=_EXAMPLES.filled(n=batch.size),
            count=view.called(count),
            value=axis.size,
            where=_WHOLE,
        ),
        _WHY_BATCH.filled(k=batch.size),
        lambda: batch_counted(view, step, total, count, batch),
        shown=(total,),
    )


def _trouble(
    view: View, step: Step, total: int | None, count: int | None, wrong: Axis, axis: Axis, where: Text = _WHERE
) -> Trouble:
    examples = view.roles.is_examples(wrong)
    return RULE.trouble(
        step,
        _MESSAGE.filled(
            text=view.text(step),
            summed=(_EXAMPLES if examples else _TERMS).filled(n=wrong.size),
            count=view.called(count),
            value=axis.size,
            where=where,
        ),
        _WHY,
        lambda: _cures_here(view, total, count, wrong) if where is _OTHER_DATA else _cures(view, total, count, wrong),
        shown=(total,),
    )


def _error_divided(view: View, axis: Axis, total: int | None) -> Axis | None:
    """The examples of `(A - Y) / n`, where n counts something else."""
    source = view.reading.source(total)
    if source not in view.roles.errors:
        return None
    for one in view.reading.axes(source):
        if view.roles.is_examples(one) and one.size > 1 and (axis.size == 1 or view.reading.ledger.apart(axis, one)):
            return one
    return None


def _counted(view: View, number: int | None) -> Axis | None:
    """The axis whose length a divisor is, or twice its length."""
    number = _halved(view, number)
    meaning = view.reading.meaning(number)
    if not isinstance(meaning, Number) or meaning.counts is None:
        return None
    if meaning.counts.parts and not _counts_pixels(view, number):
        return meaning.counts if counts_all_entries(view, number) else None
    is_length = any(True for _ in lengths_of(view, number)) or view.reading.ledger.is_length(meaning.counts)
    return meaning.counts if is_length else None


def _counts_pixels(view: View, number: int | None) -> bool:
    """Whether the length of flattened pictures was taken beside their number; N * T steps in a row are a count."""
    beside = [axis for length in lengths_of(view, number) for axis in view.reading.axes(measured(view, length))]
    return len(beside) == 2 and any(view.roles.is_examples(axis) for axis in beside)


def _halved(view: View, number: int | None) -> int | None:
    """The m of `2 * m`, which a cost of squares is divided by."""
    step = view.reading.maker(number)
    if step is None or step.operation != "multiply" or len(step.inputs) != 2:
        return number
    for factor, other in (step.inputs, step.inputs[::-1]):
        meaning = view.reading.meaning(factor)
        if isinstance(meaning, Number) and meaning.value == 2 and meaning.share is None:
            return other
    return number


def _summed(view: View, number: int | None) -> tuple[Step, list[Axis]] | None:
    """The product or sum that made a total, and the axes that it summed away."""
    reading = view.reading
    step = reading.maker(number)
    for _ in range(6):
        if step is None or not step.inputs:
            return None
        if step.operation in ("dot", "matmul") and len(step.inputs) == 2:
            left = reading.axes(step.inputs[0])
            return (step, [left[-1]]) if left and reading.axes(step.inputs[1]) else None
        if step.operation == "einsum":
            return step, summed_by_letters(view, step)
        if step.operation in ("sum", "nansum", "count_nonzero"):
            before, after = reading.axes(step.inputs[0]), reading.axes(step.number)
            return step, [axis for axis in before if axis not in after]
        if not is_elementwise(step.operation) and step.operation != "float":
            return None
        arrays = [n for n in step.inputs if isinstance(reading.meaning(n), Array)] or [
            n
            for n in step.inputs
            if (m := reading.maker(n)) is not None and m.operation in (*FULL, "add", "multiply", "negative", "float")
        ]
        step = reading.maker(arrays[0]) if arrays else None
    return None


def _summed_later(view: View, step: Step) -> tuple[Step, list[Axis]] | None:
    """The product that what was divided goes into at once: `1 / m * X.T @ E`."""
    for user in view.reading.users.get(step.number, []):
        if user.operation in ("dot", "matmul") and len(user.inputs) == 2 and view.reading.axes(user.inputs[1]):
            left = view.reading.axes(user.inputs[0])
            return (user, [left[-1]]) if left else None
    return None


def _wrong(view: View, axis: Axis, gone: list[Axis], summing: Step, count: int | None) -> Axis | None:
    """The axis that was summed and should have been counted; None if the count is right, or nobody knows."""
    reading = view.reading
    ledger = reading.ledger
    long = [one for one in gone if one.size > 1]
    if counts_all_entries(view, count):
        entries = entries_of_more(view, axis, long, reading.axes(summing.number))
        return entries if _multiplies_errors(view, summing) else None
    if not long or any(ledger.same(axis, part) for one in long for part in (one, *ledger.root(one).parts)):
        # Of N * T steps in a row, the mean over the N sequences is right; that of one-hot labels over the classes is not.
        return examples_beside_classes(view, axis, summing)
    if any(ledger.same(axis, left) for left in reading.axes(summing.number)) and axis.size > 1:
        # An axis that is still there may be summed later: dZ / m before X @ dZ.T.
        if view.roles.is_examples(axis):
            return None
        if not any(view.roles.is_examples(one) for one in long):
            features = view.roles.is_features(axis) and not any(view.roles.is_features(one) for one in long)
            gradient = (features and _multiplies_errors(view, summing)) or is_gradient_of_layer(view, summing, axis)
            return long[0] if gradient or is_beside_a_bias_gradient(view, summing, axis, count) else None
    for one in long:
        if view.roles.is_examples(one) and (axis.size == 1 or ledger.apart(axis, one) or ledger.born_beside(axis, one)):
            return one
    if summing.operation == "sum" and len(long) == 1:
        owners = [reading.axes(measured(view, length)) for length in lengths_of(view, count)]
        source = reading.source(summing.inputs[0])
        for length in lengths_of(view, count):
            if reading.source(measured(view, length)) == source and owners and ledger.apart(axis, long[0]):
                return long[0]
    return None


def _multiplies_errors(view: View, summing: Step) -> bool:
    """Whether a product is a gradient: an error that came out of an activation times what went into the layer."""
    worked_out = [view.roles.is_predicted(number) for number in summing.inputs[:2]]
    return summing.operation in ("dot", "matmul") and any(worked_out)


def _cures_here(view: View, total: int | None, count: int | None, wrong: Axis) -> Iterator[Cure]:
    """The count that is right for other data stays, and here another is taken; one that is read here alone is taken anew."""
    if is_read_once(view, count):
        yield from length_of_examples(view, count, wrong)
    yield from length_by_name(view, count, wrong)
    yield from length_of_summed(view, count, total, wrong)


def _cures(view: View, total: int | None, count: int | None, wrong: Axis) -> Iterator[Cure]:
    yield from length_for_size(view, count, wrong)
    yield from count_cures(view, count)
    yield from length_of_examples(view, count, wrong)
    yield from length_by_name(view, count, wrong)
    yield from length_of_summed(view, count, total, wrong)
