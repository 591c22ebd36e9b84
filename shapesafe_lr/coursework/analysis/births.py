"""Walking back from a value to where it got its form: the literal, the `np.zeros(n)`, the `X[:, 0]`, the lost axis.

Elementwise operations hand a form on, so the walk goes through them; a product hands on the form of the operand whose
axis survives. Where an axis is dropped, added, or typed in, the form is born.
"""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from .algebra import is_elementwise
from .meaning import Array, Stretch
from .reading import Reading
from .steps import Step

Form = Literal["column", "row"]
"""(n, 1) or (1, n)."""

_HANDS_ON = {
    "copy", "astype", "sort", "cumsum", "clip", "round", "flip", "zeros_like", "ones_like", "asarray", "array", "ascontiguousarray",
    "nan_to_num", "softmax", "roll", "where",
}  # fmt: skip
_DROPS = {
    "sum", "mean", "std", "var", "max", "min", "amax", "amin", "prod", "median", "norm", "argmax", "argmin", "nansum", "nanmean",
    "average", "count_nonzero", "any", "all", "ptp",
}  # fmt: skip

REDUCTIONS = frozenset(_DROPS)


class Birth(NamedTuple):
    """A step where a form was born, and the form it should have had for the value at the end to be as wished."""

    step: Step
    wish: Form


def other(form: Form) -> Form:
    """The form after a transpose."""
    return "row" if form == "column" else "column"


def births(reading: Reading, number: int | None, wish: Form) -> Iterator[Birth]:
    """The places where a vector got its form, the one nearest to the value first."""
    met: set[int] = set()
    yield from _births(reading, number, wish, met)


def _births(reading: Reading, number: int | None, wish: Form, met: set[int]) -> Iterator[Birth]:
    source = reading.source(number)
    if source is None or source in met or len(met) > 60:
        return
    met.add(source)
    step = reading.steps[source]
    meaning = reading.meaning(source)
    if not isinstance(meaning, Array):
        return
    if step.operation in ("T", "transpose"):
        inner_rank = len(reading.axes(step.inputs[0])) if step.inputs else 0
        if inner_rank == 1:
            if not _inside_product(reading, step):
                yield Birth(step, wish)
            yield from _births(reading, step.inputs[0], other(wish), met)
        else:
            yield Birth(step, wish)
            yield from _births(reading, step.inputs[0], other(wish), met)
    elif is_elementwise(step.operation) or step.operation in _HANDS_ON:
        givers = [
            n for n in step.inputs if isinstance(m := reading.meaning(n), Array) and m.shape == meaning.shape
        ] or [n for n in step.inputs if isinstance(reading.meaning(n), Array)]
        givers = [] if _is_first_array(reading, step, givers) else givers
        if not givers:
            yield Birth(step, wish)
        for giver in givers:
            yield from _births(reading, giver, wish, met)
    elif step.operation in ("dot", "matmul"):
        yield from _through_product(reading, step, wish, met)
    elif step.operation == "subscript" and _is_part_of_a_vector(reading, step):
        yield from _births(reading, step.inputs[0], wish, met)
        yield Birth(step, wish)
    else:
        yield Birth(step, wish)


def _is_first_array(reading: Reading, step: Step, givers: list[int | None]) -> bool:
    """Whether the form is born here: of a list, which has no form to change, or of several columns of a table at once."""
    makers = [maker for n in givers if (maker := reading.maker(n)) is not None]
    lists = bool(makers) and all(maker.seen.kind == "list" for maker in makers)
    return lists or (len({m.number for m in makers}) > 1 and all(m.operation == "subscript" for m in makers))


def _is_part_of_a_vector(reading: Reading, step: Step) -> bool:
    """Whether a slice was taken of a column or a row, which gave it its form."""
    owner = reading.shape(step.inputs[0]) or ()
    keys = [reading.argument(step, place) for place in range(1, len(step.inputs))]
    return len(owner) == 2 and 1 in owner and bool(keys) and all(isinstance(key, Stretch) for key in keys)


def _through_product(reading: Reading, step: Step, wish: Form, met: set[int]) -> Iterator[Birth]:
    left, right = (len(reading.axes(n)) for n in step.inputs[:2])
    if left == 2 and right == 1 and (wish == "column" or reading.axes(step.inputs[0])[0].size == 1):
        yield from _births(reading, step.inputs[1], "column", met)
    elif left == 1 and right == 2 and wish == "row":
        yield from _births(reading, step.inputs[0], "row", met)
    else:
        yield Birth(step, wish)


def _inside_product(reading: Reading, step: Step) -> bool:
    """Whether a transpose is a factor of matrix products alone, scaled or not: `lr * x.T @ delta`."""
    users = reading.users.get(step.number, [])
    return bool(users) and all(
        user.operation in ("dot", "matmul") or (_is_scaling(reading, user) and _inside_product(reading, user))
        for user in users
    )


def _is_scaling(reading: Reading, step: Step) -> bool:
    """Whether an array is multiplied by, or divided by, numbers alone."""
    arrays = [number for number in step.inputs if reading.axes(number)]
    return step.operation in ("multiply", "divide", "negative") and len(arrays) == 1
