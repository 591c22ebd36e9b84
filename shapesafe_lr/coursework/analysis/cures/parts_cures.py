"""Cures for parts that were joined across their axis: `np.hstack(P)` as `np.vstack(P)`, a transpose left out."""

import ast
from collections.abc import Iterator

from ....language import Text
from ...findings import Edit
from ..algebra import Call
from ..axes import Axis
from ..cure import Cure
from ..data.parts import PartsAcross
from ..meaning import Array, Meaning
from ..source import Source
from ..view import View
from .edits import source_of, turned
from .vector_cures import spliced


def joined_end_to_end(view: View, found: PartsAcross) -> Iterator[Cure]:
    """The parts joined along the axis that they were cut from."""
    step = found.guilty
    source, node = source_of(view, step), source_of(view, step).node(step.place)
    if node is None:
        return
    if step is not found.join:
        text = turned(source, node)
        yield Cure(step.path, step.place, _DROP.filled(text=text), (Edit(step.place, text),), {step.number: _as_it_was})
        return

    def change(call: Call) -> Meaning:
        long = Axis(found.whole.size, call.step, 0)
        return Array((long,) if len(found.part) == 1 else (long, Axis(1, call.step, 1)))

    text = _joined(source, node, found) if isinstance(node, ast.Call) else ""
    if text:
        yield Cure(step.path, step.place, _JOIN.filled(text=text), (Edit(step.place, text),), {step.number: change})


def _as_it_was(call: Call) -> Meaning:
    return call.args[0]


def _joined(source: Source, node: ast.Call, found: PartsAcross) -> str:
    """The call as it joins end to end."""
    if not isinstance(node.func, ast.Attribute) or not node.args:
        return ""
    base, first = source.segment(node.func.value), node.args[0]
    if len(found.part) == 1:
        return f"{base}.concatenate({source.segment(first)})"
    if found.join.operation in ("hstack", "column_stack"):
        return spliced(source, node, source.place(node.func), f"{base}.vstack")
    along = next((keyword.value for keyword in node.keywords if keyword.arg == "axis"), None)
    along = along or (node.args[1] if len(node.args) > 1 else None)
    return spliced(source, node, source.place(along), "0") if along is not None else ""


_DROP = Text(en="Leave the parts one after the other: {text}", zh="让各部分一个接一个：{text}")
_JOIN = Text(en="Join the parts end to end: {text}", zh="把各部分首尾相接：{text}")
