"""Products with `*` that are called a dot product, where they are bound and where they are printed: `dot = W * x`."""

import ast
import re
from collections.abc import Iterator

from ..births import REDUCTIONS
from ..cures.edits import source_of
from ..flow import downstream, is_array, long_axes
from ..source import Source, names_in
from ..steps import Kind, Step
from ..view import View

_NAMED = re.compile(
    r"(my_|result_)?(dot|inner|scalar_?prod|dianji|neiji)(_?prod(uct)?|_?result|_[a-z]{1,2}|\d)*", re.IGNORECASE
)
_PRINTED = re.compile(r"\bdot\b|\b(inner|scalar) prod|点积|内积|点乘", re.IGNORECASE)
_OTHERWISE = re.compile(r"\b(not?|terms?|parts?|without|before)\b|element|逐|不|各项", re.IGNORECASE)


def named_dots(view: View) -> Iterator[Step]:
    """Element-by-element products of two arrays along one axis, which name and print call a dot product, summed nowhere."""
    for step in view.reading.operations("multiply"):
        if len(step.inputs) != 2 or not all(is_array(view, number) for number in step.inputs):
            continue
        names = [name for name in view.reading.names.get(step.number, []) if _NAMED.fullmatch(name)]
        if names and _runs_along(view, step) and not _is_worked_on(view, step) and _is_printed_so(view, step, names[0]):
            yield step


def _runs_along(view: View, step: Step) -> bool:
    """Whether the last axes go together and one operand is a vector: there is something to sum over."""
    shapes = [view.reading.shape(number) or () for number in step.inputs]
    return shapes[0][-1] == shapes[1][-1] > 1 and 1 in [long_axes(view, number) for number in step.inputs]


def _is_worked_on(view: View, step: Step) -> bool:
    """Whether the numbers are summed, picked or gone through: then each is wanted for itself."""
    return any(
        user.operation in {*REDUCTIONS, "subscript", "zip", "enumerate", "cumsum", "dot", "matmul"}
        or user.kind in (Kind.LOOP, Kind.STORE)
        for user in downstream(view, step.number)
    )


def _is_printed_so(view: View, step: Step, name: str) -> bool:
    """Whether the next print of the name says that it is a dot product."""
    source = source_of(view, step)
    for node in _prints_after(source, step.place.end_line):
        if name.rpartition(".")[2] in names_in(node):
            said = [part.value for part in ast.walk(node) if isinstance(part, ast.Constant)]
            words = " ".join(word for word in said if isinstance(word, str))
            return _PRINTED.search(words) is not None and _OTHERWISE.search(words) is None
    return False


def _prints_after(source: Source, line: int) -> list[ast.Call]:
    prints = [
        node
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
    ]
    return sorted((node for node in prints if node.lineno > line), key=lambda node: node.lineno)
