"""Which way predictions should lie, told from the data they were worked out from: rows of X are examples, so `X @ w` is a column."""

from ..births import Form
from ..flow import product_under
from ..steps import Step
from ..view import View


def form_of_the_data(view: View, number: int | None) -> Form | None:
    """A column where each example is a row of the data as it was named, a row where each is a column of it."""
    reading = view.reading
    product = product_under(view, number)
    long = [axis for axis in reading.axes(number) if axis.size > 1]
    if product is None or len(product.inputs) != 2 or len(long) != 1:
        return None
    for operand in product.inputs:
        axes = reading.axes(_as_named(view, product, operand))
        if len(axes) == 2 and all(axis.size > 1 for axis in axes):
            same = [reading.ledger.same(axis, long[0]) for axis in axes]
            if same.count(True) == 1:
                return "column" if same[0] else "row"
    return None


def _as_named(view: View, product: Step, operand: int | None) -> int | None:
    """An operand without a transpose that is written inside the product itself: X of `theta @ X.T`."""
    step = view.steps[operand] if operand is not None else None
    if step is not None and step.operation in ("T", "transpose") and step.inputs:
        first, last = product.place, step.place
        if (first.line, first.column) <= (last.line, last.column) <= (first.end_line, first.end_column):
            return step.inputs[0]
    return operand
