"""A parameter that is updated with a smaller gradient, stretched over it, while its own stands by: `W1 - rate * db1` beside dW1."""

from collections.abc import Iterator
from typing import NamedTuple

from ..cure import Cure
from ..cures.summing_cures import unscaled
from ..flow import long_axes
from ..roles import Update
from ..view import View
from .own_gradients import own_gradients
from .tied_weights import is_tied


class StretchedGradient(NamedTuple):
    """The update, the gradient as it is read there, and the parameter's own in its place."""

    update: Update
    read: int
    cures: tuple[Cure, ...]


def stretched_gradients(view: View) -> Iterator[StretchedGradient]:
    """Updates of tables with a gradient of fewer numbers, where one of the table's shape is named after it."""
    reading, told = view.reading, {}
    for update in view.roles.updates:
        table, read = reading.shape(update.parameter), unscaled(view, update.step.inputs[1])
        if reading.is_replaced(update.step) or table is None or read is None or is_tied(view, update.parameter):
            continue
        if long_axes(view, update.parameter) < 2 or long_axes(view, read) > 1 or not reading.axes(read):
            continue
        if reading.shape(update.step.number) == table:
            cures = tuple(own_gradients(view, update.step.inputs[1], table))
            if cures and not _is_updated_so(view, update, cures):
                told[update.step.place] = StretchedGradient(update, read, cures)
    yield from told.values()


def _is_updated_so(view: View, update: Update, cures: tuple[Cure, ...]) -> bool:
    """Whether the parameter is updated with its own gradient as well: then this is another term, a decay or a noise."""
    texts = {edit.text for cure in cures for edit in cure.edits}
    return any(
        other.name == update.name
        and (read := unscaled(view, other.step.inputs[1])) is not None
        and view.called(read) in texts
        for other in view.roles.updates
    )
