"""Outer products that are summed up to one square table: a scatter, a covariance, what a Hopfield net remembers.

    S = 0
    for x in X:
        d = x - mean
        S += np.outer(d, d)            # d @ d adds one number, d * d the same row to every row
    values, vectors = np.linalg.eigh(S)

What S is used for tells that it is a table: numpy.linalg takes it apart, its diagonal is set.
"""

from collections.abc import Iterator
from typing import NamedTuple

from ..algebra import is_elementwise
from ..flow import downstream
from ..networks.layers import alike
from ..steps import Kind, Step
from ..view import View

_SQUARES = (
    "inv", "pinv", "det", "slogdet", "solve", "cholesky", "eig", "eigh", "eigvals", "eigvalsh", "trace", "fill_diagonal", "diag_indices",
)  # fmt: skip


class Scatter(NamedTuple):
    """A product of a vector with itself that is no outer one, and the step that takes it into a sum."""

    product: Step
    total: Step


def scatters(view: View) -> Iterator[Scatter]:
    """Sums of `d @ d` or `d * d` for a vector d, where the sum is then used as a table of all pairs of its elements."""
    for product in view.reading.operations("dot", "matmul", "multiply"):
        if len(product.inputs) != 2 or [len(view.reading.axes(n)) for n in product.inputs] != [1, 1]:
            continue
        side = view.reading.axes(product.inputs[0])[0].size
        plain = (side,) if product.operation == "multiply" else ()
        if side < 2 or view.reading.shape(product.number) != plain or not alike(view, *product.inputs):
            continue
        for total in _totals(view, product, side):
            if is_taken_as_table(view, total.number, side):
                yield Scatter(product, total)
                break


def is_summed_to_a_table(view: View, product: Step) -> bool:
    """Whether an outer product is added to a sum that numpy.linalg takes as a square table."""
    sides = view.reading.shape(product.number) or ()
    return len(sides) == 2 and any(
        is_taken_as_table(view, user.number, sides[0])
        for user in downstream(view, product.number)
        if user.operation in ("add", "subtract")
    )


def _totals(view: View, product: Step, side: int) -> Iterator[Step]:
    """The steps that take a product into a sum: a square table of that side, or a number that began as 0."""
    wanted = {(side, side), ()} if product.operation != "multiply" else {(side, side), (side,)}
    for user in downstream(view, product.number):
        if user.operation == "add" and len(user.inputs) == 2 and user.kind in (Kind.OPERATION, Kind.CRASH):
            first = user.inputs[0]
            kept = user.detail == "augmented" or (
                first is not None and view.steps[first].name in view.reading.names.get(user.number, [])
            )
            if kept and view.reading.shape(user.number) in wanted:
                yield user


def is_taken_as_table(view: View, number: int, side: int) -> bool:
    """Whether a sum, perhaps scaled, goes into a function of square tables, alone or in a product with such a table."""
    queue, met = [number], {number}
    while queue and len(met) < 60:
        for user in view.reading.users.get(queue.pop(0), []):
            if user.number in met:
                continue
            met.add(user.number)
            if user.operation in _SQUARES and user.inputs and user.inputs[0] is not None:
                return True
            in_product = user.operation in ("dot", "matmul") and any(
                view.reading.shape(n) == (side, side) for n in user.inputs
            )
            if _is_diagonal(view, user) or (in_product and _takes_the_sum_in(view, user)):
                return True
            if is_elementwise(user.operation) and view.reading.shape(user.number) == view.reading.shape(number):
                queue.append(user.number)
    return False


def _takes_the_sum_in(view: View, product: Step) -> bool:
    """`np.linalg.inv(S_w) @ S_b`, whose vectors are then taken."""
    return any(user.operation in _SQUARES for user in view.reading.users.get(product.number, []))


def _is_diagonal(view: View, step: Step) -> bool:
    """`W[i, i] = 0`: what an element has with itself is left out."""
    keys = [view.reading.source(key) for key in step.inputs[1:3]]
    return step.kind is Kind.STORE and len(step.inputs) == 4 and keys[0] is not None and keys[0] == keys[1]
