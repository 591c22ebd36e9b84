"""Repeating: an axis that is repeated is two axes in one, what was there and how often.

`np.tile` puts all in turn, a, b, a, b: how often changes slowest. `np.repeat` puts each several times in a row, a, a, b, b.
"""

from ..axes import Axis, flat, fresh
from ..meaning import Array, Meaning, Number
from .call import Call, NotKnown, counts


def tile(call: Call) -> Meaning:
    """`np.tile(v, m)`, `np.tile(v, (m, 1))`: sides that are missing in the one are 1 in front, in the other too."""
    axes, times = call.axes(0), counts(call.argument(1, "reps"))
    rank = max(len(axes), len(times))
    axes = (*fresh((1,) * (rank - len(axes)), call.step), *axes)
    often = (*(Number(1),) * (rank - len(times)), *times)
    return Array(
        tuple(
            flat((_times(call, one, place), axis), call.step, place) if _grows(one) else axis
            for place, (one, axis) in enumerate(zip(often, axes, strict=True))
        )
    )


def repeat(call: Call) -> Meaning:
    """`np.repeat(v, m)` and `np.repeat(X, m, axis=0)`: without an axis all is flattened first."""
    axes, often = call.axes(0), call.argument(1, "repeats")
    if not isinstance(often, Number):
        raise NotKnown
    if not call.has(2, "axis"):
        axes, along = (flat(axes, call.step),) if any(axis.size != 1 for axis in axes) else fresh((1,), call.step), 0
    else:
        along = call.integer(2, "axis") % max(len(axes), 1)
    if not _grows(often):
        return Array(axes)
    repeated = flat((axes[along], _times(call, often, along)), call.step, along)
    return Array((*axes[:along], repeated, *axes[along + 1 :]))


def _grows(often: Number) -> bool:
    """Whether something is repeated more than once; nothing is known of what is repeated no time."""
    if not often.value:
        raise NotKnown
    return often.value != 1


def _times(call: Call, often: Number, place: int) -> Axis:
    """The axis of the repetitions: the one that the number counts, where that is known."""
    size = int(often.value or 0)
    return often.counts if often.counts is not None and often.counts.size == size else Axis(size, call.step, place)
