"""Gradients of tables of weights, by the identity of both axes: which lie across, and which are no tables at all."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..algebra import is_elementwise
from ..axes import Axes
from ..flow import is_number, product_under
from ..roles import Update
from ..steps import Kind, Step
from ..view import View
from .gradients_by_name import gradients_across
from .layers import base, spot


@dataclass(frozen=True)
class Across:
    """A table that meets the weights, or what is kept beside them, with rows and columns exchanged."""

    step: Step
    weights: int
    across: int
    name: str


@dataclass(frozen=True)
class NoTable:
    """`np.dot(delta, h)`, `delta * h`: the errors of the units and what came in, without a number for each pair of them."""

    step: Step
    update: Update
    units: int
    """Which operand has the rows of the weights."""


def across(view: View) -> Iterator[Across]:
    """Updates, and steps of what is kept beside the weights, in which a square gradient lies across; or the gradient itself
    where a backward step stands alone.
    """
    reading = view.reading
    told: dict[Axes, str] = {}
    for update in view.roles.updates:
        axes = reading.axes(update.parameter)
        if len(axes) == 2 and axes[0].size == axes[1].size > 1 and reading.ledger.apart(*axes):
            told.setdefault(tuple(reading.ledger.root(axis) for axis in axes), update.name)
    found: list[Across] = []
    for step in reading.operations("add", "subtract"):
        for one, other in (step.inputs, step.inputs[::-1]) if len(step.inputs) == 2 else ():
            axes = reading.axes(one)
            name = told.get(tuple(reading.ledger.root(axis) for axis in axes))
            if not name or one is None or other is None:
                continue
            if _lie_across(view, axes, reading.axes(other)) or _is_paired_across(view, one, other):
                found.append(Across(step, one, other, name))
                break
    for lone in gradients_across(view):
        found.append(Across(lone.made, lone.parameter, lone.gradient, view.steps[lone.parameter].name))
    here = {one.step.number for one in found}
    yield from (one for one in found if not meet_elsewhere(view, reading.axes(one.weights), here))


def _lie_across(view: View, axes: Axes, others: Axes) -> bool:
    same = view.reading.ledger.same
    return len(others) == 2 and same(axes[0], others[1]) and same(axes[1], others[0])


def _is_paired_across(view: View, weights: int, gradient: int) -> bool:
    """Whether `W @ X` went forward and `X @ E.T` comes back, where E.T would have to be turned round: `E @ X.T`.

    Of an error that was typed in or drawn nothing else is known.
    """
    product = product_under(view, gradient)
    if product is None or len(product.inputs) != 2 or product.number in view.changes:
        return False
    table = spot(view, weights)
    for forward in view.reading.operations("dot", "matmul"):
        for side in (0, 1):
            if forward.place != product.place and spot(view, forward.inputs[side]) == table is not None:
                met, error = product.inputs[side], product.inputs[1 - side]
                if spot(view, met) == spot(view, forward.inputs[1 - side]) and base(view, error) != view.reading.source(
                    error
                ):
                    return True
    return False


def meet_elsewhere(view: View, axes: Axes, here: set[int]) -> bool:
    """Whether rows and columns are of one kind after all, as the states of a recurrent net are: they meet in other steps too."""
    same = view.reading.ledger.same
    return any(
        meeting.step not in here
        and (
            (same(meeting.left, axes[0]) and same(meeting.right, axes[1]))
            or (same(meeting.left, axes[1]) and same(meeting.right, axes[0]))
        )
        for meeting in view.reading.ledger.clashes()
    )


def no_tables(view: View) -> Iterator[NoTable]:
    """Gradients of a table that are one number, or one number a column, because two vectors met without making pairs."""
    reading = view.reading
    for update in view.roles.updates:
        axes = reading.axes(update.parameter)
        step = _made_by(view, update.gradient)
        if step is None or len(axes) != 2 or min(axis.size for axis in axes) < 2 or reading.is_replaced(step):
            continue
        vectors = [[axis for axis in reading.axes(number) if axis.size > 1] for number in step.inputs[:2]]
        if len(vectors) != 2 or any(len(long) != 1 for long in vectors):
            continue
        (left,), (right,) = vectors
        for units, (rows, columns) in enumerate(((left, right), (right, left))):
            same = reading.ledger.same
            if same(rows, axes[0]) and same(columns, axes[1]) and not same(*axes):
                yield NoTable(step, update, units)
                break


def _made_by(view: View, gradient: int) -> Step | None:
    """The product of two vectors that a gradient is, but for numbers that scale it; not if it is a table."""
    step = view.reading.maker(gradient)
    for _ in range(4):
        if step is None or len([axis for axis in view.reading.axes(step.number) if axis.size > 1]) > 1:
            return None
        arrays = [number for number in step.inputs if not is_number(view, number)]
        if len(arrays) == 2 and step.operation in ("dot", "matmul", "inner", "multiply"):
            return step
        if step.kind is not Kind.OPERATION or not is_elementwise(step.operation) or len(arrays) > 1:
            return None
        inner = [number for number in step.inputs if view.reading.axes(number)]
        step = view.reading.maker(inner[0] if inner else step.inputs[0] if step.inputs else None)
    return None
