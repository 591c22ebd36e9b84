"""Scores that were multiplied with `*` and never summed, `X * theta`, and refused where they meet one target an example."""

from collections.abc import Iterator

from ..algebra import is_elementwise
from ..births import REDUCTIONS
from ..cure import Cure
from ..cures.edits import as_dot
from ..flow import is_array
from ..steps import Step
from ..view import View


def summed_scores(view: View, step: Step) -> Iterator[Cure]:
    """`X * theta` as `np.dot(X, theta)`, where its table (m, n) is refused by a vector (m,)."""
    reading = view.reading
    for scores, target in (step.inputs, step.inputs[::-1]) if len(step.inputs) == 2 else ():
        axes = reading.axes(target)
        product = _product(view, scores) if len(axes) == 1 and not _is_statistic(view, target) else None
        if product is not None and reading.axes(product.number)[0].size == axes[0].size:
            yield from as_dot(view, product)


def _product(view: View, number: int | None) -> Step | None:
    """The product of a table (m, n) and a vector (n,) that is none of its statistics, perhaps with a bias added."""
    step = view.reading.maker(number)
    while step is not None and step.operation in ("add", "negative"):
        tables = [one for one in step.inputs if len(view.reading.axes(one)) == 2]
        step = view.reading.maker(tables[0]) if len(tables) == 1 else None
    if step is None or step.operation != "multiply" or len(step.inputs) != 2 or view.reading.is_replaced(step):
        return None
    ranks = [len(view.reading.axes(one)) for one in step.inputs]
    if sorted(ranks) != [1, 2]:
        return None
    vector = step.inputs[ranks.index(1)]
    return None if _is_statistic(view, vector) else step


def _is_statistic(view: View, number: int | None) -> bool:
    """Whether a vector was reduced from a table: the scale of each feature, the mean of each example."""
    step = view.reading.maker(number)
    while step is not None and is_elementwise(step.operation):
        arrays = [one for one in step.inputs if is_array(view, one)]
        step = view.reading.maker(arrays[0]) if arrays else None
    return step is not None and step.operation in REDUCTIONS
