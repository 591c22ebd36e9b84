"""An outer product of two vectors that lie alike, typed again as the inner one: `a @ b.T` of columns as `a.T @ b`."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from ....language import Text
from ...findings import Edit
from ..algebra import Call
from ..cure import Cure
from ..cures.edits import as_written, flipped, numpy_name, operand_node, source_of, turned
from ..flow import long_axes
from ..meaning import Meaning
from ..reading import Change, work_out
from ..source import Source, bracketed
from ..steps import Step
from ..view import View


@dataclass(frozen=True)
class _Inner:
    text: str
    edit: Edit
    change: Change


def inner_products(view: View, step: Step) -> Iterator[Cure]:
    """The inner product for this outer one, and for those of the same statement that are outer in the same way."""
    mine = _inner(view, step)
    if mine is None:
        return
    found = {step.number: mine}
    for other in _beside(view, step):
        twin = _inner(view, other)
        if twin is not None:
            found[other.number] = twin
    edits = tuple(dict.fromkeys(one.edit for one in found.values()))
    changes = {number: one.change for number, one in found.items()}
    said = _INNER if len(edits) == 1 else _EACH
    yield Cure(step.path, step.place, said.filled(text=mine.text), edits, changes)


def _beside(view: View, step: Step) -> Iterator[Step]:
    """The other outer products of the statement, of vectors that lie as those of this one."""
    source = source_of(view, step)
    statement = source.statement(step.place)
    if statement is None:
        return
    around, shape = source.place(statement), view.reading.shape(step.number)
    for other in view.reading.operations("dot", "matmul", "outer"):
        inside = other.path == step.path and other.call == step.call and other.place.cell == step.place.cell
        inside = inside and around.line <= other.place.line and other.place.end_line <= around.end_line
        if inside and other is not step and other.place != step.place and len(other.inputs) == 2:
            if view.reading.shape(other.number) == shape and all(long_axes(view, n) == 1 for n in other.inputs):
                yield other


def _inner(view: View, step: Step) -> _Inner | None:
    source, whole = source_of(view, step), source_of(view, step).node(step.place)
    left, right = (operand_node(view, step, place) for place in (0, 1))
    if left is None or right is None or whole is None:
        return None
    if step.operation == "outer":
        return _for_outer(view, step, left, right)
    text = _turned_over(source, whole, step, left, right)

    def change(call: Call) -> Meaning:
        return work_out(Call(call.ledger, call.step, [flipped(arg) for arg in call.args[:2]]), step.operation)

    return None if text is None else _Inner(text, Edit(step.place, text), change)


def _turned_over(source: Source, whole: ast.expr, step: Step, left: ast.expr, right: ast.expr) -> str | None:
    """Both operands turned; a number in front of the left one stays in front."""
    scale = ""
    if isinstance(left, ast.BinOp) and isinstance(left.op, ast.Mult) and isinstance(whole, ast.BinOp):
        scale, left = f"{bracketed(source, left.left)} * ", left.right
    text = as_written(source, whole, step, turned(source, left), turned(source, right))
    return None if text is None else f"{scale}{text}"


def _for_outer(view: View, step: Step, left: ast.expr, right: ast.expr) -> _Inner | None:
    """`np.outer`, which flattens what it is given, as `np.dot` of rank-1 arrays, or of a row and a column."""
    source, shapes = source_of(view, step), [view.reading.shape(number) or () for number in step.inputs]
    if any(len(shape) > 2 for shape in shapes):
        return None
    turns = [len(shapes[0]) == 2 and shapes[0][1] == 1, len(shapes[1]) == 2 and shapes[1][0] == 1]
    texts = [turned(source, n) if turn else source.segment(n) for n, turn in zip((left, right), turns, strict=True)]
    text = f"{numpy_name(view, step)}.dot({', '.join(texts)})"

    def change(call: Call) -> Meaning:
        args = [flipped(arg) if turn else arg for arg, turn in zip(call.args[:2], turns, strict=True)]
        return work_out(Call(call.ledger, call.step, args), "dot")

    return _Inner(text, Edit(step.place, text), change)


_INNER = Text(en="Let the long axes meet: {text}", zh="让长的轴相接：{text}")
_EACH = Text(en="Let the long axes meet in each product: {text}", zh="在每个乘法里都让长的轴相接：{text}")
