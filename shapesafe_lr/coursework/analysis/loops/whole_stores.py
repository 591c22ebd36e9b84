"""Loops over the examples that set the whole of an array where the element of one example was meant: `Y[0] = 1` for `Y[0, i] = 1`."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from ....language import Text
from ...findings import Place
from ..cure import Cure
from ..cures.edits import source_of
from ..cures.index_cures import is_whole_slice
from ..meaning import Number
from ..source import Source, names_in
from ..steps import Kind, Step
from ..view import View


@dataclass(frozen=True)
class WholeStore:
    """A number stored over the whole long axis of `step`'s array, in the pass of `loop` for one place of that axis."""

    step: Step
    loop: Step
    place: int
    body: ast.For
    target: ast.Subscript


def whole_stores(view: View) -> Iterator[WholeStore]:
    """Stores that each pass makes anew over everything, though what it knows is of one example only."""
    for step in view.steps:
        place = _long_place(view, step)
        if place is None:
            continue
        for loop, body in loops_around(view, step, place):
            source = source_of(view, step)
            statement = source.statement(step.place)
            target = statement.targets[0] if isinstance(statement, ast.Assign) and len(statement.targets) == 1 else None
            if not isinstance(target, ast.Subscript) or is_read(source, body, root_of(target)):
                continue
            found = WholeStore(step, loop, place, body, target)
            if _is_of_one(view, source, found, statement):
                yield found
                break


def _long_place(view: View, step: Step) -> int | None:
    """The only long axis of an array that a number is stored into, if all of it is set."""
    if step.kind is not Kind.STORE or step.detail == "augmented" or len(step.inputs) < 3:
        return None
    if view.reading.is_replaced(step):
        return None
    axes = view.reading.axes(step.inputs[0])
    keys = [view.reading.argument(step, place) for place in range(1, len(step.inputs) - 1)]
    long = [place for place, axis in enumerate(axes) if axis.size > 1]
    if len(long) != 1 or len(axes) > 2 or not isinstance(view.reading.argument(step, len(step.inputs) - 1), Number):
        return None
    if not all(
        is_whole_slice(key) or (isinstance(key, Number) and place not in long) for place, key in enumerate(keys)
    ):
        return None
    return long[0]


def loops_around(view: View, step: Step, place: int) -> Iterator[tuple[Step, ast.For]]:
    """The loops over the places of the axis, or over as many, whose body the step stands in."""
    ledger, axis = view.reading.ledger, view.reading.axes(step.inputs[0])[place]
    met = set()
    for loop in reversed([one for one in view.reading.loops if one.call == step.call and one.number < step.number]):
        index, node = view.reading.meaning(loop.number), source_of(view, loop).statement(loop.place)
        if loop.place in met or not isinstance(node, ast.For) or not isinstance(index, Number) or index.over is None:
            continue
        met.add(loop.place)
        inside = loop.path == step.path and loop.place.cell == step.place.cell
        inside = inside and node.lineno < step.place.line <= (node.end_lineno or 0)
        if inside and index.over.size == axis.size and not ledger.apart(index.over, axis):
            yield loop, node


def root_of(node: ast.expr) -> ast.expr:
    """The array under its subscripts: `Y` of `Y[0][i]`."""
    while isinstance(node, ast.Subscript):
        node = node.value
    return node


def is_read(source: Source, body: ast.For, array: ast.expr) -> bool:
    """Whether the loop reads the array, or makes it: then it may be the place where one pass keeps its own numbers."""
    text = source.segment(array)
    for node in ast.walk(body):
        if isinstance(node, ast.Name | ast.Attribute) and source.segment(node) == text:
            outer: ast.AST | None = source.parents.get(node)
            if not isinstance(outer, ast.Subscript) or outer.value is not node:
                return True
            while isinstance(outer, ast.Subscript) and isinstance(source.parents.get(outer), ast.Subscript):
                outer = source.parents.get(outer)
            if not isinstance(outer, ast.Subscript) or not isinstance(outer.ctx, ast.Store):
                return True
            if isinstance(source.parents.get(outer), ast.AugAssign):
                return True
    return False


def _is_of_one(view: View, source: Source, found: WholeStore, statement: ast.stmt | None) -> bool:
    """Whether the number, or the choice to store it, is of the one example; a choice must be made for each of them."""
    names = names_of_one(found.body)
    if isinstance(statement, ast.Assign) and _reads(statement.value, names):
        return True
    choice = source.parents.get(statement) if statement is not None else None
    while isinstance(choice, ast.If) and not _reads(choice.test, names):
        choice = source.parents.get(choice)
    if not isinstance(choice, ast.If) or any(isinstance(n, ast.Break | ast.Return) for n in ast.walk(choice)):
        return False
    return element_set_beside(source, found) is not None or _predicts(view, found.step, source.place(choice.test))


def names_of_one(body: ast.For) -> set[str]:
    """The loop's variables, and what its body works out from them, in a single pass or little by little."""
    names, before = names_in(body.target), -1
    while before != len(names):
        before = len(names)
        for node in ast.walk(body):
            if isinstance(node, ast.Assign | ast.AugAssign) and _reads(node.value, names):
                targets = node.targets if isinstance(node, ast.Assign) else [node.target]
                names |= {name for target in targets for name in _bound_in(target)}
    return names


def _bound_in(target: ast.expr) -> Iterator[str]:
    """The names that an assignment binds: several of a tuple, none of an element that is set."""
    if isinstance(target, ast.Name):
        yield target.id
    elif isinstance(target, ast.Tuple | ast.List):
        for one in target.elts:
            yield from _bound_in(one)


def _reads(node: ast.expr, names: set[str]) -> bool:
    return any(isinstance(one, ast.Name) and one.id in names for one in ast.walk(node))


def element_set_beside(source: Source, found: WholeStore) -> ast.Subscript | None:
    """Where the same loop sets one element of the array at its own place: the other branch, most often."""
    text = source.segment(root_of(found.target))
    for node in ast.walk(found.body):
        target = node.targets[0] if isinstance(node, ast.Assign) else None
        if isinstance(target, ast.Subscript) and target is not found.target:
            keys: ast.expr = target
            while isinstance(keys, ast.Subscript):
                if source.segment(root_of(target)) == text and _reads(keys.slice, {found.loop.name}):
                    return target
                keys = keys.value
    return None


def _predicts(view: View, step: Step, place: Place) -> bool:
    """Whether a condition asks for a prediction: `A[0, i] > 0.5`."""
    return any(
        view.roles.is_predicted(one.number) for one in view.steps if one.path == step.path and one.place == place
    )


def stored_at_its_place(view: View, found: WholeStore) -> Iterator[Cure]:
    """`Y[0] = 1` as `Y[0, i] = 1`, or as the element is written in the other branch."""
    source, step = source_of(view, found.step), found.step
    beside = element_set_beside(source, found)
    axes = view.reading.axes(step.inputs[0])
    keys = [found.loop.name if place == found.place else "0" for place in range(len(axes))]
    written = f"{source.segment(found.target.value)}[{', '.join(keys)}]"
    text = source.segment(beside) if beside is not None else written
    yield Cure(step.path, step.place, _ELEMENT.filled(text=text), (source.replace(found.target, text),), certain=True)


_ELEMENT = Text(en="Set the element of this example: {text}", zh="只设这一个样本的元素：{text}")
