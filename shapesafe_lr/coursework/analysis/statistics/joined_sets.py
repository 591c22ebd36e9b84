"""Training and test set joined across for their common statistics: `np.vstack((X_train, X_test))` where columns are examples."""

from collections.abc import Iterator

from ..births import REDUCTIONS
from ..cure import Cure
from ..cures.join_cures import another_way
from ..steps import Step
from ..view import View

_JOINS = ("vstack", "hstack", "concatenate")


def joined_otherwise(view: View, step: Step) -> Iterator[Cure]:
    """The join made the other way, where its mean does not fit one of the very sets that were joined."""
    reading = view.reading
    for number, other in (step.inputs[:2], step.inputs[1::-1]):
        for maker in list(reading.ancestors(number))[:8]:
            join = reading.maker(maker.inputs[0]) if maker.operation in REDUCTIONS and maker.inputs else None
            if join is None or join.operation not in _JOINS:
                continue
            if any(one.number == reading.source(other) for one in list(reading.ancestors(join.number))[:8]):
                yield from another_way(view, join)
