"""How a program lays out its examples, as far as its arrays tell: one a column, as in this course, or one a row."""

from collections.abc import Iterator
from typing import Literal

from .axes import Axes
from .networks.layers import base
from .steps import Step
from .view import View

Layout = Literal["columns", "rows"]


def layout(view: View, step: Step) -> Layout | None:
    """The layout of the tables that meet in a step: by the axis of the examples, else by the labels; None if not known."""
    tables = list(_tables(view, step))
    for axes in tables:
        known = [view.roles.is_examples(axis) for axis in axes]
        if known == [False, True]:
            return "columns"
        if known == [True, False]:
            return "rows"
    for shape in _labels(view, step):
        for axes in tables:
            lying = [n for n, axis in enumerate(axes) if axis.size == max(shape)]
            if lying == [1] and shape[0] == 1:
                return "columns"
            if lying == [0] and shape[0] > 1:
                return "rows"
    return None


def _tables(view: View, step: Step) -> Iterator[Axes]:
    """The axes of the operands that have two long ones, as they were before a transpose."""
    for number in step.inputs[:2]:
        axes = view.reading.axes(base(view, number))
        if len(axes) == 2 and min(axis.size for axis in axes) > 1:
            yield axes


def _labels(view: View, step: Step) -> Iterator[tuple[int, ...]]:
    """The shapes of the labels in sight: only 0 and 1, one long axis."""
    for number, _ in view.arrays_in_sight(step):
        maker, shape = view.reading.maker(number), view.reading.shape(number) or ()
        if maker is not None and maker.seen.binary and not maker.seen.constant and sum(size > 1 for size in shape) == 1:
            yield shape
