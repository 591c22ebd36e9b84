"""One number added to a whole table where an outer product was meant.

What happens: the .T of a rank-1 array does nothing, so x @ x.T is one number, and S + number adds it everywhere.
Why it bites: S keeps its shape, and only its numbers are wrong: they are all equal.

    import numpy as np
    rng = np.random.default_rng(0)
    X = rng.normal(size=(3, 20))
    S = np.zeros((3, 3))
    for i in range(X.shape[1]):
        x = X[:, i]                                # SS212
        S += np.dot(x, x.T)

Write instead:

    import numpy as np
    rng = np.random.default_rng(0)
    X = rng.normal(size=(3, 20))
    S = np.zeros((3, 3))
    for i in range(X.shape[1]):
        x = X[:, [i]]
        S += np.dot(x, x.T)

The same holds where `x * x` is added: it has one number for each element, and not one for each pair.

Lesson: 2.16, "A note on Python/NumPy vectors".
"""

import re
from collections.abc import Iterator

from ....language import Text
from ...analysis.algebra import Call, is_elementwise
from ...analysis.cure import Cure
from ...analysis.cures.edits import numpy_name, operand_node, retype, source_of, turned
from ...analysis.cures.vector_cures import form_cures
from ...analysis.flow import downstream
from ...analysis.meaning import Meaning
from ...analysis.products.scatters import Scatter, scatters
from ...analysis.reading import work_out
from ...analysis.steps import Kind, Step
from ...analysis.view import View
from ...analysis.words.aliases import column_at_its_name
from ..rule import Rule, Trouble

PAGE_ZH = """本该是外积，却把一个数加到了整张表上。

发生了什么：秩为 1 的数组的 .T 什么也不做，所以 x @ x.T 是一个数，S 加上它就处处都加了这个数。
为什么糟糕：S 的形状不变，只是数值错了：它们全都相等。

    import numpy as np
    rng = np.random.default_rng(0)
    X = rng.normal(size=(3, 20))
    S = np.zeros((3, 3))
    for i in range(X.shape[1]):
        x = X[:, i]                                # SS212
        S += np.dot(x, x.T)

应当写成：

    import numpy as np
    rng = np.random.default_rng(0)
    X = rng.normal(size=(3, 20))
    S = np.zeros((3, 3))
    for i in range(X.shape[1]):
        x = X[:, [i]]
        S += np.dot(x, x.T)

加上 `x * x` 也是一样：它的每个元素只有一个数，而不是每一对一个数。

课程：2.16，“Python/NumPy 向量的说明”。
"""

RULE = Rule("SS212", "inner-for-outer", "error", "2.16", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} is one number, and it is added to all of {table} {shape}.",
    zh="{text} 是一个数，它被加到了 {table} {shape} 的每个位置上。",
)
_MESSAGE_SCALED = Text(
    en="{text} is one number, so that the matrix product only scales {table} {shape}.",
    zh="{text} 是一个数，所以这里的矩阵乘法只是把 {table} {shape} 整个放大或缩小。",
)
_WHY = Text(
    en="{vector} has rank 1, shape {own}, so its .T changes nothing. A table of all products needs a column times a row, or "
    "np.outer.",
    zh="{vector} 的秩为 1，形状是 {own}，它的 .T 什么也没有改变。要得到所有乘积的表，需要列乘行，或者 np.outer。",
)

_WHY_PLAIN = Text(
    en="{vector} has rank 1, shape {own}: the product of two such vectors is their inner product. A table of all products, "
    "one row for each element, is their outer product.",
    zh="{vector} 的秩为 1，形状是 {own}：两个这样的向量相乘得到内积，是一个数。要得到每个元素一行的乘积表，需要外积。",
)

_MESSAGE_ROW = Text(
    en="{text} has one number for each element, shape {own}, and every row of {table} {shape} is given the same ones.",
    zh="{text} 的每个元素只有一个数，形状是 {own}，而 {table} {shape} 的每一行都加上了同样的数。",
)
_MESSAGE_ALONE = Text(
    en="{text} is one number, so their sum {table} {shape} is no table either; it is used as a square one.",
    zh="{text} 是一个数，所以它们的和 {table} {shape} 也不是一张表；而后面把它当作方阵来用。",
)
_WHY_PAIRS = Text(
    en="{vector} has rank 1, shape {own}. In row i, column j of the table belongs the product of its elements i and j: the "
    "outer product of {vector} with itself.",
    zh="{vector} 的秩为 1，形状是 {own}。表中第 i 行第 j 列应当是它的第 i 个与第 j 个元素之积，也就是 {vector} 与自己的外积。",
)

_LENGTH = re.compile(r"len|norm|sq|2$|scale|alpha|beta|energy", re.IGNORECASE)
"""Names of a number that scales."""


def detect(view: View) -> Iterator[Trouble]:
    """`S += x @ x.T` of rank-1 arrays, or `dW += d @ x`, where the table has a row and a column for each of their elements."""
    told: set[Step] = set()
    for step in view.reading.operations("dot", "matmul"):
        if not _is_of_two_vectors(view, step):
            continue
        is_turned = _is_meant_as_row(view, step)
        table, message = _table_it_joins(view, step, is_turned=is_turned), _MESSAGE
        if table is None and is_turned:
            table, message = _table_it_scales(view, step), _MESSAGE_SCALED
        if table is not None and (is_turned or _has_their_axes(view, step, table)):
            vector = step.inputs[0]
            told.add(step)
            why = _WHY if is_turned else _WHY_PLAIN
            yield RULE.trouble(
                step,
                message.filled(text=view.text(step), table=view.called(table), shape=view.reading.shape(table)),
                why.filled(vector=view.called(vector), own=view.reading.shape(vector)),
                lambda step=step: _cures(view, step),
                shown=tuple(step.inputs[:2]),
            )
    for found in scatters(view):
        if found.product not in told:
            yield _not_of_pairs(view, found)


def _not_of_pairs(view: View, found: Scatter) -> Trouble:
    """A product of a vector with itself that is summed up to a table of pairs, and is none."""
    reading, step, total = view.reading, found.product, found.total
    row, table = bool(reading.axes(step.number)), reading.axes(total.number)
    message = _MESSAGE_ROW if row else _MESSAGE if table else _MESSAGE_ALONE
    facts = {"vector": view.called(step.inputs[0]), "own": reading.shape(step.inputs[0])}
    return RULE.trouble(
        step,
        message.filled(
            text=view.text(step),
            table=view.called(total.inputs[0]),
            shape=reading.shape(total.number),
            own=facts["own"],
        ),
        _WHY_PAIRS.filled(**facts),
        lambda: _cures(view, step),
        shown=tuple(step.inputs[:2]),
    )


def _is_of_two_vectors(view: View, step: Step) -> bool:
    """Whether both are rank 1, and one number comes out."""
    reading = view.reading
    ranks = [len(reading.axes(number)) for number in step.inputs]
    return ranks == [1, 1] and not reading.axes(step.number)


def _is_meant_as_row(view: View, step: Step) -> bool:
    """Whether the right one alone was transposed: a column times a row."""
    left, right = (view.reading.maker(number) for number in step.inputs)
    turns = ("T", "transpose")
    return left is not None and right is not None and right.operation in turns and left.operation not in turns


def _has_their_axes(view: View, step: Step, table: int) -> bool:
    """Whether the rows of the table are known to be those of the one vector, and its columns those of the other.

    Of a parameter that is updated, the rule for gradients speaks.
    """
    if view.reading.source(table) in view.roles.parameters:
        return False
    pairs = zip(view.reading.axes(table), step.inputs, strict=True)
    return all(view.reading.ledger.same(axis, view.reading.axes(number)[0]) for axis, number in pairs)


def _table_it_joins(view: View, step: Step, *, is_turned: bool) -> int | None:
    """The table that the number is added to and that keeps its name, if it has the vectors' sides.

    Beside `np.eye(n)` a product with a `.T` is no number that was meant: `I - 2 * v @ v.T`.
    """
    sides = tuple(view.reading.axes(number)[0].size for number in step.inputs)
    for user in downstream(view, step.number):
        if user.kind is Kind.OPERATION and user.operation in ("add", "subtract") and len(user.inputs) == 2:
            first = user.inputs[0]
            read = view.steps[first] if first is not None else None
            kept = user.detail == "augmented" or (read and read.name in view.reading.names.get(user.number, []))
            maker = view.reading.maker(first)
            kept = kept or (is_turned and maker is not None and maker.operation in ("eye", "identity"))
            if kept and min(sides) > 1 and view.reading.shape(first) == sides and not view.reading.axes(user.inputs[1]):
                return first
    return None


def _table_it_scales(view: View, step: Step) -> int | None:
    """The array that the number stands beside in a matrix product and that has the vectors' axis where the product sums.

    `np.dot(np.linalg.inv(S), d @ d.T)`, or `np.dot(u @ u.T, X)` for the part of X along u.
    """
    sides = tuple(view.reading.axes(number)[0].size for number in step.inputs)
    if min(sides) <= 1 or any(map(_LENGTH.search, view.reading.names.get(step.number, []))):
        return None
    for user in downstream(view, step.number):
        if user.kind is Kind.OPERATION and user.operation == "dot" and len(user.inputs) == 2:
            for place in range(2):
                one, table = user.inputs[place], user.inputs[1 - place]
                axes, is_the_product = view.reading.axes(table), view.reading.source(one) == step.number
                if view.reading.shape(one) == () and (len(axes) > 1 or (axes and is_the_product)):
                    if axes[-place].size == sides[1 - place]:
                        return table
    return None


def _cures(view: View, step: Step) -> Iterator[Cure]:
    """The vector cut or typed as a column where both operands are that one; else the outer product."""
    right, is_turned = view.reading.maker(step.inputs[1]), _is_meant_as_row(view, step)
    if is_turned and right is not None and view.reading.source(right.inputs[0]) == view.reading.source(step.inputs[0]):
        made = view.reading.maker(step.inputs[0])
        if made is not None and not is_elementwise(made.operation):  # `d = x - mean` has no brackets to add to
            yield from form_cures(view, step.inputs[0], "column")
            yield from column_at_its_name(view, step.inputs[0])
    source, nodes = source_of(view, step), [operand_node(view, step, place) for place in range(2)]
    if nodes[0] is None or nodes[1] is None:
        return
    second = turned(source, nodes[1]) if is_turned else source.segment(nodes[1])
    text = f"{numpy_name(view, step)}.outer({source.segment(nodes[0])}, {second})"

    def change(call: Call) -> Meaning:
        return work_out(Call(call.ledger, call.step, call.args[:2]), "outer")

    yield retype(view, step, text, _OUTER.filled(text=text), change)


_OUTER = Text(en="Multiply every pair: {text}", zh="每一对都相乘：{text}")
