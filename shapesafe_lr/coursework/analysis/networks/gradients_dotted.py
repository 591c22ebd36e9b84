"""What comes back, in a matrix product with a slope of its own shape: `np.dot(dA, (Z > 0))` where each number has its own slope.

Here the way forward need not be in the program: the one operand is called a gradient, the other is a slope by its formula, by
what it was compared with, or by the name of the function that made it. A product of the two as they stand belongs to no chain
rule: a gradient of weights pairs a gradient with data, and one of the two is turned for that.
"""

import re
from collections.abc import Iterator

from ..cures.edits import source_of
from ..products.elementwise_meant import alike_tables, is_mask
from ..steps import Kind, Step
from ..view import View
from .slopes import is_slope

_GRADIENT = re.compile(r"d[A-Z]\w*$|d_\w+$|d(a|h|y|z|out)\d*$|[Gg]rad|delta|up_?stream")
_SLOPE = re.compile(
    r"(?=.*(relu|sigm|tanh|activ|elu|softplus|act_|logistic)).*(prime|deriv|grad|slope|backward|diff|_d$|^d_)",
    re.IGNORECASE,
)


def dotted_gradients(view: View) -> Iterator[tuple[Step, int]]:
    """Products of a gradient and a slope of one shape, each with the slope."""
    for step, left, right in alike_tables(view):
        for slope, gradient in ((left, right), (right, left)):
            if (
                slope is not None
                and _is_gradient(view, gradient)
                and _is_slope(view, slope)
                and not _is_learnt(view, slope)
            ):
                yield step, slope
                break


def _is_gradient(view: View, number: int | None) -> bool:
    names = [view.called(number), *view.reading.names.get(view.reading.source(number) or -1, [])]
    return any(_GRADIENT.match(name.rpartition(".")[2]) for name in names)


def _is_learnt(view: View, slope: int) -> bool:
    """Whether it is the signs of weights, `np.where(W > 0, 1, -1)` of a network with two kinds of weights."""
    return any(step.number in view.roles.parameters for step in list(view.reading.ancestors(slope))[:6])


def _is_slope(view: View, number: int) -> bool:
    return is_slope(view, number) or _is_sign(view, number) or _is_made_by_a_slope(view, number)


def _is_sign(view: View, number: int) -> bool:
    """Whether a table says where numbers are above 0: `Z > 0`, as 0 and 1 perhaps, or `np.where(Z > 0, 1, 0)`."""
    reading, step = view.reading, view.reading.maker(number)
    if step is not None and step.operation == "where" and step.inputs:
        values = [getattr(reading.meaning(n), "value", None) for n in step.inputs[1:]]
        return None not in values and is_mask(view, step.inputs[0]) and _is_above_zero(view, step.inputs[0])
    return is_mask(view, number) and _is_above_zero(view, number)


def _is_above_zero(view: View, mask: int | None) -> bool:
    """Whether the comparison under a mask is one with 0."""
    for step in list(view.reading.ancestors(mask))[:6]:
        if step.operation in ("greater", "greater_equal", "less", "less_equal"):
            return any(getattr(view.reading.meaning(n), "value", None) == 0 for n in step.inputs)
    return False


def _is_made_by_a_slope(view: View, number: int) -> bool:
    """Whether a table is what a function named as a slope gave back: `relu_prime(Z)`, typed here or bound to a name."""
    step: Step | None = view.steps[number]
    while step is not None and step.kind is Kind.PASS and step.inputs and step.inputs[0] is not None:
        if step.operation == "return" and stands_in_a_slope(view, step):
            return True
        step = view.steps[step.inputs[0]]
    return False


def stands_in_a_slope(view: View, step: Step) -> bool:
    """Whether a step is in a function named as a slope: `sigmoid_derivative`."""
    name = source_of(view, step).function(step.place)
    return name is not None and _SLOPE.match(name) is not None
