"""Matrix products of two tables of one shape that belong together number by number: a dropout mask, a window and a filter."""

from collections.abc import Iterator
from typing import NamedTuple

from ..flow import is_number, is_squashed
from ..meaning import Number
from ..steps import Kind, Step
from ..view import View

_COMPARED = ("less", "less_equal", "greater", "greater_equal")
_DRAWN = ("rand", "random", "random_sample", "uniform")
_KEPT = ("astype", "float", "int", "copy", "array", "asarray", "multiply", "divide")


class Meant(NamedTuple):
    """The product, and which of its operands is the mask, or the window."""

    step: Step
    part: int | None


def masked(view: View) -> Iterator[Meant]:
    """`np.dot(A, D) / keep_prob` where D is a draw compared with keep_prob: the units that are kept are scaled by that share."""
    for step, left, right in alike_tables(view):
        for mask in (left, right):
            shares = list(_shares(view, mask))
            if shares and any(_is_one_of(view, number, shares) for number in _divisors(view, step, mask)):
                yield Meant(step, mask)
                break


def is_mask(view: View, number: int | None) -> bool:
    """Whether a table says of each number whether it is kept: it came from `<` or `>`, perhaps as 0 and 1."""
    step = view.reading.maker(number)
    while step is not None and step.operation in _KEPT:
        arrays = [n for n in step.inputs if view.reading.axes(n)]
        step = view.reading.maker(arrays[0]) if len(arrays) == 1 else None
    return step is not None and step.operation in _COMPARED


def windowed(view: View) -> Iterator[Meant]:
    """`np.sum(np.dot(image[i : i + 3, j : j + 3], kernel))` in a loop over the places of the window."""
    for step, left, right in alike_tables(view):
        sliding = [number for number in (left, right) if _slides(view, number)]
        if len(sliding) == 1 and is_squashed(view, step.number):  # two that slide are blocks of two matrices
            yield Meant(step, sliding[0])


def alike_tables(view: View) -> Iterator[tuple[Step, int | None, int | None]]:
    """Products of two different tables of one shape, neither turned."""
    reading = view.reading
    for step in reading.operations("dot", "matmul"):
        if len(step.inputs) != 2 or step.number in view.changes:
            continue
        left, right = step.inputs
        shape = reading.shape(left) or ()
        if len(shape) > 1 and min(shape) > 1 and shape == reading.shape(right):
            if reading.source(left) != reading.source(right):
                yield step, left, right


def _shares(view: View, mask: int | None) -> Iterator[int | None]:
    """The number that a draw was compared with, wherever the mask was cast or scaled since."""
    step = view.reading.maker(mask)
    for _ in range(6):
        if step is None or not step.inputs:
            return
        if step.operation in _COMPARED:
            drawn = [view.reading.maker(number) for number in step.inputs]
            if any(one is not None and one.operation in _DRAWN for one in drawn):
                yield from (number for number in step.inputs if is_number(view, number))
            return
        if step.operation not in _KEPT:
            return
        arrays = [number for number in step.inputs if view.reading.axes(number)]
        step = view.reading.maker(arrays[0]) if len(arrays) == 1 else None


def _divisors(view: View, step: Step, mask: int | None) -> Iterator[int | None]:
    """What the product, or the mask before it, is divided by."""
    for user in view.reading.users.get(step.number, []):
        if user.operation == "divide" and len(user.inputs) == 2:
            yield user.inputs[1]
    maker = view.reading.maker(mask)
    if maker is not None and maker.operation == "divide" and len(maker.inputs) == 2:
        yield maker.inputs[1]


def _is_one_of(view: View, number: int | None, others: list[int | None]) -> bool:
    reading = view.reading
    value = getattr(reading.meaning(number), "value", None)
    for other in others:
        meaning = reading.meaning(other)
        if reading.source(number) == reading.source(other):
            return True
        if isinstance(meaning, Number) and meaning.value is not None and meaning.value == value:
            return True
    return False


def _slides(view: View, window: int | None) -> bool:
    """Whether a table is cut out of a larger one along two axes, at a place that loops go through."""
    cut = view.reading.maker(window)
    if cut is None or cut.operation != "subscript":
        return False
    places = {
        place
        for place, bound in cut.bounds
        if any(step.kind is Kind.LOOP for step in (view.steps[bound], *view.reading.ancestors(bound)))
    }
    return len(places) >= 2
