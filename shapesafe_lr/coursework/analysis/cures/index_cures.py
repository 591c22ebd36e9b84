"""Cures for a subscript that does not fit: labels made a row, `Y[0, i]` for `Y[i]`, another axis to loop over."""

import ast
from collections.abc import Iterator

from ....language import Text
from ...findings import Edit
from ...trace import Crash
from ..algebra import Call
from ..births import births
from ..cure import Cure
from ..data.masks_across import masks_across
from ..loops.index_names import other_bound, other_variables
from ..meaning import Array, Meaning, Number, Several, Stretch, Word
from ..predictions.searches import searched_otherwise
from ..reading import work_out
from ..source import Source, bracketed
from ..steps import Kind, Step
from ..view import View
from .count_cures import count_cures
from .edits import source_of
from .kernel_cures import kernel_picked_from
from .layout_cures import flatten_cures, from_pictures
from .vector_cures import form_cures


def indexed(view: View, step: Step) -> int | None:
    """The array that was indexed, or whose shape was."""
    if not step.inputs:
        return None
    maker = view.reading.maker(step.inputs[0])
    if maker is not None and maker.operation == "shape":
        return maker.inputs[0]
    return step.inputs[0]


def index_cures(view: View, step: Step, crash: Crash) -> Iterator[Cure]:
    """By what numpy complained of."""
    reading = view.reading
    array = indexed(view, step)
    rank = len(reading.axes(array))
    maker = reading.maker(step.inputs[0])
    if maker is not None and maker.operation == "shape":
        yield from _shape_of_rank_one(view, step, array, rank)
        return
    if "too many indices" in crash.message and rank == 1:
        wish = _wish(view, step)
        yield from form_cures(view, array, "row" if wish == 0 else "column")
        yield from form_cures(view, array, "column" if wish == 0 else "row")
        return
    if "too many indices" in crash.message and rank == 2:
        yield from _mask(view, step)
        return
    if "boolean index" in crash.message:
        for number in keys_of(view, step):
            yield from searched_otherwise(view, number)
        yield from masks_across(view, step, keys_of(view, step))
        yield from _mask(view, step)
    if "out of bounds" in crash.message:
        for place, number in enumerate(keys_of(view, step), 1):
            yield from kernel_picked_from(view, array, number)
            yield from other_variables(view, step, place)
            if place <= rank:
                yield from other_bound(view, number, reading.axes(array)[place - 1])
        if maker is not None and maker.operation in ("zeros", "ones", "empty", "full"):
            yield from count_cures(view, array)
        for number in keys_of(view, step):
            loop = reading.maker(number)
            if loop is not None and loop.kind is Kind.LOOP and loop.inputs and not _single(view, step, array):
                yield from count_cures(view, loop.inputs[0])
        yield from _into_the_row(view, step, array)
        if _single(view, step, array):
            return
        for number in keys_of(view, step):
            yield from count_cures(view, number)
            index = reading.maker(number)
            if index is not None and index.operation == "permutation":
                yield from count_cures(view, index.inputs[0])


def _shape_of_rank_one(view: View, step: Step, array: int | None, rank: int) -> Iterator[Cure]:
    if rank != 1:
        return
    maker = view.reading.maker(array)
    for birth in births(view.reading, array, "column"):
        if birth.step.operation in ("ravel", "flatten") and from_pictures(view, birth.step.inputs[0]):
            yield from flatten_cures(view, birth.step)
    wish = "row" if maker is None or maker.seen.binary or not maker.seen.constant else "column"
    yield from form_cures(view, array, wish)  # type: ignore[arg-type]
    yield from form_cures(view, array, "column" if wish == "row" else "row")
    source = source_of(view, step)
    node = source.node(step.place)
    if isinstance(node, ast.Subscript):
        text = f"{source.segment(node.value)}[0]"
        yield Cure(
            step.path, step.place, _WRITE.filled(text=text), (Edit(step.place, text),), {step.number: _first_length}
        )


def _first_length(call: Call) -> Meaning:
    shape = call.args[0]
    return shape.items[0] if isinstance(shape, Several) and shape.items else None


def _wish(view: View, step: Step) -> int:
    """Which key is the constant 0: `Y[0, i]` takes Y for a row, `w[j, 0]` for a column."""
    for place, number in enumerate(keys_of(view, step)):
        maker = view.reading.maker(number)
        if maker is not None and maker.kind is Kind.CONSTANT:
            return place
    for place, number in enumerate(keys_of(view, step)):
        if isinstance(view.reading.meaning(number), Stretch) or number is None:
            return place
    return 0


def keys_of(view: View, step: Step) -> list[int | None]:
    """The keys of a subscript or of a store, without the brackets of a tuple."""
    last = len(step.inputs) - (1 if step.operation == "store" else 0)
    keys = list(step.inputs[1:last])
    if len(keys) == 1:
        display = view.reading.maker(keys[0])
        if display is not None and display.kind is Kind.DISPLAY and display.operation == "tuple":
            return list(display.inputs)
    return keys


def _single(view: View, step: Step, array: int | None) -> bool:
    """Whether one index goes into an axis of 1, as in `Y[i]` for a row Y."""
    axes = view.reading.axes(array)
    return len(keys_of(view, step)) == 1 and len(axes) == 2 and axes[0].size == 1


def _into_the_row(view: View, step: Step, array: int | None) -> Iterator[Cure]:
    """`Y[i]` of a row as `Y[0, i]`, `X[i]` past the rows as `X[:, i]`."""
    axes = view.reading.axes(array)
    if len(axes) != 2 or len(keys_of(view, step)) != 1:
        return
    source = source_of(view, step)
    node = source.node(step.place)
    if not isinstance(node, ast.Subscript):
        return
    key = source.segment(node.slice)
    first = "0" if axes[0].size == 1 else ":"
    text = f"{bracketed(source, node.value)}[{first}, {key}]"

    def change(call: Call) -> Meaning:
        head: Meaning = Number(0) if first == "0" else Stretch()
        return work_out(Call(call.ledger, call.step, [call.args[0], head, *call.args[1:2]]), "subscript")

    edits = tuple(source.replace(twin, text) for twin in same_text(source, node))
    yield Cure(
        step.path,
        step.place,
        _WRITE.filled(text=text),
        edits,
        {step.number: change},
        certain=step.operation == "store",
    )


def same_text(source: Source, node: ast.expr) -> list[ast.expr]:
    """The subscripts of the same text in the same loop or function, the node itself among them."""
    scope: ast.AST = node
    while scope in source.parents and not isinstance(scope, ast.For | ast.While | ast.FunctionDef):
        scope = source.parents[scope]
    written = ast.dump(node)
    found = [other for other in ast.walk(scope) if isinstance(other, ast.Subscript) and ast.dump(other) == written]
    return [other for other in found if other is node or isinstance(other.ctx, ast.Load)] or [node]


def other_key(view: View, step: Step) -> tuple[ast.Subscript, str] | None:
    """The subscript of a table by one key, `X[order, :]` or `X[i]`, and its text along the other axis: `X[:, i]`."""
    source = source_of(view, step)
    node: ast.AST | None = source.node(step.place)
    statement = source.statement(step.place)
    if step.operation == "store" and isinstance(statement, ast.Assign):
        node = statement.targets[0]
    if step.operation == "store" and isinstance(statement, ast.AugAssign):
        node = statement.target
    if not isinstance(node, ast.Subscript) or len(view.reading.axes(step.inputs[0])) != 2:
        return None
    items = list(node.slice.elts) if isinstance(node.slice, ast.Tuple) else [node.slice]
    keys = [item for item in items if not is_everything(item)]
    if len(keys) != 1:
        return None
    key = source.segment(keys[0])
    return node, f"{bracketed(source, node.value)}[{f':, {key}' if items[0] is keys[0] else key}]"


def other_axis_indexed(view: View, step: Step) -> Iterator[Cure]:
    """`X[order, :]` or `X[i]` as `X[:, order]`, `X[:, i]`, and the other way round."""
    written = other_key(view, step)
    if written is None:
        return
    node, text = written
    first = not isinstance(node.slice, ast.Tuple) or not is_everything(node.slice.elts[0])

    def change(call: Call) -> Meaning:
        given = [arg for arg in call.args[1:] if not is_whole_slice(arg)][:1]
        return work_out(
            Call(call.ledger, call.step, [call.args[0], *([Stretch()] if first else []), *given]), "subscript"
        )

    edits = (source_of(view, step).replace(node, text),)
    yield Cure(step.path, step.place, _WRITE.filled(text=text), edits, {step.number: change})


def is_everything(node: ast.expr | None) -> bool:
    """Whether a key is written `:`, which takes everything."""
    return isinstance(node, ast.Slice) and node.lower is node.upper is node.step is None


def is_whole_slice(meaning: Meaning) -> bool:
    """Whether a key is `:`, which takes everything."""

    def absent(bound: Meaning) -> bool:
        return bound is None or (isinstance(bound, Word) and bound.value is None)

    return isinstance(meaning, Stretch) and absent(meaning.start) and absent(meaning.stop)


def _mask(view: View, step: Step) -> Iterator[Cure]:
    """`X[Y == 1]` as `X[:, (Y == 1)[0]]`."""
    reading = view.reading
    source = source_of(view, step)
    node = source.node(step.place)
    if not isinstance(node, ast.Subscript):
        return
    array = reading.axes(step.inputs[0])
    for place, number in enumerate(keys_of(view, step)):
        mask = reading.axes(number)
        if not isinstance(reading.meaning(number), Array) or len(array) != 2:
            continue
        items = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
        if place >= len(items):
            continue
        key = (
            f"({source.segment(items[place])})"
            if not isinstance(items[place], ast.Name)
            else source.segment(items[place])
        )
        flat = f"{key}.ravel()" if len(mask) == 2 else key
        size = max((axis.size for axis in mask), default=0)
        options = [f"{flat}, :", f":, {flat}"] if size == array[0].size else [f":, {flat}"]
        for option in options:
            text = f"{bracketed(source, node.value)}[{option}]"
            yield Cure(step.path, step.place, _WRITE.filled(text=text), (Edit(step.place, text),), certain=True)


_WRITE = Text(en="Write {text}", zh="写成 {text}")
