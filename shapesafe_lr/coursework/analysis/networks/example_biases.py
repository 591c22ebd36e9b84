"""Biases that are learnt and have one number an example: `np.zeros(m)` beside `X @ w`, `np.zeros((1, m))` beside `w.T @ X`."""

from collections.abc import Iterator
from typing import NamedTuple

from ..axes import Axis
from ..cures.creations import created
from ..flow import is_weights, long_axes, product_under
from ..steps import Step
from ..view import View
from .layers import base

_MADE = ("zeros", "ones", "randn", "rand", "random", "normal", "full", "array")
"""How a bias is made; typed in, too."""


class ExampleBias(NamedTuple):
    """Where the bias was made, the value that is added, the sum, and how many examples it knows."""

    born: Step
    bias: int | None
    text: str
    m: int


def biases_of_one_unit(view: View) -> Iterator[ExampleBias]:
    """`w.T X + b` with one number an example in a b that is learnt, on its way to a sigmoid or to a regression's errors."""
    reading = view.reading
    scores_of = set(view.roles.activations.values())
    for step in reading.operations("add"):
        for scores, bias in (step.inputs, step.inputs[::-1]) if len(step.inputs) == 2 else ():
            product, born = product_under(view, scores), created(view, bias) or reading.maker(bias)
            if product is None or born is None or reading.source(bias) not in view.roles.parameters:
                continue
            long = [axis for axis in reading.axes(bias) if axis.size > 1]
            if born.operation not in (*_MADE, "empty", "zeros_like") or len(long) != 1:
                continue
            of_labels = step.number in scores_of and view.roles.is_examples(long[0])
            of_data = _is_of_the_data(view, product, long[0]) and takes_one_number(view, bias)
            if (of_labels or of_data) and not _is_of_weights(view, product, long[0]):
                yield ExampleBias(born, bias, view.text(step), long[0].size)


def _is_of_the_data(view: View, product: Step, axis: Axis) -> bool:
    """Whether a product with one learnt factor gives one score for each of the other factor's examples, the axis in question."""
    reading, learnt = view.reading, view.roles.parameters
    data = [number for number in product.inputs[:2] if base(view, number) not in learnt]
    if len(data) != 1 or len(product.inputs) != 2:
        return False
    left = [one for one in reading.axes(product.number) if one.size > 1]
    return (
        len(left) == 1
        and reading.ledger.same(left[0], axis)
        and any(reading.ledger.same(one, axis) for one in reading.axes(data[0]))
    )


def takes_one_number(view: View, bias: int | None) -> bool:
    """Whether every number of a bias is updated by the same one; items that each learn from their own error have biases of their own."""
    source = view.reading.source(bias)
    return any(not long_axes(view, one.gradient) for one in view.roles.updates if one.parameter == source)


def _is_of_weights(view: View, product: Step, axis: Axis) -> bool:
    """Whether an axis is one of the weights' own under a score: one number for each output."""
    weights = [n for n in product.inputs[:2] if is_weights(view, n)]
    return any(view.reading.ledger.same(axis, one) for number in weights for one in view.reading.axes(number))


def biases_of_a_layer(view: View) -> Iterator[ExampleBias]:
    """`W X + b` with a bias that is lined up with the columns of X instead of the rows of W."""
    reading = view.reading
    for step in reading.operations("add"):
        for scores, bias in (step.inputs, step.inputs[::-1]) if len(step.inputs) == 2 else ():
            product, born = reading.maker(scores), reading.maker(bias)
            if product is None or born is None or product.operation not in ("dot", "matmul") or len(product.inputs) < 2:
                continue
            result, long = reading.axes(product.number), [axis for axis in reading.axes(bias) if axis.size > 1]
            if born.operation not in _MADE or len(long) != 1 or sum(a.size > 1 for a in result) != 2:
                continue
            if not is_weights(view, product.inputs[0]) or is_weights(view, product.inputs[1]):
                continue
            axes = reading.axes(bias)
            if axes[-1].size > 1 and axes[-1].size == result[-1].size:
                yield ExampleBias(born, bias, view.text(step), long[0].size)
