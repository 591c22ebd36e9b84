"""Totals over a lone row that are divided by the number of its rows, which is 1: `np.sum(pred == Y) / len(Y)`.

That may be meant: of one sequence in a batch of one, the total for each sequence. So the total must be a tally of
places where two arrays agree, or the quotient must be taken from the very numbers that it is the mean of.
"""

from ..axes import Axis
from ..cures.count_cures import lengths_of, measured
from ..flow import downstream
from ..statistics.reducing import axis_of
from ..steps import Step
from ..view import View

_THROUGH = ("astype", "array", "asarray", "absolute", "abs", "copy")


def counts_its_row(view: View, quotient: Step, summing: Step, count: int | None) -> Axis | None:
    """The long axis of a lone row (or column) whose total is divided by its other length."""
    axes = view.reading.axes(summing.inputs[0])
    long = [axis for axis in axes if axis.size > 1]
    if len(axes) != 2 or len(long) != 1 or view.reading.axes(summing.number):
        return None
    arrays = [measured(view, length) for length in lengths_of(view, count)]
    if not arrays or not all(_is_beside(view, array, summing) for array in arrays):
        return None
    is_tally = _is_tally(view, summing.inputs[0]) and not _is_reduced_by_rows(view, summing)
    if not (is_tally or _is_taken_off(view, quotient, arrays)):
        return None
    return None if _has_more_rows(view, summing) else long[0]


def _is_beside(view: View, array: int | None, summing: Step) -> bool:
    """Whether an array has the form of what was summed, and went into it, or met it on the way."""
    made = {step.number for step in view.reading.ancestors(summing.inputs[0])}
    return view.reading.shape(array) == view.reading.shape(summing.inputs[0]) and view.reading.source(array) in made


def _is_tally(view: View, number: int | None) -> bool:
    """Whether a value says where two arrays agree: `P == Y`, `P != Y`, `np.abs(P - Y)` of zeros and ones."""
    step = view.reading.maker(number)
    while step is not None and step.operation in _THROUGH and step.inputs:
        step = view.reading.maker(step.inputs[0])
    if step is None or step.operation not in ("equal", "not_equal", "subtract") or len(step.inputs) != 2:
        return False
    sides = [view.reading.maker(side) for side in step.inputs]
    if step.operation == "subtract" and not all(side is not None and side.seen.binary for side in sides):
        return False
    return all(_long(view, side) == _long(view, step.number) for side in step.inputs)


def _long(view: View, number: int | None) -> list[int]:
    """The lengths that are more than 1: of (1, m) as of (m,)."""
    return [side for side in view.reading.shape(number) or () if side > 1]


def _is_taken_off(view: View, quotient: Step, arrays: list[int | None]) -> bool:
    """Whether a quotient is subtracted from what it is the mean of: `x - np.sum(x) / len(x)`."""
    sources = {view.reading.source(array) for array in arrays}
    return any(
        user.operation == "subtract"
        and len(user.inputs) == 2
        and view.reading.source(user.inputs[0]) in sources
        and view.reading.source(user.inputs[1]) == quotient.number
        for user in downstream(view, quotient.number)
    )


def _has_more_rows(view: View, summing: Step) -> bool:
    """Whether a table goes through the same line in another pass: there the length counts something."""
    shapes = [view.reading.shape(view.steps[number].inputs[0]) or () for number in view.passes_over(summing.number)]
    return any(1 not in shape for shape in shapes)


def _is_reduced_by_rows(view: View, summing: Step) -> bool:
    """Whether a comparison of the same arrays is put together along the row elsewhere: `(P == Y).all(axis=1)`."""
    long = max(range(2), key=lambda place: view.reading.axes(summing.inputs[0])[place].size)
    return any(
        axis_of(step) in (long, long - 2)
        and "keepdims" not in step.options
        and compared_arrays(view, step.inputs[0]) == compared_arrays(view, summing.inputs[0]) != set()
        for step in view.reading.operations("all", "any", "sum", "mean", "count_nonzero")
    )


def compared_arrays(view: View, number: int | None) -> set[int | None]:
    """The two arrays that a value compares."""
    step = view.reading.maker(number)
    return set(view.reading.operands(step)) if step is not None and step.operation in ("equal", "not_equal") else set()
