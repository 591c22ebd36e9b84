"""np.squeeze of one example leaves no axis to go through; ravel leaves one, however many examples there are."""

import ast
from collections.abc import Iterator

from ...language import Text
from .axes import flat
from .cure import Cure
from .edits import retype, source_of
from .meaning import Array
from .source import bracketed
from .steps import Kind
from .view import View


def raveled(view: View, number: int | None) -> Iterator[Cure]:
    """`np.squeeze(A)` as `A.ravel()`, where a value without axes was squeezed out of an array of one."""
    step = view.reading.maker(number)
    if step is None or step.operation != "squeeze" or step.kind is not Kind.OPERATION or not step.inputs:
        return
    source = source_of(view, step)
    node = source.node(step.place)
    if not isinstance(node, ast.Call):
        return
    inside = node.func.value if step.method and isinstance(node.func, ast.Attribute) else next(iter(node.args), None)
    if inside is not None:
        text = f"{bracketed(source, inside)}.ravel()"
        yield retype(view, step, text, _RAVEL.filled(text=text), lambda call: Array((flat(call.axes(0), call.step),)))


_RAVEL = Text(
    en="Keep one axis, of the examples, also when there is a single one: {text}",
    zh="即使只有一个样本，也留住样本这一个轴：{text}",
)
