"""Lists of numbers that kept their axes: costs of shape (1, 1), collected one by one, are no vector but an array of rank 3."""

from collections.abc import Iterator
from math import prod

from ....language import Text
from ...findings import Edit
from ..cure import Cure
from ..cures.edits import operand_node, source_of
from ..source import bracketed
from ..steps import Step
from ..view import View


def listed(view: View, step: Step) -> tuple[int, tuple[int, ...]] | None:
    """The operand that is a list to which arrays of one number each were appended, and the shape of these."""
    for place, operand in enumerate(step.operands):
        appended = list(_appended(view, step.inputs[place])) if operand.kind == "list" else []
        shapes = {view.reading.shape(one.inputs[1]) or () for one in appended}
        if len(shapes) == 1 and all(shape and prod(shape) == 1 for shape in shapes):
            return place, shapes.pop()
    return None


def collected_as_numbers(view: View, step: Step, place: int) -> Iterator[Cure]:
    """`costs.append(cost)` as `costs.append(cost.item())`."""
    for append in _appended(view, step.inputs[place]):
        node = operand_node(view, append, 1)
        if node is not None:
            source = source_of(view, append)
            text = f"{bracketed(source, node)}.item()"
            edits = (Edit(source.place(node), text),)
            yield Cure(append.path, append.place, _ITEM.filled(text=text), edits, certain=True)


def _appended(view: View, number: int | None) -> Iterator[Step]:
    """The calls that put something at the end of a list."""
    owner = view.reading.source(number)
    for append in view.reading.operations("list.append"):
        if len(append.inputs) == 2 and owner is not None and view.reading.source(append.inputs[0]) == owner:
            yield append


_ITEM = Text(en="Take the number out: {text}", zh="把数取出来：{text}")
