"""Tables of probabilities that were typed in: along which axis their numbers add up to 1."""

from collections.abc import Iterable, Iterator

from ..meaning import Number
from ..networks.layers import base
from ..view import View


def typed_shares(view: View, number: int | None) -> int | None:
    """The axis along which every row or every column of a typed table adds up to 1; None if neither does, or both do."""
    rows = list(typed_rows(view, number))
    if len(rows) < 2 or len({len(row) for row in rows}) != 1 or len(rows[0]) < 2:
        return None
    if any(value < 0 or value > 1 for row in rows for value in row):
        return None
    adds_up = [_all_one(zip(*rows, strict=True)), _all_one(rows)]
    return adds_up.index(True) if adds_up.count(True) == 1 and not _is_turned(view, number) else None


def _all_one(lines: Iterable[Iterable[float]]) -> bool:
    return all(abs(sum(line) - 1) < 1e-6 for line in lines)


def _is_turned(view: View, number: int | None) -> bool:
    return base(view, number) != view.reading.source(number)


def typed_rows(view: View, number: int | None) -> Iterator[list[float]]:
    """The numbers of a table in brackets, row by row."""
    table = view.reading.maker(number)
    literal = view.reading.maker(table.inputs[0]) if table is not None and table.operation == "array" else None
    for one in literal.inputs if literal is not None else ():
        row = view.reading.maker(one)
        values = [view.reading.meaning(item) for item in row.inputs] if row is not None else []
        numbers = [value.value for value in values if isinstance(value, Number) and value.value is not None]
        yield numbers if len(numbers) == len(values) else []
