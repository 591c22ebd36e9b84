"""Results that are thrown away: `y.reshape(-1, 1)` as a statement of its own, after which `y` is read as it was."""

import ast
from collections.abc import Iterator
from typing import NamedTuple

from ....language import Text
from ...findings import Edit
from ..algebra import Call
from ..cure import Cure
from ..cures.edits import operand_node, place_before, source_of
from ..cures.vector_cures import in_form
from ..meaning import Array, Meaning
from ..steps import Kind, Step
from ..view import View

_RESHAPES = ("reshape", "ravel", "flatten", "squeeze", "T", "transpose", "expand_dims")


class Unbound(NamedTuple):
    """The step whose result is thrown away, the name of the array that was meant, and where it is read afterwards."""

    step: Step
    name: str
    reads: tuple[Step, ...]


def unbound_results(view: View) -> Iterator[Unbound]:
    """Reshapes that stand alone as a statement; the last one of a cell is there to be looked at."""
    for step in view.reading.operations(*_RESHAPES, "subscript"):
        if step.operation == "subscript" and not _gives_an_axis(view, step):
            continue
        source = source_of(view, step)
        statement = source.parents.get(node) if (node := source.node(step.place)) is not None else None
        array = operand_node(view, step, 0)
        if not isinstance(statement, ast.Expr) or not isinstance(array, ast.Name | ast.Attribute):
            continue
        last = isinstance(source.tree, ast.Module) and source.tree.body[-1] is statement
        if step.place.cell is not None and last:
            continue
        shapes = view.reading.shape(step.inputs[0]), view.reading.shape(step.number)
        name = source.segment(array)
        reads = tuple(_reads_after(view, step, name))
        if None not in shapes and shapes[0] != shapes[1] and reads and _is_bound_here(view, step, name):
            yield Unbound(step, name, reads)


def _gives_an_axis(view: View, step: Step) -> bool:
    """`y[:, None]`, which is a reshape in other words; other subscripts take numbers out."""
    return len(view.reading.axes(step.number)) > len(view.reading.axes(step.inputs[0])) > 0


def _reads_after(view: View, step: Step, name: str) -> Iterator[Step]:
    made = view.reading.source(step.inputs[0])
    for later in view.steps[step.number :]:
        if later.kind is Kind.PASS and later.operation == "name" and later.name == name:
            if view.reading.source(later.number) == made and step.call in (0, later.call):
                if later.number not in view.changes:
                    yield later


def _is_bound_here(view: View, step: Step, name: str) -> bool:
    """Whether the name may be bound anew here: a global one is only read inside a function."""
    return "." in name or any(
        other.kind is Kind.PASS and other.operation in ("assign", "parameter") and other.name == name
        for other in view.steps[: step.number]
        if other.call == step.call
    )


def binding_cure(view: View, unbound: Unbound) -> Cure:
    """`y.reshape(-1, 1)` as `y = y.reshape(-1, 1)`."""
    step, name, reads = unbound
    made = view.reading.meaning(step.number)

    def change(call: Call) -> Meaning:
        if isinstance(made, Array) and len(made.axes) == 2 and 1 in made.shape:
            return in_form(call, call.args[0], "column" if made.shape[1] == 1 else "row")
        return made

    text = f"{name} = {view.text(step)}"
    edit = Edit(place_before(step.place), f"{name} = ")
    return Cure(step.path, step.place, _BIND.filled(text=text), (edit,), {read.number: change for read in reads})


_BIND = Text(en="Bind the result to the name: {text}", zh="把结果赋给这个名字：{text}")
