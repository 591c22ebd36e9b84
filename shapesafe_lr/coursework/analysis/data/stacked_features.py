"""New features stacked behind the data: `np.stack((X, X ** 2))` is a stack of two tables, where one wider table was meant.

A product with weights then takes each table for itself. A stack that is cut anew, reduced along its new axis, or multiplied
with a stack of weights is meant as one.
"""

import ast
from collections.abc import Iterator
from typing import NamedTuple

from ....language import Text
from ..algebra import Call
from ..cure import Cure
from ..cures.edits import numpy_name, retype, source_of
from ..cures.join_cures import members
from ..flow import activation_after, downstream, long_axes
from ..meaning import Meaning
from ..products.curves import is_curve_of
from ..reading import work_out
from ..steps import Step
from ..view import View


class StackedFeatures(NamedTuple):
    """The stack, its tables, and which of their axes holds the features: the one that a product sums over."""

    stack: Step
    tables: tuple[int, ...]
    features: int


def stacked_features(view: View) -> Iterator[StackedFeatures]:
    """Stacks of the data and curved functions of them, multiplied with weights on the way to predictions."""
    for stack in view.reading.operations("stack", "array", "asarray"):
        parts = members(view, stack)
        tables = tuple(part for part in parts if part is not None and long_axes(view, part) == 2)
        if "axis" in stack.options or len(parts) < 2 or len(tables) != len(parts) or view.reading.is_replaced(stack):
            continue
        if len(view.reading.axes(stack.number)) != 3 or not all(is_curve_of(view, t, tables[0]) for t in tables[1:]):
            continue
        features = next(_summed_over(view, stack), None)
        if features is not None:
            yield StackedFeatures(stack, tables, features)


def _summed_over(view: View, stack: Step) -> Iterator[int]:
    """The axis of the tables along which weights without an axis for the tables are multiplied, for one score an example."""
    made = {stack.number}
    for user in downstream(view, stack.number):
        if user.operation in ("dot", "matmul") and len(user.inputs) == 2:
            place = next((n for n, number in enumerate(user.inputs) if view.reading.source(number) in made), None)
            if place is not None and long_axes(view, user.inputs[1 - place]) == 1:
                features = 0 if place == 1 else 1
                scored = activation_after(view, user.number) is not None or _meets_a_target(view, user)
                if scored or _has_weights_for_all(view, stack, user.inputs[1 - place], features):
                    yield features
        made.add(user.number)


def _has_weights_for_all(view: View, stack: Step, weights: int | None, features: int) -> bool:
    """Whether there is a weight for each feature of every table: numpy refuses the product with a stack of them."""
    tables, *sides = view.reading.shape(stack.number) or (0, 0, 0)
    return tables * sides[features] in (view.reading.shape(weights) or ())


def _meets_a_target(view: View, product: Step) -> bool:
    """Whether a number for each example is subtracted from, or compared with, what was multiplied."""
    return any(
        user.operation in ("subtract", "equal", "not_equal")
        and len(user.inputs) == 2
        and any(long_axes(view, n) == 1 for n in user.inputs)
        for user in downstream(view, product.number)
    )


def joined_along_features(view: View, found: StackedFeatures) -> Iterator[Cure]:
    """`np.vstack` of features that lie below each other, `np.hstack` of those that lie side by side."""
    node = source_of(view, found.stack).node(found.stack.place)
    if not isinstance(node, ast.Call) or not node.args:
        return
    join = "hstack" if found.features else "vstack"
    text = f"{numpy_name(view, found.stack)}.{join}({source_of(view, found.stack).segment(node.args[0])})"

    def change(call: Call) -> Meaning:
        return work_out(Call(call.ledger, call.step, call.args[:1]), join)

    yield retype(view, found.stack, text, _JOIN[join].filled(text=text), change)


_JOIN = {
    "vstack": Text(en="Put the features below each other: {text}", zh="把各特征上下相接：{text}"),
    "hstack": Text(en="Put the features side by side: {text}", zh="把各特征左右并排：{text}"),
}
