"""Cuts past the end of an axis that take everything: `X[:300]` of X (2, 400), beside `X[:, 300:]`; `Y[:300]` beside `X[:, :300]`."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from ..cure import Cure
from ..cures.edits import source_of
from ..cures.index_cures import is_whole_slice, other_axis_indexed
from ..meaning import Meaning, Number, Stretch
from ..meant import is_only_printed
from ..steps import Step
from ..view import View


class PastTheEnd(NamedTuple):
    """The cut, the axis that it is along, the bound, and the other cut at the same bound along the other axis."""

    step: Step
    place: int
    bound: int
    beside: Step


def cuts_past_the_end(view: View) -> Iterator[PastTheEnd]:
    """Cuts at a bound that only the other axis of the table reaches, where that one is cut at it too."""
    cuts = list(_cuts(view))
    for step, place, bounds in cuts:
        axes = view.reading.axes(step.inputs[0])
        bound = max(bounds, key=lambda end: end or 0)
        if bound is None or not axes[place].size < bound < axes[1 - place].size or is_only_printed(view, step):
            continue
        for other, there, others in cuts:
            same = view.reading.source(other.inputs[0]) == view.reading.source(step.inputs[0])
            rest = same and others == bounds[::-1]
            if there == 1 - place and (rest or (others == bounds and _is_row_beside(view, step, other, place))):
                yield PastTheEnd(step, place, bound, other)
                break


def _is_row_beside(view: View, step: Step, other: Step, place: int) -> bool:
    """Whether what is cut at its axis of 1 is as long as the table that is cut at the same bound: labels beside data."""
    mine, theirs = view.reading.axes(step.inputs[0]), view.reading.axes(other.inputs[0])
    return mine[place].size == 1 and mine[1 - place].size == theirs[1 - place].size and theirs[place].size > 1


def _cuts(view: View) -> Iterator[tuple[Step, int, tuple[int | None, int | None]]]:
    """The slices along one axis of a table that are open at one end, with their bounds."""
    for step in view.reading.operations("subscript"):
        if len(view.reading.axes(step.inputs[0] if step.inputs else None)) != 2 or len(step.inputs) > 3:
            continue
        keys = [view.reading.argument(step, place) for place in range(1, len(step.inputs))]
        cut = [place for place, key in enumerate(keys) if isinstance(key, Stretch) and not is_whole_slice(key)]
        if len(cut) == 1 and all(isinstance(key, Stretch) for key in keys):
            key = keys[cut[0]]
            assert isinstance(key, Stretch)
            bounds = _whole(key.start), _whole(key.stop)
            if bounds.count(None) == 1:
                yield step, cut[0], bounds


def _whole(end: Meaning) -> int | None:
    return int(end.value) if isinstance(end, Number) and end.value is not None and end.value > 0 else None


def cut_along_the_other(view: View, found: PastTheEnd) -> Iterator[Cure]:
    """`X[:, :300], Y[:, :300]`: all that one statement cuts there, for data and labels belong together."""
    statement = source_of(view, found.step).statement(found.step.place)
    beside = [
        next(iter(other_axis_indexed(view, other.step)), None)
        for other in cuts_past_the_end(view)
        if source_of(view, other.step).statement(other.step.place) is statement and other.bound == found.bound
    ]
    cures = [cure for cure in beside if cure is not None]
    if cures and len(cures) == len(beside):
        edits = {edit.place: edit for cure in cures for edit in cure.edits}
        changes = {number: change for cure in cures for number, change in cure.changes.items()}
        yield replace(cures[0], edits=tuple(edits.values()), changes=changes)
