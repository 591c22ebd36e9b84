"""Precision and recall worked out in the same way: the diagonal of a confusion matrix, divided by the same sums twice."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..statistics.reducing import axis_of
from ..steps import Step
from ..view import View

_OF_COLUMNS = re.compile(
    r"(?<![a-z])(precisions?|prec|ppv|fp|false_?pos\w*)(?![a-z])|精确率|查准率|精度|假阳", re.IGNORECASE
)
_OF_ROWS = re.compile(
    r"(?<![a-z])(recalls?|rec|sensitivity|tpr|fn|false_?neg\w*)(?![a-z])|召回率|查全率|假阴", re.IGNORECASE
)


class SameRates(NamedTuple):
    """The sum that should run along the other axis, the one it equals, and the two names."""

    sums: Step
    other: Step
    name: str
    other_name: str


def same_rates(view: View) -> Iterator[SameRates]:
    """`recall = d / cm.sum(axis=0)` beside `precision = d / cm.sum(axis=0)`: rows are the true classes, so recall is wrong."""
    named = list(_named(view))
    for name, sums in named:
        for other_name, other in named:
            same_table = view.reading.source(sums.inputs[0]) == view.reading.source(other.inputs[0])
            if not same_table or summed_axis(sums) != summed_axis(other) or sums.place == other.place:
                continue
            pattern, against = (_OF_ROWS, _OF_COLUMNS) if summed_axis(sums) == 0 else (_OF_COLUMNS, _OF_ROWS)
            if pattern.search(name) and against.search(other_name):
                yield SameRates(sums, other, name, other_name)


def summed_axis(sums: Step) -> int:
    """The axis that a sum runs along, counted from the front."""
    return (axis_of(sums) or 0) % 2


def _named(view: View) -> Iterator[tuple[str, Step]]:
    """Every name of what is the diagonal of a square table over, or from, its sums along one axis, with the sums."""
    reading = view.reading
    for step in reading.operations("divide", "subtract"):
        if len(step.inputs) != 2:
            continue
        parts = [reading.maker(number) for number in step.inputs]
        sums = next((part for part in parts if part is not None and part.operation == "sum"), None)
        diagonal = next((part for part in parts if part is not None and part.operation in ("diag", "diagonal")), None)
        if sums is None or diagonal is None or axis_of(sums) is None or reading.is_replaced(sums):
            continue
        shape = reading.shape(sums.inputs[0]) or ()
        if (
            len(shape) == 2
            and shape[0] == shape[1]
            and reading.source(diagonal.inputs[0]) == reading.source(sums.inputs[0])
        ):
            for name in reading.names.get(step.number, []):
                yield name, sums
