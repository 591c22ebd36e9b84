"""Pictures that were to be mirrored, and were put in reverse order: `images[::-1]` beside labels that were joined to themselves.

flipped = images[::-1]                         # the last picture first
X = np.concatenate([images, flipped])
y = np.concatenate([labels, labels])           # each picture was to keep its label
"""

import ast
from collections.abc import Iterator
from typing import NamedTuple

from ....language import Text
from ..cure import Cure
from ..cures.edits import source_of
from ..cures.join_cures import JOINS, members
from ..meaning import Array
from ..source import bracketed
from ..statistics.reducing import along, axis_of
from ..steps import Step
from ..view import View
from .picture_sides import sides_of_pictures


class FlippedStack(NamedTuple):
    """The step that reversed the order of the pictures, the join of both orders, and that of the labels."""

    flip: Step
    examples: Step
    labels: Step


def flipped_stacks(view: View) -> Iterator[FlippedStack]:
    """Every stack of pictures that is joined with itself in reverse order, beside labels that are joined in their own."""
    joins = [(step, [view.reading.source(n) for n in members(view, step)]) for step in view.reading.operations(*JOINS)]
    for examples, parts in joins:
        for flip in map(view.reading.maker, parts):
            if flip is None or not flip.inputs or not _reverses(view, flip):
                continue
            shape = view.reading.shape(flip.inputs[0]) or ()
            if view.reading.source(flip.inputs[0]) not in parts or len(shape) < 3 or shape[0] == 1:
                continue
            beside = [(step, vectors) for step, vectors in joins if _are_vectors(view, vectors, len(parts), shape[0])]
            if beside and all(len(set(vectors)) == 1 for _, vectors in beside):
                yield FlippedStack(flip, examples, beside[0][0])


def _are_vectors(view: View, parts: list[int | None], count: int, length: int) -> bool:
    """Whether as many vectors are joined, each with one number for each picture."""
    long = [[axis.size for axis in view.reading.axes(part) if axis.size > 1] for part in parts]
    return long == [[length]] * count


def _reverses(view: View, step: Step) -> bool:
    """Whether a step reverses the order along the first axis: `a[::-1]`, `np.flip(a, axis=0)`, `np.flipud(a)`."""
    if view.reading.is_replaced(step):
        return False
    if step.operation == "subscript":
        node = source_of(view, step).node(step.place)
        key = node.slice if isinstance(node, ast.Subscript) else None
        first = key.elts[0] if isinstance(key, ast.Tuple) and key.elts else key
        return isinstance(first, ast.Slice) and first.step is not None and ast.unparse(first) == "::-1"
    return step.operation == "flipud" or (step.operation == "flip" and axis_of(step) == 0)


def mirrored(view: View, found: FlippedStack) -> Iterator[Cure]:
    """Each picture mirrored from left to right."""
    flip, source = found.flip, source_of(view, found.flip)
    shape = view.reading.shape(flip.inputs[0]) or ()
    across = (sides_of_pictures(shape) or (1, 2))[1]
    node = source.node(flip.place)
    if flip.operation == "flip":
        yield from along(view, flip, across)
    elif isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Slice):
        text = f"{bracketed(source, node.value)}[{':, ' * across}::-1]"
        axes = view.reading.axes(flip.number)
        change = {flip.number: lambda call: Array(axes)}
        yield Cure(flip.path, flip.place, _MIRROR.filled(text=text), (source.replace(node, text),), change)


_MIRROR = Text(en="Mirror each picture: {text}", zh="把每张图片左右翻转：{text}")
