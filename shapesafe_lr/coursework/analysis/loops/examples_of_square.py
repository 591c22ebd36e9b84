"""A loop over the examples of a square table that takes its features: `data[:, i]` beside `labels[i]`.

The lengths tell nothing. But the labels count the examples, and the weights tell which axis is the features: beside
`data[:, i]` they lie along one axis of the table, and in `data @ weights` along the other.
"""

from collections.abc import Iterator, Sequence

from ..axes import Axis
from ..flow import downstream, long_axes
from ..roles import PRODUCTS
from ..steps import Kind, Step
from ..view import View
from .index_uses import IndexUse

_GIVEN = ("array", "asarray", "reshape", "astype", "subscript", "where")
_FORMS = ("T", "transpose", "reshape", "ravel", "flatten")
_ANSWERS = ("subtract", "multiply", "equal", "not_equal")


def takes_a_feature(view: View, use: IndexUse, uses: Sequence[IndexUse]) -> bool:
    """Whether labels go along the loop, and what is taken meets weights that lie along the other axis elsewhere."""
    axes = view.reading.axes(use.array)
    if use.step.operation != "subscript" or len(axes) != 2 or axes[0].size != axes[1].size:
        return False
    if not labels_beside(view, use, uses):
        return False
    weights = {name for step in _met(view, use.step) for name in _learnt(view, step)}
    return any(
        weights & set(_learnt(view, view.steps[meeting.step]))
        for meeting in view.reading.ledger.meetings
        if meeting.clash and _are(view, (meeting.left, meeting.right), (use.over, axes[use.place]))
    )


def taken_across(view: View, use: IndexUse, uses: Sequence[IndexUse]) -> Iterator[Step]:
    """Where the same loop takes from the same table along its other axis, and what it takes clashes with the weights."""
    clashes = {meeting.step for meeting in view.reading.ledger.meetings if meeting.clash}
    for other in uses:
        alike = view.reading.source(other.key) == view.reading.source(use.key)
        if alike and other.place != use.place and view.reading.source(other.array) == view.reading.source(use.array):
            if any(step.number in clashes and any(_learnt(view, step)) for step in _met(view, other.step)):
                yield other.step


def _met(view: View, step: Step) -> Iterator[Step]:
    """The steps in which a value meets others, at once, made a column, or after a step on each of its numbers."""
    for user in downstream(view, step.number):
        if user.operation in (*PRODUCTS, "multiply", "add", "subtract"):
            yield user
        elif user.operation in _FORMS:
            yield from _met(view, user)


def _are(view: View, met: tuple[Axis, Axis], pair: tuple[Axis, Axis]) -> bool:
    same = view.reading.ledger.same
    return any(same(met[0], one) and same(met[1], other) for one, other in (pair, pair[::-1]))


def labels_beside(view: View, use: IndexUse, uses: Sequence[IndexUse]) -> bool:
    """Whether the index counts a vector that was given, whose numbers are held against what is worked out."""
    loop = view.reading.maker(use.key)
    if loop is None or loop.kind is not Kind.LOOP or not loop.inputs:
        return False
    ranged = view.reading.maker(loop.inputs[0])
    if ranged is not None and ranged.operation == "enumerate" and _is_given(view, ranged.inputs[0]):
        items = [step for step in view.reading.users.get(ranged.number, []) if step.detail == "1"]
        return any(_is_answered(view, item) for item in items)
    picked = [
        other.step for other in uses if view.reading.source(other.key) == loop.number and _is_given(view, other.array)
    ]
    return any(_is_answered(view, label) for label in (*picked, *_listed(view, loop)))


def _listed(view: View, loop: Step) -> Iterator[Step]:
    """`y[i]` of a list of numbers, which is read by its place: i is the index of the loop."""
    for step in view.steps[loop.number :]:
        if step.kind is Kind.PASS and step.call == loop.call and step.name.endswith(f"[{loop.name}]") and step.inputs:
            read = view.steps[step.inputs[0]] if step.inputs[0] is not None else None
            if read is not None and read.kind is Kind.CONSTANT:
                yield step


def _is_given(view: View, number: int | None) -> bool:
    """Whether an array is a vector that was typed in or read, not one that is filled or learnt."""
    maker = view.reading.maker(number)
    return maker is not None and maker.operation in _GIVEN and long_axes(view, number) == 1


def _is_answered(view: View, label: Step) -> bool:
    return any(user.operation in _ANSWERS for user in _users(view, label))


def _learnt(view: View, step: Step) -> Iterator[str]:
    """The names of the vectors in a product that were not typed in."""
    if step.operation in (*PRODUCTS, "multiply"):
        for number in step.inputs:
            turned = view.steps[number] if number is not None else None
            while turned is not None and turned.operation in _FORMS:
                turned = view.steps[turned.inputs[0]] if turned.inputs[0] is not None else None
            if turned is not None and turned.name and turned.kind is Kind.PASS:
                if long_axes(view, turned.number) == 1 and not _is_given(view, turned.number):
                    yield turned.name


def _users(view: View, label: Step) -> Iterator[Step]:
    """The steps that a number goes into where it was read, not where it was made."""
    for user in view.reading.users.get(view.reading.source(label.number) or label.number, []):
        if label.kind is not Kind.PASS or label.number in user.inputs:
            yield user
