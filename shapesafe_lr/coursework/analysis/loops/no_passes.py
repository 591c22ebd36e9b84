"""Loops over batches that make no pass at all: their number was worked out from the shorter axis, `X.shape[0] // 16` = 0."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from ..cure import Cure
from ..cures.count_cures import count_cures, lengths_of, measured
from ..steps import Step
from ..view import View


class NoPasses(NamedTuple):
    """The range over nothing, the quotient that is 0, the table that was measured, and how many batches the other axis has."""

    loop: Step
    quotient: Step
    table: int
    batches: int


def loops_without_passes(view: View) -> Iterator[NoPasses]:
    """Ranges over a whole quotient of one length of a table, which is 0, where the other length holds a batch or more."""
    for loop in view.reading.operations("range"):
        end = view.reading.maker(loop.inputs[1 if len(loop.inputs) > 1 else 0]) if loop.inputs else None
        if end is not None and end.operation == "int" and end.inputs:
            end = view.reading.maker(end.inputs[0])
        if end is None or end.operation not in ("floor_divide", "divide") or len(end.inputs) != 2:
            continue
        divisor = view.steps[end.inputs[1]].seen.number if end.inputs[1] is not None else None
        for length in lengths_of(view, end.inputs[0]):
            table = measured(view, length)
            found = _batches(view, length, table, divisor)
            if table is not None and found:
                yield NoPasses(loop, end, table, found)
                break


def _batches(view: View, length: Step, table: int | None, size: float | None) -> int:
    """How many batches of a size lie along the other axis of a table, where there is none along the one that was measured."""
    shape = view.reading.shape(table) or ()
    measured_now = length.seen.number
    if len(shape) != 2 or not size or size != int(size) or measured_now is None or measured_now not in shape:
        return 0
    other = shape[1 - shape.index(int(measured_now))]
    return int(other // size) if measured_now < size else 0


def batches_of_the_other_axis(view: View, found: NoPasses) -> Iterator[Cure]:
    """`X.shape[1] // batch_size`."""
    for cure in count_cures(view, found.quotient.inputs[0]):
        yield replace(cure, certain=True)
