"""A name that was bound and never read: `A_prev = A` in a loop whose product takes X is what the product was to take."""

import ast
from collections.abc import Iterator

from ....language import Text
from ..algebra import Call
from ..cure import Cure
from ..cures.edits import operand_node, source_of
from ..meaning import Meaning
from ..reading import work_out
from ..steps import Kind, Step
from ..view import View


def unused_name_cures(view: View, step: Step) -> Iterator[Cure]:
    """A product with an array under a name that is read nowhere, in place of one that is."""
    source = source_of(view, step)
    for place in (1, 0):
        node = operand_node(view, step, place)
        if not isinstance(node, ast.Name):
            continue
        rank = len(view.reading.axes(step.inputs[place]))
        for number, name in view.arrays_in_sight(step):
            same_call = view.steps[number].call == step.call
            if not same_call or len(view.reading.axes(number)) != rank or not is_unused(view, step, name):
                continue

            def change(call: Call, place: int = place, name: str = name) -> Meaning:
                args = list(call.args)
                args[place] = view.reading.meaning(_bound_last(view, call.step, name))
                return work_out(Call(call.ledger, call.step, args, call.keywords), step.operation)

            edit = source.replace(node, name)
            yield Cure(step.path, step.place, _UNUSED.filled(name=name), (edit,), {step.number: change})


def is_unused(view: View, step: Step, name: str) -> bool:
    """Whether nothing reads the name in the function, or the whole script, that the step is in."""
    source = source_of(view, step)
    scope: ast.AST = source.statement(step.place) or source.tree
    while scope in source.parents and not isinstance(scope, ast.FunctionDef):
        scope = source.parents[scope]
    if isinstance(scope, ast.FunctionDef):
        trees = [scope]
    else:
        trees = [other.tree for (path, _), other in view.sources if path == step.path]  # type: ignore[misc]
    return not any(
        isinstance(node, ast.Name) and node.id == name and isinstance(node.ctx, ast.Load)
        for tree in trees
        for node in ast.walk(tree)
    )


def _bound_last(view: View, before: int, name: str) -> int | None:
    """What a name was bound to last before a step, in the step's own call: each pass of a loop binds it anew."""
    call = view.steps[before].call
    for other in reversed(view.steps[:before]):
        if (
            other.kind is Kind.PASS
            and other.operation in ("assign", "parameter")
            and other.name == name
            and other.call == call
        ):
            return other.number
    return None


_UNUSED = Text(
    en="{name} was made for this and is used nowhere: write {name} here",
    zh="{name} 是为此准备的，却没有用到：这里写 {name}",
)
