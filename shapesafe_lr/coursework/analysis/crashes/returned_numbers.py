"""An array of one that a function hands back for a number: np.squeeze where it is returned serves every call."""

import ast
from collections.abc import Iterator

from ....language import Text
from ..cure import Cure
from ..cures.edits import numpy_name, source_of
from ..steps import Kind
from ..view import View


def squeezed_returns(view: View, array: int | None) -> Iterator[Cure]:
    """`return cost` as `return np.squeeze(cost)`, in the function that handed the value back first."""
    made = view.reading.source(array)
    for step in view.steps if made is not None else ():
        if step.kind is not Kind.PASS or step.operation != "return" or view.reading.source(step.number) != made:
            continue
        source = source_of(view, step)
        statement = source.statement(step.place)
        value = statement.value if isinstance(statement, ast.Return) else None
        if value is not None and not isinstance(value, ast.Tuple):
            text = f"{numpy_name(view, step)}.squeeze({source.segment(value)})"
            edit = source.replace(value, text)
            yield Cure(step.path, step.place, _SQUEEZED.filled(text=text), (edit,), certain=True)
            return


_SQUEEZED = Text(
    en="Hand back a number, not an array of one: return {text}",
    zh="返回一个数，而不是只有一个元素的数组：return {text}",
)
