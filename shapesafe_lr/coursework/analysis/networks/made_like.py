"""Velocities and caches that were made like another parameter: `v["db1"] = np.zeros_like(W1)`."""

import ast
from collections.abc import Iterator

from ....language import Text
from ..algebra import is_elementwise
from ..cure import Cure
from ..cures.edits import retype, source_of
from ..cures.vector_cures import spliced
from ..meaning import Array
from ..steps import Kind, Step
from ..view import View

_LIKE = ("zeros_like", "ones_like", "empty_like")
_SIZED = ("zeros", "ones", "empty")


def made_like_its_own(view: View, kept: int | None, parameter: int | None) -> Iterator[Cure]:
    """`np.zeros_like(W1)` as `np.zeros_like(b1)`, `np.zeros(W1.shape)` as `np.zeros(b1.shape)`, of what is kept for b1."""
    made = _made(view, kept)
    name = view.steps[parameter].name if parameter is not None else ""
    if made is None or not name or not _is_bound_before(view, name, made):
        return
    source = source_of(view, made)
    node = source.node(made.place)
    like = node.args[0] if isinstance(node, ast.Call) and node.args else None
    if made.operation in _SIZED:
        like = like.value if isinstance(like, ast.Attribute) and like.attr == "shape" else None
    if node is None or like is None or source.segment(like) == name:
        return
    text = spliced(source, node, source.place(like), name)
    axes = view.reading.axes(parameter)
    yield retype(view, made, text, _LIKE_OWN.filled(text=text, name=name), lambda call: Array(axes))


def _made(view: View, kept: int | None) -> Step | None:
    """Where what is kept was made from nothing, under the numbers that scale it."""
    step = view.reading.maker(kept)
    for _ in range(4):
        if step is None or step.operation in (*_LIKE, *_SIZED):
            return step
        arrays = [n for n in step.inputs if view.reading.axes(n)] if is_elementwise(step.operation) else []
        step = view.reading.maker(arrays[0]) if len(arrays) == 1 else None
    return None


def _is_bound_before(view: View, name: str, made: Step) -> bool:
    return any(
        step.kind is Kind.PASS and step.operation in ("assign", "parameter") and step.name == name
        for step in view.steps[: made.number]
        if step.call == made.call
    )


_LIKE_OWN = Text(en="What is kept for {name} has its shape: {text}", zh="为 {name} 保存的量与它形状相同：{text}")
