"""A loop that takes the rows of a table whose columns are the examples: `for x in X` as `for x in X.T`."""

from collections.abc import Collection, Iterator

from ....language import Text
from ..cure import Cure
from ..cures.edits import flipped, source_of, turned
from ..steps import Kind, Step
from ..view import View


def turned_loops(view: View, step: Step, counts: Collection[int] | None = None) -> Iterator[Cure]:
    """The table that gives an operand row by row, turned where the loop reads it.

    With `counts`, how many labels there are, only where the table has so many columns, and not so many rows.
    """
    for number in step.inputs[:2]:
        table = _looped_over(view, view.reading.maker(number))
        shape = view.reading.shape(table) or ()
        if table is None or len(shape) != 2 or min(shape) < 2:
            continue
        if counts is not None and (shape[0] in counts or shape[1] not in counts):
            continue
        read = view.steps[table]
        source = source_of(view, read)
        node = source.node(read.place)
        if node is not None:
            edit = source.replace(node, turned(source, node))
            change = {read.number: lambda call: flipped(call.args[0])}
            yield Cure(read.path, read.place, _COLUMNS.filled(text=edit.text), (edit,), change)


def _looped_over(view: View, loop: Step | None) -> int | None:
    """Where the table is read by name whose rows a loop's variable goes through, perhaps counted by enumerate."""
    if loop is None or loop.kind is not Kind.LOOP or not loop.inputs:
        return None
    number, path = loop.inputs[0], [int(part) for part in loop.detail.split(".") if part]
    ranged = view.reading.maker(number)
    while path and ranged is not None and ranged.operation in ("enumerate", "zip"):
        place = path.pop(0) - (ranged.operation == "enumerate")
        number = ranged.inputs[place] if 0 <= place < len(ranged.inputs) else None
        ranged = view.reading.maker(number)
    named = number is not None and view.steps[number].kind is Kind.PASS
    return number if named and not path else None


_COLUMNS = Text(en="A loop takes the rows; take the columns: {text}", zh="循环取的是行；要逐列取：{text}")
