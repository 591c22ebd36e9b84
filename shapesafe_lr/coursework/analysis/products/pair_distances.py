"""The distances of all pairs, `|a|^2 + |b|^2 - 2 a b`: a column of squared lengths, a row of them, a table of products."""

import ast
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from ....language import Text
from ...findings import Edit
from ..algebra import Call
from ..algebra.elementwise import line_up
from ..axes import Axis
from ..cure import Cure
from ..cures.edits import operand_node, operand_turned, source_of, with_keepdims
from ..meaning import Array, Meaning
from ..steps import Step
from ..view import View


class Lengths(NamedTuple):
    """One squared length for each point of a table, without an axis beside it: the sum, and the table."""

    total: Step
    points: int | None


class Pairs(NamedTuple):
    """Two such vectors that are added number by number on the way to a table: `down` belongs to its rows."""

    step: Step
    down: Lengths
    place: int
    table: Step


def added_number_by_number(view: View) -> Iterator[Pairs]:
    """Sums of the squared lengths of two tables where products of all their rows are taken away."""
    for step in view.reading.operations("add"):
        if len({view.reading.shape(number) for number in step.inputs}) != 1:
            continue
        lengths = [_lengths(view, number) for number in step.inputs]
        if len(lengths) != 2 or lengths[0] is None or lengths[1] is None:
            continue
        for user in view.reading.users.get(step.number, []):
            for table in _products(view, user, step):
                place = _down(view, lengths, table)
                down = lengths[place] if place is not None else None
                if place is not None and down is not None:
                    yield Pairs(step, down, place, table)


def _down(view: View, lengths: list[Lengths | None], table: Step) -> int | None:
    """Which of two vectors belongs to the rows of a table of products; None if they belong to something else."""
    points = [one.points if one is not None else None for one in lengths]
    sides = [_under(view, number) for number in table.inputs[:2]]
    if points == [table.number, table.number]:
        return 0
    return points.index(sides[0]) if sorted(points, key=str) == sorted(sides, key=str) else None


def _lengths(view: View, number: int | None) -> Lengths | None:
    """`np.sum(X ** 2, axis=1)`, or the diagonal of the table of all products."""
    reading = view.reading
    total = reading.maker(number)
    while total is not None and total.operation in ("T", "transpose") and total.inputs:
        total = reading.maker(total.inputs[0])
    if total is None or total.operation not in ("sum", "diag") or not total.inputs:
        return None
    if sum(axis.size > 1 for axis in reading.axes(number)) != 1:
        return None
    if total.operation == "diag":
        return Lengths(total, reading.source(total.inputs[0]))
    square = reading.maker(total.inputs[0])
    if square is None or len(reading.axes(square.number)) != 2 or not square.inputs:
        return None
    points = {reading.source(n) for n in square.inputs if reading.axes(n)}
    squared = square.operation == "square" or (square.operation in ("power", "multiply") and len(square.inputs) == 2)
    return Lengths(total, points.pop()) if squared and len(points) == 1 else None


def _products(view: View, user: Step, step: Step) -> Iterator[Step]:
    """The table of products that is taken from what a step makes."""
    if user.operation not in ("subtract", "add"):
        return
    for number in user.inputs:
        table = view.steps[under] if (under := _under(view, number)) is not None else None
        if table is not None and table.number != step.number and table.operation in ("dot", "matmul"):
            if len(view.reading.axes(table.number)) == 2 and len(table.inputs) == 2:
                yield table


def _under(view: View, number: int | None) -> int | None:
    """A value without its transposes and its scale: `2 * X` -> X."""
    step = view.reading.maker(number)
    for _ in range(6):
        if step is None or step.operation not in ("T", "transpose", "multiply", "negative"):
            break
        arrays = [n for n in step.inputs if view.reading.axes(n)]
        if len(arrays) != 1:
            break
        step = view.reading.maker(arrays[0])
    return step.number if step is not None else None


def lengths_down(view: View, pairs: Pairs) -> Iterator[Cure]:
    """The lengths that belong to the rows made a column: where they are summed, or where they are added."""
    shape = view.reading.shape(pairs.step.number) or ()
    if len(shape) == 2:
        yield from operand_turned(view, pairs.step, 1 - pairs.place if shape[1] == 1 else pairs.place, _CROSSWISE)
        return
    axes = view.reading.axes(pairs.down.total.inputs[0])
    left = view.reading.axes(pairs.down.total.number)
    own = [_lengths(view, number) for number in pairs.step.inputs]
    if len({one.total.number for one in own if one is not None}) == 2 and left and axes[0] is left[0]:
        cure = with_keepdims(view, pairs.down.total)
        if cure is not None:
            yield cure
    source, node = source_of(view, pairs.step), operand_node(view, pairs.step, pairs.place)
    if node is None:
        return
    if isinstance(node, ast.Attribute) and node.attr == "T":
        node_text = source.segment(node.value)
    else:
        node_text = source.segment(node)
    text = f"{node_text}[:, None]"

    def change(call: Call) -> Meaning:
        operands = [call.axes(0), call.axes(1)]
        operands[pairs.place] = (*operands[pairs.place], Axis(1, call.step, 1))
        return Array(line_up(call.ledger, call.step, operands))

    edits = (Edit(source.place(node), text),)
    yield Cure(pairs.step.path, pairs.step.place, _DOWN.filled(text=text), edits, {pairs.step.number: change})


def refused_lengths(view: View, step: Step) -> Iterator[Cure]:
    """The first of two such vectors kept as a column, where two tables have different numbers of points."""
    both = [_lengths(view, number) for number in step.inputs] if step.operation == "add" else []
    if len(both) == 2 and both[0] is not None and both[1] is not None and both[0].points != both[1].points:
        across = [view.reading.axes(one.points)[-1] for one in both if one is not None]
        cure = with_keepdims(view, both[0].total)
        if cure is not None and across[0].size == across[1].size:
            yield replace(cure, certain=True)


_CROSSWISE = Text(en="Lay one of them crosswise: {text}", zh="把其中一个横过来：{text}")
_DOWN = Text(en="Stand them up as a column: {text}", zh="把它们竖成一列：{text}")
