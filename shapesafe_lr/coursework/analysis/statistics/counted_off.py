"""Counts held against the length of another axis: `Y.shape[0] - np.sum(Y)` of a row of labels, which has one row.

Taken off it, or compared with it or a share of it: `votes.sum(axis=0) > votes.shape[1] / 2`.
"""

from collections.abc import Iterator
from typing import NamedTuple

from ..axes import Axis
from ..cures.count_cures import lengths_of, measured
from ..meaning import Number
from ..networks.layers import unscaled
from ..steps import Step
from ..view import View

_TOTALS = ("sum", "count_nonzero", "nansum")
_COMPARED = ("equal", "not_equal", "greater", "greater_equal", "less", "less_equal")
_PLAIN = ("int", "float", "item", "astype", "squeeze", "subscript")


class CountedOff(NamedTuple):
    """`length - total`, `total > length / 2`: the axis that was counted up, and the other whose length was taken."""

    step: Step
    length: int
    total: Step
    counted: Axis
    taken: Axis


def counts_off(view: View) -> Iterator[CountedOff]:
    """Every total of zeros and ones that meets the length of an axis which it did not run along."""
    reading = view.reading
    for step in reading.operations("subtract", "divide", *_COMPARED):
        pairs = [step.inputs, step.inputs[::-1]] if step.operation in _COMPARED else [step.inputs]
        for length, number in pairs if len(step.inputs) == 2 and not reading.is_replaced(step) else ():
            total, meaning = _total(view, number), reading.meaning(length)
            taken = (meaning.counts or meaning.share) if isinstance(meaning, Number) else None
            if length is None or total is None or total.operation not in _TOTALS or taken is None:
                continue
            counted = _counted(view, total)
            if step.operation == "divide" and taken.size > 1:
                continue  # classes over counts of examples may be weights
            if counted is not None and _is_length_beside(view, length, total, taken, counted):
                yield CountedOff(step, length, total, counted, taken)


def _total(view: View, number: int | None) -> Step | None:
    """The sum that was made a plain number, or picked out of an array of one."""
    step = unscaled(view, number)
    while step is not None and step.operation in _PLAIN and step.inputs:
        step = view.reading.maker(step.inputs[0])
    return step


def _counted(view: View, total: Step) -> Axis | None:
    """The one long axis along which ones were counted, among zeros and ones or places that agree."""
    reading = view.reading
    table = reading.maker(total.inputs[0]) if total.inputs else None
    before, after = reading.axes(total.inputs[0]), reading.axes(total.number)
    if table is None or len(before) != 2 or not (table.seen.binary or table.seen.dtype == "bool"):
        return None
    gone = [axis for axis in before if axis.size > 1 and axis not in after]
    return gone[0] if len(gone) == 1 else None


def _is_length_beside(view: View, length: int, total: Step, taken: Axis, counted: Axis) -> bool:
    """Whether the length is that of the other axis of what was counted, or of an array of the same form; in every pass."""
    reading = view.reading
    shape = reading.shape(total.inputs[0]) or ()
    if reading.ledger.same(taken, counted):
        return False
    arrays = [measured(view, step) for step in lengths_of(view, length)]
    if len(arrays) != 1 or reading.shape(arrays[0]) != shape:
        return False
    theirs = reading.axes(arrays[0])
    place = next((n for n, axis in enumerate(theirs) if axis is taken), None)
    if place is None or reading.axes(total.inputs[0])[place] is counted:
        return False
    others = [reading.shape(view.steps[number].inputs[0]) or () for number in view.passes_over(total.number)]
    return taken.size > 1 or all(1 in other for other in others)
