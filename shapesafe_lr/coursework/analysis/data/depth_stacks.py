"""Pictures stacked behind each other with np.dstack, (h, w, m), and flattened as if their number came first."""

import ast
from collections.abc import Iterator

from ....language import Text
from ..algebra import Call
from ..cure import Cure
from ..cures.edits import retype, source_of
from ..meaning import Meaning
from ..reading import work_out
from ..view import View
from .recuts import Recut


def stacked_first(view: View, recut: Recut) -> Iterator[Cure]:
    """`np.dstack(pictures)` as `np.stack(pictures)`, where nothing else uses the stack."""
    stack = view.reading.maker(recut.step.inputs[0])
    if stack is None or stack.operation != "dstack" or view.reading.users.get(stack.number) != [recut.step]:
        return
    source = source_of(view, stack)
    node = source.node(stack.place)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and len(node.args) == 1:
        text = f"{source.segment(node.func.value)}.stack({source.segment(node.args[0])})"

        def change(call: Call) -> Meaning:
            return work_out(call, "stack")

        yield retype(view, stack, text, _FIRST.filled(text=text), change)


_FIRST = Text(en="Let the number of pictures come first: {text}", zh="让图片的个数成为第一个轴：{text}")
