"""A stack of one picture that np.squeeze took for a picture: its first axis is the examples, though there is only one."""

import ast
from collections.abc import Iterator

from ...language import Text
from .cure import Cure
from .edits import retype, source_of
from .steps import Kind, Step
from .view import View


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


_KEPT = Text(
    en="Keep the axis of the examples, though it is 1 here: {text}", zh="留住样本所在的轴，尽管这里只有一个样本：{text}"
)
