"""`np.max(Z1, 0)` for a relu: the largest score of each column goes on as if it were a layer, and all examples get one prediction."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..axes import Axis
from ..flow import is_weights, long_axes, product_under
from ..steps import Kind, Step
from ..view import View


class Reduced(NamedTuple):
    """The reduction, the product of the next layer that takes it, and how many examples are predicted as one."""

    step: Step
    use: Step
    examples: int


def layers_reduced(view: View) -> Iterator[Reduced]:
    """Scores of many examples reduced by a 0 that was written second, where each example has a label of its own.

    The largest of each column is meant where a sequence is pooled: then one label goes with all of it, and the next
    weights have a column for each number that is left. Weights that have one for each number that was given up are
    the next layer's.
    """
    for step in view.reading.operations("max", "min"):
        if not is_given_a_zero(view, step) or len(view.reading.axes(step.number)) != 1:
            continue
        examples, use = _examples(view, step), _next_layer(view, step)
        if examples is None or use is None:
            continue
        if _wants_the_units(view, step, use) or _has_column_biases(view, step, use):
            yield Reduced(step, use, view.reading.axes(step.inputs[0])[1].size)
        elif _has_labels(view, step, examples):
            yield Reduced(step, use, examples.size)


def is_given_a_zero(view: View, step: Step) -> bool:
    """Whether a 0 was written second, as in `np.maximum(Z, 0)`, or as all that a method is given, and nothing else."""
    if len(step.inputs) != 2 or step.options or view.reading.is_replaced(step):
        return False
    second = view.reading.maker(step.inputs[1])
    return second is not None and second.kind is Kind.CONSTANT and second.seen.number == 0


def _examples(view: View, step: Step) -> Axis | None:
    """The axis that a table of scores has from the data: of `W1 @ X` the columns, of `X @ W1` the rows."""
    product = product_under(view, step.inputs[0])
    if product is None or len(view.reading.axes(step.inputs[0])) != 2:
        return None
    weights = [_is_of_a_layer(view, number) for number in product.inputs if view.reading.axes(number)]
    if len(weights) != 2 or weights[0] == weights[1]:
        return None
    return view.reading.axes(step.inputs[0])[1 if weights[0] else 0]


def _is_of_a_layer(view: View, number: int | None) -> bool:
    """Whether a factor is weights, by what it is or by what it is called: `W1`, `self.W1`, `params["W1"]`."""
    words = re.findall(r"\w+", view.called(number))
    return is_weights(view, number) or (bool(words) and words[-1][:1] in "Ww")


def _next_layer(view: View, step: Step) -> Step | None:
    """The product with the next weights."""
    users = view.reading.users.get(step.number, [])
    return next((user for user in users if user.operation in ("dot", "matmul") and len(user.inputs) == 2), None)


def _wants_the_units(view: View, step: Step, use: Step) -> bool:
    """Whether the next weights have one column for each of the units that were given up, and meet the examples instead."""
    ledger, (units, examples) = view.reading.ledger, view.reading.axes(step.inputs[0])
    return any(
        meeting.step == use.number
        and any(
            ledger.same(met, units) and ledger.same(other, examples)
            for met, other in ((meeting.left, meeting.right), (meeting.right, meeting.left))
        )
        for meeting in ledger.clashes()
    )


def _has_column_biases(view: View, step: Step, use: Step) -> bool:
    """Whether a column of biases was added before and another is added after: the scores are tables with a row for each unit."""
    return _is_column_added(view, view.reading.maker(step.inputs[0])) and any(
        _is_column_added(view, user) for user in view.reading.users.get(use.number, [])
    )


def _is_column_added(view: View, step: Step | None) -> bool:
    """Whether one of two numbers added is a bias with a unit axis at its end."""
    if step is None or step.operation != "add" or len(step.inputs) != 2:
        return False
    shapes = [view.reading.shape(number) or () for number in step.inputs]
    return any(
        len(shape) == 2 and shape[1] == 1 and product_under(view, number) is None
        for shape, number in zip(shapes, step.inputs, strict=True)
    )


def _has_labels(view: View, step: Step, examples: Axis) -> bool:
    """Whether what comes of it, one number an output, is compared with the labels of as many examples."""
    for one, other in _compared(view):
        long = [axis for axis in view.reading.axes(other) if axis.size > 1]
        if not long_axes(view, one) and len(long) == 1 and long[0].size == examples.size:
            if any(maker.number == step.number for maker in view.reading.ancestors(one)):
                return True
    return False


def _compared(view: View) -> Iterator[tuple[int | None, int | None]]:
    """Predictions and labels; of a regression, scores and what is subtracted from them."""
    yield from ((comparison.prediction, comparison.labels) for comparison in view.roles.comparisons)
    for step in view.reading.operations("subtract"):
        for one, other in (step.inputs, step.inputs[::-1]) if len(step.inputs) == 2 else ():
            if product_under(view, one) is not None and product_under(view, other) is None:
                yield one, other
