"""One number for a whole table, averaged or counted afterwards: `np.mean(np.all(P == Y))`.

A mean of one number is that number. So each example was to have its own: the reduction lacks its axis.
"""

from collections.abc import Iterator
from typing import NamedTuple

from ..cure import Cure
from ..meaning import Number
from ..statistics.quotients import quotients
from ..statistics.reducing import axis_of, reduces_all, with_axis
from ..steps import Step
from ..view import View
from .lone_rows import compared_arrays

_ASKED = ("all", "any", "max", "min")
_TALLIES = ("mean", "average", "sum", "count_nonzero")
_THROUGH = ("astype", "array", "asarray", "int", "float", "copy")


class Averaged(NamedTuple):
    """The reduction of everything, and the mean or the count that its one number goes into."""

    asked: Step
    tally: Step


def answers_averaged(view: View) -> Iterator[Averaged]:
    """The reductions of whole tables that a mean or a count is taken of at once."""
    for tally in view.reading.operations(*_TALLIES):
        if len(tally.inputs) != 1 or "axis" in tally.options:
            continue
        asked = view.reading.maker(tally.inputs[0])
        while asked is not None and asked.operation in _THROUGH and asked.inputs:
            asked = view.reading.maker(asked.inputs[0])
        if asked is not None and asked.operation in _ASKED and reduces_all(view, asked) and not asked.options:
            if tally.operation == "mean" or asked.operation in ("all", "any"):
                yield Averaged(asked, tally)


def answers_of_each_example(view: View, found: Averaged) -> Iterator[Cure]:
    """The same reduction along what belongs to one example."""
    examples = _examples(view, found)
    for axis in (1 - examples, examples):
        yield from with_axis(view, found.asked, axis, keep=False)


def _examples(view: View, found: Averaged) -> int:
    """The axis of the examples: known, or counted, or averaged elsewhere; else the longer one, and the columns of a square."""
    axes = view.reading.axes(found.asked.inputs[0])
    known = [view.roles.is_examples(axis) for axis in axes]
    if known.count(True) == 1:
        return known.index(True)
    for _, total, count in quotients(view):
        counted = view.reading.meaning(count)
        if view.reading.source(total) == found.tally.number and isinstance(counted, Number) and counted.counts:
            for place, axis in enumerate(axes):
                if view.reading.ledger.same(counted.counts, axis):
                    return place
    asked = compared_arrays(view, found.asked.inputs[0])
    for step in view.reading.operations("mean", "sum"):
        along = axis_of(step)
        if along is not None and compared_arrays(view, step.inputs[0]) == asked != set():
            return along % 2
    return 0 if axes[0].size > axes[1].size else 1
