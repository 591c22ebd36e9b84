"""Weights made as a column, `np.zeros((n, 1))`, in a program whose vectors have rank 1: `np.zeros(n)`.

Beside labels of rank 1 either can be made like the other; where this takes more away, the weights are the odd one out.
"""

import ast
from collections.abc import Iterator

from ....language import Text
from ..algebra import Call
from ..cure import Cure
from ..flow import product_under
from ..meaning import Array, Meaning
from ..view import View
from .edits import retype, source_of

_MADE = ("zeros", "ones", "empty")


def rank_one_weights(view: View, column: int | None) -> Iterator[Cure]:
    """Of a column of scores `X @ w` the weights, made without their axis of 1."""
    product = product_under(view, column)
    made = view.reading.maker(product.inputs[-1]) if product is not None and product.inputs else None
    if made is None or made.operation not in _MADE:
        return
    shape, source = view.reading.shape(made.number) or (), source_of(view, made)
    node = source.node(made.place)
    sides = node.args[0] if isinstance(node, ast.Call) and node.args else None
    if len(shape) != 2 or shape[1] != 1 or not isinstance(sides, ast.Tuple) or not isinstance(node, ast.Call):
        return
    text = f"{source.segment(node.func)}({source.segment(sides.elts[0])})"

    def change(call: Call) -> Meaning:
        return Array(view.reading.axes(made.number)[:1])

    yield retype(view, made, text, _FLAT.filled(text=text), change)


_FLAT = Text(
    en="Make the weights a rank-1 array, as the other vectors are: {text}",
    zh="权重也用秩为 1 的数组，与其他向量一致：{text}",
)
