"""Reductions as the rules see them: over which axis, or over everything; and typed anew with another axis."""

import ast
from collections.abc import Iterator

from ....language import Text
from ..algebra import Call
from ..cure import Cure
from ..cures.edits import function_of, retype, source_of
from ..cures.vector_cures import spliced, text_before_last_bracket
from ..flow import long_axes
from ..meaning import Meaning, Number
from ..reading import work_out
from ..steps import Step
from ..view import View
from .given_axes import given_otherwise


def axis_of(step: Step) -> int | None:
    """The axis that a reduction names; None if it names none, or several."""
    place = AXIS_AT.get(step.operation, 1)
    axis = step.option_values.get("axis") or (step.operands[place] if len(step.operands) > place else None)
    return None if axis is None or axis.number is None else int(axis.number)


def reduces_all(view: View, step: Step) -> bool:
    """Whether a table with two long axes is reduced to one number."""
    if view.reading.is_replaced(step):
        return False
    return "axis" not in step.options and len(step.inputs) == 1 and long_axes(view, step.inputs[0]) == 2


def has_longer_passes(view: View, step: Step, axis: int) -> bool:
    """Whether the same expression runs along a longer axis in another pass: here it is 1 by the sizes of this one."""
    shapes = [view.reading.shape(view.steps[number].inputs[0]) or () for number in view.passes_over(step.number)]
    return any(-len(shape) <= axis < len(shape) and shape[axis] > 1 for shape in shapes)


def with_axis(view: View, step: Step, axis: int, keep: bool = True) -> Iterator[Cure]:
    """The reduction over this axis, which is kept as an axis of 1 or not."""
    source = source_of(view, step)
    node = source.node(step.place)
    if not isinstance(node, ast.Call):
        return
    axis = _from_the_end(view, step, axis)
    yield from given_otherwise(view, step, axis)
    args = [source.segment(arg) for arg in node.args[: 0 if step.method else 1]]
    kept = [f"{k.arg}={source.segment(k.value)}" for k in node.keywords if k.arg not in ("axis", "keepdims")]
    options = [f"axis={axis}", *(["keepdims=True"] if keep else [])]
    text = f"{function_of(view, step, node)}({', '.join([*args, *kept, *options])})"

    def change(call: Call) -> Meaning:
        keywords: dict[str, Meaning] = {"axis": Number(axis), **({"keepdims": Number(True)} if keep else {})}
        return work_out(Call(call.ledger, call.step, call.args[:1], keywords), step.operation)

    yield retype(view, step, text, _EACH.filled(text=text), change)


def _from_the_end(view: View, step: Step, axis: int) -> int:
    """The axis counted from the end where one example, a rank-1 array, goes through the same line as a table of them."""
    rank = len(view.reading.axes(step.inputs[0]))
    ranks = {len(view.reading.axes(view.steps[number].inputs[0])) for number in view.passes_over(step.number)}
    return axis - rank if axis == rank - 1 and 1 in ranks and rank > 1 else axis


def along(view: View, step: Step, axis: int) -> Iterator[Cure]:
    """The same call with another number for its axis, everything else as it was written; without an axis, with one."""
    source = source_of(view, step)
    node = source.node(step.place)
    if not isinstance(node, ast.Call):
        return
    yield from given_otherwise(view, step, axis)
    given = [k.value for k in node.keywords if k.arg == "axis"] or _by_position(node, step)
    if given:
        text = spliced(source, node, source.place(given[0]), str(axis))
    else:
        text = text_before_last_bracket(source, node, f"{', ' if node.args else ''}axis={axis}")
    place = AXIS_AT.get(step.operation, 1)

    def change(call: Call) -> Meaning:
        args = [Number(axis) if n == place else arg for n, arg in enumerate(call.args)]
        keywords = dict(call.keywords) if len(args) > place else {**call.keywords, "axis": Number(axis)}
        return work_out(Call(call.ledger, call.step, args, keywords), step.operation)

    yield retype(view, step, text, _ALONG.filled(text=text), change)


def over_everything(view: View, step: Step) -> Iterator[Cure]:
    """The reduction of all numbers, without an axis."""
    source = source_of(view, step)
    node = source.node(step.place)
    if isinstance(node, ast.Call):
        args = "" if step.method else source.segment(node.args[0])
        text = f"{function_of(view, step, node)}({args})"

        def change(call: Call) -> Meaning:
            return work_out(Call(call.ledger, call.step, call.args[:1], {}), step.operation)

        yield retype(view, step, text, _ALL.filled(text=text), change)


AXIS_AT = {"norm": 2, "delete": 2}
"""Where a function takes its axis by position, if not second."""


def _by_position(node: ast.Call, step: Step) -> list[ast.expr]:
    place = AXIS_AT.get(step.operation, 1) - step.method
    return node.args[place : place + 1]


_ALONG = Text(en="Go along the other axis: {text}", zh="沿另一个轴进行：{text}")
_ALL = Text(en="One number for all: {text}", zh="全部算一个：{text}")
_EACH = Text(en="One number for each: {text}", zh="每个各算一个：{text}")
