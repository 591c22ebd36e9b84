"""Counts of other data: the m of the training examples, by which a sum over the test examples is divided."""

import ast

from .axes import Axis
from .edits import source_of
from .flow import downstream
from .steps import Step
from .view import View
from .weighed_axes import comes_from


def counts_other_data(view: View, counted: Axis, summed: Axis, quotient: Step) -> bool:
    """Whether the examples that are summed are none of those that are counted, nor the other way round.

    A sum that is collected over batches may be divided by the number of all; in a loop nothing is said.
    """
    if counted.size == summed.size or 1 in (counted.size, summed.size):
        return False
    if not (view.roles.is_examples(counted) and view.roles.is_examples(summed)):
        return False
    if comes_from(view, counted, summed, flattened=True) or comes_from(view, summed, counted, flattened=True):
        return False
    return not _is_collected(view, quotient)


def _is_collected(view: View, quotient: Step) -> bool:
    """Whether the quotient stands in a loop, or is added to others."""
    source = source_of(view, quotient)
    node: ast.AST | None = source.node(quotient.place)
    while node is not None:
        if isinstance(node, ast.For | ast.While | ast.ListComp | ast.GeneratorExp | ast.Lambda):
            return True
        node = source.parents.get(node)
    return any(step.detail == "augmented" for step in downstream(view, quotient.number))
