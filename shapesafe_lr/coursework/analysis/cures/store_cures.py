"""Cures for a value that does not fit its place: one element for a whole vector, a column for a row."""

import ast
from collections.abc import Iterator

from ....language import Text
from ..cure import Cure
from ..data.axis_let_go import let_go_cures
from ..flow import is_number
from ..loops.asked_examples import one_example_cures
from ..loops.crossed_stores import crossed_store_cures
from ..meaning import Number
from ..source import bracketed
from ..statistics.stored_statistics import stored_with_its_axis
from ..steps import Kind, Step
from ..view import View
from .edits import operand_node, source_of
from .example_cures import stored_example_cures
from .number_cures import taken_out
from .numerical_slopes import summed_functions
from .outer_cures import own_tables
from .unsummed_costs import stored_costs
from .vector_cures import form_cures


def store_cures(view: View, step: Step) -> Iterator[Cure]:
    """By the form of the value."""
    value = step.inputs[-1]
    shape = view.reading.shape(value) or ()
    if shape and all(side == 1 for side in shape):
        statement = source_of(view, step).statement(step.place)
        stored = statement.value if isinstance(statement, ast.Assign) else None
        yield from taken_out(view, step, value, stored)
        return
    yield from stored_costs(view, step)
    yield from own_tables(view, value)
    yield from stored_with_its_axis(view, step)
    yield from summed_functions(view, step)
    yield from _one_element(view, step)
    yield from stored_example_cures(view, step)
    yield from one_example_cures(view, step)
    yield from crossed_store_cures(view, step)
    yield from let_go_cures(view, step)
    yield from _kept_column(view, step, shape)
    yield from _flattened(view, step, shape)
    if len(shape) == 2:
        yield from form_cures(view, value, "row")
        yield from form_cures(view, value, "column")


def _flattened(view: View, step: Step, shape: tuple[int, ...]) -> Iterator[Cure]:
    """`table[k] = column` as `table[k] = column.ravel()`: one row of a table is rank 1."""
    owner = view.reading.shape(step.inputs[0]) or ()
    source = source_of(view, step)
    statement = source.statement(step.place)
    if len(shape) != 2 or shape[1] != 1 or len(owner) != 2 or not isinstance(statement, ast.Assign):
        return
    target, value = statement.targets[0], statement.value
    if isinstance(target, ast.Subscript) and shape[0] == _room(target, owner):
        text = f"{bracketed(source, value)}.ravel()"
        yield Cure(step.path, step.place, _FLAT.filled(text=text), (source.replace(value, text),), certain=True)


def _room(target: ast.Subscript, owner: tuple[int, ...]) -> int | None:
    """How many numbers a single row or column of a table takes, as it is written: `table[k]`, `table[:, k]`."""
    items = target.slice.elts if isinstance(target.slice, ast.Tuple) else [target.slice]
    whole = [isinstance(item, ast.Slice) for item in items]
    if whole in ([False], [False, True]):
        return owner[1]
    return owner[0] if whole == [True, False] else None


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


def _kept_column(view: View, step: Step, shape: tuple[int, ...]) -> Iterator[Cure]:
    """`P[:, j] = column` as `P[:, [j]] = column`: a list of one column keeps the axis, as the value has it."""
    source = source_of(view, step)
    statement = source.statement(step.place)
    target = statement.targets[0] if isinstance(statement, ast.Assign) else None
    owner = view.reading.shape(step.inputs[0]) or ()
    if not isinstance(target, ast.Subscript) or not isinstance(target.slice, ast.Tuple):
        return
    if len(target.slice.elts) != 2 or len(owner) != 2 or shape != (owner[0], 1):
        return
    rows, column = target.slice.elts
    if isinstance(rows, ast.Slice) and not isinstance(column, ast.Slice | ast.List):
        edit = source.replace(column, f"[{source.segment(column)}]")
        text = f"{bracketed(source, target.value)}[{source.segment(rows)}, {edit.text}]"
        yield Cure(step.path, source.place(target), _COLUMN.filled(text=text), (edit,), certain=True)


_ELEMENT = Text(en="Take the one element that belongs here: {text}", zh="取这里该用的那一个元素：{text}")
_FLAT = Text(en="A row or a column of a table is rank 1: store {text}", zh="表的一行或一列是秩为 1 的数组：存入 {text}")
_COLUMN = Text(en="Keep the axis where it is stored: {text}", zh="存入时把这个轴留住：{text}")
