"""A layer whose weights were multiplied by its input element by element: `W * x + b`, a table where a unit has one number."""

import re
from collections.abc import Iterator

from ..births import REDUCTIONS
from ..flow import downstream, is_weights, long_axes
from ..meant import from_grid
from ..predictions.softmaxes import softmaxes
from ..products.elementwise_meant import is_mask
from ..steps import Step
from ..view import View

_PRODUCTS = ("dot", "matmul", "einsum", "inner", "outer")


def stretched_layers(view: View) -> Iterator[Step]:
    """The product in `np.maximum(W * x + b, 0)`: one input, a table of weights, a bias for each unit, and nothing summed.

    The same before a softmax over everything, whose shares are those of one example.
    """
    reading = view.reading
    met: set[int] = set()
    activated = {**view.roles.hidden_activations, **view.roles.activations}.values()
    for z in (*activated, *_scores_of_one_example(view)):
        score = reading.maker(z)
        if score is None or score.operation != "add" or len(score.inputs) != 2 or _is_summed(view, score):
            continue
        for one, bias in (score.inputs, score.inputs[::-1]):
            product = reading.maker(one)
            if product is None or product.number in met or reading.is_replaced(product):
                continue
            if long_axes(view, bias) == 1 and not from_grid(view, bias) and _is_weighted_input(view, product):
                met.add(product.number)
                yield product


def _scores_of_one_example(view: View) -> Iterator[int | None]:
    """What goes into each softmax that is divided by one sum, less its largest number."""
    for softmax in softmaxes(view):
        if not softmax.below.options and len(softmax.below.inputs) == 1:
            score = view.reading.maker(softmax.above.inputs[0])
            if score is not None and score.operation == "subtract" and not view.reading.axes(score.inputs[1]):
                score = view.reading.maker(score.inputs[0])
            yield None if score is None else score.number


def _is_weighted_input(view: View, product: Step) -> bool:
    """Whether one operand is a table of weights, the other a vector that is none, or a table of data of the same sides."""
    if product.operation != "multiply" or len(product.inputs) != 2:
        return False
    for table, vector in (product.inputs, product.inputs[::-1]):
        if long_axes(view, table) == 2 and long_axes(view, vector) == 1 and _is_table_of_weights(view, table):
            return not _is_weights(view, vector) and not from_grid(view, vector)
        if _is_table_of_weights(view, table) and _is_square_data(view, table, vector):
            return True
    return False


def _is_square_data(view: View, weights: int | None, data: int | None) -> bool:
    """Whether a square table beside square weights is data, and neither weights nor a mask of 0 and 1."""
    maker, shape = view.reading.maker(data), view.reading.shape(data) or ()
    if maker is None or maker.seen.binary or maker.seen.dtype == "bool" or is_mask(view, data):
        return False
    return (
        len(shape) == 2
        and shape[0] == shape[1] > 1
        and shape == view.reading.shape(weights)
        and not _is_weights(view, data)
    )


def _is_table_of_weights(view: View, table: int | None) -> bool:
    """Whether a table is learnt, or called weights and not worked out of data: `Wx` can be the scores themselves."""
    if view.reading.source(table) in view.roles.parameters:
        return True
    worked_out = any(step.operation in (*_PRODUCTS, *REDUCTIONS) for step in view.reading.ancestors(table))
    return _is_weights(view, table) and not worked_out


def _is_weights(view: View, number: int | None) -> bool:
    """Whether a value is called weights; as an attribute or in a dict, too: `self.weights`, `params["W1"]`."""
    words = re.findall(r"[A-Za-z_]\w*", view.called(number))
    return is_weights(view, number) or (bool(words) and words[-1][0] in "Ww")


def _is_summed(view: View, score: Step) -> bool:
    """Whether the table is summed along an axis later on."""
    return any(step.operation in REDUCTIONS and "axis" in step.options for step in downstream(view, score.number))
