"""Joining arrays: along one axis they are put end to end, the other axes meet."""

from collections.abc import Sequence

from ..axes import UNSEEN, Axes, Axis, flat, fresh
from ..meaning import Array, Impossible, Meaning, Number, Several
from .call import Call, NotKnown, axes_of


def _members(call: Call) -> list[Axes]:
    first = call.args[0] if call.args else None
    if isinstance(first, Array) and first.axes:
        return [first.axes[1:]] * min(first.axes[0].size, 2)
    if isinstance(first, Several) and not first.items and isinstance(first.each, Array) and first.over is not None:
        return [first.each.axes] * first.over.size  # a comprehension: all its arrays are like the one
    if not isinstance(first, Several) or not first.items:
        raise NotKnown
    return [axes_of(item, call.step) for item in first.items]


def join(call: Call, members: Sequence[Axes], along: int) -> Axes:
    """The axes of the arrays put end to end along one axis."""
    ranks = {len(axes) for axes in members}
    if len(ranks) != 1:
        raise Impossible("arrays of different rank")
    rank = ranks.pop()
    if not -rank <= along < rank:
        raise Impossible("no such axis")
    along %= rank
    for axes in members[1:]:
        for number, (a, b) in enumerate(zip(members[0], axes, strict=True)):
            if number != along:
                if a.size != b.size:
                    raise Impossible("the other axes must be equal")
                call.ledger.meet(call.step, a, b)
    sizes = [axes[along].size for axes in members]
    size = UNSEEN if UNSEEN in sizes else sum(sizes)
    joined = Axis(size, call.step, along, pieces=() if size == UNSEEN else tuple(axes[along] for axes in members))
    result = (*members[0][:along], joined, *members[0][along + 1 :])
    call.ledger.born_apart(result)
    return result


def concatenate(call: Call) -> Meaning:
    """`np.concatenate(arrays, axis=0)`."""
    members = _members(call)
    if call.has(1, "axis") or "axis" not in call.keywords:
        return Array(join(call, members, call.integer(1, "axis", 0)))
    return Array((flat(join(call, [(flat(axes, call.step),) for axes in members], 0), call.step),))


def append(call: Call) -> Meaning:
    """`np.append(a, b, axis)`: without an axis both are flattened."""
    members = [call.axes(0), call.axes(1)]
    if call.has(2, "axis"):
        return Array(join(call, members, call.integer(2, "axis")))
    size = 0
    for axes in members:
        product = 1
        for axis in axes:
            product *= axis.size
        size += product
    return Array(fresh((size,), call.step))


def insert(call: Call) -> Meaning:
    """`np.insert(a, place, values, axis)`: one more row or column; without an axis all is flattened."""
    axes = call.axes(0)
    place, values = call.argument(1, "obj"), call.axes(2, "values")
    if not isinstance(place, Number) or not axes:
        raise NotKnown
    if not call.has(3, "axis"):
        size = flat(axes, call.step).size + flat(values, call.step).size if values else flat(axes, call.step).size + 1
        return Array(fresh((size,), call.step))
    along = call.integer(3, "axis") % len(axes)
    room = list(axes[:along] + axes[along + 1 :])
    more = 1
    if len(values) == len(axes):  # numpy moves their first axis to the one that grows
        values, more = values[1:], values[0].size
    if len(values) > len(room):
        raise NotKnown
    for mine, theirs in zip(reversed(room), reversed(values), strict=False):
        if theirs.size not in (1, mine.size):
            raise Impossible("does not fit where it is inserted")
        if theirs.size > 1:
            call.ledger.meet(call.step, mine, theirs)
    return Array((*axes[:along], Axis(axes[along].size + more, call.step, along), *axes[along + 1 :]))


def delete(call: Call) -> Meaning:
    """`np.delete(a, place, axis)`: one row or column less; without an axis all is flattened."""
    axes = call.axes(0)
    place = call.argument(1, "obj")
    gone = 1 if isinstance(place, Number) else len(place.items) if isinstance(place, Several) and place.items else 0
    if not gone or not axes:
        raise NotKnown
    if not call.has(2, "axis"):
        return Array(fresh((flat(axes, call.step).size - gone,), call.step))
    along = call.integer(2, "axis") % len(axes)
    return Array((*axes[:along], Axis(axes[along].size - gone, call.step, along), *axes[along + 1 :]))


def vstack(call: Call) -> Meaning:
    """`np.vstack`: rank-1 arrays are rows."""
    members = [axes if len(axes) > 1 else (*fresh((1,) * (2 - len(axes)), call.step), *axes) for axes in _members(call)]
    return Array(join(call, members, 0))


def hstack(call: Call) -> Meaning:
    """`np.hstack`: along axis 1; rank-1 arrays end to end."""
    members = [axes or fresh((1,), call.step) for axes in _members(call)]
    return Array(join(call, members, 0 if len(members[0]) == 1 else 1))


def column_stack(call: Call) -> Meaning:
    """`np.column_stack`, `np.c_[...]`: rank-1 arrays are columns."""
    return Array(join(call, [_column(call, axes) for axes in _members(call)], 1))


def columns(call: Call) -> Meaning:
    """`np.c_[a, b]`: like column_stack, along the last axis."""
    return Array(join(call, [_column(call, axes_of(part, call.step)) for part in call.args], -1))


def rows(call: Call) -> Meaning:
    """`np.r_[a, b]`: end to end along the first axis."""
    return Array(join(call, [axes_of(part, call.step) or fresh((1,), call.step) for part in call.args], 0))


def stack(call: Call) -> Meaning:
    """`np.stack(arrays, axis=0)`: a new axis."""
    members = _members(call)
    for axes in members[1:]:
        if len(axes) != len(members[0]):
            raise Impossible("arrays of different rank")
        for a, b in zip(members[0], axes, strict=True):
            if a.size != b.size:
                raise Impossible("all input arrays must have the same shape")
            call.ledger.meet(call.step, a, b)
    first = call.args[0]
    size = first.axes[0].size if isinstance(first, Array) else len(members)
    along = call.integer(1, "axis", 0) % (len(members[0]) + 1)
    result = (*members[0][:along], Axis(size, call.step, along), *members[0][along:])
    call.ledger.born_apart(result)
    return Array(result)


def split(call: Call) -> Meaning:
    """`np.array_split(positions, k)`: each part still holds positions along the same axis."""
    first = call.args[0]
    if not isinstance(first, Array) or len(first.axes) != 1:
        raise NotKnown
    part = Array((Axis(UNSEEN, call.step, 0),), over=first.over)
    return Several((), each=part)


def _column(call: Call, axes: Axes) -> Axes:
    if len(axes) == 0:
        return fresh((1, 1), call.step)
    return axes if len(axes) > 1 else (*axes, *fresh((1,), call.step))
