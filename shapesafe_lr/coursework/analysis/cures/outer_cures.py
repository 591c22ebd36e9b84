"""Cures for an outer product where an inner one was meant: `np.dot(e, e.T)` of a column is a table, its squared length a number."""

from collections.abc import Iterator

from ....language import Text
from ..algebra import Call
from ..cure import Cure
from ..flow import TOTALS
from ..meaning import Meaning, Number
from ..networks.layers import base
from ..networks.slopes import is_slope
from ..products.inner_products import inner_products
from ..steps import Step
from ..view import View
from .edits import as_star, numpy_name, retype, turn_operands


def is_own(view: View, step: Step) -> bool:
    """Whether a product multiplies a vector with itself."""
    return base(view, step.inputs[0]) == base(view, step.inputs[1])


def inner_cures(view: View, step: Step) -> Iterator[Cure]:
    """The inner product for the outer one; the squared length for a vector with itself, unless it is summed at once."""
    if any(is_slope(view, number) for number in step.inputs[:2]):
        yield from as_star(view, step)
    yield from inner_products(view, step)
    yield from _squared(view, step)
    yield from turn_operands(view, step)


def _squared(view: View, step: Step) -> Iterator[Cure]:
    if is_own(view, step) and not _is_summed_at_once(view, step):
        name, np = view.name(base(view, step.inputs[0])), numpy_name(view, step)
        text = f"{np}.sum({name} * {name})"
        yield retype(view, step, text, _SQUARES.filled(text=text), _number)


def own_tables(view: View, number: int | None) -> Iterator[Cure]:
    """Where a value became a table of products of a vector with itself, though a number is needed."""
    for maker in list(view.reading.ancestors(number))[:20]:
        shape = view.reading.shape(maker.number) or ()
        if maker.operation in ("dot", "matmul") and len(shape) == 2 and min(shape) > 1 and len(maker.inputs) == 2:
            if all(1 in (view.reading.shape(n) or ()) for n in maker.inputs) and is_own(view, maker):
                yield from _squared(view, maker)
                yield from inner_cures(view, maker)


def _is_summed_at_once(view: View, step: Step) -> bool:
    """`np.sum(np.dot(e, e.T))`: what is missing is only the other order, for the sum makes a number of a (1, 1) table."""
    return any(user.operation in TOTALS for user in view.reading.users.get(step.number, []))


def _number(call: Call) -> Meaning:
    return Number()


_SQUARES = Text(en="The squared length is {text}", zh="长度的平方是 {text}")
