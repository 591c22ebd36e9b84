"""Lines that a loop over the features scales by their own statistics, but takes across: `X[j] = (X[j] - X[j].mean()) / X[j].std()`."""

import ast
from collections.abc import Iterator, Sequence

from ....language import Text
from ..cure import Cure
from ..cures.edits import source_of
from ..cures.index_cures import other_key
from ..meaning import Array
from ..reading import Change
from ..statistics.weighed_axes import is_weighed_along
from ..steps import Kind
from ..view import View
from .index_uses import IndexUse

_STATISTICS = ("mean", "std", "var", "min", "max", "ptp", "median", "sum", "norm")


def scaled_lines_turned(view: View, use: IndexUse, uses: Sequence[IndexUse]) -> Iterator[Cure]:
    """Every `X[j]` of the statement as `X[:, j]`, where j runs along the axis that the weights go along."""
    source = source_of(view, use.step)
    statement = source.statement(use.step.place)
    here = [one for one in uses if _is_twin(view, one, use)]
    if statement is None or any(source.statement(one.step.place) is not statement for one in here):
        return
    if not any(one.step.kind is Kind.STORE for one in here) or not _is_scaled(view, here):
        return
    table = view.reading.maker(use.array)
    if table is None or not is_weighed_along(view, table, use.over):
        return
    nodes = {source.place(node): node for node in ast.walk(statement) if isinstance(node, ast.Subscript)}
    written = {source.segment(nodes[one.step.place]) for one in here if one.step.place in nodes}
    key = next((found for one in here if (found := other_key(view, one.step)) is not None), None)
    if len(written) == 1 and key is not None:
        before, text = written.pop(), key[1]
        lines = [node for node in nodes.values() if source.segment(node) == before]
        edits = tuple(source.replace(node, text) for node in lines)
        place = source.place(min(lines, key=lambda node: (node.lineno, node.col_offset)))
        changes = {one.step.number: _across(use.place) for one in here}
        yield Cure(use.step.path, place, _LINE.filled(text=text), edits, changes)


def _across(place: int) -> Change:
    """What a line along the other axis gives; a store gives nothing that is looked at."""
    return lambda call: Array((call.axes(0)[place],))


def _is_twin(view: View, one: IndexUse, use: IndexUse) -> bool:
    """Whether an index picks from the same table along the same axis, in any pass of the same loop."""
    keys = [view.reading.maker(key) for key in (one.key, use.key)]
    same_loop = all(key is not None for key in keys) and len({key.place for key in keys if key is not None}) == 1
    return (
        same_loop
        and one.place == use.place
        and view.reading.source(one.array) == view.reading.source(use.array)
        and one.step.path == use.step.path
    )


def _is_scaled(view: View, here: Sequence[IndexUse]) -> bool:
    """Whether a statistic of the line goes into what is stored in it."""
    lines = {one.step.number for one in here if one.step.operation == "subscript"}
    statistics = [
        user
        for line in lines
        for user in view.reading.users.get(line, [])
        if user.operation in _STATISTICS and "axis" not in user.options
    ]
    return bool(statistics)


_LINE = Text(en="Scale the line that the loop counts: {text}", zh="缩放循环所数的那一行或列：{text}")
