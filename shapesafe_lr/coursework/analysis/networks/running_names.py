"""A loop over layers that takes the data each time: `A = X` before the loop, and in it `A = g(W @ X)` for `A = g(W @ A)`.

Or in it `A_prev = X` for `A_prev = A`, and then `A = g(W @ A_prev)`: there the assignment is the line to change.
The same after the loop, where the last layer is worked out by itself.
"""

import ast
from collections.abc import Iterator

from ....language import Text
from ..algebra import Call
from ..cure import Cure
from ..cures.edits import operand_node, source_of
from ..meaning import Meaning
from ..reading import work_out
from ..source import Source
from ..steps import Kind, Step
from ..view import View


def running_cures(view: View, step: Step) -> Iterator[Cure]:
    """The name that goes from layer to layer, where what it started from stands in a product."""
    source = source_of(view, step)
    statement = source.statement(step.place)
    loop = _loop_around(source, statement)
    bound = {name for one in ([loop] if loop else _loops_before(source, statement)) for name in _bound_in(one)}
    for place in (1, 0):
        node = operand_node(view, step, place)
        called = node.id if isinstance(node, ast.Name) else None
        node = _set_anew(loop, called) if loop is not None and called in bound else node
        if not isinstance(node, ast.Name) or node.id in bound:
            continue
        for name in sorted(bound - {called}):
            started = _as_bound(view, step, name, first=True)
            if started is None or view.reading.source(started) != view.reading.source(step.inputs[place]):
                continue

            def change(call: Call, place: int = place, name: str = name) -> Meaning:
                now = _as_bound(view, view.steps[call.step], name)
                args = [view.reading.meaning(now) if n == place else arg for n, arg in enumerate(call.args)]
                return work_out(Call(call.ledger, call.step, args, call.keywords), step.operation)

            said = _RUNNING.filled(name=name, first=node.id)
            where = step.place if node.id == called else source.place(node)
            yield Cure(step.path, where, said, (source.replace(node, name),), {step.number: change})


def _loop_around(source: Source, node: ast.AST | None) -> ast.For | ast.While | None:
    while node is not None and not isinstance(node, ast.FunctionDef):
        if isinstance(node, ast.For | ast.While):
            return node
        node = source.parents.get(node)
    return None


def _loops_before(source: Source, statement: ast.stmt | None) -> list[ast.For]:
    """The loops that have ended, in the same function, when a statement is reached: the last layer comes after them."""
    scope: ast.AST | None = statement
    while scope is not None and not isinstance(scope, ast.FunctionDef):
        scope = source.parents.get(scope)
    if statement is None or scope is None:
        return []
    loops = (node for node in ast.walk(scope) if isinstance(node, ast.For))
    return [loop for loop in loops if (loop.end_lineno or 0) < statement.lineno]


def _bound_in(loop: ast.For | ast.While) -> set[str]:
    """The names that are assigned in the body of a loop."""
    inside = (node for statement in loop.body for node in ast.walk(statement))
    return {node.id for node in inside if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}


def _set_anew(loop: ast.For | ast.While, name: str | None) -> ast.expr | None:
    """What a name is set to in the body of a loop, if that is written once there."""
    inside = [node for statement in loop.body for node in ast.walk(statement) if isinstance(node, ast.Assign)]
    values = [
        node.value for node in inside for target in node.targets if isinstance(target, ast.Name) and target.id == name
    ]
    return values[0] if len(values) == 1 else None


def _as_bound(view: View, step: Step, name: str, first: bool = False) -> int | None:
    """The step that bound a name last before a step, or first of all in its call."""
    bindings = [
        other.number
        for other in view.steps[: step.number]
        if other.kind is Kind.PASS and other.operation == "assign" and other.name == name and other.call == step.call
    ]
    return None if not bindings else bindings[0] if first else bindings[-1]


_RUNNING = Text(
    en="Give it {name}, which goes from layer to layer; {first} is what it starts from",
    zh="这里用 {name}：它一层一层往下传，{first} 只是它的起点",
)
