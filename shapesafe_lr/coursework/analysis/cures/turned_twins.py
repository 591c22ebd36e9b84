"""Labels that were turned under another name, `Y = column.T`, and one line that reads them as they were before."""

from collections.abc import Iterator

from ....language import Text
from ..algebra import is_elementwise
from ..cure import Cure
from ..steps import Kind, Step
from ..view import View
from .edits import replace_operand

_TURNS = ("T", "transpose", "reshape")


def turned_twin_cures(view: View, number: int | None) -> Iterator[Cure]:
    """`np.where(column == 1, 3, 1)` as `np.where(Y == 1, 3, 1)`, where Y is the column turned and meets the predictions."""
    compared = {view.reading.source(comparison.labels) for comparison in view.roles.comparisons}
    for step, place in _reads(view, number):
        before = view.reading.source(step.inputs[place])
        for twin, name in view.arrays_in_sight(step):
            source = view.reading.source(twin)
            if source in compared and before is not None and _is_turned(view, source, before):
                cure = replace_operand(view, step, place, name, twin, _TWIN.filled(name=name))
                if cure is not None:
                    yield cure


def _reads(view: View, number: int | None) -> Iterator[tuple[Step, int]]:
    """The operands, by name, of the element-by-element steps that a value was made in."""
    queue, met = [number], set[int]()
    while queue and len(met) < 20:
        step = view.reading.maker(queue.pop(0))
        if step is None or step.number in met or not (is_elementwise(step.operation) or step.operation in _KEEPS):
            continue
        met.add(step.number)
        for place, operand in enumerate(step.inputs):
            read = view.steps[operand] if operand is not None else None
            if read is not None and read.kind is Kind.PASS and read.operation == "name" and view.reading.axes(operand):
                yield step, place
            queue.append(operand)


def _is_turned(view: View, twin: int | None, before: int) -> bool:
    """Whether one array is the other turned: a column as a row, or the other way round."""
    made = view.reading.maker(twin)
    if made is None or made.operation not in _TURNS or not made.inputs:
        return False
    shape = view.reading.shape(before) or ()
    return (
        view.reading.source(made.inputs[0]) == before
        and len(set(shape)) == 2
        and view.reading.shape(made.number) == shape[::-1]
    )


_KEEPS = ("where", "astype")
_TWIN = Text(en="Use {name}, which is turned already", zh="用已经转过来的 {name}")
