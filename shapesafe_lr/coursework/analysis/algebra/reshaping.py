"""Reshaping: which axes survive. An axis cut whole stays itself; several cut as one are flattened into one, in order."""

from typing import Literal

from ....shapes import reshape as verdict_on
from ..axes import Axes, Axis, flat, fresh, shape_of
from ..meaning import Array, Impossible, Meaning, Number, Several, Word
from .call import Call, NotKnown, counts, whole


def reshape(call: Call) -> Meaning:
    """`np.reshape(a, shape)`, `a.reshape(shape)`, `a.reshape(3, 4)`."""
    axes = call.axes(0)
    if len(call.args) > 1:
        wanted = call.args[1] if len(call.args) == 2 else Several(tuple(call.args[1:]))
    else:
        wanted = call.keywords.get("shape", call.keywords.get("newshape"))
    order = call.keywords.get("order", Word("C"))
    if isinstance(wanted, Several) and wanted.items and isinstance(wanted.items[-1], Word):
        order, wanted = wanted.items[-1], Several(wanted.items[:-1])
        if len(wanted.items) == 1 and isinstance(wanted.items[0], Several):
            wanted = wanted.items[0]
    if not isinstance(order, Word) or order.value not in ("C", "F", "A"):
        raise NotKnown
    return Array(recut(call, axes, counts(wanted), "F" if order.value == "F" else "C"))


def recut(call: Call, axes: Axes, wanted: tuple[Number, ...], order: Literal["C", "F"] = "C") -> Axes:
    """The axes after a reshape; where a wanted length remembers its axis, the result claims to be that axis."""
    verdict = verdict_on(shape_of(axes), tuple(int(number.value or 0) for number in wanted), order)
    if verdict.result is None:
        raise Impossible("cannot reshape")
    result: list[Axis | None] = [None] * len(verdict.result)
    for cut in verdict.cuts:
        source = tuple(axes[number] for number in cut.source)
        if len(cut.result) == 1:
            parts = source if order == "C" else source[::-1]
            result[cut.result[0]] = source[0] if cut.whole else flat(parts, call.step, cut.result[0])
        elif len(source) == 1:
            numbers = cut.result if order == "C" else cut.result[::-1]
            sizes = tuple(verdict.result[number] for number in numbers)
            pieces = source[0].parts or call.ledger.root(source[0]).parts
            if tuple(part.size for part in pieces) != sizes:
                pieces = fresh(sizes, call.step)
                call.ledger.born_apart(pieces)
            for number, piece in zip(numbers, pieces, strict=True):
                result[number] = piece
        else:
            for number in cut.result:
                result[number] = Axis(verdict.result[number], call.step, number, mixed=source)
    for number, size in enumerate(verdict.result):
        axis, claim = result[number], wanted[number].counts
        if axis is None:
            result[number] = Axis(size, call.step, number)
        elif claim is not None and not axis.mixed and claim.size == size and not (claim.parts or axis.parts):
            call.ledger.meet(call.step, axis, claim)
    return tuple(axis for axis in result if axis is not None)


def ravel(call: Call) -> Meaning:
    """`ravel`, `flatten`: one axis made of all."""
    axes = call.axes(0)
    order = call.argument(1, "order")
    if isinstance(order, Word) and order.value == "F":
        axes = axes[::-1]
    return Array((flat(axes, call.step),) if any(axis.size != 1 for axis in axes) else fresh((1,), call.step))


def transpose(call: Call) -> Meaning:
    """`.T`, `np.transpose(a)`, `a.transpose(1, 0)`."""
    axes = call.axes(0)
    if len(call.args) == 1 and not call.has(9, "axes"):
        return Array(axes[::-1])
    option = (
        call.args[1]
        if len(call.args) == 2
        else Several(tuple(call.args[1:]))
        if call.args[1:]
        else call.keywords["axes"]
    )
    if isinstance(option, Word) and option.value is None:
        return Array(axes[::-1])
    order = [whole(item) for item in option.items] if isinstance(option, Several) else [whole(option)]
    if sorted(number % max(len(axes), 1) for number in order) != list(range(len(axes))):
        raise Impossible("axes don't match array")
    return Array(tuple(axes[number] for number in order))


def swapaxes(call: Call) -> Meaning:
    """`np.swapaxes(a, i, j)`."""
    axes = list(call.axes(0))
    first, second = call.integer(1, "axis1"), call.integer(2, "axis2")
    axes[first], axes[second] = axes[second], axes[first]
    return Array(tuple(axes))


def moveaxis(call: Call) -> Meaning:
    """`np.moveaxis(a, source, destination)`, one axis."""
    axes = list(call.axes(0))
    source, destination = call.integer(1, "source") % len(axes), call.integer(2, "destination") % len(axes)
    axes.insert(destination, axes.pop(source))
    return Array(tuple(axes))


def expand_dims(call: Call) -> Meaning:
    """`np.expand_dims(a, axis)`."""
    axes = list(call.axes(0))
    numbers = call.axis_numbers(len(axes) + 1)
    for number in sorted(numbers or ()):
        axes.insert(number, Axis(1, call.step, number))
    return Array(tuple(axes))


def squeeze(call: Call) -> Meaning:
    """`np.squeeze`: axes of 1 go."""
    axes = call.axes(0)
    gone = call.axis_numbers(len(axes))
    if gone is None:
        return Array(tuple(axis for axis in axes if axis.size != 1))
    if any(axes[number].size != 1 for number in gone):
        raise Impossible("cannot squeeze an axis longer than 1")
    return Array(tuple(axis for number, axis in enumerate(axes) if number not in gone))


def same_axes(call: Call) -> Meaning:
    """Copies, casts, sorts, `zeros_like`: the axes of the first operand."""
    first = call.args[0] if call.args else None
    if isinstance(first, Array):
        return Array(first.axes)
    return Array(call.axes(0))


def at_least_2d(call: Call) -> Meaning:
    """`np.atleast_2d`: a rank-1 array becomes a row."""
    axes = call.axes(0)
    return Array((*fresh((1,) * max(0, 2 - len(axes)), call.step), *axes))


def broadcast_to(call: Call) -> Meaning:
    """`np.broadcast_to(a, shape)`: axes of 1 are replaced by what the shape says."""
    axes, wanted = call.axes(0), counts(call.argument(1, "shape"))
    result = []
    for place in range(-len(wanted), 0):
        old = axes[place] if len(axes) >= -place else None
        number = wanted[place]
        size = int(number.value or 0)
        if old is not None and old.size == size:
            result.append(old)
        elif old is None or old.size == 1:
            result.append(number.counts or Axis(size, call.step, len(wanted) + place))
        else:
            raise Impossible("cannot broadcast to that shape")
    return Array(tuple(result))
