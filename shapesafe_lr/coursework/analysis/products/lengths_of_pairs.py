"""Lengths for a table of pairs that were taken along the wrong axis: `E @ E.T / np.outer(norms, norms)`, where the norms are of columns."""

from collections.abc import Iterator

from ..algebra import is_elementwise
from ..births import REDUCTIONS
from ..cure import Cure
from ..statistics.reducing import along, axis_of
from ..steps import Step
from ..view import View

_PRODUCTS = ("dot", "matmul")
_THROUGH = ("outer", "T", "transpose", "subscript", "reshape", "expand_dims", *_PRODUCTS)


def lengths_of_pairs(view: View, refused: Step) -> Iterator[Cure]:
    """The reduction along the other axis, where a table of pairs is divided by what was made of numbers for the other things."""
    if refused.operation != "divide" or len(refused.inputs) != 2:
        return
    same = view.reading.ledger.same
    pairs = view.reading.axes(refused.inputs[0])
    if len(pairs) != 2 or not same(*pairs):
        return
    for reduction in _reductions_under(view, refused.inputs[1]):
        axes, axis = view.reading.axes(reduction.inputs[0]), axis_of(reduction)
        if axis is not None and len(axes) == 2 and -2 <= axis < 2 and same(axes[axis], pairs[0]):
            if not same(*axes):
                yield from along(view, reduction, 1 - axis % 2)


def _reductions_under(view: View, number: int | None) -> Iterator[Step]:
    """The reductions that a divisor was made of: through outer products, added axes, roots and small numbers against zero."""
    reading, queue, met = view.reading, [number], set[int]()
    while queue and len(met) < 20:
        step = reading.maker(queue.pop(0))
        if step is None or step.number in met:
            continue
        met.add(step.number)
        if step.operation in REDUCTIONS and step.inputs:
            yield step
        elif (is_elementwise(step.operation) or step.operation in _THROUGH) and not _was_kept(view, step):
            queue.extend(n for n in step.inputs if reading.axes(n))


def _was_kept(view: View, step: Step) -> bool:
    """Whether a product makes a table of a row, kept by keepdims, and its transpose: with a column it would make one number."""
    if step.operation not in _PRODUCTS:
        return False
    made = [reduction for n in step.inputs for reduction in list(view.reading.ancestors(n))[:4]]
    return any("keepdims" in reduction.options for reduction in made)
