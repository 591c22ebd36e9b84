"""Python's own `sum`, `max` and `min` of one row (1, m): they go through the rows, of which there is one, and it is the result."""

from collections.abc import Iterator

from ..algebra import is_elementwise
from ..axes import Axis
from ..flow import downstream, is_array
from ..meaning import Number
from ..steps import Kind, Step
from ..view import View
from .losses import left_as_they_are

_SHOWN = ("print", "round", "float", "int", "format", "remainder", "str")
_ANSWERS = ("equal", "not_equal")
_SIGNS = ("negative", "multiply", "add", "divide", "astype", "abs", "absolute", "power", "square")


def rows_added(view: View) -> Iterator[Step]:
    """The calls that were to make one number of one row, which is shown or divided by the number of examples after that."""
    told = {step.number for step, _ in left_as_they_are(view)}  # of these `averaged-over-one` speaks
    for step in view.reading.operations("sum", "max", "min"):
        if (
            step.number in told
            or step.detail != "builtin"
            or view.reading.is_replaced(step)
            or not _is_always_one_row(view, step)
        ):
            continue
        long = view.reading.axes(step.inputs[0])[1]
        if not _ends_as_it_is(view, step):
            continue  # `sum(sum(P == Y))` adds up the row afterwards, `max(A)[0]` picks from it
        if (
            step.operation != "sum"
            or _are_answers(view, step.inputs[0])
            or (_are_losses(view, step.inputs[0]) and _is_divided(view, step, long))
        ):
            yield step


def _is_always_one_row(view: View, step: Step) -> bool:
    """Whether every pass over the call met one row: with several, as of one-hot labels, the sum over the rows is meant."""
    passes = [view.reading.shape(view.steps[number].inputs[0]) or () for number in view.passes_over(step.number)]
    return all(len(shape) == 2 and shape[0] == 1 < shape[1] for shape in passes)


def _ends_as_it_is(view: View, step: Step) -> bool:
    """Whether what came out is only scaled by numbers and shown: nothing takes it for one number an example."""
    made, users = {step.number}, list(downstream(view, step.number))
    for user in users:
        if user.kind in (Kind.LOOP, Kind.STORE, Kind.DISPLAY):
            return False
        if user.kind is not Kind.OPERATION or user.operation in _SHOWN:
            continue
        others = [number for number in user.inputs if view.reading.source(number) not in made]
        if not is_elementwise(user.operation) or any(is_array(view, number) for number in others):
            return False
        made.add(user.number)
    return True


def _are_answers(view: View, number: int | None) -> bool:
    """Whether a row says of each example whether it was right: `P == Y`, `abs(P - Y)` of zeros and ones."""
    step = _behind_signs(view, number)
    if step is None or len(step.inputs) != 2:
        return False
    if step.operation in _ANSWERS:
        return all(is_array(view, one) for one in step.inputs)
    makers = [view.reading.maker(one) for one in step.inputs]
    return step.operation == "subtract" and all(one is not None and one.seen.binary for one in makers)


def _behind_signs(view: View, number: int | None) -> Step | None:
    """The step under casts, signs and powers."""
    step = view.reading.maker(number)
    for _ in range(4):
        if step is None or step.operation not in _SIGNS:
            return step
        arrays = [one for one in step.inputs if is_array(view, one)]
        step = view.reading.maker(arrays[0]) if len(arrays) == 1 else None
    return step


def _are_losses(view: View, number: int | None) -> bool:
    """Whether a row holds the loss, or the error, of each example: predictions were compared with labels on the way."""
    compared = {comparison.step.number for comparison in view.roles.comparisons}
    behind = view.reading.ancestors(number, stop=lambda step: step.number in view.roles.activations)
    return any(step.number in compared for step in behind)


def _is_divided(view: View, step: Step, examples: Axis) -> bool:
    """Whether the number of examples divides what came out, as it does in a mean: `/ m`, `1 / m *`."""
    for user in downstream(view, step.number):
        if user.operation in ("divide", "multiply"):
            for number in user.inputs:
                count = view.reading.meaning(number)
                if isinstance(count, Number) and _counts(view, count, examples):
                    return True
    return False


def _counts(view: View, count: Number, examples: Axis) -> bool:
    counted = count.counts or count.share
    return count.value == examples.size or (counted is not None and view.reading.ledger.same(counted, examples))
