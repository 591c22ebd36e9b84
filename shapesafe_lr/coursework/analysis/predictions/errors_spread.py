"""Errors of a model that were spread to a table: `x[:, np.newaxis] * w - Y` of a row Y, with w learnt from the mean of it all.

A difference of all pairs is often meant; that of every prediction and every label is not, where one number is made of it.
"""

from ..flow import is_squashed, long_axes
from ..steps import Step
from ..view import View


def is_error_of_a_model(view: View, step: Step) -> bool:
    """Whether what an updated parameter made is taken from as many values that it did not make, and one number comes of it."""
    if step.operation != "subtract" or len(step.inputs) != 2 or not is_squashed(view, step.number):
        return False
    lengths = [max(view.reading.shape(number) or (0,)) for number in step.inputs]
    if lengths[0] != lengths[1] or any(long_axes(view, number) != 1 for number in step.inputs):
        return False
    updated = {view.reading.source(update.parameter) for update in view.roles.updates}
    made = [any(one.number in updated for one in view.reading.ancestors(number)) for number in step.inputs]
    return made[0] != made[1]
