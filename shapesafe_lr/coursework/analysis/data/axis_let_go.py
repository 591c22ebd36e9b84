"""A column taken as (n, 1), `X[:, [j]]`, that is stored in a place for n numbers: taken as `X[:, j]` it fits."""

import ast
from collections.abc import Iterator

from ....language import Text
from ...findings import Edit
from ..axes import Axis
from ..births import births
from ..cure import Cure
from ..cures.edits import source_of
from ..meaning import Array
from ..source import Source, bracketed
from ..steps import Step
from ..view import View


def let_go_cures(view: View, store: Step) -> Iterator[Cure]:
    """Where a value that went through element-by-element steps alone was given an axis of 1 that it need not have."""
    for birth in births(view.reading, store.inputs[-1], "row"):
        step = birth.step
        source = source_of(view, step)
        text = _without_axis(view, source, step)
        if text and not _is_read_after(view, step, store):
            change = {step.number: lambda call: Array(_long(view, call.step))}
            yield Cure(step.path, step.place, _WITHOUT.filled(text=text), (Edit(step.place, text),), change)


def _long(view: View, number: int) -> tuple[Axis, ...]:
    return tuple(axis for axis in view.reading.axes(number) if axis.size > 1)


def _is_read_after(view: View, step: Step, store: Step) -> bool:
    """Whether a name of the column is read where nothing ran that tells in which form: below the store, or in a loop above."""
    names = view.reading.names.get(step.number, [])
    ran = {one.place.line for one in view.steps if one.path == step.path and one.place.cell == step.place.cell}
    lines = (
        node.lineno
        for node in ast.walk(source_of(view, store).tree)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id in names
    )
    return any(line > store.place.end_line or (line > step.place.end_line and line not in ran) for line in lines)


def _without_axis(view: View, source: Source, step: Step) -> str:
    """`X[:, [j]]` and `X[:, j : j + 1]` as `X[:, j]`, `X[i].reshape(-1, 1)` as `X[i]`."""
    node, owner = source.node(step.place), view.reading.axes(step.inputs[0] if step.inputs else None)
    if isinstance(node, ast.Call) and step.operation == "reshape" and isinstance(node.func, ast.Attribute):
        vector = node.func.value  # a row that was just picked; any other vector was made a column for a reason
        return source.segment(vector) if len(owner) == 1 and isinstance(vector, ast.Subscript) else ""
    if not isinstance(node, ast.Subscript) or not isinstance(node.slice, ast.Tuple) or len(node.slice.elts) != 2:
        return ""
    items = node.slice.elts
    single = [_single(item) for item in items]
    if single.count(None) != 1:
        return ""
    texts = [source.segment(one if one is not None else item) for one, item in zip(single, items, strict=True)]
    return f"{bracketed(source, node.value)}[{', '.join(texts)}]"


def _single(item: ast.expr) -> ast.expr | None:
    """The one place that `[j]` or `j : j + 1` picks."""
    if isinstance(item, ast.List):
        return item.elts[0] if len(item.elts) == 1 else None
    if isinstance(item, ast.Slice) and item.lower is not None and isinstance(item.upper, ast.BinOp):
        following = ast.BinOp(item.lower, ast.Add(), ast.Constant(1))
        return item.lower if ast.dump(item.upper) == ast.dump(following) else None
    return None


_WITHOUT = Text(
    en="A row or a column of a table is stored as rank 1: take it as {text}",
    zh="表的一行或一列按秩为 1 存入：取成 {text}",
)
