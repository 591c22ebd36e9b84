"""A table filled as T[i, j] for the i-th x and the j-th y, held against a grid of np.meshgrid, whose rows are the y.

J[i, j] = cost(w_vals[i], b_vals[j])
W, B = np.meshgrid(w_vals, b_vals)             # (b, w): w runs along the columns
plt.contour(W, B, J)                           # and so must the table: J.T
W.ravel()[np.argmin(J)]                        # or the grid: indexing="ij"
"""

import ast
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from ....language import Text
from ..algebra import Call
from ..axes import Axes
from ..cure import Cure
from ..cures.edits import operand_node, retype, source_of, turned
from ..cures.vector_cures import text_before_last_bracket
from ..meaning import Meaning, Word
from ..reading import work_out
from ..steps import Kind, Step
from ..view import View

_PLOTS = ("contour", "contourf", "plot_surface", "plot_wireframe", "pcolormesh", "pcolor", "contour3D", "contourf3D")
_FLAT = ("ravel", "flatten", "flat", "reshape")
_SEARCHES = ("argmin", "argmax", "nanargmin", "nanargmax")


class Across(NamedTuple):
    """The step where they meet, the table, and the grid (or the x of a plot) whose axes lie the other way round."""

    step: Step
    table: int
    grid: int


def plotted_across(view: View) -> Iterator[Across]:
    """`plt.contour(W, B, J)` where J has w along its rows; x and y may also be given as vectors."""
    for step in view.steps:
        if step.operation.rpartition(".")[2] not in _PLOTS or step.kind is not Kind.OPERATION or len(step.inputs) < 3:
            continue
        drawn = [number for number in step.inputs if number is not None and view.reading.axes(number)]
        if len(drawn) < 3:
            continue
        x, y, table = drawn[:3]
        axes = view.reading.axes(x)
        if len(axes) == 1:
            axes = (*view.reading.axes(y), *axes)
        if _lies_across(view, axes, view.reading.axes(table)):
            yield Across(step, table, x)


def picked_across(view: View) -> Iterator[Across]:
    """`W.ravel()[np.argmin(J)]`, `W[np.unravel_index(np.argmin(J), J.shape)]`."""
    for step in view.reading.operations("subscript"):
        grid = _unflattened(view, step.inputs[0])
        if grid is None or _meshgrid(view, grid) is None:
            continue
        for key in step.inputs[1:]:
            makers = islice(view.reading.ancestors(key), 5)
            searched = next((one for one in makers if one.operation in _SEARCHES), None)
            if searched is None or "axis" in searched.options or len(searched.inputs) != 1:
                continue
            table = searched.inputs[0]
            if table is not None and _lies_across(view, view.reading.axes(grid), view.reading.axes(table)):
                yield Across(step, table, grid)
                break


def _lies_across(view: View, grid: Axes, table: Axes) -> bool:
    """Whether the axes of the one are those of the other, exchanged."""
    if len(grid) != 2 or len(table) != 2:
        return False
    same = view.reading.ledger.same
    return same(grid[0], table[1]) and same(grid[1], table[0]) and not same(grid[0], grid[1])


def _unflattened(view: View, number: int | None) -> int | None:
    step = view.reading.maker(number)
    if step is not None and step.operation in _FLAT and step.inputs:
        return view.reading.source(step.inputs[0])
    return view.reading.source(number)


def _meshgrid(view: View, grid: int | None) -> Step | None:
    """The np.meshgrid that a grid was unpacked from."""
    step = view.reading.maker(grid)
    whole = (
        view.reading.maker(step.inputs[0]) if step is not None and step.operation in ("unpack", "subscript") else None
    )
    return whole if whole is not None and whole.operation == "meshgrid" else None


def table_turned(view: View, found: Across) -> Iterator[Cure]:
    """`plt.contour(W, B, J)` as `plt.contour(W, B, J.T)`."""
    place = found.step.inputs.index(found.table)
    source, node = source_of(view, found.step), operand_node(view, found.step, place)
    if node is not None:
        text = turned(source, node)
        edits = (source.replace(node, text),)
        yield Cure(found.step.path, found.step.place, _TURN.filled(text=text), edits, certain=True)


def rows_first(view: View, found: Across) -> Iterator[Cure]:
    """`np.meshgrid(w, b)` as `np.meshgrid(w, b, indexing="ij")`."""
    grid = _meshgrid(view, found.grid)
    if grid is None:
        return
    source = source_of(view, grid)
    node = source.node(grid.place)
    if not isinstance(node, ast.Call) or "indexing" in grid.options:
        return
    text = text_before_last_bracket(source, node, ', indexing="ij"')

    def change(call: Call) -> Meaning:
        return work_out(Call(call.ledger, call.step, call.args, {**call.keywords, "indexing": Word("ij")}), "meshgrid")

    yield retype(view, grid, text, _ROWS.filled(text=text), change)


_TURN = Text(en="Turn the table: {text}", zh="把表转置：{text}")
_ROWS = Text(en="Let the first run along the rows of the grid: {text}", zh="让第一个沿网格的行走：{text}")
