"""Gradients made with the output of their own layer, told by the slope in the error: `dZ1 = ... * (1 - A1 ** 2)`, `dZ1 @ A1.T`."""

from collections.abc import Iterator
from typing import NamedTuple

from ..algebra import is_elementwise
from ..steps import Step
from ..view import View
from .layers import Layer, base, products, spot
from .layers_in_turn import is_worked_out_in_turn
from .slopes import is_slope


class OwnOutput(NamedTuple):
    """The product, the place of the output among its operands, and the layer it came out of."""

    step: Step
    place: int
    layer: Layer


def own_outputs(view: View) -> Iterator[OwnOutput]:
    """Products of a layer's activation with an error that holds the slope of that very activation."""
    for layer in products(view):
        output = spot(view, layer.activation)
        if _is_recurrent(view, layer) or _is_of_two_products(view, layer):
            continue
        if is_worked_out_in_turn(view, layer.product, layer.weights):
            continue
        for step in view.reading.operations("dot", "matmul"):
            if len(step.inputs) != 2 or step.number < layer.activation:
                continue
            bases = [base(view, number) for number in step.inputs]
            for place, error in ((0, bases[1]), (1, bases[0])):
                if spot(view, bases[place]) == output and _has_slope(view, error, layer):
                    yield OwnOutput(step, place, layer)


def _is_recurrent(view: View, layer: Layer) -> bool:
    """Whether what comes out of a layer goes into it again: the states of one time and the next are told apart by nothing."""
    own = spot(view, layer.activation)
    ahead = list(view.reading.ancestors(layer.activation))[1:]
    return (
        any((step.path, step.place, step.call) == own for step in ahead) or len(view.passes_over(layer.activation)) > 1
    )


def _is_of_two_products(view: View, layer: Layer) -> bool:
    """Whether two products were added before the activation, `Wx @ x + Wa @ a`: a step of a recurrent net."""
    inside = view.reading.ancestors(layer.activation, stop=lambda step: not is_elementwise(step.operation))
    return len({step.place for step in inside if step.operation in ("dot", "matmul", "einsum")}) > 1


def _has_slope(view: View, error: int | None, layer: Layer) -> bool:
    """Whether an error is a product, element by element, with the slope of the layer's activation."""
    step = view.reading.maker(error)
    if step is None or step.operation != "multiply" or len(step.inputs) != 2:
        return False
    z = {**view.roles.activations, **view.roles.hidden_activations}.get(layer.activation)
    for number in step.inputs:
        maker = view.reading.maker(number)
        sources = {view.reading.source(n) for n in maker.inputs} if maker is not None else set()
        if maker is not None and maker.operation == "greater" and sources & {layer.activation, z}:
            return True
        if is_slope(view, number) and layer.activation in {s.number for s in list(view.reading.ancestors(number))[:6]}:
            return True
    return False
