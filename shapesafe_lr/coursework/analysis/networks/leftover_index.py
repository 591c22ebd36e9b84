"""The variable of a loop that has ended, in the key of the layer after it: `"W" + str(l)` for `"W" + str(L)`.

    for l in range(1, L):
        A = relu(np.dot(p["W" + str(l)], A) + p["b" + str(l)])
    Z = np.dot(p["W" + str(l)], A) + p["b" + str(l)]        # l is still L - 1 here

The loop left out the last layer on purpose, so its bound is the number that was meant.
"""

import ast
from collections.abc import Iterator

from ....language import Text
from ..algebra import Call
from ..cure import Cure
from ..cures.edits import source_of
from ..meaning import Meaning
from ..reading import Change
from ..source import Source, names_in
from ..steps import Kind, Step
from ..view import View
from .computed_keys import entries, word_of


def leftover_index_cures(view: View, step: Step) -> Iterator[Cure]:
    """The bound of the loop for its variable, in the statement that read an operand of a refused product by it."""
    for number in step.inputs[:2]:
        read = next((s for s in _reads(view, number) if isinstance(_key(view, s), ast.BinOp | ast.JoinedStr)), None)
        key = _key(view, read) if read is not None else None
        if read is None or key is None:
            continue
        source = source_of(view, read)
        statement = source.statement(read.place)
        for name in sorted(names_in(key)):
            bound = _bound_of_ended_loop(source, statement, name)
            uses = _uses(source, statement, name)
            if bound is not None and uses:
                text = source.segment(bound)
                edits = tuple(source.replace(use, text) for use in uses)
                said = _BOUND.filled(name=name, text=text)
                yield Cure(step.path, read.place, said, edits, dict(_entries_there(view, read, statement)))


def _reads(view: View, number: int | None) -> Iterator[Step]:
    """A value as it was read, back through names, bindings and transposes."""
    while number is not None:
        step = view.steps[number]
        yield step
        through = step.kind is Kind.PASS or step.operation in ("T", "transpose")
        number = step.inputs[0] if through and step.inputs else None


def _key(view: View, step: Step) -> ast.expr | None:
    """The key of an item of a dict that was read, if it has a word and more in it."""
    node = source_of(view, step).node(step.place)
    is_read = step.operation == "name" and isinstance(node, ast.Subscript)
    return node.slice if is_read and isinstance(node, ast.Subscript) and word_of(node.slice) else None


def _bound_of_ended_loop(source: Source, statement: ast.stmt | None, name: str) -> ast.expr | None:
    """The end of `for name in range(1, end)` where the loop is over, in the same function, when the statement is reached."""
    scope: ast.AST | None = statement
    while scope is not None and not isinstance(scope, ast.FunctionDef | ast.Module):
        if isinstance(scope, ast.For) and isinstance(scope.target, ast.Name) and scope.target.id == name:
            return None
        scope = source.parents.get(scope)
    for loop in ast.walk(scope or source.tree):
        if not isinstance(loop, ast.For) or not isinstance(loop.target, ast.Name) or loop.target.id != name:
            continue
        ended = statement is not None and (loop.end_lineno or 0) < statement.lineno
        call = loop.iter
        if ended and isinstance(call, ast.Call) and ast.unparse(call.func) == "range" and len(call.args) == 2:
            return call.args[1]
    return None


def _uses(source: Source, statement: ast.stmt | None, name: str) -> list[ast.Name]:
    """Where a name is read in a statement; inside an f-string only newer versions of Python tell the place."""
    names = [node for node in ast.walk(statement) if isinstance(node, ast.Name)] if statement is not None else []
    return [node for node in names if node.id == name and source.segment(node) == name]


def _entries_there(view: View, read: Step, statement: ast.stmt | None) -> Iterator[tuple[int, Change]]:
    """What all that is read by the key in the statement would be: the entry of the last layer, the last that was put there."""
    for other in view.steps:
        key = _key(view, other) if statement is not None and other.path == read.path else None
        within = statement is not None and statement.lineno <= other.place.line <= (statement.end_lineno or 0)
        kept = next(entries(view, other, word_of(key) or ""), None) if key is not None and within else None
        if kept is not None:
            yield other.number, _as_is(view, kept)


def _as_is(view: View, kept: int) -> Change:
    """A change that puts a value that is known in a step's place."""

    def change(call: Call) -> Meaning:
        return view.reading.meaning(kept)

    return change


_BOUND = Text(
    en="The loop over {name} has ended before the last layer: write {text} here",
    zh="关于 {name} 的循环在最后一层之前就结束了：这里写 {text}",
)
