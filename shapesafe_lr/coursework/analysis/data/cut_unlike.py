"""Data and labels cut by different keys, found where the two meet: `X[idx], y[:size]`, of which the last batch is shorter."""

import ast
from collections.abc import Iterator
from typing import NamedTuple

from ....language import Text
from ..algebra import Call
from ..cure import Cure
from ..cures.edits import retype, source_of
from ..cures.index_cures import is_everything
from ..cures.vector_cures import spliced
from ..meaning import Array, Meaning
from ..reading import work_out
from ..steps import Kind, Step
from ..view import View

_FAR = 30


class Cut(NamedTuple):
    """A subscript with one key that is not everything: the step, the axis, the key as it is written."""

    step: Step
    axis: int
    key: ast.expr


def cut_unlike_cures(view: View, step: Step) -> Iterator[Cure]:
    """The labels cut as the data are; or the data as the labels, where the labels' key cuts more arrays than theirs."""
    left, right = (list(cuts_behind(view, number)) for number in step.inputs[:2])
    for one in left:
        for other in right:
            if not _belong_together(view, one, other):
                continue
            labels, data = (one, other) if is_slimmer(view, one, other) else (other, one)
            wrong, model = (data, labels) if _standing(view, labels) > _standing(view, data) else (labels, data)
            yield from cut_alike(view, wrong, model)


def cuts_behind(view: View, number: int | None) -> Iterator[Cut]:
    """The cuts that a value went through: subscripts with one key, which keep the rank."""
    for step in list(view.reading.ancestors(number))[:_FAR]:
        node = source_of(view, step).node(step.place) if step.operation == "subscript" else None
        if step.kind is not Kind.OPERATION or not isinstance(node, ast.Subscript):
            continue
        items = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
        keys = [(axis, item) for axis, item in enumerate(items) if not is_everything(item)]
        table = view.reading.meaning(step.inputs[0])
        if not isinstance(table, Array) or table.over is not None:
            continue  # positions that were cut are a key themselves
        if len(keys) == 1 and len(view.reading.axes(step.number)) == len(table.axes):
            yield Cut(step, *keys[0])


def _belong_together(view: View, one: Cut, other: Cut) -> bool:
    """Whether two arrays as long as each other were cut to different lengths, side by side in one function."""
    tables = view.reading.axes(one.step.inputs[0]), view.reading.axes(other.step.inputs[0])
    near = (
        one.step.call == other.step.call and one.step.path == other.step.path and one.step.number != other.step.number
    )
    if not near or ast.dump(one.key) == ast.dump(other.key) or abs(one.key.lineno - other.key.lineno) > 2:
        return False
    if one.axis >= len(tables[0]) or other.axis >= len(tables[1]):
        return False
    pieces = view.reading.axes(one.step.number)[one.axis], view.reading.axes(other.step.number)[other.axis]
    return tables[0][one.axis].size == tables[1][other.axis].size and pieces[0].size != pieces[1].size


def is_slimmer(view: View, one: Cut, other: Cut) -> bool:
    """Whether the first array holds fewer numbers for each example: those are the labels."""
    widths = []
    for cut in (one, other):
        sizes = [axis.size for axis in view.reading.axes(cut.step.inputs[0])]
        widths.append(max((size for place, size in enumerate(sizes) if place != cut.axis), default=1))
    return widths[0] < widths[1]


def _standing(view: View, cut: Cut) -> int:
    """How well a cut goes with the others of its array: `y[:k]` beside `y[k:]` does, `y[k:]` that is taken twice does not."""
    node = source_of(view, cut.step).node(cut.step.place)
    assert isinstance(node, ast.Subscript)
    array, tree = ast.dump(node.value), source_of(view, cut.step).tree
    others = [other for other in ast.walk(tree) if isinstance(other, ast.Subscript) and ast.dump(other.value) == array]
    repeated = sum(ast.dump(other.slice) == ast.dump(node.slice) for other in others) > 1
    return any(_rest(cut.key, part) for other in others for part in ast.walk(other.slice)) - repeated


def _rest(key: ast.expr, other: ast.AST) -> bool:
    """Whether one slice takes what the other leaves: `:k` and `k:`."""
    if not isinstance(key, ast.Slice) or not isinstance(other, ast.Slice):
        return False
    ends = (key.lower, key.upper), (other.upper, other.lower)
    return all(
        (a is b is None) or (a is not None and b is not None and ast.dump(a) == ast.dump(b))
        for a, b in zip(*ends, strict=True)
    )


def cut_alike(view: View, wrong: Cut, model: Cut) -> Iterator[Cure]:
    """One cut typed anew with the key of another."""
    source = source_of(view, wrong.step)
    node = source.node(wrong.step.place)
    if not isinstance(node, ast.Subscript):
        return
    text = spliced(source, node, source.place(wrong.key), source_of(view, model.step).segment(model.key))

    def change(call: Call) -> Meaning:
        keys = list(call.args[1:])
        beside = min(view.passes_over(model.step.number), key=lambda number: abs(number - call.step))
        keys[wrong.axis] = view.reading.argument(view.steps[beside], model.axis + 1)
        return work_out(Call(call.ledger, call.step, [call.args[0], *keys]), "subscript")

    # A piece that has one length in every pass was seen once: then no reading tells what the others would be.
    seen_once = len(view.passes_over(wrong.step.number)) < len(view.passes_over(model.step.number))
    description = _ALIKE.filled(text=text, other=view.text(model.step))
    yield retype(view, wrong.step, text, description, None if seen_once else change)


_ALIKE = Text(
    en="Cut it as {other} is cut, so that both hold the same examples: {text}",
    zh="与 {other} 用同样的下标切分，两者才是同一批样本：{text}",
)
