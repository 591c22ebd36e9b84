"""A product that has the very axes of a layer's weights: the error that came back, times what went into the layer.

Z = W @ A_prev
dW = dZ @ A_prev.T / m        # the axes of W: this is the gradient of W, with or without an activation in sight
"""

from ..axes import Axis
from ..cures.einsum_cures import letters_of
from ..steps import Step
from ..view import View
from .layers import base

_PRODUCTS = ("dot", "matmul", "einsum")


def is_gradient_of_layer(view: View, gradient: Step, counted: Axis) -> bool:
    """Whether a product is the gradient of weights of which `counted` is the length of an input: that is no count of examples."""
    entered, ledger = _tables(view, gradient), view.reading.ledger
    if len(entered) < 2:
        return False  # a table times itself is a covariance: no error is in it
    for forward in view.reading.operations(*_PRODUCTS):
        if forward.number >= gradient.number:
            return False
        factors = _tables(view, forward)
        if len(factors) != 2 or not entered & factors or not _has_axis(view, forward, gradient):
            continue
        if forward.number in entered:
            continue  # what the layer gave is no error
        (weights,) = factors - entered if len(factors - entered) == 1 else (None,)
        mine, theirs = view.reading.axes(gradient.number), view.reading.axes(weights)
        alike = len(mine) == len(theirs) == 2 and all(any(ledger.same(a, b) for b in theirs) for a in mine)
        kept = any(ledger.same(counted, axis) for axis in view.reading.axes(forward.number))
        if alike and not kept and any(ledger.same(counted, axis) for axis in theirs):
            return True
    return False


def summed_by_letters(view: View, step: Step) -> list[Axis]:
    """The axes that an einsum sums away: those whose letter the result has not."""
    letters = letters_of(view, step)
    if letters is None or not letters.arrow:
        return []
    pairs = [
        pair
        for word, number in zip(letters.operands, step.inputs[1:], strict=True)
        for pair in zip(word, view.reading.axes(number), strict=False)
    ]
    return list({letter: axis for letter, axis in pairs if letter not in letters.result}.values())


def _tables(view: View, product: Step) -> set[int | None]:
    """The factors of a product under transposes."""
    return {base(view, number) for number in product.inputs if len(view.reading.axes(number)) == 2}


def _has_axis(view: View, forward: Step, gradient: Step) -> bool:
    """Whether an axis of what the layer gave is gone in the gradient: the examples, which were summed."""
    ledger, left = view.reading.ledger, view.reading.axes(gradient.number)
    given = [axis for axis in view.reading.axes(forward.number) if axis.size > 1]
    return any(not any(ledger.same(axis, one) for one in left) for axis in given)
