"""Scores with the bias in the same vector as the slopes, never summed: `w[0] + x * w[1:]`, then a step or a sigmoid.

Who cuts the weights into one number and the rest adds the one number to a score. The products of the rest with the
features are one for each feature until they are summed.
"""

from collections.abc import Iterator

from ..flow import TOTALS, activation_after, downstream, long_axes
from ..steps import Step
from ..view import View

_DECIDES = ("greater", "greater_equal", "less", "less_equal", "sign", "heaviside")
_SUMS = (*TOTALS, "dot", "matmul", "inner", "einsum")


def unsummed_with_bias(view: View) -> Iterator[Step]:
    """The products of the features and the rest of such weights, where one decision for an example was to be made."""
    for score in view.reading.operations("add"):
        for bias, number in (score.inputs, score.inputs[::-1]) if len(score.inputs) == 2 else ():
            product = view.reading.maker(number)
            if product is None or product.operation != "multiply" or view.reading.is_replaced(product):
                continue
            if _is_cut_of_the_same(view, product, bias) and _decides(view, score) and not _is_summed(view, score):
                yield product


def _is_cut_of_the_same(view: View, product: Step, bias: int | None) -> bool:
    """Whether a product is of other data and all but one of the weights, and the bias is the one that is left."""
    one = view.reading.maker(bias)
    if one is None or one.operation != "subscript" or long_axes(view, bias) or len(product.inputs) != 2:
        return False
    weights = view.reading.source(one.inputs[0])
    for rest, data in (product.inputs, product.inputs[::-1]):
        cut = view.reading.maker(rest)
        if cut is None or cut.operation != "subscript" or view.reading.source(cut.inputs[0]) != weights:
            continue
        whole, left = (max(view.reading.shape(n) or (0,)) for n in (weights, rest))
        if long_axes(view, weights) == long_axes(view, rest) == 1 and left == whole - 1:
            return long_axes(view, data) > 0 and not _comes_from(view, data, weights)
    return False


def _comes_from(view: View, number: int | None, source: int | None) -> bool:
    return any(step.number == source for step in view.reading.ancestors(number))


def _decides(view: View, score: Step) -> bool:
    """Whether a threshold, the sign or a sigmoid is taken of what was added."""
    if activation_after(view, score.number) is not None:
        return True
    return any(user.operation in _DECIDES for user in downstream(view, score.number))


def _is_summed(view: View, score: Step) -> bool:
    """Whether the sum comes after all, in the next step."""
    return any(user.operation in _SUMS for user in view.reading.users.get(score.number, []))
