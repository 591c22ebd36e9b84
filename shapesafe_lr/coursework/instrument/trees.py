"""Syntax trees: copies with a change, and questions that the rewriting asks of them."""

from __future__ import annotations

import ast
from collections.abc import Sequence
from typing import Any, TypeVar

from .scopes import FUNCTIONS, parameters

Node = TypeVar("Node", bound=ast.AST)
ORIGIN = ast.Pass(lineno=1, col_offset=0, end_lineno=1, end_col_offset=0)
_COMPILED_ELSEWHERE = {"jit", "njit", "vectorize", "guvectorize", "cfunc", "stencil", "cuda", "overload"}


def located(new: Node, at: ast.AST) -> Node:
    """`new`, and whatever in it has no place yet, at the place of `at`."""
    ast.copy_location(new, at)
    for child in ast.iter_child_nodes(new):
        if "lineno" in child._attributes and not hasattr(child, "lineno"):
            located(child, at)
    return new


def rebuilt(node: Node, **changes: Any) -> Node:
    """A copy of `node` with some fields changed; the plain twin keeps the original."""
    fields = {name: changes.get(name, value) for name, value in ast.iter_fields(node)}
    return ast.copy_location(type(node)(**fields), node)


def split_head(body: list[ast.stmt], *, docstring_only: bool = False) -> tuple[list[ast.stmt], list[ast.stmt]]:
    """What must stay first, a docstring and imports from the future, and the rest."""
    end = 0
    if (
        body
        and isinstance(body[0], ast.Expr)
        and isinstance(body[0].value, ast.Constant)
        and isinstance(body[0].value.value, str)
    ):
        end = 1
    while not docstring_only and end < len(body):
        statement = body[end]
        if not (isinstance(statement, ast.ImportFrom) and statement.module == "__future__"):
            break
        end += 1
    return body[:end], body[end:]


def parameter_reads(arguments: ast.arguments, at: ast.AST) -> list[ast.expr]:
    """All parameters, to be handed to a hook."""
    return [located(ast.Name(parameter.arg, ast.Load()), at) for parameter in parameters(arguments)]


def first_line(node: Any) -> int:
    """Where Python says that a function begins: at its first decorator."""
    decorators = getattr(node, "decorator_list", None)
    return decorators[0].lineno if decorators else node.lineno


def is_data(node: ast.AST | None) -> bool:
    """Constants, and displays of nothing else: a table of numbers need not be watched number by number."""
    if isinstance(node, (ast.Tuple, ast.List)):
        return all(is_data(element) for element in node.elts)
    return (
        node is None
        or isinstance(node, ast.Constant)
        or (isinstance(node, ast.UnaryOp) and isinstance(node.operand, ast.Constant))
    )


def walrus_targets(statement: ast.AST) -> set[str]:
    """The names that `:=` binds in a statement; read again afterwards, they are not what they were."""
    if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        return set()
    return {node.target.id for node in ast.walk(statement) if isinstance(node, ast.NamedExpr)}


def declarations(body: Sequence[ast.AST]) -> list[ast.stmt]:
    """The `global` and `nonlocal` statements of one scope; they must come before both twins."""
    found: list[ast.stmt] = []
    for node in body:
        if isinstance(node, (ast.Global, ast.Nonlocal)):
            found.append(node)
        elif not isinstance(node, (*FUNCTIONS, ast.ClassDef, ast.expr)):
            found += declarations(list(ast.iter_child_nodes(node)))
    return found


def without_declarations(node: Node) -> Node:
    """`node` with `pass` for every `global` and `nonlocal` of its scope."""
    if isinstance(node, (ast.Global, ast.Nonlocal)):
        return ast.copy_location(ast.Pass(), node)  # type: ignore[return-value]
    if isinstance(node, (*FUNCTIONS, ast.ClassDef, ast.expr)) or not declarations([node]):
        return node
    changes = {
        name: [without_declarations(item) if isinstance(item, ast.AST) else item for item in field]
        for name, field in ast.iter_fields(node)
        if isinstance(field, list)
    }
    return rebuilt(node, **changes)


def plain_twin(body: list[ast.stmt]) -> list[ast.stmt]:
    """The body as it was, but for declarations, which may not follow the watched twin."""
    return [without_declarations(statement) for statement in body] if declarations(body) else body


def compiled_elsewhere(decorator: ast.expr) -> bool:
    """numba and its kind read the bytecode, and would meet our hooks there."""
    names = {node.id for node in ast.walk(decorator) if isinstance(node, ast.Name)}
    names |= {node.attr for node in ast.walk(decorator) if isinstance(node, ast.Attribute)}
    return bool(names & _COMPILED_ELSEWHERE)
