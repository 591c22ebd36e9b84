"""Powers of a square table that were written `**`, which raises each number for itself, where the table times itself was meant.

What the table is says so: a rotation; a typed table whose rows add up to 1, of chances to go from one state to another; a
typed table of 0 and 1, of which `**` makes the very same table. And a trace is taken of a matrix.
"""

from collections.abc import Iterator
from typing import NamedTuple

from ....language import Text
from ..algebra import Call
from ..cure import Cure
from ..cures.edits import numpy_name, operand_node, retype, source_of
from ..flow import TOTALS, downstream, is_of_a_loop
from ..meaning import Meaning
from ..networks.layers import base
from ..roles import PRODUCTS
from ..steps import Step
from ..view import View
from .rotations import is_rotation, typed_rows


class MatrixPower(NamedTuple):
    """The power, and what the table is: "turn", "chain", "links" or "trace"."""

    step: Step
    kind: str


def matrix_powers(view: View) -> Iterator[MatrixPower]:
    """`P ** 2` of such tables, unless the numbers are summed up afterwards: a sum of squares is one of numbers."""
    for step in view.reading.operations("power"):
        table = step.inputs[0] if len(step.inputs) == 2 and step.number not in view.changes else None
        shape = view.reading.shape(table) or ()
        if len(shape) != 2 or shape[0] != shape[1] or shape[0] < 2 or not _is_whole(view, step.inputs[1]):
            continue
        kind = _kind(view, step, table)
        if kind is not None and not any(user.operation in TOTALS for user in downstream(view, step.number)):
            yield MatrixPower(step, kind)


def _is_whole(view: View, exponent: int | None) -> bool:
    value = getattr(view.reading.meaning(exponent), "value", None)
    return (isinstance(value, int) and value > 1) or is_of_a_loop(view, exponent)


def _kind(view: View, step: Step, table: int | None) -> str | None:
    users = {user.operation for user in view.reading.users.get(step.number, [])}
    if is_rotation(view, table):
        return "turn"
    if _are_chances(view, table) and users & set(PRODUCTS):
        return "chain"
    made = view.reading.maker(base(view, table))
    if made is not None and made.seen.binary and typed_rows(view, made.number):
        return "links"
    is_diagonal = made is not None and made.operation in ("diag", "diagflat", "eye", "identity")
    return "trace" if "trace" in users and not is_diagonal else None


def _are_chances(view: View, table: int | None) -> bool:
    """Whether each row, or each column, of a typed table adds up to 1 and none of its numbers is below 0."""
    rows = typed_rows(view, base(view, table))
    numbers = [[one.seen.number if one is not None else None for one in row] for row in rows]
    if not numbers or any(number is None or number < 0 for row in numbers for number in row):
        return False
    lines = numbers, [list(column) for column in zip(*numbers, strict=False)]
    return any(all(abs(sum(filter(None, line)) - 1) < 1e-9 for line in side) for side in lines)


def as_matrix_power(view: View, found: MatrixPower) -> Iterator[Cure]:
    """`np.linalg.matrix_power(P, 2)`."""
    source = source_of(view, found.step)
    table, exponent = (operand_node(view, found.step, place) for place in (0, 1))
    if table is None or exponent is None:
        return
    text = f"{numpy_name(view, found.step)}.linalg.matrix_power({source.segment(table)}, {source.segment(exponent)})"

    def change(call: Call) -> Meaning:
        return call.args[0]

    yield retype(view, found.step, text, _POWER.filled(text=text), change)


_POWER = Text(en="Multiply the table with itself: {text}", zh="让矩阵与自身相乘：{text}")
