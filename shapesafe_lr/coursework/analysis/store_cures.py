"""Cures for a value that does not fit its place: one element for a whole vector, a column for a row."""

import ast
from collections.abc import Iterator

from ...language import Text
from ..findings import Edit
from .axes import Axes
from .cure import Cure
from .edits import operand_node, source_of
from .example_cures import stored_example_cures
from .flow import is_number
from .index_cures import is_everything
from .meaning import Number
from .outer_cures import own_tables
from .source import bracketed
from .steps import Kind, Step
from .vector_cures import form_cures
from .view import View


def store_cures(view: View, step: Step) -> Iterator[Cure]:
    """By the form of the value."""
    value = step.inputs[-1]
    shape = view.reading.shape(value) or ()
    if shape and all(side == 1 for side in shape):
        yield from _taken_out(view, step)
        return
    yield from own_tables(view, value)
    yield from _one_element(view, step)
    yield from stored_example_cures(view, step)
    yield from _turned_key(view, step)
    yield from _kept_axis(view, step)
    if len(shape) == 2:
        yield from form_cures(view, value, "row")
        yield from form_cures(view, value, "column")


def _one_element(view: View, step: Step) -> Iterator[Cure]:
    """`np.dot(X[i, j], w)` as `np.dot(X[i, j], w[j])`: where a number first met a whole vector."""
    reading = view.reading
    for maker in sorted(reading.ancestors(step.inputs[-1]), key=lambda s: s.number):
        if maker.operation not in ("dot", "multiply") or len(maker.inputs) != 2 or maker.kind is not Kind.OPERATION:
            continue
        for place, (vector, number) in enumerate((maker.inputs, maker.inputs[::-1])):
            axes = reading.axes(vector)
            if len(axes) != 1 or not is_number(view, number):
                continue
            element = reading.maker(number)
            if element is None or element.operation != "subscript":
                continue
            index = _index_along(view, element, axes[0].size)
            node = operand_node(view, maker, place)
            if index is None or node is None:
                continue
            source = source_of(view, maker)
            text = f"{bracketed(source, node)}[{index}]"
            edit = source.replace(node, text)
            yield Cure(maker.path, maker.place, _ELEMENT.filled(text=text), (edit,), certain=True)
            return


def _index_along(view: View, element: Step, size: int) -> str | None:
    """The loop variable that picked the element along an axis of this length."""
    owner = view.reading.axes(element.inputs[0])
    found = None
    for place, number in enumerate(element.inputs[1:]):
        meaning = view.reading.meaning(number)
        if isinstance(meaning, Number) and number is not None and place < len(owner) and owner[place].size == size:
            name = view.text(view.steps[number])
            found = name if name.isidentifier() else found
    return found


def _taken_out(view: View, step: Step) -> Iterator[Cure]:
    node = operand_node(view, step, len(step.inputs) - 1)
    if node is None:
        return
    source = source_of(view, step)
    text = f"{bracketed(source, node)}.item()"
    yield Cure(step.path, step.place, _ITEM.filled(text=text), (Edit(source.place(node), text),), certain=True)


def _turned_key(view: View, step: Step) -> Iterator[Cure]:
    """`X[i] = column` as `X[:, i] = column`."""
    statement = source_of(view, step).statement(step.place)
    target = statement.targets[0] if isinstance(statement, ast.Assign) else None
    if isinstance(target, ast.Subscript):
        yield from _filled_across(view, step, target, view.reading.axes(step.inputs[0]), step.inputs[-1])


def _kept_axis(view: View, step: Step) -> Iterator[Cure]:
    """`T[:, j] = column` as `T[:, [j]] = column`: the place keeps both its axes, as the value has both."""
    source, statement = source_of(view, step), source_of(view, step).statement(step.place)
    target = statement.targets[0] if isinstance(statement, ast.Assign) else None
    if not isinstance(target, ast.Subscript) or not isinstance(target.slice, ast.Tuple):
        return
    owner, value = view.reading.shape(step.inputs[0]) or (), view.reading.shape(step.inputs[-1]) or ()
    rows, column = target.slice.elts if len(target.slice.elts) == 2 else (None, None)
    if len(owner) == 2 and value == (owner[0], 1) and is_everything(rows) and isinstance(column, ast.expr):
        edit = source.replace(column, f"[{source.segment(column)}]")
        text = f"{bracketed(source, target.value)}[:, {edit.text}]"
        yield Cure(step.path, source.place(target), _COLUMN.filled(text=text), (edit,), certain=True)


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


_ELEMENT = Text(en="Take the one element that belongs here: {text}", zh="取这里该用的那一个元素：{text}")
_ITEM = Text(en="Take the number out: {text}", zh="把数取出来：{text}")
_COLUMN = Text(en="Fill a column with a column: {text}", zh="用列填列：{text}")
_TURN = Text(en="Fill along the other axis: {text}", zh="沿另一个轴填入：{text}")
