"""Cures for `w = w.reshape(X.shape[0], 1)` that numpy refused because X lies the other way round: X is turned, not the side.

A function that takes examples as columns asks X for its rows to shape the weights; one photo that comes as a row has one.
"""

import ast
from collections.abc import Iterator
from math import prod

from ..cure import Cure
from ..flow import long_axes
from ..meaning import Number, Several
from ..source import Source
from ..steps import Step
from ..view import View
from .edits import source_of
from .handed_cures import handed_cures
from .layout_cures import layout_cures
from .vector_cures import form_cures


def counted_array_turned(view: View, refused: Step) -> Iterator[Cure]:
    """The array whose first length is a side of a refused reshape, turned where it was made or handed over, if its other one fits."""
    sides = _sides(view, refused)
    table = _counted(view, sides[0]) if sides else None
    if table is None or not _fits(view, refused, table) or not _are_columns(view, refused, table):
        return
    if long_axes(view, table) == 1:
        yield from form_cures(view, table, "column")
    else:
        yield from handed_cures(view, table)
        yield from layout_cures(view, table)


def _sides(view: View, refused: Step) -> list[int | None]:
    """The steps that the sides of a reshape came from."""
    given = list(refused.inputs[1:])
    if len(given) == 1 and isinstance(view.reading.meaning(given[0]), Several):
        display = view.reading.maker(given[0])
        return list(display.inputs) if display is not None else []
    return given


def _counted(view: View, side: int | None) -> int | None:
    """X of `X.shape[0]`, be it that the number has a name by now."""
    step = view.reading.maker(side)
    if step is None or step.operation not in ("subscript", "unpack") or not step.inputs:
        return None
    shape = view.reading.maker(step.inputs[0])
    return shape.inputs[0] if shape is not None and shape.operation == "shape" else None


def _fits(view: View, refused: Step, table: int) -> bool:
    """Whether the reshape asks for the first length, the only other side is 1, and the second length is what fits."""
    sides, wanted = view.reading.shape(table) or (), [_value(view, number) for number in _sides(view, refused)]
    size = prod(view.reading.shape(refused.inputs[0]) or (0,))
    return len(sides) == 2 and sides[1] == size != sides[0] and wanted in ([sides[0], 1], [sides[0], -1])


def _value(view: View, number: int | None) -> float | None:
    meaning = view.reading.meaning(number)
    return meaning.value if isinstance(meaning, Number) else None


def _are_columns(view: View, refused: Step, table: int) -> bool:
    """Whether the function goes on to multiply with the array on the right, as `w.T @ X` does, and never on the left."""
    source = source_of(view, refused)
    names = {name for name in view.reading.names.get(view.reading.source(table) or -1, []) if name.isidentifier()}
    around: ast.AST | None = source.statement(refused.place)
    while around is not None and not isinstance(around, ast.FunctionDef | ast.Module):
        around = source.parents.get(around)
    products = _products(around) if around is not None else ()
    return {place for factors in products for place in _places(source, factors, names)} == {1}


def _products(around: ast.AST) -> Iterator[tuple[ast.expr, ast.expr]]:
    """The factors of the products that are written there: `a @ b`, `np.dot(a, b)`, `a.dot(b)`."""
    for node in ast.walk(around):
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.MatMult):
            yield node.left, node.right
        elif (
            isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in ("dot", "matmul")
        ):
            if len(node.args) == 2:
                yield node.args[0], node.args[1]
            elif len(node.args) == 1:
                yield node.func.value, node.args[0]


def _places(source: Source, factors: tuple[ast.expr, ast.expr], names: set[str]) -> Iterator[int]:
    """Where an array stands in a product as it is; turned, it stands for the other place."""
    for place, factor in enumerate(factors):
        text = source.segment(factor)
        if text in names:
            yield place
        elif text.removesuffix(".T") in names:
            yield 1 - place
