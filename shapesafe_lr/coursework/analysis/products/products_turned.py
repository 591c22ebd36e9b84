"""The transpose of a product of two transposes, as one would write it: `np.dot(w.T, X.T)` turned is `np.dot(X, w)`."""

import ast

from ..source import Source, bracketed


def turned_product(source: Source, node: ast.expr) -> str:
    """A product of two operands with `.T` typed as its own transpose; nothing for any other expression."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.MatMult):
        left, right = _unturned(source, node.left), _unturned(source, node.right)
        return f"{right} @ {left}" if left and right else ""
    if not isinstance(node, ast.Call) or node.keywords or not isinstance(node.func, ast.Attribute):
        return ""
    if node.func.attr not in ("dot", "matmul"):
        return ""
    if len(node.args) == 2:
        left, right = (_unturned(source, argument) for argument in node.args)
        return f"{source.segment(node.func)}({right}, {left})" if left and right else ""
    left, right = _unturned(source, node.func.value), _unturned(source, node.args[0]) if node.args else ""
    return f"{right}.dot({left})" if left and right else ""


def _unturned(source: Source, node: ast.expr) -> str:
    return bracketed(source, node.value) if isinstance(node, ast.Attribute) and node.attr == "T" else ""
