"""Stacks of pictures cut so that their number is the last side, where as many colors stand: `stack.reshape(-1, m)` of (m, h, w, 3).

The reshape keeps the last axis whole, and that is the one of the colors, whatever the side is called.
"""

from ..steps import Step
from ..view import View
from .recuts import recut_of


def names_the_pictures_last(view: View, step: Step) -> bool:
    """Whether the last of two sides is written as the length of a stack's first axis, and gets another one."""
    found = recut_of(view, step) if step.operation == "reshape" else None
    if found is None or len(found.before) < 3 or len(found.sides) != 2:
        return False
    same, claim = view.reading.ledger.same, found.claims[1]
    pictures, last = found.before[0], view.reading.axes(step.number)[1]
    return claim is not None and pictures.size > 1 and same(claim, pictures) and not same(last, pictures)
