"""Which axis of a table of scores a bias belongs to: a column that is added has one number for each row of it.

scores = np.dot(W, X) + b   # b (4, 1), the same for every column: the four classes are the rows
"""

from collections.abc import Iterator

from ..algebra import is_elementwise
from ..flow import is_array, product_under
from ..steps import Step
from ..view import View
from .layers import made_from_nothing


def axis_by_bias(view: View, scores: int | None) -> Iterator[tuple[int, Step]]:
    """The axis along which a learnt vector, added to a product, has its numbers; with the sum that says so."""
    product, step = product_under(view, scores), view.reading.maker(scores)
    if product is None or len(view.reading.axes(product.number)) != 2:
        return
    for _ in range(8):
        if step is None or step.number == product.number or not is_elementwise(step.operation):
            return
        arrays = [number for number in step.inputs if is_array(view, number)]
        on_the_way = [number for number in arrays if _leads_to(view, number, product)]
        if not on_the_way:
            return
        if step.operation == "add":
            for number in arrays:
                axis = _own_axis(view, number, product)
                if number not in on_the_way and axis is not None and _is_learnt(view, number):
                    yield axis, step
        step = view.reading.maker(on_the_way[0])


def _leads_to(view: View, number: int | None, product: Step) -> bool:
    under = product_under(view, number)
    return under is not None and under.number == product.number


def _own_axis(view: View, bias: int | None, product: Step) -> int | None:
    """The axis of the table that a vector is not stretched along."""
    shape, table = view.reading.shape(bias) or (), view.reading.shape(product.number) or ()
    long = [place for place, size in enumerate((1,) * (2 - len(shape)) + shape) if size > 1]
    return long[0] if len(shape) <= 2 and len(long) == 1 and min(table) > 1 else None


def _is_learnt(view: View, number: int | None) -> bool:
    """Whether a vector is a parameter, or is made from nothing as one is before it is learnt."""
    made = view.reading.maker(number)
    return made is not None and (made.number in view.roles.parameters or made_from_nothing(view, made.number))
