"""The two gradients of a layer, told by each other where no forward pass and no labels are in sight.

dW = dZ @ A_prev.T / m               # the error times what went into the layer, summed over the examples
db = dZ.sum(axis=1) / m              # and the same error, summed over the same axis
"""

from .axes import Axis
from .layer_slopes import summed_by_letters
from .layers import base
from .steps import Step
from .view import View


def is_beside_a_bias_gradient(view: View, product: Step, counted: Axis) -> bool:
    """Whether one factor of a product, the error, is also summed alone over the axis that the product sums.

    `counted` is an axis of the other factor: the inputs of the layer, which count no examples.
    """
    ledger, factors = (
        view.reading.ledger,
        [_unscaled(view, n) for n in product.inputs if len(view.reading.axes(n)) == 2],
    )
    gone = _gone(view, product)
    if product.operation not in ("dot", "matmul", "einsum") or len(set(factors)) != 2 or len(gone) != 1:
        return False
    if not ledger.apart(counted, gone[0]):
        return False
    for error, entered in (factors, factors[::-1]):
        mine, theirs = view.reading.axes(error), view.reading.axes(entered)
        if not any(ledger.same(counted, axis) for axis in mine) and any(ledger.same(counted, axis) for axis in theirs):
            return any(
                step.call == product.call and _unscaled(view, step.inputs[0]) == error and _sums(view, step, gone[0])
                for step in view.reading.operations("sum", "mean")
            )
    return False


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
