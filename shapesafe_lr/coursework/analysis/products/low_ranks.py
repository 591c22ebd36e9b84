"""Matrices whose shape alone proves them singular: `X.T @ X` of an X with fewer rows than columns."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from ....language import Text
from ..cure import Cure
from ..cures.layout_cures import layout_cures
from ..cures.linalg_cures import least_squares
from ..meaning import Number
from ..networks.layers import base
from ..steps import Step
from ..view import View


class LowRank(NamedTuple):
    """A product (size, size) of a table and its transpose, summed over no more than `rank` numbers."""

    product: Step
    table: int
    size: int
    rank: int


def low_rank(view: View, step: Step) -> LowRank | None:
    """What an inverse or a solution was asked of, if it is `X.T @ X` of an X (k, n) with k < n, perhaps scaled."""
    product = view.reading.maker(step.inputs[0]) if step.operation in ("inv", "solve") and step.inputs else None
    while product is not None and product.operation in ("multiply", "divide"):
        tables = [n for n in product.inputs if not isinstance(view.reading.meaning(n), Number)]
        product = view.reading.maker(tables[0]) if len(tables) == 1 else None
    if product is None or product.operation not in ("dot", "matmul") or len(product.inputs) != 2:
        return None
    left, right = (base(view, number) for number in product.inputs)
    inner = view.reading.axes(product.inputs[0])
    if left is None or left != right or len(inner) != 2 or inner[1].size >= inner[0].size:
        return None
    return LowRank(product, left, inner[0].size, inner[1].size)


def targets(view: View, step: Step, found: LowRank) -> int | None:
    """What is to be explained: a vector with one value for each column of the table, beside none with one for each row."""
    vectors = []
    for number, _ in view.arrays_in_sight(step):
        shape = view.reading.shape(number) or ()
        if len(shape) == 1 or (len(shape) == 2 and 1 in shape):
            parts = [s.number for s in view.reading.ancestors(found.table)]
            if view.reading.source(number) not in parts:
                vectors.append((max(shape), number))
    fitting = [number for length, number in vectors if length == found.size]
    return fitting[0] if fitting and all(length != found.rank for length, _ in vectors) else None


def low_rank_cures(view: View, step: Step, found: LowRank, y: int | None) -> Iterator[Cure]:
    """The table made with its examples as rows; with too few of them, a pseudo-inverse."""
    if y is None:
        for cure in least_squares(view, step):
            yield replace(cure, description=_SMALLEST.filled(text=cure.edits[0].text))
    elif (view.reading.shape(y) or ())[0] > 1:  # a row of targets would have to be turned as well
        yield from layout_cures(view, found.table)


_SMALLEST = Text(
    en="Of the many solutions take the smallest: {text}",
    zh="从许多解中取最小的一个：{text}",
)
