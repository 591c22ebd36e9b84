"""Which axis of a table of scores or probabilities is the classes', as the weights, the bias and the labels tell."""

from collections.abc import Iterator

from ..cures.einsum_cures import letters_of
from ..flow import downstream, is_weights, product_under
from ..networks.bias_axes import axis_by_bias
from ..statistics.reducing import axis_of
from ..steps import Kind, Step
from ..view import View
from .one_hot import one_hot_axis_at


def class_axis(view: View, scores: int | None, probabilities: int | None) -> int | None:
    """The axis of the classes; None if nothing tells, or what tells contradicts itself."""
    told = {
        *(axis for axis, _ in axis_by_model(view, scores)),
        *(() if probabilities is None else _by_labels(view, probabilities)),
    }
    return told.pop() if len(told) == 1 else None


def axis_by_model(view: View, scores: int | None) -> Iterator[tuple[int, Step]]:
    """The axis of the classes by the weights that were multiplied and by the bias that was added, each with its step."""
    yield from axis_by_weights(view, scores)
    yield from axis_by_bias(view, scores)


def axis_by_weights(view: View, scores: int | None) -> Iterator[tuple[int, Step]]:
    """Scores W X have a row for each class, scores X W a column: the axis, with the product that says so."""
    product = product_under(view, scores)
    if product is None:
        return
    told = {axis for number, axis in _sides(view, product) if is_weights(view, number)}
    if len(told) == 1:
        yield told.pop(), product


def _sides(view: View, product: Step) -> Iterator[tuple[int | None, int]]:
    """The two factors, each with the axis of the result that is its own."""
    if product.operation != "einsum":
        if len(product.inputs) >= 2:
            yield from ((product.inputs[0], 0), (product.inputs[1], 1))
        return
    letters = letters_of(view, product)
    if letters is None or len(letters.operands) != 2 or len(letters.result) != 2:
        return
    for place, (word, other) in enumerate((letters.operands, letters.operands[::-1])):
        own = [letter for letter in letters.result if letter in word and letter not in other]
        if len(own) == 1:
            yield product.inputs[1 + place], letters.result.index(own[0])


def _by_labels(view: View, probabilities: int) -> Iterator[int]:
    """One-hot labels beside the probabilities; `P[np.arange(m), y]`, which picks one class of each example."""
    reading = view.reading
    shape = reading.shape(probabilities)
    for user in downstream(view, probabilities):
        if user.kind is not Kind.OPERATION or not user.inputs:
            continue
        if user.operation in ("multiply", "subtract") and len(user.inputs) == 2:
            for place, number in enumerate(user.inputs):
                classes = one_hot_axis_at(reading, user, place)
                if classes is not None and reading.shape(number) == shape:
                    yield classes
        elif user.operation == "subscript" and len(user.inputs) == 3 and reading.shape(user.inputs[0]) == shape:
            counted = [_counts_up(view, number) for number in user.inputs[1:]]
            if counted[0] != counted[1]:
                yield 1 if counted[0] else 0
        elif user.operation == "argmax" and reading.shape(user.inputs[0]) == shape and _fits_labels(view, user):
            yield (axis_of(user) or 0) % 2


def _fits_labels(view: View, search: Step) -> bool:
    """Whether the positions are as many as the labels they are compared with, where along the other axis they were not."""
    reading = view.reading
    sides, found = reading.shape(search.inputs[0]) or (), reading.shape(search.number) or ()
    if len(sides) != 2 or sides[0] == sides[1] or axis_of(search) is None or reading.is_replaced(search):
        return False
    for user in downstream(view, search.number):
        if user.operation in ("equal", "not_equal") and user.kind is Kind.OPERATION and len(user.inputs) == 2:
            others = [number for number in user.inputs if reading.source(number) != search.number]
            if any(max(reading.shape(number) or (0,)) == max(found, default=0) for number in others):
                return True
    return False


def _counts_up(view: View, number: int | None) -> bool:
    step = view.reading.maker(number)
    return step is not None and step.operation in ("arange", "range", "list")
