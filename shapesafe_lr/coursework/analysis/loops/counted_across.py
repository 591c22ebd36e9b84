"""A square table of which both lengths have names, and a loop that counts by one of them and takes along the other axis.

n_x, m = X.shape
for i in range(m):
    x = X[i]                       # i counts the columns
    error = predict(x) - Y[0, i]   # and the labels with them
"""

import ast
from collections.abc import Iterator, Sequence

from ....language import Text
from ..algebra import Call
from ..cure import Cure
from ..cures.edits import source_of
from ..cures.index_cures import other_axis_indexed
from ..meaning import Array, Meaning
from ..source import bracketed
from ..steps import Step
from ..view import View
from .examples_of_square import labels_beside
from .index_uses import IndexUse


def counted_across(view: View, use: IndexUse, uses: Sequence[IndexUse]) -> bool:
    """Whether the index counts one axis and its labels, and stands at the other, which is as long and has a name of its own."""
    axes = view.reading.axes(use.array)
    if use.step.operation != "subscript" or len(axes) != 2 or axes[0].size != axes[1].size:
        return False
    if not view.reading.ledger.same(use.over, axes[1 - use.place]) or not _has_two_counts(view, use.array):
        return False
    return labels_beside(view, use, uses)


def _has_two_counts(view: View, array: int | None) -> bool:
    """Whether both lengths of an array are taken from its shape, one by one: who does that tells them apart."""
    axes, taken = view.reading.axes(array), set()
    for step in view.steps:
        shape = (
            view.reading.maker(step.inputs[0]) if step.operation in ("unpack", "subscript") and step.inputs else None
        )
        if shape is not None and shape.operation == "shape":
            if view.reading.source(shape.inputs[0]) == view.reading.source(array):
                counts = getattr(view.reading.meaning(step.number), "counts", None)
                taken |= {place for place, axis in enumerate(axes) if axis is counts}
    return len(taken) == 2


def taken_along(view: View, step: Step) -> Iterator[Cure]:
    """`X[i]` as `X[:, i]`, `X[i, j]` as `X[j, i]`."""
    yield from other_axis_indexed(view, step)
    source = source_of(view, step)
    node = source.node(step.place)
    if not isinstance(node, ast.Subscript) or not isinstance(node.slice, ast.Tuple) or len(step.inputs) != 3:
        return
    if any(isinstance(key, ast.Slice) for key in node.slice.elts):
        return
    first, second = (source.segment(key) for key in node.slice.elts)
    text = f"{bracketed(source, node.value)}[{second}, {first}]"

    def change(call: Call) -> Meaning:
        return Array(())

    yield Cure(
        step.path, step.place, _EXCHANGED.filled(text=text), (source.replace(node, text),), {step.number: change}
    )


_EXCHANGED = Text(en="Exchange the two indices: {text}", zh="交换两个下标：{text}")
