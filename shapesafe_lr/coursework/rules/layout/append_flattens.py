"""np.append without an axis.

What happens: without axis= np.append flattens both arrays first and puts them end to end: the rows and columns are gone.
Why it bites: nothing is raised, and a table of examples has become one long rank-1 array.

    import numpy as np
    X = np.array([[1.0], [2.0], [3.0]])
    x_new = np.array([[4.0], [5.0], [6.0]])
    X = np.append(X, x_new)                        # SS404

Write instead:

    import numpy as np
    X = np.array([[1.0], [2.0], [3.0]])
    x_new = np.array([[4.0], [5.0], [6.0]])
    X = np.append(X, x_new, axis=1)

np.insert and np.delete do the same: np.delete(X, 2) takes one number away, np.delete(X, 2, axis=0) a row.

Lesson: 2.16, "A note on Python/NumPy vectors".
"""

import ast
from collections.abc import Iterator

from ....language import Text
from ...analysis.algebra import Call
from ...analysis.cure import Cure
from ...analysis.cures.edits import retype, source_of
from ...analysis.cures.join_cures import along_an_axis
from ...analysis.cures.vector_cures import text_before_last_bracket
from ...analysis.data.flattened_tables import flattened_tables, in_likely_order
from ...analysis.data.grown_tables import is_cut_again, is_empty_table, one_row_more, shape_given, takes_a_row_in
from ...analysis.flow import FULL
from ...analysis.meaning import Meaning, Number
from ...analysis.reading import work_out
from ...analysis.steps import Step
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """np.append 没有写 axis。

发生了什么：不写 axis= 时，np.append 会先把两个数组都展平，再首尾相接：行和列都没有了。
为什么糟糕：不会报错，一张样本表变成了一个长长的秩为 1 的数组。

    import numpy as np
    X = np.array([[1.0], [2.0], [3.0]])
    x_new = np.array([[4.0], [5.0], [6.0]])
    X = np.append(X, x_new)                        # SS404

应当写成：

    import numpy as np
    X = np.array([[1.0], [2.0], [3.0]])
    x_new = np.array([[4.0], [5.0], [6.0]])
    X = np.append(X, x_new, axis=1)

np.insert 和 np.delete 也一样：np.delete(X, 2) 只去掉一个数，np.delete(X, 2, axis=0) 才去掉一行。

课程：2.16，“Python/NumPy 向量的说明”。
"""

RULE = Rule("SS404", "append-flattens", "error", "2.16", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} has no axis, so both arrays are flattened: {left_shape} and {right_shape} become {result}.",
    zh="{text} 没有写 axis，所以两个数组都被展平：{left_shape} 和 {right_shape} 变成 {result}。",
)
_WHY = Text(
    en="axis=1 puts columns beside each other (one more example), axis=0 puts rows below each other (one more feature).",
    zh="axis=1 把列并排放（多一个样本），axis=0 把行上下放（多一个特征）。",
)
_MESSAGE_TABLE = Text(
    en="{text} has no axis, so {array} {shape} is flattened first: the result is {result}.",
    zh="{text} 没有写 axis，所以 {array} {shape} 先被展平：结果是 {result}。",
)
_WHY_TABLE = Text(
    en="Without an axis the place counts single numbers. axis=0 means a whole row, axis=1 a whole column.",
    zh="不写 axis 时，位置数的是一个个的数。axis=0 指整行，axis=1 指整列。",
)


def detect(view: View) -> Iterator[Trouble]:
    """`np.append(a, b)` of two-dimensional arrays without an axis, whose result is not reshaped at once."""
    reading = view.reading
    for step in reading.operations("append"):
        if len(step.inputs) != 2 or "axis" in step.options:
            continue
        left, right = reading.shape(step.inputs[0]), shape_given(view, step)
        grows = is_empty_table(left)
        row = takes_a_row_in(view, step)
        if (
            left is None
            or right is None
            or len(left) < 2
            or (0 in left and not grows)
            or len(right) < 2 - (grows or row)
        ):
            continue
        if is_cut_again(view, step) or (not grows and _is_needed_flat(view, step)):
            continue
        yield RULE.trouble(
            step,
            _MESSAGE.filled(
                text=view.text(step), left_shape=left, right_shape=right, result=reading.shape(step.number)
            ),
            _WHY,
            lambda step=step: _cures(view, step),
            shown=tuple(step.inputs),
        )
    for step in flattened_tables(view):
        yield RULE.trouble(
            step,
            _MESSAGE_TABLE.filled(
                text=view.text(step),
                array=view.called(step.inputs[0]),
                shape=reading.shape(step.inputs[0]),
                result=reading.shape(step.number),
            ),
            _WHY_TABLE,
            lambda step=step: in_likely_order(view, step, along_an_axis(view, step)),
            shown=(step.inputs[0],),
        )


def _is_needed_flat(view: View, step: Step) -> bool:
    """Whether a program that runs to its end would not, were the arrays joined along any axis: parameters unrolled."""
    if view.crash is not None:
        return False
    users = [user for user in view.reading.users.get(step.number, []) if user.operation != "print"]
    if users and all(user.operation in FULL and "axis" not in user.options for user in users):
        return True  # a median of all numbers
    now = view.reading.impossible.keys()
    return all(view.supposing(cure.changes).reading.impossible.keys() - now for cure in _cures(view, step))


def _cures(view: View, step: Step) -> Iterator[Cure]:
    source = source_of(view, step)
    node = source.node(step.place)
    if not isinstance(node, ast.Call):
        return
    left, right = view.reading.shape(step.inputs[0]) or (), shape_given(view, step) or ()
    if is_empty_table(left) or takes_a_row_in(view, step):
        yield from one_row_more(view, step, right)
        return
    axes = [axis for axis in (1, 0) if len(left) == len(right) == 2 and left[1 - axis] == right[1 - axis]]
    for axis in axes:
        text = text_before_last_bracket(source, node, f", axis={axis}")

        def change(call: Call, axis: int = axis) -> Meaning:
            return work_out(Call(call.ledger, call.step, [*call.args[:2], Number(axis)]), "append")

        yield retype(view, step, text, _SAY.filled(text=text), change)


_SAY = Text(en="Say along which axis: {text}", zh="写明沿哪个轴：{text}")
