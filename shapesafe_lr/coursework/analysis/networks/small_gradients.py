"""Gradients with fewer numbers than their parameter: made with the error of another layer, or summed over everything."""

import ast
from collections.abc import Iterator

from ....language import Text
from ..algebra import Call
from ..cure import Cure
from ..cures.edits import as_written, flipped, numpy_name, operand_node, retype, source_of, turned
from ..cures.summing_cures import Shape
from ..flow import long_axes, product_under
from ..meaning import Array, Impossible, Meaning
from ..reading import work_out
from ..roles import Update
from ..steps import Step
from ..view import View
from .layers import base


def stretched_products(view: View) -> Iterator[tuple[Step, Update]]:
    """Products of an error that are stretched over a table of weights: all units would get the same update."""
    for update in view.roles.updates:
        product = product_under(view, update.gradient)
        shape, own = view.reading.shape(update.parameter) or (), view.reading.shape(update.gradient) or ()
        if product is None or long_axes(view, update.parameter) != 2 or view.reading.is_replaced(product):
            continue
        is_stretched = long_axes(view, update.gradient) == 1 and long_axes(view, product.number) == 1
        has_pairs = all(long_axes(view, number) for number in product.inputs[:2])
        operands = [base(view, number) for number in product.inputs[:2]]
        has_error = any(number is not None and _is_error(view, number) for number in operands)
        if is_stretched and has_pairs and has_error and len(own) == len(shape):
            yield product, update


def errors_of_other_layers(view: View, product: Step, wanted: Shape) -> Iterator[Cure]:
    """`np.dot(dZ2, X.T)` as `np.dot(dZ1, X.T)`: another error in sight with which the product has the parameter's shape."""
    source, whole = source_of(view, product), source_of(view, product).node(product.place)
    nodes = [operand_node(view, product, place) for place in range(2)]
    if whole is None or nodes[0] is None or nodes[1] is None:
        return
    for place in range(2):
        for number, name in view.arrays_in_sight(product):
            if not _is_error(view, number):
                continue
            for is_turned in (_is_turned(nodes[place]), not _is_turned(nodes[place])):
                texts = [source.segment(node) for node in nodes if node is not None]
                texts[place] = f"{name}.T" if is_turned else name
                text = as_written(source, whole, product, *texts)
                other = view.reading.meaning(number)

                def change(
                    call: Call, place: int = place, other: Meaning = other, is_turned: bool = is_turned
                ) -> Meaning:
                    args = list(call.args[:2])
                    args[place] = flipped(other) if is_turned else other
                    return _of_shape(work_out(Call(call.ledger, call.step, args), product.operation), wanted)

                if text is not None:
                    yield retype(view, product, text, _ERROR.filled(text=text), change)


def _is_error(view: View, number: int) -> bool:
    """Whether a value came back through the network: worked out from predictions, and neither parameter nor activation."""
    roles, made = view.roles, view.reading.source(number)
    known = made in roles.parameters or made in roles.activations or made in roles.hidden_activations
    scores = {*roles.activations.values(), *roles.hidden_activations.values()}
    return made is not None and not known and made not in scores and roles.is_predicted(made)


def _is_turned(node: ast.expr | None) -> bool:
    return isinstance(node, ast.Attribute) and node.attr == "T"


def as_product(view: View, total: Step, wanted: Shape) -> Iterator[Cure]:
    """`np.sum(X * error)` as `np.dot(X.T, error)`: the products summed over the examples alone."""
    inner, source = view.reading.maker(total.inputs[0]), source_of(view, total)
    if total.operation != "sum" or inner is None or inner.operation != "multiply" or len(inner.inputs) != 2:
        return
    nodes = [node for place in range(2) if (node := operand_node(view, inner, place)) is not None]
    for first, second in ((0, 1), (1, 0)) if len(nodes) == 2 else ():
        for turn_first, turn_second in ((False, False), (True, False), (False, True)):
            one, two = nodes[first], nodes[second]
            left = turned(source, one) if turn_first else source.segment(one)
            right = turned(source, two) if turn_second else source.segment(two)
            text = f"{numpy_name(view, total)}.dot({left}, {right})"
            operands = [view.reading.meaning(inner.inputs[place]) for place in (first, second)]
            turns = (turn_first, turn_second)

            def change(call: Call, operands: list[Meaning] = operands, turns: tuple[bool, bool] = turns) -> Meaning:
                args = [flipped(one) if turn else one for one, turn in zip(operands, turns, strict=True)]
                return _of_shape(work_out(Call(call.ledger, call.step, args), "dot"), wanted)

            yield retype(view, total, text, _PRODUCT.filled(text=text), change)


def _of_shape(result: Meaning, wanted: Shape) -> Meaning:
    if not isinstance(result, Array) or result.shape != wanted:
        raise Impossible("not the parameter's shape")
    return result


_ERROR = Text(en="Use the error of this layer: {text}", zh="用这一层自己的误差：{text}")
_PRODUCT = Text(en="Use the matrix product: {text}", zh="用矩阵乘法：{text}")
