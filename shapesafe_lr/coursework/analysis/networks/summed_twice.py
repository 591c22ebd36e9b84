"""Gradients that were summed once too often: `np.sum(np.dot(X, dZ.T)) / m` is one number for all weights.

The product of the data and the errors has summed over the examples already, and has the shape of the weights; a sum around
it adds up the features.
"""

import ast
from collections.abc import Iterator

from ....language import Text
from ..algebra import Call
from ..cure import Cure
from ..cures.edits import operand_node, retype, source_of, turned
from ..flow import TOTALS
from ..meaning import Array, Impossible, Meaning
from ..roles import Update
from ..source import bracketed
from ..steps import Step
from ..view import View
from .layers import unscaled


def summed_twice(view: View) -> Iterator[tuple[Step, Update, Step]]:
    """The sum over everything, the update that it goes into, and the product inside, which has the parameter's axes."""
    met: set[int] = set()
    for update in view.roles.updates:
        total = unscaled(view, update.gradient)
        if total is None or total.number in met or total.operation not in TOTALS or "axis" in total.options:
            continue
        product = unscaled(view, total.inputs[0]) if len(total.inputs) == 1 else None
        if product is None or product.operation not in ("dot", "matmul") or view.reading.is_replaced(total):
            continue
        if len(product.inputs) == 2 and _has_the_axes_of(view, product.number, update.parameter):
            met.add(total.number)
            yield total, update, product


def _has_the_axes_of(view: View, product: int, parameter: int) -> bool:
    """Whether a product has the long axes of a parameter, known to be the same, and so is its gradient."""
    own, wanted = ([axis for axis in view.reading.axes(number) if axis.size > 1] for number in (product, parameter))
    return bool(wanted) and len(own) == len(wanted) and all(map(view.reading.ledger.same, own, wanted))


def summed_once(view: View, total: Step, update: Update, product: Step) -> Iterator[Cure]:
    """What stands inside the sum, by itself; divided by the number of examples where a mean stood around it alone."""
    source, node = source_of(view, total), operand_node(view, total, 0)
    wanted = view.reading.shape(update.parameter)
    if node is None:
        return
    text = bracketed(source, node)
    inner = view.reading.source(total.inputs[0])
    if total.operation != "sum" and update.gradient == total.number and inner == product.number:
        count = _count(view, product)
        if count is None:
            return
        text = f"{text} / {count}"

    def change(call: Call) -> Meaning:
        inside = call.args[0]
        if not isinstance(inside, Array) or inside.shape != wanted:
            raise Impossible("not the parameter's shape")
        return inside

    yield retype(view, total, text, _ONCE.filled(text=text), change)


def _count(view: View, product: Step) -> str | None:
    """`X.shape[1]`: how many examples the product sums over, by the first of its operands that has a name."""
    source = source_of(view, product)
    for place, contracted in ((0, -1), (1, 0)):
        node, rank = operand_node(view, product, place), len(view.reading.axes(product.inputs[place]))
        if node is None or rank != 2:
            continue
        is_turned = isinstance(node, ast.Attribute) and node.attr == "T"
        bare = turned(source, node) if is_turned else source.segment(node)
        if bare.isidentifier():
            return f"{bare}.shape[{contracted % 2 if not is_turned else 1 - contracted % 2}]"
    return None


_ONCE = Text(
    en="Leave the product as it is, a sum for each weight: {text}", zh="保留乘积本身，每个权重各有一个和：{text}"
)
