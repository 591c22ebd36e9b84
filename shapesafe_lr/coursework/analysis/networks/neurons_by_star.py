"""A neuron's score that was never summed: `w * x + b` of one weight and one input for each feature, and one bias."""

import ast
import re
from collections.abc import Iterator

from ..algebra import is_elementwise
from ..births import REDUCTIONS
from ..cures.edits import source_of
from ..flow import activation_after, downstream, is_number, long_axes
from ..meant import from_grid
from ..steps import Kind, Step
from ..view import View

_WEIGHTS = re.compile(r"(?i)w(eights?)?_?\d*|theta_?\d*|\w+_weights?|coef\w*")
_BIAS = re.compile(r"(?i)b(ias)?_?\d*|\w+_bias|intercept\w*")
_PREDICTS = re.compile(
    r"(?i)(.*_)?(predict\w*|pred|forward|feed_?forward|neuron|hypothesis|f_wb|y_?hat|yhat|score|h)(_\w+)?"
)
_LOOKED_AT = (*REDUCTIONS, "dot", "matmul", "einsum", "inner", "subscript", "loop", "plot", "scatter", "T", "transpose")


def lone_neurons(view: View) -> Iterator[Step]:
    """The product in `w * x + b`, where the score is squashed, or called a prediction, and nothing is summed after it.

    A scale and a shift, `gamma * x + beta`, look the same, and have a shift for each feature.
    """
    for score in view.reading.operations("add"):
        for one, bias in (score.inputs, score.inputs[::-1]) if len(score.inputs) == 2 else ():
            product = view.reading.maker(one)
            if product is None or product.operation != "multiply" or not is_number(view, bias):
                continue
            if view.reading.is_replaced(product) or not _is_weighted(view, product) or _is_looked_at(view, score):
                continue
            squashed = long_axes(view, score.number) == 1 and activation_after(view, score.number) is not None
            if squashed or (_is_called(view, bias, _BIAS) and _is_prediction(view, score)):
                yield product
                break


def _is_weighted(view: View, product: Step) -> bool:
    """Whether weights, made at once, meet an input of their own shape, which does not run over the examples, or a table of them."""
    reading = view.reading
    weights = [n for n in product.inputs if _is_called(view, n, _WEIGHTS)]
    if len(product.inputs) != 2 or len(weights) != 1 or any(from_grid(view, n) for n in product.inputs):
        return False
    (mine,), given = weights, next(n for n in product.inputs if n != weights[0])
    axes, theirs = reading.axes(mine), reading.axes(given)
    if long_axes(view, mine) != 1 or _is_worked_out(view, mine):
        return False
    if reading.shape(mine) == reading.shape(given):
        return not any(view.roles.is_examples(axis) for axis in axes)
    return len(axes) == 1 and long_axes(view, given) == 2 and not reading.ledger.apart(theirs[-1], axes[0])


def _is_called(view: View, number: int | None, names: re.Pattern[str]) -> bool:
    """Whether the last word of a value's name is one of these: `self.weights`, `params["w"]`."""
    words = re.findall(r"[A-Za-z_]\w*", view.called(number))
    return bool(words) and names.fullmatch(words[-1]) is not None


def _is_worked_out(view: View, number: int | None) -> bool:
    maker = view.reading.maker(number)
    return maker is not None and maker.kind is Kind.OPERATION and is_elementwise(maker.operation)


def _is_looked_at(view: View, score: Step) -> bool:
    """Whether the vector is summed later, or its numbers are used one by one."""
    return any(user.operation.rpartition(".")[2] in _LOOKED_AT for user in downstream(view, score.number))


def _is_prediction(view: View, score: Step) -> bool:
    """Whether the score has the name of a prediction, or is worked out in a function that has."""
    if any(_PREDICTS.fullmatch(name) for name in view.reading.names.get(score.number, [])):
        return True
    source = source_of(view, score)
    node: ast.AST | None = source.node(score.place)
    while node is not None and not isinstance(node, ast.FunctionDef):
        node = source.parents.get(node)
    return node is not None and _PREDICTS.fullmatch(node.name) is not None
