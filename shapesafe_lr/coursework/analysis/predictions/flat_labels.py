"""Labels that came as a column, out of a dict, an object or a table, beside positions of a rank-1 array: flattened by name."""

import ast
from collections.abc import Iterator

from ....language import Text
from ..algebra import Call
from ..cure import Cure
from ..cures.edits import source_of
from ..meaning import Array, Meaning
from ..steps import Kind, Step
from ..view import View
from .searches import search


def flattened_labels(view: View, step: Step, column: int | None, vector: int | None) -> Iterator[Cure]:
    """`y = mat["y"]` as `y = mat["y"].ravel()`, where y is compared with the place of each example's largest score.

    What the file or the table holds cannot be typed anew, and a position for each example is rank 1 by nature.
    """
    if step.operation not in ("equal", "not_equal") or search(view, vector) is None:
        return
    for named, value in _named(view, column):
        if _is_taken_out(value):
            source = source_of(view, named)
            text = f"{source.segment(value)}.ravel()"
            edit = source.replace(value, text)
            yield Cure(named.path, edit.place, _FLAT.filled(text=text), (edit,), {named.number: _flat})
            return


def _named(view: View, number: int | None) -> Iterator[tuple[Step, ast.expr]]:
    """The assignments that a value went through, the last one first, each with the expression that it names."""
    step = view.steps[number] if number is not None else None
    while step is not None and step.kind is Kind.PASS and step.inputs and step.inputs[0] is not None:
        given = view.steps[step.inputs[0]]
        value = source_of(view, given).node(given.place)
        if step.operation == "assign" and value is not None and given.path == step.path:
            yield step, value
        step = given


def _is_taken_out(value: ast.expr) -> bool:
    """Whether a value is an item, a part of a table or an attribute; `X.T` and what is worked out are none."""
    if isinstance(value, ast.Attribute):
        return value.attr != "T"
    return isinstance(value, ast.Subscript)


def _flat(call: Call) -> Meaning:
    meaning = call.args[0]
    if not isinstance(meaning, Array):
        return meaning
    return Array(tuple(axis for axis in meaning.axes if axis.size != 1), over=meaning.over, mask=meaning.mask)


_FLAT = Text(en="Give each example's label as one vector: {text}", zh="把每个样本的标签写成一个向量：{text}")
