"""The normal equation, `inv(X.T @ X) @ (X.T @ y)`: where its last product was written with `*`."""

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
