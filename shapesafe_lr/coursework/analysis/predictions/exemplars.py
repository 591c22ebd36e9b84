"""Searches for an example, where probabilities sum to 1 over the classes: `X[P.argmax(axis=0)]`, the surest one of each class.

That is meant where the positions pick from an array along the very axis they were searched along, or where the class
of each example is looked for in the same table as well.
"""

from ..statistics.reducing import axis_of
from ..steps import Step
from ..view import View


def is_of_an_exemplar(view: View, search: Step) -> bool:
    """Whether the place along the examples is what is wanted."""
    return _is_searched_both_ways(view, search) or _picks_examples(view, search)


def _is_searched_both_ways(view: View, search: Step) -> bool:
    axis, table = axis_of(search), view.reading.source(search.inputs[0])
    others = [
        axis_of(other)
        for other in view.reading.operations("argmax", "argmin")
        if other.inputs and view.reading.source(other.inputs[0]) == table
    ]
    return axis is not None and any(other is not None and other % 2 != axis % 2 for other in others)


def _picks_examples(view: View, search: Step) -> bool:
    axis, axes = axis_of(search), view.reading.axes(search.inputs[0])
    return axis is not None and any(
        user.operation == "subscript"
        and len(user.inputs) == 2
        and view.reading.source(user.inputs[1]) == search.number
        and bool(picked := view.reading.axes(user.inputs[0]))
        and view.reading.ledger.same(picked[0], axes[axis])
        for user in view.reading.users.get(search.number, [])
    )
