"""A table turned where it is handed to a function, or where a function hands it back: `predict(w, X_test.T)`, `load(6).T`."""

import ast
from collections.abc import Iterator

from ....language import Text
from ..cure import Cure
from ..steps import Kind, Step
from ..view import View
from .edits import flipped, source_of, turned


def handed_cures(view: View, number: int | None) -> Iterator[Cure]:
    """The places on a value's way where it can be turned: first the calls whose like are turned already, then arguments."""
    places = list(_handed(view, number))
    for step in sorted(places, key=lambda step: not _is_turned_elsewhere(view, step)):
        source = source_of(view, step)
        node = source.node(step.place)
        if node is not None:
            edit = source.replace(node, turned(source, node))
            change = {step.number: lambda call: flipped(call.args[0])}
            yield Cure(step.path, step.place, _TURNED.filled(text=edit.text), (edit,), change)


def _handed(view: View, number: int | None) -> Iterator[Step]:
    """The arguments and the calls that a value of two axes went through, the nearest first."""
    while number is not None and len(view.reading.axes(number)) == 2:
        step = view.steps[number]
        if step.kind is not Kind.PASS or not step.inputs:
            return
        number = step.inputs[0]
        if step.operation == "return" and isinstance(source_of(view, step).node(step.place), ast.Call):
            yield step
        elif step.operation == "parameter" and number is not None and view.steps[number].operation == "name":
            yield view.steps[number]


def _is_turned_elsewhere(view: View, step: Step) -> bool:
    """Whether another call of the same function is followed by .T: `X_train = load(10).T`."""
    mine = source_of(view, step).node(step.place)
    if not isinstance(mine, ast.Call):
        return False
    for other in view.reading.operations("T", "transpose"):
        node = source_of(view, other).node(other.place)
        inner = node.value if isinstance(node, ast.Attribute) else None
        if isinstance(inner, ast.Call) and ast.dump(inner.func) == ast.dump(mine.func):
            return True
    return False


_TURNED = Text(en="Hand it over the other way round: {text}", zh="转置后再交过去：{text}")
