"""Data cut along another axis than the labels beside them, found where the two meet: `X[:, a:b]` beside `y[a:b]`.

The same cut is written for both, and only one of the two lengths it was meant for is there: the axis of X that is as
long as the labels is the one to cut.
"""

import ast
from collections.abc import Iterator
from typing import NamedTuple

from ....language import Text
from ..cure import Cure
from ..cures.edits import retype, source_of
from ..cures.index_cures import is_everything, other_axis_indexed
from ..steps import Kind, Step
from ..view import View

_SPLITS = ("split", "array_split", "vsplit", "hsplit")
_FAR = 40
"""How many steps before a crash a cut may lie: a sigmoid of a product of joined pieces takes thirty."""


class _Cut(NamedTuple):
    """A step that cuts an array along one axis, and how the cut is written."""

    step: Step
    axis: int
    written: str


def cut_across_cures(view: View, step: Step) -> Iterator[Cure]:
    """The cut made along the other axis, where the labels are cut alike and as long as that axis is."""
    met: set[int] = set()
    for number in step.inputs[:2]:
        for maker in list(view.reading.ancestors(number))[:_FAR]:
            cut = _cut_of(view, maker) if maker.number not in met else None
            met.add(maker.number)
            if cut is not None and _is_across(view, cut):
                if maker.operation == "subscript":
                    yield from other_axis_indexed(view, maker)
                else:
                    yield from _split_otherwise(view, cut)


def _cut_of(view: View, step: Step) -> _Cut | None:
    if step.kind is not Kind.OPERATION or not step.inputs or not view.reading.axes(step.inputs[0]):
        return None
    node = source_of(view, step).node(step.place)
    if step.operation == "subscript" and isinstance(node, ast.Subscript):
        return _sliced(step, node)
    if step.operation in _SPLITS and isinstance(node, ast.Call):
        return _split(view, step, node)
    return None


def _sliced(step: Step, node: ast.Subscript) -> _Cut | None:
    """`X[:, a:b]`, by the place and the text of its one slice that is not everything."""
    items = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
    cuts = [(place, item) for place, item in enumerate(items) if not is_everything(item)]
    if len(cuts) == 1 and isinstance(cuts[0][1], ast.Slice):
        return _Cut(step, cuts[0][0], ast.dump(cuts[0][1]))
    return None


def _split(view: View, step: Step, node: ast.Call) -> _Cut | None:
    """`np.split(X, 3, axis=1)`, by its axis and the text that says how many parts."""
    given = node.args[0 if step.method else 1 :]
    axis = step.option_values.get("axis")
    if not given or len(given) > 1:
        return None
    along = {"vsplit": 0, "hsplit": 1}.get(step.operation, int(axis.number or 0) if axis is not None else 0)
    return _Cut(step, along, ast.dump(given[0]))


def _is_across(view: View, cut: _Cut) -> bool:
    """Whether something else is cut alike along an axis as long as the other axis of this table, and not as this one."""
    table = view.reading.axes(cut.step.inputs[0])
    if len(table) != 2 or cut.axis > 1:
        return False
    along, other = table[cut.axis], table[1 - cut.axis]
    lengths = {size for size in _cut_alike(view, cut) if size > 1}
    return lengths == {other.size} and along.size != other.size


def _cut_alike(view: View, cut: _Cut) -> Iterator[int]:
    """The lengths of the axes of other arrays that are cut as this one is, in the same call."""
    array = view.reading.source(cut.step.inputs[0])
    for step in view.steps:
        if step.call != cut.step.call or step.path != cut.step.path or (step.operation in _SPLITS) != _is_split(cut):
            continue
        other = _cut_of(view, step)
        if other is None or other.written != cut.written or view.reading.source(step.inputs[0]) == array:
            continue
        axes = view.reading.axes(step.inputs[0])
        if other.axis < len(axes):
            yield axes[other.axis].size


def _is_split(cut: _Cut) -> bool:
    return cut.step.operation in _SPLITS


def _split_otherwise(view: View, cut: _Cut) -> Iterator[Cure]:
    """`np.array_split(X, 3)` as `np.array_split(X, 3, axis=1)`."""
    source = source_of(view, cut.step)
    node = source.node(cut.step.place)
    if not isinstance(node, ast.Call) or cut.step.operation not in ("split", "array_split"):
        return
    axis = 1 - cut.axis
    kept = [source.segment(one) for one in node.args] + [
        f"{k.arg}={source.segment(k.value)}" for k in node.keywords if k.arg != "axis"
    ]
    text = f"{source.segment(node.func)}({', '.join([*kept, *([f'axis={axis}'] if axis else [])])})"
    yield retype(view, cut.step, text, _AXIS.filled(text=text))


_AXIS = Text(
    en="Cut along the axis of the examples, as the labels are cut: {text}", zh="与标签一样沿样本所在的轴切分：{text}"
)
