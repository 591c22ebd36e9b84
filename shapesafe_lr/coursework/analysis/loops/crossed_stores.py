"""A table filled across: `Y[i] = column` as `Y[:, i] = column`, or made the other way round where the key is meant."""

import ast
from collections.abc import Iterator

from ....language import Text
from ..axes import Axes
from ..cure import Cure
from ..cures.edits import source_of
from ..cures.layout_cures import layout_cures
from ..layouts import layout
from ..source import bracketed
from ..steps import Step
from ..view import View


def crossed_store_cures(view: View, step: Step) -> Iterator[Cure]:
    """Filled along the other axis, or made the other way round: first where the learner meant what is written."""
    across = list(_made_across(view, step))
    deliberate = _names_the_column(view, step) and layout(view, step) != "rows"
    if deliberate:
        yield from across
    yield from _turned_key(view, step)
    if not deliberate:
        yield from across


def _made_across(view: View, step: Step) -> Iterator[Cure]:
    """`Y = np.zeros((m, C))` that is filled column by column as `np.zeros((C, m))`."""
    made = view.reading.maker(step.inputs[0])
    if made is not None and made.operation in ("zeros", "ones", "empty", "full"):
        yield from layout_cures(view, step.inputs[0])


def _names_the_column(view: View, step: Step) -> bool:
    """Whether the place is written `Y[:, i]`: who writes the colon means a column, and `Y[i]` may just be short."""
    statement = source_of(view, step).statement(step.place)
    target = statement.targets[0] if isinstance(statement, ast.Assign) else None
    key = target.slice if isinstance(target, ast.Subscript) else None
    return isinstance(key, ast.Tuple) and len(key.elts) == 2 and isinstance(key.elts[0], ast.Slice)


def _turned_key(view: View, step: Step) -> Iterator[Cure]:
    """`X[i] = column` as `X[:, i] = column`."""
    statement = source_of(view, step).statement(step.place)
    target = statement.targets[0] if isinstance(statement, ast.Assign) else None
    if isinstance(target, ast.Subscript):
        yield from _filled_across(view, step, target, view.reading.axes(step.inputs[0]), step.inputs[-1])


def turned_item(view: View, step: Step, change: int | None) -> Iterator[Cure]:
    """`dW[j] += x` as `dW[:, j] += x`, where the array that is changed can be found by its name."""
    statement = source_of(view, step).statement(step.place)
    target = statement.target if isinstance(statement, ast.AugAssign) else None
    if isinstance(target, ast.Subscript) and isinstance(target.value, ast.Name):
        for number, name in view.arrays_in_sight(step):
            if name == target.value.id:
                yield from _filled_across(view, step, target, view.reading.axes(number), change)


def _filled_across(view: View, step: Step, target: ast.Subscript, axes: Axes, stored: int | None) -> Iterator[Cure]:
    source, value = source_of(view, step), view.reading.axes(stored)
    if len(axes) != 2 or len(value) != 1:
        return
    owner = bracketed(source, target.value)
    if not isinstance(target.slice, ast.Tuple | ast.Slice) and value[0].size == axes[0].size:
        text = f"{owner}[:, {source.segment(target.slice)}]"
    elif isinstance(target.slice, ast.Tuple) and len(target.slice.elts) == 2 and value[0].size == axes[1].size:
        key = [source.segment(item) for item in target.slice.elts if not isinstance(item, ast.Slice)]
        if len(key) != 1:
            return
        text = f"{owner}[{key[0]}]"
    else:
        return
    yield Cure(step.path, source.place(target), _TURN.filled(text=text), (source.replace(target, text),), certain=True)


_TURN = Text(en="Fill along the other axis: {text}", zh="沿另一个轴填入：{text}")
