"""Which axis of a table of scores or probabilities is the classes', as the weights and the labels tell."""

from collections.abc import Iterator

from .flow import downstream, is_weights, product_under
from .one_hot import one_hot_axis
from .steps import Kind, Step
from .view import View


def class_axis(view: View, scores: int | None, probabilities: int | None) -> int | None:
    """The axis of the classes; None if nothing tells, or what tells contradicts itself."""
    told = {
        *(axis for axis, _ in axis_by_weights(view, scores)),
        *(() if probabilities is None else _by_labels(view, probabilities)),
    }
    return told.pop() if len(told) == 1 else None


def axis_by_weights(view: View, scores: int | None) -> Iterator[tuple[int, Step]]:
    """Scores W X have a row for each class, scores X W a column: the axis, with the product that says so."""
    product = product_under(view, scores)
    if product is not None and len(product.inputs) >= 2:
        weights = [is_weights(view, number) for number in product.inputs[:2]]
        if weights[0] != weights[1]:
            yield (0 if weights[0] else 1), product


def _by_labels(view: View, probabilities: int) -> Iterator[int]:
    """One-hot labels beside the probabilities; `P[np.arange(m), y]`, which picks one class of each example."""
    reading = view.reading
    shape = reading.shape(probabilities)
    for user in downstream(view, probabilities):
        if user.kind is not Kind.OPERATION or len(user.inputs) < 2:
            continue
        if user.operation in ("multiply", "subtract"):
            for number in user.inputs[:2]:
                classes = one_hot_axis(reading, number)
                if classes is not None and reading.shape(number) == shape:
                    yield classes
        elif user.operation == "subscript" and len(user.inputs) == 3 and reading.shape(user.inputs[0]) == shape:
            counted = [_counts_up(view, number) for number in user.inputs[1:]]
            if counted[0] != counted[1]:
                yield 1 if counted[0] else 0


def _counts_up(view: View, number: int | None) -> bool:
    step = view.reading.maker(number)
    return step is not None and step.operation in ("arange", "range", "list")
