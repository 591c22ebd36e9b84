"""The distances of all pairs of two sets of points, where `points - centres` was refused: each point meets only one centre."""

import ast
from collections.abc import Iterator
from typing import NamedTuple

from ....language import Text
from ...findings import Edit
from ..algebra import Call
from ..algebra.elementwise import line_up
from ..axes import Axis
from ..cure import Cure
from ..cures.edits import source_of
from ..meaning import Array, Meaning
from ..source import Source, bracketed
from ..steps import Step
from ..view import View

_TOTALS = ("norm", "sum", "mean", "max")


class _Along(NamedTuple):
    """The axis that a distance is summed along, and where it is written."""

    node: ast.expr
    value: int


def refused_pair_cures(view: View, step: Step) -> Iterator[Cure]:
    """`norm(points - centres, axis=1)` as `norm(points[:, None] - centres, axis=2)`, points as rows or as columns."""
    source = source_of(view, step)
    node = source.node(step.place)
    axis = _axis_of_total(source, node) if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Sub) else None
    if not isinstance(node, ast.BinOp) or axis is None or not _are_points(view, step, axis.value):
        return
    rows = axis.value != 0
    left = f"{bracketed(source, node.left)}[:, {'None' if rows else ':, None'}]"
    right = source.segment(node.right) if rows else f"{bracketed(source, node.right)}[:, None]"
    inner = f"{left} - {right}"

    def change(call: Call) -> Meaning:
        (a, b), (c, d), unit = call.axes(0), call.axes(1), Axis(1, call.step, 2)
        lined = [(a, unit, b), (c, d)] if rows else [(a, b, unit), (c, unit, d)]
        return Array(line_up(call.ledger, call.step, lined))

    edits = (Edit(step.place, inner), *([source.replace(axis.node, "2")] if axis.value == 1 else []))
    said = (_PAIRS if rows else _PAIRS_OF_COLUMNS).filled(text=inner)
    yield Cure(step.path, step.place, said, edits, {step.number: change})


def _are_points(view: View, step: Step, axis: int) -> bool:
    """Whether two tables have the features in common, and different numbers of points, none of them predictions."""
    shapes = [view.reading.shape(number) or () for number in step.inputs[:2]]
    if [len(shape) for shape in shapes] != [2, 2] or not -1 <= axis < 2:
        return False
    features, points = [shape[axis] for shape in shapes], [shape[1 - axis % 2] for shape in shapes]
    makers = [view.reading.maker(number) for number in step.inputs[:2]]
    products = any(one is None or one.operation in ("dot", "matmul", "einsum") for one in makers)
    predicted = any(view.roles.is_predicted(number) for number in step.inputs[:2])
    return features[0] == features[1] and min(points) > 1 and points[0] != points[1] and not products and not predicted


def _axis_of_total(source: Source, node: ast.AST) -> _Along | None:
    """The axis of the sum, or norm, around a difference in one expression: through squares, roots and absolute values."""
    squared = False
    for _ in range(8):
        around = source.parents.get(node)
        if not isinstance(around, ast.expr | ast.keyword) or isinstance(around, ast.keyword | ast.Subscript):
            return None
        name = source.segment(around.func).rpartition(".")[2] if isinstance(around, ast.Call) else ""
        if isinstance(around, ast.Call) and name in _TOTALS:
            named = [keyword.value for keyword in around.keywords if keyword.arg == "axis"]
            return _number(named[0]) if named and (squared or name == "norm") else None
        squared = squared or name in ("abs", "absolute", "fabs", "square")
        squared = squared or (isinstance(around, ast.BinOp) and isinstance(around.op, ast.Pow))
        node = around
    return None


def _number(node: ast.expr) -> _Along | None:
    sign = -1 if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub) else 1
    inside = node.operand if isinstance(node, ast.UnaryOp) else node
    return _Along(node, sign * inside.value) if isinstance(inside, ast.Constant) and type(inside.value) is int else None


_PAIRS = Text(
    en="Let each point meet every other: {text}, and sum over the features, the last axis",
    zh="让每个点与另一组的每个点相遇：{text}，再对特征（最后一个轴）求和",
)
_PAIRS_OF_COLUMNS = Text(
    en="Let each point, a column, meet every other: {text}",
    zh="每个点是一列，让它与另一组的每个点相遇：{text}",
)
