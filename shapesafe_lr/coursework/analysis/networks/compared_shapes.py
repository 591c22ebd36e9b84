"""Two arrays that were asserted to be of one shape: where the first is in order, the second is to be given its form."""

from collections.abc import Iterator

from ..cure import Cure
from ..cures.vector_cures import form_cures
from ..steps import Kind, Step
from ..view import View


def compared_cures(view: View, step: Step, array: int) -> Iterator[Cure]:
    """`assert dw.shape == w.shape` of a column dw and a w with one pair of brackets: w is to be a column."""
    for other in _compared_with(view, step, array):
        for form in ("column", "row"):
            for cure in form_cures(view, other, form):
                after = view.supposing(cure.changes).reading
                alike = after.shape(array) is not None and after.shape(array) == after.shape(other)
                if alike and not after.impossible:
                    yield Cure(cure.path, cure.place, cure.description, cure.edits, cure.changes, certain=True)


def _compared_with(view: View, step: Step, array: int) -> Iterator[int]:
    """The rank-1 arrays whose shape an assertion holds against that of another."""
    for equal in view.steps:
        same = equal.path == step.path and equal.place.cell == step.place.cell and step.place.covers(equal.place.line)
        if equal.kind is not Kind.OPERATION or equal.operation != "equal" or not same:
            continue
        makers = [view.reading.maker(number) for number in equal.inputs]
        owners = [maker.inputs[0] for maker in makers if maker is not None and maker.operation == "shape"]
        if len(owners) == 2 and array in owners:
            other = owners[1 - owners.index(array)]
            if other is not None and len(view.reading.axes(other)) == 1:
                yield other
