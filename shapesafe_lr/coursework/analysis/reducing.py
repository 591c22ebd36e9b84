"""Reductions as the rules see them: over which axis, or over everything; and typed anew with another axis."""

import ast
from collections.abc import Iterator

from ...language import Text
from .algebra import Call
from .cure import Cure
from .edits import function_of, retype, source_of
from .flow import long_axes
from .meaning import Meaning, Number
from .reading import work_out
from .steps import Step
from .view import View


def axis_of(step: Step) -> int | None:
    """The axis that a reduction names; None if it names none, or several."""
    axis = step.option_values.get("axis") or (step.operands[1] if len(step.operands) > 1 else None)
    return None if axis is None or axis.number is None else int(axis.number)


def reduces_all(view: View, step: Step) -> bool:
    """Whether a table with two long axes is reduced to one number."""
    if view.reading.is_replaced(step):
        return False
    return "axis" not in step.options and len(step.inputs) == 1 and long_axes(view, step.inputs[0]) == 2


def with_axis(view: View, step: Step, axis: int, keep: bool = True) -> Iterator[Cure]:
    """The reduction over this axis, which is kept as an axis of 1 or not."""
    source = source_of(view, step)
    node = source.node(step.place)
    if not isinstance(node, ast.Call):
        return
    args = [source.segment(arg) for arg in node.args[: 0 if step.method else 1]]
    kept = [f"{k.arg}={source.segment(k.value)}" for k in node.keywords if k.arg not in ("axis", "keepdims")]
    options = [f"axis={axis}", *(["keepdims=True"] if keep else [])]
    text = f"{function_of(view, step, node)}({', '.join([*args, *kept, *options])})"

    def change(call: Call) -> Meaning:
        keywords: dict[str, Meaning] = {"axis": Number(axis), **({"keepdims": Number(True)} if keep else {})}
        return work_out(Call(call.ledger, call.step, call.args[:1], keywords), step.operation)

    yield retype(view, step, text, _EACH.filled(text=text), change)


_EACH = Text(en="One number for each: {text}", zh="每个各算一个：{text}")
