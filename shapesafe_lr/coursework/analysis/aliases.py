"""Second names: `p = pattern` gives the item of a loop a name of its own, and there it can be given a form."""

from collections.abc import Iterator

from ...language import Text
from .cure import Cure
from .edits import retype
from .steps import Kind, Step
from .vector_cures import in_form
from .view import View


def column_at_its_name(view: View, number: int | None) -> Iterator[Cure]:
    """`p = pattern` as `p = pattern.reshape(-1, 1)`, where a loop gave the vector its first name."""
    given = _second_name(view, number)
    if given is not None:
        text = f"{given.name}.reshape(-1, 1)"
        yield retype(view, given, text, _MAKE.filled(text=text), lambda call: in_form(call, call.args[0], "column"))


def _second_name(view: View, number: int | None) -> Step | None:
    """The plain name at the right of the assignment that a value came through on its way from a loop."""
    found: Step | None = None
    while number is not None and (step := view.steps[number]).kind is Kind.PASS and step.inputs:
        before = view.steps[step.inputs[0]] if step.inputs[0] is not None else None
        if step.operation == "assign" and before is not None and before.operation == "name":
            found = before
        number = step.inputs[0]
    came = view.steps[number] if number is not None else None
    return found if came is not None and came.kind is Kind.LOOP else None


_MAKE = Text(en="Make it a column: {text}", zh="让它成为列向量：{text}")
