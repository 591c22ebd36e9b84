"""Cures that give a gradient the shape of its parameter, or the parameter the shape it was meant to have."""

from collections.abc import Iterator

from ..births import REDUCTIONS
from ..cure import Cure
from ..meaning import Array, Meaning, Number
from ..networks.kept import kept_cures, kept_operand
from ..networks.made_like import made_like_its_own
from ..networks.own_gradients import own_gradients, updated_by
from ..view import View
from .edits import other_axes, turn_operands
from .summing_cures import Shape, summing_cures, unscaled
from .vector_cures import form_cures


def gradient_cures(view: View, parameter: int | None, change: int | None, wanted: Shape) -> Iterator[Cure]:
    """Changes to the gradient inside `change`, as the update reads it, if it still has the examples; to the parameter
    first when that was born rank-1 or as a row.
    """
    reading = view.reading
    gradient = unscaled(view, change)
    yield from own_gradients(view, change, wanted)
    yield from _kept_beside(view, gradient, wanted, updated_by(view, change))
    yield from summing_cures(view, gradient, wanted)
    shape = reading.shape(gradient) or ()
    if len(wanted) == 1 and len(shape) == 2:
        yield from form_cures(view, parameter, "column" if shape[1] == 1 else "row")
    if len(wanted) == 2 and len(shape) == 2 and shape == wanted[::-1] and wanted[0] == 1:
        yield from form_cures(view, parameter, "column")

    allowed = {wanted, *_wanted_there(view, change)}

    def fits(meaning: Meaning) -> bool:
        if isinstance(meaning, Number):
            return () in allowed
        return isinstance(meaning, Array) and meaning.shape in allowed

    for step in list(reading.ancestors(gradient))[:10]:
        if step.operation in REDUCTIONS and step.inputs:
            yield from other_axes(view, step, fits)
    for step in list(reading.ancestors(gradient))[:6]:
        if step.operation in ("dot", "matmul"):
            yield from turn_operands(view, step)
            break
    if len(shape) == 1 and len(wanted) == 2:
        yield from form_cures(view, gradient, "column" if wanted[1] == 1 else "row")
    if len(wanted) == 2 and 1 in wanted:
        yield from form_cures(view, gradient, "column" if wanted[1] == 1 else "row")


def _wanted_there(view: View, change: int | None) -> Iterator[Shape]:
    """The shapes of all parameters that are updated at this place: each layer passes through the same `self.b - ...`."""
    spots = {(u.step.path, u.step.place) for u in view.roles.updates if change in u.step.inputs}
    for update in view.roles.updates:
        shape = view.reading.shape(update.parameter)
        if shape is not None and (update.step.path, update.step.place) in spots:
            yield shape


def _kept_beside(view: View, gradient: int | None, wanted: Shape, parameter: int | None) -> Iterator[Cure]:
    """A velocity or the like, where it was made: `v = 0.9 * v + 0.1 * dw` with dw in the form of w and v in another."""
    step = view.reading.maker(gradient)
    kept = kept_operand(view, step) if step is not None else None
    if step is not None and kept is not None:
        added = next((number for number in step.inputs if number != kept), None)
        if view.reading.shape(added) == wanted:
            yield from made_like_its_own(view, kept, parameter)
            yield from kept_cures(view, kept, wanted)
