"""Cures for arrays that cannot be joined: a rank-1 member made a column or a row, another axis, one tuple."""

import ast
from collections.abc import Iterator

from ...language import Text
from ..findings import Edit
from .algebra import Call
from .cure import Cure
from .edits import source_of
from .meaning import Meaning, Number
from .reading import work_out
from .steps import Kind, Step
from .vector_cures import form_cures, spliced
from .view import View

JOINS = ("concatenate", "hstack", "vstack", "column_stack", "stack", "append", "c_", "r_", "row_stack")


def members(view: View, step: Step) -> list[int | None]:
    """The arrays that were to be joined."""
    if step.operation in ("append", "c_", "r_"):
        return list(step.inputs[:2])
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
        name = source.segment(node.func)
        arrays = [arg for arg, seen in zip(node.args, step.operands, strict=False) if seen.is_array]
        rest = node.args[len(arrays) :]
        inside = f"({', '.join(source.segment(arg) for arg in arrays)})"
        others = [source.segment(arg) for arg in rest] + [f"{k.arg}={source.segment(k.value)}" for k in node.keywords]
        text = f"{name}({', '.join([inside, *others])})"
        yield Cure(step.path, step.place, _TUPLE.filled(text=text), (Edit(step.place, text),), certain=True)
        return
    ranks = [len(reading.axes(part)) for part in parts]
    if ranks and max(ranks) == 2 and 1 in ranks:
        along = _axis(view, step)
        for part, rank in zip(parts, ranks, strict=True):
            if rank == 1:
                first, second = ("column", "row") if along == 1 else ("row", "column")
                yield from form_cures(view, part, first)  # type: ignore[arg-type]
                yield from form_cures(view, part, second)  # type: ignore[arg-type]
    yield from another_way(view, step)
    for part in parts:
        if len(reading.axes(part)) == 2:
            yield from form_cures(view, part, "column")
            yield from form_cures(view, part, "row")


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
                return work_out(
                    Call(call.ledger, call.step, call.args, {**call.keywords, "axis": Number(axis)}), step.operation
                )

            yield Cure(
                step.path, step.place, _AXIS.filled(text=text), (Edit(step.place, text),), {step.number: other_axis}
            )
    if step.operation == "concatenate" and not node.keywords and len(node.args) == 1:
        text = f"{source.segment(node)[:-1]}, axis=1)"

        def along_columns(call: Call) -> Meaning:
            return work_out(Call(call.ledger, call.step, call.args[:1], {"axis": Number(1)}), "concatenate")

        # Of a list that grew in a loop the members are not known; numpy's message tells that only axis 1 differs.
        grown = step.kind is Kind.CRASH and not members(view, step)
        changes = {} if grown else {step.number: along_columns}
        yield Cure(step.path, step.place, _AXIS.filled(text=text), (Edit(step.place, text),), changes, certain=grown)
    swap = {"hstack": "vstack", "vstack": "hstack"}.get(step.operation)
    if swap and isinstance(node.func, ast.Attribute):
        text = spliced(source, node, source.place(node.func), f"{source.segment(node.func.value)}.{swap}")

        def other_stack(call: Call, swap: str = swap) -> Meaning:
            return work_out(call, swap)

        yield Cure(
            step.path, step.place, _AXIS.filled(text=text), (Edit(step.place, text),), {step.number: other_stack}
        )


_TUPLE = Text(en="Put the arrays in one tuple: {text}", zh="把数组放进一个元组：{text}")
_AXIS = Text(en="Join along the other axis: {text}", zh="沿另一个轴拼接：{text}")
