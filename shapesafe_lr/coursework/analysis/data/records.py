"""Numbers that lie one record after the other, x, y, x, y, and are cut as if each quantity lay in one piece.

A loop that appends an area and then a number of rooms lays records; typed numbers tell by their sizes, 104, 3, 160, 4.
"""

import ast
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from ..cures.edits import source_of
from ..meaning import Meaning, Number, Stretch
from ..statistics.quantities_apart import typed_numbers
from ..statistics.reducing import axis_of
from ..statistics.weighed_axes import is_weighed_along
from ..steps import Kind, Step
from ..view import View
from .recuts import Recut, recuts

_APART = 2
"""How many times the largest number of one quantity each of the next higher one is at least."""
_APART_BESIDE_CLASSES = 10
"""The same where there are labels."""
_FEWEST = 3
"""How many records are wanted, for the ranges of their quantities to be known."""
_STATISTICS = ("mean", "std", "var", "min", "max", "median")


class CutRecords(NamedTuple):
    """The cut, and how many quantities there are."""

    recut: Recut
    quantities: int


def cut_records(view: View) -> Iterator[CutRecords]:
    """`(2, -1)` of records whose rows are used as quantities."""
    for recut in recuts(view):
        if len(recut.before) != 1 or len(recut.sides) != 2:
            continue
        count, length = recut.sides
        if count < 2 or length < _FEWEST or count == length or not _are_used(view, recut.step):
            continue
        numbers = _numbers(view, recut.step.inputs[0])
        if len(numbers) == count * length:
            rows = [numbers[start : start + length] for start in range(0, len(numbers), length)]
            times = _APART_BESIDE_CLASSES if _has_classes(view, length) else _APART
            told = are_apart([numbers[n::count] for n in range(count)], times) and not are_apart(rows, _APART)
        else:
            told = _laid(view, recut.step.inputs[0]) == count
        if told:
            yield CutRecords(recut, count)


def _has_classes(view: View, count: int) -> bool:
    """Whether there are labels for as many examples: of two classes in turn the numbers may lie apart too."""
    return any(step.seen.binary and count in (step.seen.shape or ()) for step in view.steps)


def are_apart(lines: Sequence[Sequence[float]], times: float) -> bool:
    """Whether lines of numbers lie in ranges of their own, each of them more than one number.

    >>> are_apart([[3, 4, 2], [104, 160, 72]], 10), are_apart([[3, 104, 2], [4, 160, 72]], 2), are_apart([[0, 0], [1, 1]], 2)
    (True, False, False)
    """
    if len(lines) < 2 or any(not line or min(line) <= 0 or min(line) == max(line) for line in lines):
        return False
    return all(min(high) >= times * max(low) for low, high in pairwise(sorted(lines, key=min)))


def _numbers(view: View, number: int | None) -> list[float]:
    """The numbers of a vector that was typed in, or that a line of text was split into."""
    made = view.reading.maker(number)
    if made is None:
        return []
    typed = typed_numbers(view, made.number)
    if typed or made.operation not in ("array", "asarray", "fromstring"):
        return typed
    ancestors = list(view.reading.ancestors(made.number))
    lines = [step.seen.text for step in ancestors if step.kind is Kind.CONSTANT and len(step.seen.text) > 8]
    if len(lines) != 1 or not any(step.operation in ("str.split", "fromstring") for step in ancestors):
        return []
    return [float(one) for one in re.findall(r"-?\d+\.?\d*(?:e-?\d+)?", lines[0])]


def _laid(view: View, number: int | None) -> int | None:
    """How many numbers a loop put at the end of a list in each of its passes."""
    made = view.reading.maker(number)
    listed = view.reading.maker(made.inputs[0]) if made is not None and made.operation in ("array", "asarray") else None
    if listed is None:
        return None
    if listed.operation == "add" and listed.detail == "augmented":
        return _written(view, listed.inputs[1])
    added = [
        user for user in view.reading.users.get(listed.number, []) if user.operation in ("list.append", "list.extend")
    ]
    if {step.operation for step in added} == {"list.extend"} and len({step.place for step in added}) == 1:
        return _written(view, added[0].inputs[1])
    first = {step.place: step for step in reversed(added)}
    bodies = {_body(view, step) for step in first.values()}
    numbers = all(view.reading.shape(step.inputs[1]) == () for step in first.values())
    return len(first) if len(bodies) == 1 and None not in bodies and numbers and len(first) > 1 else None


def _body(view: View, step: Step) -> ast.AST | None:
    """The loop in whose body a step stands, and not in an `if` or a further loop there."""
    source = source_of(view, step)
    around = source.parents.get(statement) if (statement := source.statement(step.place)) is not None else None
    return around if isinstance(around, ast.For | ast.While) else None


def _written(view: View, number: int | None) -> int | None:
    """How many numbers a list that is written out holds."""
    display = view.reading.maker(number)
    if display is None or display.kind is not Kind.DISPLAY:
        return None
    return len(display.inputs) if all(view.reading.shape(one) == () for one in display.inputs) else None


def _are_used(view: View, table: Step) -> bool:
    """Whether a row is taken for one quantity: picked, unpacked, given a statistic or a weight of its own."""
    for user in view.reading.users.get(table.number, []):
        keys = [view.reading.argument(user, place) for place in range(1, len(user.inputs))]
        if user.operation == "unpack" or (user.operation == "subscript" and _is_one_row(keys)):
            return True
        if user.operation in _STATISTICS and axis_of(user) in (1, -1):
            return True
    return is_weighed_along(view, table, view.reading.axes(table.number)[0])


def _is_one_row(keys: Sequence[Meaning]) -> bool:
    """`X[0]`, `X[0, :]`, `X[0:1]`."""
    if not keys or any(isinstance(key, Number) for key in keys[1:]):
        return False
    first = keys[0]
    return isinstance(first, Number) or (
        isinstance(first, Stretch) and isinstance(first.start, Number) and isinstance(first.stop, Number)
    )
