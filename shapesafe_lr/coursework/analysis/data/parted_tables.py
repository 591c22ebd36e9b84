"""A table parted into data and labels by its columns, of which one part was cut by rows: `data[:-1]` beside `data[:, -1]`.

The two keys tell it: read as columns they share out the whole table between them.
"""

import ast
from collections.abc import Iterator

from ....language import Text
from ...findings import Edit
from ..algebra import Call
from ..cure import Cure
from ..cures.edits import source_of
from ..cures.index_cures import is_whole_slice, other_axis_indexed
from ..meaning import Array, Meaning, Number, Stretch
from ..source import bracketed
from ..steps import Kind, Step
from ..view import View

_FAR = 40
"""How many steps before a crash a cut may lie: a sigmoid of a product takes twenty."""


def parted_table_cures(view: View, step: Step) -> Iterator[Cure]:
    """The part that was cut by rows cut by columns, as its counterpart is."""
    met: set[int] = set()
    for number in step.inputs[:2]:
        for cut in list(view.reading.ancestors(number))[:_FAR]:
            if cut.number not in met and cut.kind is Kind.OPERATION and cut.operation == "subscript":
                met.add(cut.number)
                yield from _by_columns(view, cut)


def _by_columns(view: View, cut: Step) -> Iterator[Cure]:
    sides = view.reading.shape(cut.inputs[0]) or ()
    keys = [view.reading.argument(cut, place) for place in range(1, len(cut.inputs))]
    if len(sides) != 2 or len(keys) != 1:
        return
    mine = _places(keys[0], sides[1])
    for theirs in _columns_elsewhere(view, cut, sides[1]):
        if not mine or not theirs or len(theirs) == sides[1]:
            continue
        if mine | theirs == set(range(sides[1])) and not mine & theirs:
            yield from other_axis_indexed(view, cut)
        elif mine == theirs == set(range(sides[1] - 1)):
            yield from _last_column(view, cut, sides[1] - 1)


def _columns_elsewhere(view: View, cut: Step, width: int) -> Iterator[set[int]]:
    """The columns that other subscripts of the same table take."""
    table = view.reading.source(cut.inputs[0])
    for other in view.reading.operations("subscript"):
        if view.reading.source(other.inputs[0]) == table and len(other.inputs) == 3:
            rows, columns = (view.reading.argument(other, place) for place in (1, 2))
            if isinstance(rows, Stretch) and is_whole_slice(rows) and isinstance(columns, Number | Stretch):
                yield _places(columns, width)


def _places(key: Meaning, length: int) -> set[int]:
    """The places of an axis that a number or a slice takes; none if that is not known."""
    if isinstance(key, Number):
        return {int(key.value) % length} if key.value is not None and -length <= key.value < length else set()
    if not isinstance(key, Stretch):
        return set()
    bounds = [part.value for part in (key.start, key.stop) if isinstance(part, Number)]
    start, stop = (
        int(part.value) if isinstance(part, Number) and part.value is not None else None
        for part in (key.start, key.stop)
    )
    return set() if None in bounds else set(range(length)[start:stop])


def _last_column(view: View, cut: Step, place: int) -> Iterator[Cure]:
    """`data[:2]` beside `data[:, :2]` as `data[:, 2]`, the column that is left."""
    source = source_of(view, cut)
    node = source.node(cut.place)
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Slice) and node.slice.upper is not None:
        text = f"{bracketed(source, node.value)}[:, {source.segment(node.slice.upper)}]"

        def change(call: Call) -> Meaning:
            return Array(call.axes(0)[:1])

        yield Cure(cut.path, cut.place, _COLUMN.filled(text=text), (Edit(cut.place, text),), {cut.number: change})


_COLUMN = Text(en="Take the column that is left: {text}", zh="取剩下的那一列：{text}")
