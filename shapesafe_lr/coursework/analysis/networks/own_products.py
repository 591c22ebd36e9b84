"""Products of a gradient, or of weights, with themselves, where each element was to be squared."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from ....language import Text
from ..algebra import Call, is_elementwise
from ..cure import Cure
from ..cures.edits import flipped, operand_node, retype, source_of, turned
from ..flow import is_number
from ..meaning import Meaning
from ..source import bracketed
from ..steps import Kind, Step
from ..view import View
from .kept import kept_operand
from .table_gradients import meet_elsewhere


@dataclass(frozen=True)
class OwnProduct:
    """`np.dot(dW, dW)`, `np.dot(dw.T, dw)`: the step, the array, and which of the two operands is its transpose."""

    step: Step
    array: int
    left_turned: bool
    right_turned: bool


def own_products(view: View) -> Iterator[OwnProduct]:
    """Matrix products of one array with itself, that stand where the array's squares belong."""
    tables, kept = [], []
    for step in view.reading.operations("dot", "matmul"):
        if len(step.inputs) == 2 and step.number not in view.reading.changes:
            (left, left_turned), (right, right_turned) = (_base(view, number) for number in step.inputs)
            if left is not None and left == right:
                found = OwnProduct(step, left, left_turned, right_turned)
                if not left_turned and not right_turned and _has_the_axes_of_weights(view, left):
                    tables.append(found)
                elif _joins_what_is_kept(view, found):
                    kept.append(found)
    here = {found.step.number for found in tables}
    for found in tables:
        if not meet_elsewhere(view, view.reading.axes(found.array), here):
            yield found
    yield from kept


def _base(view: View, number: int | None) -> tuple[int | None, bool]:
    """The array inside `dW.T` or `0.1 * dW`, and whether it stands there transposed."""
    step, turned = view.reading.maker(number), False
    while step is not None and step.inputs:
        if step.operation in ("T", "transpose"):
            step, turned = view.reading.maker(step.inputs[0]), not turned
        elif step.operation == "multiply" and is_number(view, step.inputs[0]) and len(step.inputs) == 2:
            step = view.reading.maker(step.inputs[1])
        else:
            break
    return (step.number if step is not None else None), turned


def _has_the_axes_of_weights(view: View, array: int) -> bool:
    """Whether a square table has the axes of weights that are learnt: what comes in and what goes out, known to be two."""
    same, axes = view.reading.ledger.same, view.reading.axes(array)
    if len(axes) != 2 or not view.reading.ledger.apart(*axes):
        return False
    for weights in _learnt(view):
        theirs = view.reading.axes(weights)
        alike = len(theirs) == 2 and all(same(a, b) for a, b in zip(axes, theirs, strict=True))
        if alike and meets_data(view, weights):
            return True
    return False


def _learnt(view: View) -> Iterator[int]:
    """What is changed under its own name: `W = W - rate * dW / (np.sqrt(s) + eps)`, however the step was scaled."""
    for step in view.reading.operations("subtract", "add"):
        read = view.steps[step.inputs[0]] if step.inputs and step.inputs[0] is not None else None
        source = view.reading.source(step.inputs[0]) if step.inputs else None
        if read is not None and source is not None and read.kind is Kind.PASS:
            if step.detail == "augmented" or read.name in view.reading.names.get(step.number, []):
                yield source


def meets_data(view: View, weights: int) -> bool:
    """Whether weights are multiplied with something that is not made of them."""
    for user in view.reading.users.get(weights, []):
        if user.operation in ("T", "transpose") and meets_data(view, user.number):
            return True
        if user.operation in ("dot", "matmul"):
            others = [n for n in user.inputs if view.reading.source(n) != weights]
            if any(all(step.number != weights for step in view.reading.ancestors(n)) for n in others):
                return True
    return False


def _joins_what_is_kept(view: View, found: OwnProduct) -> bool:
    """Whether the result is added to an array that has a place for each element and keeps its name: `s = b * s + ...`."""
    reading = view.reading
    long = [axis for axis in reading.axes(found.array) if axis.size > 1]
    number = found.step.number
    for _ in range(4):
        users = [u for u in reading.users.get(number, []) if u.kind is Kind.OPERATION and is_elementwise(u.operation)]
        if len({user.place for user in users}) != 1 or len(users[0].inputs) != 2 or not long:
            return False
        user = users[0]
        other = next(n for n in user.inputs if reading.source(n) != number)
        if user.operation == "add" and not is_number(view, other):
            axes = [axis for axis in reading.axes(other) if axis.size > 1]
            fits = len(axes) == len(long) and all(map(reading.ledger.same, axes, long))
            return fits and kept_operand(view, user) == other
        number = user.number
    return False


def squares(view: View, found: OwnProduct) -> Iterator[Cure]:
    """`np.dot(dW, dW)` as `dW ** 2`, `0.1 * dW @ dW` as `0.1 * dW * dW`."""
    step, source = found.step, source_of(view, found.step)
    left, right, whole = operand_node(view, step, 0), operand_node(view, step, 1), source.node(step.place)
    if left is None or right is None or whole is None:
        return
    first = turned(source, left) if found.left_turned else bracketed(source, left)
    second = turned(source, right) if found.right_turned else bracketed(source, right)
    if first == second:
        text = f"{first} ** 2"
    else:
        text = f"{source.segment(left)} * {second}" if not found.left_turned else f"{first} * {second}"
    around = source.parents.get(whole)
    is_held = isinstance(around, ast.Attribute) or (isinstance(around, ast.BinOp) and isinstance(around.op, ast.Pow))
    if is_held and not isinstance(whole, ast.BinOp):  # an operator there stands in brackets already
        text = f"({text})"

    def change(call: Call) -> Meaning:
        return flipped(call.args[0]) if found.left_turned else call.args[0]

    yield retype(view, step, text, _SQUARE.filled(text=text), change)


_SQUARE = Text(en="Square element by element: {text}", zh="逐元素平方：{text}")
