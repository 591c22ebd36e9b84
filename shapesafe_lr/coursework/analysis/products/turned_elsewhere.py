"""Data that every function turns before the weights meet them, but for one: `w.T @ X` beside `w.T @ X.T`, where X is square.

Both functions call their data X and their weights w; only with as many examples as features does the one left out run.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ...findings import Place
from ..flow import is_weights
from ..networks.layers import base
from ..steps import Kind, Step
from ..view import View


class _Meeting(NamedTuple):
    """A product of weights and data: which operand the data are, the names of both, and how both lie."""

    step: Step
    side: int
    names: tuple[str, ...]
    weights_turned: bool
    data_turned: bool
    square: bool


class LeftOut(NamedTuple):
    """The product, which operand the data are, and the product that has them the other way."""

    step: Step
    side: int
    elsewhere: Step


def turned_elsewhere(view: View) -> Iterator[LeftOut]:
    """The products of square data that lie the other way than in all other functions."""
    met: dict[Place, _Meeting] = {}
    for meeting in _meetings(view):
        kept = met.get(meeting.step.place)
        if kept is None or kept.square:
            met[meeting.step.place] = meeting  # what was once given a table that is not square is right for that one
    for one in met.values():
        alike = [
            other
            for other in met.values()
            if other is not one
            and (other.side, other.names, other.weights_turned) == (one.side, one.names, one.weights_turned)
        ]
        others = [other for other in alike if not other.square]
        if one.square and len(others) > 1 and all(other.data_turned != one.data_turned for other in alike):
            yield LeftOut(one.step, one.side, others[0].step)


def _meetings(view: View) -> Iterator[_Meeting]:
    """The products of learnt weights, a column or a row, and data that a function was given."""
    for step in view.reading.operations("dot", "matmul"):
        for side in (0, 1) if len(step.inputs) == 2 and step.number not in view.changes else ():
            data, weights = step.inputs[side], step.inputs[1 - side]
            shape, name = view.reading.shape(data) or (), _parameter_named(view, data)
            if name is None or len(shape) != 2 or min(shape) < 2 or not is_weights(view, weights):
                continue
            if 1 not in (view.reading.shape(weights) or ()):
                continue
            words = re.findall(r"\w+", view.called(_under(view, weights)))[-1:]
            yield _Meeting(
                step,
                side,
                (name, *words),
                view.reading.source(weights) != base(view, weights),
                view.reading.source(data) != base(view, data),
                shape[0] == shape[1],
            )


def _under(view: View, number: int | None) -> int | None:
    """The name that is read under transposes."""
    step = view.steps[number] if number is not None else None
    while step is not None and step.operation in ("T", "transpose") and step.inputs and step.inputs[0] is not None:
        step = view.steps[step.inputs[0]]
    return step.number if step is not None else None


def _parameter_named(view: View, number: int | None) -> str | None:
    """The name of the parameter that is read there, turned or not."""
    read = _under(view, number)
    step = view.steps[read] if read is not None else None
    if step is None or step.kind is not Kind.PASS or not step.inputs or step.inputs[0] is None:
        return None
    return step.name if view.steps[step.inputs[0]].operation == "parameter" else None
