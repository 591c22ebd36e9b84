"""A mask that was reduced along the wrong axis, found where the table refuses it: `X[~np.isnan(X).any(axis=0)]`.

`X[mask]` may have wanted the columns, `X[:, mask]`, or a mask of the rows. A question put to all numbers of a row, a mask
that picks labels as well, and a key with both of its axes written say that the mask is wrong; a spread is of a feature.
"""

import ast
from collections.abc import Iterator

from ..cure import Cure
from ..cures.edits import source_of
from ..source import Source
from ..statistics.reduced_across import reduction_behind
from ..statistics.reducing import along, axis_of
from ..steps import Kind, Step
from ..view import View

_SPREADS = ("std", "var", "nanstd", "nanvar", "ptp")


def masks_across(view: View, step: Step, keys: list[int | None]) -> Iterator[Cure]:
    """The reduction behind a refused mask along the other axis, where that gives it the length of the axis it stands at."""
    table = view.reading.axes(step.inputs[0])
    for place, number in enumerate(keys):
        if len(view.reading.axes(number)) != 1 or place >= len(table):
            continue
        reduction = reduction_behind(view, number)
        axis = axis_of(reduction) if reduction is not None else None
        if reduction is None or axis is None or not -2 <= axis < 2:
            continue
        sides = view.reading.shape(reduction.inputs[0]) or ()
        if len(sides) == 2 and sides[axis] == table[place].size and not _wants_columns(view, step, reduction, keys):
            yield from along(view, reduction, 1 - axis % 2)


def _wants_columns(view: View, step: Step, reduction: Step, keys: list[int | None]) -> bool:
    """Whether the mask is in order, and `X[mask]` was to be `X[:, mask]`: it tells of features, or picks their names."""
    if len(keys) > 1:
        return False
    source = source_of(view, step)
    node = source.node(step.place)
    if not isinstance(node, ast.Subscript):
        return reduction.operation in _SPREADS
    others = set(_picked_alike(source, node))
    lengths = {len(view.reading.axes(number)) and view.reading.axes(number)[0].size for number in _bound(view, others)}
    if lengths:
        return view.reading.axes(keys[0])[0].size in lengths
    return reduction.operation in _SPREADS


def _picked_alike(source: Source, node: ast.Subscript) -> Iterator[str]:
    """The names of other arrays that are indexed with the same key."""
    for other in ast.walk(source.tree):
        if isinstance(other, ast.Subscript) and isinstance(other.value, ast.Name):
            if ast.dump(other.slice) == ast.dump(node.slice) and ast.dump(other.value) != ast.dump(node.value):
                yield other.value.id


def _bound(view: View, names: set[str]) -> Iterator[int]:
    """The vectors that were bound to one of some names."""
    for step in view.steps:
        if step.kind is Kind.PASS and step.name in names and len(view.reading.axes(step.number)) == 1:
            yield step.number
