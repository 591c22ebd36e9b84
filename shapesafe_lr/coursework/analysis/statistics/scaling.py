"""Tables that were scaled, `(X - centre) / spread`: by which statistics, along which axis, and of what."""

from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from ..axes import Axis
from ..cure import Cure
from ..flow import downstream
from ..networks.layers import base
from ..steps import Step
from ..view import View
from ..words.named_axes import named_axes
from ..words.quantities import kinds_of_quantity
from ..words.told_quantities import told_axes
from .quantities_apart import quantities_apart, typed_rows
from .reducing import axis_of, with_axis
from .weighed_axes import is_weighed_along

CENTRES = ("mean", "median", "min", "max", "average")
SPREADS = ("std", "var", "max", "min", "ptp", "sum", "norm")

_THROUGH = ("add", "sqrt", "reshape", "maximum", "power")
_CHECKED = {"min": {"min", "max"}, "mean": {"mean", "std"}}
_APART = 10
"""How many times as large as another every number of a column must be, for the two to have different units."""


class Scaling(NamedTuple):
    """`(X - centre) / spread`: the quotient, the statistics (a range has two), and where X was made."""

    quotient: Step
    centre: Step
    spreads: tuple[Step, ...]
    array: int

    @property
    def statistics(self) -> tuple[Step, ...]:
        """The reductions it is made of."""
        return (self.centre, *self.spreads)

    def axis(self, view: View) -> int | None:
        """The one axis of a table that all of its statistics run along; None if they disagree or one of them is changed."""
        found = {axis_of(step) for step in self.statistics}
        axis = found.pop()
        if found or axis is None or not -2 <= axis < 2 or any(map(view.reading.is_replaced, self.statistics)):
            return None
        return axis % 2 if all(len(view.reading.axes(step.inputs[0])) == 2 for step in self.statistics) else None


def scalings(view: View) -> Iterator[Scaling]:
    """Every quotient of a centred array and one or two statistics."""
    reading = view.reading
    for step in reading.operations("divide"):
        centred = _centred(view, step.inputs[0]) if len(step.inputs) == 2 else None
        if centred is None or len(centred.inputs) != 2:
            continue
        spreads = tuple(_spreads(view, step.inputs[1]))
        centre, array = statistic(view, centred.inputs[1]), reading.source(centred.inputs[0])
        if spreads and centre is not None and array is not None and reading.axes(array):
            yield Scaling(step, centre, spreads, array)


def _centred(view: View, number: int | None) -> Step | None:
    """`X - centre`, or what is under a gain: `gamma * (X - centre)`."""
    step = view.reading.maker(number)
    if step is not None and step.operation == "multiply":
        factors = [view.reading.maker(factor) for factor in step.inputs]
        centred = [factor for factor in factors if factor is not None and factor.operation == "subtract"]
        return centred[0] if len(centred) == 1 else None
    return step if step is not None and step.operation == "subtract" else None


def statistic(view: View, number: int | None) -> Step | None:
    """The reduction under a root, a small number added, a reshape."""
    step = view.reading.maker(number)
    for _ in range(4):
        if step is None or step.operation in (*CENTRES, *SPREADS):
            return step
        if step.operation not in _THROUGH or not step.inputs:
            return None
        step = view.reading.maker(step.inputs[0])
    return None


def _spreads(view: View, number: int | None) -> Iterator[Step]:
    """One statistic, or both of a range: `X.max(axis=0) - X.min(axis=0)`."""
    step = view.reading.maker(number)
    while step is not None and step.operation == "add" and step.inputs:
        step = view.reading.maker(step.inputs[0])  # a small number against a division by zero
    if step is not None and step.operation == "subtract" and len(step.inputs) == 2:
        ends = [statistic(view, end) for end in step.inputs]
        if [end.operation for end in ends if end is not None] == ["max", "min"]:
            yield from (end for end in ends if end is not None)
        return
    found = statistic(view, number)
    if found is not None:
        yield found


def runs_over_features(view: View, scaling: Scaling) -> bool:
    """Whether all statistics run over the features of data (not of a hidden layer, nor of pixels) known to be such."""
    axis = scaling.axis(view)
    axes = view.reading.axes(scaling.centre.inputs[0])
    if axis is None:
        return False
    over, other = axes[axis], axes[1 - axis]
    if over.parts or other.parts or _is_layer(view, scaling.array) or view.roles.is_examples(over):
        return False
    if other.size < 2 or _has_gains(view, scaling):
        return False
    if quantities_apart(view, scaling.array, axis) and is_weighed_along(view, scaling.quotient, over):
        return True
    if not _goes_on(view, scaling):
        return False
    return _is_known(view, over, other) or (axis == 1 and _has_columns_of_units(view, scaling))


def quantities_mixed(view: View, scaling: Scaling) -> tuple[str, ...]:
    """Names along the axis of the statistics that name different kinds of quantity: "height" and "weight"."""
    axis = scaling.axis(view)
    if axis is None or _has_gains(view, scaling):
        return ()
    over = view.reading.axes(scaling.centre.inputs[0])[axis]
    for words, axis_named in chain(named_axes(view), told_axes(view)):
        kinds = kinds_of_quantity(words)
        if len(kinds) > 1 and view.reading.ledger.same(axis_named, over):
            return tuple(kinds.values())
    return ()


def _goes_on(view: View, scaling: Scaling) -> bool:
    """Whether what was scaled goes on into a product with something else, or is looked at feature by feature.

    Only looked at, or multiplied with itself, each example may be meant to stand by itself, as in a correlation of rows.
    """
    number = scaling.quotient.number
    for user in downstream(view, number):
        if user.operation in ("dot", "matmul", "einsum") and any(base(view, n) != number for n in user.inputs[:2]):
            return True
        if axis_of(user) is not None and axis_of(user) != axis_of(scaling.centre):
            return True
    return False


def looked_at_along(view: View, scaling: Scaling) -> int | None:
    """The one axis along which the mean or the spread of what was scaled is looked at afterwards."""
    looked = {
        axis % 2
        for step in downstream(view, scaling.quotient.number)
        if step.operation in ("mean", "std", "var") and (axis := axis_of(step)) is not None
    }
    return looked.pop() if len(looked) == 1 else None


def looked_at_each(view: View, scaling: Scaling) -> int | None:
    """The one axis along which both statistics of a table that was scaled as a whole are looked at afterwards."""
    axes = view.reading.axes(scaling.array)
    if len(axes) != 2 or any(axis.parts for axis in axes) or view.reading.is_replaced(scaling.centre):
        return None
    if any(other.array == scaling.array and other.axis(view) is not None for other in scalings(view)):
        return None  # the two ways are compared
    looked = {
        (step.operation, axis % 2)
        for step in downstream(view, scaling.quotient.number)
        if step.operation in ("mean", "std", "var", "min", "max") and (axis := axis_of(step)) is not None
    }
    wanted = {step.operation for step in scaling.statistics}
    along = {axis for _, axis in looked}
    return along.pop() if len(along) == 1 and {operation for operation, _ in looked} >= wanted else None


def _has_gains(view: View, scaling: Scaling) -> bool:
    """Whether what was scaled is multiplied by an array of gains: a layer norm standardises each example by itself."""
    return any(
        user.operation == "multiply" and all(view.reading.axes(number) for number in user.inputs)
        for user in view.reading.users.get(scaling.quotient.number, [])
    )


def _is_known(view: View, over: Axis, other: Axis) -> bool:
    return view.roles.is_features(over) or view.roles.is_examples(other)


def _is_layer(view: View, array: int) -> bool:
    return any(step.operation in ("dot", "matmul") for step in view.reading.ancestors(array))


def _has_columns_of_units(view: View, scaling: Scaling) -> bool:
    """Whether the columns of a table typed in have different units, and each of them is looked at after the scaling.

    Either alone can be meant: one column may be an outlier, and averages of scaled rows are taken.
    """
    wanted = _CHECKED.get(scaling.centre.operation, set())
    checked = {step.operation for step in downstream(view, scaling.quotient.number) if axis_of(step) == 0}
    if not wanted or not wanted <= checked:
        return False
    sizes = [[abs(number) for number in row] for row in typed_rows(view, scaling.array)]
    columns = list(zip(*sizes, strict=False))
    return any(min(one) >= _APART * max(other) for one in columns for other in columns)


def along_the_other_axis(view: View, steps: tuple[Step, ...], axis: int, keep: bool = True) -> Iterator[Cure]:
    """Several statistics along another axis, in one cure that is named after the first."""
    cures = [next(with_axis(view, step, axis, keep), None) for step in _once(steps)]
    whole = [cure for cure in cures if cure is not None]
    if len(whole) == len(cures):
        edits = tuple(dict.fromkeys(edit for cure in whole for edit in cure.edits))
        changes = {number: change for cure in whole for number, change in cure.changes.items()}
        yield Cure(whole[0].path, whole[0].place, whole[0].description, edits, changes)


def _once(steps: tuple[Step, ...]) -> list[Step]:
    """Each place once: the minimum of a range can be the centre as well."""
    return list({(step.path, step.place): step for step in steps}.values())
