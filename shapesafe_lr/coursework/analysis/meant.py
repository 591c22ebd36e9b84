"""Tables that are meant: the one place that knows when a broadcast to two long axes is no mistake.

`a[:, None] - b`, multiplication tables, distances, thresholds against predictions, one-hot labels, `x - x.T`.
"""

import ast

from .births import REDUCTIONS
from .cures.edits import source_of
from .meaning import Array
from .predictions.errors_spread import is_error_of_a_model
from .steps import Kind, Step
from .view import View

_GRIDS = ("arange", "linspace", "logspace", "geomspace", "range", "meshgrid", "unique", "eye", "identity")
_REORDERS = ("sort", "unique", "flip", "round")
_SPREADS = ("subscript", "expand_dims", "reshape", "T", "transpose")


def is_meant(view: View, step: Step) -> bool:
    """Whether the learner surely wanted the table that this step makes."""
    left, right = step.inputs[:2]
    return (
        (is_spread_here(view, step) and not is_error_of_a_model(view, step))
        or (from_grid(view, left) and from_grid(view, right))
        or (step.operation in _COMPARES and (from_grid(view, left) or from_grid(view, right)))
        or _own_transpose(view, left, right)
        or (step.operation in _COMPARES and _own_values(view, left, right))
        or _joins_a_real_table(view, step)
        or _only_looked_at(view, step)
    )


_COMPARES = ("equal", "not_equal", "less", "less_equal", "greater", "greater_equal")


def is_spread_here(view: View, step: Step) -> bool:
    """`a[:, None] - b`: an axis of 1 made inside the very expression."""
    for number in step.inputs:
        inner = view.steps[number] if number is not None else None
        while inner is not None and inner.kind is Kind.OPERATION and _inside(inner, step):
            if inner.operation == "expand_dims" or (inner.operation == "subscript" and _adds_axis(view, inner)):
                return True
            if inner.operation == "reshape" and len(view.reading.axes(inner.inputs[0])) == 1:
                return True
            spread = next((n for n in inner.inputs if view.reading.axes(n)), None)  # not the 0.1 of `0.1 * d[:, None]`
            inner = view.steps[spread] if spread is not None else None
    return False


def _adds_axis(view: View, step: Step) -> bool:
    """`x[:, None]`, `x[0, np.newaxis]`; not `y[40:]`, which has as many axes as before."""
    if len(view.reading.axes(step.number)) > len(view.reading.axes(step.inputs[0])):
        return True
    node = source_of(view, step).node(step.place)
    key = node.slice if isinstance(node, ast.Subscript) else None
    items = key.elts if isinstance(key, ast.Tuple) else [key]
    return any(
        (isinstance(item, ast.Constant) and item.value is None)
        or "newaxis" in (getattr(item, "attr", ""), getattr(item, "id", ""))
        for item in items
    )


def _inside(inner: Step, outer: Step) -> bool:
    a, b = inner.place, outer.place
    if inner.path != outer.path or a.cell != b.cell:
        return False
    return (b.line, b.column) <= (a.line, a.column) and (a.end_line, a.end_column) <= (b.end_line, b.end_column)


def from_grid(view: View, number: int | None) -> bool:
    """Whether a value comes from `np.arange`, `np.linspace` and the like, and from nothing else that is an array."""
    found = False
    for step in view.reading.ancestors(number, stop=lambda step: step.operation in _GRIDS):
        if step.operation in _GRIDS:
            found = True
        elif isinstance(view.reading.meaning(step.number), Array) and not any(
            isinstance(view.reading.meaning(n), Array) for n in step.inputs
        ):
            return False
    return found


def _own_transpose(view: View, left: int | None, right: int | None) -> bool:
    """`x - x.T`."""
    return lying_either_way(view, left) is not None and lying_either_way(view, left) == lying_either_way(view, right)


def lying_either_way(view: View, number: int | None, *, and_under: tuple[str, ...] = ()) -> int | None:
    """The array under its transposes and new axes, and under other operations that are named."""
    step = view.reading.maker(number)
    while step is not None and step.operation in (*_SPREADS, *and_under) and step.inputs:
        step = view.reading.maker(step.inputs[0])
    return step.number if step else None


def _own_values(view: View, left: int | None, right: int | None) -> bool:
    """Whether both are the values of one array: `scores >= np.sort(scores)[:, None]`, each number a threshold for all."""
    one, other = (lying_either_way(view, number, and_under=_REORDERS) for number in (left, right))
    return one is not None and one == other


def is_scaled_both_ways(view: View, table: int | None, vector: int | None) -> bool:
    """`d * A * d.T`: a table whose rows and columns are scaled by one and the same vector."""
    scaled = view.reading.maker(table)
    if scaled is None or scaled.operation not in ("multiply", "divide"):
        return False
    return any(_own_transpose(view, number, vector) for number in scaled.inputs)


def _joins_a_real_table(view: View, step: Step) -> bool:
    """`|a|^2 + |b|^2 - 2 a b`: squared lengths, spread over a table of products."""
    reading = view.reading
    shape = reading.shape(step.number)
    summed = [any(s.operation in REDUCTIONS for s in list(reading.ancestors(n))[:6]) for n in step.inputs]
    for user in reading.users.get(step.number, []):
        for number in user.inputs:
            other = reading.maker(number)
            if other is None or other.number == step.number or reading.shape(other.number) != shape:
                continue
            products = any(s.operation in ("dot", "matmul") for s in list(reading.ancestors(other.number))[:6])
            if all(summed) and products:
                return True
    return False


def _only_looked_at(view: View, step: Step) -> bool:
    """A trial of broadcasting with two whole-number literals whose table is only printed."""
    reading = view.reading
    for number in step.inputs:
        maker = reading.maker(number)
        if maker is None or maker.operation != "array" or not maker.seen.dtype.startswith("int"):
            return False
    return is_only_printed(view, step)


def is_only_printed(view: View, step: Step) -> bool:
    """Whether nothing is done with a result but to print it, or its shape."""
    users = view.reading.users.get(step.number, [])
    return bool(users) and all(user.operation in ("print", "shape", "") for user in users)
