"""Cures for labels in another order than their examples: `np.repeat` for `np.tile`, and the other way round."""

import ast
from collections.abc import Iterator

from ....language import Text
from ..algebra import Call
from ..cure import Cure
from ..data.repeated import Repeated
from ..meaning import Array, Meaning
from ..source import Source
from ..view import View
from .edits import numpy_name, retype, source_of
from .literal_operands import shape_of_operand


def in_the_other_order(view: View, labels: Repeated) -> Iterator[Cure]:
    """The same labels, each one several times in a row instead of all in turn, or the other way round."""
    step = labels.step
    source = source_of(view, step)
    node = source.node(step.place)
    text = ""
    if isinstance(node, ast.BinOp) and step.operation != "multiply":
        text = _counted_otherwise(labels, source, node)
    elif isinstance(node, ast.BinOp):
        text = _each_in_brackets(source, node)
    elif isinstance(node, ast.Call):
        text = _other_call(view, labels, source, node)
    if text:
        axes = view.reading.axes(step.number)

        def change(call: Call) -> Meaning:
            return Array(axes) if step.seen.is_array else call.args[0]

        yield retype(view, step, text, (_EACH if labels.in_turn else _TURN).filled(text=text), change)


def _each_in_brackets(source: Source, node: ast.BinOp) -> str:
    """`[0, 1] * n` as `[0] * n + [1] * n`."""
    listed, times = (node.left, node.right) if isinstance(node.left, ast.List) else (node.right, node.left)
    if not isinstance(listed, ast.List):
        return ""
    return " + ".join(f"[{source.segment(one)}] * {source.segment(times)}" for one in listed.elts)


def _counted_otherwise(labels: Repeated, source: Source, node: ast.BinOp) -> str:
    """`np.arange(m) % 2` as `np.arange(m) // n`, and back."""
    counted = source.segment(node.left)
    return f"{counted} // {labels.times}" if labels.in_turn else f"{counted} % {labels.size}"


def _other_call(view: View, labels: Repeated, source: Source, node: ast.Call) -> str:
    """`np.tile(y, (1, 2))` as `np.repeat(y, 2, axis=1)`, `y.repeat(2)` as `np.tile(y, 2)`."""
    step, np = labels.step, numpy_name(view, labels.step)
    owner = [node.func.value] if step.method and isinstance(node.func, ast.Attribute) else []
    given = [*owner, *node.args]
    given += [one.value for one in node.keywords if one.arg in ("repeats", "reps")]
    before, after = shape_of_operand(view, labels.parts[0]), view.reading.shape(labels.made) or ()
    if len(given) < 2 or not before:
        return ""
    what, times = source.segment(given[0]), given[1]
    place = next(place for place, side in enumerate(after) if side > 1)
    count = source.segment(times.elts[-len(after) + place] if isinstance(times, ast.Tuple | ast.List) else times)
    if labels.in_turn:
        if len(before) == len(after):
            return f"{np}.repeat({what}, {count}{f', axis={place}' if len(after) > 1 else ''})"
        return f"{np}.repeat({what}, {count}).reshape({', '.join('-1' if side > 1 else '1' for side in after)})"
    if len(after) == 1:
        return f"{np}.tile({what}{'.ravel()' if len(before) > 1 else ''}, {count})"
    return f"{np}.tile({what}, ({', '.join(count if at == place else '1' for at in range(len(after)))}))"


_EACH = Text(en="Repeat each label in a row: {text}", zh="让每个标签连着重复：{text}")
_TURN = Text(en="Repeat all labels in turn: {text}", zh="把全部标签依次重复：{text}")
