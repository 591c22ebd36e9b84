"""The axis of a table that weights go along: what a product or a fit sums over are the features, not the examples."""

from collections.abc import Iterator

from ..algebra import is_elementwise
from ..axes import Axis
from ..cures.join_cures import JOINS
from ..products.gram import table_under
from ..steps import Kind, Step
from ..view import View

_KEPT = ("subscript", "copy", "astype", "array", "T", "transpose", *JOINS)
_PRODUCTS = ("dot", "matmul")
_FITS = ("lstsq", "pinv")


def is_weighed_along(view: View, scaled: Step, over: Axis) -> bool:
    """Whether a table, or one of it and ones, goes on into a product or a fit that sums over this axis."""
    return any(comes_from(view, summed, over) for summed in _summed(view, scaled))


def axis_weighed(view: View, scaled: Step) -> int | None:
    """The one axis of a table that is summed with weights, wherever it is."""
    axes = view.reading.axes(scaled.number)
    told = {
        place for summed in _summed(view, scaled) for place, axis in enumerate(axes) if comes_from(view, summed, axis)
    }
    return told.pop() if len(told) == 1 else None


def _summed(view: View, scaled: Step) -> Iterator[Axis]:
    """The axes that are summed of what becomes of a table; a product with itself, as in a covariance, tells nothing."""
    queue, met = [scaled.number], {scaled.number}
    while queue and len(met) < 80:
        table = queue.pop(0)
        for user in view.reading.users.get(table, []):
            axes = view.reading.axes(user.inputs[0]) if user.inputs else ()
            if axes and (user.operation in _FITS or (user.operation in _PRODUCTS and not _is_with_itself(view, user))):
                yield axes[-1]
            if user.number not in met and (
                is_elementwise(user.operation) or user.operation in _KEPT or user.kind is Kind.DISPLAY
            ):
                met.add(user.number)
                queue.append(user.number)


def _is_with_itself(view: View, product: Step) -> bool:
    return len({table_under(view, number) for number in product.inputs[:2]}) == 1


def comes_from(view: View, axis: Axis, whole: Axis, *, flattened: bool = False) -> bool:
    """Whether an axis is this one, a part of it, or was put together from it and others; or `flattened` from it too.

    Where a part met its whole, the two are one for the ledger, and going on from one to the other would never end.
    """
    ledger, queue, met = view.reading.ledger, [axis], set[Axis]()
    while queue:
        one = ledger.root(queue.pop())
        if ledger.same(one, whole):
            return True
        if one not in met:
            met.add(one)
            within = [one.within] if one.within is not None else []
            queue.extend((*one.pieces, *within, *(one.parts if flattened else ())))
    return False
