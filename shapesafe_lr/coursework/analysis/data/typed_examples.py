"""One example typed as a row where the model takes columns, or the other way round: the literal typed anew."""

import ast
from collections.abc import Iterator

from ....language import Text
from ..axes import fresh
from ..cure import Cure
from ..cures.edits import source_of
from ..cures.literal_operands import turned_literal
from ..meaning import Array
from ..steps import Kind
from ..view import View


def typed_otherwise(view: View, number: int | None) -> Iterator[Cure]:
    """`x_new = np.array([[1.2, 0.4]])` as `np.array([[1.2], [0.4]])`: it was typed for this use, so it is typed as it is used."""
    made = view.reading.maker(number)
    if made is None or made.operation not in ("array", "asarray") or made.kind is not Kind.OPERATION or not made.inputs:
        return
    shape = view.reading.shape(made.number) or ()
    display = view.reading.maker(made.inputs[0])
    if display is None or display.kind is not Kind.DISPLAY or len(shape) != 2 or 1 not in shape or max(shape) < 2:
        return
    source = source_of(view, display)
    node = source.node(display.place)
    text = turned_literal(source, node) if isinstance(node, ast.List) else ""
    if node is not None and text:
        changes = {made.number: lambda call: Array(fresh(shape[::-1], call.step))}
        description = (_COLUMN if shape[0] == 1 else _ROW).filled(text=text)
        yield Cure(display.path, display.place, description, (source.replace(node, text),), changes)


_COLUMN = Text(
    en="The model takes an example as a column: type it as one, {text}", zh="模型要的样本是一列：请写成一列 {text}"
)
_ROW = Text(
    en="The model takes an example as a row: type it as one, {text}", zh="模型要的样本是一行：请写成一行 {text}"
)
