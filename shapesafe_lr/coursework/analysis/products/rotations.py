"""Rotations that were multiplied with `*`: a table of `[[cos, -sin], [sin, cos]]` turns what it is the matrix product with."""

import re
from collections.abc import Iterator

from ..flow import TOTALS, downstream, is_array, long_axes
from ..networks.layers import base
from ..roles import PRODUCTS
from ..steps import Kind, Step
from ..view import View

_PICKS = ("eye", "identity", "tril", "triu", "equal", "diag", "ones", "zeros")
_GAINS = re.compile(r"mask|scale|gain|length|size|sign|weight", re.IGNORECASE)


def starred_rotations(view: View) -> Iterator[Step]:
    """Products, element by element, of a rotation and something else, which are in no matrix product afterwards.

    `R * scale`, whose columns are scaled, is a matrix that goes on to turn something, or whose columns are looked at; and
    terms that are summed make the product by hand.
    """
    for step in view.reading.operations("multiply"):
        if len(step.inputs) != 2 or not all(is_array(view, number) for number in step.inputs):
            continue
        turns = [is_rotation(view, number) for number in step.inputs]
        if turns.count(True) != 1 or not long_axes(view, step.inputs[turns.index(False)]):
            continue
        other = step.inputs[turns.index(False)]
        taken = {*PRODUCTS, *TOTALS, "subscript", "norm", "trace"}
        if not any(user.operation in taken for user in downstream(view, step.number)) and not _is_chosen(view, other):
            yield step


def _is_chosen(view: View, number: int | None) -> bool:
    """Whether the other factor picks or scales elements: a mask, an identity, gains."""
    made = view.reading.maker(number)
    return (made is not None and made.operation in _PICKS) or _GAINS.search(view.called(number)) is not None


def is_rotation(view: View, number: int | None) -> bool:
    """Whether a square table was written out with the cosine of an angle on its diagonal and its sine, once negated, beside it."""
    rows = typed_rows(view, base(view, number))
    if len(rows) < 2 or any(len(row) != len(rows) for row in rows):
        return False
    corners = ((i, j) for i in range(len(rows)) for j in range(i))
    return any(_turns(view, rows, i, j) for i, j in corners)


def typed_rows(view: View, number: int | None) -> list[list[Step | None]]:
    """The elements of `np.array([[a, b], [c, d]])`."""
    made = view.reading.maker(number)
    if made is None or made.operation not in ("array", "asarray") or not made.inputs:
        return []
    table = view.reading.maker(made.inputs[0])
    if table is None or table.kind is not Kind.DISPLAY:
        return []
    rows = [view.reading.maker(row) for row in table.inputs]
    return [
        [view.reading.maker(one) for one in row.inputs] for row in rows if row is not None and row.kind is Kind.DISPLAY
    ]


def _turns(view: View, rows: list[list[Step | None]], i: int, j: int) -> bool:
    """Whether two rows and columns of a table turn their plane."""
    cosines = [_angle(view, rows[k][k], "cos") for k in (i, j)]
    above, below = rows[j][i], rows[i][j]
    sines = [_angle(view, step, "sin") for step in (above, below)]
    signs = [step is not None and step.operation == "negative" for step in (above, below)]
    angles = {*cosines, *sines}
    return len(angles) == 1 and None not in angles and signs.count(True) == 1


def _angle(view: View, step: Step | None, function: str) -> int | str | None:
    """What the sine or cosine was taken of; the minus before a sine is looked through."""
    if step is not None and step.operation == "negative" and function == "sin" and step.inputs:
        step = view.reading.maker(step.inputs[0])
    if step is None or step.operation.rpartition(".")[2] != function or not step.inputs:
        return None
    angle = view.reading.maker(step.inputs[0])
    return None if angle is None else view.text(angle)
