"""Two indices in the wrong order: `out[i, 0] = a[0, i] > 0.5` of a row, told by how the loop indexes its other arrays."""

import ast
from collections.abc import Iterator
from typing import NamedTuple

from ....language import Text
from ..algebra import Call
from ..axes import Axis
from ..cure import Cure
from ..cures.edits import source_of
from ..meaning import Array, Meaning
from ..source import Source, bracketed
from ..steps import Step
from ..view import View


class _Pair(NamedTuple):
    """`a[i, 0]` or `a[i][0]`: the array, and the two keys."""

    array: ast.expr
    first: ast.expr
    second: ast.expr
    chained: bool


def exchanged_pair_cures(view: View, step: Step, over: Axis) -> Iterator[Cure]:
    """`out[i, 0]` as `out[0, i]`, where i runs along `over`, which is as long as the row."""
    source, axes, refused = source_of(view, step), view.reading.axes(step.inputs[0]), view.crash
    if refused is None or source.statement(refused[0].place) is not source.statement(step.place):
        return
    node = _written(source, step)
    pair = _pair(node)
    if node is None or pair is None or len(axes) != 2 or axes[0].size == axes[1].size:
        return
    place = 0 if _is_zero(pair.second) else 1
    fits = axes[1 - place].size == over.size and axes[place].size == 1
    if fits and _is_zero((pair.first, pair.second)[1 - place]) and _is_usual(source, node, pair):
        first, second = source.segment(pair.second), source.segment(pair.first)
        key = f"[{first}][{second}]" if pair.chained else f"[{first}, {second}]"
        text = f"{bracketed(source, pair.array)}{key}"
        edits = (source.replace(node, text),)
        changes = {one.number: _first_row for one in (step, refused[0])}
        yield Cure(step.path, source.place(node), _WRITE.filled(text=text), edits, changes)


def _first_row(call: Call) -> Meaning:
    """What `out[0]` gives, where `out[i]` stood; a store gives nothing."""
    return Array(call.axes(0)[1:])


def _written(source: Source, step: Step) -> ast.expr | None:
    """The whole subscript: the target of the statement that stores, and of `a[i][0]` not only `a[i]`."""
    node: ast.AST | None = source.node(step.place)
    statement = source.statement(step.place)
    if step.operation == "store" and isinstance(statement, ast.Assign):
        node = statement.targets[0]
    around = source.parents.get(node) if node is not None else None
    if isinstance(around, ast.Subscript) and around.value is node:
        node = around
    return node if isinstance(node, ast.Subscript) else None


def _pair(node: ast.AST | None) -> _Pair | None:
    if not isinstance(node, ast.Subscript):
        return None
    if isinstance(node.slice, ast.Tuple):
        keys = node.slice.elts
        return _Pair(node.value, keys[0], keys[1], False) if len(keys) == 2 else None
    inner = node.value
    return _Pair(inner.value, inner.slice, node.slice, True) if isinstance(inner, ast.Subscript) else None


def _is_usual(source: Source, node: ast.expr, pair: _Pair) -> bool:
    """Whether the loop takes from other arrays with the keys in the other order, and from none in this one."""
    loop = next(source.loops_around(node), None)
    pairs = [_pair(other) for other in ast.walk(loop)] if loop is not None else []
    mine, array = (ast.dump(pair.first), ast.dump(pair.second)), source.segment(pair.array)
    others = {
        (ast.dump(other.first), ast.dump(other.second))
        for other in pairs
        if other is not None and source.segment(other.array) != array
    }
    return mine[::-1] in others and mine not in others


def _is_zero(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value == 0


_WRITE = Text(en="Exchange the two indices: {text}", zh="交换两个下标：{text}")
