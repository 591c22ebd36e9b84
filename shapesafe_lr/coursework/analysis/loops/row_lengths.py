"""Lengths of one row of a table, `len(X[0])`, where the number of its rows was meant: `len(X)`."""

from collections.abc import Iterator

from ....language import Text
from ..axes import Axis
from ..cure import Cure
from ..cures.count_cures import lengths_of, measured
from ..cures.edits import operand_node, retype, source_of
from ..meaning import Number
from ..reading import Change
from ..view import View


def table_of_row(view: View, number: int | None) -> int | None:
    """The table that a row was taken of: X, of X[0]."""
    step = view.reading.maker(number)
    if step is None or step.operation != "subscript" or len(step.inputs) != 2:
        return None
    one = isinstance(view.reading.argument(step, 1), Number)
    return step.inputs[0] if one and len(view.reading.axes(step.inputs[0])) == 2 else None


def rows_counted(view: View, number: int | None) -> Iterator[Cure]:
    """`len(X[0])` as `len(X)`."""
    for length in lengths_of(view, number):
        row = view.reading.maker(measured(view, length)) if length.operation == "len" else None
        table = table_of_row(view, row.number) if row is not None else None
        node = operand_node(view, row, 0) if row is not None and table is not None else None
        if node is not None:
            text = f"len({source_of(view, length).segment(node)})"
            yield retype(view, length, text, _ROWS.filled(text=text), _length_of(view.reading.axes(table)[0]))


def _length_of(axis: Axis) -> Change:
    return lambda call: Number(axis.size, counts=axis)


_ROWS = Text(en="Count the rows: {text}", zh="数行数：{text}")
