"""A statistic of each row that goes into a column: `out[:] = np.argmax(scores, axis=1)` with an out of shape (m, 1)."""

from collections.abc import Iterator

from ..births import REDUCTIONS
from ..cure import Cure
from ..cures.edits import other_axes, with_keepdims
from ..meaning import Array
from ..steps import Kind, Step
from ..view import View

_EACH = (*REDUCTIONS, "argmax", "argmin")


def stored_with_its_axis(view: View, step: Step) -> Iterator[Cure]:
    """The reduction that keeps its axis, where the place has that axis and the value is one axis short of it."""
    value = view.reading.maker(step.inputs[-1])
    owner, given = view.reading.shape(step.inputs[0]) or (), view.reading.shape(step.inputs[-1]) or ()
    if value is None or value.kind is not Kind.OPERATION or value.operation not in _EACH or len(given) != 1:
        return
    if max(owner, default=0) != given[0]:
        yield from other_axes(view, value, lambda meaning: isinstance(meaning, Array) and meaning.shape == owner[-1:])
    axis = value.option_values.get("axis")
    kept = {0: (1, given[0]), 1: (given[0], 1)}.get(int(axis.number or 0)) if axis is not None else None
    if owner == kept:
        cure = with_keepdims(view, value)
        if cure is not None:
            yield cure
