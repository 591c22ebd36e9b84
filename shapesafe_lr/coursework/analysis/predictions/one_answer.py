"""One yes or no for the predictions of all examples: `1 if (A > 0.5).any() else 0`, compared with everybody's labels.

`.any()` and `.all()` silence the exception that `if` raises on an array, and give one answer where each example was to have
its own.
"""

import ast
from collections.abc import Iterator
from typing import NamedTuple

from ....language import Text
from ...findings import Edit, Place
from ..cure import Cure
from ..cures.edits import numpy_name, operand_node, source_of
from ..flow import long_axes
from ..source import Source, bracketed
from ..steps import Kind, Step
from ..view import View

_ASKED = ("any", "all")
_CAST = ("int", "float", "astype", "bool")
_COMPARED = ("greater", "greater_equal", "less", "less_equal")


class OneAnswer(NamedTuple):
    """The `any` or `all` over the predictions, and the step where its one answer meets the labels."""

    asked: Step
    labels: int
    met: Step


def one_answers(view: View) -> Iterator[OneAnswer]:
    """The first place where each such answer meets labels, one an example."""
    found: set[Place] = set()
    for met in view.reading.operations("equal", "not_equal", "subtract"):
        for answer, labels in (met.inputs, met.inputs[::-1]) if len(met.inputs) == 2 else ():
            if labels is None or long_axes(view, labels) != 1 or not view.roles.is_labels(labels):
                continue
            asked = _asked_for(view, answer)
            if asked is not None and asked.place not in found and _are_predictions_of(view, asked.inputs[0], labels):
                found.add(asked.place)
                yield OneAnswer(asked, labels, met)


def _asked_for(view: View, number: int | None) -> Step | None:
    """The question behind a number: cast, or the condition on which it was chosen."""
    for _ in range(12):
        step = view.steps[number] if number is not None else None
        if step is None or _is_asked(step):
            return step
        if step.kind is Kind.PASS:
            asked = _condition_of(view, step)
            if asked is not None:
                return asked
        elif step.operation not in (*_CAST, "where"):
            return None
        number = step.inputs[0] if step.inputs else None
    return None


def _is_asked(step: Step) -> bool:
    """Whether a step asks an array as a whole."""
    return step.kind is Kind.OPERATION and step.operation in _ASKED and not step.options and len(step.inputs) == 1


def _condition_of(view: View, step: Step) -> Step | None:
    """The question that decides whether a value is chosen: in `a if q else b`, or in an `if` with two branches of one line."""
    source = source_of(view, step)
    chosen = _choice(source, step)
    if chosen is None:
        return None
    inside = source.place(chosen.test)
    for asked in reversed(view.steps[: step.number]):
        if _is_asked(asked) and asked.path == step.path and asked.call == step.call and asked.place == inside:
            return asked
    return None


def _choice(source: Source, step: Step) -> ast.IfExp | ast.If | None:
    """The choice that a value comes from: the expression itself, or the `if` whose branch is this assignment or return."""
    node = source.node(step.place)
    if isinstance(node, ast.IfExp):
        return node
    statement = source.statement(step.place)
    above = source.parents.get(statement) if statement is not None else None
    return above if isinstance(above, ast.If) and len(above.body) == len(above.orelse) == 1 else None


def _are_predictions_of(view: View, number: int | None, labels: int) -> bool:
    """Whether scores or predictions with a number for each label were compared with a threshold."""
    reading = view.reading
    compared = reading.maker(number)
    if compared is None or compared.operation not in _COMPARED or long_axes(view, compared.number) != 1:
        return False
    (own,), (theirs,) = ([axis for axis in reading.axes(n) if axis.size > 1] for n in (compared.number, labels))
    scores = [n for n in compared.inputs if long_axes(view, n) == 1]
    made = any(view.roles.predicts(n) or _is_score(view, n) for n in scores)
    return made and (reading.ledger.same(own, theirs) or own.size == theirs.size)


def _is_score(view: View, number: int | None) -> bool:
    """Whether a value is a product of data and weights, with a bias."""
    step = view.reading.maker(number)
    while step is not None and step.operation in ("add", "subtract") and step.inputs:
        step = view.reading.maker(next((n for n in step.inputs if long_axes(view, n) == 1), None))
    return step is not None and step.operation in ("dot", "matmul")


def answers_of_each(view: View, found: OneAnswer) -> Iterator[Cure]:
    """The comparison itself, as 0 and 1, or one of two values for each example."""
    asked, source = found.asked, source_of(view, found.asked)
    node, whole = operand_node(view, asked, 0), source.node(asked.place)
    if node is None or whole is None:
        return
    above = source.parents.get(whole)
    if isinstance(above, ast.IfExp) and above.test is whole:
        text = _each(view, asked, node, above.body, above.orelse)
        edit = source.replace(above, text)
    elif isinstance(above, ast.If) and above.test is whole:
        branches = _branches(above)
        if branches is None:
            return
        text = f"{branches[0]}{_each(view, asked, node, *branches[1:])}"
        edit = Edit(source.place(above), text)
    elif isinstance(above, ast.Call) and isinstance(above.func, ast.Name) and above.func.id in _CAST:
        text = f"{bracketed(source, node)}.astype({above.func.id})"
        edit = source.replace(above, text)
    else:
        is_alone = isinstance(above, ast.Call | ast.Assign | ast.Return)
        text = source.segment(node) if is_alone else bracketed(source, node)
        edit = source.replace(whole, text)
    yield Cure(asked.path, asked.place, _EACH.filled(text=text), (edit,), certain=True)


def _branches(chosen: ast.If) -> tuple[str, ast.expr, ast.expr] | None:
    """`name = ` or `return ` with the two values that a choice gives, if both branches do the same with them."""
    yes, no = (branch[0] if len(branch) == 1 else None for branch in (chosen.body, chosen.orelse))
    if isinstance(yes, ast.Return) and isinstance(no, ast.Return) and yes.value and no.value:
        return "return ", yes.value, no.value
    if isinstance(yes, ast.Assign) and isinstance(no, ast.Assign):
        targets = [ast.unparse(one.targets[0]) for one in (yes, no)]
        if targets[0] == targets[1]:
            return f"{targets[0]} = ", yes.value, no.value
    return None


def _each(view: View, asked: Step, node: ast.expr, yes: ast.expr, no: ast.expr) -> str:
    source = source_of(view, asked)
    values = [source.segment(one) for one in (yes, no)]
    if values in (["1", "0"], ["1.0", "0.0"], ["1.", "0."]):
        return f"{bracketed(source, node)}.astype({'int' if values[0] == '1' else 'float'})"
    return f"{numpy_name(view, asked)}.where({source.segment(node)}, {', '.join(values)})"


_EACH = Text(en="Decide for each example: {text}", zh="对每个样本分别判断：{text}")
