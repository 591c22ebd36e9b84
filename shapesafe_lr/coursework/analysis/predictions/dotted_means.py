"""A mean of a dot product: `np.mean(y @ np.log(p))`. The product has summed over the examples already, so the mean divides by 1."""

import ast
from collections.abc import Iterator
from dataclasses import replace

from ..cure import Cure
from ..cures.edits import as_star, source_of
from ..flow import is_weights, long_axes
from ..networks.layers import base
from ..steps import Kind, Step
from ..view import View

_PRODUCTS = ("dot", "matmul", "inner")


def dotted(view: View, mean: Step) -> list[Step]:
    """The products of two vectors that a mean of one number is taken of, nothing but signs and typed factors between.

    Only of losses: a logarithm is in the product, or it is a vector of errors times itself. They must be of examples, as
    those of two products are, for yes and for no; of one example's classes the mean of one number is the loss itself.
    Where the same line is given a table another time it takes a mean of several numbers.
    """
    number = mean.inputs[0] if len(mean.inputs) == 1 and "axis" not in mean.options else None
    found = list(_terms(view, number)) if number is not None and not long_axes(view, number) else []
    if None in found or not any(one is not None and _is_loss(view, one) for one in found):
        return []
    if any(long_axes(view, twin.inputs[0]) for twin in _again(view, mean)):
        return []
    products = [one for one in found if one is not None]
    if any(_is_count_typed(view, step, one) for one in products for step in (mean, one)):
        return []
    return products if len(products) > 1 or _are_squares_of_examples(view, products[0]) else []


def _are_squares_of_examples(view: View, product: Step) -> bool:
    if base(view, product.inputs[0]) != base(view, product.inputs[1]):
        return False
    axes = [axis for number in product.inputs for axis in view.reading.axes(number) if axis.size > 1]
    return any(view.roles.is_examples(axis) for axis in axes)


def starred(view: View, products: list[Step]) -> Iterator[Cure]:
    """`*` for each of the products."""
    for cures in zip(*(as_star(view, step) for step in products), strict=False):
        edits = tuple(edit for cure in cures for edit in cure.edits)
        changes = {number: change for cure in cures for number, change in cure.changes.items()}
        yield replace(cures[0], edits=edits, changes=changes)


def _terms(view: View, number: int | None) -> Iterator[Step | None]:
    """The products that are added up to a number; None for what is no product."""
    step = view.reading.maker(number)
    if step is None or step.operation in _PRODUCTS:
        yield step if step is not None and _sums_a_vector(view, step) else None
    elif step.operation in ("add", "subtract", "negative", "squeeze"):
        for part in step.inputs:
            yield from _terms(view, part)
    elif step.operation == "multiply" and any(_is_typed(view, part) for part in step.inputs):
        for part in step.inputs:
            if not _is_typed(view, part):
                yield from _terms(view, part)
    else:
        yield None


def _sums_a_vector(view: View, step: Step) -> bool:
    """Whether a product is of two vectors along one axis."""
    ends = [long_axes(view, number) for number in step.inputs]
    return ends == [1, 1] and not long_axes(view, step.number)


def _is_loss(view: View, step: Step) -> bool:
    """Whether a logarithm is summed, or the squares of something that is no parameter."""
    makers = [view.reading.maker(base(view, number)) for number in step.inputs]
    if any(maker is not None and maker.operation in ("log", "log1p", "log2") for maker in makers):
        return True
    left, right = makers
    return left is not None and left is right and not is_weights(view, step.inputs[0])


def _is_typed(view: View, number: int | None) -> bool:
    step = view.reading.maker(number)
    while step is not None and step.operation in ("negative", "divide") and step.inputs:
        if step.operation == "divide" and not _is_typed(view, step.inputs[1]):
            return False
        step = view.reading.maker(step.inputs[0])
    return step is not None and step.kind is Kind.CONSTANT


def _is_count_typed(view: View, step: Step, product: Step) -> bool:
    """Whether the number of examples stands in the statement as a number: `np.mean(e @ e) / 25`."""
    counts = {axis.size for axis in view.reading.axes(product.inputs[0]) if axis.size > 1}
    statement = source_of(view, step).statement(step.place)
    typed = [node.value for node in ast.walk(statement) if isinstance(node, ast.Constant)] if statement else []
    return any(value in (count, 2 * count) for value in typed for count in counts)


def _again(view: View, mean: Step) -> Iterator[Step]:
    """The mean in its other calls."""
    return (step for step in view.steps if step.place == mean.place and step.operation == mean.operation)
