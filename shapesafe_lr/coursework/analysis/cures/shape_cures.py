"""Cures for a whole shape where one length is needed: `m = X.shape` as `m = X.shape[1]`."""

import ast
from collections.abc import Iterator
from typing import NamedTuple

from ....language import Text
from ...findings import Edit
from ..cure import Cure
from ..predictions.labels_in_sight import label_axes
from ..source import Source, bracketed
from ..steps import Kind, Step
from ..view import View
from .edits import source_of


class WholeShape(NamedTuple):
    """The step that took a shape, the operand that it came in as, and whether it is one side of a new array."""

    shape: int
    read: int
    side: bool


def whole_shape(view: View, step: Step) -> WholeShape | None:
    """The operand of a refused step that is an array's whole shape, by itself or as one side of another shape."""
    for number in (*step.inputs, *step.options.values()):
        maker = view.reading.maker(number)
        inside = maker.inputs if maker is not None and maker.kind is Kind.DISPLAY else ()
        for read, side in [(number, step.operation in _MAKES), *((part, True) for part in inside)]:
            made = view.reading.maker(read)
            if (
                made is not None
                and read is not None
                and made.operation == "shape"
                and view.reading.axes(made.inputs[0])
            ):
                return WholeShape(made.number, read, side)
    return None


_MAKES = ("zeros", "ones", "empty", "full", "randn", "rand", "eye", "reshape", "arange", "normal", "uniform")


def shape_cures(view: View, step: Step, given: WholeShape) -> Iterator[Cure]:
    """One length taken where the shape was read; where it is used, if the whole shape is needed elsewhere."""
    array = view.steps[given.shape].inputs[0]
    place = _counted_place(view, step, array, given.side)
    where = view.steps[given.read if _is_needed_whole(view, step, given) else given.shape]
    source = source_of(view, where)
    node = source.node(where.place)
    if node is not None:
        text = f"{bracketed(source, node)}[{place}]"
        yield Cure(where.path, where.place, _TAKE.filled(text=text), (Edit(where.place, text),), certain=True)


def _is_needed_whole(view: View, step: Step, given: WholeShape) -> bool:
    """Whether the shape was used before without complaint, or a length is taken of its name somewhere."""
    reading = view.reading
    if any(user.number < step.number and user.kind is not Kind.DISPLAY for user in reading.users.get(given.shape, [])):
        return True
    names = reading.names.get(given.shape, [])
    subscripts = [node for node in ast.walk(source_of(view, step).tree) if isinstance(node, ast.Subscript)]
    return any(isinstance(node.value, ast.Name) and node.value.id in names for node in subscripts)


def _counted_place(view: View, step: Step, array: int | None, side: bool) -> int:
    """Which axis is meant: the one that the loop's variable indexes, or that the labels lie along; else the columns.

    A side of a new array is the other one: weights have as many as there are features.
    """
    sizes = view.reading.shape(array) or ()
    if len(sizes) == 1:
        return 0
    indexed = _indexed_place(view, source_of(view, step), step, sizes)
    if indexed is not None:
        return indexed
    labels = list(label_axes(view, step))
    along = [place for place, size in enumerate(sizes) if any(axis.size == size for _, axis in labels)]
    if len(along) != 1:
        along = [place for place, axis in labels if place < len(sizes) and axis.size == sizes[place]]
    if not along:
        along = [place for place, size in enumerate(sizes) if size in _lengths_in_sight(view, step)]
        along = along if len(along) == 1 else [1]
    return 1 - along[0] if side and len(sizes) == 2 else along[0]


def _lengths_in_sight(view: View, step: Step) -> Iterator[int]:
    """How long the vectors are that go with the data: targets, predictions; not what was made from nothing."""
    for number, _ in view.arrays_in_sight(step):
        maker, long = view.reading.maker(number), [axis.size for axis in view.reading.axes(number) if axis.size > 1]
        if maker is not None and maker.operation not in ("zeros", "ones", "randn", "rand", "normal") and len(long) == 1:
            yield long[0]


def _indexed_place(view: View, source: Source, step: Step, sizes: tuple[int, ...]) -> int | None:
    """The axis that the variable of `for i in range(...)` is used on: of an array with as many along it."""
    call = source.node(step.place)
    loop = source.parents.get(call) if call is not None else None
    if not isinstance(loop, ast.For | ast.comprehension) or not isinstance(loop.target, ast.Name):
        return None
    around = source.parents.get(loop) if isinstance(loop, ast.comprehension) else loop
    shapes = {name: view.reading.shape(number) or () for number, name in view.arrays_in_sight(step)}
    for name, place in _uses(around or loop, loop.target.id):
        owner = shapes.get(name, ())
        fitting = [n for n, size in enumerate(sizes) if place < len(owner) and owner[place] == size]
        if fitting:
            return place if place in fitting else fitting[0]
    return None


def _uses(around: ast.AST, index: str) -> Iterator[tuple[str, int]]:
    """The arrays that are indexed with a variable, by name, and the place in the key."""
    for node in ast.walk(around):
        if isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name):
            keys = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
            for place, key in enumerate(keys):
                if any(isinstance(part, ast.Name) and part.id == index for part in ast.walk(key)):
                    yield node.value.id, place


_TAKE = Text(en="Take one length of the shape: {text}", zh="取形状中的一个长度：{text}")
