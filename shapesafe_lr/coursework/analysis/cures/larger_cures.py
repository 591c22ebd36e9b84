"""Cures for `np.max(Z, 0)` where `np.maximum(Z, 0)` was meant: the second operand of np.max is an axis."""

import ast
from collections.abc import Iterator

from ....language import Text
from ...trace import Crash
from ..algebra import Call
from ..cure import Cure
from ..reading import work_out
from ..steps import Step
from ..view import View
from .edits import numpy_name, source_of


def is_compared(view: View, step: Step, crash: Crash) -> bool:
    """Whether np.max was refused because what stands where the axis belongs is no whole number: `np.max(0, Z)`."""
    words = "can be converted to a scalar index" in crash.message or "interpreted as an integer" in crash.message
    return (
        words
        and step.operation in ("max", "min")
        and len(step.inputs) == 2
        and any(view.reading.axes(number) for number in step.inputs)
    )


def larger_of_each(view: View, step: Step) -> Iterator[Cure]:
    """`np.max(Z, 0)` as `np.maximum(Z, 0)`: the second operand of np.max is an axis, not a number to compare with."""
    source = source_of(view, step)
    node = source.node(step.place)
    if len(step.inputs) != 2 or not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return
    owner = numpy_name(view, step) if step.method else source.segment(node.func.value)
    text = f"{owner}.{step.operation}imum"
    edit, words = source.replace(node.func, text), _LARGER
    if step.method:
        typed = f"{text}({source.segment(node.func.value)}, {source.segment(node.args[0])})"
        edit, words = source.replace(node, typed), _LARGER_METHOD
    change = {step.number: lambda call: work_out(Call(call.ledger, call.step, call.args), f"{step.operation}imum")}
    yield Cure(step.path, step.place, words.filled(name=step.operation, text=text), (edit,), change)


_LARGER = Text(
    en="The second operand of np.{name} is an axis; {text} compares each element with it",
    zh="np.{name} 的第二个参数是轴；{text} 才是逐元素与它比较",
)
_LARGER_METHOD = Text(
    en="The operand of .{name} is an axis; {text} compares each element with it",
    zh=".{name} 的参数是轴；{text} 才是逐元素与它比较",
)
