"""Cures for a question put to a whole array."""

import ast
from collections.abc import Iterator
from typing import NamedTuple

from ....language import Text
from ...findings import Edit
from ..cure import Cure
from ..flow import long_axes
from ..loops.asked_examples import one_example_cures
from ..loops.lengths_asked import lengths_asked
from ..predictions.costs_of_classes import costs_of_classes
from ..steps import Kind, Step
from ..view import View
from ..words.aliases import averaged_at_its_name
from .edits import numpy_name, source_of
from .unsummed_costs import never_summed


class Asked(NamedTuple):
    """What was asked for one answer, in the learner's words, and its shape."""

    text: str
    shape: tuple[int, ...] | None


def asked(view: View, step: Step) -> Asked:
    """The array that the question is about.

    Which place Python names differs from version to version: the whole `if A > 0.5:`, the whole `1 if A > 0.5 else 0`,
    or the comparison, which itself went well.
    """
    if larger_of_each(view, step) is not None:
        return Asked(view.text(step), None)
    arrays = [
        other
        for other in view.steps
        if other.path == step.path and other.kind not in (Kind.CRASH, Kind.ASSERT) and view.reading.axes(other.number)
    ]
    made_there = [other for other in arrays if other.place == step.place]
    if not made_there:
        for number, place in zip(step.inputs, step.operand_places, strict=False):
            if number is not None and place is not None and view.reading.axes(number):
                text = view.sources.at(step.path, place).segment(place)
                return Asked(" ".join(text.split()), view.reading.shape(number))
    inside = [other for other in arrays if step.place.line <= other.place.line <= step.place.end_line]
    answers = [other for other in inside if other.seen.dtype == "bool"]
    for array in (*made_there[-1:], *answers[-1:], *inside[-1:]):
        return Asked(view.text(array), view.reading.shape(array.number))
    return Asked(view.text(step), None)


def asks_one_now(view: View, step: Step) -> bool:
    """Whether each array of answers in the question is one answer after a change: the scores were summed at last."""
    answers = [
        other
        for other in view.steps
        if other.path == step.path and other.call == step.call and other.seen.dtype == "bool" and other.seen.is_array
        if step.place.line <= other.place.line <= step.place.end_line
    ]
    return bool(view.changes and answers) and not any(long_axes(view, other.number) for other in answers)


def truth_cures(view: View, step: Step) -> Iterator[Cure]:
    """`max(0, Z)` as `np.maximum(0, Z)`; a cost summed at last; `a if test else b` as `np.where(test, a, b)`."""
    source = source_of(view, step)
    larger = larger_of_each(view, step)
    if larger is not None:
        yield larger
        return
    yield from _summed_before(view, step)
    if isinstance(source.statement(step.place), ast.If | ast.While):
        yield from costs_of_classes(view, step)
    yield from one_example_cures(view, step)
    yield from lengths_asked(view, step)
    node: ast.AST | None = source.node(step.place)
    for _ in range(4):
        if node is None or isinstance(node, ast.IfExp):
            break
        node = source.parents.get(node)
    np = numpy_name(view, step)
    if isinstance(node, ast.IfExp):
        parts = (source.segment(part) for part in (node.test, node.body, node.orelse))
        text = f"{np}.where({', '.join(parts)})"
        yield Cure(step.path, step.place, _EACH.filled(text=text), (source.replace(node, text),), certain=True)
        return
    statement = source.statement(step.place)
    if isinstance(statement, ast.If) and len(statement.body) == len(statement.orelse) == 1:
        yes, no = statement.body[0], statement.orelse[0]
        if isinstance(yes, ast.Assign) and isinstance(no, ast.Assign):
            target = source.segment(yes.targets[0])
            if target == source.segment(no.targets[0]):
                where = f"{np}.where({source.segment(statement.test)}, {source.segment(yes.value)}, {source.segment(no.value)})"
                text = f"{target} = {where}"
                edit = Edit(source.place(statement), text)
                yield Cure(step.path, step.place, _EACH.filled(text=text), (edit,), certain=True)
        if isinstance(yes, ast.Return) and isinstance(no, ast.Return) and yes.value and no.value:
            where = (
                f"{np}.where({source.segment(statement.test)}, {source.segment(yes.value)}, {source.segment(no.value)})"
            )
            edit = Edit(source.place(statement), f"return {where}")
            yield Cure(step.path, step.place, _EACH.filled(text=f"return {where}"), (edit,), certain=True)


def larger_of_each(view: View, step: Step) -> Cure | None:
    """Python's `max` of a number and an array compares the two as wholes; `np.maximum` takes each element."""
    source = source_of(view, step)
    node = source.node(step.place)
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name) or node.keywords or len(node.args) != 2:
        return None
    name = {"max": "maximum", "min": "minimum"}.get(node.func.id)
    if name is None:
        return None
    text = f"{numpy_name(view, step)}.{name}"
    return Cure(step.path, step.place, _LARGER.filled(text=text), (source.replace(node.func, text),), certain=True)


def _summed_before(view: View, step: Step) -> Iterator[Cure]:
    """`if last - cost < 0.001` of a cost that still has the examples: the sum is missing where the cost was made."""
    source = source_of(view, step)
    statement = source.statement(step.place)
    if not isinstance(statement, ast.If | ast.While):
        return
    asked_of = [
        other.number
        for other in view.steps
        if other.path == step.path
        and other.kind is Kind.PASS
        and other.operation == "name"
        and step.place.line <= other.place.line <= step.place.end_line
        and any(view.roles.is_examples(axis) for axis in view.reading.axes(other.number))
    ]
    yield from averaged_at_its_name(view, asked_of)
    for number in dict.fromkeys(map(view.reading.source, asked_of)):
        yield from never_summed(view, number)


_LARGER = Text(
    en="Use {text}, which takes the larger or smaller of each pair of elements",
    zh="请用 {text}，它逐元素取较大或较小的数",
)
_EACH = Text(en="Decide for each element: {text}", zh="对每个元素分别判断：{text}")
