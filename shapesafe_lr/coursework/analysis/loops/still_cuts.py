"""Labels cut the same in each pass of a loop whose data are cut anew: `X[i : i + 32]` beside `y[:32]`."""

import ast
from collections.abc import Iterator
from typing import NamedTuple

from ..cures.edits import source_of
from ..data.cut_unlike import Cut, cuts_behind, is_slimmer
from ..source import Source, names_in
from ..view import View


class StillCut(NamedTuple):
    """A cut of labels that stays where it is, and the cut of the data that goes on from pass to pass."""

    labels: Cut
    data: Cut


def still_cuts(view: View) -> Iterator[StillCut]:
    """The cuts behind two sides that are held against each other, of which only that of the data goes on."""
    met: set[int] = set()
    for predicted, wanted in _compared(view):
        for labels in cuts_behind(view, wanted):
            all_data = list(cuts_behind(view, predicted))
            if any(_is_partner(view, labels, data) for data in all_data):
                continue
            for data in all_data:
                if labels.step.number not in met and _stands_still(view, labels, data):
                    met.update(view.passes_over(labels.step.number))
                    yield StillCut(labels, data)


def _compared(view: View) -> Iterator[tuple[int | None, int | None]]:
    """What was worked out with parameters that are learnt, and what it is held against: one label tells less than many."""
    predicted = view.roles.is_predicted
    for step in view.reading.operations("subtract", "multiply", "equal", "not_equal"):
        for one, other in (step.inputs[:2], step.inputs[1::-1]) if len(step.inputs) == 2 else ():
            if predicted(one) and not predicted(other):
                yield one, other


def _stands_still(view: View, labels: Cut, data: Cut) -> bool:
    if labels.step.path != data.step.path or not _are_pairs(view, labels, data):
        return False
    source = source_of(view, data.step)
    loop = _loop_that_moves(source, data.key)
    return (
        loop is not None
        and loop in source_of(view, labels.step).loops_around(labels.key)
        and not names_in(labels.key) & _bound_in(loop)
        and not _is_rebound(view, labels, loop)
    )


def _are_pairs(view: View, labels: Cut, data: Cut) -> bool:
    """Whether as much is taken of two arrays that are as long as each other, one slimmer than the other."""
    tables = view.reading.axes(labels.step.inputs[0]), view.reading.axes(data.step.inputs[0])
    pieces = view.reading.axes(labels.step.number), view.reading.axes(data.step.number)
    return (
        tables[0][labels.axis].size == tables[1][data.axis].size
        and pieces[0][labels.axis].size == pieces[1][data.axis].size < tables[0][labels.axis].size
        and is_slimmer(view, labels, data)
    )


def _is_partner(view: View, labels: Cut, data: Cut) -> bool:
    """Whether the data stand still beside their labels, `X[:8]` beside `y[:8]`: the weights were learnt from other batches."""
    alike = ast.dump(labels.key) == ast.dump(data.key)
    return alike and labels.step.call == data.step.call and _are_pairs(view, labels, data)


def _loop_that_moves(source: Source, key: ast.expr) -> ast.For | ast.While | None:
    """The innermost loop that binds a name of a key in each pass."""
    return next((loop for loop in source.loops_around(key) if names_in(key) & _bound_in(loop)), None)


def _bound_in(loop: ast.For | ast.While) -> set[str]:
    return {node.id for node in ast.walk(loop) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}


def _is_rebound(view: View, labels: Cut, loop: ast.For | ast.While) -> bool:
    """Whether the array that is cut is another in each pass: rolled, or one of several."""
    node = source_of(view, labels.step).node(labels.step.place)
    return isinstance(node, ast.Subscript) and bool(names_in(node.value) & _bound_in(loop))
