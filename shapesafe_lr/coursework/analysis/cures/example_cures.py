"""Cures for a whole array in a loop over the examples: the part of it that belongs to the loop's example."""

import ast
from collections.abc import Iterator

from ....language import Text
from ..algebra import Call
from ..axes import Axis
from ..cure import Cure
from ..flow import downstream, product_under
from ..loops.example_loops import WholeMet
from ..loops.loop_items import is_item_of_array, items_named
from ..meaning import Array, Meaning, Number
from ..source import Source
from ..steps import Kind, Step
from ..view import View
from .edits import source_of


def example_cures(view: View, met: WholeMet) -> Iterator[Cure]:
    """The data of one example in the forward step, where the loop makes that itself; else the part of the array as read."""
    whole = met.step.inputs[met.place]
    for activation in [step.number for step in view.reading.ancestors(whole) if step.number in view.roles.activations]:
        product = product_under(view, view.roles.activations[activation])
        if product is not None and _stands_in_loop(view, product, met.loop):
            for number in product.inputs[:2]:
                if any(view.reading.ledger.same(axis, met.over) for axis in view.reading.axes(number)):
                    yield from read_in_part(view, met, number, kept=False)
            return
    yield from read_in_part(view, met, whole, kept=_keeps_axis(view, met))


def stored_example_cures(view: View, step: Step) -> Iterator[Cure]:
    """`Z[0, i] = np.dot(w.T, X)` with the i-th example alone: where the value has the very axis that i points into."""
    reading = view.reading
    for number in step.inputs[1:-1]:
        loop, index = reading.maker(number), reading.meaning(number)
        if loop is None or loop.kind is not Kind.LOOP or not isinstance(index, Number) or index.over is None:
            continue
        for product in reading.ancestors(step.inputs[-1]):
            if product.operation in ("dot", "matmul") and _stands_in_loop(view, product, loop):
                for place, operand in enumerate(product.inputs[:2]):
                    if any(reading.ledger.same(axis, index.over) for axis in reading.axes(operand)):
                        yield from read_in_part(view, WholeMet(product, place, loop, index.over), operand, kept=False)
                return


def _stands_in_loop(view: View, step: Step, loop: Step) -> bool:
    node = source_of(view, loop).statement(loop.place)
    same = step.path == loop.path and step.place.cell == loop.place.cell
    return same and isinstance(node, ast.For) and node.lineno < step.place.line <= (node.end_lineno or 0)


def _keeps_axis(view: View, met: WholeMet) -> bool:
    """Whether the result is added to a column or a row, so that data must keep its axis: `X[:, [i]]`."""
    sums = [user for user in downstream(view, met.step.number) if user.operation in ("add", "subtract")]
    first = min(sums, key=lambda step: step.number, default=None)
    shape = view.reading.shape(first.inputs[0]) if first is not None else None
    return shape is not None and len(shape) == 2 and 1 in shape and max(shape) > 1


def read_in_part(view: View, met: WholeMet, number: int | None, *, kept: bool) -> Iterator[Cure]:
    """The array's name with an index, everywhere in the statement where the whole of it is read."""
    read = _name_read(view, number)
    if read is None:
        return
    source, axes = source_of(view, read), view.reading.axes(read.number)
    along = [view.reading.ledger.same(axis, met.over) for axis in axes]
    if along.count(True) != 1:
        return
    if not _is_index(view, met.loop):
        yield from _item_of_loop(view, met.loop, read)
        return
    kept = kept and any(not one and axis.size > 1 for one, axis in zip(along, axes, strict=True))
    index = f"[{met.loop.name}]" if kept else met.loop.name
    keys = [index if one else "0" if axis.size == 1 else ":" for one, axis in zip(along, axes, strict=True)]
    rest: tuple[Axis, ...] = tuple(axis for one, axis in zip(along, axes, strict=True) if not one and axis.size > 1)
    while keys[-1] == ":":
        keys.pop()
    text = _with_keys(source, read, keys)

    def change(call: Call) -> Meaning:
        if kept:
            unit = Axis(1, call.step, 0)
            return Array(tuple(unit if one else axis for one, axis in zip(along, axes, strict=True)))
        return Array(rest) if rest else Number()

    nodes = list(_whole_reads(source, read))
    places = {source.place(node) for node in nodes}
    changes = {
        step.number: change
        for step in view.steps
        if step.operation == read.operation and step.path == read.path and step.place in places
    }
    yield Cure(
        read.path,
        read.place,
        _PART.filled(text=text, index=met.loop.name),
        tuple(source.replace(node, text) for node in nodes),
        changes,
    )


def _with_keys(source: Source, read: Step, keys: list[str]) -> str:
    """`Y` as `Y[0, i]`, and the row `X[0]` as `X[0, i]`."""
    node, text = source.node(read.place), source.segment(read.place)
    if isinstance(node, ast.Subscript) and not isinstance(node.slice, ast.Tuple | ast.Slice):
        return f"{source.segment(node.value)}[{source.segment(node.slice)}, {', '.join(keys)}]"
    return f"{text}[{', '.join(keys)}]"


def _is_index(view: View, loop: Step) -> bool:
    """Whether a loop's variable holds positions."""
    return isinstance(view.reading.meaning(loop.number), Number) and not is_item_of_array(view, loop)


def _item_of_loop(view: View, loop: Step, read: Step) -> Iterator[Cure]:
    """In `for x, y in zip(X.T, Y)` y, where Y is read; x, where X is."""
    array = _untransposed(view, read.number)
    for item, number in items_named(view, loop):
        if _untransposed(view, number) == array:
            source = source_of(view, read)
            edits = tuple(source.replace(node, item) for node in _whole_reads(source, read))
            yield Cure(read.path, read.place, _ITEM.filled(text=item), edits, certain=True)


def _untransposed(view: View, number: int | None) -> int | None:
    step = view.reading.maker(number)
    while step is not None and step.operation in ("T", "transpose", "ravel", "flatten") and step.inputs:
        step = view.reading.maker(step.inputs[0])
    return step.number if step is not None else None


def _name_read(view: View, number: int | None) -> Step | None:
    """Where the array itself, or a row of it, is read inside `1 - Y`, `np.log(A)`, `X.T`."""
    for _ in range(4):
        step = view.steps[number] if number is not None else None
        if step is None or step.operation == "subscript" or (step.kind is Kind.PASS and step.operation == "name"):
            return step
        arrays = [n for n in step.inputs if view.reading.axes(n)]
        number = arrays[0] if arrays else None
    return None


def _whole_reads(source: Source, read: Step) -> Iterator[ast.expr]:
    """The expressions in the statement that read the same name, and not already a part of it."""
    statement, text = source.statement(read.place), source.segment(read.place)
    for node in ast.walk(statement) if statement is not None else ():
        if isinstance(node, ast.Name | ast.Attribute | ast.Subscript) and isinstance(node.ctx, ast.Load):
            around = source.parents.get(node)
            inside = isinstance(around, ast.Attribute) or (isinstance(around, ast.Subscript) and around.value is node)
            if not inside and source.segment(node) == text:
                yield node


_PART = Text(en="Take what belongs to example {index}: {text}", zh="取属于第 {index} 个样本的部分：{text}")
_ITEM = Text(en="Take the item that the loop has come to: {text}", zh="取循环走到的那一项：{text}")
