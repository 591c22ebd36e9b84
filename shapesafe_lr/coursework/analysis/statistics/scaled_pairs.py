"""Two tables of examples stacked behind each other, and scaled over the two: every number becomes -1 or 1.

Of two numbers the mean lies in the middle, and both are as far from it as their spread; a range of two leaves 0 and 1.
"""

import ast
from collections.abc import Iterator
from typing import NamedTuple

from ....language import Text
from ..algebra import Call
from ..cure import Cure
from ..cures.edits import numpy_name, retype, source_of
from ..cures.join_cures import members
from ..meaning import Meaning, Several
from ..reading import work_out
from ..steps import Step
from ..view import View
from .reducing import axis_of
from .scaling import Scaling, scalings

_STACKS = ("stack", "array")
_PAIRS = {"mean": {"std"}, "min": {"max", "min", "ptp"}}


class ScaledPair(NamedTuple):
    """The stack of two tables, and the scaling that runs over the two."""

    stack: Step
    scaling: Scaling


def scaled_pairs(view: View) -> Iterator[ScaledPair]:
    """Scalings along the new axis of a stack of two tables."""
    for scaling in scalings(view):
        stack = view.steps[scaling.array]
        tables = members(view, stack) if stack.operation in _STACKS else []
        if len(tables) != 2 or len(view.reading.axes(stack.number)) != 3 or view.reading.is_replaced(stack):
            continue
        if any(len(view.reading.axes(number)) != 2 for number in tables):
            continue  # a batch of two, typed in brackets of brackets
        if len({view.reading.shape(number) for number in tables}) != 1:
            continue
        own = all(view.reading.source(step.inputs[0]) == scaling.array for step in scaling.statistics)
        spreads = {step.operation for step in scaling.spreads}
        fitting = spreads <= _PAIRS.get(scaling.centre.operation, set())
        if own and fitting and {axis_of(step) for step in scaling.statistics} == {_new_axis(stack)}:
            yield ScaledPair(stack, scaling)


def _new_axis(stack: Step) -> int:
    given = stack.option_values.get("axis")
    return int(given.number) if given is not None and given.number is not None else 0


def below_each_other(view: View, found: ScaledPair) -> Iterator[Cure]:
    """`np.stack((a, b))` as `np.vstack((a, b))`, where the new axis was the first."""
    source = source_of(view, found.stack)
    node = source.node(found.stack.place)
    if not isinstance(node, ast.Call) or not node.args or _new_axis(found.stack):
        return
    text = f"{numpy_name(view, found.stack)}.vstack({source.segment(node.args[0])})"

    def change(call: Call) -> Meaning:
        tables = Several(tuple(view.reading.meaning(number) for number in members(view, found.stack)))
        return work_out(Call(call.ledger, call.step, [tables]), "vstack")

    yield retype(view, found.stack, text, _BELOW.filled(text=text), change)


_BELOW = Text(en="Put the rows of the two below each other: {text}", zh="把两张表的行上下相接：{text}")
