"""Slopes of activations in a matrix product with what comes back: `(W2.T @ dZ2) @ (1 - A1 ** 2).T`, where `*` was meant."""

from collections.abc import Iterator

from ..steps import Step
from ..view import View
from .layers import base
from .slopes import is_slope


def dotted_slopes(view: View) -> Iterator[tuple[Step, int]]:
    """Products of a slope with a product that came after its activation and has its shape; each with the slope.

    A slope times the data is the gradient of the sum of the activations, and right.
    """
    for step in view.reading.operations("dot", "matmul"):
        if len(step.inputs) != 2 or step.number in view.changes:
            continue
        for slope, error in (step.inputs, step.inputs[::-1]):
            if slope is not None and is_slope(view, slope) and _came_back(view, error, slope):
                yield step, slope
                break


def _came_back(view: View, error: int | None, slope: int) -> bool:
    reading = view.reading
    made, under = reading.maker(base(view, error)), base(view, slope)
    if made is None or made.operation not in ("dot", "matmul") or reading.shape(made.number) != reading.shape(under):
        return False
    activated = {**view.roles.activations, **view.roles.hidden_activations}
    inside = [step.number for step in list(reading.ancestors(under))[:6] if step.number in activated]
    return bool(inside) and any(step.number == inside[0] for step in reading.ancestors(made.number))
