"""Bounds of slices worked out from a length: `n_train = int(0.8 * m)`, `range(0, m, 32)`, `k * 32` for k in `range(m // 32)`."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from ..axes import Axes, Axis
from ..cure import Cure
from ..cures.count_cures import count_cures, lengths_of, measured
from ..cures.operand_cures import length_by_name
from ..flow import is_number
from ..loops.row_lengths import rows_counted, table_of_row
from ..meaning import Array, Number
from ..steps import Kind, Step
from ..view import View


class Cut(NamedTuple):
    """`X[:, :n_train]`: the place of the slice, where its bound was made, and the axis whose length that came from."""

    step: Step
    place: int
    bound: int
    share: Axis

    def axis(self, view: View) -> Axis:
        """The axis that is cut; of positions, the one that they are positions along."""
        axis, positions = self.owner(view)[self.place], self.positions(view)
        return positions if positions is not None and positions.size == axis.size else axis

    def positions(self, view: View) -> Axis | None:
        """The axis along which what is cut holds positions: `order[:n_train]` of a permutation."""
        owner = view.reading.meaning(self.step.inputs[0])
        return owner.over if isinstance(owner, Array) and len(owner.axes) == 1 else None

    def owner(self, view: View) -> Axes:
        """The axes of what is cut."""
        return view.reading.axes(self.step.inputs[0])

    def is_whole_multiple(self, view: View) -> bool:
        """Whether it is cut at `k * H` where it is some times H long: gates, heads or channels side by side."""
        meaning, size, maker = view.reading.meaning(self.bound), self.axis(view).size, view.reading.maker(self.bound)
        if not isinstance(meaning, Number) or meaning.over is not None or size % self.share.size:
            return False
        varies = meaning.value is None and maker is not None and maker.operation == "multiply"
        whole = varies or (meaning.value is not None and meaning.value % self.share.size == 0)
        return whole and size > self.share.size and not _is_divided(view, self.bound)


def _is_divided(view: View, bound: int) -> bool:
    """Whether a bound is a part of a length: `int(0.5 * m)`, `m // 2`."""
    return any(
        step.operation in ("divide", "floor_divide", "int", "round", "floor", "ceil")
        for step in view.reading.ancestors(bound, stop=lambda step: not is_number(view, step.number))
    )


def cuts(view: View) -> Iterator[Cut]:
    """All slices with a bound that is a share of a length."""
    for step in view.reading.operations("subscript"):
        for place, bound in step.bounds:
            meaning = view.reading.meaning(bound)
            if isinstance(meaning, Number) and place < len(view.reading.axes(step.inputs[0])):
                share = meaning.share or meaning.over
                if share is not None and share.size > 1:
                    yield Cut(step, place, bound, share)


def measured_beside(view: View, cut: Cut) -> int | None:
    """The array whose length the bound was worked out from, if the axis that is cut is another axis of it."""
    ledger = view.reading.ledger
    for length in lengths_of(view, cut.bound):
        array = measured(view, length)
        for measured_here in (array, table_of_row(view, array)):
            axes = view.reading.axes(measured_here)
            if any(ledger.same(axis, cut.share) for axis in axes) and any(
                ledger.same(axis, _in_order(cut.axis(view))) for axis in axes
            ):
                return measured_here
    return None


def _in_order(axis: Axis) -> Axis:
    """The axis before all of its places were put in another order: `X[:, order]` is as long as X."""
    while axis.within is not None and axis.within.size == axis.size:
        axis = axis.within
    return axis


def taken_from_the_other_axis(view: View, cut: Cut) -> Iterator[Cure]:
    """The name of the other length, or the length itself taken from the other axis."""
    yield from renamed(view, cut.bound, cut.share, cut.axis(view))
    yield from count_cures(view, cut.bound)
    yield from rows_counted(view, cut.bound)


def renamed(view: View, number: int | None, length: Axis, axis: Axis) -> Iterator[Cure]:
    """The name of one axis's length, where the name of another's is read on the way to a number: `half = m // 2`."""
    for read in _reads(view, number, length):
        for cure in length_by_name(view, read, axis):
            yield replace(cure, certain=False)


def _reads(view: View, number: int | None, length: Axis) -> Iterator[int]:
    """Where the name of a length is read on the way to a number."""
    queue, met = [number], set[int]()
    while queue and len(met) < 60:
        current = queue.pop(0)
        if current is None or current in met:
            continue
        met.add(current)
        step, meaning = view.steps[current], view.reading.meaning(current)
        counts = meaning.counts if isinstance(meaning, Number) else None
        if step.kind is Kind.PASS and step.operation == "name" and counts is not None:
            if view.reading.ledger.same(counts, length):
                yield current
        queue.extend((*step.inputs, *step.options.values()))
