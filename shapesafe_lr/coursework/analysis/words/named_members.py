"""A table of vectors, each with a name of its own, whose names go along the other axis in what was worked out from it.

X = np.vstack((anna, bert, carl)) has a row for each of them; np.dot(w.T, X) gives a number for each column; and
zip(["anna", "bert", "carl"], A[0]) takes those numbers for those of anna, bert and carl.
"""

import ast
import re
from collections.abc import Iterator
from typing import NamedTuple

from ....language import Text
from ..algebra import Call
from ..births import REDUCTIONS
from ..cure import Cure
from ..cures.edits import flipped, numpy_name, retype, source_of, turned
from ..cures.join_cures import members
from ..meaning import Meaning, Number
from ..reading import work_out
from ..statistics.reducing import along, axis_of
from ..steps import Kind, Step
from ..view import View
from .named_axes import Words, named_axes

_SIDES = {"vstack": "column_stack", "row_stack": "column_stack", "column_stack": "vstack"}
_STACKS = (*_SIDES, "stack", "array", "asarray", "concatenate", "c_")


class NamedMembers(NamedTuple):
    """The join, its axis of the members, and their names, which were found along the other axis."""

    join: Step
    place: int
    words: Words


def named_members(view: View) -> Iterator[NamedMembers]:
    """Joins of vectors whose names are gone through along the axis of the numbers in each."""
    named = list(named_axes(view))
    same = view.reading.ledger.same
    for join in view.reading.operations(*_STACKS) if named else ():
        axes, called = view.reading.axes(join.number), _called(view, join)
        if len(axes) != 2 or len(called) < 2 or view.reading.is_replaced(join):
            continue
        place = _place_of_members(join)
        lying = [axis for words, axis in named if _are(words, called)]
        across = any(same(axis, axes[1 - place]) for axis in lying)
        if across and not any(same(axis, axes[place]) for axis in lying):
            yield NamedMembers(join, place, next(words for words, _ in named if _are(words, called)))


def _called(view: View, join: Step) -> tuple[str, ...]:
    """The names of the vectors that are joined, one of rank 1 for each place of the new axis."""
    found = []
    for number in members(view, join):
        step = view.steps[number] if number is not None else None
        if step is not None and step.kind is Kind.DISPLAY and len(step.inputs) == 1 and step.inputs[0] is not None:
            step = view.steps[step.inputs[0]]  # concatenate(([anna], [bert]))
        elif join.operation == "concatenate":
            return ()
        if step is None or step.kind is not Kind.PASS or len(view.reading.axes(step.number)) != 1:
            return ()
        found.append(step.name)
    return tuple(found) if len(set(found)) == len(found) else ()


def _place_of_members(join: Step) -> int:
    """Which axis of the table counts the vectors."""
    if join.operation in ("column_stack", "c_"):
        return 1
    axis = axis_of(join) if join.operation == "stack" else 0
    return (axis or 0) % 2


def _are(words: Words, called: tuple[str, ...]) -> bool:
    """Whether the words are the names of the variables, `"Height (cm)"` that of height."""
    pairs = [(_plain(word), _plain(name)) for word, name in zip(words, called, strict=False)]
    return len(words) == len(called) and all(len(name) > 1 and word.startswith(name) for word, name in pairs)


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).lower()


def members_as_named(view: View, found: NamedMembers) -> Iterator[Cure]:
    """A statistic along the other axis; else the vectors joined the other way."""
    for step in view.reading.operations(*REDUCTIONS):
        if view.reading.maker(step.inputs[0]) is found.join and axis_of(step) == found.place:
            yield from along(view, step, 1 - found.place)
    yield from _joined_otherwise(view, found)


def _joined_otherwise(view: View, found: NamedMembers) -> Iterator[Cure]:
    join, source = found.join, source_of(view, found.join)
    node = source.node(join.place)
    if not isinstance(node, ast.Call):
        return
    args = source.segment(node.args[0])
    other = _SIDES.get(join.operation)
    if other:
        text = f"{numpy_name(view, join)}.{other}({args})"
        yield retype(view, join, text, _OTHER.filled(text=text), lambda call: work_out(call, other))
    elif join.operation == "stack" and "axis" not in join.options:
        text = f"{numpy_name(view, join)}.stack({args}, axis=1)"
        yield retype(view, join, text, _OTHER.filled(text=text), _in_columns)
    else:
        text = turned(source, node)
        yield retype(view, join, text, _OTHER.filled(text=text), lambda call: flipped(work_out(call, join.operation)))


def _in_columns(call: Call) -> Meaning:
    return work_out(Call(call.ledger, call.step, call.args[:1], {"axis": Number(1)}), "stack")


_OTHER = Text(en="Join them along the other axis: {text}", zh="沿另一个轴把它们合起来：{text}")
