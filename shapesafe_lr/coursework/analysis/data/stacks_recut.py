"""A stack cut to a table one of whose sides is the length of a later axis: (T, m, n) as (m, T * n), (h, w, m) as (m, -1).

The first axis of a stack stays whole in such a cut; any other has to be brought to its place by a transpose first.
"""

from ..axes import Axis, shape_of
from ..roles import is_image_stack
from ..steps import Step
from ..view import View
from .recuts import Recut, broken_claims, counts_last, order_that_fits, recuts


def with_axes_named(view: View, recut: Recut) -> Recut:
    """The cut of a stack to a table, where `len(y)` or a number with a name stands for the one axis of that length.

    Only where the cut goes through the middle of a row: three groups of a first axis of twelve are nobody's mistake.
    """
    if len(recut.sides) != 2 or len(recut.before) < 3:
        return recut
    after = view.reading.axes(recut.step.number)
    claims = tuple(
        _axis_meant(view, recut, claim) if claim is not None and side.mixed else claim
        for claim, side in zip(recut.claims, after, strict=True)
    )
    return recut._replace(claims=claims)


def _axis_meant(view: View, recut: Recut, claim: Axis) -> Axis:
    as_long = [axis for axis in recut.before if axis.size == claim.size]
    known = any(view.reading.ledger.same(claim, axis) for axis in recut.elements)
    if known or len(as_long) != 1 or recut.before[0].size % claim.size == 0:
        return claim
    return as_long[0]


def names_later_axis(view: View, recut: Recut) -> bool:
    """Whether a side of the table names an axis of the stack, not the first one, that another order would keep whole."""
    if counts_last(view, recut):
        return True
    if len(recut.sides) != 2 or len(recut.before) < 3 or is_image_stack(shape_of(recut.before)):
        return False  # of a stack of pictures the height was rather taken for their number
    first, ledger = recut.before[0], view.reading.ledger
    later = [claim for claim in broken_claims(view, recut) if not ledger.same(claim, first)]
    return bool(later) and order_that_fits(view, recut) is not None


def is_cut_for_later_axis(view: View, step: Step) -> bool:
    """The same of the step that reshapes."""
    return any(
        recut.step is step
        and not is_image_stack(shape_of(recut.before))
        and names_later_axis(view, with_axes_named(view, recut))
        for recut in recuts(view)
    )
