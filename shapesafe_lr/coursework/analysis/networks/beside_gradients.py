"""Weights refused on the way back, whose gradient was worked out of the same error and has their shape: `W @ dZ` for `W.T @ dZ`.

The gradient `dZ @ A_prev.T` says how the weights lie: they are as they should be, and the product forgot the `.T`.
"""

from collections.abc import Iterator

from ..cure import Cure
from ..cures.edits import operand_turned
from ..steps import Step
from ..view import View
from .layers import base, spot


def turned_beside_gradient(view: View, step: Step) -> Iterator[Cure]:
    """The one operand transposed, where another product of the same error has its shape."""
    for side in (0, 1):
        weights, error = step.inputs[side], step.inputs[1 - side]
        shape = view.reading.shape(weights) or ()
        if (
            len(shape) == 2
            and min(shape) > 1
            and any(_is_gradient(view, step, one, error, shape) for one in view.steps)
        ):
            yield from operand_turned(view, step, side)


def _is_gradient(view: View, step: Step, product: Step, error: int | None, shape: tuple[int, ...]) -> bool:
    """Whether a product pairs the same error with something else, and has this shape."""
    if product.operation not in ("dot", "matmul") or product.number >= step.number or len(product.inputs) != 2:
        return False
    if view.reading.shape(product.number) != shape:
        return False
    return any(spot(view, base(view, number)) == spot(view, base(view, error)) for number in product.inputs)
