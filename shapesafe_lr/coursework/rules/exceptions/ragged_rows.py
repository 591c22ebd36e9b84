"""Rows of different lengths in one array.

What happens: np.array needs rows of one length to make a table of them.
Why it bites: the rows came out unequal because something was reduced or cut along the wrong axis before.

    import numpy as np
    X = np.array([[1.0, 2.0, 3.0], [4.0, 6.0, 9.0], [2.0, 2.0, 1.0], [0.0, 1.0, 5.0], [1.0, 1.0, 1.0]])
    y = np.array([0, 0, 1, 1, 1])
    means = np.array([X[y == c].mean(axis=1) for c in (0, 1)])     # SS613

Write instead:

    import numpy as np
    X = np.array([[1.0, 2.0, 3.0], [4.0, 6.0, 9.0], [2.0, 2.0, 1.0], [0.0, 1.0, 5.0], [1.0, 1.0, 1.0]])
    y = np.array([0, 0, 1, 1, 1])
    means = np.array([X[y == c].mean(axis=0) for c in (0, 1)])

Lesson: 2.16, "A note on Python/NumPy vectors".
"""

import ast
from collections.abc import Iterator

from ....language import Text
from ...analysis.births import REDUCTIONS
from ...analysis.cure import Cure
from ...analysis.cures.edits import other_axes, source_of
from ...analysis.steps import Kind, Step
from ...analysis.view import View
from ...findings import Edit
from ..rule import Rule, Trouble

PAGE_ZH = """一个数组里各行长度不同。

发生了什么：np.array 要求各行一样长，才能拼成一张表。
为什么糟糕：各行长短不一，往往是因为早先沿错误的轴做了归约或切分。

    import numpy as np
    X = np.array([[1.0, 2.0, 3.0], [4.0, 6.0, 9.0], [2.0, 2.0, 1.0], [0.0, 1.0, 5.0], [1.0, 1.0, 1.0]])
    y = np.array([0, 0, 1, 1, 1])
    means = np.array([X[y == c].mean(axis=1) for c in (0, 1)])     # SS613

应当写成：

    import numpy as np
    X = np.array([[1.0, 2.0, 3.0], [4.0, 6.0, 9.0], [2.0, 2.0, 1.0], [0.0, 1.0, 5.0], [1.0, 1.0, 1.0]])
    y = np.array([0, 0, 1, 1, 1])
    means = np.array([X[y == c].mean(axis=0) for c in (0, 1)])

课程：2.16，“Python/NumPy 向量的说明”。
"""

RULE = Rule("SS613", "ragged-rows", "error", "2.16", __doc__, PAGE_ZH)

_MESSAGE = Text(
    en="{text}: the rows have different lengths, so they make no table.",
    zh="{text}：各行长度不同，拼不成一张表。",
)
_WHY = Text(
    en="Every row must have the same length. If the rows were computed, look at the axis they were computed along.",
    zh="每一行必须一样长。如果各行是算出来的，请检查它们是沿哪个轴算的。",
)


def detect(view: View) -> Iterator[Trouble]:
    """`np.array` of rows of different lengths."""
    if view.crash is None:
        return
    step, crash = view.crash
    if crash.type != "ValueError" or "inhomogeneous" not in crash.message:
        return
    yield RULE.trouble(step, _MESSAGE.filled(text=view.text(step)), _WHY, lambda: _cures(view, step))


def _cures(view: View, step: Step) -> Iterator[Cure]:
    """A literal's odd row; reductions written inside the very expression, along their other axis."""
    a = step.place
    yield from _odd_row(view, step)
    yield from _joined(view, step)
    for other in reversed(view.steps[: step.number]):
        b = other.place
        inside = other.path == step.path and b.cell == a.cell and (a.line, a.column) <= (b.line, b.column)
        if not inside or (b.end_line, b.end_column) > (a.end_line, a.end_column) or other.kind is not Kind.OPERATION:
            continue
        if other.operation in REDUCTIONS and other.inputs and len(view.reading.axes(other.inputs[0])) == 2:
            now = other.option_values.get("axis")
            for cure in other_axes(view, other):
                text = cure.edits[0].text
                if "keepdims" not in text and "axis=" in text and (now is None or f"axis={now.number}" not in text):
                    yield Cure(cure.path, cure.place, cure.description, cure.edits, certain=True)
            return


def _joined(view: View, step: Step) -> Iterator[Cure]:
    """`np.array(batches)` of tables that differ along one axis as `np.concatenate(batches)`."""
    source = source_of(view, step)
    node = source.node(step.place)
    given = step.operands[0].items if step.operands else None
    shapes = [item.shape for item in given or () if item.shape is not None]
    if not given or len(shapes) != len(given) or {len(shape) for shape in shapes} != {2}:
        return
    odd = [axis for axis in (0, 1) if len({shape[axis] for shape in shapes}) > 1]
    if len(odd) == 1 and isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and len(node.args) == 1:
        along = ", axis=1" if odd[0] else ""
        text = f"{source.segment(node.func.value)}.concatenate({source.segment(node.args[0])}{along})"
        edits = (Edit(step.place, text),)
        yield Cure(step.path, step.place, _JOIN.filled(text=text), edits, certain=True)


def _odd_row(view: View, step: Step) -> Iterator[Cure]:
    """The one row of a literal whose length differs from most: where to look, not what to type."""
    source = source_of(view, step)
    for node in ast.walk(source.node(step.place) or ast.Module(body=[], type_ignores=[])):
        rows = node.elts if isinstance(node, ast.List) else []
        lengths = [len(row.elts) for row in rows if isinstance(row, ast.List)]
        if len(lengths) == len(rows) > 1 and len(set(lengths)) > 1:
            usual = max(set(lengths), key=lengths.count)
            odd = next(row for row, length in zip(rows, lengths, strict=True) if length != usual)
            yield Cure(step.path, source.place(odd), _WHY, certain=True)
            return


_JOIN = Text(en="Join the tables end to end: {text}", zh="把各张表首尾相接：{text}")
