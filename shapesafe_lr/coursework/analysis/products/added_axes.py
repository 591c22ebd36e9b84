"""An axis that was added on the way to a solution and is not wanted in the end: `A @ np.linalg.lstsq(A, r[:, None], rcond=None)[0]`."""

import ast
from collections.abc import Iterator

from ....language import Text
from ..algebra import is_elementwise
from ..cure import Cure
from ..cures.edits import retype, source_of
from ..source import bracketed
from ..steps import Step
from ..view import View

_SOLVERS = ("solve", "lstsq")
_PRODUCTS = ("dot", "matmul", *_SOLVERS)
ADDS = ("subscript", "reshape", "expand_dims")
_KEEPS = ("copy", "astype", "asarray", "unpack", "subscript")


def added_axes(view: View, number: int | None) -> Iterator[Cure]:
    """The rank-1 array left as it is, where it was made a column whose unit axis came through a product to this value."""
    step = _where_added(view, number, _PRODUCTS)
    if step is not None:
        yield from left_as_it_is(view, step)


def solved_for_itself(view: View, column: int | None, vector: int | None) -> Iterator[Cure]:
    """The same, where a column came from a solution for the very vector that it meets: `y - A @ np.linalg.solve(A, y[:, None])`."""
    step = _where_added(view, column, _SOLVERS)
    if step is not None and view.reading.source(step.inputs[0]) == view.reading.source(vector):
        yield from left_as_it_is(view, step)


def left_as_it_is(view: View, step: Step) -> Iterator[Cure]:
    """A rank-1 array without the axis that a step adds to it."""
    source = source_of(view, step)
    node = source.node(step.place)
    inside = _inside(node, step)
    if inside is not None and node is not None:
        text = source.segment(inside)
        if isinstance(source.parents.get(node), ast.BinOp):
            text = bracketed(source, inside)
        yield retype(view, step, text, _AS_IT_IS.filled(text=text), lambda call: call.args[0])


def _where_added(view: View, number: int | None, through: tuple[str, ...]) -> Step | None:
    """The step that made a column of a rank-1 array; a table times a column has its unit axis from the right operand."""
    reading, step, came_through = view.reading, view.reading.maker(number), False
    for _ in range(14):
        if step is None or not step.inputs:
            return None
        if step.operation in ADDS and len(reading.axes(step.inputs[0])) == 1 and len(reading.axes(step.number)) == 2:
            return step if came_through and reading.axes(step.number)[1].size == 1 else None
        if step.operation in _PRODUCTS and len(step.inputs) == 2:
            came_through = came_through or step.operation in through
            step = reading.maker(step.inputs[1])
            continue
        inner = [n for n in step.inputs if len(reading.axes(n)) == 2] or step.inputs[:1]
        if len(inner) != 1 or not (step.operation in _KEEPS or is_elementwise(step.operation)):
            return None
        step = reading.maker(inner[0])
    return None


def _inside(node: ast.expr | None, step: Step) -> ast.expr | None:
    """The array that an expression adds an axis to: `r` of `r[:, None]`, `r.reshape(-1, 1)`, `np.expand_dims(r, 1)`."""
    if isinstance(node, ast.Subscript):
        return node.value
    if isinstance(node, ast.Call):
        return node.func.value if step.method and isinstance(node.func, ast.Attribute) else next(iter(node.args), None)
    return None


_AS_IT_IS = Text(en="Leave it rank-1 there: {text}", zh="这里让它保持秩为 1：{text}")
