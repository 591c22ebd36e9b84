"""A number that is used as an array: gone through by a loop, asked for its length or its sides, indexed."""

import ast
from typing import NamedTuple

from ...trace import Crash
from ..cures.edits import source_of
from ..cures.index_cures import indexed
from ..steps import Kind, Step
from ..view import View


class NeededArray(NamedTuple):
    """The number, what was to be done with it, and how many axes that needs."""

    number: int
    text: str
    axes: int


def needed_array(view: View, step: Step, crash: Crash) -> NeededArray | None:
    """What numpy or Python says has no axes, if it is a number."""
    if crash.type == "IndexError":
        return _indexed(view, step)
    if crash.type != "TypeError" or not any(words in crash.message for words in _WORDS):
        return None
    gone_through = _iterated(view, step)
    numbers = [n for n in step.inputs if n is not None and view.reading.shape(n) == ()]
    number = gone_through.number if gone_through else next(iter(numbers), None)
    if number is None or view.reading.shape(number) != ():
        return None
    if step.operation in ("subscript", "store"):
        return _indexed(view, step)
    return gone_through or NeededArray(number, view.text(step), 1)


def _indexed(view: View, step: Step) -> NeededArray | None:
    """`mu[j]`, `A[0, i]`, `A.shape[1]` of a number."""
    array = indexed(view, step) if step.operation in ("subscript", "store") else None
    if array is None or view.reading.shape(array) != ():
        return None
    node = source_of(view, step).node(step.place)
    key = node.slice if isinstance(node, ast.Subscript) else None
    of_shape = view.reading.source(step.inputs[0]) != view.reading.source(array)
    if of_shape:
        axes = key.value + 1 if isinstance(key, ast.Constant) and isinstance(key.value, int) else 1
    else:
        axes = len(key.elts) if isinstance(key, ast.Tuple) else 1
    return NeededArray(array, view.text(step), axes)


def _iterated(view: View, step: Step) -> NeededArray | None:
    """`for p in P`, as a statement or inside brackets: which place Python names differs from version to version."""
    loop = iteration(view, step)
    if loop is None:
        return None
    source = source_of(view, step)
    place = source.place(loop.iter)
    gone_through = [
        other
        for other in view.steps[: step.number]
        if other.path == step.path and other.place == place and other.kind is not Kind.CRASH
    ]
    if not gone_through:
        return None
    text = f"for {source.segment(loop.target)} in {source.segment(loop.iter)}"
    return NeededArray(gone_through[-1].number, text, 1)


def iteration(view: View, step: Step) -> ast.For | ast.comprehension | None:
    """The loop that could not begin."""
    source = source_of(view, step)
    statement, node = source.statement(step.place), source.node(step.place)
    if isinstance(statement, ast.For) and (node is None or node is statement.iter):
        return statement
    around: ast.AST | None = node
    while around is not None and not isinstance(around, ast.stmt):
        if isinstance(around, ast.ListComp | ast.SetComp | ast.GeneratorExp | ast.DictComp):
            return around.generators[0]
        around = source.parents.get(around)
    return None


_WORDS = (
    "iteration over a 0-d array", "object is not iterable", "len() of unsized object", "has no len()",
    "object is not subscriptable", "does not support item assignment",
)  # fmt: skip
