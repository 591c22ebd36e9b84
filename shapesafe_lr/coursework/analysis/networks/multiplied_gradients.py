"""Gradients that were multiplied where a matrix product was meant, found at the update that refuses them."""

from collections.abc import Iterator

from ..cure import Cure
from ..cures.edits import as_dot
from ..flow import is_array
from ..steps import Step
from ..view import View
from .layers import unscaled


def multiplied_gradients(view: View, step: Step) -> Iterator[Cure]:
    """`W - rate * dW` where dW is `dZ * A_prev`, a table with the examples still in it: the product that sums over them."""
    if step.operation != "subtract" or len(step.inputs) != 2:
        return
    gradient = unscaled(view, step.inputs[1])
    if gradient is not None and gradient.operation == "multiply" and all(is_array(view, n) for n in gradient.inputs):
        yield from as_dot(view, gradient)
