"""Loops over the rows or columns of a table that set the whole table where one of them was meant: `W[:] = row` for `W[j] = row`."""

import ast
from collections.abc import Iterator

from ....language import Text
from ..cure import Cure
from ..cures.edits import source_of
from ..cures.index_cures import is_whole_slice
from ..source import names_in
from ..steps import Kind, Step
from ..view import View
from .whole_stores import WholeStore, is_read, loops_around, names_of_one, root_of

_DRAWS = (
    "randn",
    "rand",
    "normal",
    "uniform",
    "standard_normal",
    "random",
    "integers",
    "randint",
    "permutation",
    "choice",
)


def whole_tables(view: View) -> Iterator[WholeStore]:
    """Stores of one row, or one column, over a whole table in each pass of a loop over its rows, or columns.

    In every pass: a search sets the whole table when it has found something better.
    """
    for step in view.steps:
        place = _stretched_along(view, step)
        if place is None:
            continue
        source = source_of(view, step)
        statement = source.statement(step.place)
        target = statement.targets[0] if isinstance(statement, ast.Assign) and len(statement.targets) == 1 else None
        if not isinstance(target, ast.Subscript) or not isinstance(statement, ast.Assign):
            continue
        for loop, body in loops_around(view, step, place):
            of_one = bool(names_in(statement.value) & names_of_one(body)) or _is_drawn(view, step)
            if of_one and source.parents.get(statement) is body and not is_read(source, body, root_of(target)):
                yield WholeStore(step, loop, place, body, target)
                break


def _stretched_along(view: View, step: Step) -> int | None:
    """The axis of a table that a vector stored over all of it is stretched along."""
    if step.kind is not Kind.STORE or step.detail == "augmented" or len(step.inputs) < 3:
        return None
    axes, value = view.reading.axes(step.inputs[0]), view.reading.shape(step.inputs[-1]) or ()
    keys = [view.reading.argument(step, place) for place in range(1, len(step.inputs) - 1)]
    if len(axes) != 2 or min(axis.size for axis in axes) < 2 or not all(is_whole_slice(key) for key in keys):
        return None
    if value in ((axes[1].size,), (1, axes[1].size)):
        return 0
    return 1 if value == (axes[0].size, 1) else None


def _is_drawn(view: View, step: Step) -> bool:
    """Whether each pass draws its own numbers."""
    return any(maker.operation in _DRAWS for maker in list(view.reading.ancestors(step.inputs[-1]))[:6])


def stored_in_its_part(view: View, found: WholeStore) -> Iterator[Cure]:
    """`W[:] = row` as `W[j] = row`, and a column as `W[:, [j]] = column`."""
    source, step = source_of(view, found.step), found.step
    key = found.loop.name if found.place == 0 else f":, [{found.loop.name}]"
    text = f"{source.segment(found.target.value)}[{key}]"
    yield Cure(step.path, step.place, _PART.filled(text=text), (source.replace(found.target, text),), certain=True)


_PART = Text(en="Set the part of this pass: {text}", zh="只设这一遍的那一部分：{text}")
