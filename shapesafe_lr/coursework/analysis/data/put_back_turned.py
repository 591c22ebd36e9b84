"""Tables flattened by rows and put back by columns with a transpose: `W.ravel()` of (n_h, n_x), then `theta[:k].reshape(n_x, n_h).T`.

The shape is the old one again, which a transpose after the right reshape would not give; and every number lies in the place of
another.
"""

import ast
from collections.abc import Iterator
from typing import NamedTuple

from ....language import Text
from ..algebra import Call
from ..cure import Cure
from ..cures.edits import flipped, source_of
from ..cures.vector_cures import spliced
from ..meaning import Meaning
from ..reading import Change, work_out
from ..steps import Step
from ..view import View
from .put_back import flattened_from, order_of


class PutBackTurned(NamedTuple):
    """The step that flattened a table, the reshape, and the transpose behind it."""

    flat: Step
    reshape: Step
    turn: Step


def put_back_turned(view: View) -> Iterator[PutBackTurned]:
    """The reshapes to the sides of a flattened table in the other order, turned to have its shape."""
    for turn in view.reading.operations("T", "transpose"):
        reshape = view.reading.maker(turn.inputs[0]) if len(turn.inputs) == 1 else None
        if reshape is None or reshape.operation != "reshape" or not reshape.inputs or reshape.number in view.changes:
            continue
        shape, sides = view.reading.shape(turn.number) or (), view.reading.shape(reshape.number) or ()
        if len(shape) != 2 or min(shape) < 2 or shape == sides:
            continue
        if any(user.number != turn.number for user in view.reading.users.get(reshape.number, [])):
            continue
        flats = list(flattened_from(view, reshape.inputs[0], shape))
        tables = {view.reading.shape(flat.inputs[0]) for flat in flats}
        orders = {order_of(one) for one in (*flats, reshape)}
        # Of two layers (3, 4) and (4, 3) end to end either may be the one that is cut out here.
        if shape in tables and orders == {"C"} and not any(_has_sides(view, reshape, sides)):
            flat = next(one for one in flats if view.reading.shape(one.inputs[0]) == shape)
            yield PutBackTurned(flat, reshape, turn)


def _has_sides(view: View, reshape: Step, sides: tuple[int, ...]) -> Iterator[bool]:
    """For every table that was flattened with the sides of the reshape, as they stand there."""
    for flat in flattened_from(view, reshape.inputs[0], sides):
        yield view.reading.shape(flat.inputs[0]) == sides


def put_back_by_rows(view: View, found: PutBackTurned) -> Iterator[Cure]:
    """`theta[:k].reshape(n_x, n_h).T` as `theta[:k].reshape(n_h, n_x)`."""
    reshape, source = found.reshape, source_of(view, found.reshape)
    node, whole = source.node(reshape.place), source.node(found.turn.place)
    args = node.args[0 if reshape.method else 1 :] if isinstance(node, ast.Call) else []
    sides = args[0].elts if len(args) == 1 and isinstance(args[0], ast.Tuple | ast.List) else args
    if node is None or whole is None or len(sides) != 2 or found.turn.path != reshape.path:
        return
    if not any(one is node for one in ast.walk(whole)):
        return
    first, last = source.place(sides[0]), source.place(sides[1])
    span = first._replace(end_line=last.end_line, end_column=last.end_column)
    text = spliced(source, node, span, f"{source.segment(sides[1])}, {source.segment(sides[0])}")

    def by_rows(call: Call) -> Meaning:
        return flipped(work_out(call, "reshape"))

    changes: dict[int, Change] = {reshape.number: by_rows, found.turn.number: lambda call: call.args[0]}
    yield Cure(reshape.path, found.turn.place, _BY_ROWS.filled(text=text), (source.replace(whole, text),), changes)


_BY_ROWS = Text(en="Put the numbers back by rows, as they were read: {text}", zh="按读出时的次序（按行）放回：{text}")
