"""Labels that are a row (1, m) or a column, used as positions: `np.eye(C)[Y]` has the axis of 1 too, and rank 3."""

import ast
from collections.abc import Iterator

from ....language import Text
from ..algebra import Call
from ..cure import Cure
from ..cures.edits import source_of
from ..meaning import Array, Meaning
from ..reading import work_out
from ..source import bracketed
from ..steps import Step
from ..view import View


def flat_key(view: View, step: Step) -> Iterator[Cure]:
    """`np.eye(C)[Y]` as `np.eye(C)[Y.ravel()]`, where Y is a vector that keeps an axis of 1."""
    source, node = source_of(view, step), source_of(view, step).node(step.place)
    if not isinstance(node, ast.Subscript) or len(step.inputs) != 2:
        return
    key = view.reading.axes(step.inputs[1])
    if len(key) != 2 or sum(axis.size > 1 for axis in key) != 1:
        return
    edit = source.replace(node.slice, f"{bracketed(source, node.slice)}.ravel()")

    def change(call: Call) -> Meaning:
        positions = call.args[1]
        if isinstance(positions, Array):
            long = tuple(axis for axis in positions.axes if axis.size != 1)
            positions = Array(long, over=positions.over, mask=positions.mask)
        return work_out(Call(call.ledger, call.step, [call.args[0], positions]), "subscript")

    yield Cure(step.path, step.place, _FLAT.filled(text=edit.text), (edit,), {step.number: change})


_FLAT = Text(en="Give the positions as one vector: {text}", zh="把位置写成一个向量：{text}")
