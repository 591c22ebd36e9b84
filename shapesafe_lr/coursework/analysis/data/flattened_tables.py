"""Tables that `np.insert` and `np.delete` flatten, because no axis is given: one number goes or comes instead of a row."""

from collections.abc import Iterable, Iterator

from ..cure import Cure
from ..meaning import Number
from ..steps import Step
from ..view import View
from .grown_tables import is_cut_again


def flattened_tables(view: View) -> Iterator[Step]:
    """`np.insert(X, 0, 1)` and `np.delete(X, 2)` of a table, whose result is not cut to a table again."""
    for step in view.reading.operations("insert", "delete"):
        table = view.reading.shape(step.inputs[0]) if step.inputs else None
        given = len(step.inputs) > (3 if step.operation == "insert" else 2) or "axis" in step.options
        if table is None or len(table) != 2 or 1 in table or given:
            continue
        if isinstance(view.reading.argument(step, 1), Number) and not is_cut_again(view, step):
            yield step


def in_likely_order(view: View, step: Step, cures: Iterable[Cure]) -> Iterator[Cure]:
    """A column of ones is inserted, an example is deleted, unless it is the last place: there a table keeps its labels."""
    place = view.reading.argument(step, 1)
    columns_first = step.operation == "insert" or (isinstance(place, Number) and place.value == -1)
    found = list(cures)
    yield from found if columns_first else found[::-1]
