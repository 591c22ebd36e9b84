"""Cures for a kernel of the wrong axis: `K = X.T @ X` whose columns are to go beside one number for each example."""

from collections.abc import Iterator

from ..algebra import is_elementwise
from ..axes import Axis
from ..cure import Cure
from ..meaning import Number
from ..products.gram import both_turned, gram_products
from ..steps import Step
from ..view import View

_FROM_NOTHING = ("zeros", "ones", "full", "empty", "zeros_like", "ones_like")
_STAYS_A_KERNEL = ("subscript", "T", "transpose", "copy")


def kernel_cures(view: View, step: Step) -> Iterator[Cure]:
    """`X.T @ X` as `X @ X.T` where what was made of it was refused beside an array along the axis that it sums over."""
    for one, other in (step.inputs[:2], step.inputs[1::-1]) if len(step.inputs) >= 2 else ():
        gram = kernel_under(view, one)
        if gram is not None and _is_given_along(view, other, view.reading.axes(gram.inputs[0])[-1]):
            yield from both_turned(view, gram)


def kernel_picked_from(view: View, array: int | None, key: int | None) -> Iterator[Cure]:
    """The same where a loop's variable along that axis picks from it: `K[i, j]`."""
    gram, meaning = kernel_under(view, array), view.reading.meaning(key)
    over = meaning.over if isinstance(meaning, Number) else None
    if gram is not None and over is not None and _goes_along(view, over, view.reading.axes(gram.inputs[0])[-1]):
        yield from both_turned(view, gram)


def kernel_under(view: View, number: int | None) -> Step | None:
    """The product of a table with itself that a value was picked from, perhaps after `(1 + K) ** 2`."""
    grams = {step.number for step in gram_products(view)}
    step = view.reading.maker(number)
    for _ in range(8):
        if step is None or step.number in grams:
            return step
        if step.operation not in _STAYS_A_KERNEL and not is_elementwise(step.operation):
            return None
        arrays = [n for n in step.inputs if view.reading.axes(n)]
        step = view.reading.maker(arrays[0]) if arrays else None
    return None


def _is_given_along(view: View, number: int | None, axis: Axis) -> bool:
    """Whether a vector goes along an axis and is made of more than zeros: those are as long as somebody counted."""
    long = [one for one in view.reading.axes(number) if one.size > 1]
    if len(long) != 1 or not _goes_along(view, long[0], axis):
        return False
    return any(
        view.reading.axes(step.number) and step.operation not in _FROM_NOTHING and not is_elementwise(step.operation)
        for step in view.reading.ancestors(number, stop=lambda step: not is_elementwise(step.operation))
    )


def _goes_along(view: View, one: Axis, axis: Axis) -> bool:
    """Whether an axis is another, or as long and not known to be a different one."""
    ledger = view.reading.ledger
    return ledger.same(one, axis) or (one.size == axis.size and not ledger.apart(one, axis))
