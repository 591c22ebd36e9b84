"""Arrays made from a shape: where a length remembers its axis, the new axis is that axis."""

from ..axes import UNSEEN, Axes, Axis, fresh
from ..meaning import Array, Meaning, Number, Several, Word
from .call import Call, NotKnown, axes_of, counts, whole


def made(call: Call, wanted: tuple[Number, ...]) -> Axes:
    """New axes as long as the numbers say."""
    axes = []
    for position, number in enumerate(wanted):
        size = whole(number)
        remembered = number.counts is not None and number.counts.size == size and size > 1
        axes.append(number.counts if remembered and number.counts else Axis(size, call.step, position))
    ledger = call.ledger
    ledger.born_apart([axis for axis in axes if axis.step == call.step or ledger.is_length(axis)])
    return tuple(axes)


def from_shape(call: Call) -> Meaning:
    """`np.zeros(shape)`, `ones`, `empty`, `full`."""
    return Array(made(call, counts(call.argument(0, "shape"))))


def from_sides(call: Call) -> Meaning:
    """`np.random.randn(3, 1)`, `rand`: each side an operand of its own."""
    return Array(made(call, tuple(number for arg in call.args for number in counts(arg))))


SIZE_AT = {
    "random": 0, "random_sample": 0, "standard_normal": 0, "poisson": 1, "exponential": 1,
    "normal": 2, "uniform": 2, "binomial": 2, "beta": 2, "gamma": 2, "laplace": 2, "logistic": 2,
}  # fmt: skip
"""Where the random generators take their `size`."""


def from_size(call: Call, place: int = 2) -> Meaning:
    """`np.random.normal(0, 1, size)` and its family."""
    if not call.has(place, "size"):
        raise NotKnown
    return Array(made(call, counts(call.argument(place, "size"))))


def drawn(call: Call, place: int) -> Meaning:
    """`np.random.choice(m, 8)`, `randint(0, m, 8)`, `rng.integers(m)`: positions along the axis that m counts."""
    ends = [arg for arg in call.args[:place] if isinstance(arg, Number)]
    from_zero = bool(ends) and (len(ends) == 1 or ends[0].value == 0)
    over = ends[-1].counts if from_zero else None
    if not call.has(place, "size"):
        if not from_zero:
            raise NotKnown
        return Number(over=over)
    return Array(made(call, counts(call.argument(place, "size"))), over=over)


def eye(call: Call) -> Meaning:
    """`np.eye(n)`, `np.identity(n)`: both axes are the same n."""
    if len(call.args) != 1 or call.keywords.keys() - {"dtype"}:
        raise NotKnown
    axis = made(call, counts(call.args[0]))[0]
    return Array((axis, axis))


def arange(call: Call) -> Meaning:
    """`np.arange(n)`: positions along the axis that n counts."""
    if len(call.args) == 1 and isinstance(call.args[0], Number) and call.args[0].value is not None:
        number = call.args[0]
        if number.counts is not None:
            return Array((number.counts,), over=number.counts)
    raise NotKnown


def permutation(call: Call) -> Meaning:
    """`np.random.permutation`: of a number, positions; of an array, its rows shuffled."""
    first = call.args[0] if call.args else None
    if isinstance(first, Number) and first.value is not None:
        size = whole(first)
        axis = Axis(size, call.step, 0)
        return Array((axis,), over=first.counts or axis)
    return Array(call.axes(0))


def array(call: Call) -> Meaning:
    """`np.array`, `np.asarray`: a copy keeps its axes; a list is an array being born, its members' axes meet."""
    first = call.args[0] if call.args else None
    if isinstance(first, Array):
        return Array(first.axes)
    if isinstance(first, Several) and not first.items and first.each is not None:
        return Array((first.over or Axis(UNSEEN, call.step, 0), *axes_of(first.each, call.step)))
    if isinstance(first, Several) and first.items and any(isinstance(item, Array) for item in first.items):
        members = [axes_of(item, call.step) for item in first.items]
        for other in members[1:]:
            for a, b in zip(members[0], other, strict=False):
                call.ledger.meet(call.step, a, b)
    elif isinstance(first, Several):
        raise NotKnown  # a literal: its axes are born from the shape that was seen
    return Array(axes_of(first, call.step))


def meshgrid(call: Call) -> Meaning:
    """`np.meshgrid(x, y)`: y runs down, x runs across; the other way round with `indexing="ij"`."""
    indexing = call.keywords.get("indexing", Word("xy"))
    if len(call.args) != 2 or call.keywords.keys() - {"indexing"} or not isinstance(indexing, Word):
        raise NotKnown
    across, down = call.axes(0), call.axes(1)
    if len(across) != 1 or len(down) != 1:
        raise NotKnown
    axes = across + down if indexing.value == "ij" else down + across
    return Several((Array(axes), Array(axes)))


def newborn(call: Call, shape: tuple[int, ...], known: bool) -> Array:
    """An array of which only the shape is known; `known` when its axes are surely different ones (a literal, a file)."""
    axes = fresh(shape, call.step)
    if known:
        call.ledger.born_apart(axes)
    return Array(axes)
