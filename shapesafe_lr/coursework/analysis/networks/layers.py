"""The layers of a network, told from structure: which parameter was multiplied by what, and which error came back.

    Z1 = W1 @ X + b1;  A1 = np.tanh(Z1)         # W1 is multiplied by X, b1 is added
    dW1 = dZ1 @ X.T / m                         # so a gradient of W1 is a product of an error and X,
    db1 = np.sum(dZ1, axis=1) / m               # and one of b1 is a sum of the same error

Steps are compared by where they stand and in which call, for each pass of a training loop is another step. Where
several layers are worked out at one place, in a loop over layers, nothing is said of them.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ...findings import Place
from ..flow import product_under
from ..meaning import Array, Number
from ..steps import Kind, Step
from ..view import View

Spot = tuple[str, Place, int]

_SCALES = ("divide", "multiply", "negative", "astype", "array", "copy", "squeeze", "reshape", "float", "ravel", "item")


@dataclass(frozen=True)
class Layer:
    """`A = g(W @ A_prev + b)`: the product, and where W, A_prev and A were made. `bias` is b as it was read there."""

    product: Step
    weights: int
    entered: int
    bias: int | None
    activation: int


def spot(view: View, number: int | None) -> Spot | None:
    """Where a value was made, in which call."""
    step = view.reading.maker(number)
    return None if step is None else (step.path, step.place, step.call)


def base(view: View, number: int | None) -> int | None:
    """The value under transposes."""
    step = view.reading.maker(number)
    while step is not None and step.operation in ("T", "transpose") and step.inputs:
        step = view.reading.maker(step.inputs[0])
    return step.number if step else None


def layers(view: View) -> list[Layer]:
    """Every layer whose weights are learnt."""
    parameters = view.roles.parameters
    return [layer for layer in products(view) if layer.weights in parameters]


def products(view: View) -> list[Layer]:
    """Every product on its way to an activation; of its operands, the one that is learnt or was made from nothing."""
    found = list(_products(view))
    met: dict[Spot | None, set[Spot | None]] = {}
    for layer in found:
        met.setdefault(spot(view, layer.product.number), set()).add(spot(view, layer.entered))
    return [layer for layer in found if len(met[spot(view, layer.product.number)]) == 1]


def _products(view: View) -> Iterator[Layer]:
    activations: Mapping[int, int] = {**view.roles.activations, **view.roles.hidden_activations}
    for activation, z in activations.items():
        product = product_under(view, z)
        arrays = [number for number in product.inputs if view.reading.axes(number)] if product is not None else []
        if product is None or len(arrays) != 2:
            continue
        left, right = (base(view, number) for number in arrays)
        for weights, entered in ((left, right), (right, left)):
            if weights is None or entered is None or entered in view.roles.parameters:
                continue
            if weights in view.roles.parameters or made_from_nothing(view, weights):
                yield Layer(product, weights, entered, _bias(view, z, product), activation)
                break


def made_from_nothing(view: View, number: int) -> bool:
    """`np.zeros((n, 1))`, `np.random.randn(n, k) * 0.01`: no array went into it."""
    return not any(
        isinstance(view.reading.meaning(n), Array) and view.steps[n].number != step.number
        for step in view.reading.ancestors(number)
        for n in step.inputs
        if n is not None and step.operation not in ("multiply", "divide")
    )


def _bias(view: View, z: int, product: Step) -> int | None:
    step = view.reading.maker(z)
    if step is None or step.operation != "add" or len(step.inputs) != 2:
        return None
    for scores, bias in (step.inputs, step.inputs[::-1]):
        if view.reading.source(scores) == product.number:
            return bias
    return None


def gradients(view: View, layer: Layer) -> Iterator[tuple[Step, int]]:
    """The products of an error and what went into the layer: gradients of its weights, each with its error."""
    entered = spot(view, layer.entered)
    forward = {spot(view, one.product.number) for one in products(view)}
    for step in view.reading.operations("dot", "matmul"):
        if len(step.inputs) < 2 or step.number < layer.product.number or spot(view, step.number) in forward:
            continue
        left, right = (base(view, number) for number in step.inputs[:2])
        for mine, error in ((left, right), (right, left)):
            if mine is not None and error is not None and spot(view, mine) == entered != spot(view, error):
                yield step, error


def summed_error(view: View, gradient: int | None) -> int | None:
    """The error under a gradient of a bias: `np.sum(dZ, axis=1, keepdims=True) / m` -> dZ."""
    step = unscaled(view, gradient)
    if step is None or step.operation not in ("sum", "mean") or not step.inputs:
        return None
    return bare(view, step.inputs[0])


def unscaled(view: View, number: int | None) -> Step | None:
    """What is left of a value without its scale: `1 / m * total` -> total."""
    step = view.reading.maker(number)
    for _ in range(6):
        if step is None or step.operation not in _SCALES or not step.inputs:
            return step
        if step.operation in ("divide", "multiply"):
            others = [n for n in step.inputs if not _is_plain_number(view, n)]
            if len(others) != 1:
                return step
            step = view.reading.maker(others[0])
        else:
            step = view.reading.maker(step.inputs[0])
    return step


def bare(view: View, number: int | None) -> int | None:
    """What is left without a scale and transposes: the A1 of `0.1 * A1.T @ dZ`."""
    step = unscaled(view, number)
    return base(view, step.number) if step is not None else None


def _is_plain_number(view: View, number: int | None) -> bool:
    """Whether a value is a number that was not summed from an array."""
    if not isinstance(view.reading.meaning(number), Number):
        return False
    return not any(
        step.operation in ("sum", "mean", "dot", "matmul") for step in list(view.reading.ancestors(number))[:6]
    )


def alike(view: View, one: int | None, other: int | None, depth: int = 6) -> bool:
    """Whether two values are worked out in the same way from the same values: `A - Y` written twice."""
    left, right = unscaled(view, base(view, one)), unscaled(view, base(view, other))
    if left is None or right is None:
        return False
    if spot(view, left.number) == spot(view, right.number):
        return True
    if left.kind is right.kind is Kind.CONSTANT:
        return left.seen.number == right.seen.number
    if left.operation != right.operation or len(left.inputs) != len(right.inputs) or not left.inputs or not depth:
        return False
    return all(alike(view, a, b, depth - 1) for a, b in zip(left.inputs, right.inputs, strict=True))
