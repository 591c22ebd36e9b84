"""Square weights that are not turned on the way back: `dA1 = W2 @ dZ2` after `Z2 = W2 @ A1`.

What comes back belongs to what went in, and is multiplied by the slope of it: `dA1 * (1 - A1 ** 2)`. So the two products
are told to be one way and the other of the same layer, without an update and without a gradient of W2.
"""

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from ..cure import Cure
from ..cures.edits import operand_turned
from ..flow import is_number
from ..products.einsum_letters import letters_turned
from ..roles import PRODUCTS
from ..steps import Kind, Step
from ..view import View
from .layers import Spot, base, made_from_nothing, spot, unscaled
from .slopes import complement_of, is_slope
from .summed_sides import factor_place, factors, summed_side

_SIGNS = ("greater", "greater_equal", "less", "less_equal", "sign", "heaviside")


class WayBack(NamedTuple):
    """`W2 @ dZ2` as if it were `W2 @ A1`: the product, which operand the weights are, and the product on the way forward."""

    step: Step
    side: int
    forward: Step

    @property
    def weights(self) -> int | None:
        """The weights, as they stand in the product."""
        return factors(self.step)[self.side]

    @property
    def error(self) -> int | None:
        """What is brought back."""
        return factors(self.step)[1 - self.side]


def unturned(view: View) -> Iterator[WayBack]:
    """Products that bring an error back through weights just as they stood on the way forward."""
    products = [step for step in view.reading.operations("dot", "matmul", "einsum") if _is_of_two(step)]
    for step in products:
        if step.number in view.changes:
            continue
        for side in (0, 1):
            forward = next((one for one in products if _is_forward(view, one, step, side)), None)
            if forward is not None and _is_cured(view, step, side):
                yield WayBack(step, side, forward)
                break


def _is_of_two(step: Step) -> bool:
    """Whether a product has two factors, not more."""
    return len(step.inputs) == (3 if step.operation == "einsum" else 2)


def turned_weights(view: View, back: WayBack) -> Iterator[Cure]:
    """The weights transposed, or transposed no more, on the way back; of an einsum all other letters exchanged."""
    return _turned(view, back.step, back.side)


def _turned(view: View, step: Step, side: int) -> Iterator[Cure]:
    if step.operation == "einsum":
        return islice(letters_turned(view, step), side, side + 1)
    return operand_turned(view, step, factor_place(step, side))


def _is_forward(view: View, forward: Step, back: Step, side: int) -> bool:
    """Whether the same weights stand on the same side, summed alike, and what they met has its slope in what came back."""
    reading = view.reading
    if forward.number >= back.number or forward.place == back.place:
        return False
    ahead, behind = factors(forward)[side], factors(back)[side]
    weights, summed = base(view, behind), summed_side(view, back, side)
    if weights is None or spot(view, base(view, ahead)) != spot(view, weights):
        return False
    if summed is None or summed_side(view, forward, side) != summed:
        return False
    axes, entered = reading.axes(weights), factors(forward)[1 - side]
    if len(axes) != 2 or axes[0].size < 2 or _is_recurrent(view, weights, entered):
        return False
    return _meets_slope(view, back, entered)


def _is_recurrent(view: View, weights: int, entered: int | None) -> bool:
    """Whether what went in came out of the same weights before: a step of a recurrence, and of its tangent."""
    above = view.reading.ancestors(entered, stop=lambda step: step.operation in PRODUCTS)
    tables = {base(view, number) for step in above if step.operation in PRODUCTS for number in step.inputs}
    return any(spot(view, table) == spot(view, weights) for table in tables)


def _meets_slope(view: View, back: Step, entered: int | None) -> bool:
    """Whether what came back, scaled perhaps, is multiplied by the slope of what went in."""
    reading, queue = view.reading, [back.number]
    while queue:
        current = queue.pop()
        for user in reading.users.get(current, []):
            if user.kind is Kind.STORE and any(_is_sign_of(view, number, entered) for number in user.inputs):
                return True
            if user.operation not in ("multiply", "divide", "copy", "array") or current not in reading.operands(user):
                continue
            others = [number for number in user.inputs if reading.source(number) != current]
            if any(_is_slope_of(view, number, entered) for number in others):
                return True
            if all(is_number(view, number) or _is_same(view, number, entered) for number in others):
                queue.append(user.number)
    return False


def _is_slope_of(view: View, number: int | None, entered: int | None) -> bool:
    """`1 - A ** 2`, `A * (1 - A)`, `Z > 0`, and the `1 - A` of `dA * A * (1 - A)`."""
    if _is_sign_of(view, number, entered) or _is_same(view, complement_of(view, number), entered):
        return True
    return is_slope(view, number) and _comes_from(view, number, entered)


def _is_sign_of(view: View, number: int | None, entered: int | None) -> bool:
    """Whether a value only tells where what went in, or its score, is above 0."""
    step = view.reading.maker(number)
    while step is not None and step.operation in ("astype", "array", "where", "float64", "multiply") and step.inputs:
        step = view.reading.maker(step.inputs[0])
    return step is not None and step.operation in _SIGNS and _comes_from(view, step.number, entered)


def _comes_from(view: View, number: int | None, entered: int | None) -> bool:
    """Whether a slope was worked out from what went in, or from its score: both come from one product, number by number."""
    return bool(_products_under(view, number) & _products_under(view, entered))


def _products_under(view: View, number: int | None) -> set[Spot | None]:
    """The products that a value was worked out from with nothing but element-by-element steps since."""
    above = view.reading.ancestors(number, stop=lambda step: step.operation in PRODUCTS)
    return {spot(view, step.number) for step in above if step.operation in PRODUCTS}


def _is_same(view: View, number: int | None, entered: int | None) -> bool:
    return number is not None and spot(view, number) == spot(view, base(view, entered))


def _is_cured(view: View, step: Step, side: int) -> bool:
    """Whether the two sides of the weights, where they are told apart, met on the way back only: no states, no graph."""
    weights = base(view, factors(step)[side])
    if weights is None or not view.reading.ledger.apart(*view.reading.axes(weights)):
        return weights in view.roles.parameters or _brings_a_residual(view, weights, factors(step)[1 - side])
    cure = next(_turned(view, step, side), None)
    return cure is not None and _meet(view, weights) and not _meet(view.supposing(cure.changes), weights)


def _brings_a_residual(view: View, weights: int | None, error: int | None) -> bool:
    """Whether predictions less labels, scaled perhaps, are brought back through weights that were drawn: no states, no graph."""
    core = unscaled(view, error)
    drawn = weights is not None and made_from_nothing(view, weights)
    return drawn and core is not None and core.number in view.roles.errors


def _meet(view: View, weights: int) -> bool:
    """Whether the two sides of a table meet each other anywhere."""
    ledger, (one, other) = view.reading.ledger, view.reading.axes(weights)
    return any(
        (ledger.same(meeting.left, one) and ledger.same(meeting.right, other))
        or (ledger.same(meeting.left, other) and ledger.same(meeting.right, one))
        for meeting in ledger.clashes()
    )
