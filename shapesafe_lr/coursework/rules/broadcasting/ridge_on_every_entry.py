"""A number added to every entry of a table, where the diagonal was meant.

What happens: X.T @ X + lam adds lam to all entries. The penalty lam * |theta|^2 adds it to the diagonal alone: lam times the identity.
Why it bites: a number fits any table, so nothing is raised, and the solution belongs to another penalty.

    import numpy as np
    X = np.array([[1.0, 2.0], [2.0, 1.0], [3.0, 5.0]])
    y, lam = np.array([1.0, 2.0, 3.0]), 0.5
    theta = np.linalg.solve(X.T @ X + lam, X.T @ y)                              # SS229

Write instead:

    import numpy as np
    X = np.array([[1.0, 2.0], [2.0, 1.0], [3.0, 5.0]])
    y, lam = np.array([1.0, 2.0, 3.0]), 0.5
    theta = np.linalg.solve(X.T @ X + lam * np.eye(X.shape[1]), X.T @ y)

Lesson: 2.15, "Broadcasting in Python".
"""

import ast
from collections.abc import Iterator

from ....language import Text
from ...analysis.cure import Cure
from ...analysis.cures.edits import numpy_name, operand_node, source_of
from ...analysis.flow import is_number
from ...analysis.networks.layers import unscaled
from ...analysis.source import bracketed
from ...analysis.steps import Step
from ...analysis.view import View
from ..rule import Rule, Trouble

PAGE_ZH = """一个数被加到了表的每一个元素上，而本该只加在对角线上。

发生了什么：X.T @ X + lam 把 lam 加到所有元素上。惩罚项 lam * |theta|^2 只加在对角线上：lam 乘以单位矩阵。
为什么糟糕：一个数与任何表都能相加，所以不会报错，而解出来的是另一种惩罚的答案。

    import numpy as np
    X = np.array([[1.0, 2.0], [2.0, 1.0], [3.0, 5.0]])
    y, lam = np.array([1.0, 2.0, 3.0]), 0.5
    theta = np.linalg.solve(X.T @ X + lam, X.T @ y)                              # SS229

应当写成：

    import numpy as np
    X = np.array([[1.0, 2.0], [2.0, 1.0], [3.0, 5.0]])
    y, lam = np.array([1.0, 2.0, 3.0]), 0.5
    theta = np.linalg.solve(X.T @ X + lam * np.eye(X.shape[1]), X.T @ y)

课程：2.15，“Python 中的广播”。
"""

RULE = Rule("SS229", "ridge-on-every-entry", "error", "2.15", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text} adds {number} to all {n} entries of {table} {shape}, where only the diagonal is meant.",
    zh="{text} 把 {number} 加到了 {table} {shape} 的全部 {n} 个元素上，而应当只加在对角线上。",
)
_WHY = Text(
    en="The equation that is solved here, with {factor} on both sides, is that of least squares. A penalty on the squares of the "
    "weights adds {number} times the identity to it.",
    zh="这里解的方程两边都有 {factor}，是最小二乘的方程。对权重平方的惩罚，是再加上 {number} 乘以单位矩阵。",
)


def detect(view: View) -> Iterator[Trouble]:
    """`solve(X.T @ X + lam, X.T @ y)`, `inv(X.T @ X + lam) @ X.T @ y`."""
    reading = view.reading
    for step in reading.operations("solve", "inv", "pinv"):
        total = reading.maker(step.inputs[0]) if step.inputs else None
        if total is None or total.operation != "add" or len(total.inputs) != 2 or reading.is_replaced(total):
            continue
        for place, (number, table) in enumerate((total.inputs, total.inputs[::-1])):
            gram = unscaled(view, table)
            if not is_number(view, number) or gram is None or not _is_of_least_squares(view, step, gram):
                continue
            shape = reading.shape(table) or ()
            yield RULE.trouble(
                total,
                _MESSAGE.filled(
                    text=view.text(total),
                    number=view.called(number),
                    n=shape[0] * shape[1],
                    table=view.called(table),
                    shape=shape,
                ),
                _WHY.filled(factor=view.called(gram.inputs[0]), number=view.called(number)),
                lambda total=total, place=place, gram=gram: _cures(view, total, place, gram),
                shown=(table,),
            )


def _is_of_least_squares(view: View, step: Step, gram: Step) -> bool:
    """Whether the other side was multiplied by the same transpose; in a kernel's equation, `solve(X @ X.T + 1, y)`, it was not."""
    reading = view.reading
    if gram.operation not in ("dot", "matmul") or len(gram.inputs) != 2 or (reading.shape(gram.number) or (1,))[0] < 2:
        return False
    factor, table = (_turned(view, number) for number in gram.inputs)
    if factor[0] is None or factor[0] != table[0] or factor[1] == table[1]:
        return False
    if step.operation == "solve":
        return len(step.inputs) > 1 and _starts_with(view, step.inputs[1], factor)
    return any(
        user.operation in ("dot", "matmul")
        and reading.source(user.inputs[0]) == step.number
        and (_turned(view, user.inputs[1]) == factor or _starts_with(view, user.inputs[1], factor))
        for user in reading.users.get(step.number, [])
        if len(user.inputs) == 2
    )


def _starts_with(view: View, number: int | None, factor: tuple[int | None, bool]) -> bool:
    product = unscaled(view, number)
    if product is None or product.operation not in ("dot", "matmul") or len(product.inputs) != 2:
        return False
    return _turned(view, product.inputs[0]) == factor


def _turned(view: View, number: int | None) -> tuple[int | None, bool]:
    """The array under transposes, and whether these turn it."""
    step, turned = view.reading.maker(number), False
    while step is not None and step.operation in ("T", "transpose") and step.inputs:
        step, turned = view.reading.maker(step.inputs[0]), not turned
    return (step.number if step is not None else None), turned


def _cures(view: View, total: Step, place: int, gram: Step) -> Iterator[Cure]:
    table, number = _written(view, total, 1 - place), _written(view, total, place)
    size = _size(view, table, gram)
    if number is None or table is None or not size:
        return
    source = source_of(view, total)
    text = f"{bracketed(source, number)} * {numpy_name(view, total)}.eye({size})"
    change = {total.number: lambda call: call.args[1 - place]}
    yield Cure(total.path, total.place, _EYE.filled(text=text), (source.replace(number, text),), change)


def _written(view: View, total: Step, place: int) -> ast.expr | None:
    """An operand of the sum as it is written; of `A += lam` the target or the value."""
    if total.detail != "augmented":
        return operand_node(view, total, place)
    statement = source_of(view, total).statement(total.place)
    return (statement.target, statement.value)[place] if isinstance(statement, ast.AugAssign) else None


def _size(view: View, table: ast.expr | None, gram: Step) -> str:
    """How many rows the table has, as the learner would write it: by its name, or by that of the data in it."""
    source = source_of(view, gram)
    if isinstance(table, ast.Name):
        return f"{table.id}.shape[0]"
    left, right = operand_node(view, gram, 0), operand_node(view, gram, 1)
    if isinstance(right, ast.Name | ast.Attribute) and not source.segment(right).endswith(".T"):
        return f"{source.segment(right)}.shape[1]"
    return f"{source.segment(left)}.shape[0]" if isinstance(left, ast.Name | ast.Attribute) else ""


_EYE = Text(en="Add it to the diagonal: {text}", zh="只加在对角线上：{text}")
