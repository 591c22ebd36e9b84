"""Principal components: centred data multiplied with the vectors of their own decomposition, and what the mean ran over."""

from collections.abc import Iterator
from typing import NamedTuple

from ..algebra import is_elementwise
from ..axes import Axis
from ..meaning import Number
from ..networks.layers import base
from ..products.gram import gram_products, table_under
from ..products.vector_picks import DECOMPOSITIONS
from ..steps import Kind, Step
from ..view import View
from .centring import centred_by
from .quotients import quotients
from .reducing import axis_of

_PICKED = ("T", "transpose", "subscript", "unpack", "copy", "real", "astype", "flip")
_SCALED = ("divide", "multiply", "add")


class Projection(NamedTuple):
    """`centred @ Vt[:k].T`: the product, the mean that was subtracted, and the axis that it ran over, which the product sums."""

    product: Step
    mean: Step
    over: Axis
    kept: Axis


def centred_across(view: View) -> Iterator[Projection]:
    """Projections of centred data that sum over the very axis of the mean, where the other axis is known to be the examples."""
    reading = view.reading
    for product in reading.operations("dot", "matmul"):
        if len(product.inputs) != 2:
            continue
        for data, vectors in (product.inputs, product.inputs[::-1]):
            mean = centred_by(view, data)
            decomposition = _decomposition(view, vectors)
            if (
                mean is None
                or decomposition is None
                or reading.is_replaced(mean)
                or not _is_of(view, decomposition, data)
            ):
                continue
            axes, axis = reading.axes(mean.inputs[0]), axis_of(mean)
            mine = reading.axes(data)
            summed = mine[-1] if data == product.inputs[0] else mine[0]
            if axis is None or len(axes) != 2 or not -2 <= axis < 2 or not reading.ledger.same(axes[axis], summed):
                continue
            found = Projection(product, mean, axes[axis], axes[1 - axis % 2])
            meant = _is_used_on_the_data(view, found, data) or _is_added_back(view, found)
            if not meant and _are_examples(view, found, decomposition):
                yield found


def _decomposition(view: View, number: int | None) -> Step | None:
    """The decomposition that vectors were picked from."""
    step = view.reading.maker(number)
    for _ in range(8):
        if step is None or step.operation in DECOMPOSITIONS or step.operation not in _PICKED or not step.inputs:
            break
        step = view.reading.maker(step.inputs[0])
    return step if step is not None and step.operation in DECOMPOSITIONS else None


def _is_of(view: View, decomposition: Step, data: int | None) -> bool:
    """Whether the table itself was decomposed, or its product with its own transpose."""
    table = table_under(view, data)
    if decomposition.operation == "svd" and table_under(view, decomposition.inputs[0]) == table:
        return True
    gram = _gram(view, decomposition)
    return gram is not None and table_under(view, gram.inputs[0]) == table


def _gram(view: View, decomposition: Step) -> Step | None:
    """The `X.T @ X` whose vectors are taken, under a division by a count."""
    step = view.reading.maker(decomposition.inputs[0])
    while step is not None and step.operation in _SCALED:
        tables = [n for n in step.inputs if len(view.reading.axes(n)) == 2]
        step = view.reading.maker(tables[0]) if len(tables) == 1 else None
    return step if step is not None and any(step is one for one in gram_products(view)) else None


def _are_examples(view: View, found: Projection, decomposition: Step) -> bool:
    """Whether the axis that is kept is that of the examples: by their role, their count, or quantities along the other axis."""
    roles = view.roles
    if roles.is_examples(found.over) or roles.is_features(found.kept):
        return False
    known = roles.is_features(found.over) or roles.is_examples(found.kept)
    return known or _is_counted(view, found.kept, decomposition) or _has_quantities(view, found)


def _is_counted(view: View, kept: Axis, decomposition: Step) -> bool:
    """Whether squares of singular values, or the product that was decomposed, are divided by the length of an axis."""
    gram = _gram(view, decomposition)
    for _, total, count in quotients(view):
        meaning = view.reading.meaning(count)
        makers = list(view.reading.ancestors(total))[:6]
        counts = meaning.counts or meaning.share if isinstance(meaning, Number) else None
        if counts is not None and view.reading.ledger.same(counts, kept):
            if any(one is decomposition or one is gram for one in makers):
                return True
    return False


def _has_quantities(view: View, found: Projection) -> bool:
    """Whether the data were made with an offset of its own for each place along the axis of the mean."""
    reading = view.reading
    for step in list(reading.ancestors(found.mean.inputs[0]))[:12]:
        if step.operation == "add" and len(reading.axes(step.number)) == 2:
            for number in step.inputs:
                long = [axis for axis in reading.axes(number) if axis.size > 1]
                if len(long) == 1 and _is_typed(view, number) and reading.ledger.same(long[0], found.over):
                    return True
    return False


def _is_typed(view: View, number: int | None) -> bool:
    """Whether an array was typed in as a list of numbers."""
    step = view.reading.maker(base(view, number))
    literal = view.reading.maker(step.inputs[0]) if step is not None and step.operation == "array" else None
    return literal is not None and literal.kind is Kind.DISPLAY


def _is_used_on_the_data(view: View, found: Projection, data: int | None) -> bool:
    """Whether the product meets the data again: then it holds directions, made by way of the smaller table."""
    table = table_under(view, data)
    made, queue = {found.product.number}, [found.product.number]
    while queue:
        for user in view.reading.users.get(queue.pop(), []):
            if user.operation in ("dot", "matmul") and any(table_under(view, n) == table for n in user.inputs):
                return True
            if user.number not in made and (is_elementwise(user.operation) or user.operation in _PICKED):
                made.add(user.number)
                queue.append(user.number)
    return False


def _is_added_back(view: View, found: Projection) -> bool:
    """Whether the mean is added to what is made later: the level of a user, taken away and given back, is meant so."""
    return any(
        user.operation == "add" and view.reading.shape(user.number) == view.reading.shape(found.mean.inputs[0])
        for user in view.reading.users.get(found.mean.number, [])
    )
