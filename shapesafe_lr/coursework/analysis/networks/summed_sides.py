"""Which side of a table of weights a product sums over, whether it is written with `@`, with np.dot or with the letters of an einsum."""

from ..steps import Step
from ..view import View
from .layers import base


def factors(step: Step) -> tuple[int | None, ...]:
    """The two arrays of a product; before those of an einsum stand its letters."""
    return tuple(step.inputs[-2:])


def factor_place(step: Step, side: int) -> int:
    """Where a factor stands among the inputs of its product."""
    return len(step.inputs) - 2 + side


def summed_side(view: View, step: Step, side: int) -> int | None:
    """The axis of a table, as it was made, that a product sums over; None if that is not one of two."""
    number = factors(step)[side]
    if len(view.reading.axes(number)) != 2:
        return None
    axis = _summed_letter(step, side) if step.operation == "einsum" else 1 - side
    is_turned = view.reading.source(number) != base(view, number)
    return axis if axis is None or not is_turned else 1 - axis


def _summed_letter(step: Step, side: int) -> int | None:
    """The place of the one letter that two words of two share and the result does not have."""
    words, arrow, result = step.operands[0].text.replace(" ", "").partition("->")
    letters = words.split(",")
    if not arrow or [len(word) for word in letters] != [2, 2]:
        return None
    summed = [
        place for place, letter in enumerate(letters[side]) if letter in letters[1 - side] and letter not in result
    ]
    return summed[0] if len(summed) == 1 else None
