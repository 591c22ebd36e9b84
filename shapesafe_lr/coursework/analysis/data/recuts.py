"""Reshapes held against what an array is made of: its own axes, and those that were flattened into one of them.

The numbers of an array lie in memory in the order of its axes. A reshape to the same sides in another order cuts them
across: pixels flattened from (h, w, 3) and cut as (3, h, w), a table of columns cut as if it were one of rows.
"""

from collections.abc import Iterator, Sequence
from itertools import permutations
from math import prod
from typing import NamedTuple

from ..axes import UNSEEN, Axes, Axis, Ledger
from ..meaning import Number, Several
from ..steps import Step
from ..view import View


class Recut(NamedTuple):
    """A reshape: the axes before it, what they are made of in the order of memory, and the sides it cuts to."""

    step: Step
    before: Axes
    elements: tuple[Axis, ...]
    sides: tuple[int, ...]
    claims: tuple[Axis | None, ...]
    """For each side the axis that it was the length of, where that is known."""

    @property
    def long(self) -> tuple[int, ...]:
        """The sides longer than 1."""
        return tuple(side for side in self.sides if side != 1)


def recuts(view: View) -> Iterator[Recut]:
    """The reshapes of a program, in the order of C."""
    for step in view.reading.operations("reshape"):
        found = recut_of(view, step)
        if found is not None:
            yield found


def recut_of(view: View, step: Step) -> Recut | None:
    """One reshape, if it is in the order of C and its sides are known."""
    reading = view.reading
    before, after = reading.axes(step.inputs[0]) if step.inputs else (), reading.axes(step.number)
    if not before or not after or is_fortran(step) or any(axis.size == UNSEEN for axis in (*before, *after)):
        return None
    sides = tuple(axis.size for axis in after)
    return Recut(step, before, elements(reading.ledger, before), sides, _claims(view, step, len(after)))


def elements(ledger: Ledger, axes: Axes) -> tuple[Axis, ...]:
    """The axes longer than 1, flattened ones taken apart."""
    return tuple(part for axis in axes for part in (axis.parts or ledger.root(axis).parts or (axis,)) if part.size != 1)


def in_another_order(recut: Recut) -> bool:
    """Whether the sides are just the array's own, in another order."""
    own = tuple(axis.size for axis in recut.elements)
    return own != recut.long and sorted(own) == sorted(recut.long)


def broken_claims(view: View, recut: Recut) -> list[Axis]:
    """The axes of the array that the sides name, where the result has something else than that axis."""
    ledger, after = view.reading.ledger, view.reading.axes(recut.step.number)
    groups = _grouped(recut.elements, recut.sides) or [()] * len(after)
    return [
        claim
        for claim, axis, group in zip(recut.claims, after, groups, strict=True)
        if claim is not None and claim.size > 1 and (axis.mixed or not ledger.same(claim, axis))
        and not (len(group) == 1 and ledger.same(claim, group[0]))
        and any(ledger.same(claim, one) for one in recut.elements)
    ]  # fmt: skip


def order_that_fits(view: View, recut: Recut) -> tuple[int, ...] | None:
    """The order of whole axes in which the sides would cut none of them, and each named side be the axis it names.

    To move an axis of 1 is no other order.
    """
    places = range(len(recut.before))
    if not 2 <= len(places) <= 5:
        return None
    for order in permutations(places):
        own = elements(view.reading.ledger, tuple(recut.before[place] for place in order))
        groups = _grouped(own, recut.sides) if own != recut.elements else None
        if groups and _as_claimed(view.reading.ledger, groups, recut.claims):
            return order
    return None


def sides_that_fit(view: View, recut: Recut) -> tuple[int, ...] | None:
    """The order of the sides in which each would be cut out of one axis, the named ones whole; the others stay as they are."""
    places = range(len(recut.sides))
    named = [place for place in places if _names_an_axis(view.reading.ledger, recut, place)]
    if len(named) != 1 or not 3 <= len(places) <= 5:
        return None
    rest = [place for place in places if place not in named]
    for at in places:
        order = (*rest[:at], *named, *rest[at:])
        if order != tuple(places) and _cuts_within(view.reading.ledger, recut, order):
            return order
    return None


def _cuts_within(ledger: Ledger, recut: Recut, order: tuple[int, ...]) -> bool:
    """Whether the sides in this order divide the axes one by one, and the named side is the axis it names."""
    left = list(order)
    for axis in recut.elements:
        size, group = 1, []
        while size < axis.size and left:
            group.append(left.pop(0))
            size *= recut.sides[group[-1]]
        names = any(_names_an_axis(ledger, recut, place) for place in group)
        if size != axis.size or (names and len(group) > 1):
            return False
    return not left


def _names_an_axis(ledger: Ledger, recut: Recut, place: int) -> bool:
    """Whether a side is the length of one of the axes that are cut."""
    claim = recut.claims[place]
    return claim is not None and any(ledger.same(claim, axis) for axis in recut.elements)


def counts_last(view: View, recut: Recut) -> bool:
    """Whether a stack (h, w, m) is flattened as if it were (m, h, w): m is the first of two sides, and the last axis."""
    claim = recut.claims[0] if len(recut.sides) == 2 and len(recut.before) > 2 else None
    return claim is not None and claim.size > 1 and view.reading.ledger.same(claim, recut.before[-1])


def _grouped(own: Sequence[Axis], sides: Sequence[int]) -> list[tuple[Axis, ...]] | None:
    """Which axes each side would hold, whole and next to each other; None if it would cut one."""
    groups, rest = [], list(own)
    for side in sides:
        group: list[Axis] = []
        while prod(axis.size for axis in group) < side and rest:
            group.append(rest.pop(0))
        if prod(axis.size for axis in group) != side:
            return None
        groups.append(tuple(group))
    return groups


def _as_claimed(ledger: Ledger, groups: list[tuple[Axis, ...]], claims: Sequence[Axis | None]) -> bool:
    """Whether each side that names an axis of the array gets it; of a square picture one length names two sides."""
    own = [axis for group in groups for axis in group]
    pairs = list(zip(groups, claims, strict=True))
    kept = [claim for group, claim in pairs if claim and any(ledger.same(claim, axis) for axis in group)]
    return all(
        claim is None
        or not any(ledger.same(claim, axis) for axis in own)
        or any(ledger.same(claim, one) for one in kept)
        for claim in claims
    )


def put_end_to_end(recut: Recut) -> tuple[int, int] | None:
    """Planes side by side cut as pixels: the first of the sides that share the joined axis, and the number of planes."""
    for number, axis in enumerate(recut.before):
        sizes = {piece.size for piece in axis.pieces}
        count = len(axis.pieces)
        if len(sizes) != 1 or count < 2 or max(sizes) < 2:
            continue
        first = _sides_of(recut, number)
        if first is None:
            continue
        shared = recut.sides[first[0] : first[1]]
        if len(shared) == 3 and shared[-1] == count and shared[0] != count and prod(shared[:-1]) == max(sizes):
            return first[0], count
    return None


def _sides_of(recut: Recut, number: int) -> tuple[int, int] | None:
    """The sides that one axis is cut into, from the first to beyond the last."""
    before = prod(axis.size for axis in recut.before[:number])
    size, start = recut.before[number].size, None
    for place in range(len(recut.sides) + 1):
        passed = prod(recut.sides[:place])
        if passed == before and place < len(recut.sides) and recut.sides[place] != 1:
            start = place
        if passed == before * size and start is not None:
            return start, place
    return None


def is_fortran(step: Step) -> bool:
    """Whether the numbers are read off with the first axis changing fastest."""
    order = step.option_values.get("order")
    return (order is not None and order.text != "C") or any(seen.kind == "str" for seen in step.operands)


def _claims(view: View, step: Step, rank: int) -> tuple[Axis | None, ...]:
    wanted = list(view.reading.call_of(step).args[1:])
    if len(wanted) == 1 and isinstance(wanted[0], Several):
        wanted = list(wanted[0].items)
    found = tuple(one.counts if isinstance(one, Number) and one.value != -1 else None for one in wanted)
    return found if len(found) == rank else (None,) * rank
