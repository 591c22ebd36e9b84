"""Arrays in which things come several times: `np.tile` puts all of them in turn, `np.repeat` each one several times in a row."""

from collections.abc import Iterator
from typing import NamedTuple

from ...findings import Place
from ..axes import Axis
from ..cures.edits import source_of
from ..cures.join_cures import JOINS, members
from ..cures.literal_operands import shape_of_operand
from ..meaning import Number
from ..steps import Kind, Step
from ..view import View
from .joined import loop_around


class Repeated(NamedTuple):
    """So many things along an axis, each so many times: all in turn, again and again, or each one several times in a row."""

    step: Step
    """What repeats them: np.tile, np.repeat, a join, a list times a number."""
    made: int
    """The array that comes of it."""
    axis: Axis
    size: int
    times: int
    in_turn: bool
    parts: tuple[int | None, ...]
    """What is repeated, or what was joined."""

    def agrees(self, other: "Repeated") -> bool:
        """Whether another array has as many things as often."""
        return (self.size, self.times) == (other.size, other.times)


def repeated(view: View) -> Iterator[Repeated]:
    """What `np.tile`, `np.repeat` and `[0, 1] * n` make."""
    for step in view.reading.operations("tile", "repeat"):
        before = shape_of_operand(view, step.inputs[0]) if step.inputs else None
        axes = view.reading.axes(step.number)
        place = _place(before or (), tuple(axis.size for axis in axes))
        if place is not None and step.inputs[0] is not None:
            size = axes[place].size // _repeats(before or (), axes[place].size)
            in_turn = step.operation == "tile"
            yield Repeated(step, step.number, axes[place], size, axes[place].size // size, in_turn, (step.inputs[0],))
    yield from _lists(view)


def _repeats(before: tuple[int, ...], after: int) -> int:
    """How often the one axis that grew was repeated."""
    return min(after // side for side in before if side > 1 and after % side == 0)


def _place(before: tuple[int, ...], after: tuple[int, ...]) -> int | None:
    """The place of the one axis that grew; a single row or column that was copied has no order."""
    long = [side for side in before if side > 1]
    if len(after) == 1 and len(long) == 1:
        return 0 if after[0] > long[0] and after[0] % long[0] == 0 else None
    if not before or len(before) > len(after):
        return None
    padded = (1,) * (len(after) - len(before)) + before
    grown = [place for place, side in enumerate(padded) if side != after[place]]
    one = len(grown) == 1 and padded[grown[0]] > 1
    return grown[0] if one and after[grown[0]] % padded[grown[0]] == 0 else None


def _lists(view: View) -> Iterator[Repeated]:
    """`np.array([0, 1] * n)`, and `np.array([[0, 1] * n])`."""
    for step in view.reading.operations("multiply"):
        listed = [n for n in step.inputs if (made := view.reading.maker(n)) is not None and made.kind is Kind.DISPLAY]
        if len(listed) != 1 or step.seen.kind != "list":
            continue
        display = view.reading.maker(listed[0])
        size = len(display.inputs) if display is not None else 0
        for made in _arrays_of(view, step):
            axes = [axis for axis in view.reading.axes(made.number) if axis.size > 1]
            if size > 1 and len(axes) == 1 and axes[0].size % size == 0 and axes[0].size > size:
                yield Repeated(step, made.number, axes[0], size, axes[0].size // size, True, (listed[0],))


def _arrays_of(view: View, listed: Step) -> Iterator[Step]:
    """The arrays made of a list, also where it is put in further brackets."""
    for user in view.reading.users.get(listed.number, []):
        if user.operation in ("array", "asarray"):
            yield user
        elif user.kind is Kind.DISPLAY and len(user.inputs) == 1:
            yield from _arrays_of(view, user)


def counted_off(view: View) -> Iterator[Repeated]:
    """`np.arange(m) % 2` goes through 0 and 1 in turn, `np.arange(m) // n` has each number n times in a row."""
    for step in view.reading.operations("mod", "remainder", "floor_divide"):
        counted, by = view.reading.maker(step.inputs[0]), view.reading.meaning(step.inputs[1])
        axes = view.reading.axes(step.number)
        if counted is None or counted.operation != "arange" or not isinstance(by, Number) or len(axes) != 1:
            continue
        length, value = axes[0].size, int(by.value or 0)
        if 1 < value < length and length % value == 0 and value == by.value:
            in_turn = step.operation != "floor_divide"
            size = value if in_turn else length // value
            yield Repeated(step, step.number, axes[0], size, length // size, in_turn, (counted.number,))


def joined_alike(view: View) -> Iterator[Repeated]:
    """Joins of members equally long: of several forms of the same examples all in turn, else one class after the other."""
    reading = view.reading
    for step in reading.operations(*JOINS):
        written = [part for part in members(view, step) if part is not None]
        known = written or [part for part, _ in _grown(view, step)]
        shapes = {reading.shape(part) for part in known}
        before, after = (shapes.pop() or ()) if len(shapes) == 1 else (), reading.shape(step.number) or ()
        place = _place(before, after) if len(before) == len(after) else None
        if place is None:
            continue
        axis, size = reading.axes(step.number)[place], before[place]
        count = axis.size // size
        if len(written) not in (0, count):
            continue
        if _are_forms(view, written, place) if written else _are_made_of_one(view, step, place):
            yield Repeated(step, step.number, axis, size, count, True, tuple(known))
        else:
            yield Repeated(step, step.number, axis, count, size, False, tuple(known))


def _are_forms(view: View, parts: list[int], place: int) -> bool:
    """Whether all members were made of one array of the same examples: `(X, X[:, ::-1])`."""
    made_of = [{step.number for step in made_with(view, part, view.reading.axes(part)[place])} for part in parts]
    return bool(set.intersection(*made_of))


def made_with(view: View, number: int, axis: Axis) -> Iterator[Step]:
    """The arrays with this axis that a value was made from."""
    for step in view.reading.ancestors(number):
        if any(view.reading.ledger.same(axis, other) for other in view.reading.axes(step.number)):
            yield step


def _are_made_of_one(view: View, join: Step, place: int) -> bool:
    """Whether each member, made in a loop, comes of one array that was there before the loop."""
    return any(
        step.path == join.path and not around.covers(step.place.line)
        for part, around in _grown(view, join)
        for step in made_with(view, part, view.reading.axes(part)[place])
    )


def _grown(view: View, join: Step) -> list[tuple[int, Place]]:
    """The member that a comprehension makes, or that a loop appends at one place, each with the place of the loop."""
    grown = view.reading.maker(join.inputs[0]) if join.inputs else None
    if grown is None:
        return []
    if grown.operation == "comprehension":
        return [(n, grown.place) for n in grown.inputs[:1] if n is not None]
    added = [user for user in view.reading.users.get(grown.number, []) if user.operation == "list.append"]
    loop = loop_around(view, added[0]) if added else None
    if loop is None or len({one.place for one in added}) != 1 or len(added[0].inputs) < 2 or added[0].inputs[1] is None:
        return []
    return [(added[0].inputs[1], source_of(view, added[0]).place(loop))]
