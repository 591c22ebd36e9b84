"""Copies of a vector, cut into a table: `np.repeat(v, m)` holds each number m times in a row, `np.tile(v, m)` all of v in turn."""

import ast
from collections.abc import Iterator
from typing import NamedTuple

from ....language import Text
from ..algebra import Call
from ..algebra.reshaping import recut as cut_anew
from ..axes import Axis
from ..cure import Cure
from ..cures.edits import numpy_name, operand_node, retype, source_of
from ..meaning import Array, Meaning, Number
from ..meant import is_only_printed
from ..reading import work_out
from ..steps import Step
from ..view import View
from .recuts import Recut, broken_claims, recuts

_OTHER = {"repeat": "tile", "tile": "repeat"}


class Copies(NamedTuple):
    """A reshape of copies of a vector, and what made the copies."""

    recut: Recut
    made: Step

    @property
    def times(self) -> Axis:
        """The axis of the copies."""
        return self.recut.elements[1 if self.made.operation == "repeat" else 0]


def copies_cut_across(view: View) -> Iterator[Copies]:
    """Copies whose two axes are cut in the other order: by their sizes, or, of a square table, by what the sides count."""
    for recut in recuts(view):
        made = view.reading.maker(recut.step.inputs[0])
        if made is None or made.operation not in _OTHER or len(recut.elements) != 2 or len(recut.long) != 2:
            continue
        own = tuple(axis.size for axis in recut.elements)
        across = own == recut.long[::-1] and (own != recut.long or bool(broken_claims(view, recut)))
        if across and not is_only_printed(view, recut.step):
            yield Copies(recut, made)


def copied_otherwise(view: View, found: Copies) -> Iterator[Cure]:
    """`np.repeat(mu, m).reshape(m, n)` as `np.tile(mu, (m, 1))`, `np.tile(mu, m).reshape(n, m)` with np.repeat."""
    made, recut = found.made, found.recut
    what, times = (_written(view, made, place) for place in range(2))
    if not what or not times:
        return
    np, shape = numpy_name(view, made), view.reading.shape(made.inputs[0]) or ()
    if len(recut.sides) == 2 and _is_cut_at_once(view, found):
        whole = ""
        if made.operation == "repeat" and (len(shape) == 1 or shape[0] == 1):
            whole = f"{np}.tile({what}, ({times}, 1))"
        elif made.operation == "tile" and len(shape) == 2 and shape[1] == 1:
            whole = f"{np}.tile({what}, (1, {times}))"
        if whole:
            yield retype(view, recut.step, whole, _WHOLE.filled(text=whole), lambda call: _cut_right(call, found))
            return
    flat = f"{what}.ravel()" if made.operation == "repeat" and len(shape) > 1 else what
    text = f"{np}.{_OTHER[made.operation]}({flat}, {times})"

    def change(call: Call) -> Meaning:
        vector = work_out(Call(call.ledger, call.step, call.args[:1]), "ravel")
        return work_out(Call(call.ledger, call.step, [vector, Number(found.times.size)]), _OTHER[made.operation])

    yield retype(view, made, text, (_IN_TURN if made.operation == "repeat" else _IN_A_ROW).filled(text=text), change)


def _cut_right(call: Call, found: Copies) -> Meaning:
    """The copies as they were meant: the same axes in the other order."""
    return Array(cut_anew(call, found.recut.elements[::-1], tuple(map(Number, found.recut.sides))))


def _written(view: View, made: Step, place: int) -> str:
    """What is copied, or how often, as it is written; of `(1, m)` the m."""
    node = operand_node(view, made, place)
    if place and isinstance(node, ast.Tuple | ast.List):
        longer = [one for one in node.elts if not (isinstance(one, ast.Constant) and one.value == 1)]
        node = longer[0] if len(longer) == 1 else None
    return source_of(view, made).segment(node) if node is not None else ""


def _is_cut_at_once(view: View, found: Copies) -> bool:
    """Whether the reshape is written around the copying itself."""
    source = source_of(view, found.made)
    cut, node = source.node(found.recut.step.place), source.node(found.made.place)
    return cut is not None and any(inside is node for inside in ast.walk(cut))


_WHOLE = Text(en="Write {text}", zh="写成 {text}")
_IN_TURN = Text(en="Repeat all of it in turn: {text}", zh="把它整个依次重复：{text}")
_IN_A_ROW = Text(en="Repeat each number in a row: {text}", zh="让每个数连着重复：{text}")
