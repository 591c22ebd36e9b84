"""A statistic taken over the wrong axis, found where a product refuses what came of it: `emb[words].mean(axis=1)`."""

from collections.abc import Iterator

from ..births import REDUCTIONS
from ..cure import Cure
from ..cures.edits import other_axes
from ..meaning import Array, Meaning
from ..steps import Kind, Step
from ..view import View


def reduced_before(view: View, step: Step) -> Iterator[Cure]:
    """The reduction of a table over its other axis, where an operand of a refused product is nothing but that reduction."""
    for number in step.inputs[:2]:
        maker = view.reading.maker(number)
        if maker is None or maker.kind is not Kind.OPERATION or maker.operation not in REDUCTIONS or not maker.inputs:
            continue
        rank = len(view.reading.axes(maker.number))
        if "axis" in maker.options and len(view.reading.axes(maker.inputs[0])) == 2:

            def keeps_its_rank(meaning: Meaning, rank: int = rank) -> bool:
                return isinstance(meaning, Array) and len(meaning.axes) == rank

            yield from other_axes(view, maker, keeps_its_rank)
