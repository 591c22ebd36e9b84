"""A refused product of one number an example with the data, whose sum over the examples is written right after it.

partial = (A - y) * X                       # stops: (m,) and (m, n)
dw = partial.mean(axis=0)                   # so each error was to multiply its own row of X

Here the errors are to be a column; np.dot would have summed already.
"""

import ast
from collections.abc import Iterator

from ..cure import Cure
from ..cures.edits import source_of
from ..cures.flat_cures import column_where_it_meets
from ..source import Source
from ..steps import Step
from ..view import View

_SUMS = ("sum", "mean", "average")


def column_for_a_later_sum(view: View, step: Step) -> Iterator[Cure]:
    """`(A - y) * X` as `(A - y).reshape(-1, 1) * X`, where the result is summed along axis 0."""
    shapes = [view.reading.shape(number) or () for number in step.inputs[:2]]
    for place, (vector, table) in enumerate((shapes, shapes[::-1]) if len(shapes) == 2 else ()):
        if len(vector) == 1 and len(table) == 2 and vector[0] == table[0] != table[1]:
            source = source_of(view, step)
            if any(_is_summed(source, node) for node in _written(source, step)):
                yield from column_where_it_meets(view, step, place)


def _written(source: Source, step: Step) -> Iterator[ast.expr]:
    """The product itself, and the places of the function where the name that it was to have is read."""
    node, statement = source.node(step.place), source.statement(step.place)
    if node is None:
        return
    yield node
    targets = statement.targets if isinstance(statement, ast.Assign) and statement.value is node else []
    names = {target.id for target in targets if isinstance(target, ast.Name)}
    around: ast.AST = source.tree
    parent = source.parents.get(statement) if statement is not None else None
    while parent is not None:
        if isinstance(parent, ast.FunctionDef):
            around = parent
            break
        parent = source.parents.get(parent)
    for inner in ast.walk(around):
        if isinstance(inner, ast.Name) and inner.id in names and isinstance(inner.ctx, ast.Load):
            yield inner


def _is_summed(source: Source, node: ast.expr) -> bool:
    """Whether `np.sum(node, axis=0)`, `node.mean(axis=0)` or `np.mean(node, 0)` stands there."""
    parent = source.parents.get(node)
    if isinstance(parent, ast.Attribute) and parent.attr in _SUMS:
        call, given = source.parents.get(parent), 0
    else:
        call, given = parent, 1
    if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Attribute) or call.func.attr not in _SUMS:
        return False
    axes = [keyword.value for keyword in call.keywords if keyword.arg == "axis"] or call.args[given : given + 1]
    return any(isinstance(axis, ast.Constant) and axis.value == 0 for axis in axes)
