"""Functions that say in their name what they go along, `normalize_rows`, and go along the other axis."""

import ast
import re
from collections.abc import Iterator
from typing import NamedTuple

from ..cure import Cure
from ..cures.edits import source_of
from ..flow import downstream
from ..statistics.reducing import along, axis_of
from ..statistics.scaling import CENTRES, SPREADS
from ..steps import Step
from ..view import View

_SHARES = ("norm", "sum")
"""Statistics that make shares of a whole. A mean and a spread are of features: rows may then say where the examples are."""
_SCALES = re.compile("norm|scale|standard|softmax|unit|cent(er|re)", re.IGNORECASE)
_ROWS, _COLUMNS = (
    re.compile(r"(_|^)rows?(_|$)|Rows?(?![a-z])"),
    re.compile(r"(_|^)col(umn)?s?(_|$)|Col(umn)?s?(?![a-z])"),
)


class Named(NamedTuple):
    """A function, its statistics along the axis that its name does not mean, and the one that it means."""

    function: str
    statistics: tuple[Step, ...]
    axis: int


def named_across(view: View) -> Iterator[Named]:
    """Functions named for rows or columns in which every statistic that scales a table runs along the other axis."""
    found: dict[tuple[str, str], list[Step]] = {}
    for step in view.reading.operations(*CENTRES, *SPREADS):
        function = source_of(view, step).function(step.place) or ""
        if _meant(function) is not None and len(view.reading.axes(step.inputs[0])) == 2:
            found.setdefault((step.path, function), []).append(step)
    for (_, function), steps in found.items():
        axis = _meant(function)
        shares = [step for step in steps if step.operation in _SHARES]
        if axis is None or not shares or any(view.reading.is_replaced(step) for step in steps):
            continue
        if all(_is_typed(view, step) and axis_of(step) == 1 - axis for step in steps) and all(
            step.operation == "max" or (step.operation in _SHARES and _divides_its_table(view, step)) for step in steps
        ):
            yield Named(function, tuple({step.place: step for step in steps}.values()), axis)


def _meant(function: str) -> int | None:
    """The axis that a function's statistics run along, by its name alone; None if it names neither or both."""
    told = [bool(pattern.search(function)) for pattern in (_COLUMNS, _ROWS)]
    return told.index(True) if told.count(True) == 1 and _SCALES.search(function) else None


def _divides_its_table(view: View, step: Step) -> bool:
    """Whether a statistic of a table with two long axes divides this table, perhaps under a root."""
    reading = view.reading
    axes = reading.axes(step.inputs[0])
    if len(axes) != 2 or min(axis.size for axis in axes) < 2:
        return False
    behind = {one.number for one in list(reading.ancestors(step.inputs[0]))[:4]}
    made = {step.number}
    for user in downstream(view, step.number):
        if user.operation == "divide" and len(user.inputs) == 2 and reading.source(user.inputs[1]) in made:
            above = {one.number for one in list(reading.ancestors(user.inputs[0]))[:4]}
            if above & behind and reading.shape(user.inputs[0]) == reading.shape(step.inputs[0]):
                return True
        made.add(user.number)
    return False


def _is_typed(view: View, step: Step) -> bool:
    """Whether the axis stands there as a number, and is not handed to the function."""
    node = source_of(view, step).node(step.place)
    if not isinstance(node, ast.Call):
        return False
    given = [k.value for k in node.keywords if k.arg == "axis"] or node.args[1 - step.method :]
    return any(isinstance(one, ast.Constant) and one.value in (0, 1) for one in given)


def the_other_way(view: View, named: Named) -> Iterator[Cure]:
    """All statistics of the function along the axis it is named for."""
    cures = [next(along(view, step, named.axis), None) for step in named.statistics]
    whole = [cure for cure in cures if cure is not None]
    if len(whole) == len(cures):
        edits = tuple(edit for cure in whole for edit in cure.edits)
        changes = {number: change for cure in whole for number, change in cure.changes.items()}
        yield Cure(whole[0].path, whole[0].place, whole[0].description, edits, changes)
