"""Counts of other data: the m of the training examples, by which a sum over the test examples is divided."""

import ast

from ..axes import Axis
from ..cures.edits import source_of
from ..flow import downstream
from ..predictions.labels_in_sight import label_axes
from ..steps import Kind, Step
from ..view import View
from .weighed_axes import comes_from


def counts_other_data(view: View, counted: Axis, summed: Axis, quotient: Step) -> bool:
    """Whether the examples that are summed are none of those that are counted, nor the other way round.

    A sum that is collected over batches may be divided by the number of all; in a loop nothing is said.
    """
    if counted.size == summed.size or 1 in (counted.size, summed.size):
        return False
    if not (view.roles.is_examples(summed) and _are_examples(view, counted, quotient)):
        return False
    if comes_from(view, counted, summed, flattened=True) or comes_from(view, summed, counted, flattened=True):
        return False
    return not _is_collected(view, quotient)


def is_read_once(view: View, count: int | None) -> bool:
    """Whether a count has a name that is read at one place only."""
    source = view.reading.source(count)
    read = {
        (step.path, step.place)
        for step in view.steps
        if step.kind is Kind.PASS and step.operation == "name" and view.reading.source(step.number) == source
    }
    return source is not None and len(read) == 1


def _are_examples(view: View, counted: Axis, quotient: Step) -> bool:
    """Whether examples were counted, such as labels in sight have."""
    return view.roles.is_examples(counted) or any(
        view.reading.ledger.same(axis, counted) for _, axis in label_axes(view, quotient)
    )


def _is_collected(view: View, quotient: Step) -> bool:
    """Whether the quotient stands in a loop, or is added to others."""
    source = source_of(view, quotient)
    node: ast.AST | None = source.node(quotient.place)
    while node is not None:
        if isinstance(node, ast.For | ast.While | ast.ListComp | ast.GeneratorExp | ast.Lambda):
            return True
        node = source.parents.get(node)
    return any(step.detail == "augmented" for step in downstream(view, quotient.number))
