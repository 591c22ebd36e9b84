"""Numbers of the units times one number of each example: `x * w1 + b1` of one feature, `dZ2 * w2` back from one output.

That is a table on purpose, one column a unit. With as many units as examples it looks like a column that met a vector by
mistake. So the vector must be learnt, and the table must be taken for one: the next layer's weights sum over its
units, or it meets a table of the same form that was made another way.
"""

from ..algebra import is_elementwise
from ..flow import downstream, long_axes
from ..steps import Step
from ..view import View


def is_table_of_units(view: View, step: Step) -> bool:
    """Whether one pass over this place tells that examples and learnt numbers were meant to make a table."""
    return any(_is_table(view, view.steps[number]) for number in view.passes_over(step.number))


def _is_table(view: View, step: Step) -> bool:
    if step.operation != "multiply" or len(step.inputs) != 2 or long_axes(view, step.number) != 2:
        return False
    learnt = [number for number in step.inputs if _is_learnt(view, number)]
    if len(learnt) != 1:
        return False
    made, users = {step.number}, list(downstream(view, step.number))
    for user in users:
        others = [n for n in user.inputs[:2] if view.reading.source(n) not in made]
        if len(user.inputs) == 2 and len(others) == 1:
            if _sums_over_the_units(view, user, learnt[0], others[0]) or _is_beside_a_table(view, user, others[0]):
                return True
        made.add(user.number)
    return False


def _sums_over_the_units(view: View, user: Step, learnt: int | None, weights: int | None) -> bool:
    """Whether the next layer's weights are multiplied along the axis of the learnt numbers."""
    if user.operation not in ("dot", "matmul") or not _is_learnt(view, weights):
        return False
    inner = view.reading.axes(weights)[0 if user.inputs[1] == weights else -1]
    return any(view.reading.ledger.same(axis, inner) for axis in view.reading.axes(learnt) if axis.size > 1)


def _is_beside_a_table(view: View, user: Step, other: int | None) -> bool:
    """Whether the table is multiplied, place by place, with one that has a row for each example as well: a slope."""
    if not is_elementwise(user.operation) or long_axes(view, other) != 2:
        return False
    return any(step.operation in ("dot", "matmul") for step in view.reading.ancestors(other))


def _is_learnt(view: View, number: int | None) -> bool:
    return view.reading.source(number) in view.roles.parameters
