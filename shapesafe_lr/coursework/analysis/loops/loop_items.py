"""What the variables of a loop are: items of arrays, `for i, (x, label) in enumerate(zip(X, y))`, or positions."""

import ast
from collections.abc import Iterator

from ..cures.edits import source_of
from ..steps import Step
from ..view import View


def is_item_of_array(view: View, loop: Step) -> bool:
    """Whether a loop's variable is not a position but an item of an array that is gone through."""
    path = [int(place) for place in loop.detail.split(".") if place.isdigit()]
    return _is_array(view, loop.inputs[0] if loop.inputs else None, path)


def _is_array(view: View, number: int | None, path: list[int]) -> bool:
    ranged = view.reading.maker(number)
    if ranged is None or view.reading.axes(ranged.number):
        return ranged is not None
    if ranged.operation == "enumerate" and path[:1] == [1]:
        return _is_array(view, ranged.inputs[0], path[1:])
    if ranged.operation == "zip" and path and path[0] < len(ranged.inputs):
        return _is_array(view, ranged.inputs[path[0]], path[1:])
    return False


def items_named(view: View, loop: Step) -> Iterator[tuple[str, int | None]]:
    """The names that a `for` statement binds to items, each with the array whose items they are."""
    statement = source_of(view, loop).statement(loop.place)
    if isinstance(statement, ast.For) and loop.inputs:
        yield from _named(view, statement.target, loop.inputs[0])


def _named(view: View, target: ast.expr, number: int | None) -> Iterator[tuple[str, int | None]]:
    ranged = view.reading.maker(number)
    if isinstance(target, ast.Name):
        yield target.id, number
    elif isinstance(target, ast.Tuple) and ranged is not None and ranged.operation == "enumerate":
        yield from _named(view, target.elts[-1], ranged.inputs[0])
    elif isinstance(target, ast.Tuple) and ranged is not None and ranged.operation == "zip":
        for part, inside in zip(target.elts, ranged.inputs, strict=False):
            yield from _named(view, part, inside)
