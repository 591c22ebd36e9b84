"""Cures for one row that was cut out as a table, `X[i:i + 1]`, and meets weights of rank 1 in their update."""

import ast
from collections.abc import Iterator

from ....language import Text
from ..algebra import Call
from ..cure import Cure
from ..cures.edits import retype, source_of
from ..meaning import Array, Meaning
from ..steps import Step
from ..view import View


def rows_by_index(view: View, step: Step) -> Iterator[Cure]:
    """`X[i:i + 1]` as `X[i]`, among what a rank-1 array is changed by in place."""
    for cut in view.reading.ancestors(step.inputs[1]):
        axes = view.reading.axes(cut.number)
        node = source_of(view, cut).node(cut.place) if cut.operation == "subscript" else None
        if len(axes) != 2 or axes[0].size != 1 or not isinstance(node, ast.Subscript):
            continue
        start = _only_row(node.slice)
        if start is None:
            continue
        source = source_of(view, cut)
        text = f"{source.segment(node.value)}[{source.segment(start)}]"

        def change(call: Call) -> Meaning:
            return Array(call.axes(0)[1:])

        yield retype(view, cut, text, _ROW.filled(text=text), change)


def _only_row(key: ast.expr) -> ast.expr | None:
    """The i of a slice `i:i + 1`."""
    if not isinstance(key, ast.Slice) or key.lower is None or key.step is not None:
        return None
    upper = key.upper
    if (
        not isinstance(upper, ast.BinOp)
        or not isinstance(upper.op, ast.Add)
        or not isinstance(upper.right, ast.Constant)
    ):
        return None
    return key.lower if upper.right.value == 1 and ast.dump(upper.left) == ast.dump(key.lower) else None


_ROW = Text(en="Take the row by its index: {text}", zh="用下标取这一行：{text}")
