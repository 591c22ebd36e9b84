"""Square weights that are turned on the way forward, though their own sides and all that follows say the other way.

    W1 = np.random.randn(n_h, n_x)              # the columns of W1 go with the rows of X
    Z1 = np.dot(W1.T, X) + b1                   # the rows of W1 meet them: it fits, for n_h == n_x

The units then meet the features again and again: at the bias, in the next layer, in the gradient. Where one turn of
the product takes all of that away, the product is what was wrong.
"""

from collections.abc import Iterator
from typing import NamedTuple

from .axes import Axes
from .cure import Cure
from .edits import turn_operands
from .layers import products
from .steps import Step
from .view import View


class TurnedLayer(NamedTuple):
    """`W.T @ X` where W has the features of X along its columns, the name of W, and how to turn it."""

    product: Step
    weights: int
    entered: int
    name: str
    cure: Cure


def turned_layers(view: View) -> Iterator[TurnedLayer]:
    """Products of square weights in which units meet features, the only cause of all such meetings."""
    reading, met = view.reading, set()
    for update in view.roles.updates:
        axes = reading.axes(update.parameter)
        if len(axes) != 2 or not reading.ledger.apart(*axes):
            continue
        meetings = _meetings(view, axes)
        for layer in products(view):
            step = layer.product
            if layer.weights != update.parameter or step.number not in meetings or step.place in met:
                continue
            met.add(step.place)
            cure = next(_turns(view, step, axes), None) if len(meetings) > 1 else None
            if cure is not None:
                yield TurnedLayer(step, layer.weights, layer.entered, update.name, cure)


def _meetings(view: View, axes: Axes) -> set[int]:
    """The steps in which the two sides of a table of weights meet each other."""
    ledger, (one, other) = view.reading.ledger, axes
    return {
        meeting.step
        for meeting in ledger.clashes()
        if (ledger.same(meeting.left, one) and ledger.same(meeting.right, other))
        or (ledger.same(meeting.left, other) and ledger.same(meeting.right, one))
    }


def _turns(view: View, step: Step, axes: Axes) -> Iterator[Cure]:
    """The product with its operands turned so that nothing clashes any more."""
    for cure in turn_operands(view, step):
        after = view.supposing(cure.changes)
        if not after.reading.impossible and not any(after.reading.ledger.clashes()):
            yield cure
