"""Weighted means: `np.sum(weights * losses) / np.sum(weights)`, one weight for each loss."""

from ..steps import Step
from ..view import View


def is_of_a_weighted_mean(view: View, product: Step) -> bool:
    """Whether the sum of a product is divided by the sum of one of its factors."""
    factors = {view.reading.source(number) for number in product.inputs}
    for total in view.reading.users.get(product.number, []):
        if total.operation != "sum" or "axis" in total.options:
            continue
        for quotient in view.reading.users.get(total.number, []):
            by = view.reading.maker(quotient.inputs[-1]) if quotient.operation == "divide" else None
            if by is not None and by.operation == "sum" and by.inputs and view.reading.source(by.inputs[0]) in factors:
                return True
    return False
