"""The losses of the examples, and reductions that leave them as they are: along an axis of length 1."""

import re
from collections.abc import Iterator

from ..algebra import is_elementwise
from ..flow import downstream
from ..meaning import Number
from ..statistics.reducing import axis_of, has_longer_passes
from ..steps import Kind, Step
from ..view import View

_SHOWN = ("print", "plot", "float", "format")
_HANDED_ON = ("array", "asarray", "squeeze", "round", "copy")
"""A cost may be shown, drawn, rounded and kept in a list: nothing of that tells whether it was meant to be one number."""


def left_as_they_are(view: View) -> Iterator[tuple[Step, int]]:
    """`np.sum(losses, axis=0) / m` of losses (1, m): the sum, and the losses. Nothing was summed, and nothing is later."""
    reading = view.reading
    for step in reading.operations("sum", "mean"):
        axis, shape = axis_of(step), reading.shape(step.inputs[0]) or ()
        losses = reading.source(step.inputs[0])
        if axis is None or losses is None or len(shape) != 2 or not -2 <= axis < 2:
            continue
        if shape[axis] != 1 or shape[1 - axis % 2] < 2 or has_longer_passes(view, step, axis):
            continue
        if not view.roles.is_examples(reading.axes(losses)[1 - axis % 2]):
            continue
        if are_losses(view, losses) and _is_a_cost(view, step) and not _is_named_for_each(view, step):
            yield step, losses


def _is_named_for_each(view: View, step: Step) -> bool:
    """Whether the result is called one number for each example: `error_of_each`, `per_example`, `losses`."""
    made = [step.number, *(user.number for user in downstream(view, step.number))]
    return any(_EACH.search(name) for number in made for name in view.reading.names.get(number, []))


_EACH = re.compile(r"(?i)(?<![a-z])(each|per|losses|errors|residuals|individual|pointwise)(?![a-z])")


def are_losses(view: View, number: int) -> bool:
    """Whether an array holds labels times logarithms of predictions, or squared errors of a model that is learnt."""
    inside = list(_element_by_element(view, number))
    logs = any(step.operation == "log" for step in inside)
    numbers = {step.number for step in inside}
    products = (c.step.number for c in view.roles.comparisons if c.step.operation == "multiply")
    if logs and any(product in numbers for product in products):
        return True
    errors = view.roles.errors
    return bool(view.roles.updates) and any(
        view.reading.source(step.inputs[0]) in errors
        for step in inside
        if step.operation in ("square", "power")
        or (step.operation == "multiply" and len(set(view.reading.operands(step))) == 1)
    )


def _element_by_element(view: View, number: int) -> Iterator[Step]:
    """The steps that made an array of arrays of its own shape."""
    shape = view.reading.shape(number)
    for step in view.reading.ancestors(number, stop=lambda step: view.reading.shape(step.number) != shape):
        if is_elementwise(step.operation) and view.reading.shape(step.number) == shape:
            yield step


def _is_a_cost(view: View, step: Step) -> bool:
    """Whether what a reduction leaves is divided, shown or kept as a whole: no element of it is looked at, nor summed later."""
    queue, met, divided = [step.number], {step.number}, step.operation == "mean"
    while queue:
        for user in view.reading.users.get(queue.pop(), []):
            if user.number in met:
                continue
            met.add(user.number)
            goes_on = _goes_on_in(view, user, met)
            if goes_on is not None:
                divided = divided or user.operation in ("divide", "multiply")
                queue.append(goes_on)
            elif user.operation.rpartition(".")[2] not in _SHOWN and not _is_handed_back(view, user):
                return False
    return divided


def _goes_on_in(view: View, user: Step, met: set[int]) -> int | None:
    """The value that a cost is found in after a step: scaled by numbers, rounded, put into a list, taken out of it."""
    if user.operation == "list.append":
        return view.reading.source(user.inputs[0])
    if user.operation == "subscript" and user.operands[0].kind == "list":
        return user.number
    scaled = user.kind is Kind.OPERATION and is_elementwise(user.operation) and _is_scaled(view, user, met)
    return user.number if scaled or user.operation in _HANDED_ON else None


def _is_handed_back(view: View, step: Step) -> bool:
    """Whether a step puts a cost beside others to be told apart again: `return grads, cost`."""
    users = view.reading.users.get(step.number, [])
    return step.kind is Kind.DISPLAY and step.operation == "tuple" and all(u.operation == "unpack" for u in users)


def _is_scaled(view: View, user: Step, met: set[int]) -> bool:
    """Whether the others of an element-by-element step are numbers."""
    others = [n for n in user.inputs if view.reading.source(n) not in met]
    return all(isinstance(view.reading.meaning(n), Number) for n in others)
