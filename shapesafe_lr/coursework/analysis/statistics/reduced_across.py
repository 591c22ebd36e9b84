"""A list of means indexed past its end: one for each row was wanted, and the mean left one for each column."""

from collections.abc import Iterator

from ..algebra import is_elementwise
from ..births import REDUCTIONS
from ..cure import Cure
from ..meaning import Array, Several
from ..steps import Kind, Step
from ..view import View
from .reducing import along, axis_of


def reduced_across_cures(view: View, step: Step) -> Iterator[Cure]:
    """`avg = temps.mean(axis=0)` as `temps.mean(axis=1)`, where `avg[i]` is asked for as often as there are rows."""
    array, key = (*step.inputs[:2], None, None)[:2]
    loop = view.reading.maker(key)
    if len(step.inputs) != 2 or len(view.reading.axes(array)) != 1 or loop is None or loop.kind is not Kind.LOOP:
        return
    reduction = reduction_behind(view, array)
    if reduction is not None:
        axes, axis = view.reading.axes(reduction.inputs[0]), axis_of(reduction)
        if axis is not None and len(axes) == 2 and -2 <= axis < 2:
            if axes[axis].size == _passes(view, loop) != axes[1 - axis % 2].size:
                yield from along(view, reduction, 1 - axis % 2)


def reduction_behind(view: View, number: int | None) -> Step | None:
    """The reduction that left the one axis of an array, under what was done to each number since."""
    step = view.reading.maker(number)
    for _ in range(6):
        if step is None or step.operation in REDUCTIONS:
            return step
        arrays = [n for n in step.inputs if view.reading.axes(n)] if is_elementwise(step.operation) else []
        step = view.reading.maker(arrays[0]) if len(arrays) == 1 else None
    return None


def _passes(view: View, loop: Step) -> int | None:
    """How many values a loop takes, as far as is known."""
    ranged = view.reading.maker(loop.inputs[0]) if loop.inputs else None
    if ranged is not None and ranged.operation == "enumerate":
        ranged = view.reading.maker(ranged.inputs[0])
    meaning = view.reading.meaning(ranged.number) if ranged is not None else None
    if isinstance(meaning, Several):
        return meaning.over.size if meaning.over is not None else len(meaning.items) or None
    return meaning.axes[0].size if isinstance(meaning, Array) and meaning.axes else None
