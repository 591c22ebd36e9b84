"""The normal equation, `inv(X.T @ X) @ (X.T @ y)`, and the solution `inv(A) @ b`: where the last product was written with `*`."""

from collections.abc import Iterator

from ..axes import Axis
from ..cures.linalg_cures import product_in
from ..flow import TOTALS, long_axes
from ..networks.layers import base
from ..statistics.reducing import axis_of
from ..steps import Step
from ..view import View


def multiplied_by_star(view: View) -> Iterator[Step]:
    """Elementwise products of an inverse of `X.T @ X` and the `X.T @ y` of the same X; of a pseudo-inverse of X and y."""
    for step in view.reading.operations("multiply"):
        if len(step.inputs) == 2 and long_axes(view, step.number) == 2:
            for one, other in (step.inputs, step.inputs[::-1]):
                if _is_whole_equation(view, one, other) or _is_pseudo_inverse_of(view, step, one, other):
                    yield step
                    break


def solved_by_star(view: View) -> Iterator[Step]:
    """Elementwise products of `inv(A)` and a vector b, where what comes out is multiplied by A later: it was to be the solution."""
    reading = view.reading
    for step in reading.operations("multiply"):
        for one, other in (step.inputs, step.inputs[::-1]) if len(step.inputs) == 2 else ():
            inverse = reading.maker(one)
            if inverse is None or inverse.operation not in ("inv", "pinv") or not inverse.inputs:
                continue
            own = any(above.number == inverse.number for above in reading.ancestors(other))
            if long_axes(view, one) == 2 and long_axes(view, other) == 1 and not own:
                if _is_put_back(view, step, base(view, inverse.inputs[0])):
                    yield step
                    break


def _is_put_back(view: View, solution: Step, table: int | None) -> bool:
    """`A @ x`, to see whether b comes out."""
    for user in view.reading.users.get(solution.number, []):
        if user.operation in ("dot", "matmul") and len(user.inputs) == 2:
            if base(view, user.inputs[0]) == table and view.reading.source(user.inputs[1]) == solution.number:
                return True
    return False


def _is_whole_equation(view: View, one: int | None, other: int | None) -> bool:
    """`inv(X.T @ X)` and `X.T @ y`."""
    table, right = _inverted(view, one), view.reading.maker(other)
    if table is None or right is None or right.operation not in ("dot", "matmul") or long_axes(view, other) != 1:
        return False
    return table in {base(view, number) for number in right.inputs[:2]}


def _is_pseudo_inverse_of(view: View, step: Step, one: int | None, other: int | None) -> bool:
    """`inv(X.T @ X) @ X.T` or `pinv(X)`, with a column for each example, and one number for each; summed over no examples later.

    Squared errors beside it are weights: the sum over the examples comes in the next product.
    """
    made, axes = view.reading.maker(one), view.reading.axes(one)
    values = [axis for axis in view.reading.axes(other) if axis.size > 1]
    if made is None or len(axes) != 2 or len(values) != 1 or not view.reading.ledger.same(axes[1], values[0]):
        return False
    if made.operation in ("dot", "matmul"):
        is_equation = _inverted(view, made.inputs[0]) == base(view, made.inputs[1]) is not None
    else:
        is_equation = made.operation == "pinv"
    return is_equation and not _is_summed(view, step, axes[1])


def _inverted(view: View, number: int | None) -> int | None:
    """The X of `inv(X.T @ X)`."""
    inverse = view.reading.maker(number)
    if inverse is None or inverse.operation not in ("inv", "pinv") or not inverse.inputs:
        return None
    gram = product_in(view, view.reading.maker(inverse.inputs[0]))
    tables = {base(view, n) for n in gram.inputs[:2]} if gram is not None else set()
    return tables.pop() if len(tables) == 1 else None


def _is_summed(view: View, table: Step, examples: Axis) -> bool:
    """Whether what a step makes is summed over the examples after all."""
    queue, same = [table.number], view.reading.ledger.same
    while queue:
        number = queue.pop()
        for user in view.reading.users.get(number, []):
            axes = view.reading.axes(number)
            if user.operation in ("T", "transpose"):
                queue.append(user.number)
            elif user.operation in ("dot", "matmul"):
                first = view.reading.source(user.inputs[0]) == number
                if same(axes[-1] if first else axes[0], examples):
                    return True
            elif user.operation in TOTALS:
                over = axis_of(user)
                if over is None or same(axes[over], examples):
                    return True
    return False
