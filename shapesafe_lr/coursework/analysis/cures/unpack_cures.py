"""Cures for a shape that was unpacked into another count of names: the axis kept, one length taken, pictures flattened."""

import ast
from collections.abc import Iterator

from ....language import Text
from ...findings import Edit
from ..algebra import Call
from ..algebra.reshaping import recut
from ..births import Form, other
from ..crashes.lost_axes import TABLE, as_handed_before, dropped_form, frame_of_one, received
from ..cure import Cure
from ..data.flat_stacks import flat_stack, stack_cures
from ..meaning import Array, Meaning, Number, Several
from ..source import Source, bracketed
from ..steps import Kind, Step
from ..view import View
from .count_cures import lengths_of, measured
from .edits import flipped, source_of, turned
from .join_cures import along_an_axis
from .vector_cures import form_cures, in_form

_EXAMPLES = {"m", "M", "n_samples", "num_samples", "n_examples", "num_examples", "samples", "examples", "batch_size"}
_COLOURS = (3, 4)


def unpacked(view: View, step: Step) -> tuple[int | None, bool]:
    """The array whose shape was unpacked, or that was unpacked itself; and whether it was the shape."""
    maker = view.reading.maker(step.inputs[0]) if step.inputs else None
    if maker is not None and maker.inputs and view.text(maker).endswith(".shape"):
        return maker.inputs[0], True  # of a Series too
    if maker is not None and maker.operation == "shape" and maker.inputs:
        return maker.inputs[0], True
    return (step.inputs[0], False) if step.inputs else (None, False)


def one_length(view: View, step: Step) -> Step | None:
    """The `X.shape[0]` or `len(X)` that was to be unpacked, though it is one number."""
    maker = view.reading.maker(step.inputs[0]) if step.inputs else None
    return maker if maker is not None and maker in list(lengths_of(view, maker.number)) else None


def unpack_cures(view: View, step: Step, names: list[str]) -> Iterator[Cure]:
    """By what was unpacked, and into how many names."""
    array, is_shape = unpacked(view, step)
    rank = len(view.reading.axes(array))
    if one_length(view, step) is not None:
        yield from _whole_shape(view, step, names)
    elif not is_shape:
        yield from _by_columns(view, step, names)
    elif rank == 0 and len(names) == 2:
        yield from frame_of_one(view, array)
    elif rank == 1 and len(names) == 2:
        yield from _vector_as_table(view, step, array, names)
    elif rank > len(names) >= 2:
        yield from _pictures_as_table(view, step, array, names)


def _vector_as_table(view: View, step: Step, array: int | None, names: list[str]) -> Iterator[Cure]:
    maker = view.reading.maker(array)
    if maker is not None:
        yield from along_an_axis(view, maker)
    flat = flat_stack(view, array)
    if flat is not None:
        cures = stack_cures(view, flat)
        yield from sorted(cures, key=lambda cure: _is_turned(cure) != (names[0] not in _EXAMPLES))
    dropped = dropped_form(view, array)
    length = list(_one_length(view, step, names))
    dropped = dropped or as_handed_before(view, array)
    wish = dropped or _as_named(view, array, names)
    if dropped is None and names[1] not in _used(view, step, names):
        yield from length
    for form in (wish, other(wish)):
        yield from form_cures(view, array, form)
        yield from _where_handed_over(view, array, form)
    if dropped is None:
        yield from length


def _where_handed_over(view: View, array: int | None, form: Form) -> Iterator[Cure]:
    """`predict(x)` as `predict(x.reshape(1, -1))`, where x is what a loop takes from a table."""
    came_in, maker = received(view, array), view.reading.maker(array)
    given = view.steps[came_in.inputs[0] or 0] if came_in is not None and came_in.inputs else None
    if given is None or maker is None or maker.kind is not Kind.LOOP or given.operation != "name":
        return
    text = f"{given.name}.reshape({'1, -1' if form == 'row' else '-1, 1'})"
    change = {given.number: lambda call: in_form(call, call.args[0], form)}
    yield Cure(given.path, given.place, TABLE.filled(text=text), (Edit(given.place, text),), change)


def _as_named(view: View, array: int | None, names: list[str]) -> Form:
    """`n_x, m = Y.shape` takes Y for a row, `m, n = X.shape` takes X for a column of examples."""
    maker = view.reading.maker(array)
    if names[0] in _EXAMPLES or names[1] not in _EXAMPLES:
        is_row = names[0] == "_" and maker is not None and maker.seen.binary
        return "row" if is_row else "column"
    return "row"


def _one_length(view: View, step: Step, names: list[str]) -> Iterator[Cure]:
    """`m, n = y.shape` as `m = y.shape[0]`, where only one of the names is used."""
    source = source_of(view, step)
    statement = source.statement(step.place)
    used = _used(view, step, names)
    if isinstance(statement, ast.Assign) and len(statement.targets) == 1 and len(used) == 1:
        text = f"{used[0]} = {bracketed(source, statement.value)}[0]"
        edit = Edit(source.place(statement), text)
        change = {step.number: lambda call: call.args[0]}
        yield Cure(step.path, source.place(statement), _LENGTH.filled(text=text), (edit,), change)


def _used(view: View, step: Step, names: list[str]) -> list[str]:
    """The names that are read anywhere in the function, or the script, that the unpacking is in."""
    source = source_of(view, step)
    scope: ast.AST = source.statement(step.place) or source.tree
    while scope in source.parents and not isinstance(scope, ast.FunctionDef):
        scope = source.parents[scope]
    trees = (
        [scope]
        if isinstance(scope, ast.FunctionDef)
        else [s.tree for (path, _), s in view.sources if path == step.path]
    )
    read = {n.id for tree in trees for n in ast.walk(tree) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Load)}
    return [name for name in names if name in read]


def _pictures_as_table(view: View, step: Step, array: int | None, names: list[str]) -> Iterator[Cure]:
    """The height and width alone of a picture in colour; a stack of pictures flattened where it was made."""
    shape = view.reading.shape(array) or ()
    source = source_of(view, step)
    statement = source.statement(step.place)
    one_picture = len(shape) == 3 and shape[2] in _COLOURS and not set(names) & _EXAMPLES
    if (one_picture or len(names) > 2) and isinstance(statement, ast.Assign):
        yield _first_lengths(source, step, statement.value, len(names))
    elif len(shape) >= 3 and len(names) == 2:
        yield from sorted(_flattened(view, array), key=lambda cure: _is_turned(cure) != (names[1] in _EXAMPLES))


def _first_lengths(source: Source, step: Step, shape: ast.expr, count: int) -> Cure:
    text = f"{bracketed(source, shape)}[:{count}]"
    edit = source.replace(shape, text)
    change = {step.number: lambda call: Several(getattr(call.args[0], "items", ())[:count])}
    return Cure(step.path, edit.place, _FIRST.filled(text=text), (edit,), change)


def _flattened(view: View, array: int | None) -> Iterator[Cure]:
    """The stack, where it is made, with each picture as one row of a table, or as one column."""
    maker = view.reading.maker(array)
    if maker is None or maker.kind is not Kind.OPERATION:
        return
    source, first = source_of(view, maker), view.reading.axes(array)[0]
    node = source.node(maker.place)
    if node is None:
        return

    def as_rows(call: Call) -> Meaning:
        return Array(recut(call, view.reading.axes(array), (Number(first.size, counts=first), Number(-1))))

    text = f"{bracketed(source, node)}.reshape({first.size}, -1)"
    for typed, change in ((text, as_rows), (f"{text}.T", lambda call: flipped(as_rows(call)))):
        edit = Edit(maker.place, typed)
        yield Cure(maker.path, maker.place, _FLATTEN.filled(text=typed), (edit,), {maker.number: change})


def _is_turned(cure: Cure) -> bool:
    return cure.edits[0].text.endswith(".T")


def _whole_shape(view: View, step: Step, names: list[str]) -> Iterator[Cure]:
    """`m, n = X.shape[0]` as `m, n = X.shape`."""
    length = one_length(view, step)
    array = measured(view, length) if length is not None else None
    if length is not None and len(view.reading.axes(array)) == len(names):
        source = source_of(view, length)
        node = source.node(length.place)
        inside = node.value if isinstance(node, ast.Subscript) else None
        text = source.segment(inside) if inside is not None else f"{view.called(array)}.shape"
        yield Cure(length.path, length.place, _WHOLE.filled(text=text), (Edit(length.place, text),), certain=True)


def _by_columns(view: View, step: Step, names: list[str]) -> Iterator[Cure]:
    """`x, y = points` as `x, y = points.T`: unpacking goes down the rows."""
    source = source_of(view, step)
    statement = source.statement(step.place)
    shape = view.reading.shape(step.inputs[0]) or ()
    if isinstance(statement, ast.Assign) and len(shape) == 2 and shape[1] == len(names):
        edit = source.replace(statement.value, turned(source, statement.value))
        change = {step.number: lambda call: flipped(call.args[0])}
        yield Cure(step.path, edit.place, _COLUMNS.filled(text=edit.text), (edit,), change)


_LENGTH = Text(en="Take the one length there is: {text}", zh="取它仅有的那个长度：{text}")
_FIRST = Text(en="Take only the lengths that are named: {text}", zh="只取写了名字的那几个长度：{text}")
_FLATTEN = Text(en="Flatten each picture by itself: {text}", zh="逐张图片展平：{text}")
_WHOLE = Text(en="Unpack the whole shape: {text}", zh="拆开整个形状：{text}")
_COLUMNS = Text(en="Unpack the columns instead of the rows: {text}", zh="按列而不是按行来拆：{text}")
