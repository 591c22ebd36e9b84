"""The same mistake twice in one statement: `np.dot(Y, np.log(A)) + np.dot(1 - Y, np.log(1 - A))`.

Only the first of them raised, but both must be mended, or the program stops again.
"""

import ast
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..cure import Cure
from ..cures.edits import source_of
from ..source import Source, names_in
from ..steps import Step
from ..view import View


def with_twins(view: View, step: Step, cures: Iterable[Cure]) -> Iterator[Cure]:
    """Each cure of the step's own expression, made on its twins in the same statement as well."""
    source = source_of(view, step)
    node = source.node(step.place)
    for cure in cures:
        if node is None or len(cure.edits) != 1 or cure.edits[0].place != step.place:
            yield cure
            continue
        new, as_number = _without_item(_parsed(cure.edits[0].text))
        edits = list(cure.edits)
        for twin in _twins(source, node):
            text = _likewise(source, node, new, twin)
            if text is not None and as_number:
                text = f"({text}).item()" if isinstance(twin, ast.BinOp) else f"{text}.item()"
            if text is not None:
                edits.append(source.replace(twin, text))
        yield replace(cure, edits=tuple(edits))


def _twins(source: Source, node: ast.expr) -> Iterator[ast.expr]:
    """The other products of the statement, of the same names in the same places."""
    statement = source.statement(source.place(node))
    if statement is None:
        return
    for other in ast.walk(statement):
        if type(other) is type(node) and other is not node and isinstance(other, ast.Call | ast.BinOp):
            mine, theirs = _operands(node), _operands(other)
            if mine and theirs and [names_in(part) for part in mine] == [names_in(part) for part in theirs]:
                if isinstance(node, ast.BinOp) or _function(node) == _function(other):
                    yield other


def _function(node: ast.AST) -> str:
    return ast.dump(node.func) if isinstance(node, ast.Call) else ""


def _operands(node: ast.AST) -> list[ast.expr]:
    if isinstance(node, ast.Call):
        return list(node.args) if len(node.args) == 2 else []
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.MatMult):
        return [node.left, node.right]
    return []


def _likewise(source: Source, node: ast.expr, new: ast.expr | None, twin: ast.expr) -> str | None:
    """The twin with the operands turned as the cure turned them."""
    old, now, theirs = _operands(node), _operands(new) if new is not None else [], _operands(twin)
    if len(old) != 2 or len(now) != 2:
        return None
    parts = []
    for before, after, other in zip(old, now, theirs, strict=True):
        text = source.segment(other)
        if ast.dump(before) == ast.dump(after):
            parts.append(text)
        elif isinstance(after, ast.Attribute) and after.attr == "T" and ast.dump(after.value) == ast.dump(before):
            parts.append(f"({text}).T" if isinstance(other, ast.BinOp | ast.UnaryOp) else f"{text}.T")
        elif (
            isinstance(before, ast.Attribute)
            and before.attr == "T"
            and isinstance(other, ast.Attribute)
            and other.attr == "T"
        ):
            parts.append(source.segment(other.value))
        else:
            return None
    if isinstance(twin, ast.BinOp):
        return f"{parts[0]} @ {parts[1]}"
    assert isinstance(twin, ast.Call)
    return f"{source.segment(twin.func)}({parts[0]}, {parts[1]})"


def _without_item(new: ast.expr | None) -> tuple[ast.expr | None, bool]:
    """A product that was typed, and whether the number is taken out of it: `np.dot(u.T, v).item()`."""
    if isinstance(new, ast.Call) and not new.args and isinstance(new.func, ast.Attribute) and new.func.attr == "item":
        return new.func.value, True
    return new, False


def _parsed(text: str) -> ast.expr | None:
    try:
        return ast.parse(text, mode="eval").body
    except SyntaxError:
        return None
