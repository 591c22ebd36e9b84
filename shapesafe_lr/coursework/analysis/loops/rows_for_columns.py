"""Rows that were set where a column was meant: `X[0] = ...` for `X[:, 0] = ...`, where the program tells which.

Xb = np.zeros((m, n + 1))
Xb[:, 1:] = X                          # column 0 is left for the ones
Xb[0] = 1.0                            # and row 0, an example, is overwritten

X[0] = (X[0] - X[0].mean()) / X[0].std()       # a row of different quantities has no mean
print(X[:, 0])                                 # and the column is what is looked at
"""

import ast
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ....language import Text
from ...findings import Edit
from ..cure import Cure
from ..cures.edits import source_of
from ..cures.index_cures import is_whole_slice
from ..flow import is_number
from ..meaning import Meaning, Number, Stretch
from ..statistics.quantities_apart import axis_of_quantities
from ..statistics.weighed_axes import is_weighed_along
from ..steps import Kind, Step
from ..view import View

_STATISTICS = ("mean", "std", "var", "min", "max", "ptp")


class RowForColumn(NamedTuple):
    """The store of the row (or of the column, with `axis` 0), and the step that tells that the other was meant."""

    store: Step
    telling: Step
    at: int
    axis: int


def left_empty(view: View) -> Iterator[RowForColumn]:
    """A table of zeros, filled with data but for its first or last column, and a row of it set to ones instead.

    Weights go along the axis that has the ones. Where rows are set one after another, as in time, a row is meant.
    """
    for filled in _stores(view):
        keys = [view.reading.argument(filled, place) for place in range(1, len(filled.inputs) - 1)]
        table = view.reading.source(filled.inputs[0])
        left = _left(view, filled, keys)
        if left is None or table is None or view.steps[table].operation not in ("zeros", "empty"):
            continue
        axis, index = left
        others = [one for one in _stores(view) if view.reading.source(one.inputs[0]) == table and one is not filled]
        if {one.place for one in others} != {one.place for one in others[:1]}:
            continue
        for store in others:
            if _sets_line(view, store, 1 - axis, index) and _is_one(view, store):
                if not any(_sets_line(view, one, axis, index) for one in _reads(view, table)):
                    if is_weighed_along(view, view.steps[table], view.reading.axes(table)[axis]):
                        yield RowForColumn(store, filled, index, axis)


def scaled_by_itself(view: View) -> Iterator[RowForColumn]:
    """A row scaled by its own statistics, where each place of it is another quantity, and its column is looked at later."""
    for store in _stores(view):
        table = view.reading.source(store.inputs[0])
        place = line_of(view, store)
        if table is None or place is None or place[0] != 0 or not _is_scaled(view, store, table, place[1]):
            continue
        later = [read for read in _reads(view, table) if read.number > store.number]
        column = next((read for read in later if line_of(view, read) == (1, place[1])), None)
        if column is not None and not any(line_of(view, read) == place for read in later):
            if axis_of_quantities(view, _born(view, table)) == 1 and not _are_all_scaled(view, table):
                yield RowForColumn(store, column, place[1], 1)


def _stores(view: View) -> Iterator[Step]:
    return (
        step for step in view.steps if step.kind is Kind.STORE and step.detail != "augmented" and len(step.inputs) > 2
    )


def _is_one(view: View, store: Step) -> bool:
    """Whether ones are set, for a bias."""
    value = view.reading.meaning(store.inputs[-1])
    return isinstance(value, Number) and value.value == 1


def _are_all_scaled(view: View, table: int) -> bool:
    """Whether every row is set for itself, one after another: then it is the rows that are meant."""
    rows = [store for store in _stores(view) if view.reading.source(store.inputs[0]) == table and line_of(view, store)]
    return sum(store.times for store in rows) >= view.reading.axes(table)[0].size


def _reads(view: View, table: int) -> Iterator[Step]:
    return (step for step in view.reading.users.get(table, []) if step.operation == "subscript")


def _left(view: View, filled: Step, keys: Sequence[Meaning]) -> tuple[int, int] | None:
    """The axis and the place that a store of a whole table leaves out: `T[:, 1:] = X` leaves column 0."""
    axes = view.reading.axes(filled.inputs[0])
    if len(axes) != 2 or len(view.reading.axes(filled.inputs[-1])) != 2:
        return None
    keys = [*keys, Stretch(None, None, None)][:2]
    parts = [place for place, key in enumerate(keys) if not is_whole_slice(key)]
    part = keys[parts[0]] if len(parts) == 1 else None
    if not isinstance(part, Stretch) or (part.step is not None and getattr(part.step, "value", None) is not None):
        return None
    size, stored = axes[parts[0]].size, view.reading.axes(filled.inputs[-1])[parts[0]].size
    if stored != size - 1:
        return None
    return parts[0], 0 if getattr(part.start, "value", None) == 1 else -1


def line_of(view: View, step: Step) -> tuple[int, int] | None:
    """The axis and the place of the one line that a subscript picks: `X[0]` is (0, 0), `X[:, 0]` is (1, 0)."""
    last = len(step.inputs) - (step.kind is Kind.STORE)
    keys = [view.reading.argument(step, place) for place in range(1, last)]
    if len(view.reading.axes(step.inputs[0])) != 2:
        return None
    picked = [(place, key.value) for place, key in enumerate(keys) if isinstance(key, Number)]
    rest = all(isinstance(key, Number) or is_whole_slice(key) for key in keys)
    if len(picked) != 1 or not rest or not isinstance(picked[0][1], int | float):
        return None
    return picked[0][0], int(picked[0][1])


def _sets_line(view: View, step: Step, axis: int, index: int) -> bool:
    """Whether a step sets, or reads, one line of a table; what is set must be one number."""
    line = line_of(view, step)
    if line is None or line[0] != axis:
        return False
    size = view.reading.axes(step.inputs[0])[axis].size
    across = view.reading.axes(step.inputs[0])[1 - axis].size
    places = {index % size, across - 1} if index == -1 else {index}
    return line[1] % size in {place % size for place in places} and (
        step.kind is not Kind.STORE or is_number(view, step.inputs[-1])
    )


def _is_scaled(view: View, store: Step, table: int, index: int) -> bool:
    """Whether what is stored in a row is the row itself, less or over a statistic of it."""
    made = list(view.reading.ancestors(store.inputs[-1]))[:12]
    rows = {step.number for step in made if step.operation == "subscript" and line_of(view, step) == (0, index)}
    statistics = [step for step in made if step.operation in _STATISTICS]
    return len(statistics) > 1 and all(view.reading.source(step.inputs[0]) in rows for step in statistics)


def _born(view: View, table: int) -> int:
    """The table under copies."""
    step = view.steps[table]
    while step.operation in ("copy", "astype") and step.inputs:
        before = view.reading.maker(step.inputs[0])
        if before is None:
            break
        step = before
    return step.number


def line_turned(view: View, found: RowForColumn) -> Iterator[Cure]:
    """Every `X[0]` of the statement as `X[:, 0]`; of a table whose rows were left empty, the other way round."""
    source = source_of(view, found.store)
    statement = source.statement(found.store.place)
    if not isinstance(statement, ast.Assign | ast.AugAssign):
        return
    target = statement.targets[0] if isinstance(statement, ast.Assign) else statement.target
    if not isinstance(target, ast.Subscript):
        return
    before = source.segment(target)
    owner, key = source.segment(target.value), source.segment(target.slice)
    numbers = [part for part in key.split(",") if ":" not in part and "." not in part]
    if len(numbers) != 1:
        return
    number = numbers[0].strip()
    text = f"{owner}[:, {number}]" if found.axis else f"{owner}[{number}]"
    same = [node for node in ast.walk(statement) if isinstance(node, ast.Subscript) and source.segment(node) == before]
    edits = tuple(Edit(source.place(node), text) for node in same)
    yield Cure(found.store.path, found.store.place, _SET.filled(text=text), edits, certain=True)


_SET = Text(en="Set the line that is meant: {text}", zh="设真正想要的那一行或列：{text}")
