"""What every rewriting needs: sites, calls of hooks, and how each operand will be known."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import Any

from ..trace import FactKind, Slot
from .marks import Hook, mark
from .scopes import COMPREHENSIONS, Scope, parameters, scopes_of
from .sites import Part, Site, TargetSite, Unit
from .trees import first_line, located
from .values import summarise


class Builder:
    """Rewrites one unit; the scope and what is rebound change as it goes."""

    def __init__(
        self, tree: ast.AST, unit: Unit, new_site: Callable[..., Site], new_schedule: Callable[[], int]
    ) -> None:
        self.unit, self.new_site, self.new_schedule = unit, new_site, new_schedule
        self.scopes = scopes_of(tree)
        self.scope: Scope = self.scopes[tree]
        self.rebound: set[str] = set()
        self.depth = 0

    def site(self, kind: FactKind, at: ast.AST, /, **known: Any) -> Site:
        """Register the place of `at`."""
        in_generator = any(isinstance(scope.node, ast.GeneratorExp) for scope in self._chain())
        owner = self.scope.activation.number
        return self.new_site(
            kind=kind, unit=self.unit, place=self.unit.place(at), owner=owner, in_generator=in_generator, **known
        )

    def _chain(self) -> list[Scope]:
        chain, scope = [self.scope], self.scope
        while isinstance(scope.node, COMPREHENSIONS) and scope.parent is not None:
            scope = scope.parent
            chain.append(scope)
        return chain

    def hook(self, hook: Hook, site: Site, *values: ast.expr, at: ast.AST) -> ast.Call:
        """The call of a hook, placed at `at`."""
        arguments: list[ast.expr] = [ast.Constant(site.id), *values]
        call = ast.Call(func=ast.Constant(mark(hook)), args=arguments, keywords=[])
        return located(call, at)

    def choose(self, schedule: int, at: ast.AST) -> ast.Call:
        """The question whether this pass is watched."""
        return located(ast.Call(func=ast.Constant(mark("choose", schedule)), args=[], keywords=[]), at)

    def statement(self, value: ast.expr, at: ast.stmt) -> ast.stmt:
        """A hook as a statement of its own."""
        return located(ast.Expr(value), at)

    def part(
        self, parts: list[Part], slot: Slot, node: ast.expr, extras: list[ast.expr], *, certain: bool = True
    ) -> ast.expr:
        """Note how an operand will be known, and rewrite it if it has to tell itself."""
        constant = self._constant(node)
        if constant is not None:
            parts.append(Part(slot, constant.id))
            return node
        if isinstance(node, ast.Name) and certain and self._readable_again(node.id):
            parts.append(Part(slot, self._name_site(node).id, extra=len(extras)))
            extras.append(located(ast.Name(node.id, ast.Load()), node))
            return node
        new, site = self.expression(node)
        if site is not None:
            parts.append(Part(slot, site.id))
        return new

    def _readable_again(self, name: str) -> bool:
        return self.scope.is_plain_local(name) and name not in self.rebound

    def _home(self, name: str) -> tuple[int | None, str]:
        """The activation that holds a name, and what it calls it: a comprehension's variables are not its owner's."""
        home = self.scope.home(name)
        if home is None:
            return None, name
        return home.activation.number, name if home.activation is home else f"{name}#{home.number}"

    def _name_site(self, node: ast.Name) -> Site:
        home, known_as = self._home(node.id)
        return self.site("name", node, function=node.id, name=known_as, home=home)

    def _constant(self, node: ast.expr) -> Site | None:
        literal, sign = node, 1
        while isinstance(literal, ast.UnaryOp) and isinstance(literal.op, ast.USub):
            literal, sign = literal.operand, -sign
        if not isinstance(literal, ast.Constant):
            return None
        value: Any = literal.value
        if literal is not node:
            if type(value) not in (int, float):
                return None
            value *= sign
        return self.site("constant", node, value=summarise(value))

    def _name_target(
        self, node: ast.Name, path: tuple[int, ...] = (), annotation: ast.expr | None = None
    ) -> TargetSite:
        home, known_as = self._home(node.id)
        target = TargetSite("name", known_as, self.unit.place(node), path=path, annotation=annotation, home=home)
        return target

    def _target_reads(self, target: ast.expr) -> list[ast.expr]:
        """The variables of a loop, read again: only those that can be read without any effect."""
        names = [n for n in ast.walk(target) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)]
        return [located(ast.Name(n.id, ast.Load()), n) for n in names if self.scope.is_function]

    def _loop_targets(self, site: Site, target: ast.expr, extras: list[ast.expr]) -> None:
        order = [n.id for n in ast.walk(target) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)]

        def collect(node: ast.expr, path: tuple[int, ...], starred: bool) -> None:
            if isinstance(node, (ast.Tuple, ast.List)):
                for index, item in enumerate(node.elts):
                    collect(item, (*path, index), starred)
            elif isinstance(node, ast.Starred):
                collect(node.value, path, True)
            elif isinstance(node, ast.Name):
                known = self._name_target(node, path)
                known.starred = starred
                known.extra = order.index(node.id) if self.scope.is_function else None
                site.targets.append(known)

        collect(target, (), False)

    def _definition(self, node: Any, name: str, arguments: ast.arguments, returns: ast.expr | None) -> Site:
        site = self.site("parameter", node, name=name, annotation=returns, first_line=first_line(node))
        site.home = self.scope.number
        site.function = self._qualified(name)
        site.schedule = self.new_schedule()
        for parameter in parameters(arguments):
            star = parameter is arguments.vararg or parameter is arguments.kwarg
            site.targets.append(
                TargetSite(
                    "parameter", parameter.arg, self.unit.place(parameter), annotation=parameter.annotation,
                    starred=star, home=self.scope.number,
                )
            )  # fmt: skip
        return site

    def _qualified(self, name: str) -> str:
        names = [name]
        scope = self.scope.parent
        while scope is not None and isinstance(scope.node, ast.ClassDef):
            names.append(scope.node.name)
            scope = scope.parent
        return ".".join(reversed(names))

    def _within(self, scope: Scope, work: Callable[[], Any]) -> Any:
        before, self.scope = self.scope, scope
        rebound, self.rebound = self.rebound, set(self.rebound)
        try:
            return work()
        finally:
            self.scope, self.rebound = before, rebound

    def expression(self, node: ast.expr) -> tuple[ast.expr, Site | None]:
        """`node` rewritten to record itself, and its site; None for what is not recorded."""
        raise NotImplementedError

    def value(self, node: ast.expr) -> ast.expr:
        """`node` rewritten, whatever its site."""
        return self.expression(node)[0]
