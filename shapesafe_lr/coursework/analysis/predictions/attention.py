"""Attention: `softmax(Q @ K.T / sqrt(d)) @ V`, in which the weights of each query sum to 1 over the keys.

A product with weights is a weighted mean only along the axis on which they sum to 1. Other products are right as they
are: `P @ X.T` in a gradient, responsibilities in a mixture, a matrix of transitions whose columns sum to 1. So the
scores must be a product of queries and keys of the same data as the values, or be scaled by the root of a length.
Where queries compete for the keys, as clusters and slots do, the sums of their shares divide the product later on.
"""

import ast
from collections.abc import Iterator
from typing import NamedTuple

from ....language import Text
from ..cure import Cure
from ..cures.edits import retype, source_of
from ..cures.einsum_cures import letters_of
from ..cures.vector_cures import spliced, text_before_last_bracket
from ..flow import is_number
from ..networks.layers import base
from ..statistics.reducing import along, axis_of, with_axis
from ..steps import Step
from ..view import View


class Attention(NamedTuple):
    """The product of weights and values, the sum that the weights were divided by, its axis, and the axis it should have."""

    product: Step
    below: Step
    over: int
    contracted: int


def attentions_across(view: View) -> Iterator[Attention]:
    """Weights that sum to 1 along one axis and are summed with the values along another."""
    for quotient in view.reading.operations("divide", "softmax"):
        below, scores = _softmax(view, quotient)
        axes = view.reading.axes(quotient.number)
        over = axis_of(below) if below is not None else None
        if below is None or over is None or scores is None or len(axes) < 2 or min(axes[-1].size, axes[-2].size) < 2:
            continue
        products = list(_products(view, quotient))
        if any(over % len(axes) == contracted % len(axes) for _, contracted, _ in products):
            continue  # summed as they should be on the way forward; another product is the way back
        if _divides_by_its_shares(view, quotient, {contracted % len(axes) for _, contracted, _ in products}):
            continue
        for product, contracted, values in products:
            if _is_attention(view, scores, values):
                yield Attention(product, below, over % len(axes), contracted % len(axes))


def _softmax(view: View, quotient: Step) -> tuple[Step | None, int | None]:
    """The sum under a quotient of exponentials, or a library's call, and what the exponentials are taken of."""
    if quotient.operation == "softmax":
        return (None, None) if view.reading.is_replaced(quotient) else (quotient, quotient.inputs[0])
    above, below = (view.reading.maker(n) for n in quotient.inputs[:2]) if len(quotient.inputs) == 2 else (None, None)
    if above is None or below is None or above.operation != "exp" or below.operation != "sum":
        return None, None
    if view.reading.is_replaced(below):
        return None, None  # a cure of it is being tried
    inside = view.reading.maker(below.inputs[0])
    return (below, above.inputs[0]) if inside is not None and inside.operation == "exp" else (None, None)


def _products(view: View, quotient: Step) -> Iterator[tuple[Step, int, int | None]]:
    """The products of weights and a table, `a @ V` or `V @ a`, the weights' axis that is summed away, and the table."""
    for user in view.reading.users.get(quotient.number, []):
        if user.operation == "einsum" and not view.reading.is_replaced(user):
            yield from _by_letters(view, quotient, user)
        if user.operation not in ("dot", "matmul") or len(user.inputs) < 2 or view.reading.is_replaced(user):
            continue
        for place, contracted in ((0, -1), (1, -2)):
            values = user.inputs[1 - place]
            if view.reading.source(user.inputs[place]) == quotient.number and len(view.reading.axes(values)) >= 2:
                yield user, contracted, values


def _divides_by_its_shares(view: View, quotient: Step, contracted: set[int]) -> bool:
    """Whether the weights' sums along the axis that a product adds up divide something: `(A @ V) / A.sum(axis=1)[:, None]`."""
    rank = len(view.reading.axes(quotient.number))
    return any(
        user.operation == "divide" and view.reading.source(user.inputs[1]) in _forms(view, total)
        for total in view.reading.users.get(quotient.number, [])
        if total.operation == "sum" and (axis := axis_of(total)) is not None and axis % rank in contracted
        for form in _forms(view, total)
        for user in view.reading.users.get(form, [])
    )


def _forms(view: View, step: Step) -> set[int]:
    """A value, and the same with an axis of 1 put to it."""
    users = view.reading.users.get(step.number, [])
    return {step.number, *(user.number for user in users if user.operation in ("subscript", "reshape", "expand_dims"))}


def _by_letters(view: View, quotient: Step, user: Step) -> Iterator[tuple[Step, int, int | None]]:
    """The same of `np.einsum("ij,jd->id", a, V)`: the axis whose letter the values have and the result has not."""
    letters = letters_of(view, user)
    if letters is None or len(letters.operands) != 2 or not letters.arrow:
        return
    for place, (word, other) in enumerate((letters.operands, letters.operands[::-1])):
        summed = [letter for letter in word if letter in other and letter not in letters.result]
        values = user.inputs[2 - place]
        if view.reading.source(user.inputs[1 + place]) == quotient.number and len(summed) == 1 and len(other) >= 2:
            yield user, word.index(summed[0]) - len(word), values


def _is_attention(view: View, scores: int | None, values: int | None) -> bool:
    product, is_scaled = _unscaled(view, scores)
    if product is None:
        return False
    queries, keys = (base(view, number) for number in product.inputs[:2])
    value, held = base(view, values), view.reading.maker(values)
    if held is None or held.seen.binary:
        return False
    if value in (queries, keys):
        return is_scaled or queries == keys  # P @ X.T of P = softmax(W @ X) is part of a gradient
    data = _data(view, queries) & _data(view, keys)
    return is_scaled or bool(data & _data(view, value))


def _unscaled(view: View, number: int | None) -> tuple[Step | None, bool]:
    """The product that scores are, scaled and shifted perhaps; whether by the root of a length."""
    step, is_scaled = view.reading.maker(number), False
    for _ in range(6):
        if step is None or step.operation in ("dot", "matmul"):
            return (step if step is not None and len(step.inputs) == 2 else None), is_scaled
        if step.operation not in ("divide", "multiply", "subtract") or len(step.inputs) != 2:
            return None, False
        first, second = (view.reading.maker(n) for n in step.inputs)
        if step.operation == "divide" and second is not None:
            is_scaled = is_scaled or second.operation in ("sqrt", "math.sqrt", "power")
        if step.operation == "subtract":
            shifts = second is not None and second.operation in ("max", "amax")
        else:
            shifts = is_number(view, step.inputs[1])
        step = first if shifts else None
    return None, False


def _data(view: View, number: int | None) -> set[int]:
    """The arrays that a value was multiplied from: of `X @ Wq`, X and Wq."""
    step = view.reading.maker(number)
    if step is None or step.operation not in ("dot", "matmul"):
        return set() if number is None else {number}
    return {side for side in (base(view, n) for n in step.inputs[:2]) if side is not None} | {step.number}


def summed_over_the_keys(view: View, found: Attention) -> Iterator[Cure]:
    """The axis as it is handed to a function of one's own, or as it is written in the sum."""
    handed = found.below.options.get("axis")
    if handed is not None and view.steps[handed].operation == "name":
        yield from _at_the_call(view, found, view.steps[handed].name)
    elif found.below.operation == "softmax":
        yield from along(view, found.below, found.contracted)
    else:
        yield from with_axis(view, found.below, found.contracted)


def _at_the_call(view: View, found: Attention, parameter: str) -> Iterator[Cure]:
    """`softmax(S, axis=0)`, or `softmax(S)` where axis=0 is what it does by itself, with the other axis."""
    weights = set(view.reading.ancestors(found.product.number))
    for step in view.steps[found.below.number : found.product.number]:
        source = source_of(view, step)
        node = source.node(step.place)
        is_handed_back = step.operation == "return" and step.call != found.below.call
        if not is_handed_back or not isinstance(node, ast.Call) or view.reading.maker(step.number) not in weights:
            continue
        given = [keyword.value for keyword in node.keywords if keyword.arg == parameter]
        if given:
            text = spliced(source, node, source.place(given[0]), str(found.contracted))
        elif len(node.args) == 1:
            text = text_before_last_bracket(source, node, f", {parameter}={found.contracted}")
        else:
            continue
        yield retype(view, step, text, _AXIS.filled(text=text))
        return


_AXIS = Text(en="Hand over the axis of the keys: {text}", zh="传入键所在的轴：{text}")
