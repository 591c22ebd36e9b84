"""A line of a table that takes in numbers of the table's other axis: `dW[j] += x`, where W (n_x, C) was multiplied by x.

In a square table a row is as long as a column, so nothing is refused. Which of the two is meant is told by the product:
what W sums over are the features, and x holds one number for each of them.
"""

import ast
from collections.abc import Iterator
from typing import NamedTuple

from ....language import Text
from ..axes import Axes, Axis
from ..cure import Cure
from ..cures.edits import source_of
from ..cures.index_cures import is_whole_slice
from ..meaning import Number
from ..source import bracketed
from ..steps import Kind, Step
from ..view import View
from .layers import base


class LineAcross(NamedTuple):
    """The store, which key of it is the number of the line, and the product that tells what the axes are."""

    store: Step
    place: int
    product: Step


def lines_across(view: View) -> Iterator[LineAcross]:
    """Stores into a line that runs along one axis, of numbers that are known to run along the other."""
    reading = view.reading
    for store in (reading.steps[number] for number in dict.fromkeys(one.step for one in reading.ledger.clashes())):
        place = line_of(view, store) if store.kind is Kind.STORE else None
        values = [axis for axis in reading.axes(store.inputs[-1]) if axis.size > 1] if place is not None else []
        if place is None or len(values) != 1:
            continue
        axes = reading.axes(store.inputs[0])
        if not reading.ledger.same(values[0], axes[place]) or reading.ledger.same(values[0], axes[1 - place]):
            continue
        product = _sums_over(view, axes, values[0])
        if _is_line_of_gram(view, store.inputs[-1]):
            continue
        if product is not None and not _is_filled_both_ways(view, store, place):
            yield LineAcross(store, place, product)


def line_of(view: View, store: Step) -> int | None:
    """Which key of `W[j]`, `W[:, j]` is a number, where the other, if it is written, takes everything."""
    keys = [view.reading.argument(store, place) for place in range(1, len(store.inputs) - 1)]
    numbers = [place for place, key in enumerate(keys) if isinstance(key, Number)]
    rest = all(is_whole_slice(key) for place, key in enumerate(keys) if place not in numbers)
    return numbers[0] if len(numbers) == 1 and rest and len(view.reading.axes(store.inputs[0])) == 2 else None


def _sums_over(view: View, axes: Axes, features: Axis) -> Step | None:
    """A product of a table with these two axes, which sums over the features."""
    same = view.reading.ledger.same
    for product in view.reading.operations("dot", "matmul"):
        for number in product.inputs[:2]:
            table = view.reading.axes(number)
            if len(table) == 2 and any(same(a, axes[0]) and same(b, axes[1]) for a, b in (table, table[::-1])):
                summed = table[-1] if number == product.inputs[0] else table[0]
                if same(summed, features):
                    return product
    return None


def _is_line_of_gram(view: View, number: int | None) -> bool:
    """Whether a line is `X.T @ X[:, k]`, one of a symmetric table, which fills its row as well as its column."""
    product = view.reading.maker(number)
    if product is None or product.operation not in ("dot", "matmul") or len(product.inputs) != 2:
        return False
    for table, line in (product.inputs, product.inputs[::-1]):
        cut = view.reading.maker(line)
        if cut is not None and cut.operation == "subscript" and base(view, cut.inputs[0]) == base(view, table):
            return True
    return False


def _is_filled_both_ways(view: View, store: Step, place: int) -> bool:
    """Whether the line across with the same number is set too: `M[i] += v` beside `M[:, i] += v`, a symmetric table."""
    table, number = base(view, store.inputs[0]), view.reading.source(store.inputs[1 + place])
    texts = {_number_text(view, store)}
    for other in view.steps:
        if other.kind is Kind.STORE and other is not store and base(view, other.inputs[0]) == table:
            if line_of(view, other) == 1 - place:
                keys = [view.reading.source(n) for n in other.inputs[1:-1]]
                if number in keys or _number_text(view, other) in texts:
                    return True
    return False


def _number_text(view: View, store: Step) -> str | None:
    target = _target(view, store)
    return ast.unparse(_number(target)) if target is not None else None


def _target(view: View, store: Step) -> ast.Subscript | None:
    """The place that a statement stores into, as it is written."""
    statement = source_of(view, store).statement(store.place)
    target: ast.expr | None = None
    if isinstance(statement, ast.Assign):
        target = statement.targets[0]
    elif isinstance(statement, ast.AugAssign):
        target = statement.target
    return target if isinstance(target, ast.Subscript) else None


def _number(target: ast.Subscript) -> ast.expr:
    """The number of the line among the keys."""
    keys = target.slice.elts if isinstance(target.slice, ast.Tuple) else [target.slice]
    return next((key for key in keys if not isinstance(key, ast.Slice)), target.slice)


def put_along(view: View, store: Step, place: int) -> Iterator[Cure]:
    """`dW[j] += x` as `dW[:, j] += x`, or the other way round."""
    source, target = source_of(view, store), _target(view, store)
    if target is None:
        return
    number = source.segment(_number(target))
    text = f"{bracketed(source, target.value)}[{f':, {number}' if place == 0 else number}]"
    changes = {other.number: lambda call: None for other in _there(view, store)}
    yield Cure(store.path, source.place(target), _ALONG.filled(text=text), (source.replace(target, text),), changes)


def stored_lines(view: View, table: int | None) -> Iterator[Cure]:
    """The stores that filled a table, or the one it is a multiple of, line by line: each along the other axis."""
    for made in list(view.reading.ancestors(table))[:8]:
        for user in view.reading.users.get(made.number, []):
            place = line_of(view, user) if user.kind is Kind.STORE else None
            if place is not None and view.reading.source(user.inputs[0]) == made.number:
                yield from put_along(view, user, place)


def _there(view: View, store: Step) -> Iterator[Step]:
    return (
        other
        for other in view.steps
        if other.kind is Kind.STORE and other.path == store.path and other.place == store.place
    )


_ALONG = Text(en="Put it along the other axis: {text}", zh="放到另一个轴的方向上：{text}")
