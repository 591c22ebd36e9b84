"""A line across named quantities that is scaled, where the line of one quantity was meant: `X[:, 1] = X[:, 1] / 1000`.

features = ["rooms", "price"]
X = houses.T                                   # each row is one quantity
X[:, 1] = X[:, 1] / 1000                       # the rooms and the price of one house
for name, values in zip(features, X): ...      # the rows have the names
"""

import ast
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ..cures.edits import source_of
from ..loops.rows_for_columns import RowForColumn, line_of
from ..meaning import Number
from ..steps import Kind, Step
from ..view import View
from ..words.named_axes import Words, named_axes
from .quantities_apart import axis_of_quantities

_WRITTEN: Mapping[type[ast.operator] | None, str] = {ast.Div: "divide", ast.Sub: "subtract", ast.Mult: "multiply"}
_SAME_NUMBERS = ("T", "transpose", "copy", "astype", "array", "asarray")


class NamedScale(NamedTuple):
    """The line that was set, and the names of the lines that go the other way."""

    line: RowForColumn
    words: Words


def scaled_beside_names(view: View) -> Iterator[NamedScale]:
    """Every store of one line, scaled, of a typed table whose other lines are different quantities and have names."""
    named = list(named_axes(view))
    for store in view.steps:
        place = line_of(view, store) if store.kind is Kind.STORE and len(store.inputs) > 2 else None
        if place is None or not _is_scaled(view, store, place):
            continue
        across, index = place
        axes = view.reading.axes(store.inputs[0])
        words = next((words for words, axis in named if view.reading.ledger.same(axis, axes[1 - across])), ())
        taken = any(view.reading.ledger.same(axis, axes[across]) for _, axis in named)
        if not taken and -len(words) <= index < len(words) and _quantities(view, store.inputs[0]) == 1 - across:
            yield NamedScale(RowForColumn(store, store, index, 1 - across), words)


def _is_scaled(view: View, store: Step, place: tuple[int, int]) -> bool:
    """Whether a line becomes itself by a number, or by statistics of its own."""
    if store.times > 1:
        return False
    if store.detail == "augmented":
        statement = source_of(view, store).statement(store.place)
        operator = type(statement.op) if isinstance(statement, ast.AugAssign) else None
        return _makes_smaller(view, _WRITTEN.get(operator, ""), store.inputs[-1])
    change = view.reading.maker(store.inputs[-1])
    if change is None or len(change.inputs) != 2 or not _makes_smaller(view, change.operation, change.inputs[1]):
        return False
    return any(
        step.operation == "subscript"
        and line_of(view, step) == place
        and view.reading.source(step.inputs[0]) == view.reading.source(store.inputs[0])
        for step in list(view.reading.ancestors(change.number))[:12]
    )


def _makes_smaller(view: View, operation: str, factor: int | None) -> bool:
    """Whether a line is divided, centred, or multiplied by less than 1: by more, an outlier may be made."""
    number = view.reading.meaning(factor)
    is_part = isinstance(number, Number) and 0 < (number.value or 0) < 1
    return operation in ("divide", "subtract") or (operation == "multiply" and is_part)


def _quantities(view: View, table: int | None) -> int | None:
    """The axis along which a typed table, perhaps transposed since, holds different quantities."""
    step, turned = view.reading.maker(table), False
    while step is not None and step.operation in _SAME_NUMBERS and step.inputs:
        before = view.reading.maker(step.inputs[0])
        if before is None or not view.reading.axes(before.number):
            break
        turned ^= step.operation in ("T", "transpose")
        step = before
    axis = (
        axis_of_quantities(view, step.number) if step is not None and len(view.reading.axes(step.number)) == 2 else None
    )
    return None if axis is None else axis ^ turned
