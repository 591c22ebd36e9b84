"""Lambdas and comprehensions: expressions with a scope of their own, whose inside exists twice."""

from __future__ import annotations

import ast
from typing import Any

from .expressions import Expressions
from .sites import Part, Site
from .trees import located, parameter_reads, rebuilt


class InnerScopes(Expressions):
    """The rest of the expressions."""

    def _arguments(self, arguments: ast.arguments) -> ast.arguments:
        defaults = [self.value(default) for default in arguments.defaults]
        keyword_defaults = [None if default is None else self.value(default) for default in arguments.kw_defaults]
        return rebuilt(arguments, defaults=defaults, kw_defaults=keyword_defaults)

    def _Lambda(self, node: ast.Lambda):
        scope = self.scopes[node]
        arguments = self._arguments(node.args)
        watched, plain = self._within(scope, lambda: self._lambda_body(node)), node.body
        schedule, definition, body = watched
        chosen = ast.BoolOp(
            ast.And(),
            [
                self.choose(schedule, node.body),
                self.hook("enter", definition, *parameter_reads(node.args, node.body), at=node.body),
            ],
        )
        twin = located(ast.IfExp(located(chosen, node.body), body, plain), node.body)
        return self._recorded(node, rebuilt(node, args=arguments, body=twin), [], [], "lambda")

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
        return self.hook("record", site, rebuilt(node, generators=generators, **element), *extras, at=node), site

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
            generators.append(rebuilt(generator, iter=first) if index == 0 else generator)
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
            element[name] = located(ast.IfExp(chosen, watched, plain), plain)
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
        return located(ast.BoolOp(ast.And(), test), node)

    def _ListComp(self, node: ast.ListComp):
        return self._comprehension(node, "list")

    def _SetComp(self, node: ast.SetComp):
        return self._comprehension(node, "set")

    def _DictComp(self, node: ast.DictComp):
        return self._comprehension(node, "dict")

    def _GeneratorExp(self, node: ast.GeneratorExp):
        return self._comprehension(node, "generator")
