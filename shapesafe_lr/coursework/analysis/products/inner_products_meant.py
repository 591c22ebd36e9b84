"""np.inner of two tables sums over the last axis of both; where the second is not turned, np.dot was meant."""

import ast
from collections.abc import Iterator

from ....language import Text
from ...findings import Edit
from ..cure import Cure
from ..cures.edits import source_of
from ..cures.vector_cures import spliced
from ..reading import work_out
from ..steps import Step
from ..view import View


def dot_for_inner(view: View, step: Step) -> Iterator[Cure]:
    """`np.inner(W, X)` as `np.dot(W, X)`, if the operands fit that product."""
    shapes = [view.reading.shape(number) or () for number in step.inputs[:2]]
    source = source_of(view, step)
    node = source.node(step.place)
    if step.operation != "inner" or [len(shape) for shape in shapes] != [2, 2] or shapes[0][1] != shapes[1][0]:
        return
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        text = spliced(source, node, source.place(node.func), f"{source.segment(node.func.value)}.dot")
        edits = (Edit(step.place, text),)
        yield Cure(
            step.path, step.place, _DOT.filled(text=text), edits, {step.number: lambda call: work_out(call, "dot")}
        )


_DOT = Text(
    en="np.inner sums over the last axis of both; the matrix product is {text}",
    zh="np.inner 对两者的最后一个轴求和；矩阵乘法要写 {text}",
)
