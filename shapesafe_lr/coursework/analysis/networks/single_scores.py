"""The score of one example that came out as a table: `w.T @ x + b` of a row w and a row x, squashed by a sigmoid.

A layer of n units over n examples of one feature looks the same. So weights and example must have one form, the bias
must be one number for all, and nothing may take the table for one: no other product, no item, no sum along an axis.
"""

import re

from ..flow import is_number
from ..steps import Kind, Step
from ..view import View
from .layers import base

_WHOLE = (
    "greater",
    "greater_equal",
    "less",
    "less_equal",
    "format",
    "shape",
    "float",
    "int",
    "item",
    "round",
    "mean",
    "sum",
)

_NAMED = re.compile(r"(?i)w(eights?)?_?\d*|theta_?\d*|\w+_weights?|coef\w*")


def is_score_of_one(view: View, product: Step) -> bool:
    """Whether an outer product of weights and one example, plus a number, goes into a sigmoid and nowhere else."""
    left, right = (base(view, number) for number in product.inputs[:2])
    if view.reading.shape(left) != view.reading.shape(right) or left == right:
        return False
    if _are_weights(view, left) == _are_weights(view, right):
        return False
    users = view.reading.users.get(product.number, [])
    biased = [user for user in users if user.operation == "add" and _adds_a_number(view, user, product)]
    activations = [a for a, z in view.roles.activations.items() if biased and z == biased[0].number]
    return len(users) == 1 and bool(activations) and all(_is_taken_whole(view, a) for a in activations)


def _are_weights(view: View, number: int | None) -> bool:
    """Whether a vector is learnt, or called what weights are called; `words` and `widths` begin with a w too."""
    names = view.reading.names.get(number if number is not None else -1, [])
    return number in view.roles.parameters or any(_NAMED.fullmatch(name) for name in names)


def _adds_a_number(view: View, step: Step, product: Step) -> bool:
    others = [number for number in step.inputs if view.reading.source(number) != product.number]
    return len(others) == 1 and is_number(view, others[0])


def _is_taken_whole(view: View, activation: int) -> bool:
    """Whether a result is only shown, rounded, or held against a number."""
    users = [user for user in view.reading.users.get(activation, []) if user.kind in (Kind.OPERATION, Kind.CRASH)]
    return bool(users) and all(
        user.operation in _WHOLE
        and "axis" not in user.options
        and all(view.reading.source(number) == activation or is_number(view, number) for number in user.inputs[:2])
        for user in users
        if user.operation != "print"
    )
