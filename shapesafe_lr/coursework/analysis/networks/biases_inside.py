"""A bias that is added to the data before they are multiplied by the weights: `np.dot(w.T, X + b)`.

Each feature is shifted by b, so the score holds b times the sum of the weights; while the weights are zero, no b at all.
Data are also shifted by right: so b must be learnt beside the weights, or called a bias on the way to an activation.
"""

import ast
from collections.abc import Iterator
from typing import NamedTuple

from ....language import Text
from ..algebra import Call
from ..cure import Cure
from ..cures.edits import operand_node, retype, source_of
from ..flow import activation_after, is_number, is_weights
from ..meaning import Meaning
from ..reading import work_out
from ..steps import Kind, Step
from ..view import View
from .layers import bare, base

_BIASES = ("b", "bias", "b0", "intercept")


class BiasInside(NamedTuple):
    """The product, which of its operands is the sum, the sum, and which of the sum's operands is the bias."""

    product: Step
    place: int
    added: Step
    bias: int


def biases_inside(view: View) -> Iterator[BiasInside]:
    """Products of weights and data that have the bias added to them."""
    reading, met = view.reading, set()
    for product in reading.operations("dot", "matmul"):
        if len(product.inputs) != 2 or product.number in reading.changes:
            continue
        for place in range(2):
            added = reading.maker(product.inputs[place])
            weights = product.inputs[1 - place]
            if added is None or added.operation != "add" or len(added.inputs) != 2 or not is_weights(view, weights):
                continue
            if _is_multiplied_again(view, added, product):
                continue  # a shift that is learnt: the gradient is made with the shifted data
            for bias in range(2):
                if _is_bias(view, added, bias) and _is_score(view, product, added.inputs[bias], weights):
                    if product.place not in met:
                        met.add(product.place)
                        yield BiasInside(product, place, added, bias)


def _is_bias(view: View, added: Step, place: int) -> bool:
    """Whether one of two operands is a number with a name, and the other the data."""
    number, data = added.inputs[place], added.inputs[1 - place]
    named = number is not None and view.steps[number].kind is Kind.PASS
    one = is_number(view, number) or all(axis.size == 1 for axis in view.reading.axes(number))
    return named and one and view.reading.shape(data) == view.reading.shape(added.number) != ()


def _is_multiplied_again(view: View, added: Step, product: Step) -> bool:
    """Whether another product takes the shifted data, as they are or turned."""
    passes = set(view.passes_over(added.number))
    return any(
        one.place != product.place and any(bare(view, number) in passes for number in one.inputs[:2])
        for one in view.reading.operations("dot", "matmul")
    )


def _is_score(view: View, product: Step, bias: int | None, weights: int | None) -> bool:
    """Whether weights and bias are learnt side by side, or what comes out goes into an activation."""
    parameters = view.roles.parameters
    if view.reading.source(bias) in parameters and base(view, weights) in parameters:
        return True
    name = view.called(bias).rpartition(".")[2].lower()
    return name in _BIASES and activation_after(view, product.number) is not None


def added_outside(view: View, found: BiasInside) -> Iterator[Cure]:
    """`np.dot(w.T, X) + b` for `np.dot(w.T, X + b)`."""
    product, source = found.product, source_of(view, found.product)
    node, inside = source.node(product.place), operand_node(view, product, found.place)
    if node is None or not isinstance(inside, ast.BinOp) or not isinstance(inside.op, ast.Add):
        yield Cure(found.added.path, found.added.place, _AFTER)
        return
    data, bias = (inside.left, inside.right)[:: 1 if found.bias else -1]
    text = _without(source.segment(node), source.segment(inside), source.segment(data))
    text = f"{text} + {source.segment(bias)}"
    if isinstance(source.parents.get(node), ast.BinOp | ast.UnaryOp | ast.Attribute):
        text = f"({text})"
    meaning = view.reading.meaning(found.added.inputs[1 - found.bias])

    def change(call: Call) -> Meaning:
        args = [meaning if n == found.place else arg for n, arg in enumerate(call.args)]
        return work_out(Call(call.ledger, call.step, args), product.operation)

    yield retype(view, product, text, _OUTSIDE.filled(text=text), change)


def _without(whole: str, sum_: str, data: str) -> str:
    """The product with the data alone: `(X + b) @ w` loses its brackets with the bias."""
    bracketed = f"({sum_})"
    is_call = bracketed in whole and whole.index(bracketed) > 0 and whole[whole.index(bracketed) - 1] not in " @*("
    return whole.replace(sum_ if is_call else bracketed if bracketed in whole else sum_, data, 1)


_OUTSIDE = Text(en="Add the bias to the product: {text}", zh="把偏置加在乘积上：{text}")
_AFTER = Text(en="Add the bias after the product.", zh="请在乘积之后再加偏置。")
