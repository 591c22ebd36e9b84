"""Which products are divided by the number of examples: `X * err / m`, `(1 / m) * X * err`, `1 / (2 * len(y)) * ...`."""

from collections.abc import Iterator

from ..axes import Axis
from ..flow import downstream, is_number
from ..meaning import Number
from ..steps import Step
from ..view import View


def scaled_by_count(view: View, step: Step, axis: Axis) -> bool:
    """Whether a product is divided by the count of the axis, `/ m`, `/ (2 * m)`, or multiplied by one over it."""
    for user in _scalings(view, step):
        for number in user.inputs:
            if is_number(view, number) and any(
                _counts(view, s, axis) for s in list(view.reading.ancestors(number))[:8]
            ):
                return True
    return False


def _scalings(view: View, step: Step) -> Iterator[Step]:
    """The multiplications and divisions that a product goes into, and those that its factors came from."""
    for user in downstream(view, step.number):
        if user.operation in ("multiply", "divide") and len(user.inputs) == 2:
            yield user
    for number in step.inputs:
        maker = view.reading.maker(number)
        if maker is not None and maker.operation in ("multiply", "divide") and len(maker.inputs) == 2:
            yield maker


def _counts(view: View, step: Step, axis: Axis) -> bool:
    meaning = view.reading.meaning(step.number)
    return isinstance(meaning, Number) and meaning.counts is not None and view.reading.ledger.same(meaning.counts, axis)
