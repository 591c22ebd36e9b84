"""Where the text of a program asks a result to be one number: `round(x, 3)`, f"{x:.3f}", "%.3f" % x, `math.acos(x)`.

The program stopped before it came there, so only what is written can tell.
"""

import ast
from collections.abc import Iterator

from ..source import Source

_NUMBERS_ONLY = ("round", "acos", "degrees", "isclose")
_MAKE_A_NUMBER = ("squeeze", "sum", "mean", "max", "min")
_FAR = 4
"""Through how many names and functions a result is followed."""


def asks_for_number(source: Source, node: ast.AST, depth: int = _FAR) -> bool:
    """Whether an expression, or what it is bound to or returned as, ends in something that takes numbers only."""
    child, parent = node, source.parents.get(node)
    while isinstance(parent, ast.expr | ast.FormattedValue | ast.keyword):
        if _takes_a_number(source, parent, child):
            return True
        if isinstance(parent, ast.Call) and (not _is_of_numpy(parent, child) or _called(parent) in _MAKE_A_NUMBER):
            return False
        if isinstance(parent, ast.Subscript | ast.Attribute | ast.JoinedStr):
            return False
        child, parent = parent, source.parents.get(parent)
    return depth > 0 and any(asks_for_number(source, use, depth - 1) for use in _uses(source, parent))


def _takes_a_number(source: Source, parent: ast.AST, child: ast.AST) -> bool:
    if isinstance(parent, ast.FormattedValue):
        return parent.format_spec is not None
    if isinstance(parent, ast.BinOp) and isinstance(parent.op, ast.Mod) and parent.left is not child:
        return isinstance(parent.left, ast.Constant) and isinstance(parent.left.value, str)
    if isinstance(parent, ast.BinOp) and isinstance(parent.op, ast.Div) and parent.left is child:
        return _has_lengths(parent.right)
    if isinstance(parent, ast.Tuple):
        around = source.parents.get(parent)
        return around is not None and isinstance(around, ast.BinOp) and _takes_a_number(source, around, parent)
    if not isinstance(parent, ast.Call) or child is parent.func:
        return False
    func = parent.func
    name = func.id if isinstance(func, ast.Name) else func.attr if isinstance(func, ast.Attribute) else ""
    owner = func.value.id if isinstance(func, ast.Attribute) and isinstance(func.value, ast.Name) else ""
    return (name in _NUMBERS_ONLY and owner != "np") or owner == "math"


def _has_lengths(divisor: ast.expr) -> bool:
    """Whether a divisor is made of the lengths of vectors: then the quotient is a cosine."""
    names = [_called(node) for node in ast.walk(divisor) if isinstance(node, ast.Call)]
    return names.count("norm") >= 2 or "sqrt" in names


def _is_of_numpy(call: ast.Call, child: ast.AST) -> bool:
    """Whether a call hands an array of one on as an array: numpy's functions do, a function of the learner's may not."""
    owner = call.func.value if isinstance(call.func, ast.Attribute) else None
    return child is not call.func and isinstance(owner, ast.Name) and owner.id in ("np", "numpy")


def _uses(source: Source, statement: ast.AST | None) -> Iterator[ast.AST]:
    """Where the value of a statement is read: the name it is bound to, in its scope; the calls of the function it leaves."""
    scope = statement
    while scope is not None and scope in source.parents and not isinstance(scope, ast.FunctionDef):
        scope = source.parents[scope]
    if isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name):
        name, begin = statement.targets[0].id, statement.lineno
        names = [node for node in ast.walk(scope or source.tree) if isinstance(node, ast.Name) and node.id == name]
        bound = [node.lineno for node in names if isinstance(node.ctx, ast.Store) and node.lineno > begin]
        for one in names:
            if isinstance(one.ctx, ast.Load) and one.lineno <= min(bound, default=one.lineno):
                yield one
    elif isinstance(statement, ast.Return) and isinstance(scope, ast.FunctionDef):
        for node in ast.walk(source.tree):
            if isinstance(node, ast.Call) and _called(node) == scope.name:
                yield node


def _called(call: ast.Call) -> str:
    return getattr(call.func, "id", getattr(call.func, "attr", ""))
