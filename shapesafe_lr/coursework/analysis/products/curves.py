"""Features worked out from features: curved functions of the data, element by element."""

from ..algebra import is_elementwise
from ..meaning import Array
from ..view import View

_BENDS = frozenset(
    {"power", "square", "sqrt", "exp", "log", "log2", "log10", "log1p", "sin", "cos", "tanh", "abs", "multiply"}
)


def is_curve_of(view: View, number: int, data: int) -> bool:
    """Whether a value is a curved function of the data alone: `X ** 2`, `np.log(X)`, not `-X` nor `X + noise`."""
    reading, source, curved = view.reading, view.reading.source(data), False
    for step in reading.ancestors(number, stop=lambda step: step.number == source):
        if step.number == source or not isinstance(reading.meaning(step.number), Array):
            continue
        if not is_elementwise(step.operation):
            return False
        tables = sum(bool(reading.axes(n)) for n in step.inputs)
        curved = curved or (step.operation in _BENDS and (step.operation != "multiply" or tables == 2))
    return curved
