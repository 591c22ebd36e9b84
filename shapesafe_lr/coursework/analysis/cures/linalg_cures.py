"""Cures for np.linalg: least squares for a table that is not square, both sides of the normal equation multiplied by X.T."""

import ast
from collections.abc import Iterator

from ....language import Text
from ..algebra import Call, is_elementwise
from ..cure import Cure
from ..meaning import Impossible, Meaning
from ..reading import work_out
from ..steps import Kind, Step
from ..view import View
from .count_cures import count_cures, measured_elsewhere
from .edits import as_written, numpy_name, operand_node, operand_turned, retype, source_of, turn_operands
from .layout_cures import layout_cures


def square_cures(view: View, step: Step) -> Iterator[Cure]:
    """Ways to give a function of a square matrix what it needs."""
    maker = view.reading.maker(step.inputs[0])
    if maker is not None and maker.operation in ("dot", "matmul"):
        yield from turn_operands(view, maker)
    yield from least_squares(view, step)


def solving_cures(view: View, step: Step) -> Iterator[Cure]:
    """Ways to give both sides of an equation the same rows."""
    yield from normal_equation(view, step)
    for number in step.inputs[:2]:
        made = product_in(view, view.reading.maker(number))
        if made is not None:
            yield from turn_operands(view, made)
    for number in step.inputs[:2]:
        yield from measured_elsewhere(view, number, step.inputs[:2])
    if _is_built_of_vectors(view, step.inputs[0]):
        yield from layout_cures(view, step.inputs[0])
    for place in (0, 1):
        if len(view.reading.axes(step.inputs[place])) == 2:
            yield from operand_turned(view, step, place, _TURNED)
    for number in step.inputs[:2]:
        yield from count_cures(view, number)
        yield from layout_cures(view, number)


def _is_built_of_vectors(view: View, number: int | None) -> bool:
    """Whether a table was put together of rank-1 arrays, one a row: `np.vstack([x, np.ones(m)])`, `np.array([x, ones])`."""
    maker = view.reading.maker(number)
    if maker is None or maker.operation not in ("vstack", "stack", "array", "row_stack") or "axis" in maker.options:
        return False
    display = view.reading.maker(maker.inputs[0]) if maker.inputs else None
    items = display.inputs if display is not None and display.kind is Kind.DISPLAY else ()
    return bool(items) and all(len(view.reading.axes(item)) == 1 for item in items)


def normal_equation(view: View, step: Step) -> Iterator[Cure]:
    """`solve(X.T @ X, y)` as `solve(X.T @ X, X.T @ y)`; `inv(X.T @ X) @ y` as `inv(X.T @ X) @ (X.T @ y)`."""
    reading = view.reading
    matrix = reading.maker(step.inputs[0])
    if step.operation in ("dot", "matmul") and matrix is not None and matrix.operation in ("inv", "pinv"):
        matrix = reading.maker(matrix.inputs[0])
    gram = product_in(view, matrix)
    if gram is None:
        return
    turn, table = reading.maker(gram.inputs[0]), reading.source(gram.inputs[1])
    source, right = source_of(view, gram), operand_node(view, step, 1)
    first, whole = operand_node(view, gram, 0), source.node(gram.place)
    if turn is None or turn.operation not in ("T", "transpose") or reading.source(turn.inputs[0]) != table:
        return
    if right is None or first is None or whole is None or gram.call != step.call:
        return
    text = as_written(source, whole, gram, source.segment(first), source_of(view, step).segment(right))
    if text is None:
        return
    text = f"({text})" if isinstance(source_of(view, step).parents.get(right), ast.BinOp) else text
    transposed = reading.meaning(gram.inputs[0])

    def change(call: Call) -> Meaning:
        both = work_out(Call(call.ledger, call.step, [transposed, call.args[1]]), "dot")
        return work_out(Call(call.ledger, call.step, [call.args[0], both], call.keywords), step.operation)

    edit = source_of(view, step).replace(right, text)
    yield Cure(step.path, step.place, _BOTH.filled(text=text), (edit,), {step.number: change})


def product_in(view: View, matrix: Step | None) -> Step | None:
    """The product in a matrix: `X.T @ X`, also with a ridge added to it."""
    while matrix is not None and is_elementwise(matrix.operation):
        tables = [n for n in matrix.inputs if len(view.reading.axes(n)) == 2]
        matrix = view.reading.maker(tables[0]) if tables else None
    return matrix if matrix is not None and matrix.operation in ("dot", "matmul") else None


def least_squares(view: View, step: Step) -> Iterator[Cure]:
    """`np.linalg.inv(X)` as `np.linalg.pinv(X)`, `np.linalg.solve(X, y)` as `np.linalg.lstsq(X, y, rcond=None)[0]`."""
    source = source_of(view, step)
    node = source.node(step.place)
    other, end = {"inv": ("pinv", ")"), "solve": ("lstsq", ", rcond=None)[0]")}.get(step.operation, ("", ""))
    if not other or not isinstance(node, ast.Call) or node.keywords:
        return
    home = (
        source.segment(node.func.value) if isinstance(node.func, ast.Attribute) else f"{numpy_name(view, step)}.linalg"
    )
    text = f"{home}.{other}({', '.join(source.segment(arg) for arg in node.args)}{end}"

    def change(call: Call) -> Meaning:
        axes = call.axes(0)
        if len(axes) == 2 and axes[0].size < axes[1].size:
            raise Impossible("fewer rows than columns: no least squares to speak of")
        result = work_out(call, other)
        return getattr(result, "items", (result,))[0]

    yield retype(view, step, text, _LEAST.filled(text=text), change)


_BOTH = Text(en="Multiply both sides by the transpose: {text}", zh="两边都乘以转置：{text}")
_LEAST = Text(
    en="For a table with more rows than columns use least squares: {text}", zh="行比列多的表要用最小二乘：{text}"
)
_TURNED = Text(en="Give it {text}", zh="给它 {text}")
