"""Hidden layers that nothing takes: the next layer is given the data again, or what the hidden one was before its activation."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..roles import Update
from ..steps import Step
from ..view import View
from .layers import Layer, base, products, spot

_NUMBERED = re.compile(r"(?i)(w|weights?_?|theta_?)(\d+)")


class Idle(NamedTuple):
    """The layer that was given the data again, or a score, and the activation that it should have been given."""

    layer: Layer
    skipped: int
    is_score: bool


def idle_layers(view: View) -> Iterator[Idle]:
    """`A1 = np.tanh(W1 @ X)`, then `W2 @ X`, where A1 has the shape of X and goes nowhere."""
    for before in products(view):
        first = _named(view, before.product)
        if first is None or any(u.operation != "shape" for u in view.reading.users.get(before.activation, [])):
            continue
        fits = view.reading.shape(before.activation) == view.reading.shape(first.entered)
        for step in view.reading.operations("dot", "matmul"):
            later = step.number > before.activation and step.place != before.product.place
            if not later or step.call != before.product.call or step.place.cell != before.product.place.cell:
                continue
            second = _named(view, step)
            if second is None or not _follows(first, second):
                continue
            layer = Layer(step, second.weights, second.entered, None, step.number)
            is_score = takes_the_score(view, layer, before)
            if is_score or (fits and spot(view, second.entered) == spot(view, first.entered)):
                yield Idle(layer, before.activation, is_score)


def unsquashed_layer(view: View, update: Update) -> Layer | None:
    """The layer of a parameter whose scores go into no activation known here: a softmax, or none at all."""
    for product in view.reading.operations("dot", "matmul"):
        if product.number > update.gradient or len(product.inputs) != 2:
            return None
        bases = [base(view, number) for number in product.inputs]
        for weights, entered in (bases, bases[::-1]):
            if weights == update.parameter and entered is not None and weights is not None:
                return Layer(product, weights, entered, None, product.number)
    return None


def takes_the_score(view: View, layer: Layer, before: Layer) -> bool:
    """Whether a layer takes what another worked out before its activation: `W2 @ Z1`, where A1 = np.tanh(Z1)."""
    roles = view.roles
    score = roles.activations.get(before.activation, roles.hidden_activations.get(before.activation))
    return spot(view, layer.entered) == spot(view, score)


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
