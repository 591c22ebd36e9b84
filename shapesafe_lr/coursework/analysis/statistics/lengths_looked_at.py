"""The axis along which the lengths of vectors are looked at, once their whole table was divided by one length.

`U = X / np.linalg.norm(X)`, then `print(np.linalg.norm(U, axis=1))`: each row was to be 1 long, and the table is.
"""

from collections.abc import Iterator

from ..flow import downstream
from ..steps import Step
from ..view import View
from .reducing import axis_of, reduces_all

_LOOKS = ("print", "round", "allclose", "isclose", "around", "all", "subtract", "assert_allclose")


def axis_of_lengths(view: View, norm: Step, quotient: Step) -> int | None:
    """The axis, if a table was divided by the one norm of its own, and what is asked of it are lengths along one axis."""
    if norm.operation != "norm" or view.reading.source(quotient.inputs[0]) != view.reading.source(norm.inputs[0]):
        return None
    return _axis_looked_at(view, quotient)


def _axis_looked_at(view: View, quotient: Step) -> int | None:
    whole = view.reading.source(quotient.inputs[0])
    if any(axis_of(step) is not None and view.reading.source(step.inputs[0]) == whole for step in _norms(view)):
        return None  # the lengths of the rows were taken beside it: the two ways are compared
    asked = {axis % 2: step for step in downstream(view, quotient.number) if (axis := _along(view, step)) is not None}
    if len(asked) != 1:
        return None
    axis, step = asked.popitem()
    return axis if _is_only_looked_at(view, step) else None


def whole_lengths(view: View) -> Iterator[tuple[Step, int]]:
    """`np.sqrt((X ** 2).sum())` that divides X, with the axis along which lengths are looked at afterwards."""
    reading = view.reading
    for total in reading.operations("sum"):
        squares = reading.maker(total.inputs[0]) if reduces_all(view, total) else None
        if squares is None or squares.operation not in ("power", "square"):
            continue
        for root in reading.users.get(total.number, []):
            for quotient in reading.users.get(root.number, []) if root.operation == "sqrt" else ():
                if quotient.operation == "divide" and reading.source(quotient.inputs[0]) == reading.source(
                    squares.inputs[0]
                ):
                    axis = _axis_looked_at(view, quotient)
                    if axis is not None:
                        yield total, axis


def _norms(view: View) -> Iterator[Step]:
    return view.reading.operations("norm")


def _along(view: View, step: Step) -> int | None:
    """The axis of `np.linalg.norm(U, axis)`, or of the sum of squares."""
    if step.operation == "norm":
        return axis_of(step)
    squares = view.reading.maker(step.inputs[0]) if step.operation == "sum" and step.inputs else None
    return axis_of(step) if squares is not None and squares.operation in ("power", "square") else None


def _is_only_looked_at(view: View, lengths: Step) -> bool:
    """Whether the lengths are printed or compared, and nothing is worked out with them."""
    queue = [lengths.number]
    while queue:
        for user in view.reading.users.get(queue.pop(), []):
            if user.operation in ("sqrt", "round"):
                queue.append(user.number)
            elif user.operation not in _LOOKS:
                return False
    return True
