"""Ones put beside the wrong side of the data: the join is turned, and with it the ones that fitted only there.

A column of ones beside X (n_x, m) is a feature more for nobody: each example wants a 1 of its own: a row of
ones above X. Neither edit runs without the other.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from ....language import Text
from ...findings import Edit
from ..algebra import Call
from ..axes import Axis, fresh
from ..cure import Cure
from ..meaning import Array, Meaning, Several
from ..reading import work_out
from ..source import Source
from ..steps import Kind, Step
from ..view import View
from .count_cures import lengths_of
from .edits import source_of
from .join_cures import members

_OTHER = {"hstack": "vstack", "vstack": "hstack", "c_": "r_", "r_": "c_"}
_ALONG = {"hstack": 1, "vstack": 0, "c_": 1, "r_": 0}


@dataclass(frozen=True)
class _Joined:
    """A join of a table with ones or zeros: along which axis, and where the two stand among the parts."""

    step: Step
    along: int
    table: int
    ones: int


def ones_cures(view: View, step: Step) -> Iterator[Cure]:
    """`np.hstack((np.ones((n, 1)), X))` as `np.vstack((np.ones((1, m)), X))`, and the other way round."""
    found = _joined(view, step)
    if found is None:
        return
    made, turned = _made_across(view, found), _turned_join(view, found)
    if made is None or turned is None:
        return

    def change(call: Call) -> Meaning:
        parts = list(getattr(call.args[0], "items", ())) if step.operation not in ("c_", "r_", "append") else call.args
        table = parts[found.table]
        if not isinstance(table, Array) or len(table.axes) != 2:
            return None
        kept: Axis = table.axes[found.along]
        (unit,) = fresh((1,), call.step)
        ones = Array((unit, kept) if found.along == 1 else (kept, unit))
        both = [ones, table] if found.ones < found.table else [table, ones]
        return work_out(
            Call(call.ledger, call.step, [Several(tuple(both))]), "vstack" if found.along == 1 else "hstack"
        )

    text = _DOWN if found.along == 1 else _ACROSS
    yield Cure(step.path, step.place, text.filled(text=made.text), (turned, made), {step.number: change})


def _joined(view: View, step: Step) -> _Joined | None:
    parts = members(view, step)
    along = _ALONG.get(step.operation)
    if step.operation in ("concatenate", "append"):
        axis = step.option_values.get("axis")
        along = int(axis.number) if axis is not None and axis.number in (0, 1) else None
    if along is None or len(parts) != 2:
        return None
    for ones, table in ((0, 1), (1, 0)):
        maker = view.reading.maker(parts[ones])
        shape, other = view.reading.shape(parts[ones]) or (), view.reading.shape(parts[table]) or ()
        created = maker is not None and maker.operation in ("ones", "zeros") and maker.kind is Kind.OPERATION
        if created and len(shape) == len(other) == 2 and shape[along] == 1 and min(other) > 1:
            return _Joined(step, along, table, ones)
    return None


def _made_across(view: View, found: _Joined) -> Edit | None:
    """The sides of the ones, exchanged: 1 along the other axis, and as many as the table has there."""
    maker = view.reading.maker(members(view, found.step)[found.ones])
    assert maker is not None
    source = source_of(view, maker)
    node = source.node(maker.place)
    shape = node.args[0] if isinstance(node, ast.Call) and node.args else None
    if not isinstance(shape, ast.Tuple | ast.List) or len(shape.elts) != 2:
        return None
    count = _other_length(view, source, shape.elts[1 - found.along], maker, found)
    text = f"(1, {count})" if found.along == 1 else f"({count}, 1)"
    return source.replace(shape, text)


def _other_length(view: View, source: Source, side: ast.expr, maker: Step, found: _Joined) -> str:
    """`X.shape[1]` for `X.shape[0]`; for the n of `m, n = X.shape` its neighbour m."""
    wanted = found.along
    if isinstance(side, ast.Subscript) and isinstance(side.slice, ast.Constant):
        return f"{source.segment(side.value)}[{wanted}]"
    if isinstance(side, ast.Name):
        for length in lengths_of(view, maker.number):
            statement = source_of(view, length).statement(length.place)
            target = statement.targets[0] if isinstance(statement, ast.Assign) else None
            names = (
                [item.id for item in target.elts if isinstance(item, ast.Name)] if isinstance(target, ast.Tuple) else []
            )
            if length.operation == "unpack" and len(names) == 2 and side.id in names:
                return names[1 - names.index(side.id)]
    called = view.called(members(view, found.step)[found.table])
    return f"{called if called.isidentifier() else f'({called})'}.shape[{wanted}]"


def _turned_join(view: View, found: _Joined) -> Edit | None:
    """The join along the other axis."""
    step, source = found.step, source_of(view, found.step)
    node = source.node(step.place)
    if isinstance(node, ast.Call):
        for keyword in node.keywords:
            if keyword.arg == "axis":
                return source.replace(keyword.value, str(1 - found.along))
    joiner = node.value if isinstance(node, ast.Subscript) else node.func if isinstance(node, ast.Call) else None
    if step.operation in _OTHER and isinstance(joiner, ast.Attribute):
        return source.replace(joiner, f"{source.segment(joiner.value)}.{_OTHER[step.operation]}")
    return None


_DOWN = Text(
    en="Give each example, a column, its own 1: join along the rows, with a row of ones {text}",
    zh="每个样本是一列，各要一个 1：改成上下拼接，并用一行 1 {text}",
)
_ACROSS = Text(
    en="Give each example, a row, its own 1: join along the columns, with a column of ones {text}",
    zh="每个样本是一行，各要一个 1：改成左右拼接，并用一列 1 {text}",
)
