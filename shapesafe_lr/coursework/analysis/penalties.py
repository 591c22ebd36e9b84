"""Penalties that sum a whole table of products, `np.sum(np.dot(W, W.T))`, where the sum of the squares was meant.

The diagonal of the table holds each row times itself, and those are the squares. The rest pairs different rows of weights.
With a single row there is no rest, and the two are the same. A kernel is summed whole as well: so the table must be of
weights, and its sum must be scaled and added to something, as a penalty is.
"""

import ast
import re
from collections.abc import Iterator

from .diagonals import TurnedPair, is_own, is_summed_whole, turned_pairs
from .edits import source_of
from .flow import TOTALS, downstream, is_number, is_weights
from .own_products import OwnProduct
from .steps import Kind, Step
from .view import View

_HELD = re.compile(r"(?:[\"']|\w\.)(?:[Ww]|theta)")
"""A key or an attribute that is named as weights are: `params["W" + str(l)]`, `self.W1`."""


def penalties_beyond_squares(view: View) -> Iterator[OwnProduct]:
    """Products of weights with themselves, summed whole into a penalty."""
    for found in turned_pairs(view):
        step, array = found.step, found.array
        if is_own(view, array, found.other) and array not in view.roles.parameters and _are_weights(view, found):
            if is_summed_whole(view, step) and _is_penalty(view, step):
                yield OwnProduct(step, array, found.left_turned, not found.left_turned)


def _are_weights(view: View, found: TurnedPair) -> bool:
    """Whether a table is named as weights are, if only where a loop goes through all of them, or by a key or attribute."""
    step = view.steps[found.array]
    read = view.steps[found.step.inputs[found.left_turned] or 0]
    is_of_a_loop = step.kind is Kind.LOOP and step.name[:1] in ("W", "w")
    return is_weights(view, found.array) or is_of_a_loop or _HELD.search(read.name) is not None


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
