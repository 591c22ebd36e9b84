"""One order for two arrays: `X[order, :]` beside `Y[:, order]`, where the labels are shuffled along the examples and X is not.

On a square X nothing is raised. Which axis of X the examples are shows where a product of X meets the labels: it is the
one that is left.
"""

from collections.abc import Iterator
from typing import NamedTuple

from ..algebra import is_elementwise
from ..axes import Axis
from ..flow import is_array, product_under
from ..meaning import Array, Several
from ..steps import Step
from ..view import View

_KEEP = ("T", "transpose", "negative", "astype", "ravel", "flatten", "reshape", "squeeze", "copy")


class ShuffledApart(NamedTuple):
    """The data, picked along its features, and the labels, picked by the same positions along the examples."""

    data: Step
    labels: Step


def shuffled_apart(view: View) -> Iterator[ShuffledApart]:
    """Pairs of arrays that one order was used on, along the features of one and the examples of the other."""
    for labels, product, examples in (*_compared(view), *_met(view)):
        for number, other in (product.inputs[:2], product.inputs[1::-1]):
            data = _under(view, number, ("T", "transpose", "negative"))
            place = _shuffled_place(view, data, labels)
            if data is None or place is None or view.reading.is_replaced(data):
                continue
            left = view.reading.axes(data.number)[1 - place]
            if _is_table_of_pairs(view, data.inputs[0]) or _is_shuffled_too(view, other, labels):
                continue
            if view.reading.ledger.same(examples, left):
                yield ShuffledApart(data, labels)


def _compared(view: View) -> Iterator[tuple[Step, Step, Axis]]:
    """Labels that an activation is compared with, the product under it, and the axis of the examples."""
    for comparison in view.roles.comparisons:
        labels = view.reading.maker(comparison.labels)
        product = product_under(view, view.roles.activations.get(comparison.prediction))
        yield from _known(view, labels, product, view.reading.axes(comparison.prediction))


def _met(view: View) -> Iterator[tuple[Step, Step, Axis]]:
    """The same of scores without an activation: `(w.T @ X > 0) == Y`, `X @ w - y`."""
    for step in view.reading.operations("subtract", "equal", "not_equal"):
        for scores, other in (step.inputs, step.inputs[::-1]) if len(step.inputs) == 2 else ():
            product = _product_behind(view, scores)
            yield from _known(view, _under(view, other, _KEEP), product, view.reading.axes(scores))


def _known(
    view: View, labels: Step | None, product: Step | None, axes: tuple[Axis, ...]
) -> Iterator[tuple[Step, Step, Axis]]:
    long = [axis for axis in axes if axis.size > 1]
    if labels is None or product is None or labels.operation != "subscript" or len(product.inputs) < 2:
        return
    if len(long) == 1:
        yield labels, product, long[0]


def _product_behind(view: View, number: int | None) -> Step | None:
    """The product that a value comes from, element by element: `(np.dot(w, X) > 0).astype(int)`."""
    step = view.reading.maker(number)
    for _ in range(8):
        if step is None or step.operation in ("dot", "matmul"):
            return step
        if not is_elementwise(step.operation) and step.operation not in (*_KEEP, "where", "sign"):
            return None
        arrays = [n for n in step.inputs if is_array(view, n)]
        known = len(arrays) == 1 or (arrays and step.operation in ("add", "where"))
        step = view.reading.maker(arrays[0]) if known else None
    return None


def _under(view: View, number: int | None, through: tuple[str, ...]) -> Step | None:
    step = view.reading.maker(number)
    while step is not None and step.operation in through and step.inputs:
        step = view.reading.maker(step.inputs[0])
    return step


def _positions(view: View, step: Step) -> set[int | None]:
    """The index arrays, or lists of positions, among the keys of a subscript."""
    reading = view.reading
    return {reading.source(n) for n in step.inputs[1:] if isinstance(reading.meaning(n), Array | Several)}


def _shuffled_place(view: View, data: Step | None, labels: Step) -> int | None:
    """The axis of a table that is picked from by the labels' positions, if no other axis is."""
    if data is None or data.operation != "subscript" or len(view.reading.axes(data.number)) != 2:
        return None
    order = _positions(view, labels)
    places = [place for place, key in enumerate(data.inputs[1:3]) if view.reading.source(key) in order]
    inner = view.reading.maker(data.inputs[0])
    if len(places) != 1 or (inner is not None and _is_shuffled_too(view, inner.number, labels)):
        return None
    return places[0]


def _is_table_of_pairs(view: View, number: int | None) -> bool:
    """Whether both axes of a table are one: a kernel has the examples along both."""
    axes = view.reading.axes(number)
    return len(axes) == 2 and view.reading.ledger.same(*axes)


def _is_shuffled_too(view: View, number: int | None, labels: Step) -> bool:
    """Whether another value is in the same order: weights in the features' order, the rows of a table of pairs."""
    step = _under(view, number, _KEEP)
    return (
        step is not None and step.operation == "subscript" and bool(_positions(view, step) & _positions(view, labels))
    )
