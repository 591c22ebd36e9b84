"""Statistics that are stored in a loop: `centroids[k] = points[mask].mean()`, `mu[j] = X.mean()`."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from ..axes import Axis
from ..cures.edits import operand_node, source_of
from ..cures.index_cures import is_whole_slice
from ..flow import is_number
from ..source import Source, bracketed
from ..steps import Kind, Step
from ..view import View
from .listed_centres import members_along
from .reducing import reduces_all

_CENTRES = ("mean", "sum", "median", "average")
_STATISTICS = (*_CENTRES, "std", "var", "max", "min")


@dataclass(frozen=True)
class StatisticStore:
    """One number stored, and the reduction of a whole table that made it."""

    step: Step
    statistic: Step


@dataclass(frozen=True)
class FilledRow(StatisticStore):
    """The number fills a row (or a column) that has a place for each feature; `along` is the table's other axis."""

    along: int


@dataclass(frozen=True)
class SameForAll(StatisticStore):
    """The number is stored for one feature after another, though it is of all; `place` is the table's axis of these."""

    place: int
    loop: Step


def filled_rows(view: View) -> Iterator[FilledRow]:
    """Rows with a place for each feature that are filled with one number for all of them."""
    for step, statistic in _stores(view):
        axes, keys = view.reading.axes(step.inputs[0]), range(1, len(step.inputs) - 1)
        rest = [
            axis for n, axis in enumerate(axes, 1) if n not in keys or is_whole_slice(view.reading.argument(step, n))
        ]
        table = view.reading.axes(statistic.inputs[0])
        if len(axes) != 2 or len(rest) != 1 or rest[0].size < 2 or _is_of(view, statistic, step.inputs[0]):
            continue
        same = [place for place, axis in enumerate(table) if view.reading.ledger.same(axis, rest[0])]
        same = same or list(_as_many(view, statistic, rest[0]))
        if len(table) == 2 and len(same) == 1 and (statistic.operation in _CENTRES or _is_of_a_part(view, statistic)):
            yield FilledRow(step, statistic, 1 - same[0])


def _as_many(view: View, statistic: Step, row: Axis) -> Iterator[int]:
    """The features of a group that a mask picked, if the row has as many places, of which nothing else is known."""
    members = members_along(view, statistic)
    if members is not None and _is_of_a_part(view, statistic):
        features = view.reading.axes(statistic.inputs[0])[1 - members]
        if features.size == row.size and not view.reading.ledger.apart(features, row):
            yield 1 - members


def same_for_all(view: View) -> Iterator[SameForAll]:
    """Numbers stored by a loop's index, where the statistic is of the whole table and no pass of the loop changes it."""
    for step, statistic in _stores(view):
        table = view.reading.axes(statistic.inputs[0])
        for number, axis in _indexed(view, step):
            loop = view.reading.maker(number)
            same = [place for place, one in enumerate(table) if view.reading.ledger.same(one, axis)]
            if loop is None or loop.kind is not Kind.LOOP or len(table) != 2 or len(same) != 1:
                continue
            if _is_inside(view, statistic, loop) and not _hangs_on(view, statistic, loop):
                yield SameForAll(step, statistic, same[0], loop)


def _stores(view: View) -> Iterator[tuple[Step, Step]]:
    """Stores of one number that is, but for arithmetic with other numbers, a statistic of a whole table."""
    for step in view.steps:
        if step.kind is not Kind.STORE or step.detail == "augmented" or len(step.inputs) < 3:
            continue
        statistic = _statistic(view, step.inputs[-1])
        if statistic is not None:
            yield step, statistic


def _statistic(view: View, number: int | None) -> Step | None:
    step = view.reading.maker(number)
    for _ in range(4):
        if step is None or not is_number(view, step.number):
            return None
        if step.operation in _STATISTICS:
            return step if reduces_all(view, step) else None
        if step.operation not in ("add", "divide", "multiply", "sqrt", "round", "float") or not step.inputs:
            return None
        step = view.reading.maker(step.inputs[0])
    return None


def _indexed(view: View, step: Step) -> Iterator[tuple[int | None, Axis]]:
    """Each number in the key of a store that leaves no axis, and the axis that it points into."""
    axes, keys = view.reading.axes(step.inputs[0]), step.inputs[1:-1]
    if len(keys) == len(axes) and all(is_number(view, number) for number in keys):
        yield from zip(keys, axes, strict=True)


def _is_of(view: View, statistic: Step, table: int | None) -> bool:
    """Whether the statistic is of the very table in which it is stored: missing rows filled with the mean of the others."""
    step, owner = view.reading.maker(statistic.inputs[0]), view.reading.source(table)
    while step is not None and step.number != owner and step.operation in ("subscript", "copy") and step.inputs:
        step = view.reading.maker(step.inputs[0])
    return step is not None and step.number == owner


def _is_inside(view: View, step: Step, loop: Step) -> bool:
    """Whether a step stands in the body of a loop."""
    node = enclosing_loop(source_of(view, loop), loop)
    if node is None or step.path != loop.path or step.place.cell != loop.place.cell:
        return False
    return node.body[0].lineno <= step.place.line <= (node.end_lineno or 0)


def _is_of_a_part(view: View, statistic: Step) -> bool:
    """Whether a loop picks what the statistic is of. `spread[k] = X.var()` may be meant: all groups begin equally wide."""
    return any(step.kind is Kind.LOOP for step in view.reading.ancestors(statistic.number))


def enclosing_loop(source: Source, loop: Step) -> ast.For | None:
    """The `for` that a loop step belongs to."""
    node: ast.AST | None = source.statement(loop.place)
    return node if isinstance(node, ast.For) else None


def _hangs_on(view: View, statistic: Step, loop: Step) -> bool:
    """Whether a pass of the loop can change the statistic: its index is in it, or what it is of is stored into."""
    made = {step.number for step in view.reading.ancestors(statistic.number)}
    if any(view.steps[n].kind is Kind.LOOP and view.steps[n].place == loop.place for n in made):
        return True
    return any(
        step.kind is Kind.STORE and view.reading.source(step.inputs[0]) in made and _is_inside(view, step, loop)
        for step in view.steps
    )


def part_of_table(view: View, found: SameForAll) -> str:
    """The table's one column (or row) that the loop has come to: `X[:, j]`; `X[y == c][:, j]` as it stands."""
    node = operand_node(view, found.statistic, 0)
    if node is None:
        return ""
    key = f"[:, {found.loop.name}]" if found.place == 1 else f"[{found.loop.name}]"
    return bracketed(source_of(view, found.statistic), node) + key
