"""Margins: labels of 1 and -1 times scores, as the hinge loss and the perceptron take them. One number an example."""

from ..flow import long_axes
from ..meaning import Number
from ..roles import PRODUCTS
from ..steps import Step
from ..view import View

_ASKED = ("less", "less_equal", "greater", "greater_equal")


def is_margin(view: View, step: Step) -> bool:
    """Whether labels meet scores in a product that a hinge, or a question about its sign, comes after."""
    if step.operation != "multiply" or len(step.inputs) != 2:
        return False
    scores = [_is_score(view, number) for number in step.inputs]
    return sum(scores) == 1 and (_is_hinged(view, step) or _is_asked(view, step))


def _is_score(view: View, number: int | None) -> bool:
    """Whether a vector came out of a matrix product of a table and a vector, with a bias perhaps."""
    step = view.reading.maker(number)
    while step is not None and step.operation in ("add", "subtract") and len(step.inputs) == 2:
        inner = [view.reading.maker(n) for n in step.inputs if long_axes(view, n)]
        step = inner[0] if len(inner) == 1 else None
    return (
        step is not None
        and step.operation in PRODUCTS
        and sorted(long_axes(view, n) for n in step.inputs if view.reading.axes(n)) == [1, 2]
    )


def _is_hinged(view: View, step: Step) -> bool:
    """`np.maximum(0, 1 - y * s)`."""
    return any(
        later.operation in ("maximum", "clip", "where") or _is_asked(view, later)
        for user in view.reading.users.get(step.number, [])
        if user.operation == "subtract" and _is_number(view, user.inputs[0])
        for later in view.reading.users.get(user.number, [])
    )


def _is_asked(view: View, step: Step) -> bool:
    """`y * s <= 0`, `y * s < 1`."""
    return any(
        user.operation in _ASKED and any(_is_number(view, n) for n in user.inputs)
        for user in view.reading.users.get(step.number, [])
    )


def _is_number(view: View, number: int | None) -> bool:
    return isinstance(view.reading.meaning(number), Number)
