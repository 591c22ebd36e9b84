"""Where a loop's index picks from an array: which array, which axis, and which axis the loop runs along."""

from collections.abc import Iterator
from typing import NamedTuple

from ..axes import Axis
from ..meaning import Array, Number, Several
from ..steps import Kind, Step
from ..view import View


class IndexUse(NamedTuple):
    """`A[0, i]` where i runs along `over`: place 1 of A. `also_right`: i also stands at an axis that it does run along."""

    step: Step
    array: int | None
    key: int | None
    place: int
    over: Axis
    also_right: bool


def index_uses(view: View) -> Iterator[IndexUse]:
    """All subscripts and item assignments with a loop's index as one key."""
    reading = view.reading
    for step in view.steps:
        if (
            reading.is_replaced(step)
            or step.operation not in ("subscript", "store")
            or step.kind not in (Kind.OPERATION, Kind.STORE, Kind.CRASH)
        ):
            continue
        owner = reading.meaning(step.inputs[0]) if step.inputs else None
        if not isinstance(owner, Array):
            continue
        last = len(step.inputs) - (1 if step.operation == "store" else 0)
        keys = list(range(1, last))
        meanings = [reading.argument(step, place) for place in keys]
        numbers: list[int | None] = [step.inputs[place] for place in keys]
        if len(meanings) == 1 and isinstance(first := meanings[0], Several) and first.each is None:
            display = reading.maker(numbers[0])
            meanings, numbers = (
                list(first.items),
                list(display.inputs if display else [None] * len(first.items)),
            )
        if any(not isinstance(meaning, Number | Array) and not _keeps_place(meaning) for meaning in meanings):
            continue
        if any(isinstance(meaning, Array) and len(meaning.axes) != 1 for meaning in meanings):
            continue
        found = []
        for place, meaning in enumerate(meanings):
            if isinstance(meaning, Number | Array) and meaning.over is not None and place < len(owner.axes):
                found.append((place, meaning.over, numbers[place] if place < len(numbers) else None))
        for place, over, number in found:
            right = any(p != place and n is not None and reading.ledger.same(o, owner.axes[p]) for p, o, n in found)
            yield IndexUse(step, step.inputs[0], number, place, over, right)


def _keeps_place(meaning: object) -> bool:
    """Whether a key takes just one axis: a slice does, None and an ellipsis do not."""
    from ..meaning import Stretch

    return isinstance(meaning, Stretch)
