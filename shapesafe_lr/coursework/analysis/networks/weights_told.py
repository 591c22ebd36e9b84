"""Weights that lie as the forward step wants them, which an array in sight tells: then a refused product on the way back is to be turned.

`np.dot(W, dZ)` with W (3, 5) and dZ (3, 4) is refused; beside A_prev (5, 4), of which W makes (3, 4), W is right as it is.
"""

from ..flow import long_axes
from ..steps import Step
from ..view import View


def weights_told(view: View, step: Step) -> int | None:
    """Which operand of a refused product are weights that make the other one's shape of an array in sight."""
    shapes = [view.reading.shape(number) or () for number in step.inputs[:2]]
    if any(len(shape) != 2 for shape in shapes) or any(long_axes(view, n) < 2 for n in step.inputs[:2]):
        return None
    for place, (weights, error) in enumerate((shapes, shapes[::-1])):
        rows, columns = weights
        entered = {(columns, error[1])} if error[0] == rows else set()
        entered |= {(error[0], rows)} if error[1] == columns else set()
        own = {view.reading.source(number) for number in step.inputs[:2]}
        for number, _ in view.arrays_in_sight(step):
            if view.reading.shape(number) in entered and view.reading.source(number) not in own:
                return place
    return None
