"""Positions in random order, each once, and the axis whose length they were counted by: `np.random.permutation(m)`."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from ..axes import Axis
from ..cure import Cure
from ..cures.count_cures import count_cures, lengths_of, measured
from ..meaning import Array, Number, Several, Stretch
from ..steps import Step
from ..view import View
from .shares import renamed

_HANDS_ON = ("list", "array", "asarray", "copy", "astype", "tolist")


class Shuffled(NamedTuple):
    """`X[:, order]`: the place of the positions in the key, the step that made them, and the axis they count."""

    step: Step
    place: int
    made: Step
    over: Axis

    def axis(self, view: View) -> Axis:
        """The axis that is picked from."""
        return view.reading.axes(self.step.inputs[0])[self.place]


def shuffled_picks(view: View) -> Iterator[Shuffled]:
    """All subscripts with shuffled positions at one axis and slices at the others."""
    for step in view.reading.operations("subscript"):
        owner = view.reading.axes(step.inputs[0]) if step.inputs else ()
        keys = [view.reading.argument(step, place) for place in range(1, len(step.inputs))]
        positions = [place for place, key in enumerate(keys) if not isinstance(key, Stretch)]
        if len(positions) == 1 and positions[0] < len(owner) >= len(keys):
            made = _shuffle(view, step.inputs[positions[0] + 1])
            over = _over(view, made) if made is not None else None
            if made is not None and over is not None:
                yield Shuffled(step, positions[0], made, over)


def _shuffle(view: View, number: int | None) -> Step | None:
    """The step that made positions which were then shuffled, or shuffled from the start."""
    mixed = False
    for _ in range(6):
        step = view.reading.maker(number)
        if step is None:
            return None
        mixed = mixed or any(user.operation == "shuffle" for user in view.reading.users.get(step.number, []))
        if step.operation == "permutation" or (step.operation == "choice" and _takes_all(view, step)):
            return step
        if step.operation in ("arange", "range"):
            return step if mixed else None
        if not (step.operation in _HANDS_ON or _is_part(view, step)) or not step.inputs:
            return None
        number = step.inputs[0]
    return None


def _is_part(view: View, step: Step) -> bool:
    """Whether some positions were taken of all: `order[k : k + 32]`."""
    return step.operation == "subscript" and len(view.reading.axes(step.inputs[0])) == 1


def _takes_all(view: View, step: Step) -> bool:
    """Whether `rng.choice(n, size=n, replace=False)` draws each position once."""
    again = step.option_values.get("replace")
    size = view.reading.argument(step, "size" if "size" in step.options else 1)
    drawn = view.reading.argument(step, 0)
    once = again is not None and not again.number
    return once and isinstance(size, Number) and isinstance(drawn, Number) and size.value == drawn.value


def _over(view: View, made: Step) -> Axis | None:
    """The axis that the positions run along."""
    meaning = view.reading.meaning(made.number)
    return meaning.over if isinstance(meaning, Array | Several) else None


def counted_across(view: View, pick: Shuffled) -> int | None:
    """The array whose length the positions were counted by, where the longer axis that is picked from is another of it."""
    ledger, axis = view.reading.ledger, pick.axis(view)
    if ledger.same(pick.over, axis) or pick.over.size >= axis.size:
        return None
    for length in lengths_of(view, pick.made.inputs[0] if pick.made.inputs else None):
        axes = view.reading.axes(measured(view, length))
        if any(ledger.same(one, pick.over) for one in axes) and any(ledger.same(one, axis) for one in axes):
            return measured(view, length)
    return None


def counted_along(view: View, pick: Shuffled) -> Iterator[Cure]:
    """The name of the other length, or the length itself taken from the other axis, wherever the shuffle was given it."""
    number = pick.made.inputs[0]
    if pick.made.operation != "choice":
        yield from renamed(view, number, pick.over, pick.axis(view))
        yield from count_cures(view, number)
        return
    cures = {cure.place: cure for cure in count_cures(view, pick.made.number)}.values()
    if cures:
        edits = tuple(edit for cure in cures for edit in cure.edits)
        changes = {step: change for cure in cures for step, change in cure.changes.items()}
        yield replace(next(iter(cures)), edits=edits, changes=changes)
