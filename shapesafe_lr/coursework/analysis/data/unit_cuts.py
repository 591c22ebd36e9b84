"""A slice past the end of an axis of 1: `Y[k:k + 32]` of a row (1, m) takes all of it, or nothing, and never a part."""

from collections.abc import Iterable, Iterator

from ..cure import Cure
from ..cures.index_cures import is_whole_slice, other_axis_indexed
from ..meaning import Number, Stretch
from ..steps import Step
from ..view import View


def unit_cut_cures(view: View, history: Iterable[Step]) -> Iterator[Cure]:
    """`Y[k:k + 32]` as `Y[:, k:k + 32]`, among the steps that a refused operand came through."""
    for step in history:
        if step.operation == "subscript" and _passes_the_end(view, step):
            yield from other_axis_indexed(view, step)


def _passes_the_end(view: View, step: Step) -> bool:
    """Whether the one slice that cuts stands at the axis of 1 of a row or a column, and has a bound beyond it."""
    axes = view.reading.axes(step.inputs[0])
    keys = [view.reading.argument(step, place) for place in range(1, len(step.inputs))]
    if len(axes) != 2 or len(keys) > 2 or not all(isinstance(key, Stretch) for key in keys):
        return False
    cutting = [(axis, key) for axis, key in zip(axes, keys, strict=False) if not is_whole_slice(key)]
    if len(cutting) != 1 or cutting[0][0].size != 1 or max(axis.size for axis in axes) == 1:
        return False
    key = cutting[0][1]
    return isinstance(key, Stretch) and (_value(key.stop) > 1 or _value(key.start) > 0)


def _value(bound: object) -> float:
    return bound.value or 0 if isinstance(bound, Number) else 0
