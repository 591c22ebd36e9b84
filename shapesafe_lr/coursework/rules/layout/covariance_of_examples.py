"""A covariance of the examples where that of the features is meant.

What happens: the data were centred over the examples, and then the product sums over the features.
Why it bites: the result is a table of examples (m, m); its largest directions are no directions of the features at all.

    import numpy as np
    X = np.array([[0.5, -1.5, 2.0, 1.0], [1.0, 0.4, -2.0, 0.3]])
    m = X.shape[1]
    Xc = X - np.mean(X, axis=1, keepdims=True)
    cov = np.dot(Xc.T, Xc) / m                     # SS412
    values, vectors = np.linalg.eigh(cov)

Write instead:

    import numpy as np
    X = np.array([[0.5, -1.5, 2.0, 1.0], [1.0, 0.4, -2.0, 0.3]])
    m = X.shape[1]
    Xc = X - np.mean(X, axis=1, keepdims=True)
    cov = np.dot(Xc, Xc.T) / m
    values, vectors = np.linalg.eigh(cov)

np.cov takes the rows for the variables: of examples in rows it is np.cov(X.T).

Lesson: 2.15, "Broadcasting in Python".
"""

import re
from collections.abc import Callable, Iterable, Iterator

from ....language import Text
from ...analysis.algebra import Call
from ...analysis.axes import Axis
from ...analysis.cure import Cure
from ...analysis.cures.edits import flipped, operand_node, source_of, turned
from ...analysis.meaning import Meaning, Number
from ...analysis.networks.layers import base
from ...analysis.products.gram import both_turned, goes_across, gram_products, table_under
from ...analysis.reading import work_out
from ...analysis.statistics.centring import averaged
from ...analysis.statistics.features_by_number import columns_as_variables, read_by_columns
from ...analysis.statistics.quotients import quotients
from ...analysis.steps import Step
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """想要特征的协方差，求的却是样本之间的。

发生了什么：数据是对样本求平均来中心化的，乘法却对特征求和。
为什么糟糕：得到的是一张样本对样本的表 (m, m)；它的主方向根本不是特征空间里的方向。

    import numpy as np
    X = np.array([[0.5, -1.5, 2.0, 1.0], [1.0, 0.4, -2.0, 0.3]])
    m = X.shape[1]
    Xc = X - np.mean(X, axis=1, keepdims=True)
    cov = np.dot(Xc.T, Xc) / m                     # SS412
    values, vectors = np.linalg.eigh(cov)

应当写成：

    import numpy as np
    X = np.array([[0.5, -1.5, 2.0, 1.0], [1.0, 0.4, -2.0, 0.3]])
    m = X.shape[1]
    Xc = X - np.mean(X, axis=1, keepdims=True)
    cov = np.dot(Xc, Xc.T) / m
    values, vectors = np.linalg.eigh(cov)

np.cov 把行当作变量：样本按行放时要写 np.cov(X.T)。

课程：2.15，“Python 中的广播”。
"""

RULE = Rule("SS412", "covariance-of-examples", "warning", "2.15", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} is a table of the {m} examples, {shape}: {data} was centred over them, and the sum runs over the {n} features.",
    zh="{text} 是 {m} 个样本之间的表 {shape}：{data} 是对样本中心化的，而求和却沿着 {n} 个特征。",
)
_WHY = Text(
    en="A covariance has a row and a column for each feature: its sum runs over the same axis as the mean that was "
    "subtracted, and is divided by the length of that axis.",
    zh="协方差的每一行、每一列对应一个特征：求和的轴就是被减去的那个平均值所沿的轴，除以的也是这个轴的长度。",
)
_MESSAGE_READ = Text(
    en="{text} is a table of the {m} rows of {data}, and what is read of it are the numbers of its {n} columns.",
    zh="{text} 是 {data} 的 {m} 行之间的表，而从中读取的却是它 {n} 列的编号。",
)
_WHY_READ = Text(
    en="Numbers from 0 to {last} are read, one for each of the {n} columns and none beyond. Unless it is told otherwise numpy "
    "takes each row for a variable.",
    zh="读取的编号从 0 到 {last}，正好是 {n} 列各一个，没有更大的。若不说明，numpy 把每一行当作一个变量。",
)
_VARIABLES = Text(en="Put the variables in rows: {text}", zh="把变量放在行上：{text}")


def detect(view: View) -> Iterator[Trouble]:
    """Products of centred data with themselves over the features, divided by the examples; np.cov with rows of examples."""
    counted = {total.number for total, count in _divided(view) if _is_divided_by_the_mean(view, total, count)}
    for total in gram_products(view):
        over = averaged(view, total.inputs[0]) or averaged(view, total.inputs[1])
        summed = view.reading.axes(total.inputs[0])[-1]
        if over is None or view.reading.ledger.same(over, summed):
            continue
        if total.number not in counted and not goes_across(view, total, over, summed):
            continue
        if all(view.reading.ledger.same(axis, over) for axis in view.reading.axes(total.number)):
            if not re.search(r"^[KG]$|gram|kernel", view.name(total.number), re.IGNORECASE):
                yield _trouble(view, total, over, summed, lambda total=total: both_turned(view, total))
    for step in view.reading.operations("cov", "corrcoef"):
        axes = view.reading.axes(step.inputs[0]) if len(step.inputs) == 1 else ()
        over = averaged(view, step.inputs[0]) if len(axes) == 2 else None
        if over is None or "rowvar" in step.options:
            continue
        if view.reading.ledger.same(over, axes[0]) and _is_across(view, over, axes[1]):
            yield _trouble(view, step, over, axes[1], lambda step=step: _variables_in_rows(view, step))
    for step in read_by_columns(view):
        m, n = view.reading.shape(step.inputs[0]) or (0, 0)
        yield RULE.trouble(
            step,
            _MESSAGE_READ.filled(text=view.text(step), m=m, n=n, data=view.called(step.inputs[0])),
            _WHY_READ.filled(n=n, last=n - 1),
            lambda step=step: columns_as_variables(view, step),
            shown=(step.inputs[0],),
        )


def _trouble(view: View, step: Step, over: Axis, summed: Axis, cures: Callable[[], Iterable[Cure]]) -> Trouble:
    return RULE.trouble(
        step,
        _MESSAGE.filled(
            text=view.text(step),
            shape=view.reading.shape(step.number),
            data=view.name(base(view, step.inputs[0])),
            m=over.size,
            n=summed.size,
        ),
        _WHY,
        cures,
        shown=(step.inputs[0],),
    )


def _divided(view: View) -> Iterator[tuple[Step, int | None]]:
    """The products of a table with its own transpose that are divided by something, before the product or after."""
    for step, number, count in quotients(view):
        for total in (view.reading.maker(number), *view.reading.users.get(step.number, [])):
            if total is None or total.operation not in ("dot", "matmul") or len(total.inputs) != 2:
                continue
            left, right = (table_under(view, _scaled(view, n, step, number)) for n in total.inputs)
            if left == right and all(len(view.reading.axes(n)) == 2 for n in total.inputs):
                yield total, count


def _scaled(view: View, operand: int | None, scaled: Step, inside: int | None) -> int | None:
    """An operand, or what was divided if it is the quotient."""
    return inside if base(view, operand) == scaled.number else operand


def _is_divided_by_the_mean(view: View, total: Step, count: int | None) -> bool:
    """Whether a product that does not sum over the axis of the mean is divided by the length of that axis."""
    over = averaged(view, total.inputs[0]) or averaged(view, total.inputs[1])
    return (
        over is not None
        and _is_across(view, over, view.reading.axes(total.inputs[0])[-1])
        and _counts(view, count, over)
    )


def _is_across(view: View, over: Axis, summed: Axis) -> bool:
    """Whether a sum runs over fewer features than there are examples: with more, the smaller table is used on purpose."""
    return not view.reading.ledger.same(over, summed) and 1 < summed.size < over.size


def _counts(view: View, number: int | None, axis: Axis) -> bool:
    """Whether a divisor is m or m - 1."""
    meaning = view.reading.meaning(number)
    if not isinstance(meaning, Number):
        return False
    if meaning.counts is None and meaning.share is None and meaning.value in (axis.size, axis.size - 1):
        return True  # typed in as a number
    counted = [one for one in (meaning.counts, meaning.share) if one is not None]
    return any(view.reading.ledger.same(one, axis) for one in counted) and abs((meaning.value or 0) - axis.size) <= 1


def _variables_in_rows(view: View, step: Step) -> Iterator[Cure]:
    """`np.cov(X)` as `np.cov(X.T)`."""
    source, node = source_of(view, step), operand_node(view, step, 0)
    if node is None:
        return
    edit = source.replace(node, turned(source, node))

    def change(call: Call) -> Meaning:
        return work_out(Call(call.ledger, call.step, [flipped(call.args[0])], call.keywords), step.operation)

    yield Cure(step.path, step.place, _VARIABLES.filled(text=edit.text), (edit,), {step.number: change})
