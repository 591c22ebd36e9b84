"""Typed-in data whose lines along one axis are plainly different quantities: salaries far above ages and rooms."""

from collections.abc import Iterator
from math import log

from ..meaning import Number
from ..steps import Kind
from ..view import View

_LINE_APART = 2
"""How many times the largest number of every other line each number of the highest is at least."""
_ENDS_APART = 10
"""How many times the largest number of the lowest line every number of the highest is at least."""
_FEWEST = 3
"""How many numbers of each quantity are wanted, for their ranges to be known."""
_TOLD_APART = 4
"""How many times as much of the spread the lines along one axis explain, if they and not the others are the quantities."""


def quantities_apart(view: View, array: int, axis: int) -> bool:
    """Whether the places along an axis hold numbers in ranges of their own, one of them far above all others."""
    lines = _lines(view, array, axis)
    if len(lines) < 2 or any(len(line) < _FEWEST or min(line) <= 0 for line in lines):
        return False
    *others, highest = sorted(lines, key=min)
    apart = all(min(highest) >= _LINE_APART * max(other) for other in others)
    return apart and min(highest) >= _ENDS_APART * min(map(max, others))


def axis_of_quantities(view: View, array: int) -> int | None:
    """Of a typed-in table, the axis whose places differ in size by far the most; None if neither does."""
    explained = [_explained(_lines(view, array, axis)) for axis in (0, 1)]
    for axis in (0, 1):
        if explained[axis] > _TOLD_APART * max(explained[1 - axis], 0.1):
            return axis
    return None


def _explained(lines: list[list[float]]) -> float:
    """The spread, in logarithms, of the averages of the lines."""
    if len(lines) < 2 or any(not line or min(line) <= 0 for line in lines):
        return 0.0
    averages = [sum(map(log, line)) / len(line) for line in lines]
    middle = sum(averages) / len(averages)
    return sum((one - middle) ** 2 for one in averages) / len(averages)


def _lines(view: View, array: int, axis: int) -> list[list[float]]:
    rows = list(typed_rows(view, array))
    return rows if axis == 0 else [list(column) for column in zip(*rows, strict=False)]


def typed_rows(view: View, array: int) -> Iterator[list[float]]:
    """The numbers of a table that was typed in, row by row."""
    literal = view.reading.maker(view.steps[array].inputs[0]) if view.steps[array].operation == "array" else None
    for number in literal.inputs if literal is not None else ():
        row = view.reading.maker(number)
        if row is not None and row.operation == "array" and row.inputs:
            row = view.reading.maker(row.inputs[0])  # a vector that was typed in before
        if row is None or row.kind is not Kind.DISPLAY:
            return
        values = [view.reading.meaning(one) for one in row.inputs]
        yield [value.value or 0 for value in values if isinstance(value, Number)]


def typed_numbers(view: View, array: int) -> list[float]:
    """The numbers of a vector that was typed in; none if it was not."""
    made = view.reading.maker(array)
    literal = view.reading.maker(made.inputs[0]) if made is not None and made.operation == "array" else None
    values = [view.reading.meaning(one) for one in literal.inputs] if literal is not None else []
    numbers = [value.value for value in values if isinstance(value, Number) and value.value is not None]
    return numbers if len(numbers) == len(values) else []
