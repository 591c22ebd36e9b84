"""The learner's source, as text and as a tree: the expression at a place, its parts, and edits to it."""

import ast
import re
from collections.abc import Iterator, Mapping
from functools import cached_property

from ..findings import Edit, Place

Where = tuple[str, int | None]
"""A file and, in a notebook, a cell of it."""


class Source:
    """The text of one script or one cell, with its tree."""

    def __init__(self, text: str, cell: int | None = None) -> None:
        self.text, self.cell = text, cell
        self.lines = text.splitlines(keepends=True)

    @cached_property
    def tree(self) -> ast.AST:
        """The parsed source; empty if it cannot be parsed."""
        try:
            return ast.parse(self.text)
        except (SyntaxError, ValueError):
            return ast.Module(body=[], type_ignores=[])

    @cached_property
    def _nodes(self) -> Mapping[tuple[int, int, int, int], list[ast.expr | ast.stmt]]:
        nodes: dict[tuple[int, int, int, int], list[ast.expr | ast.stmt]] = {}
        for node in ast.walk(self.tree):
            if isinstance(node, ast.expr | ast.stmt):
                nodes.setdefault(self._corners(node), []).append(node)
        return nodes

    @cached_property
    def parents(self) -> Mapping[ast.AST, ast.AST]:
        """For each node the node around it."""
        return {child: node for node in ast.walk(self.tree) for child in ast.iter_child_nodes(node)}

    @cached_property
    def targets(self) -> list[ast.expr | ast.arg]:
        """Where names are bound and items set, each target as a whole: `m, n` of `m, n = X.shape`; and parameters."""
        stored = (ast.Name, ast.Attribute, ast.Subscript, ast.Tuple, ast.List, ast.Starred)
        found = [
            node
            for node in ast.walk(self.tree)
            if isinstance(node, ast.arg) or (isinstance(node, stored) and isinstance(node.ctx, ast.Store))
        ]
        inside = {child for node in found for child in ast.iter_child_nodes(node)}
        return [node for node in found if node not in inside]

    def _corners(self, node: ast.expr | ast.stmt | ast.arg) -> tuple[int, int, int, int]:
        end_line, end = node.end_lineno or node.lineno, node.end_col_offset or 0
        return node.lineno, self._column(node.lineno, node.col_offset), end_line, self._column(end_line, end)

    def _column(self, line: int, offset: int) -> int:
        """A column counted in characters from 1, of an offset in bytes."""
        text = self.lines[line - 1] if line <= len(self.lines) else ""
        return len(text.encode("utf-8", "surrogatepass")[:offset].decode("utf-8", "ignore")) + 1

    def place(self, node: ast.AST) -> Place:
        """Where a node stands."""
        assert isinstance(node, ast.expr | ast.stmt | ast.arg)
        return Place(*self._corners(node), cell=self.cell)

    def node(self, place: Place) -> ast.expr | None:
        """The expression that stands exactly at a place, the outermost if several do."""
        found = self._nodes.get((place.line, place.column, place.end_line, place.end_column), [])
        return next((node for node in found if isinstance(node, ast.expr)), None)

    def statement(self, place: Place) -> ast.stmt | None:
        """The smallest statement around a place."""
        best: ast.stmt | None = None
        for nodes in self._nodes.values():
            for node in nodes:
                if isinstance(node, ast.stmt):
                    line, column, end_line, end_column = self._corners(node)
                    if (line, column) <= (place.line, place.column) and (place.end_line, place.end_column) <= (
                        end_line,
                        end_column,
                    ):
                        if best is None or self._corners(best)[:2] <= (line, column):
                            best = node
        return best

    def loops_around(self, node: ast.AST | None) -> "Iterator[ast.For | ast.While]":
        """The loops that a piece of code stands in, the innermost first; a loop stands in itself."""
        while node is not None:
            if isinstance(node, ast.For | ast.While):
                yield node
            node = self.parents.get(node)

    def function(self, place: Place) -> str | None:
        """The name of the innermost function that a place is in."""
        node: ast.AST | None = self.statement(place)
        while node is not None and not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            node = self.parents.get(node)
        return node.name if node is not None else None

    def segment(self, item: ast.AST | Place) -> str:
        """The text of a node or of a place."""
        place = item if isinstance(item, tuple) else self.place(item)
        lines = [line.rstrip("\r\n") for line in self.lines[place.line - 1 : place.end_line]]
        if not lines:
            return ""
        lines[-1] = lines[-1][: place.end_column - 1]
        lines[0] = lines[0][place.column - 1 :]
        return "\n".join(lines)

    def replace(self, node: ast.AST, text: str) -> Edit:
        """The edit that puts `text` where `node` is."""
        return Edit(self.place(node), text)


class Sources:
    """All sources of a run, by file and cell."""

    def __init__(self, texts: Mapping[Where, str]) -> None:
        self._sources = {where: Source(text, where[1]) for where, text in texts.items()}

    def at(self, path: str, place: Place) -> Source:
        """The source that a place is in."""
        return self._sources.get((path, place.cell)) or Source("", place.cell)

    def __iter__(self) -> Iterator[tuple[Where, Source]]:
        return iter(self._sources.items())


def names_in(node: ast.AST) -> set[str]:
    """The names that are read or bound anywhere in a piece of code."""
    return {part.id for part in ast.walk(node) if isinstance(part, ast.Name)}


def last_word(label: str) -> str:
    """`params["W1"]`, `self.W1` and `W1` are one name."""
    words = re.findall(r"\w+", label)
    return words[-1] if words else ""


def binds_loosely(node: ast.AST) -> bool:
    """Whether an expression needs brackets before a method call or a subscript can follow it."""
    return not isinstance(
        node, ast.Name | ast.Attribute | ast.Subscript | ast.Call | ast.List | ast.Tuple | ast.Dict | ast.ListComp
    )


def bracketed(source: Source, node: ast.AST) -> str:
    """The text of an expression, in brackets where `.T` or `[...]` is to follow."""
    text = source.segment(node)
    return f"({text})" if binds_loosely(node) else text
