"""Second names: `p = pattern`, `cost = loss`. Where a value gets another name, it can be given another form too."""

from collections.abc import Iterator

from ....language import Text
from ..cure import Cure
from ..cures.edits import numpy_name, retype
from ..cures.vector_cures import in_form
from ..steps import Kind, Step
from ..view import View


def renamed(view: View, number: int | None) -> Iterator[Step]:
    """The plain names at the right of the assignments that a value came through, the latest first."""
    while number is not None and (step := view.steps[number]).kind is Kind.PASS and step.inputs:
        number = step.inputs[0]
        before = view.steps[number] if number is not None else None
        if step.operation == "assign" and before is not None and before.operation == "name":
            yield before


def column_at_its_name(view: View, number: int | None) -> Iterator[Cure]:
    """`p = pattern` as `p = pattern.reshape(-1, 1)`, where a loop gave the vector its first name."""
    made = view.reading.maker(number)
    given = list(renamed(view, number))
    if given and made is not None and made.kind is Kind.LOOP:
        text = f"{given[-1].name}.reshape(-1, 1)"
        yield retype(
            view, given[-1], text, _COLUMN.filled(text=text), lambda call: in_form(call, call.args[0], "column")
        )


def averaged_at_its_name(view: View, asked: list[int]) -> Iterator[Cure]:
    """`cost = loss` as `cost = np.mean(loss)`, where all that was asked came through this second name."""
    ways = [{step.place: step for step in renamed(view, number)} for number in asked]
    for place, given in reversed(ways[0].items()) if ways else ():
        if all(place in way for way in ways):
            text = f"{numpy_name(view, given)}.mean({given.name})"
            yield retype(view, given, text, _MEAN.filled(text=text))
            return


_COLUMN = Text(en="Make it a column: {text}", zh="让它成为列向量：{text}")
_MEAN = Text(en="One number for all examples: {text}", zh="所有样本合成一个数：{text}")
