"""The product inside a gradient, written so that it has the parameter's shape, where only that shape is known."""

from collections.abc import Iterator
from dataclasses import replace

from ..algebra import Call
from ..cure import Cure
from ..cures.edits import as_dot, turn_operands
from ..flow import is_array
from ..meaning import Array, Impossible, Meaning
from ..reading import Change
from ..steps import Kind, Step
from ..view import View

Shape = tuple[int, ...]

_KEEP_THE_FORM = ("multiply", "divide", "negative", "power", "square", "abs")


def refitted_products(view: View, gradient: int | None, wanted: Shape) -> Iterator[Cure]:
    """`A1 @ dZ2.T` as `dZ2 @ A1.T`, `dZ2 * A1` as `np.dot(dZ2, A1.T)`: what numpy tells of the parameter is its shape alone."""
    step = _product(view, gradient)
    if step is not None:
        ways = as_dot if step.operation == "multiply" else turn_operands
        for cure in ways(view, step):
            changes = {number: _shaped(change, number, wanted) for number, change in cure.changes.items()}
            yield replace(cure, changes=changes)


def _product(view: View, gradient: int | None) -> Step | None:
    """The product of two arrays that a gradient is, up to a number that scales it, or its squares."""
    step = view.reading.maker(gradient)
    while step is not None and step.kind is Kind.OPERATION:
        arrays = [number for number in step.inputs if is_array(view, number)]
        if step.operation in ("dot", "matmul", "multiply") and len(arrays) == 2:
            return step
        if step.operation not in _KEEP_THE_FORM or len(arrays) != 1:
            return None
        step = view.reading.maker(arrays[0])
    return None


def _shaped(change: Change, number: int, wanted: Shape) -> Change:
    """A change that is refused where it gives this gradient another shape; other layers have other shapes."""

    def shaped(call: Call) -> Meaning:
        result = change(call)
        if call.step == number and (not isinstance(result, Array) or result.shape != wanted):
            raise Impossible("not the parameter's shape")
        return result

    return shaped
