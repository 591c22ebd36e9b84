"""Cures for a loop's variable that goes along another axis than the one it picks from: another variable, another bound."""

import ast
from collections.abc import Iterator
from dataclasses import replace

from ....language import Text
from ..algebra import Call
from ..axes import Axis
from ..cure import Cure
from ..cures.edits import operand_node, source_of
from ..data.shares import renamed
from ..meaning import Meaning, Number
from ..reading import work_out
from ..source import Source
from ..steps import Kind, Step
from ..view import View
from .index_uses import index_uses


def other_variables(view: View, step: Step, place: int) -> Iterator[Cure]:
    """`out[i]` as `out[j]`, where the loop around it has a j that goes along the very axis, and i is right elsewhere."""
    source, node, key = source_of(view, step), operand_node(view, step, 0), operand_node(view, step, place)
    axes = view.reading.axes(step.inputs[0])
    if node is None or not isinstance(key, ast.Name) or place > len(axes):
        return
    loop = view.reading.maker(step.inputs[place])
    if loop is None or not _is_right_elsewhere(view, loop) or _stands_beside(source, node, key):
        return
    for number, name in _variables(view, source, step):
        meaning = view.reading.meaning(number)
        if name == key.id or not _goes_along(view, meaning, axes[place - 1]):
            continue

        def change(call: Call, meaning: Meaning = meaning) -> Meaning:
            args = [*call.args[:place], meaning, *call.args[place + 1 :]]
            return work_out(Call(call.ledger, call.step, args), step.operation)

        edits = tuple(source.replace(twin, name) for twin in _in_the_same_place(source, node, key))
        certain = step.operation == "store"
        yield Cure(step.path, step.place, _USE.filled(name=name), edits, {step.number: change}, certain=certain)


def other_bound(view: View, key: int | None, axis: Axis) -> Iterator[Cure]:
    """`range(m)` as `range(n)`, where what else the variable picks from goes along n too: the bound alone is wrong."""
    loop = view.reading.maker(key)
    if loop is None or loop.kind is not Kind.LOOP or not loop.inputs:
        return
    meaning = view.reading.meaning(loop.number)
    over = meaning.over if isinstance(meaning, Number) else None
    if over is None or not _agree(view, loop, axis):
        return
    for cure in renamed(view, loop.inputs[0], over, axis):
        yield replace(cure, description=_BOUND.filled(name=cure.edits[0].text))


def _agree(view: View, loop: Step, axis: Axis) -> bool:
    """Whether the variable of a loop picks along an axis from two arrays."""
    owners = {
        view.reading.source(use.array)
        for use in index_uses(view)
        if _is_of(view, use.key, loop) and view.reading.ledger.same(view.reading.axes(use.array)[use.place], axis)
    }
    return len(owners) > 1


def _is_right_elsewhere(view: View, loop: Step) -> bool:
    """Whether a loop's variable also picks along the axis that it goes along."""
    return loop.kind is Kind.LOOP and any(
        _is_of(view, use.key, loop) and view.reading.ledger.same(use.over, view.reading.axes(use.array)[use.place])
        for use in index_uses(view)
    )


def _is_of(view: View, key: int | None, loop: Step) -> bool:
    """Whether an index is the variable of a loop, in whatever pass."""
    maker = view.reading.maker(key)
    return maker is not None and maker.kind is Kind.LOOP and maker.place == loop.place and maker.path == loop.path


def _in_the_same_place(source: Source, array: ast.expr, key: ast.Name) -> Iterator[ast.Name]:
    """The variable wherever the same item of the same array stands in its statement: `g[i] = g[i] + x`."""
    statement, item = source.statement(source.place(key)), source.parents.get(array)
    written = source.segment(item) if item is not None else ""
    for other in ast.walk(statement) if statement is not None else ():
        if isinstance(other, ast.Subscript) and source.segment(other) == written:
            yield from (n for n in ast.walk(other.slice) if isinstance(n, ast.Name) and n.id == key.id)


def _stands_beside(source: Source, array: ast.expr, key: ast.Name) -> bool:
    """Whether the same array is indexed by the same variable in another statement: then it is the array that is wrong."""
    here = source.statement(source.place(key))
    return any(
        isinstance(other, ast.Subscript)
        and ast.dump(other.value) == ast.dump(array)
        and isinstance(other.slice, ast.Name)
        and other.slice.id == key.id
        and source.statement(source.place(other)) is not here
        for other in ast.walk(source.tree)
    )


def _variables(view: View, source: Source, step: Step) -> Iterator[tuple[int, str]]:
    """The variables of the loops around a step, each as it was last set, the innermost first."""
    node: ast.AST | None = source.statement(step.place)
    while node is not None and not isinstance(node, ast.FunctionDef):
        if isinstance(node, ast.For) and isinstance(node.target, ast.Name):
            place = source.place(node.target)
            for other in reversed(view.steps[: step.number]):
                if other.kind is Kind.LOOP and other.place == place and other.call == step.call:
                    yield other.number, node.target.id
                    break
        node = source.parents.get(node)


def _goes_along(view: View, meaning: Meaning, axis: Axis) -> bool:
    """Whether a variable goes along an axis, or along one of its length that is not known to be another."""
    over = meaning.over if isinstance(meaning, Number) else None
    ledger = view.reading.ledger
    return over is not None and (ledger.same(over, axis) or (over.size == axis.size and not ledger.apart(over, axis)))


_USE = Text(en="Take {name}, which goes along that axis", zh="改用 {name}，它正是沿着那个轴走的")
_BOUND = Text(en="Loop over the axis that is picked from: {name}", zh="按所取的那个轴的长度来循环：{name}")
