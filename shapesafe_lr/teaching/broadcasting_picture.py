"""Lesson 2.15 as a picture: two arrays side by side, the copies that broadcasting makes of them, and what comes out."""

from collections.abc import Callable
from typing import Literal, NamedTuple

import numpy as np

from ..array_types import LeftOperand, RightOperand, Values
from ..contracts import checked
from ..language import Language, Text
from ..shapes.broadcasting import Axis, Broadcast, Fit, broadcast
from ..shapes.shape import Shape
from .palette import BLUE, GREEN, INK, MUTED, ORANGE, RED, Colour
from .svg import Picture, Sheet

Symbol = Literal["+", "-", "*", "/"]
Cell = Callable[[int, int], str]

OPERATIONS: dict[Symbol, np.ufunc] = {"+": np.add, "-": np.subtract, "*": np.multiply, "/": np.divide}
SPOKEN: dict[str, str] = {"-": "−", "*": "×", "/": "÷"}
MARGIN, CAPTION, ROW, LABEL, COLUMN = 14.0, 26.0, 26.0, 150.0, 96.0
MOST = 8  # sides up to this long are drawn in full, longer ones with their middle left out


def draw_broadcast(
    left: Shape,
    right: Shape,
    *,
    symbol: Symbol = "+",
    names: tuple[str, str] = ("A", "B"),
    language: Language | None = None,
) -> Picture:
    """How two shapes line up: the axes from the right, and, up to two axes, the arrays with their copies drawn dashed.

    Raises NotAShape if one of them is not a shape.
    Lesson: course 1, week 2, "Broadcasting in Python" (2.15).

    >>> draw_broadcast((4, 1), (3,)).title
    'A (4, 1) + B (3,) gives (4, 3)'
    """
    return _draw(broadcast(left, right, names=names), symbol, names, (_no_text,) * 3, language)


@checked
def draw_broadcast_of(
    A: LeftOperand,
    B: RightOperand,
    *,
    symbol: Symbol = "+",
    names: tuple[str, str] = ("A", "B"),
    language: Language | None = None,
) -> Picture:
    """The same picture with the numbers of two arrays in it.

    Lesson: course 1, week 2, "Broadcasting in Python" (2.15).

    >>> draw_broadcast_of(np.ones((2, 3)), np.array([[100.0, 200.0, 300.0]])).title
    'A (2, 3) + B (1, 3) gives (2, 3)'
    """
    verdict = broadcast(A.shape, B.shape, names=names)
    cells: tuple[Cell, Cell, Cell] = (_no_text, _no_text, _no_text)
    if verdict.result is not None and len(verdict.result) <= 2:
        result = np.asarray(OPERATIONS[symbol](A, B))
        cells = (
            _numbers_of(np.broadcast_to(A, result.shape)),
            _numbers_of(np.broadcast_to(B, result.shape)),
            _numbers_of(result),
        )
    return _draw(verdict, symbol, names, cells, language)


class _Grid(NamedTuple):
    """A rectangle of cells: how many are its own, and how many it has with the copies."""

    name: str
    shape: Shape
    own: tuple[int, int]
    full: tuple[int, int]
    colour: Colour
    cell: Cell


def _draw(
    verdict: Broadcast,
    symbol: Symbol,
    names: tuple[str, str],
    cells: tuple[Cell, Cell, Cell],
    language: Language | None,
) -> Picture:
    sheet = Sheet()
    width, height = MARGIN, 0.0
    left, right = verdict.shapes
    if max(len(left), len(right)) <= 2:
        width, height = _draw_grids(sheet, verdict, symbol, names, cells)
    if verdict.axes:
        table_width, height = _draw_axes(sheet, verdict, names, height, language)
        width = max(width, table_width)
    facts = {"left": f"{names[0]} {left}", "symbol": SPOKEN.get(symbol, symbol), "right": f"{names[1]} {right}"}
    title = (_GIVES if verdict.legal else _REFUSED).fill(language, **facts, result=verdict.result)
    description = verdict.explain(language).replace("\n", " " if (language or "en") == "en" else "")
    return sheet.picture(width + MARGIN, height + MARGIN, title=title, description=description)


def _draw_grids(
    sheet: Sheet, verdict: Broadcast, symbol: Symbol, names: tuple[str, str], cells: tuple[Cell, Cell, Cell]
) -> tuple[float, float]:
    """The operands and the result in a row; returns how far to the right and down the drawing reached."""
    own = [_as_rows_and_columns(shape) for shape in verdict.shapes]
    result = _as_rows_and_columns(verdict.result) if verdict.result is not None else None
    grids = [
        _Grid(name, shape, sides, result or sides, colour, cell)
        for name, shape, sides, colour, cell in zip(names, verdict.shapes, own, (BLUE, ORANGE), cells, strict=False)
    ]
    if result is not None and verdict.result is not None:
        grids.append(_Grid("", verdict.result, result, result, GREEN, cells[2]))
    tallest = max(len(_shown(grid.full[0])) for grid in grids) * ROW
    x = MARGIN
    for grid, sign in zip(grids, (SPOKEN.get(symbol, symbol), "=", ""), strict=False):
        x = _draw_grid(sheet, grid, x, MARGIN + CAPTION)
        if sign and grid is not grids[-1]:
            sheet.text(x + 20, MARGIN + CAPTION + tallest / 2 + 6, sign, INK, size=20, bold=True)
            x += 40
    return x, MARGIN + CAPTION + tallest


def _draw_grid(sheet: Sheet, grid: _Grid, x: float, y: float) -> float:
    """One array: its own cells filled, the copies dashed; returns its right edge."""
    rows, columns = _shown(grid.full[0]), _shown(grid.full[1])
    texts = [grid.cell(i, j) for i in rows for j in columns if i is not None and j is not None]
    cell_width = 14 + 8.2 * max(2, *map(len, texts), 0)
    width = max(len(columns) * cell_width, 72.0)
    caption = f"{grid.name} {grid.shape}".strip()
    sheet.text(x + width / 2, y - 9, caption, grid.colour, size=14, bold=True, code=True)
    offset = x + (width - len(columns) * cell_width) / 2
    for i, row in enumerate(rows):
        for j, column in enumerate(columns):
            place = (offset + j * cell_width, y + i * ROW)
            if row is None or column is None:
                sheet.text(place[0] + cell_width / 2, place[1] + ROW - 8, "…", MUTED)
                continue
            copied = row >= grid.own[0] or column >= grid.own[1]
            sheet.box(
                place[0] + 1.5, place[1] + 1.5, cell_width - 3, ROW - 3, MUTED if copied else grid.colour,
                fill=0.0 if copied else 0.16, dashed=copied,
            )  # fmt: skip
            words = grid.cell(row, column)
            if words:
                sheet.text(
                    place[0] + cell_width / 2, place[1] + ROW - 8, words, MUTED if copied else INK, size=13, code=True
                )
    return x + width


def _draw_axes(
    sheet: Sheet, verdict: Broadcast, names: tuple[str, str], y: float, language: Language | None
) -> tuple[float, float]:
    """The axes lined up from the right, one line an operand and one for the result."""
    axes = verdict.axes
    lines = [f"{name} {shape}" for name, shape in zip(names, verdict.shapes, strict=True)]
    label = max(LABEL, *(len(line) * 9.0 for line in lines))
    y += ROW
    for axis in axes:
        centre = MARGIN + label + (axis.number + 0.5) * COLUMN
        sheet.text(centre, y, _AXIS.fill(language, number=axis.number), MUTED, size=13)
        for operand in range(2):
            words, colour = _fit_in_words(axis, operand)
            sheet.text(centre, y + (operand + 1) * ROW, words, colour, size=14, code=True)
        words = "≠" if axis.size is None else str(axis.size)
        sheet.text(centre, y + 3 * ROW, words, RED if axis.size is None else GREEN, size=14, bold=True, code=True)
    for k, (line, colour) in enumerate(zip(lines, (BLUE, ORANGE), strict=True), start=1):
        sheet.text(MARGIN, y + k * ROW, line, colour, size=14, bold=True, code=True, anchor="start")
    outcome = _RESULT.fill(language, shape=verdict.result) if verdict.legal else _NO_RESULT.fill(language)
    sheet.text(MARGIN, y + 3 * ROW, outcome, GREEN if verdict.legal else RED, size=14, bold=True, anchor="start")
    return MARGIN + label + len(axes) * COLUMN, y + 3 * ROW


def _fit_in_words(axis: Axis, operand: int) -> tuple[str, Colour]:
    side, fit = axis.sides[operand], axis.fit(operand)
    if fit is Fit.STRETCHED:
        return f"{side} → {axis.size}", ORANGE if operand else BLUE
    if fit is Fit.ADDED:
        return f"– → {axis.size}" if axis.size is not None else "–", MUTED
    return str(side), RED if fit is Fit.REFUSED else INK


def _as_rows_and_columns(shape: Shape) -> tuple[int, int]:
    """How many rows and columns an array of at most two axes has; a rank-1 array lies down like a row."""
    rows, columns = (1, 1, *shape)[-2:]
    return rows, columns


def _shown(side: int) -> list[int | None]:
    """The indices to draw along a side; None stands for the ones left out."""
    return list(range(side)) if side <= MOST else [0, 1, 2, None, side - 2, side - 1]


def _no_text(row: int, column: int) -> str:
    return ""


@checked
def _numbers_of(array: Values) -> Cell:
    """What to write into the cells of this array."""
    rows_and_columns = array.reshape(_as_rows_and_columns(array.shape))
    return lambda row, column: f"{rows_and_columns[row, column]:.4g}"


_GIVES = Text(en="{left} {symbol} {right} gives {result}", zh="{left} {symbol} {right} 得到 {result}")
_REFUSED = Text(en="{left} {symbol} {right} is refused", zh="{left} {symbol} {right} 无法广播")
_AXIS = Text(en="axis {number}", zh="轴 {number}")
_RESULT = Text(en="result {shape}", zh="结果 {shape}")
_NO_RESULT = Text(en="no result", zh="没有结果")
