"""Cures that give a gradient the shape of its parameter, or the parameter the shape it was meant to have."""

import ast
from collections.abc import Iterator

from ...language import Text
from ..findings import Edit
from .algebra import Call
from .births import REDUCTIONS
from .cure import Cure
from .edits import numpy_name, operand_node, other_axes, source_of, turn_operands
from .meaning import Array, Meaning, Number
from .reading import work_out
from .steps import Step
from .vector_cures import form_cures
from .view import View

Shape = tuple[int, ...]


def gradient_cures(view: View, parameter: int | None, gradient: int | None, wanted: Shape) -> Iterator[Cure]:
    """Changes to the gradient first; to the parameter first when it was born rank-1 or as a row."""
    reading = view.reading
    shape = reading.shape(gradient) or ()
    if len(wanted) == 1 and len(shape) == 2:
        yield from form_cures(view, parameter, "column" if shape[1] == 1 else "row")
    if len(wanted) == 2 and len(shape) == 2 and shape == wanted[::-1] and wanted[0] == 1:
        yield from form_cures(view, parameter, "column")

    def fits(meaning: Meaning) -> bool:
        if isinstance(meaning, Number):
            return wanted == ()
        return isinstance(meaning, Array) and meaning.shape == wanted

    for step in list(reading.ancestors(gradient))[:10]:
        if step.operation in REDUCTIONS and step.inputs:
            yield from other_axes(view, step, fits)
    yield from _sum_over_examples(view, gradient, wanted)
    for step in list(reading.ancestors(gradient))[:6]:
        if step.operation in ("dot", "matmul"):
            yield from turn_operands(view, step)
            break
    if len(shape) == 1 and len(wanted) == 2:
        yield from form_cures(view, gradient, "column" if wanted[1] == 1 else "row")
    if len(wanted) == 2 and 1 in wanted:
        yield from form_cures(view, gradient, "column" if wanted[1] == 1 else "row")


def _sum_over_examples(view: View, gradient: int | None, wanted: Shape) -> Iterator[Cure]:
    """`(A - Y) / m` as `np.sum(A - Y, axis=1, keepdims=True) / m`."""
    reading = view.reading
    step = reading.maker(gradient)
    while step is not None and step.operation in ("squeeze", "negative") and step.inputs:
        step = reading.maker(step.inputs[0])
    if step is None or (wanted != () and (len(wanted) != 2 or wanted[1] != 1)):
        return
    if step.operation in ("divide", "multiply") and len(step.inputs) == 2:
        places = [n for n in range(2) if reading.axes(step.inputs[n])]
        if len(places) == 1:
            node = operand_node(view, step, places[0])
            if node is not None:
                yield _summed(view, step, node, places[0], wanted)
    elif step.operation == "subtract":
        source = source_of(view, step)
        whole = source.node(step.place)
        if whole is not None:
            yield _summed(view, step, whole, None, wanted)


def _summed(view: View, step: Step, node: ast.expr, place: int | None, wanted: Shape) -> Cure:
    source, np = source_of(view, step), numpy_name(view, step)
    text = source.segment(node)
    inner = text[1:-1] if text.startswith("(") and text.endswith(")") and isinstance(node, ast.Tuple) else text
    typed = f"{np}.sum({inner})" if wanted == () else f"{np}.sum({inner}, axis=1, keepdims=True)"
    options: dict[str, Meaning] = {} if wanted == () else {"axis": Number(1), "keepdims": Number(True)}
    span = source.place(node)
    before = source.segment(span._replace(column=max(span.column - 1, 1), end_line=span.line, end_column=span.column))
    after = source.segment(span._replace(line=span.end_line, column=span.end_column, end_column=span.end_column + 1))
    if before == "(" and after == ")" and isinstance(node, ast.BinOp) and place is not None:
        span = span._replace(column=span.column - 1, end_column=span.end_column + 1)

    def change(call: Call) -> Meaning:
        args = list(call.args)
        if place is None:
            return work_out(Call(call.ledger, call.step, [work_out(call, step.operation)], options), "sum")
        args[place] = work_out(Call(call.ledger, call.step, [args[place]], options), "sum")
        return work_out(Call(call.ledger, call.step, args, call.keywords), step.operation)

    return Cure(step.path, step.place, _SUM.filled(text=typed), (Edit(span, typed),), {step.number: change})


_SUM = Text(en="Sum over the examples: {text}", zh="对样本求和：{text}")
