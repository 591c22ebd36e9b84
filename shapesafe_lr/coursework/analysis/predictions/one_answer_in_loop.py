"""One yes or no for all predictions, asked anew for each example of a loop: `if np.any(A > 0.5): Y[0, i] = 1`.

The loop goes through the examples and sets what belongs to each, but the question does not know which one it has come to:
every pass gets the same answer.
"""

import ast
from collections.abc import Iterator
from typing import NamedTuple

from ....language import Text
from ..cure import Cure
from ..cures.edits import operand_node, source_of
from ..flow import long_axes, product_under
from ..loops.whole_stores import names_of_one, root_of
from ..meaning import Number
from ..source import Source, names_in
from ..steps import Step
from ..view import View

_ASKED = ("any", "all")
_COMPARED = ("greater", "greater_equal", "less", "less_equal")


class AnswerInLoop(NamedTuple):
    """The `any` or `all`, the loop that asks it, the predictions, and which of their axes the loop goes along."""

    asked: Step
    loop: Step
    predictions: int
    place: int


def answers_in_loops(view: View) -> Iterator[AnswerInLoop]:
    """Questions to all predictions at once whose answer is kept for the one example of a pass."""
    found = set()
    for asked in view.reading.operations(*_ASKED):
        predictions = _predictions(view, asked)
        if predictions is None or asked.place in found:
            continue
        (place,) = (n for n, axis in enumerate(view.reading.axes(predictions)) if axis.size > 1)
        loop = _loop_around(view, asked, predictions, place)
        if loop is not None:
            found.add(asked.place)
            yield AnswerInLoop(asked, loop, predictions, place)


def _predictions(view: View, asked: Step) -> int | None:
    """The predictions or scores, a number an example, that a question is about: compared inside it, or afterwards."""
    if asked.options or len(asked.inputs) != 1 or view.reading.is_replaced(asked):
        return None
    inner = view.reading.maker(asked.inputs[0])
    compared = inner is not None and inner.operation in _COMPARED
    for number in inner.inputs if inner is not None and compared else asked.inputs:
        if long_axes(view, number) == 1 and len(view.reading.axes(number)) <= 2:
            roles = view.roles
            if roles.predicts(number) or roles.is_predicted(number) or product_under(view, number) is not None:
                return number
    return None


def _loop_around(view: View, asked: Step, predictions: int, place: int) -> Step | None:
    """The loop over as many places as there are predictions, which keeps the answer for each and changes no prediction."""
    source, axis = source_of(view, asked), view.reading.axes(predictions)[place]
    node = source.node(asked.place)
    for loop in reversed([one for one in view.reading.loops if one.call == asked.call and one.number < asked.number]):
        index, body = view.reading.meaning(loop.number), source_of(view, loop).statement(loop.place)
        if node is None or not isinstance(body, ast.For) or not isinstance(index, Number) or index.over is None:
            continue
        if loop.path != asked.path or index.over.size != axis.size or view.reading.ledger.apart(index.over, axis):
            continue
        if not any(one is node for part in body.body for one in ast.walk(part)):
            continue
        known = names_of_one(body) | _changed_in(body)
        if not names_in(node) & known and _is_kept(source, node, body, loop.name):
            return loop
    return None


def _changed_in(body: ast.For) -> set[str]:
    """What the body binds, sets a part of, or hands over to somebody who may change it."""
    names: set[str] = set()
    for node in ast.walk(body):
        if isinstance(node, ast.Name | ast.Subscript) and isinstance(node.ctx, ast.Store):
            names |= names_in(root_of(node))
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
            names |= {arg.id for arg in node.value.args if isinstance(arg, ast.Name)}
    return names


def _is_kept(source: Source, node: ast.expr, body: ast.For, index: str) -> bool:
    """Whether the answer, or a value chosen by it, is set at the index of the pass, or appended for it; under a name first perhaps."""
    statement: ast.AST | None = node
    while statement is not None and not isinstance(statement, ast.stmt):
        statement = source.parents.get(statement)
    branches = [*statement.body, *statement.orelse] if isinstance(statement, ast.If) else [statement]
    kept = [_keeps(one, index) or _keeps_its_name(one, body, index) for one in branches]
    is_a_pair = not isinstance(statement, ast.If) or bool(statement.orelse)
    return bool(kept) and all(kept) and (is_a_pair or "set" in kept)


def _keeps(statement: ast.AST | None, index: str) -> str:
    """How a statement keeps a value for its pass: "set" or "appended", else empty."""
    if isinstance(statement, ast.Assign) and len(statement.targets) == 1:
        target = statement.targets[0]
        return "set" if isinstance(target, ast.Subscript) and index in names_in(target.slice) else ""
    call = statement.value if isinstance(statement, ast.Expr) else None
    is_append = isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == "append"
    return "appended" if is_append else ""


def _keeps_its_name(statement: ast.AST | None, body: ast.For, index: str) -> str:
    """Whether the name that a statement binds is kept for the pass later in the loop: then it is as good as set."""
    if not isinstance(statement, ast.Assign) or not isinstance(statement.targets[0], ast.Name):
        return ""
    name = statement.targets[0].id
    for later in ast.walk(body):
        value = later.value if isinstance(later, ast.Assign | ast.Expr) else None
        if value is not None and later is not statement and name in names_in(value) and _keeps(later, index):
            return "set"
    return ""


def answered_for_one(view: View, found: AnswerInLoop) -> Iterator[Cure]:
    """`np.any(A > 0.5)` as `A[0, i] > 0.5`."""
    asked, source = found.asked, source_of(view, found.asked)
    whole, inner = source.node(asked.place), operand_node(view, asked, 0)
    if whole is None or inner is None:
        return
    rank = len(view.reading.axes(found.predictions))
    key = ", ".join(found.loop.name if place == found.place else "0" for place in range(rank))
    array: ast.expr = inner
    if isinstance(inner, ast.Compare):
        sides = [inner.left, *inner.comparators]
        array = next((one for one in sides if not isinstance(one, ast.Constant | ast.UnaryOp)), inner.left)
    if not isinstance(array, ast.Name | ast.Attribute | ast.Subscript):
        return
    picked = f"{source.segment(array)}[{key}]"
    text = picked
    if isinstance(inner, ast.Compare):
        text = picked.join(source.segment(inner).split(source.segment(array), 1))
    edit = source.replace(whole, text)
    yield Cure(asked.path, asked.place, _ONE.filled(text=text, index=found.loop.name), (edit,), certain=True)


_ONE = Text(en="Ask about the example that {index} has come to: {text}", zh="只问 {index} 走到的那个样本：{text}")
