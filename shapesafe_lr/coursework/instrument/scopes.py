"""Which scope does a name belong to? Asked of the syntax tree, before it is rewritten.

The recorder needs it for two reasons. A read of `m` must find the assignment that bound this `m`, not that of another
function. And a plain local variable may be read once more without any effect, so it need not pass through a recording
call of its own; a global, a class attribute or a variable shared with an inner function may have changed meanwhile.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable
from itertools import count

COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
_numbers = count(1)


class Scope:
    """A module, class body, function or comprehension, and the names that it binds."""

    def __init__(self, node: ast.AST, parent: Scope | None) -> None:
        self.node, self.parent = node, parent
        self.number = next(_numbers)
        self.bound: set[str] = set()
        self.global_names: set[str] = set()
        self.outer_names: set[str] = set()
        self.captured: set[str] = set()

    @property
    def is_function(self) -> bool:
        """Whether inner scopes see its variables, and reading them has no effect."""
        return isinstance(self.node, (*FUNCTIONS, *COMPREHENSIONS))

    @property
    def activation(self) -> Scope:
        """The scope whose frame this one runs in, to the recorder: comprehensions belong to what contains them."""
        scope = self
        while isinstance(scope.node, COMPREHENSIONS) and scope.parent is not None:
            scope = scope.parent
        return scope

    def home(self, name: str) -> Scope | None:
        """The scope that `name`, read here, belongs to; None for globals and builtins."""
        if name in self.global_names:
            return None
        if name in self.bound and name not in self.outer_names:
            return None if self.parent is None else self
        scope = self.parent
        while scope is not None:
            if scope.is_function and name in scope.global_names:
                return None
            if scope.is_function and name in scope.bound and name not in scope.outer_names:
                return scope
            scope = scope.parent
        return None

    def is_plain_local(self, name: str) -> bool:
        """Whether reading `name` again here is free of effects, and sees what was read before."""
        return self.is_function and self.home(name) is self and name not in self.captured


def scopes_of(tree: ast.AST) -> dict[ast.AST, Scope]:
    """The scope of every module, class, function and comprehension in `tree`."""
    survey = _Survey()
    survey.open(tree, None, getattr(tree, "body", [tree]))
    for scope, name in survey.reads:
        home = scope.home(name)
        if home is not None and home is not scope:
            home.captured.add(name)
    return survey.scopes


class _Survey(ast.NodeVisitor):
    def __init__(self) -> None:
        self.scopes: dict[ast.AST, Scope] = {}
        self.reads: list[tuple[Scope, str]] = []
        self.here: Scope

    def open(self, node: ast.AST, parent: Scope | None, body: Iterable[ast.AST], bound: Iterable[str] = ()) -> None:
        before = getattr(self, "here", None)
        self.here = self.scopes[node] = Scope(node, parent)
        self.here.bound.update(bound)
        for part in body:
            self.visit(part)
        if before is not None:
            self.here = before

    def visit_Name(self, node: ast.Name) -> None:
        if isinstance(node.ctx, ast.Load):
            self.reads.append((self.here, node.id))
        else:
            self.here.bound.add(node.id)
            if node.id in self.here.outer_names:
                self.reads.append((self.here, node.id))

    def visit_FunctionDef(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
        self.here.bound.add(node.name)
        for part in (*node.decorator_list, *_defaults(node.args)):
            self.visit(part)
        self.open(node, self.here, node.body, _parameters(node.args) | _type_parameters(node))

    visit_AsyncFunctionDef = visit_FunctionDef

    def visit_Lambda(self, node: ast.Lambda) -> None:
        for part in _defaults(node.args):
            self.visit(part)
        self.open(node, self.here, [node.body], _parameters(node.args))

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self.here.bound.add(node.name)
        for part in (*node.decorator_list, *node.bases, *node.keywords):
            self.visit(part)
        self.open(node, self.here, node.body)

    def _comprehension(self, node: ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp) -> None:
        self.visit(node.generators[0].iter)
        element = [node.key, node.value] if isinstance(node, ast.DictComp) else [node.elt]
        parts: list[ast.AST] = []
        for index, generator in enumerate(node.generators):
            parts += [generator.target, *([generator.iter] if index else []), *generator.ifs]
        self.open(node, self.here, [*parts, *element])

    visit_ListComp = visit_SetComp = visit_DictComp = visit_GeneratorExp = _comprehension

    def visit_NamedExpr(self, node: ast.NamedExpr) -> None:
        self.visit(node.value)
        scope = self.here.activation
        scope.bound.add(node.target.id)
        if scope is not self.here:
            self.reads.append((self.here, node.target.id))

    def visit_Global(self, node: ast.Global) -> None:
        self.here.global_names.update(node.names)

    def visit_Nonlocal(self, node: ast.Nonlocal) -> None:
        self.here.outer_names.update(node.names)
        self.reads += [(self.here, name) for name in node.names]

    def visit_Import(self, node: ast.Import | ast.ImportFrom) -> None:
        self.here.bound.update((alias.asname or alias.name).partition(".")[0] for alias in node.names)

    visit_ImportFrom = visit_Import

    def visit_ExceptHandler(self, node: ast.ExceptHandler) -> None:
        if node.name:
            self.here.bound.add(node.name)
        self.generic_visit(node)

    def visit_MatchAs(self, node: ast.MatchAs | ast.MatchStar) -> None:
        if node.name:
            self.here.bound.add(node.name)
        self.generic_visit(node)

    visit_MatchStar = visit_MatchAs

    def visit_MatchMapping(self, node: ast.MatchMapping) -> None:
        if node.rest:
            self.here.bound.add(node.rest)
        self.generic_visit(node)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        self.visit(node.target)
        if node.value is not None:
            self.visit(node.value)

    def visit_TypeAlias(self, node: ast.AST) -> None:
        self.here.bound.add(node.name.id)  # type: ignore[attr-defined]  # Python 3.12


def _defaults(arguments: ast.arguments) -> list[ast.expr]:
    return [default for default in (*arguments.defaults, *arguments.kw_defaults) if default is not None]


def parameters(arguments: ast.arguments) -> list[ast.arg]:
    """Every parameter, in the order in which the recorder is told of them."""
    stars = [star for star in (arguments.vararg, arguments.kwarg) if star is not None]
    return [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs, *stars]


def _parameters(arguments: ast.arguments) -> set[str]:
    return {parameter.arg for parameter in parameters(arguments)}


def _type_parameters(node: ast.AST) -> set[str]:
    return {parameter.name for parameter in getattr(node, "type_params", ())}
