"""Penalties that still have one number for each weight when they are added to a cost: `np.mean(loss) + lam * w ** 2`.

A mean or a sum over the examples is one number, and so is the penalty. An array of squares beside it makes an array of costs.
"""

from collections.abc import Iterator
from typing import NamedTuple

from ....language import Text
from ..algebra import Call
from ..cure import Cure
from ..cures.edits import numpy_name, retype, source_of
from ..flow import TOTALS, downstream, is_number, long_axes
from ..meaning import Meaning, Number
from ..roles import PRODUCTS
from ..steps import Step
from ..view import View
from .layers import unscaled
from .own_products import meets_data
from .penalties import are_called_weights
from .slopes import is_square


class Penalty(NamedTuple):
    """Where it is added, and its squares (or absolute values), which were to be summed."""

    step: Step
    squares: Step


def unsummed_penalties(view: View) -> Iterator[Penalty]:
    """Squares of weights, scaled, that are added to a number which was summed from an array, and never summed."""
    for step in view.reading.operations("add"):
        for cost, penalty in (step.inputs, step.inputs[::-1]) if len(step.inputs) == 2 else ():
            squares = unscaled(view, penalty)
            if squares is None or squares.number in view.changes or not long_axes(view, penalty):
                continue
            if not _is_total(view, cost) or not _are_of_weights(view, squares):
                continue
            if not any(user.operation in {*TOTALS, *PRODUCTS} for user in downstream(view, step.number)):
                yield Penalty(step, squares)
                break


def _is_total(view: View, number: int | None) -> bool:
    """Whether a value is a number that was summed from an array, scaled perhaps."""
    made = unscaled(view, number)
    while made is not None and made.operation in ("add", "subtract", "negative") and made.inputs:
        made = unscaled(view, made.inputs[0])
    return is_number(view, number) and made is not None and made.operation in TOTALS


def _are_of_weights(view: View, squares: Step) -> bool:
    """`w ** 2`, `w * w`, `np.abs(w)`, `theta[1:] ** 2` of weights that the data are multiplied by."""
    if not squares.inputs or not (squares.operation in ("abs", "absolute", "fabs") or _is_own_square(view, squares)):
        return False
    read = squares.inputs[-1] if squares.operation == "multiply" else squares.inputs[0]
    made = view.reading.maker(read)
    if made is not None and made.operation == "subscript":
        read = made.inputs[0]
    weights = view.reading.source(read)
    return weights is not None and are_called_weights(view, weights, read) and meets_data(view, weights)


def _is_own_square(view: View, squares: Step) -> bool:
    if squares.operation == "multiply":
        factors = [unscaled(view, number) for number in squares.inputs]
        return len(factors) == 2 and factors[0] is not None and factors[0] is factors[1]
    return is_square(view, squares.number)


def summed_squares(view: View, found: Penalty) -> Iterator[Cure]:
    """`w ** 2` as `np.sum(w ** 2)`."""
    source = source_of(view, found.squares)
    node = source.node(found.squares.place)
    if node is not None:
        text = f"{numpy_name(view, found.squares)}.sum({source.segment(node)})"
        yield retype(view, found.squares, text, _SUM.filled(text=text), _one_number)


def _one_number(call: Call) -> Meaning:
    return Number()


_SUM = Text(en="Sum over the weights: {text}", zh="对各权重求和：{text}")
