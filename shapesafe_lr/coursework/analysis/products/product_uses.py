"""How a name is used in the products of the source, also in those that never ran: which of its axes each one sums.

    prediction = features @ weights             # sums the last axis of features
    gradient = features.T @ errors              # sums the first: forward and backward fit each other

Where the two fit each other and the first of them crashed, it is not the products that are wrong but the array.
"""

import ast
from collections.abc import Iterator

from ..cures.edits import operand_node, source_of
from ..networks.layers import base
from ..source import Source
from ..steps import Kind, Step
from ..view import View


def is_used_both_ways(view: View, step: Step, place: int) -> bool:
    """Whether an operand of a refused product, in no product yet, is summed along its other axis in another product."""
    number = base(view, step.inputs[place])
    node = operand_node(view, step, place)
    if node is None or number is None or len(view.reading.axes(number)) != 2 or _went_well(view, number, step):
        return False
    name, turned = _untransposed(node)
    if not isinstance(name, ast.Name | ast.Attribute):
        return False
    source = source_of(view, step)
    summed = _summed_axis(place, turned)
    return any(axis != summed for axis in _sums(source, _scope(source, node), ast.dump(name)))


def _went_well(view: View, number: int, step: Step) -> bool:
    """Whether the array was multiplied before, and fitted."""
    return any(
        product.kind is Kind.OPERATION and any(base(view, n) == number for n in product.inputs[:2])
        for product in view.reading.operations("dot", "matmul")
        if product.number < step.number
    )


def _sums(source: Source, scope: ast.AST, name: str) -> Iterator[int]:
    """For each product of a name, or of its transpose, the axis that is summed."""
    for node in ast.walk(scope):
        for place, operand in enumerate(_operands(node)):
            inside, turned = _untransposed(operand)
            if ast.dump(inside) == name:
                yield _summed_axis(place, turned)


def _summed_axis(place: int, turned: bool) -> int:
    return int((place == 0) != turned)


def _operands(node: ast.AST) -> list[ast.expr]:
    """The two operands of `a @ b`, `np.dot(a, b)`, `np.matmul(a, b)`, `a.dot(b)`."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.MatMult):
        return [node.left, node.right]
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in ("dot", "matmul"):
        return node.args if len(node.args) == 2 else [node.func.value, *node.args] if len(node.args) == 1 else []
    return []


def _untransposed(node: ast.expr) -> tuple[ast.expr, bool]:
    """The array under its `.T`, without a number before it: `0.5 * X.T @ errors` is (0.5 * X.T) @ errors."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult) and isinstance(node.left, ast.Constant | ast.Name):
        node = node.right
    if isinstance(node, ast.Attribute) and node.attr == "T":
        return node.value, True
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "transpose":
        return node.func.value, True
    return node, False


def _scope(source: Source, node: ast.AST) -> ast.AST:
    """The class, the function or the whole source that a name lives in."""
    own: ast.AST = source.tree
    attribute = isinstance(node, ast.Attribute)
    while node in source.parents:
        node = source.parents[node]
        if isinstance(node, ast.ClassDef) or (isinstance(node, ast.FunctionDef) and not attribute):
            return node
    return own
