"""Cures for a gradient that still has the axis of the examples: it is summed where it is handed over as the gradient.

The same errors often serve two gradients: `hidden.T @ errors` for the weights, where the product sums over the examples,
and `errors` themselves for the bias, where nothing does. So the sum is written where the value goes to this parameter
only: in `db = errors` or in the update, not where the errors are worked out.
"""

import ast
from collections.abc import Iterator
from typing import NamedTuple

from ....language import Text
from ...findings import Edit, Place
from ..algebra import Call, is_elementwise
from ..cure import Cure
from ..meaning import Array, Meaning, Number
from ..networks.layers import base
from ..reading import Change, work_out
from ..source import Source, bracketed
from ..steps import Kind, Step
from ..view import View
from .edits import numpy_name, operand_node, source_of

Shape = tuple[int, ...]


class _Sum(NamedTuple):
    """A sum that gives an array another shape: over one axis, or over everything."""

    axis: int | None
    keepdims: bool

    @property
    def options(self) -> dict[str, Meaning]:
        """The options of `np.sum`."""
        options: dict[str, Meaning] = {} if self.axis is None else {"axis": Number(self.axis)}
        return options | ({"keepdims": Number(True)} if self.keepdims else {})

    def typed(self, np: str, inside: str) -> str:
        """The sum as it is written."""
        axis = "" if self.axis is None else f", axis={self.axis}"
        return f"{np}.sum({inside}{axis}{', keepdims=True' if self.keepdims else ''})"


def summing_cures(view: View, used: int | None, wanted: Shape) -> Iterator[Cure]:
    """Ways to sum the gradient at `used`, as the update reads it, to the shape of its parameter."""
    reading = view.reading
    used = _where_it_came_in(view, used, wanted)
    gradient = reading.maker(used)
    if gradient is None or not _is_elementwise_still(view, gradient):
        return
    for total in _sums(view, gradient.number, wanted):
        for step in _handed_over(view, used):
            cure = _summed(view, step, total)
            if cure is not None:
                yield cure


def _where_it_came_in(view: View, used: int | None, wanted: Shape) -> int | None:
    """The gradient that brought the axis in, where it is added to a velocity which still has the parameter's shape."""
    reading = view.reading
    for _ in range(4):
        step, shape = reading.maker(used), reading.shape(used)
        if step is None or step.operation != "add" or reading.shape(step.number) != shape:
            return used
        larger = [n for n in step.inputs if reading.shape(n) == shape]
        fitting = [n for n in step.inputs if reading.shape(n) == wanted]
        if len(larger) != 1 or len(fitting) != 1:
            return used
        used = unscaled(view, larger[0])
    return used


def unscaled(view: View, change: int | None) -> int | None:
    """The gradient inside `learning_rate * db`, as it is read there."""
    step = view.reading.maker(change)
    if step is not None and step.operation in ("multiply", "divide"):
        arrays = [n for n in step.inputs if view.reading.axes(n)]
        if len(arrays) == 1:
            return arrays[0]
    return change


def flattening_cures(view: View, used: int | None, wanted: Shape) -> Iterator[Cure]:
    """`v[:, i] += step` with a column for a step: a column of a table is rank-1, and so must be what is added to it."""
    shape, step = view.reading.shape(used), view.steps[used] if used is not None else None
    if step is None or len(wanted) != 1 or shape not in ((wanted[0], 1), (1, wanted[0])):
        return
    source = source_of(view, step)
    node = source.node(step.place)
    if node is not None:
        text = f"{bracketed(source, node)}.ravel()"
        change = {step.number: lambda call: Array(tuple(a for a in view.reading.axes(used) if a.size > 1))}
        yield Cure(step.path, step.place, _FLATTEN.filled(text=text), (Edit(step.place, text),), change)


def _is_elementwise_still(view: View, gradient: Step) -> bool:
    """Whether nothing was summed on the way: a product or a reduction that sums wrongly is mended itself."""
    step: Step | None = gradient
    while step is not None and step.operation in ("divide", "multiply", "negative") and step.inputs:
        arrays = [n for n in step.inputs if view.reading.axes(n)]
        if len(arrays) != 1:
            return True
        step = view.reading.maker(arrays[0])
    return step is not None and is_elementwise(step.operation)


def _sums(view: View, gradient: int, wanted: Shape) -> Iterator[_Sum]:
    """The sums that give the gradient the wanted shape; over the axis of the examples first, where that is known."""
    axes = view.reading.axes(gradient)
    shape = tuple(axis.size for axis in axes)
    if wanted == ():
        if sum(size > 1 for size in shape) == 1:
            yield _Sum(None, False)
        return
    keepdims = len(wanted) == len(shape)
    places = [n for n, size in enumerate(shape) if size > 1 and _without(shape, n, keepdims) == wanted]
    for place in sorted(places, key=lambda n: not view.roles.is_examples(axes[n])):
        yield _Sum(place, keepdims)


def _without(shape: Shape, place: int, keepdims: bool) -> Shape:
    return (*shape[:place], *((1,) if keepdims else ()), *shape[place + 1 :])


def _handed_over(view: View, used: int | None) -> Iterator[Step]:
    """The expression to sum: as far back as the value goes to this one use only."""
    chain = [step for step in _chain(view, used) if step.kind is not Kind.PASS or step.operation == "name"]
    own = {(step.path, step.place) for step in _consumers(view, chain[0].number)} if chain else set()
    best: Step | None = None
    for step in chain:
        if {(user.path, user.place) for user in _consumers(view, step.number)} <= own:
            best = step
        else:
            break
    if best is not None:
        yield best


def _chain(view: View, number: int | None) -> Iterator[Step]:
    """A value as it is read, and back through names, assignments, parameters and returns to the step that made it."""
    while number is not None:
        step = view.steps[number]
        yield step
        number = step.inputs[0] if step.kind is Kind.PASS and step.inputs else None


_LOOKS = ("print", "shape", "len", "size", "ndim", "dtype", "isinstance", "type")


def _consumers(view: View, number: int) -> list[Step]:
    """The steps that do something with a value, however it is called there; looking at it is nothing."""
    found: list[Step] = []
    queue, met = [number], {number}
    while queue:
        for user in view.reading.readers.get(queue.pop(), []):
            if user.number in met:
                continue
            met.add(user.number)
            if user.kind is Kind.PASS:
                queue.append(user.number)
            elif user.kind not in (Kind.DISPLAY, Kind.ASSERT) and user.operation not in _LOOKS:
                found.append(user)
    return found


def _summed(view: View, step: Step, total: _Sum) -> Cure | None:
    """`(A - Y) / m` as `np.sum(A - Y, axis=1, keepdims=True) / m`, `db = dZ` as `db = np.sum(dZ, ...)`."""
    source, np = source_of(view, step), numpy_name(view, step)
    node: ast.expr | None = source.node(step.place)
    place: int | None = None
    if step.operation in ("divide", "multiply") and len(step.inputs) == 2:
        arrays = [n for n in range(2) if view.reading.axes(step.inputs[n])]
        if len(arrays) == 1:
            place, node = arrays[0], operand_node(view, step, arrays[0])
    if node is None:
        return None
    span = with_brackets(source, node)
    typed = total.typed(np, source.segment(node)) + (_scale(view, step) if place is None else "")
    if place is None and isinstance(source.parents.get(node), ast.BinOp) and " / " in typed:
        typed = f"({typed})"
    return Cure(
        step.path, span, _SUM.filled(text=typed), (Edit(span, typed),), {step.number: _change(step, place, total)}
    )


def _change(step: Step, place: int | None, total: _Sum) -> Change:
    def change(call: Call) -> Meaning:
        if place is None:
            value = call.args[0] if step.kind is Kind.PASS else work_out(call, step.operation)
            return _sum(call, value, total)
        args = list(call.args)
        args[place] = _sum(call, args[place], total)
        return work_out(Call(call.ledger, call.step, args, call.keywords), step.operation)

    return change


def _sum(call: Call, value: Meaning, total: _Sum) -> Meaning:
    return work_out(Call(call.ledger, call.step, [value], total.options), "sum") if isinstance(value, Array) else value


def with_brackets(source: Source, node: ast.expr) -> Place:
    """The place of an operation with the brackets around it, which the brackets of the sum replace; a call's own stay."""
    place = source.place(node)
    if not isinstance(node, ast.BinOp | ast.UnaryOp) or isinstance(source.parents.get(node), ast.Call):
        return place
    wider = place._replace(column=place.column - 1, end_column=place.end_column + 1)
    text = source.segment(wider) if place.column > 1 else ""
    return wider if text.startswith("(") and text.endswith(")") else place


def _scale(view: View, step: Step) -> str:
    """` / m` where the same errors are divided by m in another gradient: `dw = X @ errors.T / m`."""
    reading = view.reading
    source = reading.source(step.number)
    if source is None or step.operation in ("divide", "multiply"):
        return ""
    for product in reading.operations("dot", "matmul"):
        if any(base(view, number) == source for number in product.inputs[:2]):
            for user in reading.users.get(product.number, []):
                if user.operation == "divide" and len(user.inputs) == 2 and user.call == step.call:
                    node = operand_node(view, user, 1)
                    is_len = isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "len"
                    if node is not None and (is_len or isinstance(node, ast.Name | ast.Attribute | ast.Subscript)):
                        return f" / {source_of(view, user).segment(node)}"
    return ""


_SUM = Text(en="Sum over the examples: {text}", zh="对样本求和：{text}")
_FLATTEN = Text(
    en="Take it as a rank-1 array, as the place it goes to: {text}", zh="与要写入的地方一样取成秩为 1：{text}"
)
