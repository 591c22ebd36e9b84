"""Layers of a list or a dict that are gone through in a loop: one line works them all out, `for W in Ws: A = g(W @ A)`.

What entered one layer is what came out of another there, and layers of equal sizes are told apart by nothing: of these
neither an input nor an output can be said to be the wrong one.
"""

import ast
from collections.abc import Iterator

from ..cures.edits import operand_node, source_of
from ..source import Source, names_in
from ..steps import Step
from ..view import View
from .layers import base


def is_worked_out_in_turn(view: View, product: Step, weights: int) -> bool:
    """Whether the weights of a product are those of another layer in each pass of a loop around it."""
    source = source_of(view, product)
    for place, number in enumerate(product.inputs):
        node = operand_node(view, product, place) if base(view, number) == weights else None
        if node is not None and names_in(node) & _varying(source, node):
            return True
    return False


def _varying(source: Source, node: ast.AST) -> set[str]:
    """The variables of the loops around an expression, and what is picked from a list or a dict by them: `W, b = layers[l]`."""
    varying: set[str] = set()
    for loop in _loops_around(source, node):
        varying |= names_in(loop.target)
        for inside in ast.walk(loop):
            if isinstance(inside, ast.Assign) and _is_picked(inside.value, varying):
                varying |= {name for target in inside.targets for name in names_in(target)}
    return varying


def _is_picked(value: ast.expr, varying: set[str]) -> bool:
    """Whether something is one item, or one attribute, of what a variable of a loop says."""
    items = value.elts if isinstance(value, ast.Tuple) else [value]
    return all(
        (isinstance(item, ast.Subscript) and not isinstance(item.slice, ast.Slice | ast.Tuple))
        or isinstance(item, ast.Attribute)
        for item in items
    ) and bool(names_in(value) & varying)


def _loops_around(source: Source, node: ast.AST | None) -> Iterator[ast.For]:
    while node is not None and not isinstance(node, ast.FunctionDef):
        if isinstance(node, ast.For):
            yield node
        node = source.parents.get(node)
