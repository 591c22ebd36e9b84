"""One element stored under the wrong indices: `Y[i] = a` of a (1, m) array, `Y[i, c] = 1` of a table with a column for each i."""

import ast
from collections.abc import Iterator

from ....language import Text
from ..cure import Cure
from ..cures.edits import source_of
from ..cures.index_cures import same_text
from ..flow import is_number
from ..layouts import layout
from ..source import Source, bracketed
from ..steps import Step
from ..view import View
from .index_uses import IndexUse


def element_of_row(view: View, use: IndexUse) -> Iterator[Cure]:
    """The index put where it runs: the row was made for the examples, and the loop goes over them."""
    step, axes = use.step, view.reading.axes(use.array)
    if step.operation != "store" or len(step.inputs) != 3 or not is_number(view, step.inputs[-1]):
        return
    if len(axes) != 2 or axes[0].size != 1 or use.place != 0 or not view.reading.ledger.same(use.over, axes[1]):
        return
    source = source_of(view, step)
    target = _target(source, step)
    if target is not None:
        text = f"{bracketed(source, target.value)}[0, {source.segment(target.slice)}]"
        edits = tuple(source.replace(twin, text) for twin in same_text(source, target))
        changes = {other.number: lambda call: None for other in _stores_there(view, step)}
        yield Cure(step.path, source.place(target), _ELEMENT.filled(text=text), edits, changes)


def element_of_table(view: View, use: IndexUse) -> Iterator[Cure]:
    """`Y[i, c] = 1` as `Y[c, i] = 1`, where Y was made with as many columns as the loop has passes."""
    step, axes = use.step, view.reading.axes(use.array)
    made = view.reading.maker(use.array)
    if step.operation != "store" or len(step.inputs) != 4 or len(axes) != 2 or layout(view, step) == "rows":
        return
    if made is None or made.operation not in ("zeros", "empty") or axes[0].size == axes[1].size or use.place != 0:
        return
    if not all(is_number(view, number) for number in step.inputs[1:]):
        return
    source = source_of(view, step)
    target = _target(source, step)
    if view.reading.ledger.same(use.over, axes[1]) and target is not None and isinstance(target.slice, ast.Tuple):
        first, second = map(source.segment, target.slice.elts)
        text = f"{bracketed(source, target.value)}[{second}, {first}]"
        changes = {other.number: lambda call: None for other in _stores_there(view, step)}
        yield Cure(
            step.path, source.place(target), _EXCHANGED.filled(text=text), (source.replace(target, text),), changes
        )


def _target(source: Source, step: Step) -> ast.Subscript | None:
    """The place that a statement stores into, as it is written."""
    statement = source.statement(step.place)
    if isinstance(statement, ast.Assign):
        target: ast.expr = statement.targets[0]
    elif isinstance(statement, ast.AugAssign):
        target = statement.target
    else:
        return None
    return target if isinstance(target, ast.Subscript) else None


def _stores_there(view: View, step: Step) -> Iterator[Step]:
    """Every store that the statement did or tried: the pass that raised is another step than those that went well."""
    statement = source_of(view, step).statement(step.place)
    for other in view.steps:
        if other.operation == "store" and other.path == step.path and other.place.cell == step.place.cell:
            if source_of(view, other).statement(other.place) is statement:
                yield other


_EXCHANGED = Text(en="The examples are the columns here: {text}", zh="这里样本是各列：{text}")
_ELEMENT = Text(
    en="Set the element of this example: {text}; with one index a (1, m) array gives its row",
    zh="只设这个样本的元素：{text}；(1, m) 数组只写一个下标，取到的是整行",
)
