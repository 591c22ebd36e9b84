"""The whole of an array where one example is asked about or stored: `if A > 0.5:` for `if A[0, i] > 0.5:` in a loop over i."""

import ast
from collections.abc import Iterator
from dataclasses import replace

from ..axes import Axis
from ..cure import Cure
from ..cures.edits import source_of
from ..cures.example_cures import read_in_part
from ..meaning import Number
from ..steps import Kind, Step
from ..view import View
from .example_loops import WholeMet


def one_example_cures(view: View, step: Step) -> Iterator[Cure]:
    """The part that belongs to the loop's example, of each array in the statement that lies along the axis the loop runs over."""
    loops = list(_loops_around(view, step))
    for read in _reads(view, step) if loops else ():
        for loop, over in loops:
            along = [axis for axis in view.reading.axes(read.number) if view.reading.ledger.same(axis, over)]
            if len(along) == 1 and all(axis in along or axis.size == 1 for axis in view.reading.axes(read.number)):
                met = WholeMet(step, 0, loop, over)
                cures = read_in_part(view, met, read.number, kept=False)
                yield from (replace(cure, changes={}, certain=True) for cure in cures)
                return


def _loops_around(view: View, step: Step) -> Iterator[tuple[Step, Axis]]:
    """The loops over positions that a step stands in, the innermost first, each with the axis it runs over."""
    source = source_of(view, step)
    node: ast.AST | None = source.statement(step.place)
    while node is not None and not isinstance(node, ast.FunctionDef):
        node = source.parents.get(node)
        if isinstance(node, ast.For) and isinstance(node.target, ast.Name):
            place = source.place(node.target)
            passes = [one for one in view.reading.loops if one.place == place and one.path == step.path]
            meaning = view.reading.meaning(passes[-1].number) if passes else None
            if isinstance(meaning, Number) and meaning.over is not None and meaning.over.size > 1:
                yield passes[-1], meaning.over


def _reads(view: View, step: Step) -> Iterator[Step]:
    """The names that are read where the question, or the value that is stored, is worked out."""
    source = source_of(view, step)
    statement = source.statement(step.place)
    asked = getattr(statement, "test", None) or getattr(statement, "value", None)
    if isinstance(asked, ast.expr):
        span = source.place(asked)
        for other in view.steps[: step.number]:
            start = (other.place.line, other.place.column)
            within = (span.line, span.column) <= start <= (span.end_line, span.end_column)
            if within and other.kind is Kind.PASS and other.operation == "name" and other.path == step.path:
                yield other
