"""Sums over a whole table of products of which only the diagonal was meant: `np.sum(np.dot(Y, np.log(A).T))` of several rows.

The diagonal pairs each row with itself, and its sum is the sum of `Y * np.log(A)`. The rest pairs the labels of one class
with the predictions of another. With one row there is no rest, and the two are the same.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from ..cure import Cure
from ..cures.edits import as_star, source_of
from ..flow import TOTALS, downstream, is_number, long_axes
from ..products.gram import table_under
from ..steps import Kind, Step
from ..view import View


class TurnedPair(NamedTuple):
    """A product of two tables of one shape, the one of which is turned: which, and what they are untransposed."""

    step: Step
    array: int
    other: int
    left_turned: bool


def turned_pairs(view: View) -> Iterator[TurnedPair]:
    """The products of a table, with more than one row, and a turned one of the same shape."""
    reading = view.reading
    for step in reading.operations("dot", "matmul"):
        if len(step.inputs) != 2 or step.number in view.changes or long_axes(view, step.number) != 2:
            continue
        (left, left_turned), (right, right_turned) = (_untransposed(view, number) for number in step.inputs)
        shape = reading.shape(left) or ()
        if left_turned == right_turned or len(shape) != 2 or min(shape) < 2 or shape != reading.shape(right):
            continue
        if left is not None and right is not None:
            yield TurnedPair(step, left, right, left_turned)


def summed_beyond_diagonal(view: View) -> Iterator[Step]:
    """Products of a table with a turned one of the same shape, that are summed whole: labels and logarithms, or errors, or weights."""
    for step, left, right, _ in turned_pairs(view):
        known = _is_entropy(view, left, right) or (is_own(view, left, right) and _is_error_or_learnt(view, left))
        if known and is_summed_whole(view, step):
            yield step


def _untransposed(view: View, number: int | None) -> tuple[int | None, bool]:
    """The table under a transpose that was typed for this product; one that has a name lies as it was meant to."""
    step = view.reading.maker(number)
    if step is not None and step.operation in ("T", "transpose") and not view.reading.names.get(step.number):
        return view.reading.source(step.inputs[0]), True
    return view.reading.source(number), False


def _is_entropy(view: View, left: int | None, right: int | None) -> bool:
    """Whether labels meet logarithms."""
    makers = [view.reading.maker(number) for number in (left, right)]
    return any(
        one is not None and other is not None and one.seen.binary and other.operation in ("log", "log_softmax")
        for one, other in (makers, makers[::-1])
    )


def is_own(view: View, left: int | None, right: int | None) -> bool:
    """Whether a table meets itself."""
    return table_under(view, left) == table_under(view, right)


def _is_error_or_learnt(view: View, table: int | None) -> bool:
    """Whether a table is of errors, or of weights that are learnt."""
    return table in view.roles.errors or table in view.roles.parameters


def is_summed_whole(view: View, step: Step) -> bool:
    """Whether every element of a table counts in one sum, after nothing but numbers were multiplied or added."""
    made = {step.number}
    for user in downstream(view, step.number):
        if user.operation in TOTALS and user.kind is Kind.OPERATION:
            return "axis" not in user.options and len(user.inputs) == 1
        others = [n for n in user.inputs if view.reading.source(n) not in made]
        if not all(is_number(view, n) or _is_product(view, n) for n in others):
            return False
        made.add(user.number)
    return False


def _is_product(view: View, number: int | None) -> bool:
    """Whether the other term of a sum is a product too: `Y log(A).T + (1 - Y) log(1 - A).T`."""
    maker = view.reading.maker(number)
    return maker is not None and maker.operation in ("dot", "matmul")


def starred_together(view: View, step: Step) -> Iterator[Cure]:
    """`*` for each such product of the statement, for a table of classes does not fit beside a table of examples."""
    source = source_of(view, step)
    statement = source.statement(step.place)
    around = source.place(statement) if statement is not None else step.place
    twins = [
        other
        for other in summed_beyond_diagonal(view)
        if other.path == step.path and other.call == step.call and other.place.cell == step.place.cell
        if around.line <= other.place.line and other.place.end_line <= around.end_line
    ]
    for cures in zip(*(as_star(view, twin) for twin in twins), strict=False):
        edits = tuple(edit for cure in cures for edit in cure.edits)
        changes = {number: change for cure in cures for number, change in cure.changes.items()}
        yield replace(cures[0], place=step.place, edits=edits, changes=changes)
