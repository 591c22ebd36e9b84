"""A mean that is taken of one number, because everything was summed before.

What happens: np.sum without axis= adds up all classes of all examples, and the mean of that one number is the number itself.
Why it bites: the cost is a sum that grows with the number of examples, though the code says mean.

    import numpy as np
    Y = np.array([[1, 0, 0], [0, 0, 1], [0, 1, 0], [1, 0, 0]])
    A = np.array([[0.7, 0.2, 0.1], [0.1, 0.3, 0.6], [0.2, 0.5, 0.3], [0.9, 0.05, 0.05]])
    cost = np.mean(-np.sum(Y * np.log(A)))         # SS418

Write instead:

    import numpy as np
    Y = np.array([[1, 0, 0], [0, 0, 1], [0, 1, 0], [1, 0, 0]])
    A = np.array([[0.7, 0.2, 0.1], [0.1, 0.3, 0.6], [0.2, 0.5, 0.3], [0.9, 0.05, 0.05]])
    cost = np.mean(-np.sum(Y * np.log(A), axis=1))

Lesson: 2.3, "Logistic regression cost function".
"""

from collections.abc import Iterator

from ....language import Text
from ...analysis.cure import Cure
from ...analysis.predictions.answers_averaged import answers_averaged, answers_of_each_example
from ...analysis.predictions.class_axes import class_axis
from ...analysis.predictions.dotted_means import dotted, starred
from ...analysis.predictions.needless_sums import has_one_loss_each, without_sum
from ...analysis.predictions.one_hot import one_hot_axis_at
from ...analysis.statistics.reducing import reduces_all, with_axis
from ...analysis.steps import Kind, Step
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """先把一切求了和，再对那一个数求平均。

发生了什么：不写 axis= 的 np.sum 把所有样本的所有类别加在一起，而一个数的平均就是它自己。
为什么糟糕：代码写着平均，代价却是随样本数增长的总和。

    import numpy as np
    Y = np.array([[1, 0, 0], [0, 0, 1], [0, 1, 0], [1, 0, 0]])
    A = np.array([[0.7, 0.2, 0.1], [0.1, 0.3, 0.6], [0.2, 0.5, 0.3], [0.9, 0.05, 0.05]])
    cost = np.mean(-np.sum(Y * np.log(A)))         # SS418

应当写成：

    import numpy as np
    Y = np.array([[1, 0, 0], [0, 0, 1], [0, 1, 0], [1, 0, 0]])
    A = np.array([[0.7, 0.2, 0.1], [0.1, 0.3, 0.6], [0.2, 0.5, 0.3], [0.9, 0.05, 0.05]])
    cost = np.mean(-np.sum(Y * np.log(A), axis=1))

课程：2.3，“逻辑回归的代价函数”。
"""

RULE = Rule("SS418", "mean-of-one-number", "warning", "2.3", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{total} adds up all of {array} {shape} to one number, so {mean} divides by 1.",
    zh="{total} 把整个 {array} {shape} 加成了一个数，所以 {mean} 除以的是 1。",
)
_WHY = Text(
    en="Add up only what belongs to one example, along axis 0 where examples are columns and along axis 1 where they are "
    "rows: that is one loss for each example, and their mean is the cost.",
    zh="只把属于同一个样本的数加起来：样本是列时沿轴 0，是行时沿轴 1。这样每个样本有一个损失，它们的平均就是代价。",
)
_WHY_SINGLE = Text(
    en="There is one loss for each example already. Their mean adds them up and divides by their number, so leave out the sum.",
    zh="每个样本本来就只有一个损失。平均会把它们加起来再除以个数，所以请去掉求和。",
)

_MESSAGE_ASKED = Text(
    en="{asked} is one answer for the whole of {array} {shape}, so {tally} is taken of one number.",
    zh="{asked} 对整个 {array} {shape} 只给出一个结果，所以 {tally} 的对象只是一个数。",
)
_WHY_ASKED = Text(
    en="Put together only what belongs to one example: along axis 0 where examples are columns, along axis 1 where they are "
    "rows. That is one answer for each example.",
    zh="只把属于同一个样本的放在一起：样本是列时沿轴 0，是行时沿轴 1。这样每个样本有一个结果。",
)
_MESSAGE_DOT = Text(
    en="{product} adds up all {n} products to one number, so {mean} divides by 1.",
    zh="{product} 已把全部 {n} 个乘积加成了一个数，所以 {mean} 除以的是 1。",
)
_WHY_DOT = Text(
    en="A matrix product multiplies and sums. Multiply element by element, so that there is one loss for each example: their "
    "mean adds them up and divides by their number.",
    zh="矩阵乘法既相乘又求和。请逐元素相乘，让每个样本各有一个损失：平均会把它们加起来再除以个数。",
)


def detect(view: View) -> Iterator[Trouble]:
    """`np.mean(-np.sum(table))`, `np.mean(y @ np.log(p))`, which nothing divides by a count, before or after."""
    yield from _of_sums(view)
    yield from _of_answers(view)
    for mean in view.reading.operations("mean", "average"):
        products = dotted(view, mean)
        if products and not _is_divided(view, mean.number):
            first = products[0]
            n = max(axis.size for axis in view.reading.axes(first.inputs[0]))
            yield RULE.trouble(
                first,
                _MESSAGE_DOT.filled(product=view.text(first), n=n, mean=view.text(mean)),
                _WHY_DOT,
                lambda products=products: starred(view, products),
                shown=tuple(first.inputs),
            )


def _of_sums(view: View) -> Iterator[Trouble]:
    reading = view.reading
    for mean in reading.operations("mean", "average"):
        total = _total(view, mean.inputs[0]) if len(mean.inputs) == 1 and "axis" not in mean.options else None
        if total is None or _is_divided(view, mean.number):
            continue
        table, single = total.inputs[0], has_one_loss_each(view, total)
        if not single and not reduces_all(view, total):
            continue
        yield RULE.trouble(
            total,
            _MESSAGE.filled(
                total=view.text(total), array=view.called(table), shape=reading.shape(table), mean=view.text(mean)
            ),
            _WHY_SINGLE if single else _WHY,
            lambda total=total, single=single: without_sum(view, total) if single else _cures(view, total),
            shown=(table,),
        )


def _of_answers(view: View) -> Iterator[Trouble]:
    """`np.mean(np.all(P == Y))` of tables."""
    for found in answers_averaged(view):
        table = found.asked.inputs[0]
        yield RULE.trouble(
            found.asked,
            _MESSAGE_ASKED.filled(
                asked=view.text(found.asked),
                array=view.called(table),
                shape=view.reading.shape(table),
                tally=view.text(found.tally),
            ),
            _WHY_ASKED,
            lambda found=found: answers_of_each_example(view, found),
            shown=(table,),
        )


def _total(view: View, number: int | None) -> Step | None:
    """The sum under a sign and constants that were typed in: `-0.5 * np.sum(...)`."""
    step = view.reading.maker(number)
    for _ in range(4):
        if step is None or step.operation == "sum":
            return step
        if step.operation not in ("negative", "multiply", "divide"):
            return None
        others = [n for n in step.inputs if not _is_typed(view, n)]
        step = view.reading.maker(others[0]) if len(others) == 1 else None
    return None


def _is_typed(view: View, number: int | None) -> bool:
    """Whether a number was typed in where it is used; what has a name may be the number of examples."""
    return number is not None and view.steps[number].kind is Kind.CONSTANT


def _is_divided(view: View, number: int) -> bool:
    """Whether a number is divided by another that was not typed in, or multiplied by one: `1 / m * cost`."""
    reading = view.reading
    for user in reading.users.get(number, []):
        if (
            user.operation == "divide"
            and reading.source(user.inputs[0]) == number
            and not _is_typed(view, user.inputs[1])
        ):
            return True
        if user.operation == "multiply" and not any(_is_typed(view, n) for n in user.inputs):
            return True
        if user.operation == "negative" and _is_divided(view, user.number):
            return True
    return False


def _cures(view: View, total: Step) -> Iterator[Cure]:
    """A sum along the classes, as the labels, the weights or the examples tell; along the rows if nothing does."""
    classes = _classes(view, total.inputs[0])
    for axis in (1, 0) if classes is None else (classes,):
        yield from with_axis(view, total, axis, keep=False)


def _classes(view: View, table: int | None) -> int | None:
    reading = view.reading
    made = reading.maker(table)
    while made is not None and made.operation == "negative":
        made = reading.maker(made.inputs[0])
    if made is not None and made.operation == "multiply":
        for place in range(2):
            classes = one_hot_axis_at(reading, made, place)
            if classes is not None:
                return classes
    examples = [view.roles.is_examples(axis) for axis in reading.axes(table)]
    if examples.count(True) == 1:
        return 1 - examples.index(True)
    return class_axis(view, table, None)
