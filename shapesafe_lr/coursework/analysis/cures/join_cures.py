"""Cures for arrays that cannot be joined: a rank-1 member made a column or a row, another axis, one tuple."""

import ast
from collections.abc import Iterator

from ....language import Text
from ...findings import Edit
from ..algebra import Call
from ..cure import Cure
from ..data.cut_across import cut_across_cures
from ..data.grown_lists import members_known
from ..data.tupled_joins import in_one_tuple
from ..meaning import Meaning, Number
from ..reading import work_out
from ..steps import Kind, Step
from ..view import View
from .count_cures import measured_elsewhere
from .edits import numpy_name, source_of
from .vector_cures import form_cures, spliced, text_before_last_bracket

JOINS = ("concatenate", "hstack", "vstack", "column_stack", "stack", "append", "insert", "c_", "r_", "row_stack")


def members(view: View, step: Step) -> list[int | None]:
    """The arrays that were to be joined."""
    if step.operation == "append":
        return list(step.inputs[:2])
    if step.operation == "insert":
        return [step.inputs[0], *step.inputs[2:3]]
    if step.operation in ("c_", "r_"):
        return list(step.inputs)
    display = view.reading.maker(step.inputs[0]) if step.inputs else None
    if display is not None and display.kind is Kind.DISPLAY:
        return list(display.inputs)
    return []


def join_cures(view: View, step: Step) -> Iterator[Cure]:
    """A member's form first, then another way to join."""
    reading = view.reading
    source = source_of(view, step)
    node = source.node(step.place)
    parts = members(view, step)
    if isinstance(node, ast.Call) and not parts and len(node.args) >= 2 and step.operation != "append":
        yield from in_one_tuple(view, step, node)
        return
    if step.operation == "insert":
        yield from another_way(view, step)
    ranks = [len(reading.axes(part)) for part in parts]
    yield from cut_across_cures(view, step)
    for part in parts:
        yield from measured_elsewhere(view, part, parts)
    if ranks and set(ranks) == {1} and _axis(view, step) == 1:
        yield from as_columns(view, step)
    if ranks and max(ranks) == 2 and 1 in ranks:
        along = _axis(view, step)
        for part, rank in zip(parts, ranks, strict=True):
            if rank == 1:
                first, second = ("column", "row") if along == 1 else ("row", "column")
                yield from form_cures(view, part, first)  # type: ignore[arg-type]
                yield from form_cures(view, part, second)  # type: ignore[arg-type]
    for part in parts:
        made = reading.maker(part)
        if made is not None and made.operation in JOINS:
            yield from another_way(view, made)
    yield from another_way(view, step)
    yield from side_by_side(view, step)
    for part in parts:
        axes = reading.axes(part)
        if len(axes) == 2 and axes[1].size != 1:
            yield from form_cures(view, part, "column")
        if len(axes) == 2 and axes[0].size != 1:
            yield from form_cures(view, part, "row")


def side_by_side(view: View, step: Step) -> Iterator[Cure]:
    """`np.r_[X, ones]` as `np.c_[X, ones]`, `np.vstack((X, ones))` as `np.column_stack((X, ones))`."""
    swap = {"r_": "c_", "c_": "r_", "vstack": "column_stack"}.get(step.operation)
    source = source_of(view, step)
    node = source.node(step.place)
    joiner = node.value if isinstance(node, ast.Subscript) else node.func if isinstance(node, ast.Call) else None
    if node is not None and swap and isinstance(joiner, ast.Attribute):
        edit = source.replace(joiner, f"{source.segment(joiner.value)}.{swap}")
        text = spliced(source, node, edit.place, edit.text)
        change = {step.number: lambda call: work_out(call, swap)}
        yield Cure(step.path, step.place, _AXIS.filled(text=text), (Edit(step.place, text),), change)


def as_columns(view: View, step: Step) -> Iterator[Cure]:
    """`np.concatenate((x1, x2), axis=1)` of vectors equally long as `np.column_stack((x1, x2))`."""
    node = source_of(view, step).node(step.place)
    lengths = {view.reading.shape(part) for part in members(view, step)}
    if step.operation == "concatenate" and len(lengths) == 1 and isinstance(node, ast.Call) and node.args:
        text = f"{numpy_name(view, step)}.column_stack({source_of(view, step).segment(node.args[0])})"
        change = {step.number: lambda call: work_out(Call(call.ledger, call.step, call.args[:1]), "column_stack")}
        yield Cure(step.path, step.place, _COLUMNS.filled(text=text), (Edit(step.place, text),), change)


def along_an_axis(view: View, step: Step) -> Iterator[Cure]:
    """`np.insert(X, 0, 1)` of a table as `np.insert(X, 0, 1, axis=1)`: without an axis the table is flattened."""
    source = source_of(view, step)
    node = source.node(step.place)
    table = step.operation in ("insert", "delete") and "axis" not in step.options and step.inputs
    if not table or not isinstance(node, ast.Call) or len(view.reading.axes(step.inputs[0])) != 2:
        return
    for axis in (1, 0):
        text = text_before_last_bracket(source, node, f", axis={axis}")

        def change(call: Call, axis: int = axis) -> Meaning:
            return work_out(
                Call(call.ledger, call.step, call.args, {**call.keywords, "axis": Number(axis)}), step.operation
            )

        yield Cure(step.path, step.place, _ALONG.filled(text=text), (Edit(step.place, text),), {step.number: change})


def _axis(view: View, step: Step) -> int:
    seen = step.option_values.get("axis")
    if seen is not None and seen.number is not None:
        return int(seen.number)
    return {"hstack": 1, "column_stack": 1, "c_": 1}.get(step.operation, 0)


def another_way(view: View, step: Step) -> Iterator[Cure]:
    """The same arrays joined along the other axis."""
    source = source_of(view, step)
    node = source.node(step.place)
    if not isinstance(node, ast.Call):
        return
    for keyword in node.keywords:
        if keyword.arg == "axis" and isinstance(keyword.value, ast.Constant) and keyword.value.value in (0, 1):
            axis = 0 if keyword.value.value == 1 else 1
            text = spliced(source, node, source.place(keyword.value), str(axis))

            def other_axis(call: Call, axis: int = axis) -> Meaning:
                given = [members_known(view, call.step, call.args[0]), *call.args[1:]]
                return work_out(
                    Call(call.ledger, call.step, given, {**call.keywords, "axis": Number(axis)}), step.operation
                )

            yield Cure(
                step.path, step.place, _AXIS.filled(text=text), (Edit(step.place, text),), {step.number: other_axis}
            )
    if step.operation == "concatenate" and not node.keywords and len(node.args) == 1:
        text = f"{source.segment(node)[:-1]}, axis=1)"

        def along_columns(call: Call) -> Meaning:
            given = members_known(view, call.step, call.args[0])
            return work_out(Call(call.ledger, call.step, [given], {"axis": Number(1)}), "concatenate")

        # Of a list that grew in a loop the members are not known; numpy's message tells that only axis 1 differs.
        grown = step.kind is Kind.CRASH and not members(view, step)
        changes = {} if grown else {step.number: along_columns}
        yield Cure(step.path, step.place, _AXIS.filled(text=text), (Edit(step.place, text),), changes, certain=grown)
    swap = {"hstack": "vstack", "vstack": "hstack"}.get(step.operation)
    if swap and isinstance(node.func, ast.Attribute):
        text = spliced(source, node, source.place(node.func), f"{source.segment(node.func.value)}.{swap}")

        def other_stack(call: Call, swap: str = swap) -> Meaning:
            given = members_known(view, call.step, call.args[0])
            return work_out(Call(call.ledger, call.step, [given]), swap)

        yield Cure(
            step.path, step.place, _AXIS.filled(text=text), (Edit(step.place, text),), {step.number: other_stack}
        )


_COLUMNS = Text(en="Make each vector a column: {text}", zh="让每个向量成为一列：{text}")
_ALONG = Text(en="Say along which axis: {text}", zh="写明沿哪个轴：{text}")
_AXIS = Text(en="Join along the other axis: {text}", zh="沿另一个轴拼接：{text}")
