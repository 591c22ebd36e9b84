"""Another array in sight for an operand that was refused: a name left over from an earlier cell."""

import ast
import re
from collections.abc import Iterator

from ....language import Text
from ..cure import Cure
from ..steps import Step
from ..view import View
from .edits import operand_node, replace_operand


def others_in_sight(view: View, step: Step) -> Iterator[Cure]:
    """Another array of the same rank for one operand: `X` left over from an earlier cell where `X_train` was meant."""
    reading = view.reading
    for place in (1, 0):
        node = operand_node(view, step, place)
        if not isinstance(node, ast.Name):
            continue
        rank = len(reading.axes(step.inputs[place]))
        beside = as_it_came(view, step.inputs[1 - place] or 0)[0]
        for whole, name in view.arrays_in_sight(step):
            if beside == as_it_came(view, whole)[0]:
                continue  # an array times itself is not what anybody meant
            if _akin(name, node.id) and len(reading.axes(whole)) == rank and reading.steps[whole].call == step.call:
                cure = replace_operand(view, step, place, name, whole, _OTHER.filled(name=name))
                if cure is not None:
                    yield cure


def as_it_came(view: View, number: int) -> tuple[object, bool]:
    """Where a value under its transposes was made, and whether these turn it; each pass of a loop makes it there."""
    step, turns = view.reading.maker(number), False
    while step is not None and step.operation in ("T", "transpose") and step.inputs:
        step, turns = view.reading.maker(step.inputs[0]), not turns
    return (step.path, step.place) if step else None, turns


def _akin(name: str, other: str) -> bool:
    """Whether two names speak of the same thing: X and X_train, w and dw, A1 and A2; only then one may stand for the other.

    >>> _akin("X_train", "X"), _akin("dw", "w"), _akin("A2", "A1"), _akin("theta", "x"), _akin("X", "X")
    (True, True, True, False, False)
    """
    one, two = (set(re.findall(r"[^\W\d_]+", text.lower())) for text in (name, other))
    return name != other and bool(one & two or one & {f"d{word}" for word in two} or two & {f"d{word}" for word in one})


_OTHER = Text(en="Use {name} here", zh="这里用 {name}")
