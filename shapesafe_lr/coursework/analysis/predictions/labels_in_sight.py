"""The labels that a step can see, and along which axis they lie."""

from collections.abc import Iterator

from ..axes import Axis
from ..steps import Step
from ..view import View


def label_axes(view: View, step: Step) -> Iterator[tuple[int, Axis]]:
    """The labels in sight (0 as well as 1, one long axis): which rank they have, and their long axis."""
    for number, _ in view.arrays_in_sight(step):
        maker = view.reading.maker(number)
        axes = view.reading.axes(number)
        long = [axis for axis in axes if axis.size > 1]
        if maker is not None and maker.seen.binary and not maker.seen.constant and len(long) == 1:
            yield (1 if len(axes) == 2 and axes[0].size == 1 else 0), long[0]
