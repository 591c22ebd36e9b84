"""A mean that goes along other axes than the spread it is used with: `images.mean(axis=(1, 2))` beside `images.std(axis=(0, 1, 2))`."""

import ast
from collections.abc import Iterator

from ....language import Text
from ..algebra import Call
from ..cure import Cure
from ..cures.edits import retype, source_of
from ..meaning import Meaning
from ..reading import work_out
from ..steps import Step
from ..view import View

_STATISTICS = ("mean", "std", "var", "median", "max", "min", "nanmean", "nanstd")
_AXES = ("axis", "keepdims")


def sibling_axes(view: View, step: Step, refused: Step) -> Iterator[Cure]:
    """The reduction along the axes of its sibling: another statistic of the same array that the refused line, or the next, uses."""
    source = source_of(view, step)
    node = source.node(step.place)
    if step.operation not in _STATISTICS or not isinstance(node, ast.Call):
        return
    for other in view.reading.operations(*_STATISTICS):
        if not _is_sibling(view, step, other) or not _is_used_here(view, other, refused):
            continue
        beside = source_of(view, other)
        theirs = beside.node(other.place)
        if not isinstance(theirs, ast.Call):
            continue
        given = [source.segment(arg) for arg in node.args]
        own = [f"{k.arg}={source.segment(k.value)}" for k in node.keywords if k.arg not in _AXES]
        axes = [f"{k.arg}={beside.segment(k.value)}" for k in theirs.keywords if k.arg in _AXES]
        text = f"{source.segment(node.func)}({', '.join([*given, *own, *axes])})"

        def change(call: Call, other: Step = other) -> Meaning:
            options = {name: view.reading.argument(other, name) for name in other.options if name in _AXES}
            return work_out(Call(call.ledger, call.step, call.args[:1], options), step.operation)

        said = _SIBLING.filled(sibling=view.text(other), text=text)
        yield retype(view, step, text, said, change)


def _is_sibling(view: View, step: Step, other: Step) -> bool:
    """Whether two different statistics of one array name their axes, and not the same ones."""
    reading = view.reading
    if other.operation == step.operation or other.call != step.call or other.path != step.path:
        return False
    if "axis" not in step.options or "axis" not in other.options or not other.inputs or len(step.inputs) != 1:
        return False
    return reading.source(step.inputs[0]) == reading.source(other.inputs[0])


def _is_used_here(view: View, other: Step, refused: Step) -> bool:
    """Whether the statement that was refused, or the one after it, reads the sibling's name."""
    source = source_of(view, refused)
    statement = source.statement(refused.place)
    around = source.parents.get(statement) if statement is not None else None
    body = getattr(around, "body", [])
    here = body.index(statement) if statement in body else None
    nearby = [statement] if here is None else body[here : here + 2]
    names = set(view.reading.names.get(other.number, []))
    return any(isinstance(n, ast.Name) and n.id in names for one in nearby if one is not None for n in ast.walk(one))


_SIBLING = Text(en="Go along the same axes as {sibling}: {text}", zh="与 {sibling} 沿同样的轴：{text}")
