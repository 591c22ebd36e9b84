"""Data that were centred, `X - X.mean(axis=0)`, perhaps scaled as well: which axis the means ran over."""

from ..algebra import is_elementwise
from ..axes import Axis
from ..networks.layers import base
from ..steps import Step
from ..view import View
from .reducing import axis_of

_MEANS = ("mean", "average", "nanmean")
_SHAPES = ("reshape", "subscript", "expand_dims", "T", "transpose")


def averaged(view: View, number: int | None) -> Axis | None:
    """The axis that data were centred over; None if they were not centred, or that is not known."""
    step = view.reading.maker(base(view, number))
    for _ in range(4):
        if step is None or not is_elementwise(step.operation) or not step.inputs:
            return None
        if step.operation == "subtract" and len(step.inputs) == 2:
            return _over(view, step)
        tables = [n for n in step.inputs if len(view.reading.axes(n)) == 2]
        step = view.reading.maker(tables[0]) if tables else None
    return None


def centred_by(view: View, number: int | None) -> Step | None:
    """The one mean that was subtracted from data and left them so; None if they were scaled, or centred both ways."""
    step = view.reading.maker(base(view, number))
    mean = _mean(view, step) if step is not None and step.operation == "subtract" and len(step.inputs) == 2 else None
    if step is None or mean is None or averaged(view, step.inputs[0]) is not None:
        return None
    return mean


def _over(view: View, centred: Step) -> Axis | None:
    mean = _mean(view, centred)
    if mean is None:
        return None
    axes, axis = view.reading.axes(mean.inputs[0]), axis_of(mean)
    return axes[axis] if axis is not None and len(axes) == 2 and -2 <= axis < 2 else None


def _mean(view: View, centred: Step) -> Step | None:
    """The mean of the data themselves that is subtracted from them."""
    data, mean = centred.inputs[0], view.reading.maker(centred.inputs[1])
    while mean is not None and mean.operation in _SHAPES and mean.inputs:
        mean = view.reading.maker(mean.inputs[0])
    if mean is None or mean.operation not in _MEANS or base(view, mean.inputs[0]) != base(view, data):
        return None
    return mean
