"""Weighted averages of several predictions that were never summed, and one label for each example held against all of them.

average = weights * P          # (k, 1) * (k, m): still a row for each model
np.mean((average > 0.5) == Y)  # Y (1, m) is stretched over the k rows
"""

from collections.abc import Iterator
from typing import NamedTuple

from ....language import Text
from ..algebra import Call
from ..births import REDUCTIONS
from ..cure import Cure
from ..cures.edits import as_dot, numpy_name, retype
from ..flow import downstream, is_number, is_squashed, long_axes
from ..meaning import Meaning, Number
from ..networks.layers import base
from ..reading import work_out
from ..statistics.reducing import axis_of
from ..steps import Kind, Step
from ..view import View

_HELD_AGAINST = ("divide", "greater", "greater_equal", "less", "less_equal")


class UnsummedAverage(NamedTuple):
    """The product, its table of predictions and its weights, the axis that they weigh, and the labels it meets."""

    product: Step
    table: int
    weights: int
    place: int
    labels: int


def unsummed_averages(view: View) -> Iterator[UnsummedAverage]:
    """The products of predictions and weights that add up to 1, if all of them meet the labels and end as one number."""
    for product in view.reading.operations("multiply"):
        pair = [n for n in product.inputs if n is not None]
        long = [long_axes(view, n) for n in pair]
        if sorted(long) != [1, 2]:
            continue
        table, weights = (pair[0], pair[1]) if long[0] == 2 else (pair[1], pair[0])
        place = _place(view, weights, table)
        if place is None or _is_reduced(view, product) or not _is_average(view, product, weights):
            continue
        labels = _labels_met(view, product, table, 1 - place)
        if labels is not None:
            yield UnsummedAverage(product, table, weights, place, labels)


def _place(view: View, vector: int | None, table: int) -> int | None:
    """The axis of a table along which a vector lies when the two meet."""
    rank, shape = len(view.reading.axes(table)), view.reading.shape(vector) or ()
    places = [rank - len(shape) + place for place, side in enumerate(shape) if side > 1]
    return places[0] if rank == 2 and len(places) == 1 else None


def _is_reduced(view: View, product: Step) -> bool:
    """Whether something is taken along one axis later: the average itself, or a result for each model."""
    return any(user.operation in REDUCTIONS and axis_of(user) is not None for user in downstream(view, product.number))


def _labels_met(view: View, product: Step, table: int, place: int) -> int | None:
    """The labels, one for each example, that all predictions are held against, where it ends as one number."""
    made = {product.number}
    for user in downstream(view, product.number):
        made.add(user.number)
        if user.kind is not Kind.OPERATION or not is_squashed(view, user.number):
            continue
        for number in user.inputs:
            labels = view.reading.maker(number)
            if labels is None or labels.number in made or not labels.seen.binary or long_axes(view, number) != 1:
                continue
            stretched = view.reading.shape(user.number) == view.reading.shape(product.number)
            if stretched and _place(view, number, table) == place:
                return number
    return None


def _is_average(view: View, product: Step, weights: int) -> bool:
    """Whether weights add up to 1: typed so, or divided by their sum; or the product is divided by it, or held against a share of it."""
    made = view.reading.maker(base(view, weights))
    if made is None:
        return False
    if made.operation == "divide" and _is_sum_of(view, made.inputs[1], made.inputs[0]):
        return True
    numbers = list(_typed(view, view.reading.maker(made.inputs[0]))) if made.operation == "array" else []
    if numbers and None not in numbers and abs(sum(number or 0 for number in numbers) - 1) < 1e-6:
        return True
    return any(
        user.operation in _HELD_AGAINST and any(_is_share_of_sum(view, number, weights) for number in user.inputs)
        for user in downstream(view, product.number)
    )


def _is_share_of_sum(view: View, number: int | None, weights: int) -> bool:
    """Whether a number is the sum of the weights, or a share of it: `votes > weights.sum() / 2`."""
    step = view.reading.maker(number)
    if step is not None and step.operation in ("divide", "multiply") and is_number(view, step.number):
        return any(_is_sum_of(view, n, weights) for n in step.inputs)
    return _is_sum_of(view, number, weights)


def _is_sum_of(view: View, total: int | None, number: int | None) -> bool:
    step = view.reading.maker(total)
    return step is not None and step.operation == "sum" and base(view, step.inputs[0]) == base(view, number)


def _typed(view: View, display: Step | None) -> Iterator[float | None]:
    """The numbers in brackets; None for what is no number."""
    for number in display.inputs if display is not None and display.kind is Kind.DISPLAY else ():
        item, meaning = view.reading.maker(number), view.reading.meaning(number)
        if item is not None and item.kind is Kind.DISPLAY:
            yield from _typed(view, item)
        else:
            yield meaning.value if isinstance(meaning, Number) else None


def summed_averages(view: View, found: UnsummedAverage) -> Iterator[Cure]:
    """`weights * P` as `np.dot(weights.T, P)`, or as a sum over the models where the labels are a vector."""
    products = sorted(as_dot(view, found.product), key=lambda cure: cure.edits[0].text.count(".T"))
    flat = len(view.reading.axes(found.labels)) == len(view.reading.axes(found.weights))
    yield from products if flat else ()
    for keepdims in (False, True):
        yield _summed(view, found, keepdims=keepdims)
    yield from () if flat else products


def _summed(view: View, found: UnsummedAverage, *, keepdims: bool) -> Cure:
    more = ", keepdims=True" if keepdims else ""
    step = found.product
    text = f"{numpy_name(view, step)}.sum({view.text(step)}, axis={found.place}{more})"

    def change(call: Call) -> Meaning:
        whole = work_out(call, "multiply")
        options: dict[str, Meaning] = {"axis": Number(found.place), "keepdims": Number(keepdims)}
        return work_out(Call(call.ledger, call.step, [whole], options), "sum")

    return retype(view, step, text, _SUM.filled(text=text), change)


_SUM = Text(en="Sum over what was weighed: {text}", zh="沿加权的轴求和：{text}")
