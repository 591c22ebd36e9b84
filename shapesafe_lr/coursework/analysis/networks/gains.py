"""What a scaled table is multiplied by: `gamma * Z_norm + beta`, with one learnt gain for each unit."""

from collections.abc import Iterator

from ..statistics.scaling import Scaling
from ..steps import Step
from ..view import View


def axis_of_units(view: View, scaling: Scaling) -> int | None:
    """The axis of the scaled table along which the gains lie, one a unit; None if there are none."""
    gain = gain_of(view, scaling)
    axes = view.reading.axes(gain)
    long = [place for place, axis in enumerate(reversed(axes)) if axis.size > 1]
    return 1 - long[0] if len(long) == 1 else None


def gain_of(view: View, scaling: Scaling) -> int | None:
    """The gains, which are not worked out from the table itself."""
    for product, scaled in _products(view, scaling):
        for one, other in (product.inputs, product.inputs[::-1]) if len(product.inputs) == 2 else ():
            if view.reading.source(one) == scaled and view.reading.axes(other):
                made_of = {step.number for step in view.reading.ancestors(other)}
                return None if scaling.array in made_of else other
    return None


def _products(view: View, scaling: Scaling) -> Iterator[tuple[Step, int]]:
    """The products with the scaled table, or with the centred one before it is divided, that are as large as the table."""
    reading, quotient = view.reading, scaling.quotient
    above = reading.maker(quotient.inputs[0])
    if above is not None and above.operation == "multiply":
        yield from ((above, n) for n in map(reading.source, above.inputs) if n is not None and _is_centred(view, n))
        return
    for user in reading.users.get(quotient.number, []):
        if user.operation == "multiply" and reading.shape(user.number) == reading.shape(quotient.number):
            yield user, quotient.number


def _is_centred(view: View, number: int) -> bool:
    return view.steps[number].operation == "subtract"
