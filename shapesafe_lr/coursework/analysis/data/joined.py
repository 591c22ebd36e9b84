"""What was joined to one array: the members of a tuple, what a list was filled with, the elements of a comprehension."""

import ast
from collections.abc import Iterator
from typing import NamedTuple

from ..axes import Axes, Axis
from ..cures.edits import source_of
from ..cures.join_cures import JOINS, members
from ..steps import Kind, Step
from ..view import View


class Joined(NamedTuple):
    """Tables of one shape put end to end: the join, the members that are known, along which axis."""

    step: Step
    members: tuple[int, ...]
    along: int

    def other(self, view: View) -> Axis:
        """The axis along which they were not joined."""
        return view.reading.axes(self.step.number)[1 - self.along]


def joined_tables(view: View) -> Iterator[Joined]:
    """The joins of tables with equal axes."""
    reading = view.reading
    for step in reading.operations(*JOINS):
        parts = [part for part in all_members(view, step) if part is not None]
        axes = [reading.axes(part) for part in parts]
        result = reading.shape(step.number)
        if not axes or result is None or len(result) != 2 or any(len(one) != 2 for one in axes):
            continue
        if not all(_are_same(view, one, axes[0]) for one in axes[1:]) and not _are_typed_alike(view, parts):
            continue
        longer = [place for place in (0, 1) if result[place] != axes[0][place].size]
        if len(longer) == 1:
            yield Joined(step, tuple(parts), longer[0])


def _are_same(view: View, one: Axes, other: Axes) -> bool:
    pairs = zip(one, other, strict=True)
    return all(left.size == right.size == 1 or view.reading.ledger.same(left, right) for left, right in pairs)


def _are_typed_alike(view: View, parts: list[int]) -> bool:
    """Whether vectors of one shape were typed in one after the other: nothing else can say that their axes are the same."""
    makers = [view.reading.maker(part) for part in parts]
    shapes = {view.reading.shape(part) or () for part in parts}
    typed = all(maker is not None and maker.operation == "array" and _is_literal(view, maker) for maker in makers)
    return typed and len(parts) > 1 and len(shapes) == 1 and 1 in next(iter(shapes))


def _is_literal(view: View, made: Step) -> bool:
    listed = view.reading.maker(made.inputs[0]) if made.inputs else None
    return listed is not None and listed.kind is Kind.DISPLAY


def all_members(view: View, step: Step) -> list[int | None]:
    """The arrays that were joined; of those made in a loop the ones that are known, if each has the same axes."""
    written = members(view, step)
    if written or not step.inputs:
        return written
    grown = view.reading.maker(step.inputs[0])
    if grown is None:
        return []
    if grown.operation == "comprehension":
        return [n for n in grown.inputs[:1] if _outlives(view, n, grown, source_of(view, grown).node(grown.place))]
    added = [user for user in view.reading.users.get(grown.number, []) if user.operation == "list.append"]
    return [one.inputs[1] for one in added if _outlives(view, one.inputs[1], one, loop_around(view, one))]


def _outlives(view: View, member: int | None, made: Step, loop: ast.AST | None) -> bool:
    """Whether the axes of what a loop makes were there before the loop; a batch that it cuts has an axis of its own."""
    if loop is None:
        return True
    around = source_of(view, made).place(loop)
    inside = (
        step.number
        for step in view.steps
        if step.path == made.path and step.place.cell == made.place.cell and around.covers(step.place.line)
    )
    first, ledger = min(inside, default=0), view.reading.ledger
    long = [axis for axis in view.reading.axes(member) if axis.size > 1]
    return all(ledger.root(axis).step < first for axis in long) and not _is_cut(view, member, first)


def _is_cut(view: View, member: int | None, first: int) -> bool:
    """Whether a part was taken of something on the way, from a step on: the next batch, or the next fold."""
    ancestors = view.reading.ancestors(member, stop=lambda step: step.number < first)
    return any(
        step.operation == "subscript" and step.number >= first and view.reading.axes(step.number) for step in ancestors
    )


def loop_around(view: View, step: Step) -> ast.AST | None:
    """The outermost loop that a step stands in."""
    source = source_of(view, step)
    return next(iter(reversed(list(source.loops_around(source.statement(step.place))))), None)
