"""Indexing: a number takes an axis away, a slice keeps or cuts it, None makes an axis of 1, an index array replaces it."""

from ..axes import UNSEEN, Axes, Axis
from ..meaning import Array, Impossible, Meaning, Number, Several, Stretch, Word
from .call import Call, NotKnown


def subscript(call: Call) -> Meaning:
    """`a[key]`."""
    owner, keys = call.args[0], list(call.args[1:])
    if isinstance(owner, Several):
        return _member(owner, keys[0])
    if not isinstance(owner, Array):
        raise NotKnown
    if len(keys) == 1 and isinstance(keys[0], Several) and not _is_list(keys[0]):
        keys = list(keys[0].items)
    return Array(pick(call, owner.axes, keys), over=owner.over)  # of positions, some of the positions


def pick(call: Call, axes: Axes, keys: list[Meaning]) -> Axes:
    """The axes of what a key picks; index numbers and index arrays meet the axis they point into."""
    used = sum(_rank(key) for key in keys if not _is_ellipsis(key))
    if used > len(axes):
        raise Impossible("too many indices")
    spread = [Stretch()] * (len(axes) - used)
    ellipses = [number for number, key in enumerate(keys) if _is_ellipsis(key)]
    at = ellipses[0] if ellipses else len(keys)
    keys = [*keys[:at], *spread, *keys[at + 1 :]]
    result: list[Axis] = []
    fancy: list[Axes] = []
    fancy_at: int | None = None
    place = 0
    for key in keys:
        if isinstance(key, Word) and key.value is None:
            result.append(Axis(1, call.step, len(result)))
            continue
        if place >= len(axes):
            raise NotKnown
        axis = axes[place]
        if isinstance(key, Number):
            points_into(call, key.over, axis)
            if key.value is not None and not -axis.size <= key.value < axis.size:
                raise Impossible("index out of bounds")
        elif isinstance(key, Stretch):
            result.append(cut(call, axis, key))
        elif isinstance(key, Array | Several):
            points_into(call, key.over, axis)  # first, so that the same pick from the same axis is known again
            taken, rank = _fancy(call, key, axes[place:])
            if fancy_at is None:
                fancy_at = len(result)
            fancy.append(taken)
            place += rank - 1
        else:
            raise NotKnown
        place += 1
    if fancy_at is not None:
        from .elementwise import line_up

        result[fancy_at:fancy_at] = line_up(call.ledger, call.step, fancy) if len(fancy) > 1 else fancy[0]
    return tuple(result)


def points_into(call: Call, over: Axis | None, axis: Axis) -> None:
    """A position along one axis is used to index another: they had better be the same axis."""
    if over is None:
        return
    if over.size == axis.size:
        call.ledger.meet(call.step, over, axis)


def cut(call: Call, axis: Axis, key: Stretch) -> Axis:
    """A slice: all of an axis is the axis; the same part of the same axis is the same axis again."""
    bounds: list[int | None] = []
    for bound in (key.start, key.stop, key.step):
        if bound is None or (isinstance(bound, Word) and bound.value is None):
            bounds.append(None)
        elif isinstance(bound, Number) and bound.value is not None:
            bounds.append(int(bound.value))
        else:
            raise NotKnown
    size = len(range(*slice(*bounds).indices(axis.size)))
    if size == axis.size:
        return axis
    start, stop, _ = slice(*bounds).indices(axis.size)
    piece = _piece(call.ledger.root(axis), start, stop) if bounds[2] in (None, 1) else None
    return piece or call.ledger.cutting(axis, (start, stop, bounds[2]), size, call.step)


def _piece(axis: Axis, start: int, stop: int) -> Axis | None:
    """The flattened table that a slice takes back out of a vector which was put together from several."""
    begin = 0
    for piece in axis.pieces:
        if (begin, begin + piece.size) == (start, stop) and piece.parts:
            return piece
        begin += piece.size
    return None


def _fancy(call: Call, key: Array | Several, axes: Axes) -> tuple[Axes, int]:
    axis = axes[0]
    if isinstance(key, Several) and not key.items and key.over is not None:
        key = Array((key.over,))  # a list of positions of which only the number is known
    if isinstance(key, Several):
        size = len(key.items)
        if any(not isinstance(item, Number) for item in key.items):
            raise NotKnown
        values = tuple(item.value for item in key.items if isinstance(item, Number))
        return (call.ledger.cutting(axis, ("list", *values), size, call.step),), 1
    if key.mask:
        for mine, other in zip(key.axes, axes, strict=False):
            if mine.size != other.size:
                raise Impossible("boolean index did not match")
            call.ledger.meet(call.step, mine, other)
        return (Axis(UNSEEN, call.step, 0),), len(key.axes)
    if len(key.axes) == 1:
        along = call.ledger.root(key.axes[0])
        size = key.axes[0].size
        return (call.ledger.cutting(axis, ("by", along), size, call.step),), 1
    return key.axes, 1


def _member(owner: Several, key: Meaning) -> Meaning:
    if isinstance(key, Number) and key.value is not None and -len(owner.items) <= key.value < len(owner.items):
        return owner.items[int(key.value)]
    if isinstance(key, Stretch):
        bounds: list[int | None] = []
        for bound in (key.start, key.stop, key.step):
            bounds.append(int(bound.value) if isinstance(bound, Number) and bound.value is not None else None)
        return Several(owner.items[slice(*bounds)])
    raise NotKnown


def _rank(key: Meaning) -> int:
    return 0 if isinstance(key, Word) and key.value is None else 1


def _is_ellipsis(key: Meaning) -> bool:
    return isinstance(key, Word) and key.value is Ellipsis


def _is_list(key: Several) -> bool:
    return key.each is not None
