"""Cures for positions that are too many for the axis they stand at: they were made for the other axis of the table."""

import ast
from collections.abc import Iterator

from ....language import Text
from ..algebra import Call
from ..axes import Axes
from ..cure import Cure
from ..meaning import Meaning, Number
from ..reading import work_out
from ..source import bracketed
from ..steps import Step
from ..view import View
from .edits import source_of
from .index_cures import is_everything, other_axis_indexed

_COUNT = ("permutation", "arange", "range", "choice")
_HANDS_ON = ("list", "subscript", "sort", "sorted", "copy", "array", "asarray", "flip", "astype", "tolist", *_COUNT)


def position_cures(view: View, step: Step) -> Iterator[Cure]:
    """`X[order, :]` as `X[:, order]`, `P[y, range(m)]` as `P[range(m), y]`."""
    axes = view.reading.axes(step.inputs[0]) if step.inputs else ()
    node = source_of(view, step).node(step.place)
    if len(axes) == 2 and isinstance(node, ast.Subscript):
        keys = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
        misplaced = [place for place, key in enumerate(keys) if _counts_the_other(view, step, key, place, axes)]
        if len(misplaced) == 1 and all(is_everything(key) for n, key in enumerate(keys) if n not in misplaced):
            yield from other_axis_indexed(view, step)
        elif len(misplaced) == 1 and len(keys) == 2:
            yield _exchanged(view, step, node, keys)


def _exchanged(view: View, step: Step, node: ast.Subscript, keys: list[ast.expr]) -> Cure:
    source = source_of(view, step)
    text = f"{bracketed(source, node.value)}[{source.segment(keys[1])}, {source.segment(keys[0])}]"

    def change(call: Call) -> Meaning:
        if step.operation == "store":
            return None
        return work_out(Call(call.ledger, call.step, [call.args[0], call.args[2], call.args[1]]), "subscript")

    edits = (source.replace(node, text),)
    return Cure(step.path, source.place(node), _WRITE.filled(text=text), edits, {step.number: change})


def exchanged_store_cures(view: View, step: Step) -> Iterator[Cure]:
    """`Y[np.arange(m), labels] = 1` as `Y[labels, np.arange(m)] = 1`, unless all around the table lies the other way round."""
    around = {view.reading.shape(number) for number, _ in view.arrays_in_sight(step)}
    shape = view.reading.shape(step.inputs[0]) or ()
    if step.operation == "store" and shape[::-1] not in around:
        yield from position_cures(view, step)


def _counts_the_other(view: View, step: Step, key: ast.expr, place: int, axes: Axes) -> bool:
    """Whether a key holds positions for as many things as the other axis is long, and this one is not."""
    count = counted(view, _made_at(view, step, key))
    return count is not None and count == axes[1 - place].size != axes[place].size


def _made_at(view: View, step: Step, node: ast.expr) -> int | None:
    """The step that gave an expression its value just before another step."""
    place = source_of(view, step).place(node)
    return next(
        (s.number for s in reversed(view.steps[: step.number]) if (s.path, s.place) == (step.path, place)), None
    )


def counted(view: View, number: int | None) -> int | None:
    """For how many things positions were made: `np.random.permutation(m)`, `range(m)`, `np.argsort(a)`, or some of these."""
    step = view.reading.maker(number)
    for _ in range(6):
        if step is None or not step.inputs:
            return None
        first = view.reading.argument(step, 0)
        if step.operation == "argsort":
            axes = view.reading.axes(step.inputs[0])
            return axes[0].size if len(axes) == 1 else None
        if step.operation in _COUNT and isinstance(first, Number):
            whole = len(step.inputs) == 1 or step.operation == "choice"
            return int(first.value) if whole and first.value is not None else None
        step = view.reading.maker(step.inputs[0]) if step.operation in _HANDS_ON else None
    return None


_WRITE = Text(en="Exchange the two indices: {text}", zh="交换两个下标：{text}")
