"""Tables that were typed in, one for each class: the numbers themselves show that they lie apart."""

from itertools import combinations

from ..predictions.typed_shares import typed_rows
from ..steps import Step
from ..view import View

_Ranges = list[tuple[float, float]]


def lie_apart(view: View, tables: list[Step], along: int) -> bool:
    """Whether in every feature all numbers of one table are below all numbers of another."""
    if len(tables) < 2 or len({view.reading.shape(table.number) for table in tables}) != 1:
        return False
    ranges = [_ranges(view, table, along) for table in tables]
    return all(ranges) and all(
        top < other_bottom or other_top < bottom
        for one, other in combinations(ranges, 2)
        for (bottom, top), (other_bottom, other_top) in zip(one, other, strict=True)
    )


def _ranges(view: View, table: Step, along: int) -> _Ranges:
    """The smallest and the largest number of each feature; the examples lie along the axis along which the tables are joined."""
    rows = list(typed_rows(view, table.number))
    if not rows or not rows[0] or len({len(row) for row in rows}) != 1:
        return []
    features = rows if along else zip(*rows, strict=True)
    return [(min(feature), max(feature)) for feature in features]
