"""Vectors divided by lengths that are not theirs: the rows of a table, by the lengths of its columns.

unit = E / np.linalg.norm(E, axis=0)           # the columns have length 1
cosine = unit @ unit.T                         # and the rows are multiplied with each other

Dividing columns by their lengths can be meant, for a kernel or a projection; so it must be said, in a name, that cosines
are made, or similarities of unit vectors.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ....language import Text
from ..algebra import Call
from ..cure import Cure
from ..cures.edits import flipped, retype, source_of
from ..meaning import Meaning
from ..networks.layers import base
from ..reading import work_out
from ..source import bracketed
from ..statistics.reducing import axis_of, with_axis
from ..steps import Step
from ..view import View
from .gram import gram_products

_COSINE = re.compile(r"(?<![a-z])cos(ines?)?(?![a-z])|cosine|余弦", re.IGNORECASE)
_BASIS = re.compile(r"proj|basis|base|filter|smooth|transform|dct|hat", re.IGNORECASE)
_SIMILAR = re.compile(r"(?<![a-z])sims?(?![a-z])|similarit|相似", re.IGNORECASE)
_UNIT = re.compile(r"(?<![a-z])units?(?![a-z])|单位", re.IGNORECASE)
_LENGTHS = ("diag", "diagonal", "divide")
_SQUARES = ("power", "square", "multiply")
_AROUND = ("reshape", "subscript", "add", "maximum", "sqrt", "T", "transpose")


class UnitVectors(NamedTuple):
    """The product, the quotient that was to make unit vectors, and the reduction that made their lengths."""

    product: Step
    quotient: Step
    lengths: Step
    axis: int


def unit_vectors_across(view: View) -> Iterator[UnitVectors]:
    """Products of a table with itself along the very axis that has a length for each of its places."""
    reading = view.reading
    for product in gram_products(view):
        quotient = reading.maker(base(view, product.inputs[0]))
        if quotient is None or quotient.operation != "divide" or not _is_said(view, product, quotient):
            continue
        lengths = _lengths(view, quotient.inputs[1])
        axis = axis_of(lengths) if lengths is not None else None
        axes = reading.axes(lengths.inputs[0]) if lengths is not None else ()
        if lengths is None or axis is None or len(axes) != 2 or not -2 <= axis < 2 or reading.is_replaced(lengths):
            continue
        summed = reading.axes(product.inputs[0])[-1]
        if reading.ledger.same(axes[1 - axis % 2], summed) and not reading.ledger.same(axes[axis % 2], summed):
            yield UnitVectors(product, quotient, lengths, axis % 2)


def _is_said(view: View, product: Step, quotient: Step) -> bool:
    """Whether names say that the product is one of cosines: `cosine`, or `def similarity(E)` of a table called `unit`.

    What is divided by lengths after that, as they stand on the diagonal, becomes cosines only then.
    """
    if any(user.operation in _LENGTHS for user in view.reading.users.get(product.number, [])):
        return False
    made, before = (view.reading.names.get(step.number, []) for step in (product, quotient))
    told = [*made, source_of(view, product).function(product.place) or ""]
    if any(_COSINE.search(name) and not _BASIS.search(name) for name in told):
        return True
    return any(map(_SIMILAR.search, told)) and any(map(_UNIT.search, before))


def _lengths(view: View, number: int | None) -> Step | None:
    """The reduction under the divisor: a norm, or the root of a sum of squares."""
    step = view.reading.maker(number)
    rooted = False
    for _ in range(5):
        if step is None or step.operation == "norm":
            return step
        if step.operation == "sum" and rooted:
            squares = view.reading.maker(step.inputs[0])
            return step if squares is not None and squares.operation in _SQUARES else None
        if step.operation not in _AROUND or not step.inputs:
            return None
        rooted = rooted or step.operation == "sqrt"
        step = view.reading.maker(step.inputs[0])
    return None


def own_lengths(view: View, found: UnitVectors) -> Iterator[Cure]:
    """The table turned back that was turned to be divided; else lengths along the other axis."""
    yield from _turned_back(view, found)
    yield from with_axis(view, found.lengths, 1 - found.axis)


def _turned_back(view: View, found: UnitVectors) -> Iterator[Cure]:
    """`E.T / lengths` as `(E.T / lengths).T`: turned only so that the lengths lie beside its columns."""
    quotient = found.quotient
    table = view.reading.maker(quotient.inputs[0])
    source = source_of(view, quotient)
    node = source.node(quotient.place)
    if table is None or table.operation not in ("T", "transpose") or node is None:
        return
    text = f"{bracketed(source, node)}.T"

    def change(call: Call) -> Meaning:
        return flipped(work_out(call, quotient.operation))

    yield retype(view, quotient, text, _BACK.filled(text=text), change)


_BACK = Text(en="Turn the table back: {text}", zh="把表再转置回来：{text}")
