"""The inner product of two columns: `np.dot(u.T, v)` has shape (1, 1), and `.item()` makes a number of it."""

import ast
from collections.abc import Iterator

from ....language import Text
from ..crashes.numbers_asked import asks_for_number
from ..cure import Cure
from ..cures.edits import as_written, operand_node, retype, source_of, turned
from ..meaning import Number
from ..steps import Step
from ..view import View


def dot_of_columns(view: View, step: Step) -> Iterator[Cure]:
    """`np.dot(u, v)` of two columns as `np.dot(u.T, v).item()`, where one number is asked for later on."""
    shapes = [view.reading.shape(number) or () for number in step.inputs[:2]]
    left, right = operand_node(view, step, 0), operand_node(view, step, 1)
    source = source_of(view, step)
    whole = source.node(step.place)
    if left is None or right is None or whole is None or step.operation not in ("dot", "matmul"):
        return
    if shapes[0] != shapes[1] or len(shapes[0]) != 2 or min(shapes[0]) != 1 or max(shapes[0]) < 2:
        return
    if not asks_for_number(source, whole):
        return
    are_rows = shapes[0][0] == 1
    first = source.segment(left) if are_rows else turned(source, left)
    second = turned(source, right) if are_rows else source.segment(right)
    typed = as_written(source, whole, step, first, second)
    if typed is not None:
        text = f"({typed}).item()" if isinstance(whole, ast.BinOp) else f"{typed}.item()"
        yield retype(view, step, text, _NUMBER.filled(text=text), lambda call: Number())


_NUMBER = Text(en="The inner product of two vectors is one number: {text}", zh="两个向量的内积是一个数：{text}")
