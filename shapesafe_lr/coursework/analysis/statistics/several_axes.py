"""Reductions over several axes at once: which, and typed anew with others."""

import ast
from collections.abc import Iterator

from ....language import Text
from ..algebra import Call
from ..cure import Cure
from ..cures.edits import retype, source_of
from ..cures.vector_cures import spliced
from ..meaning import Meaning, Number, Several
from ..reading import work_out
from ..steps import Step
from ..view import View


def axes_of(step: Step) -> tuple[int, ...]:
    """The several axes that a reduction names, counted from the front; () if it names one, or none."""
    given = step.option_values.get("axis") or (step.operands[1] if len(step.operands) > 1 else None)
    rank = len(step.operands[0].shape or ()) if step.operands else 0
    numbers = [item.number for item in (given.items or ())] if given is not None else []
    return tuple(int(number) % rank for number in numbers if number is not None) if rank else ()


def over_axes(view: View, step: Step, axes: tuple[int, ...], words: Text) -> Iterator[Cure]:
    """The same reduction over these axes."""
    source = source_of(view, step)
    node = source.node(step.place)
    if not isinstance(node, ast.Call):
        return
    given = [k.value for k in node.keywords if k.arg == "axis"] or node.args[1 - step.method :][:1]
    if not given:
        return
    text = spliced(source, node, source.place(given[0]), str(axes))

    def change(call: Call) -> Meaning:
        named = Several(tuple(map(Number, axes)))
        args = [named if n == 1 else arg for n, arg in enumerate(call.args)]
        keywords = dict(call.keywords) if len(args) > 1 else {**call.keywords, "axis": named}
        return work_out(Call(call.ledger, call.step, args, keywords), step.operation)

    yield retype(view, step, text, words.filled(text=text), change)
