"""Rows of a square table divided by their sums without keepdims: `cm / cm.sum(axis=1)` divides each column by the sum of a row.

The two axes of a confusion matrix are of one length, and nothing but the use tells them apart: its rows are gone through
as shares afterwards, or it was counted over pairs of two different arrays.
"""

from collections.abc import Iterator
from typing import NamedTuple

from ..flow import downstream
from ..statistics.quantities_apart import typed_rows
from ..statistics.reducing import axis_of
from ..steps import Kind, Step
from ..view import View

_SUMS = ("sum", "norm")
_PRODUCTS = ("dot", "matmul")


class Shares(NamedTuple):
    """The quotient of a square table and the sums of its rows, and the reduction that made these."""

    quotient: Step
    sums: Step


def shares_across(view: View) -> Iterator[Shares]:
    """Every square table divided by its own sums of rows, lined up with the columns."""
    reading = view.reading
    for step in reading.operations("divide"):
        sums = reading.maker(step.inputs[1]) if len(step.inputs) == 2 else None
        shape = reading.shape(step.inputs[0]) or ()
        if sums is None or sums.operation not in _SUMS or len(shape) != 2 or shape[0] != shape[1] or shape[0] < 2:
            continue
        if axis_of(sums) not in (1, -1) or reading.shape(sums.number) != shape[:1] or reading.is_replaced(sums):
            continue
        if reading.source(step.inputs[0]) == reading.source(sums.inputs[0]) and _are_rows_shares(view, step):
            yield Shares(step, sums)


def _are_rows_shares(view: View, quotient: Step) -> bool:
    """Whether each row was to add up to 1: rows are summed, or hand on the shares of a state, or pairs were counted."""
    for user in downstream(view, quotient.number):
        if user.operation in _SUMS and axis_of(user) in (1, -1):
            return True
        if user.operation == "subscript" and _is_row(view, user) and _is_summed(view, user):
            return True
        if user.operation in _PRODUCTS and _hands_on(view, user, quotient):
            return True
    return _counts_pairs(view, quotient)


def _is_row(view: View, picked: Step) -> bool:
    return len(picked.inputs) == 2 and len(view.reading.axes(picked.number)) == 1 and not picked.bounds


def _is_summed(view: View, row: Step) -> bool:
    return any(user.operation == "sum" for user in view.reading.users.get(row.number, []))


def _hands_on(view: View, product: Step, quotient: Step) -> bool:
    """Whether a product is `state @ P`: of a vector before the table; of links both ways that may be the mean of neighbours."""
    table = view.reading.maker(quotient.inputs[0])
    rows = list(typed_rows(view, table.number)) if table is not None else []
    if table is None or table.seen.binary or (rows and rows == [list(column) for column in zip(*rows, strict=False)]):
        return False
    before = view.reading.shape(product.inputs[0]) or ()
    is_vector = len(before) == 1 or before[:1] == (1,)
    return is_vector and view.reading.source(product.inputs[1]) == quotient.number


def _counts_pairs(view: View, quotient: Step) -> bool:
    """Whether the table was counted up at `cm[true, predicted]`, the two read from two arrays."""
    table = view.reading.source(quotient.inputs[0])
    for store in view.steps:
        if store.kind is not Kind.STORE or len(store.inputs) != 4 or view.reading.source(store.inputs[0]) != table:
            continue
        arrays = [_read_from(view, key) for key in store.inputs[1:3]]
        if None not in arrays and arrays[0] != arrays[1]:
            return True
    return False


def _read_from(view: View, number: int | None) -> tuple[int | None, str] | None:
    """The array that an item was read from, by the place in a loop over several."""
    step = view.reading.maker(number)
    if step is None or not step.inputs:
        return None
    if step.kind is Kind.LOOP:
        ranged = view.reading.maker(step.inputs[0])
        return (step.inputs[0], step.detail) if ranged is not None and ranged.operation == "zip" else None
    return (view.reading.source(step.inputs[0]), "") if step.operation == "subscript" else None
