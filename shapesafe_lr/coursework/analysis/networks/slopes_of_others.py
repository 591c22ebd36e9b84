"""The slope of the output where that of the hidden layer belongs: `W2.T @ dZ2 * (1 - A2 ** 2)` for `(1 - A1 ** 2)`.

What comes back through the weights of a layer belongs to what went into it, so the slope is that of the layer before.
"""

import ast
from collections.abc import Iterator
from typing import NamedTuple

from ....language import Text
from ..cure import Cure
from ..cures.edits import operand_node, source_of
from ..steps import Step
from ..view import View
from .layers import Layer, base, products, spot
from .layers_in_turn import is_worked_out_in_turn
from .slopes import complement_of, is_square


class SlopeOfAnother(NamedTuple):
    """The product with a slope, the place of the slope in it, and the layer whose output the slope was taken of."""

    step: Step
    place: int
    layer: Layer


def slopes_of_others(view: View) -> Iterator[SlopeOfAnother]:
    """Errors that came back through a layer's weights, times the slope of that layer's own output."""
    through = list(products(view))
    for step in view.reading.operations("multiply"):
        for place in (0, 1) if len(step.inputs) == 2 else ():
            sloped = _sloped(view, step, place)
            back = _back(view, step.inputs[1 - place], sloped)
            if sloped is None or back is None:
                continue
            theirs = [one for one in through if _goes_back_through(view, back, one)]
            if any(spot(view, sloped) == spot(view, one.entered) for one in theirs):
                continue  # tied weights: what came out of one layer went into the other
            for layer in theirs:
                if spot(view, sloped) == spot(view, layer.activation) and not is_worked_out_in_turn(
                    view, layer.product, layer.weights
                ):
                    yield SlopeOfAnother(step, place, layer)
                    break


def _goes_back_through(view: View, back: Step, layer: Layer) -> bool:
    """Whether a product is one with a layer's weights turned; a tangent goes forward, through them as they stand."""
    forward, backward = (_turned(view, product, layer.weights) for product in (layer.product, back))
    return None not in (forward, backward) and forward != backward and layer.product.number < back.number


def _turned(view: View, product: Step, weights: int) -> bool | None:
    """Whether a product takes these weights turned; None if it does not take them."""
    for number in product.inputs:
        if base(view, number) == weights:
            return view.reading.source(number) != weights
    return None


def _sloped(view: View, step: Step, place: int) -> int | None:
    """The A of a slope `A * (1 - A)`, `1 - A ** 2`, or of the `1 - A` that stands last in `error * A * (1 - A)`."""
    number = base(view, step.inputs[place])
    made = view.reading.maker(number)
    if made is not None and made.operation == "multiply" and len(made.inputs) == 2:
        for one, other in (made.inputs, made.inputs[::-1]):
            if complement_of(view, one) == base(view, other) is not None:
                return base(view, other)
    if made is not None and made.operation == "subtract" and is_square(view, made.inputs[1]):
        square = view.reading.maker(made.inputs[1])
        return base(view, square.inputs[0]) if square is not None else None
    return complement_of(view, number)


def _back(view: View, number: int | None, sloped: int | None) -> Step | None:
    """The product that an error came back through, maybe times the A of `A * (1 - A)` already."""
    made = view.reading.maker(number)
    if made is not None and made.operation == "multiply" and len(made.inputs) == 2:
        others = [n for n in made.inputs if base(view, n) != sloped]
        made = view.reading.maker(others[0]) if len(others) == 1 else None
    return made if made is not None and made.operation in ("dot", "matmul") and len(made.inputs) == 2 else None


def slope_of_the_layer_before(view: View, found: SlopeOfAnother) -> Iterator[Cure]:
    """The name of what went into the layer, for that of its output."""
    step, layer = found.step, found.layer
    name = next((name for n, name in view.arrays_in_sight(step) if base(view, n) == layer.entered), None)
    source, statement = source_of(view, step), source_of(view, step).statement(step.place)
    node = operand_node(view, step, found.place)
    if name is None or node is None or statement is None:
        return
    around = source.node(step.place) or node
    sloped = _sloped(view, step, found.place)
    read = [
        other.place
        for other in view.steps[: step.number]
        if other.operation == "name" and base(view, other.number) == sloped and other.call == step.call
    ]
    inside = [part for part in ast.walk(around) if isinstance(part, ast.expr) and source.place(part) in read]
    if inside:
        edits = tuple(source.replace(part, name) for part in inside)
        yield Cure(step.path, step.place, _BEFORE.filled(name=name), edits, certain=True)


_BEFORE = Text(en="Take the slope of {name}, which went into the layer", zh="改用 {name} 的导数，它才是这一层的输入")
