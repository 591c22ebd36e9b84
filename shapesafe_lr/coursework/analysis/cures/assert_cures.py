"""Cures for a failed `assert a.shape == (n, 1)` or `assert isinstance(b, float)`: given that form where it was made."""

import re
from collections.abc import Iterator

from ....language import Text
from ..births import REDUCTIONS
from ..cure import Cure
from ..meaning import Number, Several
from ..steps import Kind, Step
from ..view import View
from .count_cures import count_cures, lengths_of, measured
from .edits import other_axes, retype, turn_operands
from .gradient_cures import gradient_cures
from .layout_cures import layout_cures
from .vector_cures import form_cures

Shape = tuple[int, ...]


def asserted(view: View, step: Step) -> tuple[int, Shape] | None:
    """The array and the shape it was asserted to have."""
    for comparison in _comparisons(view, step):
        for one, other in (comparison.inputs, comparison.inputs[::-1]):
            shape_of = view.reading.maker(one)
            wanted = view.reading.meaning(other)
            if (
                shape_of is None
                or shape_of.operation != "shape"
                or not shape_of.inputs
                or not isinstance(wanted, Several)
            ):
                continue
            values = [item.value if isinstance(item, Number) else None for item in wanted.items]
            array = shape_of.inputs[0]
            shape = tuple(int(value) for value in values if value is not None)
            if array is not None and len(shape) == len(values) and view.reading.shape(array) != shape:
                return array, shape
    return None


def asserted_number(view: View, step: Step) -> int | None:
    """The array of which `assert isinstance(b, float)` says that it is a number."""
    for question in _inside(view, step, "isinstance"):
        if view.reading.axes(question.inputs[0]) and re.search(r"\b(float|int)\b", view.text(question)):
            return question.inputs[0]
    return None


def number_made_cures(view: View, array: int) -> Iterator[Cure]:
    """`b = np.zeros((1, 1))` as `b = 0.0`."""
    maker = view.reading.maker(array)
    if maker is not None and maker.operation == "zeros" and maker.kind is Kind.OPERATION:
        yield retype(view, maker, "0.0", _ZERO.filled(name=view.name(array)))


def _comparisons(view: View, step: Step) -> Iterator[Step]:
    """The `==` steps in the assertion."""
    return _inside(view, step, "equal")


def _inside(view: View, step: Step, operation: str) -> Iterator[Step]:
    """The steps of one operation on two operands in the assertion."""
    for other in view.steps:
        if (
            other.path == step.path
            and other.kind is Kind.OPERATION
            and other.operation == operation
            and len(other.inputs) == 2
        ):
            a, b = other.place, step.place
            if a.cell == b.cell and b.line <= a.line and a.end_line <= b.end_line:
                yield other


def assert_cures(view: View, step: Step, array: int, wanted: Shape) -> Iterator[Cure]:
    """The cures after which the array has the asserted shape."""
    for cure in shape_cures(view, array, wanted):
        after = view.supposing(cure.changes)
        if after.reading.shape(array) == wanted and not after.reading.impossible:
            yield Cure(cure.path, cure.place, cure.description, cure.edits, cure.changes, certain=True)


def shape_cures(view: View, array: int, wanted: Shape) -> Iterator[Cure]:
    """Changes that may give an array a wanted shape."""
    reading = view.reading

    if len(wanted) == 2 and 1 in wanted:
        yield from form_cures(view, array, "column" if wanted[1] == 1 else "row")
    for maker in list(reading.ancestors(array))[:10]:
        if maker.operation in REDUCTIONS and maker.inputs and reading.axes(maker.inputs[0]):
            yield from other_axes(view, maker)
        if maker.operation in ("dot", "matmul"):
            yield from turn_operands(view, maker)
    for length in list(lengths_of(view, array))[:6]:
        owner = measured(view, length)
        if (reading.shape(owner) or ())[:1] == (1,):  # a row, as in the course: the wrong side of it was taken
            yield from count_cures(view, array)
        if 1 in (reading.shape(owner) or ()) or len(reading.shape(owner) or ()) == 1:
            yield from form_cures(view, owner, "row")
            yield from form_cures(view, owner, "column")
    yield from count_cures(view, array)
    yield from gradient_cures(view, None, array, wanted)
    if len(wanted) == 2:
        yield from layout_cures(view, array)


_ZERO = Text(en="Make {name} a number: 0.0", zh="让 {name} 成为一个数：0.0")
