"""Typed-in data whose lines along one axis are plainly different quantities: ages below heights below salaries."""

from collections.abc import Iterator
from itertools import combinations

from .axes import Axis
from .flow import downstream
from .meaning import Number
from .steps import Kind, Step
from .view import View

_LINES_APART = 2
"""How many times the largest number of a line every number of the next is at least."""
_ENDS_APART = 10
"""How many times the largest number of the lowest line every number of the highest is at least."""
_FEWEST = 3
"""How many numbers of each quantity are wanted, for their ranges to be known."""


def quantities_apart(view: View, array: int, axis: int) -> bool:
    """Whether the places along an axis hold numbers in ranges of their own, each far from all others."""
    lines = list(typed_rows(view, array))
    if axis == 1:
        lines = [list(column) for column in zip(*lines, strict=False)]
    if len(lines) < 2 or any(len(line) < _FEWEST or min(line) <= 0 for line in lines):
        return False
    lines.sort(key=min)
    apart = all(min(higher) >= _LINES_APART * max(lower) for lower, higher in combinations(lines, 2))
    return apart and min(lines[-1]) >= _ENDS_APART * max(lines[0])


def is_weighed_along(view: View, scaled: Step, over: Axis) -> bool:
    """Whether what was scaled goes on into a product that sums over this axis."""
    for user in downstream(view, scaled.number):
        if user.operation in ("dot", "matmul") and len(user.inputs) == 2:
            left = view.reading.axes(user.inputs[0])
            if left and view.reading.ledger.same(left[-1], over):
                return True
    return False


def typed_rows(view: View, array: int) -> Iterator[list[float]]:
    """The numbers of a table that was typed in, row by row."""
    literal = view.reading.maker(view.steps[array].inputs[0]) if view.steps[array].operation == "array" else None
    for number in literal.inputs if literal is not None else ():
        row = view.reading.maker(number)
        if row is None or row.kind is not Kind.DISPLAY:
            return
        values = [view.reading.meaning(one) for one in row.inputs]
        yield [value.value or 0 for value in values if isinstance(value, Number)]
