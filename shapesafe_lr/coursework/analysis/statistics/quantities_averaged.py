"""Statistics that run across different quantities, where their table refuses them: `d.min(axis=1), d.max(axis=1)` of areas and rooms."""

import ast
from collections.abc import Iterator

from ....language import Text
from ..births import REDUCTIONS
from ..cure import Cure
from ..cures.edits import source_of
from ..steps import Step
from ..view import View
from .quantities_apart import axis_of_quantities
from .reducing import along, axis_of


def quantities_averaged(view: View, step: Step) -> Iterator[Cure]:
    """The statistic along the other axis of a typed-in table, with its neighbours in the statement, where it mixes quantities."""
    array, axis = view.reading.source(step.inputs[0]), axis_of(step)
    if array is None or axis is None or len(view.reading.axes(array)) != 2 or "keepdims" in step.options:
        return
    if axis != 1 or axis_of_quantities(view, array) != 1:
        return
    together = [cure for one in (step, *_beside(view, step)) for cure in list(along(view, one, 0))[:1]]
    edits = tuple(edit for cure in together for edit in cure.edits)
    changes = {number: change for cure in together for number, change in cure.changes.items()}
    text = ", ".join(edit.text for edit in edits)
    yield Cure(step.path, step.place, _EACH.filled(text=text), edits, changes)


def _beside(view: View, step: Step) -> Iterator[Step]:
    """The other statistics of the same table along the same axis in the same statement."""
    source = source_of(view, step)
    statement = source.statement(step.place)
    for other in view.reading.operations(*REDUCTIONS):
        alike = other.call == step.call and other.path == step.path and other.place != step.place
        if alike and other.inputs and view.reading.source(other.inputs[0]) == view.reading.source(step.inputs[0]):
            is_call = isinstance(source.node(other.place), ast.Call)
            if is_call and axis_of(other) == axis_of(step) and source.statement(other.place) is statement:
                yield other


_EACH = Text(en="For each quantity, each column: {text}", zh="每一列是一个量，应当按列计算：{text}")
