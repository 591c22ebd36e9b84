"""Weights that were made the other way round than those of the other layers, which are used in just the same way.

    W1 = np.random.randn(n_h, n_x)              # np.dot(W1, X): what goes out, what comes in
    W2 = np.random.randn(n_h, n_y)              # np.dot(W2, A1): the same product wants (n_y, n_h)

Where all products read alike, it is not the product that is wrong but the odd one among the weights.
"""

from collections.abc import Iterator
from typing import NamedTuple

from ..cure import Cure
from ..cures.layout_cures import layout_cures
from ..steps import Kind, Step
from ..view import View
from .layers import base

_CREATIONS = ("zeros", "ones", "randn", "rand", "random", "normal", "standard_normal", "uniform", "full", "empty")


class _Weights(NamedTuple):
    """Weights as an operand of a product: where they were created, at which place they stand, and whether turned there."""

    created: Step
    place: int
    turned: bool


def odd_one_turned(view: View, step: Step) -> Iterator[Cure]:
    """The weights of a refused product turned where they were made, where another layer's product reads alike and went well."""
    mine = _weights(view, step)
    if mine is not None and any(_is_sister(view, mine, other) for other in _went_well(view, step)):
        yield from layout_cures(view, mine.created.number)


def _went_well(view: View, step: Step) -> Iterator[_Weights]:
    for other in view.reading.operations("dot", "matmul"):
        found = _weights(view, other) if other.number < step.number and other.place != step.place else None
        if found is not None:
            yield found


def _is_sister(view: View, mine: _Weights, other: _Weights) -> bool:
    """Whether two tables of weights were created beside each other, on lines of their own, and are used in one way."""
    beside = mine.created.call == other.created.call and mine.created.path == other.created.path
    return beside and mine.created.place != other.created.place and mine[1:] == other[1:]


def _weights(view: View, step: Step) -> _Weights | None:
    """The one operand of a product that was created from nothing but its sides."""
    found = []
    for place, number in enumerate(step.inputs[:2]):
        under = base(view, number)
        created = _creation(view, under)
        if created is not None:
            found.append(_Weights(created, place, under != view.reading.source(number)))
    return found[0] if len(found) == 1 else None


def _creation(view: View, number: int | None) -> Step | None:
    """Where a table was created, before a number scaled it."""
    step = view.reading.maker(number)
    if step is not None and step.operation in ("multiply", "divide") and step.kind is Kind.OPERATION:
        arrays = [n for n in step.inputs if view.reading.axes(n)]
        step = view.reading.maker(arrays[0]) if len(arrays) == 1 else None
    if step is None or step.operation not in _CREATIONS or len(view.reading.axes(step.number)) != 2:
        return None
    return step
