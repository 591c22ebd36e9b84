"""Weights of all layers made on one line, the wrong way round: as long as the layers are square, nothing is refused.

for l in range(1, L):                       # layer_dims = [4, 4, 4, 1]
    W[l] = np.random.randn(layer_dims[l - 1], layer_dims[l])
A = W[l] @ A                                # fits for the first two, and is refused for (4, 1)
"""

from ..cures.layout_cures import layout_births
from ..flow import is_square_table
from ..steps import Kind, Step
from ..view import View


def made_like_square_layers(view: View, step: Step, place: int) -> bool:
    """Whether weights that are refused as they lie were made on the line that made square ones, which lay the same way and fitted."""
    made = _made(view, step.inputs[place])
    if made is None or len(set(view.reading.shape(made.number) or ())) < 2:
        return False
    twins = {number for number in view.passes_over(made.number) if is_square_table(view, number)}
    if not twins:
        return False
    for other in view.steps[: step.number]:
        if other.kind is Kind.OPERATION and other.operation == step.operation and len(other.inputs) > place:
            before = _made(view, other.inputs[place])
            if before is not None and before.number in twins:
                return True
    return False


def _made(view: View, number: int | None) -> Step | None:
    """Where a table was made, if it was not transposed since."""
    births = list(layout_births(view, number))
    is_turned = any(birth.operation in ("T", "transpose") for birth in births)
    return births[-1] if births and not is_turned else None
