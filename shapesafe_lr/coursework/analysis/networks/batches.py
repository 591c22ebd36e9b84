"""Whether a table is normalised over a batch: a layer norm has the same formulas, and runs over the units on purpose.

So it must be said, in the name of the function or of what is made (`batch_norm`, `Z_bn`), or the program must look at
what came of it unit by unit over the batch: `Z_tilde.std(axis=1)`.
"""

import ast
import re
from collections.abc import Iterator

from ..cures.edits import source_of
from ..statistics.reducing import axis_of
from ..statistics.scaling import Scaling
from ..steps import Step
from ..view import View

_BATCH = re.compile(r"batch_?norm|(?<![a-z])bn(?![a-z])", re.IGNORECASE)
_LAYER = re.compile(r"layer[_\s-]?norm|(?<![a-z])ln(?![a-z])|group_?norm|instance_?norm", re.IGNORECASE)
_SPREADS = ("std", "var")
_AROUND = ("multiply", "add", "subtract", "divide", "reshape", "copy")


def normalises_batches(view: View, scaling: Scaling, axis: int) -> bool:
    """Whether the statistics along this axis are meant to run over a batch."""
    names = list(_names(view, scaling.quotient))
    if any(map(_LAYER.search, names)):
        return False
    return any(map(_BATCH.search, names)) or _is_looked_at_along(view, scaling, 1 - axis)


def _names(view: View, step: Step) -> Iterator[str]:
    """The names of the functions and classes that a step stands in, and those of what is made of it."""
    source = source_of(view, step)
    node: ast.AST | None = source.statement(step.place)
    while node is not None:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield node.name
        node = source.parents.get(node)
    for number in _gained(view, step.number):
        yield from view.reading.names.get(number, [])


def _gained(view: View, number: int) -> Iterator[int]:
    """The scaled table, and what it is once gains and shifts were put to it."""
    queue = [number]
    for _ in range(12):
        if queue:
            yield (current := queue.pop(0))
            users = view.reading.users.get(current, [])
            queue.extend(user.number for user in users if user.operation in _AROUND)


def _is_looked_at_along(view: View, scaling: Scaling, axis: int) -> bool:
    """Whether the spread of what came of it is taken along this axis, and along no other."""
    looked = [
        axis_of(user)
        for number in _gained(view, scaling.quotient.number)
        for user in view.reading.users.get(number, [])
        if user.operation in _SPREADS and not _is_held_against(view, user)
    ]
    return bool(looked) and all(one is not None and one % 2 == axis for one in looked)


def _is_held_against(view: View, spread: Step) -> bool:
    """Whether a spread is compared with a bound: units that never change are looked for behind a layer norm, too."""
    return any(user.operation in _COMPARES for user in view.reading.users.get(spread.number, []))


_COMPARES = ("less", "less_equal", "greater", "greater_equal")
