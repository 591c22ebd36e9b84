"""A table cut into features and labels: the column that `data[:, :-1]` leaves out, and a row with the same index."""

from collections.abc import Iterator

from ..axes import Axis
from ..cures.index_cures import is_whole_slice
from ..meaning import Meaning, Number, Stretch, Word
from ..steps import Step
from ..view import View


def rows_and_features(view: View) -> Iterator[tuple[Step, Step]]:
    """`data[-1]` and `data[:, :-1]` of one table: the row, and the columns without that index."""
    reading = view.reading
    cuts = [step for step in reading.operations("subscript") if len(reading.axes(step.inputs[0])) == 2]
    for row in cuts:
        index = _index(view, row)
        for features in cuts if index is not None else ():
            if reading.source(features.inputs[0]) != reading.source(row.inputs[0]):
                continue
            if _left_out(view, features) == index:
                yield row, features
                break


def met_as_labels(view: View, row: Step, features: Step) -> bool:
    """Whether a row is lined up with the rows of the features, or was refused where they were to be lined up."""
    ledger, (rows, columns) = view.reading.ledger, view.reading.axes(row.inputs[0])

    def apart(one: int | None, other: int | None) -> bool:
        of_row = any(ledger.same(axis, columns) for axis in view.reading.axes(one)) and _comes_from(view, one, row)
        along = any(ledger.same(axis, rows) for axis in view.reading.axes(other)) and _comes_from(view, other, features)
        meaning = view.reading.meaning(other)
        return of_row and (along or (isinstance(meaning, Number) and _is_along(view, meaning, rows)))

    if ledger.same(rows, columns):
        return False
    for meeting in ledger.clashes():
        step = view.steps[meeting.step]
        numbers = step.inputs[:2]
        if len(numbers) == 2 and (apart(*numbers) or apart(*numbers[::-1])):
            return True
    together = [*view.reading.operations("zip"), *([view.crash[0]] if view.crash is not None else [])]
    return any(apart(one, other) for step in together for one in step.inputs for other in step.inputs if one != other)


def _comes_from(view: View, number: int | None, origin: Step) -> bool:
    return any(step.number == origin.number for step in view.reading.ancestors(number))


def _is_along(view: View, place: Number, axis: Axis) -> bool:
    return place.over is not None and view.reading.ledger.same(place.over, axis)


def _index(view: View, step: Step) -> int | None:
    """The place of the one row that is taken, counted from the front or from the end as it was written."""
    keys = [view.reading.argument(step, place) for place in range(1, len(step.inputs))]
    first, rest = (keys[0], keys[1:]) if keys else (None, [])  # `a[()]` has no key
    whole = all(is_whole_slice(key) for key in rest)
    return (
        int(first.value)
        if whole and isinstance(first, Number) and first.value is not None and first.over is None
        else None
    )


def _left_out(view: View, step: Step) -> int | None:
    """The index of the first or the last column, if a slice takes all others and all rows: -1 of `data[:, :-1]`."""
    keys = [view.reading.argument(step, place) for place in range(1, len(step.inputs))]
    if len(keys) != 2 or not is_whole_slice(keys[0]) or not isinstance(keys[1], Stretch):
        return None
    bounds = _bound(keys[1].start), _bound(keys[1].stop)
    return {(None, -1): -1, (0, -1): -1, (1, None): 0}.get(bounds)


def _bound(meaning: Meaning) -> int | None:
    if isinstance(meaning, Number) and meaning.value is not None:
        return int(meaning.value)
    return None if meaning is None or isinstance(meaning, Word) else _UNKNOWN


_UNKNOWN = 1 << 40
"""A bound of which nothing is known: it is none of those that leave out one column."""
