"""`np.max(Z1, 0)` for a relu: the largest score of each column goes on as if it were a layer, and all examples get one prediction."""

from collections.abc import Iterator
from typing import NamedTuple

from .axes import Axis
from .flow import is_weights, product_under
from .steps import Kind, Step
from .view import View


class Reduced(NamedTuple):
    """The reduction, the product of the next layer that takes it, and how many examples are predicted as one."""

    step: Step
    use: Step
    examples: int


def layers_reduced(view: View) -> Iterator[Reduced]:
    """Scores of many examples reduced by a 0 that was written second, where each example has a label of its own.

    The largest of each column is meant where a sequence is pooled: then one label goes with all of it.
    """
    for step in view.reading.operations("max", "min"):
        if not is_given_a_zero(view, step) or len(view.reading.axes(step.number)) != 1:
            continue
        examples, use = _examples(view, step), _next_layer(view, step)
        if examples is not None and use is not None and _has_labels(view, step, examples):
            yield Reduced(step, use, examples.size)


def is_given_a_zero(view: View, step: Step) -> bool:
    """Whether a 0 was written second, as in `np.maximum(Z, 0)`, and nothing else."""
    if step.method or len(step.inputs) != 2 or step.options or view.reading.is_replaced(step):
        return False
    second = view.reading.maker(step.inputs[1])
    return second is not None and second.kind is Kind.CONSTANT and second.seen.number == 0


def _examples(view: View, step: Step) -> Axis | None:
    """The axis that a table of scores has from the data: of `W1 @ X` the columns, of `X @ W1` the rows."""
    product = product_under(view, step.inputs[0])
    if product is None or len(product.inputs) != 2 or len(view.reading.axes(step.inputs[0])) != 2:
        return None
    weights = [is_weights(view, number) for number in product.inputs]
    if weights[0] == weights[1]:
        return None
    return view.reading.axes(step.inputs[0])[1 if weights[0] else 0]


def _next_layer(view: View, step: Step) -> Step | None:
    """The product with the next weights."""
    users = view.reading.users.get(step.number, [])
    return next((user for user in users if user.operation in ("dot", "matmul") and len(user.inputs) == 2), None)


def _has_labels(view: View, step: Step, examples: Axis) -> bool:
    """Whether what comes of it, one number an output, is compared with the labels of as many examples."""
    for comparison in view.roles.comparisons:
        long = [axis for axis in view.reading.axes(comparison.labels) if axis.size > 1]
        one = all(axis.size == 1 for axis in view.reading.axes(comparison.prediction))
        if one and len(long) == 1 and long[0].size == examples.size:
            if any(maker.number == step.number for maker in view.reading.ancestors(comparison.prediction)):
                return True
    return False
