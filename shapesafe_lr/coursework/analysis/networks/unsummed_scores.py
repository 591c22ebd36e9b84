"""Scores of a regression that were multiplied with `*` and never summed: `X * w + b`, compared with one target an example."""

from collections.abc import Iterator

from ..axes import Axis
from ..births import REDUCTIONS
from ..flow import downstream, is_array, is_squashed, long_axes
from ..meant import is_spread_here
from ..statistics.reducing import axis_of
from ..steps import Step
from ..view import View
from .layers import base


def unsummed_scores(view: View) -> Iterator[Step]:
    """The products of a table and one weight a feature, where the table of residuals is squared whole or meets the data again.

    A fit to each feature alone keeps its features apart: its residuals are reduced along the examples. And who writes
    `X * scale - level[:, None]` wants the table.
    """
    met: set[int] = set()
    for residual in view.reading.operations("subtract"):
        for score, target in (residual.inputs, residual.inputs[::-1]) if len(residual.inputs) == 2 else ():
            product = _product(view, score)
            if product is None or product.number in met or not _is_stretched(view, residual, product, target):
                continue
            is_loss = _is_loss(view, residual) and not is_spread_here(view, residual)
            if is_loss or _goes_back(view, residual, product):
                met.add(product.number)
                yield product


def _product(view: View, number: int | None) -> Step | None:
    """The `X * w` of `X * w + b`: a table and a vector along one of its axes, neither made of the other."""
    step = view.reading.maker(number)
    if step is not None and step.operation == "add":
        made = [view.reading.maker(n) for n in step.inputs if long_axes(view, n) == 2]
        step = made[0] if len(made) == 1 else None
    if step is None or step.operation != "multiply" or view.reading.is_replaced(step) or len(step.inputs) != 2:
        return None
    table, vector = sorted(step.inputs, key=lambda n: -long_axes(view, n))
    apart = long_axes(view, table) == 2 and long_axes(view, vector) == 1 and is_array(view, vector)
    return step if apart and _is_plain(view, table) and not _comes_from(view, vector, table) else None


def _is_plain(view: View, table: int | None) -> bool:
    """Whether a table is data as it came, or scaled number by number: no product, no difference of pairs."""
    return len(view.reading.axes(table)) == 2 and not view.roles.is_predicted(table)


def _comes_from(view: View, number: int | None, table: int | None) -> bool:
    """Whether a value was worked out from the table: the scale of standardised data."""
    source = view.reading.source(table)
    return any(step.number == source for step in view.reading.ancestors(number))


def _is_stretched(view: View, residual: Step, product: Step, target: int | None) -> bool:
    """Whether the target has one number an example and runs along the axis that the weights do not."""
    reading = view.reading
    table, vector = sorted(product.inputs, key=lambda n: -long_axes(view, n))
    if long_axes(view, target) != 1 or reading.shape(residual.number) != reading.shape(table):
        return False
    long, along = _long(view, target), _long(view, vector)
    others = [axis for axis in reading.axes(table) if not reading.ledger.same(axis, along)]
    if len(others) != 1 or not reading.ledger.same(others[0], long):
        return False
    return not _comes_from(view, target, table) and not _comes_from(view, target, vector)


def _long(view: View, number: int | None) -> Axis:
    return next(axis for axis in view.reading.axes(number) if axis.size > 1)


def _goes_back(view: View, residual: Step, product: Step) -> bool:
    """Whether a matrix product of the residuals with the data makes a gradient."""
    reading = view.reading
    data = {reading.source(number) for number in product.inputs}
    return any(
        user.operation in ("dot", "matmul") and any(base(view, number) in data for number in user.inputs)
        for twin in _twins(view, residual)
        for user in _users_turned(view, twin)
    )


def _twins(view: View, residual: Step) -> Iterator[Step]:
    """The residual, and the same difference written again."""
    operands = view.reading.operands(residual)
    for other in view.reading.operations("subtract"):
        if view.reading.operands(other) == operands:
            yield other


def _users_turned(view: View, step: Step) -> Iterator[Step]:
    """What a value goes into, scaled or turned."""
    for user in downstream(view, step.number):
        yield user
        if user.operation in ("T", "transpose"):
            yield from downstream(view, user.number)


def _is_loss(view: View, residual: Step) -> bool:
    """Whether residuals are squared and summed whole, and nowhere reduced along an axis."""
    twins = list(_twins(view, residual))
    after = [user for twin in twins for user in downstream(view, twin.number)]
    if any(user.operation in REDUCTIONS and axis_of(user) is not None for user in after):
        return False
    return any(
        user.operation in ("power", "square", "multiply", "abs") and is_squashed(view, user.number) for user in after
    )
