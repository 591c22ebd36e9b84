"""None where an array is needed: from a method that works in place, or from a function that ends without `return`."""

import ast
from collections.abc import Iterator
from typing import NamedTuple

from ....language import Text
from ...findings import Edit
from ..cure import Cure
from ..cures.edits import numpy_name, source_of
from ..source import Source
from ..steps import Kind, Step
from ..view import View

_IN_PLACE = ("shuffle", "sort", "fill", "put", "partition")


class GivenNothing(NamedTuple):
    """The call that gave None, and where None was used for an array."""

    call: Step
    used: Step
    operand: int

    @property
    def function(self) -> str:
        """The learner's function; empty for a method that works in place."""
        return self.call.operation.partition("learner:")[2]


def given_nothing(view: View) -> Iterator[GivenNothing]:
    """The operand of the step that raised; a None that became a new axis, as in `X[:, order]`, where nothing is raised."""
    if view.crash is not None:
        step = view.crash[0]
        yield from _operands(view, step, step.inputs)
    for step in view.reading.operations("subscript"):
        if step.seen.is_array:
            yield from _operands(view, step, step.inputs[1:])


def _operands(view: View, step: Step, numbers: tuple[int | None, ...]) -> Iterator[GivenNothing]:
    for number in numbers:
        call = view.reading.maker(number)
        if number is None or call is None or call.kind is not Kind.OPERATION or call.seen.kind != "none":
            continue
        if call.operation in _IN_PLACE or call.operation.startswith(("list.", "learner:")):
            yield GivenNothing(call, step, number)
            return


def something_cures(view: View, found: GivenNothing) -> Iterator[Cure]:
    """`X = np.random.shuffle(X)` as the call alone, `b = a.sort()` as `b = np.sort(a)`; the `return` that is missing."""
    if found.function:
        yield from _returned(view, found)
        return
    call = found.call
    source = source_of(view, call)
    node, statement = source.node(call.place), source.statement(call.place)
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return
    if isinstance(statement, ast.Assign) and statement.value is node and len(statement.targets) == 1:
        target = source.segment(statement.targets[0])
        owned = [source.segment(node.func.value), *(source.segment(arg) for arg in node.args[:1])]
        if target in owned:
            text = source.segment(node)
            place = source.place(statement)
            yield Cure(call.path, place, _ALONE.filled(text=text), (Edit(place, text),), certain=True)
            return
    yield from _with_result(view, call, node)


def _with_result(view: View, call: Step, node: ast.Call) -> Iterator[Cure]:
    """The function that leaves the array alone and gives the result."""
    assert isinstance(node.func, ast.Attribute)
    source = source_of(view, call)
    owner = source.segment(node.func.value)
    given = [source.segment(arg) for arg in (*node.args, *node.keywords)]
    if call.operation == "sort":
        text = f"{numpy_name(view, call)}.sort({', '.join([owner, *given])})"
    elif call.operation == "shuffle":
        text = f"{owner}.permutation({', '.join(given)})"
    else:
        return
    yield Cure(call.path, call.place, _GIVES.filled(text=text), (source.replace(node, text),), certain=True)


def _returned(view: View, found: GivenNothing) -> Iterator[Cure]:
    """`return s` after the last line of the function, which binds s."""
    for (path, _), source in view.sources:
        for node in ast.walk(source.tree):
            if not isinstance(node, ast.FunctionDef) or node.name != found.function.rpartition(".")[2]:
                continue
            name = _last_bound(source, node)
            if name is not None:
                last = node.body[-1]
                place = source.place(last)
                text = f"{source.segment(last)}\n{' ' * (place.column - 1)}return {name}"
                yield Cure(path, place, _RETURN.filled(name=name), (Edit(place, text),), certain=True)


def _last_bound(source: Source, function: ast.FunctionDef) -> str | None:
    """What the last statement of a function without any `return` binds: `s`, or `dw, db`."""
    if any(isinstance(part, ast.Return | ast.Yield | ast.YieldFrom) for part in ast.walk(function)):
        return None
    last = function.body[-1]
    target = last.targets[0] if isinstance(last, ast.Assign) else None
    names = target.elts if isinstance(target, ast.Tuple) else [target]
    return source.segment(target) if target is not None and all(isinstance(n, ast.Name) for n in names) else None


_ALONE = Text(en="Let the call stand alone: {text}", zh="单独写这个调用：{text}")
_GIVES = Text(en="Use what gives its result back: {text}", zh="改用会返回结果的写法：{text}")
_RETURN = Text(en="End the function with return {name}", zh="在函数末尾加上 return {name}")
