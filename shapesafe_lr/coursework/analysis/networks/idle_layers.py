"""Hidden layers that nothing takes: the next layer is given the data again, and what the hidden one gave is never used."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..steps import Step
from ..view import View
from .layers import Layer, base, products, spot

_NUMBERED = re.compile(r"(?i)(w|weights?_?|theta_?)(\d+)")


class Idle(NamedTuple):
    """The layer that was given the data again, and the activation that it should have been given."""

    layer: Layer
    skipped: int


def idle_layers(view: View) -> Iterator[Idle]:
    """`A1 = np.tanh(W1 @ X)`, then `W2 @ X`, where A1 has the shape of X and goes nowhere."""
    for before in products(view):
        first = _named(view, before.product)
        if first is None or any(u.operation != "shape" for u in view.reading.users.get(before.activation, [])):
            continue
        if view.reading.shape(before.activation) != view.reading.shape(first.entered):
            continue
        for step in view.reading.operations("dot", "matmul"):
            later = step.number > before.activation and step.place != before.product.place
            if not later or step.call != before.product.call or step.place.cell != before.product.place.cell:
                continue
            second = _named(view, step)
            if (
                second is not None
                and _follows(first, second)
                and spot(view, second.entered) == spot(view, first.entered)
            ):
                yield Idle(Layer(step, second.weights, second.entered, None, step.number), before.activation)


class _Named(NamedTuple):
    word: str
    number: int
    weights: int
    entered: int


def _named(view: View, product: Step) -> _Named | None:
    """The numbered weights of a product and what they multiply: the `W1` of `params["W1"] @ X` or `X.dot(self.W1)`."""
    bases = [base(view, number) for number in product.inputs[:2]]
    for place, number in enumerate(product.inputs[:2]):
        words = re.findall(r"[A-Za-z_]\w*", view.called(number).removesuffix(".T"))
        named = _NUMBERED.fullmatch(words[-1]) if words else None
        weights, entered = bases[place], bases[1 - place]
        if named is not None and weights is not None and entered is not None:
            return _Named(named.group(1), int(named.group(2)), weights, entered)
    return None


def _follows(first: _Named, second: _Named) -> bool:
    """Whether the one name is numbered just after the other: two heads on the same data have no order."""
    return first.word == second.word and second.number == first.number + 1 and first.weights != second.weights
