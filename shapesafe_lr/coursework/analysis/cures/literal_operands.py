"""Lists typed in where an array is meant: their shape, and `[[1, 2]]` as the column `[[1], [2]]`."""

import ast
from collections.abc import Iterator

from ....language import Text
from ..cure import Cure
from ..meaning import Array, Meaning, Number, Several
from ..source import Source
from ..steps import Kind
from ..view import View
from .edits import source_of

Shape = tuple[int, ...]


def shape_of_operand(view: View, number: int | None) -> Shape | None:
    """The shape numpy gives an operand: an array's own, or that of a list of numbers."""
    shape, maker = view.reading.shape(number), view.reading.maker(number)
    if shape is None and maker is not None and maker.kind is Kind.DISPLAY:
        return _shape_of_list(view.reading.meaning(number))
    return shape


def _shape_of_list(meaning: Meaning) -> Shape | None:
    if isinstance(meaning, Number):
        return ()
    if isinstance(meaning, Array):
        return meaning.shape
    if not isinstance(meaning, Several) or not meaning.items:
        return None
    inner = {_shape_of_list(item) for item in meaning.items}
    first = inner.pop()
    return None if inner or first is None else (len(meaning.items), *first)


def turned_literals(view: View, left: int | None, right: int | None) -> Iterator[Cure]:
    """A point of a product typed the other way round: a row as a column on the right, a column as a row on the left."""
    shapes = shape_of_operand(view, left), shape_of_operand(view, right)
    if not shapes[0] or not shapes[1] or len(shapes[0]) != 2 or len(shapes[1]) != 2:
        return
    if shapes[1] == (1, shapes[0][1]):
        yield from _retyped(view, right, _COLUMN)
    if shapes[0] == (shapes[1][0], 1):
        yield from _retyped(view, left, _ROW)


def _retyped(view: View, number: int | None, description: Text) -> Iterator[Cure]:
    display = view.reading.maker(number)
    node = source_of(view, display).node(display.place) if display is not None else None
    if display is None or display.kind is not Kind.DISPLAY or not isinstance(node, ast.List):
        return
    source = source_of(view, display)
    text = turned_literal(source, node)
    if text:
        edit = source.replace(node, text)
        yield Cure(display.path, display.place, description.filled(text=text), (edit,), certain=True)


def turned_literal(source: Source, node: ast.List) -> str:
    """`[[1, 2]]` as `[[1], [2]]`, `[[1], [2]]` as `[[1, 2]]`; "" for a list that is no table."""
    rows = [row.elts for row in node.elts if isinstance(row, ast.List | ast.Tuple)]
    if not rows or len(rows) != len(node.elts):
        return ""
    columns = [", ".join(source.segment(item) for item in column) for column in zip(*rows, strict=False)]
    return "[" + ", ".join(f"[{column}]" for column in columns) + "]"


_COLUMN = Text(en="Type it as a column: {text}", zh="写成一列：{text}")
_ROW = Text(en="Type it as a row: {text}", zh="写成一行：{text}")
