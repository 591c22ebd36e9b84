"""Square weights that are turned on the way forward, though their own sides and all that follows say the other way.

    W1 = np.random.randn(n_h, n_x)              # the columns of W1 go with the rows of X
    Z1 = np.dot(W1.T, X) + b1                   # the rows of W1 meet them: it fits, for n_h == n_x

The units then meet the features again and again: at the bias, in the next layer, in the gradient. Where one turn of
the product takes all of that away, the product is what was wrong.
"""

from collections.abc import Iterator
from typing import NamedTuple

from ..axes import Axes
from ..cure import Cure
from ..cures.edits import turn_operands
from ..products.einsum_letters import letters_turned
from ..steps import Step
from ..view import View
from .layers import Layer, base, products


class TurnedLayer(NamedTuple):
    """`W.T @ X` where W has the features of X along its columns, the name of W, and how to turn it."""

    product: Step
    weights: int
    entered: int
    name: str
    cure: Cure


def turned_layers(view: View) -> Iterator[TurnedLayer]:
    """Products of square weights in which units meet features, the only cause of all such meetings."""
    reading, met, found = view.reading, set(), products(view)
    learnt = view.roles.parameters
    for layer in found:
        step, axes = layer.product, reading.axes(layer.weights)
        if len(axes) != 2 or not reading.ledger.apart(*axes) or step.place in met:
            continue
        meetings = _meetings(view, axes)
        if step.number not in meetings or len(meetings) < 2:
            continue
        if layer.weights in learnt or _is_turned_among(view, layer, found):
            met.add(step.place)
            cure = next(_turns(view, step), None)
            if cure is not None:
                yield TurnedLayer(step, layer.weights, layer.entered, _name(view, layer), cure)


def _name(view: View, layer: Layer) -> str:
    read = next(n for n in layer.product.inputs if base(view, n) == layer.weights)
    return view.called(read).removesuffix(".T")


def _is_turned_among(view: View, layer: Layer, all_layers: list[Layer]) -> bool:
    """Whether the units are the columns of these weights, but the rows of all others, or the other way round.

    Without a gradient that says which way is meant, two names of sizes may have been exchanged, and all is well.
    """
    others = {_rows_are_units(view, other) for other in all_layers if other.weights != layer.weights}
    return others == {not _rows_are_units(view, layer)}


def _rows_are_units(view: View, layer: Layer) -> bool:
    rows = view.reading.axes(layer.weights)[0]
    return rows in view.reading.axes(layer.product.number)


def _meetings(view: View, axes: Axes) -> set[int]:
    """The steps in which the two sides of a table of weights meet each other."""
    ledger, (one, other) = view.reading.ledger, axes
    return {
        meeting.step
        for meeting in ledger.clashes()
        if (ledger.same(meeting.left, one) and ledger.same(meeting.right, other))
        or (ledger.same(meeting.left, other) and ledger.same(meeting.right, one))
    }


def _turns(view: View, step: Step) -> Iterator[Cure]:
    """The product with its operands turned so that nothing clashes any more."""
    for cure in letters_turned(view, step) if step.operation == "einsum" else turn_operands(view, step):
        after = view.supposing(cure.changes)
        if not after.reading.impossible and not any(after.reading.ledger.clashes()):
            yield cure
