"""Where values were decided: the statement that put 0 and 1 in place of scores, or -1 and 1 in place of names."""

from ..algebra import is_elementwise
from ..steps import Step
from ..view import View

_DECIDES = ("greater", "greater_equal", "less", "less_equal", "equal", "not_equal", "where", "round", "rint", "sign")
_GOES_ON = ("astype", "copy", "int", "float", "asarray", "array")


def decided(view: View, number: int | None, step: Step) -> Step | None:
    """The whole of what an earlier statement than `step` made of a choice: `(p > 0.5).astype(int)`.

    `pred == 1`, written just where pred meets the labels, asks what was decided before and is no decision itself.
    """
    here = view.sources.at(step.path, step.place).statement(step.place)
    whole: Step | None = None
    around = None
    maker = view.reading.maker(number)
    while maker is not None:
        statement = view.sources.at(maker.path, maker.place).statement(maker.place)
        if statement is not around:
            whole, around = maker, statement
        if maker.operation in _DECIDES and statement is not here:
            return whole
        arrays = [n for n in maker.inputs if view.reading.axes(n)]
        if len(arrays) != 1 or not (is_elementwise(maker.operation) or maker.operation in _GOES_ON):
            return None
        maker = view.reading.maker(arrays[0])
    return None
