"""Softmaxes of tables: exponentials divided by their sum, or a library's."""

from collections.abc import Iterator
from typing import NamedTuple

from ..flow import downstream
from ..statistics.reducing import axis_of
from ..steps import Step
from ..view import View


class Softmax(NamedTuple):
    """`T / T.sum(axis)`: the quotient, the exponentials above, the sum below; a library's call is all three in one."""

    quotient: Step
    above: Step
    below: Step


def softmaxes(view: View) -> Iterator[Softmax]:
    """`np.exp(Z) / np.sum(np.exp(Z), axis)` of tables."""
    reading = view.reading
    for step in reading.operations("divide"):
        above, below = (reading.maker(n) for n in step.inputs[:2]) if len(step.inputs) == 2 else (None, None)
        if below is not None and below.operation in ("reshape", "subscript", "expand_dims") and below.inputs:
            below = reading.maker(below.inputs[0])
        if above is None or below is None or above.operation != "exp" or below.operation != "sum":
            continue
        inside, axes = reading.maker(below.inputs[0]), reading.axes(above.number)
        if inside is None or inside.operation != "exp" or len(axes) != 2 or min(axis.size for axis in axes) < 2:
            continue
        if inside.number == above.number or reading.shape(inside.number) == reading.shape(above.number):
            yield Softmax(step, above, below)
    for step in reading.operations("softmax"):
        if len(reading.axes(step.number)) == 2 and min(axis.size for axis in reading.axes(step.number)) > 1:
            yield Softmax(step, step, step)


def axis_searched(view: View, probabilities: int) -> int | None:
    """The one axis along which the likeliest place is looked for in what became of a softmax: that of the classes."""
    searched = {
        axis % 2
        for step in downstream(view, probabilities)
        if step.operation == "argmax" and (axis := axis_of(step)) is not None
    }
    return searched.pop() if len(searched) == 1 else None
