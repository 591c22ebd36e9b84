"""Where an array of a given size is created, `np.zeros((n, 1))`, `rng.normal(size=n)`, and the call typed again with another size."""

import ast
from collections.abc import Sequence

from ..algebra import is_elementwise
from ..algebra.creation import SIZE_AT
from ..steps import Step
from ..view import View
from .edits import source_of
from .vector_cures import spliced

_ONE_BY_ONE = ("randn", "rand")
_SIZE_AT = {"zeros": 0, "ones": 0, "empty": 0, "full": 0, **SIZE_AT}


def created(view: View, number: int | None) -> Step | None:
    """Where a parameter was created, under the numbers that scale it."""
    step = view.reading.maker(number)
    for _ in range(4):
        if step is None or step.operation in _ONE_BY_ONE or step.operation in _SIZE_AT:
            return step
        arrays = [n for n in step.inputs if view.reading.axes(n)] if is_elementwise(step.operation) else []
        step = view.reading.maker(arrays[0]) if len(arrays) == 1 else None
    return None


def written_sides(view: View, born: Step | None) -> list[ast.expr]:
    """The lengths of the axes, as they are written where an array is created."""
    node = source_of(view, born).node(born.place) if born is not None else None
    if born is None or not isinstance(node, ast.Call):
        return []
    if born.operation in _ONE_BY_ONE:
        return list(node.args)
    size = _size(born, node)
    return list(size.elts) if isinstance(size, ast.Tuple | ast.List) else [size] if size is not None else []


def with_sides(view: View, born: Step, lengths: Sequence[str]) -> str:
    """The call typed again with other lengths; empty where none are written in it."""
    source = source_of(view, born)
    node = source.node(born.place)
    if not isinstance(node, ast.Call):
        return ""
    if born.operation in _ONE_BY_ONE:
        return f"{source.segment(node.func)}({', '.join(lengths)})"
    size = _size(born, node)
    text = lengths[0] if len(lengths) == 1 else f"({', '.join(lengths)})"
    return spliced(source, node, source.place(size), text) if size is not None else ""


def _size(born: Step, node: ast.Call) -> ast.expr | None:
    """The operand that says how large the array is."""
    named = [keyword.value for keyword in node.keywords if keyword.arg in ("shape", "size")]
    at = _SIZE_AT[born.operation]
    return next(iter([*named, *node.args[at : at + 1]]), None)
