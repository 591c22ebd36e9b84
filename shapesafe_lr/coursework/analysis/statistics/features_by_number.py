"""Correlations that are read by the numbers of the columns, though np.corrcoef took the rows for the variables."""

import ast
import re
from collections.abc import Iterator

from ....language import Text
from ..algebra import Call
from ..cure import Cure
from ..cures.edits import retype, source_of
from ..cures.vector_cures import text_before_last_bracket
from ..meaning import Array, Meaning
from ..steps import Kind, Step
from ..view import View

_ROWS_ARE_MEANT = re.compile(r"user|rating|sim|gene|signal|series|row|person", re.IGNORECASE)


def read_by_columns(view: View) -> Iterator[Step]:
    """`np.corrcoef(data)` of twice as many rows as columns or more, of which nothing is read but pairs of column numbers, up to the last column."""
    for step in view.reading.operations("cov", "corrcoef"):
        shape = view.reading.shape(step.inputs[0]) if len(step.inputs) == 1 else None
        if shape is None or len(shape) != 2 or not 1 < shape[1] <= shape[0] // 2 or step.options:
            continue
        numbers = _numbers_read(view, step)
        names = (view.name(step.inputs[0]), view.name(step.number))
        if numbers == set(range(shape[1])) and not any(_ROWS_ARE_MEANT.search(name) for name in names):
            yield step


def _numbers_read(view: View, table: Step) -> set[int] | None:
    """The literal numbers of all items that are read; None if the table is used in any other way."""
    numbers: set[int] = set()
    for user in view.reading.users.get(table.number, []):
        keys = [view.reading.maker(number) for number in user.inputs[1:]]
        if len(keys) == 1 and keys[0] is not None and keys[0].kind is Kind.DISPLAY:
            keys = [view.reading.maker(number) for number in keys[0].inputs]
        if user.operation != "subscript" or len(keys) != 2:
            return None
        for key in keys:
            number = key.seen.number if key is not None and key.kind is Kind.CONSTANT else None
            if number is None:
                return None
            numbers.add(int(number))
    return numbers


def columns_as_variables(view: View, step: Step) -> Iterator[Cure]:
    """`np.corrcoef(data, rowvar=False)`."""
    source = source_of(view, step)
    node = source.node(step.place)
    if not isinstance(node, ast.Call):
        return
    text = text_before_last_bracket(source, node, ", rowvar=False")

    def change(call: Call) -> Meaning:
        columns = call.axes(0)[1]
        return Array((columns, columns))

    yield retype(view, step, text, _COLUMNS.filled(text=text), change)


_COLUMNS = Text(en="Take the columns for the variables: {text}", zh="把列当作变量：{text}")
