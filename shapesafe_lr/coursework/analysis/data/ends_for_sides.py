"""Columns that were put end to end, and are then read as if they stood side by side; rows likewise.

path = np.concatenate(ws)                   # six columns (2, 1) -> (12, 1)
start, end = path[:, 0], path[:, -1]        # both are the one long column
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..algebra import is_elementwise
from ..cures.join_cures import JOINS, members
from ..flow import downstream, is_of_a_loop, long_axes
from ..meaning import Number
from ..products.added_axes import ADDS
from ..roles import PRODUCTS
from ..statistics.reducing import axis_of
from ..steps import Step
from ..view import View
from .grown_lists import grown


class EndForSide(NamedTuple):
    """A join of vectors, along which axis, how many of which length; and where they are taken to stand side by side."""

    join: Step
    along: int
    vectors: int
    size: int
    read: Step


def ends_for_sides(view: View) -> Iterator[EndForSide]:
    """The joins of vectors whose axis of length 1 is read at several places, or that one score is worked out from, or one mean."""
    for join in view.reading.operations(*JOINS):
        parts = [part for part in _parts(view, join) if part is not None]
        shapes, whole = {view.reading.shape(part) or () for part in parts}, view.reading.shape(join.number) or ()
        each = shapes.pop() if len(shapes) == 1 else ()
        if len(each) != 2 or len(whole) != 2 or sorted(each)[0] != 1 or max(each) < 2 or _is_wider(view, join):
            continue
        along = each.index(max(each))
        count, left = divmod(whole[along], each[along])
        if count < 2 or left or whole[1 - along] != 1:
            continue
        read = (
            _read_apart(view, join, along, parts)
            or _one_score(view, join, count)
            or _averaged(view, join, along, parts)
        )
        if read is not None:
            yield EndForSide(join, along, count, each[along], read)


def _parts(view: View, join: Step) -> Sequence[int | None]:
    """What was joined, also what a list was filled with later; a table that grows by a column at a time takes in that column."""
    if join.operation == "append":
        return join.inputs[1:2]
    return [*members(view, join), *(grown(view, join.inputs[0]) if join.inputs else [])]


def _is_wider(view: View, join: Step) -> bool:
    """Whether the same join makes a real table in another pass."""
    shapes = [view.reading.shape(number) or () for number in view.passes_over(join.number)]
    return any(min(shape) > 1 for shape in shapes if len(shape) == 2)


def _read_apart(view: View, join: Step, along: int, parts: Sequence[int]) -> Step | None:
    """Where a second place is read along the axis of length 1; of the states of one parameter the last one is enough."""
    first: Step | None = None
    states = _are_states(view, parts)
    for user in view.reading.users.get(join.number, []):
        place = 2 - along
        if user.operation != "subscript" or len(user.inputs) <= place:
            continue
        key = view.reading.argument(user, place)
        if not isinstance(key, Number):
            continue
        looped = is_of_a_loop(view, user.inputs[place])
        if states and (looped or key.value == -1) and along == 0:
            return user
        if first is not None and not looped and key.value != _value(view, first, place):
            return user
        first = user if first is None and not looped else first
    return None


def _value(view: View, step: Step, place: int) -> float | None:
    key = view.reading.argument(step, place)
    return key.value if isinstance(key, Number) else None


def _are_states(view: View, parts: Sequence[int]) -> bool:
    """Whether they are one parameter again and again: `w`, made from what was called w before."""
    reading = view.reading
    for part in parts:
        made = reading.source(part)
        names = set(reading.names.get(made, [])) if made is not None else set()
        before = (step.number for step in reading.ancestors(part) if step.number != made)
        if any(names & set(reading.names.get(number, [])) for number in before):
            return True
    return False


def _one_score(view: View, join: Step, count: int) -> Step | None:
    """Where the one score of the long vector meets as many labels as there were vectors."""
    for product in view.reading.users.get(join.number, []):
        if product.operation not in PRODUCTS or long_axes(view, product.number):
            continue
        made = {product.number}
        for user in downstream(view, product.number):
            if is_elementwise(user.operation) and len(user.inputs) == 2:
                others = [n for n in user.inputs if view.reading.source(n) not in made]
                shape = view.reading.shape(others[0]) or () if len(others) == 1 else ()
                if len(shape) == 2 and sorted(shape) == [1, count]:
                    return user
            made.add(user.number)
    return None


def _averaged(view: View, join: Step, along: int, parts: Sequence[int]) -> Step | None:
    """A mean along the axis of length 1, which each of the vectors was given by hand only to be joined."""
    makers = [view.reading.maker(part) for part in parts]
    if not all(made is not None and made.operation in ADDS for made in makers):
        return None
    for user in view.reading.users.get(join.number, []):
        axis = axis_of(user) if user.operation in ("mean", "std", "var", "median") else None
        if axis is not None and axis % 2 == 1 - along:
            return user
    return None
