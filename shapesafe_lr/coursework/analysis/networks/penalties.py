"""Penalties that sum a whole table of products, `np.sum(np.dot(W, W.T))`, where the sum of the squares was meant.

The diagonal of the table holds each row times itself, and those are the squares. The rest pairs different rows of weights.
With a single row there is no rest, and the two are the same. A kernel is summed whole as well: so the table must be of
weights, and its sum must be scaled and added to something, as a penalty is. Untransposed, `np.dot(W, W)` of a square table
pairs rows with columns, and not even its diagonal holds the squares.
"""

import ast
import re
from collections.abc import Iterator

from ..cures.edits import source_of
from ..flow import TOTALS, downstream, is_number, is_weights, long_axes
from ..predictions.diagonals import TurnedPair, is_own, is_summed_whole, turned_pairs
from ..steps import Kind, Step
from ..view import View
from .own_products import OwnProduct, meets_data

_HELD = re.compile(r"(?:[\"']|\w\.)(?:[Ww]|theta)")
"""A key or an attribute that is named as weights are: `params["W" + str(l)]`, `self.W1`."""


def penalties_beyond_squares(view: View) -> Iterator[OwnProduct]:
    """Products of weights with themselves, summed whole into a penalty."""
    for found in turned_pairs(view):
        step, array = found.step, found.array
        if is_own(view, array, found.other) and array not in view.roles.parameters and _are_weights(view, found):
            if is_summed_whole(view, step) and _is_penalty(view, step):
                yield OwnProduct(step, array, found.left_turned, not found.left_turned)


def penalties_of_rows_and_columns(view: View) -> Iterator[OwnProduct]:
    """Products of square weights with themselves as they stand, summed whole into a penalty."""
    reading = view.reading
    for step in reading.operations("dot", "matmul"):
        array = reading.source(step.inputs[0]) if len(step.inputs) == 2 and step.number not in view.changes else None
        if array is None or array != reading.source(step.inputs[1]) or long_axes(view, step.number) != 2:
            continue
        if not is_summed_whole(view, step) or not (_is_held(view, array, step.inputs[0]) or meets_data(view, array)):
            continue  # of a graph the same sum counts the ways of two steps
        if are_called_weights(view, array, step.inputs[0]):
            if _is_penalty(view, step) or _is_scaled_later(view, step):
                yield OwnProduct(step, array, False, False)


def _is_scaled_later(view: View, product: Step) -> bool:
    """Whether the sum is added to others first, and scaled after that: `lam * (total + np.sum(np.square(W2)))`."""
    for total in (*(s for s in downstream(view, product.number) if s.operation in TOTALS), *_collected(view, product)):
        added = [s for s in downstream(view, total.number) if s.operation == "add"]
        scaled = (user.operation in ("multiply", "divide") for s in added for user in downstream(view, s.number))
        if all(is_number(view, n) for s in added for n in s.inputs) and any(scaled):
            return True
    return False


def _are_weights(view: View, found: TurnedPair) -> bool:
    """Whether the table of a pair is one of weights."""
    return are_called_weights(view, found.array, found.step.inputs[found.left_turned])


def are_called_weights(view: View, array: int, operand: int | None) -> bool:
    """Whether a table is named as weights are."""
    return is_weights(view, array) or _is_held(view, array, operand)


def _is_held(view: View, array: int, operand: int | None) -> bool:
    """Whether a table is read by a key or attribute named so, in a loop over all weights, or was written under such a key."""
    step = view.steps[array]
    is_of_a_loop = step.kind is Kind.LOOP and step.name[:1] in ("W", "w")
    return (
        is_of_a_loop
        or _HELD.search(view.steps[operand or 0].name) is not None
        or any(
            key[:1] in ("W", "w") and view.reading.source(value) == array
            for step in view.steps
            if step.kind is Kind.DISPLAY and step.operation == "dict"
            for key, value in step.options.items()
        )
    )


def _is_penalty(view: View, product: Step) -> bool:
    """Whether the sum is multiplied by a number, and the result added to another number."""
    totals = [step for step in downstream(view, product.number) if step.operation in TOTALS]
    for total in (*totals, *_collected(view, product)):
        for scaled in downstream(view, total.number):
            if scaled.operation in ("multiply", "divide") and any(
                later.operation == "add" and all(is_number(view, n) for n in later.inputs)
                for later in downstream(view, scaled.number)
            ):
                return True
    return False


def _collected(view: View, product: Step) -> Iterator[Step]:
    """Python's sum over a comprehension in which the product stands: `sum(np.sum(W @ W.T) for W in weights)`."""
    source = source_of(view, product)
    node: ast.AST | None = source.node(product.place)
    while node is not None and not isinstance(node, ast.GeneratorExp | ast.ListComp):
        node = source.parents.get(node)
    call = source.parents.get(node) if node is not None else None
    if isinstance(call, ast.Call):
        place = source.place(call)
        yield from (s for s in view.steps if s.path == product.path and s.place == place and s.operation in TOTALS)
