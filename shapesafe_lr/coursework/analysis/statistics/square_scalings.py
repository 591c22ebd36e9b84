"""Square tables of pairs whose rows and columns are scaled alike: `A / np.sqrt(d) / np.sqrt(d)[:, None]`, or are alike.

Of a symmetric table the sums of the rows are those of the columns, so they may stand along either.
"""

from ..flow import is_array
from ..meant import lying_either_way
from ..networks.layers import alike
from ..steps import Step
from ..view import View
from .quantities_apart import typed_rows

_SCALINGS = ("multiply", "divide")


def is_scaled_crosswise(view: View, step: Step, large: int | None, small: int | None) -> bool:
    """Whether the vector that scales the columns scales the rows too, just before or just after."""
    if step.operation not in _SCALINGS:
        return False
    before = view.reading.maker(large)
    others = list(before.inputs) if before is not None and before.operation in _SCALINGS else []
    for after in view.reading.users.get(step.number, []):
        if after.operation == step.operation:
            others += [number for number in after.inputs if view.reading.source(number) != step.number]
    return any(
        is_array(view, other)
        and lying_either_way(view, other) != view.reading.source(other)
        and alike(view, lying_either_way(view, other), small)
        for other in others
    )


def is_typed_symmetric(view: View, table: int | None) -> bool:
    """Whether a table was typed in and is its own transpose."""
    made = view.reading.maker(table)
    rows = list(typed_rows(view, made.number)) if made is not None else []
    return len(rows) > 1 and rows == [list(column) for column in zip(*rows, strict=False)]
