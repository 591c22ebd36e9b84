"""Statements: assignments, loops and definitions, the latter two watched and plain."""

from __future__ import annotations

import ast
from collections.abc import Sequence
from typing import Any

from .expressions import OPERATORS
from .inner_scopes import InnerScopes
from .sites import Part, Site, TargetSite
from .trees import (
    ORIGIN,
    Node,
    compiled_elsewhere,
    declarations,
    is_data,
    located,
    parameter_reads,
    plain_twin,
    rebuilt,
    split_head,
    walrus_targets,
    without_declarations,
)  # fmt: skip


class Statements(InnerScopes):
    """One method for each kind of statement that is not just its expressions and blocks."""

    def module(self, tree: ast.Module, fresh: bool) -> ast.Module:
        """The whole unit; `fresh` unless it continues a module that was entered before."""
        head, body = split_head(tree.body)
        site = self.site("parameter", body[0] if body else ORIGIN, name="<module>")
        site.home = self.scope.number
        new = self.body(body)
        if fresh and body:
            new.insert(0, self.statement(self.hook("enter", site, at=body[0]), body[0]))
        return rebuilt(tree, body=[*head, *new])

    def body(self, statements: Sequence[ast.stmt]) -> list[ast.stmt]:
        """Statements of one block, one after the other."""
        new: list[ast.stmt] = []
        for statement in statements:
            method = getattr(self, f"_statement_{type(statement).__name__}", None)
            self.rebound = walrus_targets(statement)
            if method is None:
                new.append(self._blocks(statement))
            else:
                new += method(statement)
        return new

    def _blocks(self, node: Node) -> Node:
        """A statement with its expressions and inner blocks rewritten: if, with, try, match, raise and the simplest."""
        changes: dict[str, Any] = {}
        for name, field in ast.iter_fields(node):
            if isinstance(field, ast.expr) and isinstance(getattr(field, "ctx", None), (type(None), ast.Load)):
                changes[name] = self.value(field)
            elif isinstance(field, list) and field:
                if isinstance(field[0], ast.stmt):
                    changes[name] = self.body(field)
                elif isinstance(field[0], (ast.withitem, ast.excepthandler, ast.match_case)):
                    changes[name] = [self._blocks(item) for item in field]
        return rebuilt(node, **changes)

    def _unchanged(self, statement: ast.stmt) -> list[ast.stmt]:
        return [statement]

    _statement_Delete = _statement_Global = _statement_Nonlocal = _statement_TypeAlias = _unchanged
    _statement_Import = _statement_ImportFrom = _statement_Pass = _statement_Break = _statement_Continue = _unchanged

    def _statement_Expr(self, node: ast.Expr) -> list[ast.stmt]:
        return [node] if isinstance(node.value, ast.Constant) else [rebuilt(node, value=self.value(node.value))]

    def _statement_Assign(self, node: ast.Assign) -> list[ast.stmt]:
        return self._assignment(node, node.targets, node.value, None)

    def _statement_AnnAssign(self, node: ast.AnnAssign) -> list[ast.stmt]:
        if node.value is None:
            return [node]
        return self._assignment(node, [node.target], node.value, node.annotation)

    def _assignment(
        self, node: Any, targets: list[ast.expr], value: ast.expr, annotation: ast.expr | None
    ) -> list[ast.stmt]:
        site = self.site("assign", node)
        extras: list[ast.expr] = []
        rebound, self.rebound = (
            self.rebound,
            self.rebound
            | {n.id for t in targets for n in ast.walk(t) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)},
        )
        new_value = self.part(site.parts, "value", value, extras, certain=False)
        store = self.site("assign", node)
        afterwards: list[ast.expr] = []
        new_targets: list[ast.expr] = []
        for target in targets:
            if isinstance(target, ast.Name):
                site.targets.append(self._name_target(target, annotation=annotation))
                new_targets.append(target)
            else:
                new_targets.append(self._target(store, target, (), afterwards, annotation))
        self.rebound = rebound
        bound = self.hook("bind", site, new_value, *extras, at=value)
        changes = {
            "value": bound,
            **({"targets": new_targets} if isinstance(node, ast.Assign) else {"target": new_targets[0]}),
        }
        statements: list[ast.stmt] = [rebuilt(node, **changes)]
        if store.targets:
            store.parts.append(Part("value", site.id))
            statements.append(self.statement(self.hook("store", store, *afterwards, at=node), node))
        return statements

    def _target(
        self,
        site: Site,
        node: ast.expr,
        path: tuple[int, ...],
        extras: list[ast.expr],
        annotation: ast.expr | None = None,
    ) -> ast.expr:
        """A target that is known only once the assignment has happened; rewritten so that its parts are."""
        if isinstance(node, (ast.Tuple, ast.List)):
            return rebuilt(
                node, elts=[self._target(site, item, (*path, i), extras) for i, item in enumerate(node.elts)]
            )
        if isinstance(node, ast.Starred):
            before = len(site.targets)
            starred = self._target(site, node.value, path, extras)
            for target in site.targets[before:]:
                target.starred = True
            return rebuilt(node, value=starred)
        if isinstance(node, ast.Name):
            target = self._name_target(node, path, annotation)
            if self.scope.is_function:
                target.extra = len(extras)
                extras.append(located(ast.Name(node.id, ast.Load()), node))
            site.targets.append(target)
            return node
        place = self.unit.place(node)
        if isinstance(node, ast.Attribute):
            target = TargetSite("attribute", self.unit.segment(place), place, path=path, annotation=annotation)
            new: Any = rebuilt(node, value=self.part(target.parts, "self", node.value, extras))
        else:
            assert isinstance(node, ast.Subscript)
            target = TargetSite("item", self.unit.segment(place), place, path=path, annotation=annotation)
            value = self.part(target.parts, "self", node.value, extras)
            new = rebuilt(node, value=value, slice=self._key(target.parts, "key", node.slice, extras))
        site.targets.append(target)
        return new

    def _statement_AugAssign(self, node: ast.AugAssign) -> list[ast.stmt]:
        function = OPERATORS[type(node.op)] + "="
        before, after = self.site("augmented", node, function=function), self.site("augmented", node, function=function)
        extras: list[ast.expr] = []
        afterwards: list[ast.expr] = []
        target = node.target
        new_target: Any = target
        if isinstance(target, ast.Name):
            known = self._name_target(target)
            if self.scope.is_function:
                known.extra = 0
                extras.append(located(ast.Name(target.id, ast.Load()), target))
                afterwards.append(extras[0])
            after.targets.append(known)
            before.targets.append(known)
            name = self._name_site(target)
            before.parts.append(
                Part("before", name.id, extra=known.extra, peek=None if known.extra is not None else target.id)
            )
        else:
            new_target = self._target(after, target, (), afterwards)
            before.targets = after.targets
        rebound, self.rebound = self.rebound, self.rebound | ({target.id} if isinstance(target, ast.Name) else set())
        value = self.part(before.parts, "value", node.value, extras, certain=False)
        self.rebound = rebound
        after.parts.append(Part("value", before.id))
        new = rebuilt(node, target=new_target, value=self.hook("before", before, value, *extras, at=node.value))
        return [new, self.statement(self.hook("after", after, *afterwards, at=node), node)]

    def _statement_Return(self, node: ast.Return) -> list[ast.stmt]:
        if node.value is None:
            return [node]
        site = self.site("return", node)
        site.annotation = getattr(self.scope.activation.node, "returns", None)
        extras: list[ast.expr] = []
        value = self.part(site.parts, "value", node.value, extras)
        return [rebuilt(node, value=self.hook("leave", site, value, *extras, at=node.value))]

    def _statement_Assert(self, node: ast.Assert) -> list[ast.stmt]:
        if isinstance(node.test, ast.Constant):
            return [node]
        site = self.site("assert", node)
        extras: list[ast.expr] = []
        test = self.part(site.parts, "condition", node.test, extras)
        message = None if node.msg is None else self.value(node.msg)
        return [rebuilt(node, test=self.hook("judge", site, test, *extras, at=node.test), msg=message)]

    def _statement_For(self, node: Any) -> list[ast.stmt]:
        site = self.site("loop", node.target)
        site.schedule = self.new_schedule()
        iterable = self.part(site.parts, "iterable", node.iter, [], certain=False)
        reads: list[ast.expr] = []
        self._loop_targets(site, node.target, reads)
        begin = self.statement(self.hook("loop", site, *self._target_reads(node.target), at=node.target), node.body[0])
        body = self._twins(site.schedule, node.body, [begin])
        new_iter = self.hook("arm", site, iterable, at=node.iter)
        return [rebuilt(node, iter=new_iter, body=body, orelse=self.body(node.orelse))]

    _statement_AsyncFor = _statement_For

    def _statement_While(self, node: ast.While) -> list[ast.stmt]:
        site = self.site("loop", node.test)
        site.schedule = self.new_schedule()
        begin = self.statement(self.hook("loop", site, at=node.test), node.body[0])
        test = node.test
        if any(isinstance(part, (ast.Call, ast.BinOp)) for part in ast.walk(test)):
            schedule = self.site("loop", node.test)
            schedule.schedule = self.new_schedule()
            begin_test = self.hook("loop", schedule, at=test)
            chosen = located(ast.BoolOp(ast.And(), [self.choose(schedule.schedule, test), begin_test]), test)
            test = located(ast.IfExp(chosen, self.value(test), test), test)
        armed = self.statement(self.hook("arm", site, located(ast.Constant(None), node), at=node), node)
        return [
            armed,
            rebuilt(
                node, test=test, body=self._twins(site.schedule, node.body, [begin]), orelse=self.body(node.orelse)
            ),
        ]

    def _twins(self, schedule: int, body: list[ast.stmt], begin: list[ast.stmt]) -> list[ast.stmt]:
        """The body twice: watched, and as it was."""
        watched = [*begin, *self.body(body)]
        return [located(ast.If(self.choose(schedule, body[0]), watched, plain_twin(body)), body[0])]

    def _statement_FunctionDef(self, node: Any) -> list[ast.stmt]:
        if any(compiled_elsewhere(decorator) for decorator in node.decorator_list):
            return [node]
        decorators = [self.value(decorator) for decorator in node.decorator_list]
        arguments = self._arguments(node.args)
        head, body = split_head(node.body, docstring_only=True)
        if all(
            isinstance(statement, (ast.Pass, ast.Expr)) and is_data(getattr(statement, "value", None))
            for statement in body
        ):
            return [rebuilt(node, decorator_list=decorators, args=arguments)]
        new_body = self._within(self.scopes[node], lambda: self._function_body(node, body))
        return [rebuilt(node, decorator_list=decorators, args=arguments, body=[*head, *new_body])]

    _statement_AsyncFunctionDef = _statement_FunctionDef

    def _function_body(self, node: Any, body: list[ast.stmt]) -> list[ast.stmt]:
        declared = declarations(body)
        if declared:
            body = [without_declarations(statement) for statement in body]
        definition = self._definition(node, node.name, node.args, node.returns)
        enter = self.statement(
            self.hook("enter", definition, *parameter_reads(node.args, body[0]), at=body[0]), body[0]
        )
        watched = [enter, *self.body(body)]
        return [*declared, located(ast.If(self.choose(definition.schedule, body[0]), watched, body), body[0])]

    def _statement_ClassDef(self, node: ast.ClassDef) -> list[ast.stmt]:
        outer = {
            "decorator_list": [self.value(decorator) for decorator in node.decorator_list],
            "bases": [self.value(base) for base in node.bases],
            "keywords": [self._inside(keyword) for keyword in node.keywords],
        }
        head, body = split_head(node.body, docstring_only=True)
        new_body = self._within(self.scopes[node], lambda: self._class_body(node, body))
        return [rebuilt(node, body=[*head, *new_body], **outer)]

    def _class_body(self, node: ast.ClassDef, body: list[ast.stmt]) -> list[ast.stmt]:
        if not body:
            return []
        site = self.site("parameter", node, name=node.name)
        site.home = self.scope.number
        site.function = self._qualified(node.name)
        return [self.statement(self.hook("enter", site, at=body[0]), body[0]), *self.body(body)]
