"""A loop that goes on until the gradient is small asks how long the gradient is, not how large each of its numbers is."""

import ast
from collections.abc import Iterator

from ....language import Text
from ..cure import Cure
from ..cures.edits import numpy_name, source_of
from ..source import Source
from ..steps import Step
from ..view import View


def lengths_asked(view: View, step: Step) -> Iterator[Cure]:
    """`while np.abs(grad) > tol` as `while np.linalg.norm(grad) > tol`; `if abs(new - old) < tol: break` likewise."""
    source = source_of(view, step)
    statement = source.statement(step.place)
    if not isinstance(statement, ast.While) and not (isinstance(statement, ast.If) and _ends_the_loop(statement)):
        return
    for node in ast.walk(statement.test):
        inside = _size_of(source, node)
        if inside is not None:
            text = f"{numpy_name(view, step)}.linalg.norm({source.segment(inside)})"
            edit = source.replace(node, text)
            yield Cure(step.path, edit.place, _LENGTH.filled(text=text), (edit,), certain=True)
            return


def _ends_the_loop(statement: ast.If) -> bool:
    return any(isinstance(node, ast.Break | ast.Return) for node in statement.body)


def _size_of(source: Source, node: ast.AST) -> ast.expr | None:
    """What the absolute value is taken of, where that is compared with a bound."""
    comparison = source.parents.get(node)
    if not isinstance(comparison, ast.Compare) or len(comparison.ops) != 1:
        return None
    if not isinstance(node, ast.Call) or len(node.args) != 1 or node.keywords:
        return None
    name = getattr(node.func, "attr", getattr(node.func, "id", ""))
    return node.args[0] if name in ("abs", "absolute", "fabs") else None


_LENGTH = Text(
    en="One number says how large it is, its length: {text}", zh="用一个数来衡量它的大小，即它的长度：{text}"
)
