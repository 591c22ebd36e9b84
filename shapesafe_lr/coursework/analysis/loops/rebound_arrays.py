"""Arrays made before a loop whose name is bound to one value in each pass: `num = np.zeros(n)`, then `num = f(i)`.

A name may be used again for something else. So the array must never be read, each pass must make a value of its own that
fits one place of the array, nothing in the loop may read it, and what comes after the loop must.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from ....language import Text
from ..cure import Cure
from ..cures.edits import source_of
from ..meaning import Array, Number
from ..source import Source, names_in
from ..steps import Step
from ..view import View

_MAKERS = ("zeros", "ones", "empty", "full", "zeros_like", "ones_like", "empty_like")


@dataclass(frozen=True)
class ReboundArray:
    """The step that makes the array, the step that binds its name anew, and the places `[i]` that were meant."""

    array: Step
    bound: Step
    loops: tuple[ast.For, ...]
    key: str


def rebound_arrays(view: View) -> Iterator[ReboundArray]:
    """Each array that is made for the results of a loop and lost in its first pass."""
    for array in view.steps:
        maker = view.reading.maker(array.number)
        if array.operation != "assign" or maker is None or maker.operation not in _MAKERS:
            continue
        if (
            not array.name.isidentifier()
            or view.reading.readers.get(array.number)
            or not view.reading.axes(array.number)
        ):
            continue
        bound = next((step for step in view.steps[array.number + 1 :] if _binds_again(array, step)), None)
        loops = _loops_between(source_of(view, array), array, bound) if bound is not None else ()
        if bound is None or not loops or not _is_wanted_after(view, bound, loops[-1]):
            continue
        if _is_a_search(loops, bound.name) or not _is_own_to_each_pass(view, bound, loops):
            continue
        key = _key(view, array, bound, loops)
        if key is not None:
            yield ReboundArray(array, bound, loops, key)


def _binds_again(array: Step, step: Step) -> bool:
    same = (step.operation, step.name, step.call, step.path) == ("assign", array.name, array.call, array.path)
    return same and step.place != array.place and step.place.cell == array.place.cell


def _loops_between(source: Source, array: Step, bound: Step) -> tuple[ast.For, ...]:
    """The loops around a binding that do not hold the making of the array, the innermost first."""
    node: ast.AST | None = source.statement(bound.place)
    found: list[ast.For] = []
    if not isinstance(node, ast.Assign) or len(node.targets) != 1 or not isinstance(node.targets[0], ast.Name):
        return ()
    while node is not None and not isinstance(node, ast.FunctionDef | ast.Lambda | ast.While):
        if isinstance(node, ast.For):
            if node.lineno <= array.place.line <= (node.end_lineno or 0):
                break
            found.append(node)
        node = source.parents.get(node)
    return tuple(found)


def _is_wanted_after(view: View, bound: Step, loop: ast.For) -> bool:
    """Whether the name is read after the loop, with what the loop bound it to."""
    around, values = source_of(view, bound).place(loop), set()
    for step in view.steps[bound.number :]:
        if step.name == bound.name and (step.path, step.place.cell) == (bound.path, bound.place.cell):
            if step.operation == "assign" and around.covers(step.place.line):
                values.add(view.reading.source(step.number))
            elif step.operation == "name" and step.place.line > around.end_line:
                if view.reading.source(step.number) in values:
                    return True
    return False


def _is_a_search(loops: tuple[ast.For, ...], name: str) -> bool:
    """Whether a loop stops when it has found something, or reads the name itself, or adds to it."""
    for node in ast.walk(loops[-1]):
        if isinstance(node, ast.Break | ast.Return):
            return True
        if isinstance(node, ast.AugAssign) and name in names_in(node.target):
            return True
        if isinstance(node, ast.Name) and node.id == name and isinstance(node.ctx, ast.Load):
            return True
    return False


def _is_own_to_each_pass(view: View, bound: Step, loops: tuple[ast.For, ...]) -> bool:
    """Whether what is bound hangs on the pass: it is worked out from the loop's variable, or an `if` chooses it."""
    source = source_of(view, bound)
    statement = source.statement(bound.place)
    parent = source.parents.get(statement) if statement is not None else None
    if isinstance(parent, ast.If) and parent.orelse:
        return True
    return parent in loops and isinstance(statement, ast.Assign) and bool(names_in(statement.value) & _varying(loops))


def _varying(loops: tuple[ast.For, ...]) -> set[str]:
    """The names in a loop that change with its variable: the variable, what is worked out from it, what is set at it."""
    varying = {name for loop in loops for name in names_in(loop.target)}
    for node in ast.walk(loops[-1]):
        targets = (
            node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AugAssign) else []
        )
        if targets and names_in(node) & varying:
            varying |= {name for target in targets for name in names_in(target)}
    return varying


def _variables(view: View, bound: Step, loop: ast.For) -> Iterator[Step]:
    """The steps in which a loop takes its next value."""
    around = source_of(view, bound).place(loop.target)
    for step in view.reading.loops:
        if step.path == bound.path and step.call == bound.call and step.place.cell == bound.place.cell:
            if around.line <= step.place.line <= around.end_line and step.place.column >= around.column:
                yield step


def _key(view: View, array: Step, bound: Step, loops: tuple[ast.For, ...]) -> str | None:
    """Where in the array one pass belongs: `i`, `i, j`, `0, i`, `:, i`."""
    axes, value = view.reading.axes(array.number), view.reading.meaning(bound.number)
    if not isinstance(value, Number | Array) or len(axes) > 2:
        return None
    shape = value.shape if isinstance(value, Array) else ()
    names = [_index_along(view, bound, loops, place) for place in range(len(axes))]
    long = [place for place, axis in enumerate(axes) if axis.size > 1]
    if len(long) == 2 and not shape and all(names) and names[0] != names[1]:
        return f"{names[0]}, {names[1]}"
    if len(long) == 2 and names[0] and not names[1] and shape == (axes[1].size,):
        return names[0]
    if len(long) == 2 and names[1] and not names[0] and shape == (axes[0].size,):
        return f":, {names[1]}"
    if len(long) != 1 or not names[long[0]] or any(side > 1 for side in shape):
        return None
    if long == [0]:
        return names[0] if not shape or len(axes) == 2 else None
    return f":, {names[1]}" if shape else f"0, {names[1]}"


def _index_along(view: View, bound: Step, loops: tuple[ast.For, ...], place: int) -> str | None:
    """The variable that counts along an axis of the array: of a loop that is as long as the axis."""
    axis = view.reading.axes(_array_of(view, bound))[place]
    for loop in loops:
        for step in _variables(view, bound, loop):
            meaning = view.reading.meaning(step.number)
            if isinstance(meaning, Number) and meaning.over is not None and meaning.over.size == axis.size > 1:
                return step.name
    return None


def _array_of(view: View, bound: Step) -> int:
    """The array whose name a step binds anew."""
    return next(step.number for step in reversed(view.steps[: bound.number]) if _binds_again(bound, step))


def store_in_place(view: View, found: ReboundArray) -> Iterator[Cure]:
    """Every binding of the name in the loop as an assignment to one place: `num[i] = ...`."""
    source, name = source_of(view, found.bound), found.bound.name
    targets = [
        node for node in ast.walk(found.loops[-1]) if isinstance(node, ast.Name) and node.id == name and _is_store(node)
    ]
    text = f"{name}[{found.key}]"
    edits = tuple(source.replace(node, text) for node in targets)
    yield Cure(found.bound.path, found.bound.place, _STORE.filled(text=f"{text} = ..."), edits, certain=True)


def _is_store(node: ast.Name) -> bool:
    return isinstance(node.ctx, ast.Store)


_STORE = Text(en="Set its own place: {text}", zh="给它自己的位置赋值：{text}")
