"""Rewrite a syntax tree so that what it computes passes through recording calls, and nothing else changes.

    dw = X @ dZ.T / m      becomes      dw = bind(9, record(8, record(7, X @ record(6, dZ.T, dZ), X) / m, m))

`record(8, value, ...)` returns its second argument. The further arguments are plain local variables, read once more after the operation:
reading a local has no effect, and saves a call each. Operators, their order and their places in the source stay what they were.

Loops, functions and comprehensions are written twice, watched and plain, and a schedule chooses each time which one runs:

    for i in range(m):                       for i in arm(3, range(m)):
        dw += X[:, [i]] * dZ[0, i]    =>         if choose():
                                                     loop(3, i)
                                                     ... watched ...
                                                 else:
                                                     dw += X[:, [i]] * dZ[0, i]

The hooks are not names, which a program could see or a class would mangle: `planting` puts them among the code's constants.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable, Sequence
from typing import Any, Literal, TypeVar

from ..trace import FactKind, Slot
from .scopes import COMPREHENSIONS, FUNCTIONS, Scope, parameters, scopes_of
from .sites import SLICE, TUPLE, Part, Site, TargetSite, Unit
from .values import summarise

Hook = Literal[
    "record", "name", "callee", "receiver", "bind", "store", "before", "after", "loop", "arm", "enter", "leave", "judge"
]
Node = TypeVar("Node", bound=ast.AST)
MARK = "\0shapesafe\0"
OPERATORS: dict[type[ast.AST], str] = {
    ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.MatMult: "@", ast.Div: "/", ast.FloorDiv: "//", ast.Mod: "%", ast.Pow: "**",
    ast.LShift: "<<", ast.RShift: ">>", ast.BitOr: "|", ast.BitXor: "^", ast.BitAnd: "&",
    ast.UAdd: "+", ast.USub: "-", ast.Invert: "~", ast.Not: "not",
    ast.Eq: "==", ast.NotEq: "!=", ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=", ast.Is: "is", ast.IsNot: "is not",
    ast.In: "in", ast.NotIn: "not in", ast.And: "and", ast.Or: "or",
}  # fmt: skip
_COMPILED_ELSEWHERE = {"jit", "njit", "vectorize", "guvectorize", "cfunc", "stencil", "cuda", "overload"}
_F_STRINGS_HAVE_PLACES = sys.version_info >= (3, 12)


def rewritten(
    tree: ast.Module, unit: Unit, new_site: Callable[..., Site], new_schedule: Callable[[], int], *, fresh: bool = True
) -> ast.Module:
    """The watched program. `new_site` and `new_schedule` register what the hooks will need to know."""
    return _Rewriter(tree, unit, new_site, new_schedule).module(tree, fresh)


def mark(hook: str, number: int | None = None) -> str:
    """The constant that stands for a hook until `planting` replaces it."""
    return f"{MARK}{hook}" if number is None else f"{MARK}{hook}\0{number}"


class _Rewriter:
    def __init__(
        self, tree: ast.AST, unit: Unit, new_site: Callable[..., Site], new_schedule: Callable[[], int]
    ) -> None:
        self.unit, self.new_site, self.new_schedule = unit, new_site, new_schedule
        self.scopes = scopes_of(tree)
        self.scope: Scope = self.scopes[tree]
        self.rebound: set[str] = set()

    # ---------------------------------------------------------------- building blocks

    def site(self, kind: FactKind, at: ast.AST, /, **known: Any) -> Site:
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
        arguments: list[ast.expr] = [ast.Constant(site.id), *values]
        call = ast.Call(func=ast.Constant(mark(hook)), args=arguments, keywords=[])
        return _located(call, at)

    def choose(self, schedule: int, at: ast.AST) -> ast.Call:
        return _located(ast.Call(func=ast.Constant(mark("choose", schedule)), args=[], keywords=[]), at)

    def statement(self, value: ast.expr, at: ast.stmt) -> ast.stmt:
        return _located(ast.Expr(value), at)

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
            extras.append(_located(ast.Name(node.id, ast.Load()), node))
            return node
        new, site = self.expression(node)
        if site is not None:
            parts.append(Part(slot, site.id))
        return new

    def _readable_again(self, name: str) -> bool:
        return self.scope.is_plain_local(name) and name not in self.rebound

    def _home(self, name: str) -> tuple[int | None, str]:
        """The activation that holds a name, and the name by which it knows it: a comprehension's variables are not its owner's."""
        home = self.scope.home(name)
        if home is None:
            return None, name
        return home.activation.number, name if home.activation is home else f"{name}#{home.number}"

    def _name_site(self, node: ast.Name) -> Site:
        home, known_as = self._home(node.id)
        return self.site("name", node, function=node.id, name=known_as, home=home)

    def _constant(self, node: ast.expr) -> Site | None:
        number = node
        sign = 1
        while (
            isinstance(number, ast.UnaryOp)
            and isinstance(number.op, ast.USub)
            and isinstance(number.operand, (ast.Constant, ast.UnaryOp))
        ):
            number, sign = number.operand, -sign
        if not isinstance(number, ast.Constant):
            return None
        value = number.value
        if number is not node:
            if type(value) not in (int, float):
                return None
            value = sign * value
        return self.site("constant", node, value=summarise(value))

    # ---------------------------------------------------------------- expressions

    def expression(self, node: ast.expr) -> tuple[ast.expr, Site | None]:
        """`node` rewritten to record itself, and its site; None for what is not recorded."""
        method = getattr(self, f"_{type(node).__name__}", None)
        if method is None:
            return self._inside(node), None
        return method(node)

    def value(self, node: ast.expr) -> ast.expr:
        """`node` rewritten, whatever its site."""
        return self.expression(node)[0]

    def _inside(self, node: Node) -> Node:
        """`node` with the expressions in it rewritten; itself not recorded."""
        changes: dict[str, Any] = {}
        for name, field in ast.iter_fields(node):
            if isinstance(field, ast.expr) and isinstance(getattr(field, "ctx", None), (type(None), ast.Load)):
                changes[name] = self.value(field)
            elif isinstance(field, list) and field and isinstance(field[0], (ast.expr, ast.keyword)):
                changes[name] = [
                    self.value(item) if isinstance(item, ast.expr) else self._inside(item) for item in field
                ]
        return _rebuilt(node, **changes)

    def _Constant(self, node: ast.Constant) -> tuple[ast.expr, Site | None]:
        return node, self._constant(node)

    def _Name(self, node: ast.Name) -> tuple[ast.expr, Site | None]:
        if node.id == "__debug__" or not isinstance(node.ctx, ast.Load):
            return node, None
        site = self._name_site(node)
        return self.hook("name", site, node, at=node), site

    def _recorded(
        self,
        node: ast.expr,
        new: ast.expr,
        parts: list[Part],
        extras: list[ast.expr],
        kind: FactKind,
        function: str = "",
    ):
        site = self.site(kind, node, function=function, parts=parts)
        return self.hook("record", site, new, *extras, at=node), site

    def _UnaryOp(self, node: ast.UnaryOp):
        constant = self._constant(node)
        if constant is not None:
            return node, constant
        parts: list[Part] = []
        extras: list[ast.expr] = []
        operand = self.part(parts, "operand", node.operand, extras)
        return self._recorded(node, _rebuilt(node, operand=operand), parts, extras, "unary", OPERATORS[type(node.op)])

    def _BinOp(self, node: ast.BinOp):
        parts: list[Part] = []
        extras: list[ast.expr] = []
        left, right = self.part(parts, "left", node.left, extras), self.part(parts, "right", node.right, extras)
        return self._recorded(
            node, _rebuilt(node, left=left, right=right), parts, extras, "binary", OPERATORS[type(node.op)]
        )

    def _Compare(self, node: ast.Compare):
        parts: list[Part] = []
        extras: list[ast.expr] = []
        left = self.part(parts, 0, node.left, extras)
        others = [self.part(parts, i + 1, other, extras, certain=i == 0) for i, other in enumerate(node.comparators)]
        function = " ".join(OPERATORS[type(operator)] for operator in node.ops)
        return self._recorded(node, _rebuilt(node, left=left, comparators=others), parts, extras, "compare", function)

    def _BoolOp(self, node: ast.BoolOp):
        parts: list[Part] = []
        extras: list[ast.expr] = []
        values = [self.part(parts, i, value, extras, certain=i == 0) for i, value in enumerate(node.values)]
        return self._recorded(node, _rebuilt(node, values=values), parts, extras, "boolean", OPERATORS[type(node.op)])

    def _IfExp(self, node: ast.IfExp):
        parts: list[Part] = []
        extras: list[ast.expr] = []
        test = self.part(parts, "test", node.test, extras)
        then = self.part(parts, "then", node.body, extras, certain=False)
        other = self.part(parts, "else", node.orelse, extras, certain=False)
        return self._recorded(node, _rebuilt(node, test=test, body=then, orelse=other), parts, extras, "conditional")

    def _Attribute(self, node: ast.Attribute):
        if not isinstance(node.ctx, ast.Load):
            return self._inside(node), None
        parts: list[Part] = []
        extras: list[ast.expr] = []
        value = self.part(parts, "self", node.value, extras)
        return self._recorded(node, _rebuilt(node, value=value), parts, extras, "attribute", node.attr)

    def _Subscript(self, node: ast.Subscript):
        parts: list[Part] = []
        extras: list[ast.expr] = []
        value = self.part(parts, "self", node.value, extras)
        key = self._key(parts, "key", node.slice, extras)
        return self._recorded(node, _rebuilt(node, value=value, slice=key), parts, extras, "subscript")

    def _key(self, parts: list[Part], slot: str, key: ast.expr, extras: list[ast.expr]) -> ast.expr:
        if isinstance(key, ast.Slice):
            changes = {}
            for name, word in (("lower", "start"), ("upper", "stop"), ("step", "step")):
                bound = getattr(key, name)
                if bound is not None:
                    changes[name] = self.part(parts, f"{slot}.{word}", bound, extras)
            parts.append(Part(slot, SLICE))
            return _rebuilt(key, **changes)
        if isinstance(key, ast.Tuple):
            elements = [self._key(parts, f"{slot}.{i}", element, extras) for i, element in enumerate(key.elts)]
            parts.append(Part(slot, TUPLE, extra=len(elements)))
            return _rebuilt(key, elts=elements)
        return self.part(parts, slot, key, extras)

    def _Starred(self, node: ast.Starred):
        new, site = self.expression(node.value)
        return _rebuilt(node, value=new), site

    def _Call(self, node: ast.Call):
        parts: list[Part] = []
        extras: list[ast.expr] = []
        site = self.site("call", node, parts=parts)
        func = node.func
        if isinstance(func, ast.Attribute):
            site.name = func.attr
            new_value, receiver = self.expression(func.value)
            if receiver is not None:
                parts.append(Part("self", receiver.id))
            func = _rebuilt(func, value=self.hook("receiver", site, new_value, at=func.value))
        elif isinstance(func, ast.Name):
            func = self.hook("callee", site, func, at=func)
        else:
            func = self.hook("callee", site, self.value(func), at=func)
        arguments: list[ast.expr] = []
        for index, argument in enumerate(node.args):
            if isinstance(argument, ast.Starred):
                arguments.append(_rebuilt(argument, value=self.part(parts, f"*{index}", argument.value, extras)))
            else:
                arguments.append(self.part(parts, index, argument, extras))
        keywords = [
            _rebuilt(keyword, value=self.part(parts, keyword.arg or "**", keyword.value, extras))
            for keyword in node.keywords
        ]
        return self.hook(
            "record", site, _rebuilt(node, func=func, args=arguments, keywords=keywords), *extras, at=node
        ), site

    def _display(self, node: Any, function: str):
        if not isinstance(getattr(node, "ctx", ast.Load()), ast.Load):
            return self._inside(node), None
        parts: list[Part] = []
        extras: list[ast.expr] = []
        elements: list[ast.expr] = []
        many = len(node.elts) > 32  # a table of data, not a shape
        for index, element in enumerate(node.elts):
            if isinstance(element, ast.Starred):
                elements.append(_rebuilt(element, value=self.part(parts, f"*{index}", element.value, extras)))
            elif many and index >= 4:
                elements.append(element if _is_data(element) else self.value(element))
            else:
                elements.append(self.part(parts, index, element, extras))
        return self._recorded(node, _rebuilt(node, elts=elements), parts, extras, "display", function)

    def _Tuple(self, node: ast.Tuple):
        return self._display(node, "tuple")

    def _List(self, node: ast.List):
        return self._display(node, "list")

    def _Set(self, node: ast.Set):
        return self._display(node, "set")

    def _Dict(self, node: ast.Dict):
        parts: list[Part] = []
        extras: list[ast.expr] = []
        keys: list[ast.expr | None] = []
        values: list[ast.expr] = []
        for index, (key, value) in enumerate(zip(node.keys, node.values, strict=True)):
            if isinstance(key, ast.Constant) and isinstance(key.value, str):
                keys.append(key)
                values.append(self.part(parts, key.value, value, extras))
            elif key is None:
                keys.append(None)
                values.append(self.part(parts, "**", value, extras))
            else:
                keys.append(self.value(key))
                values.append(self.part(parts, index, value, extras))
        return self._recorded(node, _rebuilt(node, keys=keys, values=values), parts, extras, "display", "dict")

    def _JoinedStr(self, node: ast.JoinedStr):
        if not all(self._has_its_place(part.value) for part in node.values if isinstance(part, ast.FormattedValue)):
            return node, None
        parts: list[Part] = []
        extras: list[ast.expr] = []
        values: list[ast.expr] = []
        for index, value in enumerate(node.values):
            if isinstance(value, ast.FormattedValue):
                values.append(_rebuilt(value, value=self.part(parts, index, value.value, extras)))
            else:
                values.append(value)
        return self._recorded(node, _rebuilt(node, values=values), parts, extras, "text")

    def _has_its_place(self, node: ast.expr) -> bool:
        """Before Python 3.12 the places inside an f-string are often wrong; a place is used only where the source agrees."""
        if _F_STRINGS_HAVE_PLACES:
            return True
        try:
            there = ast.parse(self.unit.segment(self.unit.place(node)), mode="eval").body
        except (SyntaxError, ValueError):
            return False
        return ast.dump(there) == ast.dump(node)

    def _TemplateStr(self, node: Any):
        return _rebuilt(
            node, values=[self._inside(v) if type(v).__name__ == "Interpolation" else v for v in node.values]
        ), None

    def _NamedExpr(self, node: ast.NamedExpr):
        site = self.site("assign", node)
        value = self.part(site.parts, "value", node.value, [], certain=False)
        home, known_as = self._home(node.target.id)
        site.targets.append(TargetSite("name", node.target.id, self.unit.place(node.target), home=home))
        site.name = known_as
        return _rebuilt(node, value=self.hook("bind", site, value, at=node.value)), site

    def _Lambda(self, node: ast.Lambda):
        scope = self.scopes[node]
        arguments = self._arguments(node.args)
        watched, plain = self._within(scope, lambda: self._lambda_body(node)), node.body
        schedule, definition, body = watched
        chosen = ast.BoolOp(
            ast.And(),
            [
                self.choose(schedule, node.body),
                self.hook("enter", definition, *_reads(node.args, node.body), at=node.body),
            ],
        )
        twin = _located(ast.IfExp(_located(chosen, node.body), body, plain), node.body)
        return self._recorded(node, _rebuilt(node, args=arguments, body=twin), [], [], "lambda")

    def _lambda_body(self, node: ast.Lambda) -> tuple[int, Site, ast.expr]:
        definition = self._definition(node, "<lambda>", node.args, None)
        site = self.site("return", node.body)
        extras: list[ast.expr] = []
        body = self.part(site.parts, "value", node.body, extras, certain=False)
        return definition.schedule, definition, self.hook("leave", site, body, *extras, at=node.body)

    def _comprehension(self, node: Any, function: str):
        parts: list[Part] = []
        extras: list[ast.expr] = []
        first = self.part(
            parts, "iterable", node.generators[0].iter, extras, certain=not isinstance(node, ast.GeneratorExp)
        )
        generators, element = self._within(self.scopes[node], lambda: self._comprehended(node, parts, first))
        site = self.site("comprehension", node, function=function, parts=parts)
        return self.hook("record", site, _rebuilt(node, generators=generators, **element), *extras, at=node), site

    def _comprehended(
        self, node: Any, parts: list[Part], first: ast.expr
    ) -> tuple[list[ast.comprehension], dict[str, ast.expr]]:
        generators = []
        loops: list[Site] = []
        for index, generator in enumerate(node.generators):
            loop = self.site("loop", generator.target)
            if index == 0:
                loop.parts += [part for part in parts if part.slot == "iterable" and part.extra is None]
            self._loop_targets(loop, generator.target, [])
            loops.append(loop)
            generators.append(_rebuilt(generator, iter=first) if index == 0 else generator)
        names = ("key", "value") if isinstance(node, ast.DictComp) else ("elt",)
        element: dict[str, ast.expr] = {}
        for name in names:
            plain = getattr(node, name)
            watched, site = self.expression(plain)
            if site is None or isinstance(plain, ast.Constant):
                element[name] = plain
                continue
            parts.append(Part("key" if name == "key" else "element", site.id))
            chosen = self._chosen_element(node, loops)
            element[name] = _located(ast.IfExp(chosen, watched, plain), plain)
        return generators, element

    def _chosen_element(self, node: Any, loops: list[Site]) -> ast.expr:
        """The test that begins an element's watched pass: a schedule of its own, and the variables' values."""
        schedule = self.new_schedule()
        test: list[ast.expr] = [self.choose(schedule, node.generators[0].target)]
        for loop, generator in zip(loops, node.generators, strict=True):
            loop = loop if loop.schedule < 0 else self.site("loop", generator.target)
            loop.schedule = schedule
            reads = self._target_reads(generator.target) if loop.targets else []
            test.append(self.hook("loop", loop, *reads, at=generator.target))
        return _located(ast.BoolOp(ast.And(), test), node)

    def _ListComp(self, node: ast.ListComp):
        return self._comprehension(node, "list")

    def _SetComp(self, node: ast.SetComp):
        return self._comprehension(node, "set")

    def _DictComp(self, node: ast.DictComp):
        return self._comprehension(node, "dict")

    def _GeneratorExp(self, node: ast.GeneratorExp):
        return self._comprehension(node, "generator")

    def _within(self, scope: Scope, work: Callable[[], Any]) -> Any:
        before, self.scope = self.scope, scope
        rebound, self.rebound = self.rebound, set(self.rebound)
        try:
            return work()
        finally:
            self.scope, self.rebound = before, rebound

    # ---------------------------------------------------------------- statements

    def module(self, tree: ast.Module, fresh: bool) -> ast.Module:
        head, body = _head(tree.body)
        site = self.site("parameter", body[0] if body else _ORIGIN, name="<module>")
        site.home = self.scope.number
        new = self.body(body)
        if fresh and body:
            new.insert(0, self.statement(self.hook("enter", site, at=body[0]), body[0]))
        return _rebuilt(tree, body=[*head, *new])

    def body(self, statements: Sequence[ast.stmt]) -> list[ast.stmt]:
        new: list[ast.stmt] = []
        for statement in statements:
            method = getattr(self, f"_statement_{type(statement).__name__}", None)
            self.rebound = _walrus_targets(statement)
            if method is None:
                new.append(self._blocks(statement))
            else:
                new += method(statement)
        return new

    def _blocks(self, node: Node) -> Node:
        """A statement with its expressions and inner blocks rewritten: if, with, try, match, raise, and those without any."""
        changes: dict[str, Any] = {}
        for name, field in ast.iter_fields(node):
            if isinstance(field, ast.expr) and isinstance(getattr(field, "ctx", None), (type(None), ast.Load)):
                changes[name] = self.value(field)
            elif isinstance(field, list) and field:
                if isinstance(field[0], ast.stmt):
                    changes[name] = self.body(field)
                elif isinstance(field[0], (ast.withitem, ast.excepthandler, ast.match_case)):
                    changes[name] = [self._blocks(item) for item in field]
        return _rebuilt(node, **changes)

    def _unchanged(self, statement: ast.stmt) -> list[ast.stmt]:
        return [statement]

    _statement_Delete = _statement_Global = _statement_Nonlocal = _statement_TypeAlias = _unchanged
    _statement_Import = _statement_ImportFrom = _statement_Pass = _statement_Break = _statement_Continue = _unchanged

    def _statement_Expr(self, node: ast.Expr) -> list[ast.stmt]:
        return [node] if isinstance(node.value, ast.Constant) else [_rebuilt(node, value=self.value(node.value))]

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
        new_targets = []
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
        statements: list[ast.stmt] = [_rebuilt(node, **changes)]
        if store.targets:
            store.parts.append(Part("value", site.id))
            statements.append(self.statement(self.hook("store", store, *afterwards, at=node), node))
        return statements

    def _name_target(
        self, node: ast.Name, path: tuple[int, ...] = (), annotation: ast.expr | None = None
    ) -> TargetSite:
        home, known_as = self._home(node.id)
        target = TargetSite("name", known_as, self.unit.place(node), path=path, annotation=annotation, home=home)
        return target

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
            return _rebuilt(
                node, elts=[self._target(site, item, (*path, i), extras) for i, item in enumerate(node.elts)]
            )
        if isinstance(node, ast.Starred):
            before = len(site.targets)
            new = self._target(site, node.value, path, extras)
            for target in site.targets[before:]:
                target.starred = True
            return _rebuilt(node, value=new)
        if isinstance(node, ast.Name):
            target = self._name_target(node, path, annotation)
            if self.scope.is_function:
                target.extra = len(extras)
                extras.append(_located(ast.Name(node.id, ast.Load()), node))
            site.targets.append(target)
            return node
        place = self.unit.place(node)
        if isinstance(node, ast.Attribute):
            target = TargetSite("attribute", self.unit.segment(place), place, path=path, annotation=annotation)
            new: Any = _rebuilt(node, value=self.part(target.parts, "self", node.value, extras))
        else:
            assert isinstance(node, ast.Subscript)
            target = TargetSite("item", self.unit.segment(place), place, path=path, annotation=annotation)
            value = self.part(target.parts, "self", node.value, extras)
            new = _rebuilt(node, value=value, slice=self._key(target.parts, "key", node.slice, extras))
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
                extras.append(_located(ast.Name(target.id, ast.Load()), target))
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
        new = _rebuilt(node, target=new_target, value=self.hook("before", before, value, *extras, at=node.value))
        return [new, self.statement(self.hook("after", after, *afterwards, at=node), node)]

    def _statement_Return(self, node: ast.Return) -> list[ast.stmt]:
        if node.value is None:
            return [node]
        site = self.site("return", node)
        site.annotation = getattr(self.scope.activation.node, "returns", None)
        extras: list[ast.expr] = []
        value = self.part(site.parts, "value", node.value, extras)
        return [_rebuilt(node, value=self.hook("leave", site, value, *extras, at=node.value))]

    def _statement_Assert(self, node: ast.Assert) -> list[ast.stmt]:
        if isinstance(node.test, ast.Constant):
            return [node]
        site = self.site("assert", node)
        extras: list[ast.expr] = []
        test = self.part(site.parts, "condition", node.test, extras)
        message = None if node.msg is None else self.value(node.msg)
        return [_rebuilt(node, test=self.hook("judge", site, test, *extras, at=node.test), msg=message)]

    def _statement_For(self, node: Any) -> list[ast.stmt]:
        site = self.site("loop", node.target)
        site.schedule = self.new_schedule()
        iterable = self.part(site.parts, "iterable", node.iter, [], certain=False)
        reads: list[ast.expr] = []
        self._loop_targets(site, node.target, reads)
        begin = self.statement(self.hook("loop", site, *self._target_reads(node.target), at=node.target), node.body[0])
        body = self._twins(site.schedule, node.body, [begin])
        new_iter = self.hook("arm", site, iterable, at=node.iter)
        return [_rebuilt(node, iter=new_iter, body=body, orelse=self.body(node.orelse))]

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
            chosen = _located(ast.BoolOp(ast.And(), [self.choose(schedule.schedule, test), begin_test]), test)
            test = _located(ast.IfExp(chosen, self.value(test), test), test)
        armed = self.statement(self.hook("arm", site, _located(ast.Constant(None), node), at=node), node)
        return [
            armed,
            _rebuilt(
                node, test=test, body=self._twins(site.schedule, node.body, [begin]), orelse=self.body(node.orelse)
            ),
        ]

    def _twins(self, schedule: int, body: list[ast.stmt], begin: list[ast.stmt]) -> list[ast.stmt]:
        """The body twice: watched, and as it was."""
        watched = [*begin, *self.body(body)]
        return [_located(ast.If(self.choose(schedule, body[0]), watched, _plain(body)), body[0])]

    def _target_reads(self, target: ast.expr) -> list[ast.expr]:
        """The variables of a loop, read again: only those that can be read without any effect."""
        names = [n for n in ast.walk(target) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)]
        return [_located(ast.Name(n.id, ast.Load()), n) for n in names if self.scope.is_function]

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

    # ---------------------------------------------------------------- definitions

    def _arguments(self, arguments: ast.arguments) -> ast.arguments:
        defaults = [self.value(default) for default in arguments.defaults]
        keyword_defaults = [None if default is None else self.value(default) for default in arguments.kw_defaults]
        return _rebuilt(arguments, defaults=defaults, kw_defaults=keyword_defaults)

    def _definition(self, node: Any, name: str, arguments: ast.arguments, returns: ast.expr | None) -> Site:
        site = self.site("parameter", node, name=name, annotation=returns, first_line=_first_line(node))
        site.home = self.scope.number
        site.function = self._qualified(name)
        site.schedule = self.new_schedule()
        for parameter in parameters(arguments):
            star = parameter is arguments.vararg or parameter is arguments.kwarg
            site.targets.append(
                TargetSite(
                    "parameter", parameter.arg, self.unit.place(parameter), annotation=parameter.annotation, starred=star,
                    home=self.scope.number,
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

    def _statement_FunctionDef(self, node: Any) -> list[ast.stmt]:
        if any(_compiled_elsewhere(decorator) for decorator in node.decorator_list):
            return [node]
        decorators = [self.value(decorator) for decorator in node.decorator_list]
        arguments = self._arguments(node.args)
        head, body = _head(node.body, docstring_only=True)
        if all(
            isinstance(statement, (ast.Pass, ast.Expr)) and _is_data(getattr(statement, "value", None))
            for statement in body
        ):
            return [_rebuilt(node, decorator_list=decorators, args=arguments)]
        new_body = self._within(self.scopes[node], lambda: self._function_body(node, body))
        return [_rebuilt(node, decorator_list=decorators, args=arguments, body=[*head, *new_body])]

    _statement_AsyncFunctionDef = _statement_FunctionDef

    def _function_body(self, node: Any, body: list[ast.stmt]) -> list[ast.stmt]:
        declared = _declarations(body)
        if declared:
            body = [_without_declarations(statement) for statement in body]
        definition = self._definition(node, node.name, node.args, node.returns)
        enter = self.statement(self.hook("enter", definition, *_reads(node.args, body[0]), at=body[0]), body[0])
        watched = [enter, *self.body(body)]
        return [*declared, _located(ast.If(self.choose(definition.schedule, body[0]), watched, body), body[0])]

    def _statement_ClassDef(self, node: ast.ClassDef) -> list[ast.stmt]:
        outer = {
            "decorator_list": [self.value(decorator) for decorator in node.decorator_list],
            "bases": [self.value(base) for base in node.bases],
            "keywords": [self._inside(keyword) for keyword in node.keywords],
        }
        head, body = _head(node.body, docstring_only=True)
        new_body = self._within(self.scopes[node], lambda: self._class_body(node, body))
        return [_rebuilt(node, body=[*head, *new_body], **outer)]

    def _class_body(self, node: ast.ClassDef, body: list[ast.stmt]) -> list[ast.stmt]:
        if not body:
            return []
        site = self.site("parameter", node, name=node.name)
        site.home = self.scope.number
        site.function = self._qualified(node.name)
        return [self.statement(self.hook("enter", site, at=body[0]), body[0]), *self.body(body)]


_ORIGIN = ast.Pass(lineno=1, col_offset=0, end_lineno=1, end_col_offset=0)


def _located(new: Node, at: ast.AST) -> Node:
    ast.copy_location(new, at)
    for child in ast.iter_child_nodes(new):
        if "lineno" in child._attributes and not hasattr(child, "lineno"):
            _located(child, at)
    return new


def _rebuilt(node: Node, **changes: Any) -> Node:
    """A copy of `node` with some fields changed; the plain twin keeps the original."""
    fields = {name: changes.get(name, value) for name, value in ast.iter_fields(node)}
    return ast.copy_location(type(node)(**fields), node)


def _head(body: list[ast.stmt], *, docstring_only: bool = False) -> tuple[list[ast.stmt], list[ast.stmt]]:
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


def _reads(arguments: ast.arguments, at: ast.AST) -> list[ast.expr]:
    return [_located(ast.Name(parameter.arg, ast.Load()), at) for parameter in parameters(arguments)]


def _first_line(node: Any) -> int:
    decorators = getattr(node, "decorator_list", None)
    return decorators[0].lineno if decorators else node.lineno


def _is_data(node: ast.AST | None) -> bool:
    """Constants, and displays of nothing else: a table of numbers need not be watched number by number."""
    if isinstance(node, (ast.Tuple, ast.List)):
        return all(_is_data(element) for element in node.elts)
    return (
        node is None
        or isinstance(node, ast.Constant)
        or (isinstance(node, ast.UnaryOp) and isinstance(node.operand, ast.Constant))
    )


def _walrus_targets(statement: ast.AST) -> set[str]:
    if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        return set()
    return {node.target.id for node in ast.walk(statement) if isinstance(node, ast.NamedExpr)}


def _declarations(body: Sequence[ast.AST]) -> list[ast.stmt]:
    """The `global` and `nonlocal` statements of one scope; they must come before both twins."""
    found: list[ast.stmt] = []
    for node in body:
        if isinstance(node, (ast.Global, ast.Nonlocal)):
            found.append(node)
        elif not isinstance(node, (*FUNCTIONS, ast.ClassDef, ast.expr)):
            found += _declarations(list(ast.iter_child_nodes(node)))
    return found


def _without_declarations(node: Node) -> Node:
    if isinstance(node, (ast.Global, ast.Nonlocal)):
        return ast.copy_location(ast.Pass(), node)  # type: ignore[return-value]
    if isinstance(node, (*FUNCTIONS, ast.ClassDef, ast.expr)) or not _declarations([node]):
        return node
    changes = {
        name: [_without_declarations(item) if isinstance(item, ast.AST) else item for item in field]
        for name, field in ast.iter_fields(node)
        if isinstance(field, list)
    }
    return _rebuilt(node, **changes)


def _plain(body: list[ast.stmt]) -> list[ast.stmt]:
    return [_without_declarations(statement) for statement in body] if _declarations(body) else body


def _compiled_elsewhere(decorator: ast.expr) -> bool:
    """numba and its kind read the bytecode, and would meet our hooks there."""
    names = {node.id for node in ast.walk(decorator) if isinstance(node, ast.Name)}
    names |= {node.attr for node in ast.walk(decorator) if isinstance(node, ast.Attribute)}
    return bool(names & _COMPILED_ELSEWHERE)
