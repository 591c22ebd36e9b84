"""One example of rank 1 whose classes are counted as if they were examples: `y.shape[0]` of shares (K,) beside labels (1, K).

The loss of the one example is divided by the number of its classes. Its labels are a row, and so its data were to be one.
"""

from collections.abc import Iterator

from ..axes import Axis
from ..cure import Cure
from ..cures.count_cures import lengths_of, measured
from ..cures.vector_cures import form_cures
from ..networks.layers import unscaled
from ..steps import Step
from ..view import View


def counts_classes_of_one(view: View, summing: Step, count: int | None) -> int | None:
    """The shares of one example, where its loss is divided by their length."""
    product = unscaled(view, summing.inputs[0]) if summing.operation == "sum" and summing.inputs else None
    if product is None or product.operation != "multiply" or view.reading.is_replaced(summing):
        return None
    labels, logs = product.inputs
    classes = _classes(view, labels, logs) or _classes(view, logs, labels)
    if classes is None:
        return None
    for length in lengths_of(view, count):
        shares = measured(view, length)
        own = view.reading.axes(shares)
        if shares is not None and len(own) == 1 and view.roles.is_softmax(shares):
            if view.reading.ledger.same(own[0], classes) and not _is_table_too(view, shares):
                return shares
    return None


def _classes(view: View, labels: int | None, logs: int | None) -> Axis | None:
    """The axis of the classes in a row of labels (1, K), which meets the logarithms of shares (K,)."""
    row, shares = view.reading.axes(labels), view.reading.axes(logs)
    made = view.reading.maker(labels)
    is_row = len(row) == 2 and row[0].size == 1 < row[1].size and made is not None and made.seen.binary
    return row[1] if is_row and len(shares) == 1 and view.roles.is_softmax(logs) else None


def _is_table_too(view: View, shares: int) -> bool:
    """Whether the same line takes tables in another pass."""
    source = view.reading.source(shares)
    ranks = {len(view.reading.axes(number)) for number in view.passes_over(source)} if source is not None else set()
    return len(ranks) > 1


def as_one_row(view: View, shares: int) -> Iterator[Cure]:
    """The example as a row (1, n) where it was typed, or taken from its table."""
    yield from form_cures(view, shares, "row")
