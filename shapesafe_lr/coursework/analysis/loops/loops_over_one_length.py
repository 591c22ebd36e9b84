"""Two nested loops over one length of a table that is not square: `X[i, j]` where i and j both run over `X.shape[0]`.

The first columns alone may be meant: the square block of an augmented matrix, where the rest is read by itself or the
indices change places, or a table of pairs. So the table must be read in no other way by these loops.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from ....language import Text
from ..algebra import Call
from ..axes import Axis
from ..cure import Cure
from ..cures.edits import operand_node, source_of
from ..cures.index_cures import is_whole_slice
from ..meaning import Meaning, Number
from ..reading import work_out
from ..source import names_in
from ..statistics.statistic_stores import enclosing_loop
from ..steps import Kind, Step
from ..view import View
from .index_uses import index_uses


@dataclass(frozen=True)
class Cell:
    """`X[i, j]` or `X[i][j]`, read or stored: the table and where its two keys were made."""

    step: Step
    table: int
    keys: tuple[int | None, int | None]


@dataclass(frozen=True)
class MissedCells:
    """A cell whose key at `place` runs in `loop` along the table's other axis, which is shorter."""

    cell: Cell
    place: int
    loop: Step


def missed_cells(view: View) -> Iterator[MissedCells]:
    """Cells of tables that are not square, where both keys run over one of the two lengths."""
    cells = list(_cells(view))
    for cell in cells:
        axes, loops = view.reading.axes(cell.table), [view.reading.maker(key) for key in cell.keys]
        if len(axes) != 2 or any(loop is None or loop.kind is not Kind.LOOP for loop in loops):
            continue
        outer, inner = loops[0], loops[1]
        assert outer is not None
        assert inner is not None
        over = [axis for key in cell.keys if (axis := _runs_along(view, key)) is not None]
        if len(over) != 2 or outer.place == inner.place or not _same(view, over[0], over[1]):
            continue
        for place, loop in ((1, inner), (0, outer)):
            short, long = axes[1 - place], axes[place]
            if _same(view, over[1 - place], short) and short.size < long.size and not _same(view, short, long):
                found = MissedCells(cell, place, loop)
                if not _is_a_block(view, found, cells) and not _are_pairs(view, outer, inner):
                    yield found


def _cells(view: View) -> Iterator[Cell]:
    reading = view.reading
    for step in view.steps:
        if step.operation not in ("subscript", "store") or step.kind not in (Kind.OPERATION, Kind.STORE):
            continue
        keys = list(step.inputs[1:-1] if step.operation == "store" else step.inputs[1:])
        owner = reading.maker(step.inputs[0]) if step.inputs else None
        if owner is None:
            continue
        if len(keys) == 1 and owner.operation == "subscript" and len(owner.inputs) == 2:
            table, keys = reading.source(owner.inputs[0]), [owner.inputs[1], keys[0]]
        else:
            table = owner.number
        if table is not None and len(keys) == 2:
            yield Cell(step, table, (keys[0], keys[1]))


def _is_a_block(view: View, found: MissedCells, cells: list[Cell]) -> bool:
    """Whether the loop's index has other uses that it is right for, or the table is also read in another way."""
    reading, place, mine = view.reading, found.place, found.loop.place
    for use in index_uses(view):
        loop = reading.maker(use.key)
        if loop is not None and loop.place == mine and _same(view, use.over, reading.axes(use.array)[use.place]):
            return True
    both = {loop.place for key in found.cell.keys if (loop := reading.maker(key)) is not None}
    for cell in cells:
        if cell.table != found.cell.table:
            continue
        at, beside = (reading.maker(key) for key in (cell.keys[place], cell.keys[1 - place]))
        if beside is not None and beside.place == mine:
            return True
        if is_whole_slice(reading.argument(cell.step, place + 1)) or (at is not None and at.place == mine):
            continue
        if at is None or at.kind is not Kind.LOOP or at.place in both:
            return True
    return False


def _are_pairs(view: View, outer: Step, inner: Step) -> bool:
    """Whether the two indices are compared, `if i != j`, or one of the loops starts or ends at the other's index."""
    node = enclosing_loop(source_of(view, outer), outer)
    names = {outer.name, inner.name}
    return node is not None and any(
        (isinstance(part, ast.Compare) and names_in(part) == names)
        or (isinstance(part, ast.For) and names_in(part.target) < names and names & names_in(part.iter))
        for part in ast.walk(node)
    )


def over_the_other_length(view: View, found: MissedCells) -> Iterator[Cure]:
    """The loop over the length of the axis that its index is used on: `range(X.shape[1])`, or the length's own name."""
    ranged = view.reading.maker(found.loop.inputs[0]) if found.loop.inputs else None
    axis = view.reading.axes(found.cell.table)[found.place]
    if ranged is None or ranged.operation != "range" or len(ranged.inputs) != 1:
        return
    node, source = operand_node(view, ranged, 0), source_of(view, ranged)
    if node is None:
        return
    text = _named(view, ranged, axis) or f"{view.name(found.cell.table)}.shape[{found.place}]"

    def change(call: Call) -> Meaning:
        return work_out(Call(call.ledger, call.step, [Number(axis.size, counts=axis)]), "range")

    yield Cure(
        ranged.path,
        ranged.place,
        _LOOP.filled(text=f"range({text})"),
        (source.replace(node, text),),
        {ranged.number: change},
    )


def _named(view: View, ranged: Step, axis: Axis) -> str | None:
    """The name of a length that was unpacked from a shape, or taken by itself, before."""
    given = view.steps[ranged.inputs[0]] if ranged.inputs[0] is not None else None
    if given is None or given.operation != "name":
        return None
    for step in reversed(view.steps[: ranged.number]):
        if step.operation in ("assign", "unpack") and step.call in (ranged.call, 0):
            length = view.reading.meaning(step.number)
            if isinstance(length, Number) and length.counts is not None and step.name.isidentifier():
                if _same(view, length.counts, axis):
                    return step.name
    return None


def _runs_along(view: View, key: int | None) -> Axis | None:
    """The axis along which an index runs."""
    meaning = view.reading.meaning(key)
    return meaning.over if isinstance(meaning, Number) else None


def _same(view: View, one: Axis, other: Axis) -> bool:
    return view.reading.ledger.same(one, other)


_LOOP = Text(en="Loop over the length of that axis: {text}", zh="按那个轴的长度循环：{text}")
