"""Vectors put end to end and cut into pairs: `np.concatenate((height, weight)).reshape(-1, 2)` holds two heights in a row.

A series put together of two parts may be cut into windows, and points into theirs; so the columns of the table must be
used as such, and each vector must be known for one quantity: by its name, its numbers, or one for each example.
"""

import ast
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from ....language import Text
from ..algebra import Call
from ..algebra.reshaping import recut as cut_anew
from ..cure import Cure
from ..cures.edits import flipped, numpy_name, retype, source_of
from ..cures.index_cures import is_whole_slice
from ..cures.join_cures import members
from ..meaning import Array, Meaning, Number, Several
from ..reading import work_out
from ..source import bracketed
from ..statistics.quantities_apart import typed_numbers
from ..statistics.reducing import axis_of
from ..statistics.weighed_axes import is_weighed_along
from ..steps import Step
from ..view import View
from ..words.quantities import kinds_of_quantity
from .recuts import Recut, recuts

_APART = 10
"""How many times as large as another every number of a vector must be, for the two to have different units."""
_ENDS = ("concatenate", "hstack", "append", "r_")


class JoinedColumns(NamedTuple):
    """The cut, the join before it, and the step that takes a place of each row for a column."""

    recut: Recut
    join: Step
    vectors: tuple[int, ...]


def joined_columns(view: View) -> Iterator[JoinedColumns]:
    """Vectors of one length, end to end, cut into rows with as many places as there are vectors."""
    for recut in recuts(view):
        join = view.reading.maker(recut.step.inputs[0])
        if join is None or join.operation not in _ENDS or len(recut.before) != 1 or len(recut.sides) != 2:
            continue
        vectors = tuple(number for number in members(view, join) if number is not None)
        sizes = {view.reading.shape(number) for number in vectors}
        count = len(vectors)
        if count < 2 or sizes != {(recut.sides[0],)} or recut.sides != (recut.sides[0], count):
            continue
        different = len({view.reading.source(number) for number in vectors}) == count
        used = _has_columns(view, recut.step) or (_have_ones(view, vectors) and _is_multiplied(view, recut.step))
        if different and recut.sides[0] != count and used and _are_quantities(view, vectors):
            yield JoinedColumns(recut, join, vectors)


def _has_columns(view: View, table: Step) -> bool:
    """Whether a column is taken of a table, a statistic of each column, or weights go along them."""
    for user in view.reading.users.get(table.number, []):
        keys = [view.reading.argument(user, place) for place in range(1, len(user.inputs))]
        if user.operation == "subscript" and len(keys) == 2 and is_whole_slice(keys[0]) and isinstance(keys[1], Number):
            return True
        if axis_of(user) == 0 and user.operation in ("mean", "std", "var", "min", "max", "median"):
            return True
    return is_weighed_along(view, table, view.reading.axes(table.number)[1])


def _are_quantities(view: View, vectors: tuple[int, ...]) -> bool:
    """Whether vectors are of different kinds, in ranges far apart, or have a number for each example."""
    if len(kinds_of_quantity(view.called(number) for number in vectors)) > 1:
        return True
    if all(view.roles.is_examples(view.reading.axes(number)[0]) for number in vectors):
        return True
    if _have_ones(view, vectors):
        return True
    ranges = sorted((min(line), max(line)) for number in vectors if (line := typed_numbers(view, number)))
    return len(ranges) == len(vectors) and any(
        low[0] > 0 and high[0] >= _APART * low[1] for low, high in pairwise(ranges)
    )


def _have_ones(view: View, vectors: tuple[int, ...]) -> bool:
    """Whether one of the vectors is all ones, which stand as a column beside the features for the intercept."""
    made = [view.reading.maker(number) for number in vectors]
    return any(one is not None and one.operation in ("ones", "ones_like") for one in made)


def _is_multiplied(view: View, table: Step) -> bool:
    """Whether a table goes into a product, turned or not."""
    users = view.reading.users.get(table.number, [])
    turned = [one for user in users if user.operation == "T" for one in view.reading.users.get(user.number, [])]
    return any(user.operation in ("dot", "matmul") for user in (*users, *turned))


def side_by_side(view: View, found: JoinedColumns) -> Iterator[Cure]:
    """`np.column_stack((height, weight))`; where the join stands elsewhere, `joined.reshape(2, -1).T`."""
    cut = found.recut.step
    source = source_of(view, cut)
    node, joined = source.node(cut.place), source.node(found.join.place)
    if not isinstance(node, ast.Call) or joined is None:
        return
    inside = cut.place.covers(found.join.place.line) and any(one is joined for one in ast.walk(node))
    if inside and isinstance(joined, ast.Call) and found.join.operation != "r_" and joined.args:
        arrays = source.segment(joined.args[0])
        if found.join.operation == "append":
            arrays = f"({', '.join(source.segment(arg) for arg in joined.args[:2])})"
        text = f"{numpy_name(view, cut)}.column_stack({arrays})"

        def stacked(call: Call) -> Meaning:
            vectors = Several(tuple(view.reading.meaning(number) for number in found.vectors))
            return work_out(Call(call.ledger, call.step, [vectors]), "column_stack")

        yield retype(view, cut, text, _STACK.filled(text=text), stacked)
        return
    owner = node.func.value if cut.method and isinstance(node.func, ast.Attribute) else node.args[0]
    text = f"{bracketed(source, owner)}.reshape({len(found.vectors)}, -1).T"

    def turned(call: Call) -> Meaning:
        sides = tuple(map(Number, found.recut.sides[::-1]))
        return flipped(Array(cut_anew(call, call.axes(0), sides)))

    yield retype(view, cut, text, _TURN.filled(text=text), turned)


_STACK = Text(en="Make each vector a column: {text}", zh="让每个向量成为一列：{text}")
_TURN = Text(en="Let each vector be a row first, then a column: {text}", zh="先让每个向量成为一行，再转置成列：{text}")
