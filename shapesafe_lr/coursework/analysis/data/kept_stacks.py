"""A stack of one picture that lost its first axis, by np.squeeze or by an index: it is the examples, though there is one."""

import ast
from collections.abc import Iterator

from ....language import Text
from ..algebra import Call
from ..axes import fresh
from ..cure import Cure
from ..cures.edits import retype, source_of
from ..meaning import Array, Meaning, Number
from ..steps import Kind, Step
from ..view import View


def stack_kept_cures(view: View, step: Step) -> Iterator[Cure]:
    """`np.squeeze(images)` as `images`, where the axis that went is the first of a stack of pictures."""
    before = view.reading.shape(step.inputs[0]) if step.inputs else None
    if (
        step.operation != "squeeze"
        or step.kind is not Kind.OPERATION
        or not before
        or len(before) < 3
        or before[0] != 1
    ):
        return
    source = source_of(view, step)
    node = source.node(step.place)
    if isinstance(node, ast.Call):
        inside = (
            node.func.value if step.method and isinstance(node.func, ast.Attribute) else next(iter(node.args), None)
        )
        if inside is not None:
            text = source.segment(inside)
            yield retype(view, step, text, _KEPT.filled(text=text), lambda call: call.args[0])


def one_of_a_stack(view: View, step: Step) -> Iterator[Cure]:
    """`images[i]` as `images[i : i + 1]`, a stack of one, for a function that takes stacks."""
    node = source_of(view, step).node(step.place)
    if len(step.inputs) != 2 or not isinstance(view.reading.argument(step, 1), Number):
        return
    if not isinstance(node, ast.Subscript) or isinstance(node.slice, ast.Tuple | ast.Slice | ast.UnaryOp):
        return
    source = source_of(view, step)
    key = source.segment(node.slice)
    value = node.slice.value if isinstance(node.slice, ast.Constant) else None
    cut = f"{value}:{value + 1}" if isinstance(value, int) else f"{key} : {key} + 1"
    text = f"{source.segment(node.value)}[{cut}]"

    def change(call: Call) -> Meaning:
        stack = call.args[0]
        unit = fresh((1,), call.step)
        return Array((*unit, *stack.axes[1:])) if isinstance(stack, Array) else None

    yield retype(view, step, text, _STACK.filled(text=text), change)


_STACK = Text(
    en="Take a stack of one picture, which keeps the axis of the examples: {text}",
    zh="取只含一张图片的一叠，保留样本所在的轴：{text}",
)
_KEPT = Text(
    en="Keep the axis of the examples, though it is 1 here: {text}", zh="留住样本所在的轴，尽管这里只有一个样本：{text}"
)
