"""The way back through a layer without an activation: `dA = W @ dZ` after `Z = W @ A` and `dW = dZ @ A.T`.

That dZ is the error of this layer its weights' gradient says, under its name or in the update: it pairs dZ with what went
in. So the error has the units, and comes back through the transpose of W.
"""

import re
from collections.abc import Iterator

from ..steps import Step
from ..view import View
from .layers import base, made_from_nothing, spot, unscaled
from .ways_back import WayBack

_BACK = re.compile(r"d|g|err|back|up|out|res|δ|Δ", re.IGNORECASE)


def linearly_unturned(view: View) -> Iterator[WayBack]:
    """Products that bring an error back through square weights just as they stood on the way forward."""
    products = [step for step in view.reading.operations("dot", "matmul") if len(step.inputs) == 2]
    gradients = [step for step in products if _weights_named(view, step)]
    for back in products:
        for side in (0, 1):
            weights, error = base(view, back.inputs[side]), base(view, back.inputs[1 - side])
            if not gradients or not _is_square_and_free(view, weights) or back.number in view.changes:
                continue
            if _is_symmetric(view, weights) or not _is_called_back(view, back):
                continue
            for forward in products:
                if _stands_alike(view, forward, back, side) and any(
                    _pairs(view, gradient, error, forward, side) for gradient in gradients
                ):
                    yield WayBack(back, side, forward)
                    break


def _is_square_and_free(view: View, number: int | None) -> bool:
    """Whether a table is square and its own: learnt, or made from nothing. What was made of others may be its own transpose."""
    axes = view.reading.axes(number)
    if number is None or len(axes) != 2 or not axes[0].size == axes[1].size > 1:
        return False
    return number in view.roles.parameters or made_from_nothing(view, number)


def _is_symmetric(view: View, number: int | None) -> bool:
    """Whether a table was made its own transpose: `(W + W.T) / 2`."""
    made = view.reading.maker(number)
    for _ in range(3):
        if made is None or len(made.inputs) != 2:
            return False
        if made.operation == "add":
            return base(view, made.inputs[0]) == base(view, made.inputs[1])
        made = view.reading.maker(next((n for n in made.inputs if view.reading.axes(n)), None))
    return False


def _is_called_back(view: View, back: Step) -> bool:
    """Whether a product has no name, or that of an error: dA, grad_h, delta."""
    names = [name.rpartition(".")[2] for name in view.reading.names.get(back.number, [])]
    return not names or any(map(_BACK.match, names))


def _weights_named(view: View, product: Step) -> set[str]:
    """The weights that a product is a gradient of, as its names say: `dW` is that of W, and so is `grad_W`."""
    named = set()
    for number, names in view.reading.names.items():
        core = unscaled(view, number)
        if core is not None and core.number == product.number:
            named |= {re.sub(r"^(d|grad|g|delta)_?|_?grad$", "", name.rpartition(".")[2]) for name in names}
            named -= {name.rpartition(".")[2] for name in names}
    return named


def _stands_alike(view: View, forward: Step, back: Step, side: int) -> bool:
    """Whether the same weights stand on the same side of an earlier product, turned alike."""
    ahead, behind = forward.inputs[side], back.inputs[side]
    if forward.number >= back.number or forward.place == back.place:
        return False
    if spot(view, base(view, ahead)) != spot(view, base(view, behind)):
        return False
    return _is_turned(view, ahead) == _is_turned(view, behind)


def _pairs(view: View, gradient: Step, error: int | None, forward: Step, side: int) -> bool:
    """Whether a gradient of these weights pairs the error with what went into the layer: `dZ @ A.T` for `W @ A`."""
    weights, entered = base(view, forward.inputs[side]), forward.inputs[1 - side]
    if not _weights_named(view, gradient) & _words(view, weights, forward.inputs[side]):
        return False
    errors, data = gradient.inputs[side], gradient.inputs[1 - side]
    return (
        spot(view, base(view, errors)) == spot(view, error) != spot(view, forward.number)
        and spot(view, base(view, data)) == spot(view, base(view, entered))
        and not _is_turned(view, errors)
        and _is_turned(view, data) != _is_turned(view, entered)
    )


def _words(view: View, weights: int | None, read: int | None) -> set[str]:
    """The names of the weights: `self.W` and `p["W"]` are W."""
    names = [view.called(read).removesuffix(".T"), *view.reading.names.get(-1 if weights is None else weights, [])]
    return {word for name in names for word in re.findall(r"\w+", name)[-1:]}


def _is_turned(view: View, number: int | None) -> bool:
    return view.reading.source(number) != base(view, number)
