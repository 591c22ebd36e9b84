"""Sums of a vector of losses that a mean was to take in: `np.mean(-np.sum(losses))` is the mean of one number."""

import ast
from collections.abc import Iterator

from ....language import Text
from ..algebra import Call
from ..cure import Cure
from ..cures.edits import operand_node, retype, source_of
from ..meaning import Meaning
from ..source import Source, bracketed
from ..steps import Kind, Step
from ..view import View


def has_one_loss_each(view: View, total: Step) -> bool:
    """Whether a sum without an axis runs over a vector with one number for each example."""
    if view.reading.is_replaced(total) or "axis" in total.options or len(total.inputs) != 1:
        return False
    long = [axis for axis in view.reading.axes(total.inputs[0]) if axis.size > 1]
    return len(long) == 1 and view.roles.is_examples(long[0]) and _is_one_for_an_example(view, total)


def _is_one_for_an_example(view: View, total: Step) -> bool:
    """Whether the losses are of a sigmoid, of both classes or of residuals: over the classes of one example a sum is right."""
    behind = list(view.reading.ancestors(total.inputs[0], stop=lambda step: step.number in view.roles.activations))
    if any(step.kind is Kind.LOOP for step in behind):
        return False
    made = {step.number for step in behind}
    if any(step.number in made for step, _ in view.roles.residuals):
        return True
    logs = sum(step.operation == "log" for step in behind)
    return logs > 1 or any(step.number in view.roles.activations for step in behind)


def without_sum(view: View, total: Step) -> Iterator[Cure]:
    """What is summed, by itself."""
    source, node = source_of(view, total), operand_node(view, total, 0)
    if node is None:
        return
    text = source.segment(node) if _stands_alone(source, total) else bracketed(source, node)

    def change(call: Call) -> Meaning:
        return call.args[0]

    yield retype(view, total, text, _LEFT_OUT.filled(text=text), change)


def _stands_alone(source: Source, total: Step) -> bool:
    """Whether the sum is all that a call is given, so that what it sums needs no brackets of its own."""
    whole, statement = source.node(total.place), source.statement(total.place)
    calls = [node for node in ast.walk(statement) if isinstance(node, ast.Call)] if statement is not None else []
    return any(call.args == [whole] for call in calls)


_LEFT_OUT = Text(en="The losses, not their sum: {text}", zh="用各个损失，而不是它们的和：{text}")
