"""A table that the data and their labels were joined to, shuffled along the very axis they were joined along.

`data = np.vstack((X, Y))` puts the labels last; `np.random.shuffle(data)` then moves rows, features and labels alike, and
`data[-1:]` takes whatever row has come to stand there. The examples lie along the other axis: that is the one to shuffle.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from ....language import Text
from ...findings import Edit
from ..algebra import Call
from ..axes import Axis
from ..cure import Cure
from ..cures.count_cures import count_cures
from ..cures.edits import operand_node, source_of, turned
from ..cures.join_cures import JOINS, members
from ..cures.vector_cures import spliced
from ..meaning import Array, Meaning, Number, Stretch
from ..source import bracketed
from ..steps import Step
from ..view import View
from .shuffles import shuffled_picks

_KEEPS = ("T", "transpose", "copy", "array", "asarray", "astype")


@dataclass(frozen=True)
class _Join:
    """The join, the axis it was made along, the labels among its members, and where they lie on that axis."""

    step: Step
    axis: Axis
    labels: int
    places: range


@dataclass(frozen=True)
class _Shuffle:
    """The step that shuffles, the array that is shuffled after it, and the shuffled axis of that array."""

    step: Step
    array: int | None
    axis: Axis
    along: int


@dataclass(frozen=True)
class ShuffledJoin:
    """The shuffle, the labels that were joined to the table, and the step that takes them back from where they no longer are."""

    step: Step
    labels: int
    cut: Step
    along: int


def shuffled_joins(view: View) -> Iterator[ShuffledJoin]:
    """Shuffles along the axis of a join whose labels are taken back from their old place."""
    shuffles = [*_in_place(view), *_anew(view), *_by_positions(view)]
    for join in _joins(view) if shuffles else ():
        for shuffle in shuffles:
            if shuffle.step.number > join.step.number and _is_of(view, shuffle, join):
                cut = next(_taken_back(view, shuffle, join), None)
                if cut is not None:
                    yield ShuffledJoin(shuffle.step, join.labels, cut, shuffle.along)


def _joins(view: View) -> Iterator[_Join]:
    """The joins of one array of labels, whole numbers beside broken ones, with the tables they belong to."""
    for step in view.reading.operations(*JOINS, "array"):
        axes, parts = view.reading.axes(step.number), members(view, step)
        whole = [place for place, part in enumerate(parts) if _is_whole(view, part)]
        along = _joined_along(view, step, parts)
        if along is None or len(axes) != 2 or len(whole) != 1 or len(parts) < 2:
            continue
        sizes = [piece.size for piece in along.pieces] or [1] * len(parts)
        start = sum(sizes[: whole[0]])
        yield _Join(step, along, parts[whole[0]] or 0, range(start, start + sizes[whole[0]]))


def _joined_along(view: View, step: Step, parts: list[int | None]) -> Axis | None:
    """The axis along which arrays were put end to end, or vectors below each other: `np.array([x1, x2, y])`."""
    axes = view.reading.axes(step.number)
    if step.operation in ("array", "stack"):
        vectors = all(len(view.reading.axes(part)) == 1 for part in parts)
        return axes[0] if vectors and axes and "axis" not in step.options and len(parts) == axes[0].size else None
    return next((axis for axis in axes if len(axis.pieces) == len(parts)), None)


def _is_whole(view: View, number: int | None) -> bool:
    """Whether an array holds only 0 and 1, or other whole numbers, as labels do."""
    maker = view.reading.maker(number)
    return maker is not None and (maker.seen.binary or maker.seen.dtype.startswith(("int", "uint", "bool")))


def _in_place(view: View) -> Iterator[_Shuffle]:
    """`np.random.shuffle(data)`, `rng.shuffle(data.T)`, `rng.shuffle(data, axis=1)`."""
    for step in view.reading.operations("shuffle"):
        axes, along = view.reading.axes(step.inputs[0]) if step.inputs else (), _axis_given(step)
        if len(axes) == 2:
            yield _Shuffle(step, _under(view, step.inputs[0]), axes[along], along)


def _anew(view: View) -> Iterator[_Shuffle]:
    """`np.random.permutation(data)`: a shuffled copy."""
    for step in view.reading.operations("permutation"):
        axes, along = view.reading.axes(step.inputs[0]) if step.inputs else (), _axis_given(step)
        if len(axes) == 2:
            yield _Shuffle(step, step.number, axes[along], along)


def _by_positions(view: View) -> Iterator[_Shuffle]:
    """`data[np.random.permutation(len(data))]`."""
    for pick in shuffled_picks(view):
        axes = view.reading.axes(pick.step.number)
        if len(axes) == 2:
            yield _Shuffle(pick.step, pick.step.number, axes[pick.place], pick.place)


def _axis_given(step: Step) -> int:
    seen = step.option_values.get("axis")
    return int(seen.number) % 2 if seen is not None and seen.number is not None else 0


def _is_of(view: View, shuffle: _Shuffle, join: _Join) -> bool:
    """Whether the table itself is shuffled, along the axis of its join."""
    same = view.reading.ledger.same
    picked = shuffle.axis.within is not None and same(shuffle.axis.within, join.axis)
    if not picked and not same(shuffle.axis, join.axis):
        return False
    return _under(view, shuffle.step.inputs[0]) == join.step.number


def _under(view: View, number: int | None) -> int | None:
    """The table below its transposes and copies."""
    step = view.reading.maker(number)
    while step is not None and step.operation in _KEEPS and step.inputs and view.reading.axes(step.inputs[0]):
        step = view.reading.maker(step.inputs[0])
    return step.number if step is not None else None


def _taken_back(view: View, shuffle: _Shuffle, join: _Join) -> Iterator[Step]:
    """The subscripts, after the shuffle, that take just the places where the labels were."""
    for step in view.reading.operations("subscript"):
        if step.number <= shuffle.step.number or _under(view, step.inputs[0]) != shuffle.array:
            continue
        axes = view.reading.axes(step.inputs[0])
        place = next((n for n, axis in enumerate(axes) if view.reading.ledger.same(axis, shuffle.axis)), None)
        if place is None or place + 1 >= len(step.inputs):
            continue
        if _places(view.reading.argument(step, place + 1), axes[place].size) == join.places:
            yield step


def _places(key: Meaning, size: int) -> range | None:
    """The places that an index or a slice takes of an axis."""
    if isinstance(key, Number) and key.value is not None:
        return range(int(key.value) % size, int(key.value) % size + 1)
    if isinstance(key, Stretch):
        start, stop = (_whole(bound) for bound in (key.start, key.stop))
        return range(*slice(start, stop).indices(size))
    return None


def _whole(bound: Meaning) -> int | None:
    return int(bound.value) if isinstance(bound, Number) and bound.value is not None else None


def shuffled_along_examples(view: View, found: ShuffledJoin) -> Iterator[Cure]:
    """The other axis shuffled: `np.random.shuffle(data.T)`, `rng.permutation(data.T).T`, `data[:, order]`."""
    source, node = source_of(view, found.step), source_of(view, found.step).node(found.step.place)
    if isinstance(node, ast.Subscript):
        yield from _picked_along(view, found.step, node)
        return
    if not isinstance(node, ast.Call):
        return
    for keyword in node.keywords:
        if keyword.arg == "axis":
            text = spliced(source, node, source.place(keyword.value), str(1 - found.along))
            yield _cure(found.step, text)
            return
    array = operand_node(view, found.step, 0)
    if array is not None:
        text = spliced(source, node, source.place(array), turned(source, array))
        yield _cure(found.step, text if found.step.operation == "shuffle" else f"{text}.T")


def _picked_along(view: View, step: Step, node: ast.Subscript) -> Iterator[Cure]:
    """`data[np.random.permutation(len(data))]` as `data[:, np.random.permutation(data.shape[1])]`."""
    source = source_of(view, step)
    owner = bracketed(source, node.value)
    items = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
    place = next((n for n, item in enumerate(items) if not isinstance(item, ast.Slice)), 0)
    key = items[place]
    order = source.segment(key)
    more: tuple[Edit, ...] = ()
    if isinstance(key, ast.Call) and key.args:
        order = spliced(source, key, source.place(key.args[0]), f"{owner}.shape[{1 - place}]")
    else:
        made = next((pick.made for pick in shuffled_picks(view) if pick.step is step), None)
        counted = next(count_cures(view, made.inputs[0]), None) if made is not None and made.inputs else None
        if counted is None:
            return
        more = counted.edits
    yield _cure(step, f"{owner}[:, {order}]" if place == 0 else f"{owner}[{order}]", more)


def _cure(step: Step, text: str, more: tuple[Edit, ...] = ()) -> Cure:
    def change(call: Call) -> Meaning:
        table = call.args[0]
        return Array(table.axes) if isinstance(table, Array) and step.operation != "shuffle" else None

    edits = (Edit(step.place, text), *more)
    return Cure(step.path, step.place, _SHUFFLE.filled(text=text), edits, {step.number: change})


_SHUFFLE = Text(en="Shuffle the examples: {text}", zh="打乱的应是样本：{text}")
