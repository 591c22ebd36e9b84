"""The same `.T` written twice in one statement: `Y * np.log(A).T + (1 - Y) * np.log(1 - A).T` is mended at both places."""

import ast
from collections.abc import Iterator

from ..algebra import is_elementwise
from ..source import Source, bracketed
from ..steps import Step
from ..view import View


def turned_alike(view: View, step: Step) -> Iterator[Step]:
    """The other transposes, in the statement of this one, of the same array and of what was worked out from it alone."""
    source = view.sources.at(step.path, step.place)
    statement = source.statement(step.place)
    if statement is None:
        return
    around, text, base = source.place(statement), view.text(step), _base(view, step)
    for other in view.steps:
        inside = other.path == step.path and other.place.cell == step.place.cell and around.line <= other.place.line
        if inside and other.place.end_line <= around.end_line and other.operation == step.operation:
            if other.number != step.number and (view.text(other) == text or _base(view, other) == base):
                yield other


def untransposed(source: Source, step: Step) -> str:
    """The text of a transpose without its `.T`, in brackets where an operator would else take hold of a part of it."""
    node = source.node(step.place)
    if not isinstance(node, ast.Attribute):
        return ""
    inside_operator = isinstance(source.parents.get(node), ast.BinOp | ast.UnaryOp | ast.Compare | ast.Attribute)
    return bracketed(source, node.value) if inside_operator else source.segment(node.value)


def _base(view: View, step: Step) -> int | None:
    """The named array under a transpose: A of `np.log(1 - A).T`."""
    number = step.inputs[0] if step.inputs else None
    maker = view.reading.maker(number)
    while maker is not None and view.text(maker) and is_elementwise(maker.operation):
        if number is not None and view.steps[number].number != maker.number:
            break  # it is read by a name
        arrays = [n for n in maker.inputs if view.reading.axes(n)]
        if len(arrays) != 1:
            break
        number = arrays[0]
        maker = view.reading.maker(number)
    return view.reading.source(number)
