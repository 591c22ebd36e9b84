"""Numerical gradients of a table that bump a whole row at once: `W_plus[i] += eps` in a loop over the rows alone."""

import ast
import re
from collections.abc import Iterator
from typing import NamedTuple

from ....language import Text
from ..cure import Cure
from ..cures.edits import source_of
from ..cures.index_cures import is_whole_slice
from ..flow import is_number
from ..meaning import Number
from ..steps import Kind, Step
from ..view import View

_ROWS = re.compile(r"sensitiv|importan|salien|effect|heat|row", re.IGNORECASE)


class BumpedRow(NamedTuple):
    """Where a row is bumped, where its one quotient is stored, and the loop over the rows."""

    bump: Step
    store: Step
    loop: Step


def bumped_rows(view: View) -> Iterator[BumpedRow]:
    """Quotients of differences that are stored over a whole row, of a table whose row was changed whole by what they divide by."""
    stores = [step for step in view.steps if step.kind is Kind.STORE and _is_of_a_row(view, step)]
    met = set()
    for store in stores:
        loop = view.reading.maker(store.inputs[1])
        if store.detail == "augmented" or loop is None or loop.kind is not Kind.LOOP or loop.place in met:
            continue
        for bump in stores:
            if bump.detail == "augmented" and view.reading.source(bump.inputs[1]) == loop.number:
                alike = view.reading.shape(bump.inputs[0]) == view.reading.shape(store.inputs[0])
                if alike and not _is_of_rows(view, store) and _is_quotient(view, store.inputs[-1], bump.inputs[-1]):
                    met.add(loop.place)
                    yield BumpedRow(bump, store, loop)
                    break


def _is_of_a_row(view: View, step: Step) -> bool:
    """Whether one number is set, or added, over a whole row of a table."""
    if len(step.inputs) < 3 or not is_number(view, step.inputs[-1]) or not is_number(view, step.inputs[1]):
        return False
    axes = view.reading.axes(step.inputs[0])
    rest = [view.reading.argument(step, place) for place in range(2, len(step.inputs) - 1)]
    return len(axes) == 2 and axes[1].size > 1 and all(is_whole_slice(key) for key in rest)


def _is_of_rows(view: View, store: Step) -> bool:
    """Whether the table is named for what a whole row does: a sensitivity, painted over the row."""
    return _ROWS.search(view.called(store.inputs[0])) is not None


def _is_quotient(view: View, number: int | None, bump: int | None) -> bool:
    """Whether a number is a difference of two numbers, divided by the bump or twice the bump."""
    quotient, small = view.reading.maker(number), view.reading.source(bump)
    if quotient is None or quotient.operation != "divide" or len(quotient.inputs) != 2 or small is None:
        return False
    above = view.reading.maker(quotient.inputs[0])
    below = [step.number for step in view.reading.ancestors(quotient.inputs[1])]
    if above is None or above.operation != "subtract" or not all(is_number(view, n) for n in above.inputs):
        return False
    return small in below or _value(view, small) in [_value(view, n) for n in below]


def _value(view: View, number: int | None) -> float | None:
    meaning = view.reading.meaning(number)
    return meaning.value if isinstance(meaning, Number) and meaning.value is not None else float("nan")


def each_entry(view: View, found: BumpedRow) -> Iterator[Cure]:
    """`for i in range(W.shape[0])` as `for i in np.ndindex(W.shape)`: i is then a row and a column."""
    source = source_of(view, found.loop)
    statement = source.statement(found.loop.place)
    if not isinstance(statement, ast.For) or not isinstance(statement.target, ast.Name):
        return
    counted = next((node for node in ast.walk(statement.iter) if isinstance(node, ast.Attribute)), None)
    shape = counted if counted is not None and counted.attr == "shape" else None
    text = source.segment(shape) if shape is not None else f"{view.called(found.store.inputs[0])}.shape"
    loop = f"np.ndindex({text})"
    place = source.place(statement.iter)
    yield Cure(found.loop.path, place, _ENTRY.filled(text=loop), (source.replace(statement.iter, loop),), certain=True)


_ENTRY = Text(en="Go through the entries: {text}", zh="逐个元素地走：{text}")
