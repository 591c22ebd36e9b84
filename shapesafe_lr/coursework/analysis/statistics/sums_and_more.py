"""Sums of a table with other amounts added: what all branches sold to each other, and what went to everybody else.

Such a total is no longer that of the rows alone, and says by itself along which axis it is to divide: in a table of
flows between branches, the output of a branch divides its column.
"""

from ..births import REDUCTIONS
from ..flow import long_axes
from ..view import View


def is_sum_and_more(view: View, number: int | None) -> bool:
    """Whether a vector is the sum of a table's rows or columns plus another vector, which is no statistic."""
    step = view.reading.maker(number)
    if step is None or step.operation != "add" or len(step.inputs) != 2:
        return False
    makers = [view.reading.maker(part) for part in step.inputs]
    sums = [maker is not None and maker.operation in REDUCTIONS for maker in makers]
    return sum(sums) == 1 and long_axes(view, step.inputs[sums.index(False)]) == 1
