"""The parts of one axis put back together across it: batches of predictions (k, 1), joined by `np.hstack` and flattened.

`np.hstack` puts columns side by side, so that flattening takes the first of every batch, then the second of every batch.
The numbers are all there and there are as many as examples, but in another order than the labels.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from ..algebra import is_elementwise
from ..axes import Axis
from ..cures.join_cures import members
from ..flow import is_array
from ..steps import Kind, Step
from ..view import View
from .recuts import is_fortran

_KEEPS = ("astype", "copy", "squeeze", "round", "where", "asarray")
_SPLITS = ("split", "array_split", "vsplit", "hsplit")
_OF_ANY_ORDER = ("sum", "mean", "std", "var", "max", "min", "print", "shape", "len", "any", "all", "sort", "hist", "")


@dataclass(frozen=True)
class PartsAcross:
    """The flattening, the step to blame (the join, or a transpose after it), the form of a part, and what was cut."""

    step: Step
    guilty: Step
    join: Step
    part: tuple[int, ...]
    whole: Axis


def parts_across(view: View) -> Iterator[PartsAcross]:
    """Flattened tables whose parts were cut from one axis and do not lie one after the other."""
    for step in view.reading.operations("ravel", "flatten", "reshape"):
        if not step.inputs or is_fortran(step) or not _is_flat(view, step) or not _is_order_used(view, step):
            continue
        turns, join = _join_behind(view, step.inputs[0])
        parts = _parts(view, join) if join is not None else []
        cut = _cut(view, join, parts) if join is not None and parts else None
        if join is None or cut is None or cut.size != _size(view, step):
            continue
        part = view.reading.shape(parts[0]) or ()
        guilty = turns[-1] if len(turns) % 2 else join
        if _is_inner_first(join, part) != bool(len(turns) % 2):
            yield PartsAcross(step, guilty, join, part, cut)


def _is_flat(view: View, step: Step) -> bool:
    before = [axis for axis in view.reading.axes(step.inputs[0]) if axis.size > 1]
    return len(before) == 2 and sum(axis.size > 1 for axis in view.reading.axes(step.number)) == 1


def _size(view: View, step: Step) -> int:
    return max(axis.size for axis in view.reading.axes(step.number))


def _is_order_used(view: View, step: Step) -> bool:
    """Whether something is done with the flat array for which the order counts: not only an average."""
    users = [user for user in view.reading.users.get(step.number, []) if user.kind is not Kind.PASS]
    return any(user.operation not in _OF_ANY_ORDER for user in users)


def _join_behind(view: View, number: int | None) -> tuple[list[Step], Step | None]:
    """The join that a table comes from, element by element, and the transposes on the way."""
    turns, step = [], view.reading.maker(number)
    for _ in range(8):
        if step is None or view.reading.is_replaced(step) or not step.inputs:
            break
        arrays = [n for n in step.inputs if is_array(view, n)]
        if step.operation in ("T", "transpose") and len(step.inputs) == 1:
            turns.append(step)
        elif step.operation in _JOINED_LAST or step.operation in _JOINED_FIRST:
            return turns, step
        elif len(arrays) != 1 or not (is_elementwise(step.operation) or step.operation in _KEEPS):
            break
        step = view.reading.maker(arrays[0] if arrays else step.inputs[0])
    return turns, None


_JOINED_LAST = ("hstack", "column_stack")
_JOINED_FIRST = ("vstack", "array", "asarray", "concatenate", "stack", "row_stack")


def _is_inner_first(join: Step, part: tuple[int, ...]) -> bool:
    """Whether the axis of a part comes before the one that counts the parts."""
    given = join.option_values.get("axis")
    axis = int(given.number) if given is not None and given.number is not None else None
    if axis is None and join.operation in ("concatenate", "stack") and len(join.operands) > 1:
        axis = int(join.operands[1].number or 0)
    return join.operation in _JOINED_LAST or axis in (1, -1)


def _parts(view: View, join: Step) -> list[int]:
    """What was joined, if all are vectors of one form that the join lays beside each other: (k, 1) side by side, (k,) anyhow."""
    found = list(_members(view, join))
    shapes = {view.reading.shape(part) for part in found}
    if len(shapes) != 1 or not found:
        return []
    shape = next(iter(shapes)) or ()
    long = [place for place, side in enumerate(shape) if side > 1]
    rows = view.reading.shape(join.number) or ()
    return found if len(long) == 1 and sum(side > 1 for side in rows) == 2 else []


def _members(view: View, join: Step) -> Iterator[int]:
    """The members that are known: written out, added to a list in a loop, or the element of a comprehension."""
    written = members(view, join)
    grown = view.reading.maker(join.inputs[0])
    if not written and grown is not None:
        if grown.operation == "comprehension":
            written = list(grown.inputs[:1])
        else:
            added = [user for user in view.reading.users.get(grown.number, []) if user.operation == "list.append"]
            written = [user.inputs[1] for user in added]
    yield from (part for part in written if part is not None)


def _cut(view: View, join: Step, parts: list[int]) -> Axis | None:
    """The axis that the parts were cut from, each at another place."""
    inner = [next(axis for axis in view.reading.axes(part) if axis.size > 1) for part in parts]
    cuts = [view.steps[axis.step] for axis in inner]
    wholes = {view.reading.ledger.root(axis.within) for axis in inner if axis.within is not None}
    if len(wholes) == 1 and all(cut.operation == "subscript" for cut in cuts):
        apart = len(members(view, join)) == len({cut.number for cut in cuts}) > 1
        return wholes.pop() if apart or any(_moves(view, cut) for cut in cuts) else None
    return _split(view, parts[0])


def _moves(view: View, cut: Step) -> bool:
    """Whether a slice starts at another place in every pass of a loop."""
    makers = [view.reading.ancestors(bound) for _, bound in cut.bounds]
    return any(step.kind is Kind.LOOP or step.detail == "augmented" for steps in makers for step in steps)


def _split(view: View, part: int) -> Axis | None:
    """The axis along which an array was split, where a part comes of a loop over the pieces: `for x in np.split(X, 3)`."""
    for step in view.reading.ancestors(part):
        ranged = view.reading.maker(step.inputs[0]) if step.kind is Kind.LOOP and step.inputs else None
        if ranged is not None and ranged.operation in _SPLITS and "axis" not in ranged.options:
            axes = view.reading.axes(ranged.inputs[0])
            return axes[1 if ranged.operation == "hsplit" else 0] if axes else None
    return None
