"""Cures for a reshape that cuts across an array's axes: the axes exchanged before it, or its sides put in their order."""

import ast
from collections.abc import Iterator, Sequence

from ....language import Text
from ...findings import Edit
from ..algebra import Call
from ..algebra.reshaping import recut as cut_anew
from ..cure import Cure
from ..data.recuts import Recut, sides_that_fit
from ..meaning import Array, Impossible, Meaning, Number
from ..reading import Change
from ..source import Source, bracketed
from ..steps import Step
from ..view import View
from .edits import flipped, source_of
from .vector_cures import spliced


def axes_exchanged(view: View, recut: Recut, order: Sequence[int]) -> Iterator[Cure]:
    """`X.reshape(m, 28, 28)` of a table of columns as `X.T.reshape(m, 28, 28)`; where that is all, without the reshape."""
    source, node, inside = _parts(view, recut.step)
    if node is None or inside is None:
        return
    order = tuple(order)
    turned = f"{bracketed(source, inside)}{'.T' if order == (1, 0) else f'.transpose{order}'}"
    enough = tuple(recut.before[place].size for place in order) == recut.sides

    def change(call: Call) -> Meaning:
        axes = call.axes(0)
        if len(axes) != len(order):
            raise Impossible("axes don't match array")
        axes = tuple(axes[place] for place in order)
        return Array(axes if enough else cut_anew(call, axes, tuple(map(Number, recut.sides))))

    text = turned if enough else spliced(source, node, source.place(inside), turned)
    yield _retyped(recut.step, text, change)


def cut_and_exchanged(view: View, recut: Recut) -> Iterator[Cure]:
    """`X.reshape(m // k, n, k)` of a table (n, m) as `X.reshape(n, m // k, k).transpose(1, 0, 2)`."""
    source, node, _ = _parts(view, recut.step)
    written, order = _written_sides(node, recut), sides_that_fit(view, recut)
    if node is None or order is None or len(written) != len(recut.sides):
        return
    back = tuple(order.index(place) for place in range(len(order)))
    cut = _with_sides(source, node, written, ", ".join(source.segment(written[place]) for place in order))

    def change(call: Call) -> Meaning:
        axes = cut_anew(call, call.axes(0), tuple(Number(recut.sides[place]) for place in order))
        return Array(tuple(axes[place] for place in back))

    yield _retyped(recut.step, f"{cut}.transpose{back}", change)


def examples_as_columns(view: View, recut: Recut) -> Iterator[Cure]:
    """`stack.reshape(m, -1).T` of a stack (h, w, m) as `stack.reshape(-1, m)`: its last axis is the columns already."""
    source, node, _ = _parts(view, recut.step)
    written, outer = _written_sides(node, recut), source.parents.get(node) if node is not None else None
    if node is None or len(written) != 2 or not isinstance(outer, ast.Attribute) or outer.attr != "T":
        return
    text = _with_sides(source, node, written, f"-1, {source.segment(written[0])}")

    def change(call: Call) -> Meaning:
        return flipped(Array(cut_anew(call, call.axes(0), tuple(map(Number, recut.sides[::-1])))))

    place = source.place(outer)
    edits = (Edit(place, text),)
    yield Cure(recut.step.path, place, _WRITE.filled(text=text), edits, {recut.step.number: change})


def sides_in_order(view: View, recut: Recut) -> Iterator[Cure]:
    """`x.reshape(3, px, px)` of pixels flattened from (px, px, 3) as `x.reshape(px, px, 3)`.

    A transpose behind it that was to bring the sides into this order goes too; else one may be needed for the order asked for.
    """
    source, node, _ = _parts(view, recut.step)
    written = _written_sides(node, recut)
    if node is None or len(written) != len(recut.sides):
        return
    left = list(zip(written, recut.sides, strict=True))
    wanted = [axis.size for axis in recut.elements]
    sides = [wanted.pop(0) if side != 1 else 1 for side in recut.sides]
    places = []
    for side in sides:
        places.append(next(n for n, (_, size) in enumerate(left) if size == side and n not in places))
    texts = [source.segment(written[place]) for place in places]
    text = _with_sides(source, node, written, ", ".join(texts))

    def change(call: Call) -> Meaning:
        return Array(cut_anew(call, call.axes(0), tuple(map(Number, sides))))

    outer = source.parents.get(node)
    turn = _turn_behind(view, recut, tuple(sides))
    if turn is not None:
        back: dict[int, Change] = {recut.step.number: change, turn.number: lambda call: call.args[0]}
        yield Cure(turn.path, turn.place, _WRITE.filled(text=text), (Edit(turn.place, text),), back)
    order = tuple(map(places.index, range(len(places))))

    def turned(call: Call) -> Meaning:
        axes = cut_anew(call, call.axes(0), tuple(map(Number, sides)))
        return Array(tuple(axes[place] for place in order))

    as_asked = _retyped(recut.step, f"{text}{'.T' if order == (1, 0) else f'.transpose{order}'}", turned)
    if turn is None and _is_of_channels(source, written, places) and not _was_so(view, recut):
        yield as_asked
    yield _retyped(recut.step, text, change)
    if isinstance(outer, ast.Attribute) and outer.attr == "T":
        place = source.place(outer)
        changes: dict[int, Change] = {recut.step.number: lambda call: flipped(change(call))}
        yield Cure(recut.step.path, place, _WRITE.filled(text=text), (Edit(place, text),), changes)
    if turn is None and len(set(sides)) == len(sides):
        yield as_asked


def _is_of_channels(source: Source, written: Sequence[ast.expr], places: Sequence[int]) -> bool:
    """Whether maps (m, h, w, channels) were cut as (m, channels, h, w): what comes after them takes the channels there."""
    names = {source.segment(side) for side in written}
    return len(names) == len(places) == 4 and list(places) == [0, 2, 3, 1]


def _was_so(view: View, recut: Recut) -> bool:
    """Whether it was flattened from an array with just these axes, which is to be had back."""
    same = view.reading.ledger.same
    return any(
        len(axes) == len(recut.elements) and all(map(same, axes, recut.elements))
        for step in view.reading.ancestors(recut.step.number)
        if (axes := view.reading.axes(step.number))
    )


def _turn_behind(view: View, recut: Recut, sides: tuple[int, ...]) -> Step | None:
    """The transpose written right behind a cut, whose result has the sides in the order in which they lie."""
    users = view.reading.users.get(recut.step.number, [])
    return next(
        (
            user
            for user in users
            if user.operation == "transpose" and user.method and user.place.covers(recut.step.place.line)
            if view.reading.shape(user.number) == sides
        ),
        None,
    )


def cut_and_turned(view: View, recut: Recut) -> Iterator[Cure]:
    """`values.reshape(2, -1)` of x, y, x, y as `values.reshape(-1, 2).T`."""
    source, node, _ = _parts(view, recut.step)
    written = _written_sides(node, recut)
    if node is None or len(written) != 2:
        return
    text = f"{_with_sides(source, node, written, ', '.join(map(source.segment, written[::-1])))}.T"

    def change(call: Call) -> Meaning:
        return flipped(Array(cut_anew(call, call.axes(0), tuple(map(Number, recut.sides[::-1])))))

    yield _retyped(recut.step, text, change)


def planes_first(view: View, recut: Recut, first: int, count: int) -> Iterator[Cure]:
    """`x.reshape(-1, 32, 32, 3)` of planes side by side as `x.reshape(-1, 3, 32, 32).transpose(0, 2, 3, 1)`."""
    source, node, _ = _parts(view, recut.step)
    written = _written_sides(node, recut)
    if node is None or len(written) != len(recut.sides):
        return
    last = first + 2
    moved = [*written[:first], written[last], *written[first:last], *written[last + 1 :]]
    places = list(range(len(written)))
    order = (*places[:first], *places[first + 1 : last + 1], first, *places[last + 1 :])
    sides = (*recut.sides[:first], count, *recut.sides[first:last], *recut.sides[last + 1 :])
    cut = _with_sides(source, node, written, ", ".join(source.segment(side) for side in moved))

    def change(call: Call) -> Meaning:
        axes = cut_anew(call, call.axes(0), tuple(map(Number, sides)))
        return Array(tuple(axes[place] for place in order))

    yield _retyped(recut.step, f"{cut}.transpose{order}", change)


def _retyped(step: Step, text: str, change: Change) -> Cure:
    return Cure(step.path, step.place, _WRITE.filled(text=text), (Edit(step.place, text),), {step.number: change})


def _parts(view: View, step: Step) -> tuple[Source, ast.Call | None, ast.expr | None]:
    """The call as it is written, and what it reshapes."""
    source = source_of(view, step)
    node = source.node(step.place)
    if not isinstance(node, ast.Call):
        return source, None, None
    if step.method:
        return source, node, node.func.value if isinstance(node.func, ast.Attribute) else None
    return source, node, node.args[0] if node.args else None


def _written_sides(node: ast.Call | None, recut: Recut) -> list[ast.expr]:
    """The sides as they are written one by one; none if they came from elsewhere, as a shape with a name."""
    args = [] if node is None else node.args[0 if recut.step.method else 1 :]
    if len(args) == 1 and isinstance(args[0], ast.Tuple | ast.List):
        return list(args[0].elts)
    return [] if any(isinstance(arg, ast.Starred) for arg in args) else list(args)


def _with_sides(source: Source, node: ast.Call, written: Sequence[ast.expr], text: str) -> str:
    first, last = source.place(written[0]), source.place(written[-1])
    return spliced(source, node, first._replace(end_line=last.end_line, end_column=last.end_column), text)


_WRITE = Text(en="Write {text}", zh="写成 {text}")
