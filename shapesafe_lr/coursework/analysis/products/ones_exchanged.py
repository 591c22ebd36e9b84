"""Tables with a column of ones on different sides, multiplied by the same weights.

Xb = np.c_[np.ones((m, 1)), X]                 # the first weight is the bias
theta = np.linalg.pinv(Xb) @ y
np.c_[X_new, np.ones((k, 1))] @ theta          # here the last one is taken for it
"""

import ast
from collections.abc import Iterator
from typing import NamedTuple

from ....language import Text
from ..algebra import Call
from ..axes import Axis
from ..cure import Cure
from ..cures.edits import source_of
from ..cures.join_cures import members
from ..meaning import Meaning, Number, Several
from ..networks.layers import base
from ..reading import work_out
from ..steps import Step
from ..view import View

_ALONG = {"hstack": 1, "c_": 1, "column_stack": 1, "vstack": 0, "r_": 0, "concatenate": 0, "append": None}


class _Joined(NamedTuple):
    """A table joined with ones: the step, the axis they were joined along, whether the ones come first."""

    step: Step
    axis: Axis
    first: bool


class Exchanged(NamedTuple):
    """The join whose ones stand on one side, and the earlier one, by which the weights were found, with them on the other.

    Or the join of the bias and the other weights, with the bias on the other side.
    """

    join: Step
    before: Step
    product: Step


def ones_exchanged(view: View) -> Iterator[Exchanged]:
    """Joins that meet, in a product, weights that were multiplied with, or fitted to, a table joined the other way round."""
    joins = {joined.step.number: joined for step in view.reading.operations(*_ALONG) for joined in _joined(view, step)}
    if not joins:
        return
    used: dict[int | None, list[_Joined]] = {}
    for product in view.reading.operations("dot", "matmul"):
        for table, weights in (product.inputs, product.inputs[::-1]) if len(product.inputs) == 2 else ():
            joined = joins.get(base(view, table) or -1)
            if joined is None or not _sums(view, product, table, joined.axis):
                continue
            parts = _put_together(view, weights)
            if parts is not None and parts[1] != joined.first:
                yield Exchanged(joined.step, parts[0], product)
            if _is_rearranged(view, weights):
                continue
            made_of = view.reading.ancestors(weights, stop=lambda step: step.operation in ("shape", "len"))
            learnt = [joins[step.number] for step in made_of if step.number in joins]
            beside = used.setdefault(base(view, weights), [])
            before = [one for one in (*learnt, *beside) if one.axis.size == joined.axis.size]
            if before and all(one.first != joined.first for one in before):  # of two layers each may have its own way
                yield Exchanged(joined.step, before[0].step, product)
            else:
                beside.append(joined)


def _joined(view: View, step: Step) -> Iterator[_Joined]:
    """What a join of one table and ones is; nothing if it joins anything else."""
    parts, axes = members(view, step), view.reading.axes(step.number)
    given = step.option_values.get("axis")
    along = int(given.number) if given is not None and given.number is not None else _ALONG[step.operation]
    if len(parts) != 2 or len(axes) != 2 or along is None or not -2 <= along < 2:
        return
    ones = [_is_ones(view, part) for part in parts]
    if ones.count(True) == 1 and len(view.reading.axes(parts[ones.index(False)])) == 2:
        yield _Joined(step, axes[along], ones[0])


def _is_ones(view: View, number: int | None) -> bool:
    step = view.reading.maker(number)
    return (
        step is not None and step.operation == "ones" and sum(axis.size > 1 for axis in view.reading.axes(number)) <= 1
    )


def _sums(view: View, product: Step, table: int | None, axis: Axis) -> bool:
    """Whether a product sums over the axis of a table that has the ones."""
    axes = view.reading.axes(table)
    summed = axes[-1] if table == product.inputs[0] else axes[0]
    return view.reading.ledger.same(summed, axis)


def _put_together(view: View, weights: int | None) -> tuple[Step, bool] | None:
    """The join of a bias and other weights, each with a value of its own, and whether the bias comes first."""
    join = view.reading.maker(base(view, weights))
    if join is None or join.operation not in (*_ALONG, "insert"):
        return None
    parts = members(view, join)
    sizes = [max(view.reading.shape(part) or (1,), default=1) for part in parts]
    if len(sizes) != 2 or sizes.count(1) != 1 or len({_owner(view, part) for part in parts}) < 2:
        return None
    if join.operation == "insert":
        at = view.reading.argument(join, 1)
        return (join, True) if isinstance(at, Number) and at.value == 0 else None
    return join, sizes[0] == 1


def _owner(view: View, part: int | None) -> int | None:
    """The array that a part was taken from, or the part itself."""
    made = view.reading.maker(part)
    while made is not None and made.operation in ("subscript", "reshape", "T", "ravel") and made.inputs:
        made = view.reading.maker(made.inputs[0])
    return made.number if made is not None else None


def _is_rearranged(view: View, weights: int | None) -> bool:
    """Whether weights were put in another order, or together again: `np.append(theta[1:], theta[0])`, `theta[[1, 2, 0]]`."""
    made = view.reading.maker(base(view, weights))
    if made is None or not made.inputs:
        return False
    if made.operation == "subscript":
        return len(view.reading.axes(made.inputs[0])) == len(view.reading.axes(made.number)) > 0
    return made.operation in (*_ALONG, "roll", "flip", "array", "insert")


def put_first(view: View, join: Step) -> Iterator[Cure]:
    """The two parts of a join exchanged."""
    source = source_of(view, join)
    node = source.node(join.place)
    parts: list[ast.expr] = []
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Tuple):
        parts = node.slice.elts
    elif isinstance(node, ast.Call) and node.args:
        inside = node.args[0]
        parts = inside.elts if isinstance(inside, ast.Tuple | ast.List) else node.args[:2]
    if len(parts) != 2:
        return
    edits = tuple(source.replace(one, source.segment(other)) for one, other in (parts, parts[::-1]))

    def change(call: Call) -> Meaning:
        args = list(call.args)
        if args and isinstance(args[0], Several):
            args[0] = Several(args[0].items[::-1])
        else:
            args[:2] = args[1::-1]
        return work_out(Call(call.ledger, call.step, args, call.keywords), join.operation)

    said = _ORDER.filled(first=edits[0].text, second=edits[1].text)
    yield Cure(join.path, join.place, said, edits, {join.number: change})


_ORDER = Text(en="Join them in the same order: {first}, then {second}", zh="按同样的顺序拼接：先 {first}，再 {second}")
