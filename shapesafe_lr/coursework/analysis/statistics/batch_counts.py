"""A gradient of a batch that is divided by the number of all examples, and steps at once.

Gradients of batches that are added up before the step may well be divided by the number of all: nothing is said of those.
"""

import ast
from collections.abc import Iterator

from ..axes import Axis
from ..cure import Cure
from ..cures.count_cures import lengths_of
from ..cures.edits import source_of
from ..cures.operand_cures import length_by_name, length_of_examples, length_of_summed
from ..steps import Step
from ..view import View
from .weighed_axes import comes_from

_LOOPS = (ast.For, ast.While, ast.FunctionDef, ast.AsyncFunctionDef)


def counts_whole_of_batch(view: View, counted: Axis, summed: Axis, quotient: Step) -> bool:
    """Whether several of the counted examples, not all, are summed to a gradient that a parameter steps by as it is."""
    if not 1 < summed.size < counted.size or not view.roles.is_examples(summed):
        return False
    if not comes_from(view, summed, counted) or not _is_sliced(view, summed):
        return False
    gradients = {view.reading.source(update.gradient) for update in view.roles.updates}
    return quotient.number in gradients


def _is_sliced(view: View, axis: Axis) -> bool:
    """Whether the examples were cut out one after the other; those that a mask picked may be all that count."""
    steps = {view.reading.steps[one.step] for one in (axis, view.reading.ledger.root(axis))}
    return any(step.operation == "subscript" and bool(step.bounds) for step in steps)


def batch_counted(view: View, quotient: Step, total: int | None, count: int | None, batch: Axis) -> Iterator[Cure]:
    """The length of the batch: where its own length was to be taken, else where the gradient is divided."""
    own = [step for step in lengths_of(view, count) if _around(view, step) == _around(view, quotient)]
    if own:
        yield from length_of_examples(view, count, batch)
    yield from length_by_name(view, count, batch)
    yield from length_of_summed(view, count, total, batch)


def _around(view: View, step: Step) -> ast.AST | None:
    """The innermost loop or function that an expression stands in."""
    source = source_of(view, step)
    node: ast.AST | None = source.node(step.place)
    while node is not None and not isinstance(node, _LOOPS):
        node = source.parents.get(node)
    return node
