"""The two gradients of a layer, told by each other where no forward pass and no labels are in sight.

dW = dZ @ A_prev.T / m               # the error times what went into the layer, summed over the examples
db = dZ.sum(axis=1) / m              # and the same error, summed over the same axis
"""

from collections.abc import Iterator

from ..axes import Axis
from ..statistics.quotients import quotients
from ..steps import Step
from ..view import View
from .layer_slopes import summed_by_letters
from .layers import base


def is_beside_a_bias_gradient(view: View, product: Step, counted: Axis, count: int | None) -> bool:
    """Whether one factor of a product, the error, is also averaged alone over the axis that the product sums.

    `counted` is another axis of one of the two factors: the layer's inputs or its units, which count no examples.
    """
    ledger, gone = view.reading.ledger, _gone(view, product)
    factors = {_unscaled(view, number) for number in product.inputs if len(view.reading.axes(number)) == 2}
    if product.operation not in ("dot", "matmul", "einsum") or len(factors) != 2 or len(gone) != 1:
        return False
    if not ledger.apart(counted, gone[0]):
        return False
    averaged = {view.reading.source(total) for total in _divided_alike(view, count)}
    return any(
        step.call == product.call
        and _unscaled(view, step.inputs[0]) in factors
        and _sums(view, step, gone[0])
        and (step.operation == "mean" or step.number in averaged)
        for step in view.reading.operations("sum", "mean")
    )


def _divided_alike(view: View, count: int | None) -> Iterator[int | None]:
    """What else is divided by a count."""
    for _, total, other in quotients(view):
        if view.reading.source(other) == view.reading.source(count):
            yield total


def _unscaled(view: View, number: int | None) -> int | None:
    """The table under transposes and numbers that it was multiplied by: dZ of `1 / m * dZ`."""
    step = view.reading.maker(base(view, number))
    while step is not None and step.operation in ("multiply", "divide"):
        tables = [n for n in step.inputs if view.reading.axes(n)]
        if len(tables) != 1:
            break
        step = view.reading.maker(base(view, tables[0]))
    return step.number if step is not None else None


def _gone(view: View, product: Step) -> list[Axis]:
    """The axes that a product sums away."""
    if product.operation == "einsum":
        return summed_by_letters(view, product)
    return list(view.reading.axes(product.inputs[0])[-1:])


def _sums(view: View, step: Step, axis: Axis) -> bool:
    """Whether a sum runs over just this axis."""
    left = view.reading.axes(step.number)
    gone = [one for one in view.reading.axes(step.inputs[0]) if one not in left]
    return len(gone) == 1 and view.reading.ledger.same(gone[0], axis)
