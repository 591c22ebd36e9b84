"""Cures for an array where one number is needed: numpy's own function, or the number taken out."""

import ast
from collections.abc import Iterator

from ....language import Text
from ...findings import Edit
from ..births import REDUCTIONS
from ..crashes.returned_numbers import squeezed_returns
from ..cure import Cure
from ..products.inner_together import inner_together
from ..source import Source, bracketed
from ..steps import Kind, Step
from ..view import View
from .conversion_cures import conversion_cures
from .edits import as_dot, numpy_name, operand_node, other_axes, source_of, turn_operands
from .outer_cures import own_tables
from .unsummed_costs import never_summed, summed_losses


def wanted_number(view: View, step: Step) -> int | None:
    """The operand that has axes though a number is needed."""
    for number in step.inputs:
        if view.reading.axes(number):
            return number
    inside = [
        other.number
        for other in view.steps
        if other.path == step.path
        and other.kind is not Kind.CRASH
        and view.reading.axes(other.number)
        and _within(other, step)
    ]
    return inside[-1] if inside else None


def handed_back(view: View, step: Step) -> int | None:
    """What the learner's function returned last, before a library that had called it refused the value."""
    returned = (s for s in reversed(view.steps[: step.number]) if s.kind is Kind.PASS and s.operation == "return")
    last = next(returned, None)
    return view.reading.source(last.number) if last is not None else None


def _within(inner: Step, outer: Step) -> bool:
    a, b = inner.place, outer.place
    same = inner.path == outer.path and a.cell == b.cell
    return (
        same and (b.line, b.column) <= (a.line, a.column) and (a.end_line, a.end_column) <= (b.end_line, b.end_column)
    )


def number_cures(view: View, step: Step, array: int | None, size: int) -> Iterator[Cure]:
    """`np.exp` for `math.exp`; `.item()` where the value was made."""
    source = source_of(view, step)
    node = source.node(step.place)
    if step.operation.startswith("math.") and isinstance(node, ast.Call):
        name = step.operation.removeprefix("math.")
        np_name = {"pow": "power", "fabs": "abs"}.get(name, name)
        text = f"{numpy_name(view, step)}.{np_name}"
        yield Cure(step.path, step.place, _NUMPY.filled(text=text), (source.replace(node.func, text),), certain=True)
        return
    if size != 1:
        yield from conversion_cures(view, step, array)
        yield from inner_together(view, _outer_products(view, array))
        yield from _inner_for_outer(view, array)
        yield from summed_losses(view, array)
    for maker in _made_of(view, array):
        if maker.operation in REDUCTIONS and maker.inputs and "axis" in maker.options and maker.kind is Kind.OPERATION:
            for cure in other_axes(view, maker):
                if "axis=" not in cure.edits[0].text:
                    yield Cure(cure.path, cure.place, cure.description, cure.edits, certain=True)
    if size != 1:
        yield from own_tables(view, array)
        yield from _tables_before(view, array)
        yield from never_summed(view, array)
        return
    yield from taken_out(view, step, array, _operand(source, view, step, array))


def taken_out(view: View, step: Step, array: int | None, operand: ast.expr | None) -> Iterator[Cure]:
    """The number taken out of an array of one: where it was made, if it got a name there; else where it is returned, or used."""
    made = view.reading.maker(array)
    if made is not None and made.call != step.call:
        yield from squeezed_returns(view, array)  # a function that handed it back: its line serves every call
    if made is not None and not (step.operation == "int" and isinstance(operand, ast.Name)):
        where = source_of(view, made)
        statement = where.statement(made.place)
        value = getattr(statement, "value", None)
        if isinstance(statement, ast.Assign) and value is not None and where.place(value) == made.place:
            text = f"({where.segment(value)}).item()" if not _holds(value) else f"{where.segment(value)}.item()"
            yield Cure(made.path, made.place, _ITEM.filled(text=text), (where.replace(value, text),), certain=True)
            return
    if operand is not None:
        source = source_of(view, step)
        text = f"{bracketed(source, operand)}.item()"
        yield Cure(step.path, step.place, _ITEM.filled(text=text), (Edit(source.place(operand), text),), certain=True)


def _made_of(view: View, array: int | None) -> Iterator[Step]:
    """The steps that handed a value its axes, nearest first."""
    queue, met = [view.reading.source(array)], set[int]()
    while queue and len(met) < 30:
        number = queue.pop(0)
        if number is None or number in met or not view.reading.axes(number):
            continue
        met.add(number)
        yield view.steps[number]
        queue.extend(view.reading.source(n) for n in view.steps[number].inputs)


def _inner_for_outer(view: View, array: int | None) -> Iterator[Cure]:
    """`np.dot(u, v.T)` of two columns as `np.dot(u.T, v)`: one number, where a table of all their products came out."""
    for maker in _outer_products(view, array):
        yield from turn_operands(view, maker)


def _outer_products(view: View, array: int | None) -> Iterator[Step]:
    """The products of a column and a row that a value was made of."""
    for maker in _made_of(view, array):
        shapes = [view.reading.shape(number) or () for number in maker.inputs[:2]]
        if maker.operation in ("dot", "matmul") and maker.kind is Kind.OPERATION and [len(s) for s in shapes] == [2, 2]:
            if shapes[0][1] == 1 and shapes[0][0] == shapes[1][1]:
                yield maker


def _tables_before(view: View, array: int | None) -> Iterator[Cure]:
    """Where the value became a table: `*` or np.outer for a matrix product, an array in place of its sum."""
    for maker in list(view.reading.ancestors(array))[:20]:
        shape = view.reading.shape(maker.number) or ()
        operands = [view.reading.shape(n) or () for n in maker.inputs]
        if (
            maker.operation in ("multiply", "outer")
            and len(shape) == 2
            and len(operands) == 2
            and shape not in operands
        ):
            yield from as_dot(view, maker)


def _operand(source: Source, view: View, step: Step, array: int | None) -> ast.expr | None:
    for place, number in enumerate(step.inputs):
        if number == array:
            return operand_node(view, step, place)
    return source.node(view.steps[array].place) if array is not None else None


def _holds(node: ast.expr) -> bool:
    return isinstance(node, ast.Name | ast.Call | ast.Attribute | ast.Subscript)


_NUMPY = Text(en="Use {text}, which works on arrays of any shape", zh="请用 {text}，它适用于任意形状的数组")
_ITEM = Text(en="Take the number out: {text}", zh="把数取出来：{text}")
