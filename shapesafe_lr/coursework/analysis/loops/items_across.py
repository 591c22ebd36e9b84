"""One example taken along the wrong axis, where a product refuses it: `W @ X[0].reshape(-1, 1)` for `X[:, 0]`.

What the other operand sums over is as long as the axis that the key went into, and not as long as what was taken.
"""

import ast
from collections.abc import Iterator

from ..cure import Cure
from ..cures.edits import source_of
from ..cures.index_cures import is_whole_slice, other_axis_indexed, other_key
from ..meaning import Array, Meaning, Number, Stretch
from ..predictions.labels_in_sight import label_axes
from ..steps import Kind, Step
from ..view import View
from .picked_across import OTHER

_FORMS = (
    "T",
    "transpose",
    "reshape",
    "ravel",
    "flatten",
    "astype",
    "copy",
    "squeeze",
    "array",
    "asarray",
    "atleast_2d",
)


def items_across_cures(view: View, step: Step) -> Iterator[Cure]:
    """The item of the other axis, where that is as long as the refused product needs it."""
    for place, number in enumerate(step.inputs[:2]):
        other = view.reading.shape(step.inputs[1 - place]) or ()
        wanted = other[-1:] if place else other[-2:][:1]
        item = _item(view, number)
        if item is None or not wanted:
            continue
        at, sides = _place(view, item), view.reading.shape(item.inputs[0]) or ()
        if at is None or any(axis.size == sides[at] for _, axis in label_axes(view, step)):
            continue  # what goes along the labels are the examples, and one of them was taken
        if sides[at] == wanted[0] != sides[1 - at]:
            yield from _without_turn(view, item, at)
            yield from other_axis_indexed(view, item)


def _item(view: View, number: int | None) -> Step | None:
    """The subscript that a vector was taken by, under what was done to its form since."""
    step = view.reading.maker(number)
    while step is not None and step.operation in _FORMS and step.inputs and step.kind is Kind.OPERATION:
        step = view.reading.maker(step.inputs[0])
    return step if step is not None and step.operation == "subscript" and step.kind is Kind.OPERATION else None


def _place(view: View, item: Step) -> int | None:
    """The axis of a table in which a key picks one place: a number, or a slice of length 1."""
    table, left = view.reading.axes(item.inputs[0]), view.reading.axes(item.number)
    keys = [view.reading.argument(item, place) for place in range(1, len(item.inputs))]
    picked = [place for place, key in enumerate(keys) if not is_whole_slice(key)]
    if len(table) != 2 or len(picked) != 1:
        return None
    key = keys[picked[0]]
    is_one = isinstance(key, Stretch) and len(left) == 2 and left[picked[0]].size == 1
    return picked[0] if is_one or isinstance(key, Number) else None


def _without_turn(view: View, item: Step, at: int) -> Iterator[Cure]:
    """`X[0:1].T` as `X[:, 0:1]`, which is a column already."""
    written, source = other_key(view, item), source_of(view, item)
    for turn in view.reading.users.get(item.number, []):
        node = source.node(turn.place)
        if turn.operation != "T" or len(view.reading.axes(item.number)) != 2 or written is None:
            continue
        if isinstance(node, ast.Attribute) and node.value is written[0]:

            def change(call: object) -> Meaning:
                across, unit = view.reading.axes(item.inputs[0])[at], view.reading.axes(item.number)[at]
                return Array((across, unit) if at == 0 else (unit, across))

            edits = (source.replace(node, written[1]),)
            yield Cure(turn.path, turn.place, OTHER.filled(text=written[1]), edits, {turn.number: change})
