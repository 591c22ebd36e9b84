"""Outer products that are wanted as tables: a blur's filter, a density matrix, the joint chances of two dice.

Such a table may be summed up whole as well, to scale it or to look whether it sums to 1.
"""

from ..algebra import is_elementwise
from ..births import REDUCTIONS
from ..flow import TOTALS, downstream, long_axes, product_under
from ..meant import is_only_printed
from ..steps import Kind, Step
from ..view import View

_AS_TABLE = ("subscript", "dot", "matmul", "trace", "eig", "eigh", "eigvalsh", "svd", "inv", "solve")


def is_kept_as_table(view: View, product: Step) -> bool:
    """Whether a product is also used as a table: indexed, multiplied with other tables, divided by its own total."""
    if product.operation == "outer" and _is_looked_at(view, product):
        return True
    made = {product.number}
    for user in downstream(view, product.number):
        if user.kind is not Kind.OPERATION:
            continue
        if user.operation in _AS_TABLE or (user.operation in REDUCTIONS and "axis" in user.options):
            return True
        if is_elementwise(user.operation) and len(user.inputs) == 2:
            if any(_is_beside(view, number, made) for number in user.inputs):
                return True
        made.add(user.number)
    return False


def _is_looked_at(view: View, product: Step) -> bool:
    """Whether `np.outer` has a name of its own, and its total is asked for in a `print` only: `print(K, K.sum())`."""
    reading = view.reading
    totals = reading.users.get(product.number, [])
    return bool(reading.names.get(product.number)) and all(
        step.operation == "print" or (not reading.names.get(step.number) and is_only_printed(view, step))
        for step in totals
    )


def _is_beside(view: View, number: int | None, made: set[int]) -> bool:
    """Whether an operand is another table, no outer product too, or the total of this one."""
    if view.reading.source(number) in made:
        return False
    maker = view.reading.maker(number)
    if maker is not None and maker.operation in TOTALS and "axis" not in maker.options:
        return view.reading.source(maker.inputs[0]) in made
    if long_axes(view, number) < 2:
        return False
    product = product_under(view, number)
    return product is None or any(long_axes(view, one) > 1 for one in product.inputs[:2])
