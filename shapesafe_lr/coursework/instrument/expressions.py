"""Expressions that pass through a recording call, each with its operands noted."""

from __future__ import annotations

import ast
import sys
from typing import Any

from ..trace import FactKind
from .building import Builder
from .sites import COUNTS_REFERENCES, NUMPY, SLICE, TUPLE, Part, Site, TargetSite
from .trees import Node, is_data, located, rebuilt

OPERATORS: dict[type[ast.AST], str] = {
    ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.MatMult: "@", ast.Div: "/", ast.FloorDiv: "//", ast.Mod: "%",
    ast.Pow: "**",
    ast.LShift: "<<", ast.RShift: ">>", ast.BitOr: "|", ast.BitXor: "^", ast.BitAnd: "&",
    ast.UAdd: "+", ast.USub: "-", ast.Invert: "~", ast.Not: "not",
    ast.Eq: "==", ast.NotEq: "!=", ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=", ast.Is: "is",
    ast.IsNot: "is not",
    ast.In: "in", ast.NotIn: "not in", ast.And: "and", ast.Or: "or",
}  # fmt: skip
DEEPEST = 100  # a sum of a thousand terms is as deep; rewritten whole, it would be too deep for Python's compiler
_F_STRINGS_HAVE_PLACES = sys.version_info >= (3, 12)

Rewritten = tuple[ast.expr, Site | None]


class Expressions(Builder):
    """One method for each kind of expression, named after its node."""

    def expression(self, node: ast.expr) -> tuple[ast.expr, Site | None]:
        """`node` rewritten to record itself, and its site; None for what is not recorded."""
        method = getattr(self, f"_{type(node).__name__}", None)
        if self.depth > DEEPEST:
            return node, None
        self.depth += 1
        try:
            return (self._inside(node), None) if method is None else method(node)
        finally:
            self.depth -= 1

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
        return rebuilt(node, **changes)

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
        return self._recorded(node, rebuilt(node, operand=operand), parts, extras, "unary", OPERATORS[type(node.op)])

    def _BinOp(self, node: ast.BinOp):
        parts: list[Part] = []
        extras: list[ast.expr] = []
        left, right = self.part(parts, "left", node.left, extras), self.part(parts, "right", node.right, extras)
        return self._recorded(
            node, rebuilt(node, left=left, right=right), parts, extras, "binary", OPERATORS[type(node.op)]
        )

    def _Compare(self, node: ast.Compare):
        parts: list[Part] = []
        extras: list[ast.expr] = []
        left = self.part(parts, 0, node.left, extras)
        others = [self.part(parts, i + 1, other, extras, certain=i == 0) for i, other in enumerate(node.comparators)]
        function = " ".join(OPERATORS[type(operator)] for operator in node.ops)
        return self._recorded(node, rebuilt(node, left=left, comparators=others), parts, extras, "compare", function)

    def _BoolOp(self, node: ast.BoolOp):
        parts: list[Part] = []
        extras: list[ast.expr] = []
        values = [self.part(parts, i, value, extras, certain=i == 0) for i, value in enumerate(node.values)]
        return self._recorded(node, rebuilt(node, values=values), parts, extras, "boolean", OPERATORS[type(node.op)])

    def _IfExp(self, node: ast.IfExp):
        parts: list[Part] = []
        extras: list[ast.expr] = []
        test = self.part(parts, "test", node.test, extras)
        then = self.part(parts, "then", node.body, extras, certain=False)
        other = self.part(parts, "else", node.orelse, extras, certain=False)
        return self._recorded(node, rebuilt(node, test=test, body=then, orelse=other), parts, extras, "conditional")

    def _Attribute(self, node: ast.Attribute):
        if not isinstance(node.ctx, ast.Load):
            return self._inside(node), None
        parts: list[Part] = []
        extras: list[ast.expr] = []
        value = self.part(parts, "self", node.value, extras)
        return self._recorded(node, rebuilt(node, value=value), parts, extras, "attribute", node.attr)

    def _Subscript(self, node: ast.Subscript):
        parts: list[Part] = []
        extras: list[ast.expr] = []
        value = self.part(parts, "self", node.value, extras)
        key = self._key(parts, "key", node.slice, extras)
        return self._recorded(node, rebuilt(node, value=value, slice=key), parts, extras, "subscript")

    def _key(self, parts: list[Part], slot: str, key: ast.expr, extras: list[ast.expr]) -> ast.expr:
        if isinstance(key, ast.Slice):
            changes = {}
            for name, word in (("lower", "start"), ("upper", "stop"), ("step", "step")):
                bound = getattr(key, name)
                if bound is not None:
                    changes[name] = self.part(parts, f"{slot}.{word}", bound, extras)
            parts.append(Part(slot, SLICE))
            return rebuilt(key, **changes)
        if isinstance(key, ast.Tuple):
            elements = [self._key(parts, f"{slot}.{i}", element, extras) for i, element in enumerate(key.elts)]
            parts.append(Part(slot, TUPLE, extra=len(elements)))
            return rebuilt(key, elts=elements)
        return self.part(parts, slot, key, extras)

    def _Starred(self, node: ast.Starred):
        new, site = self.expression(node.value)
        return rebuilt(node, value=new), site

    def _Call(self, node: ast.Call):
        parts: list[Part] = []
        extras: list[ast.expr] = []
        site = self.site("call", node, parts=parts)
        func = node.func
        owner = func.value if isinstance(func, ast.Attribute) and func.attr in COUNTS_REFERENCES else None
        if isinstance(owner, ast.Name) and owner.id not in NUMPY:  # the function np.resize asks nobody
            return self._call_of_the_only_reference(node, site, owner), None
        if isinstance(func, ast.Attribute):
            site.name = func.attr
            new_value, receiver = self.expression(func.value)
            if receiver is not None:
                parts.append(Part("self", receiver.id))
            func = rebuilt(func, value=self.hook("receiver", site, new_value, at=func.value))
        elif isinstance(func, ast.Name):
            func = self.hook("callee", site, func, at=func)
        else:
            func = self.hook("callee", site, self.value(func), at=func)
        arguments: list[ast.expr] = []
        for index, argument in enumerate(node.args):
            if isinstance(argument, ast.Starred):
                arguments.append(rebuilt(argument, value=self.part(parts, f"*{index}", argument.value, extras)))
            else:
                arguments.append(self.part(parts, index, argument, extras))
        keywords = [
            rebuilt(keyword, value=self.part(parts, keyword.arg or "**", keyword.value, extras))
            for keyword in node.keywords
        ]
        return self.hook(
            "record", site, rebuilt(node, func=func, args=arguments, keywords=keywords), *extras, at=node
        ), site

    def _call_of_the_only_reference(self, node: ast.Call, site: Site, name: ast.Name) -> ast.expr:
        """`(alone(a), a.resize(5))[1]`: nothing of ours may hold `a` while numpy counts who does."""
        call = rebuilt(
            node,
            args=[self.value(argument) for argument in node.args],
            keywords=[rebuilt(keyword, value=self.value(keyword.value)) for keyword in node.keywords],
        )
        alone = self.hook("alone", site, located(ast.Name(name.id, ast.Load()), name), at=name)
        both = located(ast.Tuple([alone, call], ast.Load()), node)
        return located(ast.Subscript(both, located(ast.Constant(1), node), ast.Load()), node)

    def _display(self, node: Any, function: str):
        if not isinstance(getattr(node, "ctx", ast.Load()), ast.Load):
            return self._inside(node), None
        parts: list[Part] = []
        extras: list[ast.expr] = []
        elements: list[ast.expr] = []
        many = len(node.elts) > 32  # a table of data, not a shape
        for index, element in enumerate(node.elts):
            if isinstance(element, ast.Starred):
                elements.append(rebuilt(element, value=self.part(parts, f"*{index}", element.value, extras)))
            elif many and index >= 4:
                elements.append(element if is_data(element) else self.value(element))
            else:
                elements.append(self.part(parts, index, element, extras))
        return self._recorded(node, rebuilt(node, elts=elements), parts, extras, "display", function)

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
        return self._recorded(node, rebuilt(node, keys=keys, values=values), parts, extras, "display", "dict")

    def _JoinedStr(self, node: ast.JoinedStr):
        if not all(self._has_its_place(part.value) for part in node.values if isinstance(part, ast.FormattedValue)):
            return node, None
        parts: list[Part] = []
        extras: list[ast.expr] = []
        values: list[ast.expr] = []
        for index, value in enumerate(node.values):
            if isinstance(value, ast.FormattedValue):
                values.append(rebuilt(value, value=self.part(parts, index, value.value, extras)))
            else:
                values.append(value)
        return self._recorded(node, rebuilt(node, values=values), parts, extras, "text")

    def _has_its_place(self, node: ast.expr) -> bool:
        """Before Python 3.12 places inside f-strings are often wrong; one is used only where the source agrees."""
        if _F_STRINGS_HAVE_PLACES:
            return True
        try:
            there = ast.parse(self.unit.segment(self.unit.place(node)), mode="eval").body
        except (SyntaxError, ValueError):
            return False
        return ast.dump(there) == ast.dump(node)

    def _TemplateStr(self, node: Any):
        return rebuilt(
            node, values=[self._inside(v) if type(v).__name__ == "Interpolation" else v for v in node.values]
        ), None

    def _NamedExpr(self, node: ast.NamedExpr):
        site = self.site("assign", node)
        value = self.part(site.parts, "value", node.value, [], certain=False)
        home, known_as = self._home(node.target.id)
        site.targets.append(TargetSite("name", node.target.id, self.unit.place(node.target), home=home))
        site.name = known_as
        return rebuilt(node, value=self.hook("bind", site, value, at=node.value)), site
