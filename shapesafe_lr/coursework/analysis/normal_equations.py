"""The normal equation, `inv(X.T @ X) @ (X.T @ y)`, and the solution `inv(A) @ b`: where the last product was written with `*`."""

from collections.abc import Iterator

from .flow import long_axes
from .layers import base
from .linalg_cures import product_in
from .steps import Step
from .view import View


def multiplied_by_star(view: View) -> Iterator[Step]:
    """Elementwise products of an inverse of `X.T @ X` and the `X.T @ y` of the same X."""
    for step in view.reading.operations("multiply"):
        if len(step.inputs) != 2 or long_axes(view, step.number) != 2:
            continue
        for one, other in (step.inputs, step.inputs[::-1]):
            inverse, right = view.reading.maker(one), view.reading.maker(other)
            if inverse is None or right is None or inverse.operation not in ("inv", "pinv") or not inverse.inputs:
                continue
            gram = product_in(view, view.reading.maker(inverse.inputs[0]))
            if gram is None or right.operation not in ("dot", "matmul") or long_axes(view, other) != 1:
                continue
            tables = {base(view, number) for number in gram.inputs[:2]}
            if len(tables) == 1 and tables & {base(view, number) for number in right.inputs[:2]}:
                yield step


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
