"""Weights of one class after another, set as the rows of a square table that is then used as if they were its columns.

W[c] = w                     # w has one number for each feature, so W has the features along axis 1
scores = X @ W               # here the features of X meet axis 0 of W
"""

from collections.abc import Iterator

from ..cures.index_cures import is_whole_slice
from ..networks.layers import base
from ..steps import Kind, Step
from ..view import View
from .rows_for_columns import RowForColumn

_MADE = ("zeros", "empty", "ones", "zeros_like", "empty_like")


def used_across(view: View) -> Iterator[RowForColumn]:
    """Stores of vectors along one axis of a table that a product then sums along the other."""
    reading = view.reading
    clashes = list(reading.ledger.clashes())
    refused = {meeting.step for meeting in clashes}
    for meeting in clashes:
        product = view.steps[meeting.step]
        if product.operation not in ("dot", "matmul") or len(product.inputs) != 2:
            continue
        for number in product.inputs:
            table = reading.maker(base(view, number))
            axes = reading.axes(table.number) if table is not None and table.operation in _MADE else ()
            if table is None or len(axes) != 2 or axes[0].size != axes[1].size:
                continue
            stores = list(_stores(view, table))
            if len({(store.place, at) for store, at in stores}) != 1 or stores[0][0].number in refused:
                continue
            store, at = stores[0]
            if at < 0:
                continue
            summed = (meeting.left, meeting.right)
            met = [axis for axis in summed if reading.ledger.same(axis, axes[1 - at])]
            if met and any(reading.ledger.same(axis, axes[at]) for axis in summed):
                yield RowForColumn(store, product, at, 1 - at)


def _stores(view: View, table: Step) -> Iterator[tuple[Step, int]]:
    """Every store into a table, with the axis along which a loop's variable says where: -1 where it is no such store."""
    for store in view.steps:
        if store.kind is not Kind.STORE or view.reading.source(store.inputs[0]) != table.number:
            continue
        keys, value = store.inputs[1:-1], store.inputs[-1]
        loops = [n for n, key in enumerate(keys) if (m := view.reading.maker(key)) is not None and m.kind is Kind.LOOP]
        others = [view.reading.argument(store, n + 1) for n in range(len(keys)) if n not in loops]
        is_line = len(loops) == 1 and all(map(is_whole_slice, others)) and len(view.reading.axes(value)) == 1
        yield store, loops[0] if is_line and store.detail != "augmented" else -1
