"""Distances of every example to its centre, worked out as a table of all pairs: `D @ S_inv @ D.T`, of which the diagonal was meant."""

from collections.abc import Iterator
from typing import NamedTuple

from ...language import Text
from .algebra import Call
from .cure import Cure
from .edits import numpy_name, operand_node, retype, source_of, turned
from .flow import downstream, long_axes
from .layers import base
from .meaning import Array, Meaning
from .roles import PRODUCTS
from .steps import Step
from .view import View

_ONE_EACH = ("exp", "sqrt", "less", "less_equal", "greater", "greater_equal")
_PAIRS = {
    *PRODUCTS,
    "diag",
    "diagonal",
    "trace",
    "subscript",
    "solve",
    "inv",
    "eigh",
    "eig",
    "cholesky",
    "fill_diagonal",
}


class OwnDistances(NamedTuple):
    """The last product, the differences, and the inverse between them."""

    step: Step
    differences: int
    inverse: int


def tables_of_distances(view: View) -> Iterator[OwnDistances]:
    """Differences times an inverse times the same differences turned, where one number for each of them goes on.

    A kernel, or the hat matrix of a regression, goes into a product or is asked for its diagonal.
    """
    for step in view.reading.operations("dot", "matmul"):
        inner = view.reading.maker(step.inputs[0]) if len(step.inputs) == 2 else None
        if inner is None or inner.operation not in ("dot", "matmul") or len(inner.inputs) != 2:
            continue
        left, inverse, right = *inner.inputs, step.inputs[1]
        differences = base(view, left)
        if inverse is None or differences is None or differences != base(view, right) or not _is_inverse(view, inverse):
            continue
        turns = [view.reading.source(number) != differences for number in (left, right)]
        after = {user.operation for user in downstream(view, step.number)}
        if turns.count(True) == 1 and long_axes(view, step.number) == 2 and long_axes(view, differences) == 2:
            if after & {*_ONE_EACH} and not after & _PAIRS:
                yield OwnDistances(step, differences, inverse)


def _is_inverse(view: View, number: int) -> bool:
    maker = view.reading.maker(number)
    return maker is not None and maker.operation in ("inv", "pinv") and long_axes(view, number) == 2


def one_for_each(view: View, found: OwnDistances) -> Iterator[Cure]:
    """`np.sum(D @ S_inv * D, axis=1)`"""
    left, right = (operand_node(view, found.step, place) for place in (0, 1))
    if left is None or right is None:
        return
    source = source_of(view, found.step)
    text = f"{numpy_name(view, found.step)}.sum({source.segment(left)} * {turned(source, right)}, axis=1)"
    yield retype(view, found.step, text, _EACH.filled(text=text), _one_each)


def _one_each(call: Call) -> Meaning:
    table = call.args[0]
    return Array(table.axes[:1]) if isinstance(table, Array) else None


_EACH = Text(en="Sum for each example by itself: {text}", zh="对每个样本各自求和：{text}")
