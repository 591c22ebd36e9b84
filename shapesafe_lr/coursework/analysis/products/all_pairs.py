"""Two tables of examples that are multiplied as all pairs, `Y @ np.log(P).T`, and meet place by place as well, `P - Y`.

The product holds the examples of the one against those of the other. Where both are the same, one by one, that is no
sign that rows and columns were exchanged.
"""

from ..algebra import is_elementwise
from ..axes import Meeting
from ..steps import Step
from ..view import View


def are_also_pairs(view: View, step: Step, meeting: Meeting) -> bool:
    """Whether the two arrays of a meeting are the two sides of a product `A @ B.T` whose axes are those that met."""
    same = view.reading.ledger.same
    for product in view.reading.operations("dot", "matmul"):
        axes = view.reading.axes(product.number)
        if len(axes) != 2 or len(product.inputs) != 2:
            continue
        for one, other in ((meeting.left, meeting.right), (meeting.right, meeting.left)):
            if same(axes[0], one) and same(axes[1], other) and _holds(view, product, step):
                return True
    return False


def _holds(view: View, product: Step, step: Step) -> bool:
    """Whether just one side of a product is turned, and its sides were made, number by number, of a step's two arrays."""
    turns = [_is_turned(view, number) for number in product.inputs]
    sides = [_made_of(view, number) for number in product.inputs]
    one, other = view.reading.operands(step)[:2]
    if turns[0] == turns[1]:
        return False
    return (one in sides[0] and other in sides[1]) or (one in sides[1] and other in sides[0])


def _is_turned(view: View, number: int | None) -> bool:
    maker = view.reading.maker(number)
    return maker is not None and maker.operation in ("T", "transpose")


def _made_of(view: View, number: int | None) -> set[int | None]:
    """The arrays under a transpose, logarithms and small numbers that were added."""
    above = view.reading.ancestors(number, stop=lambda step: not _is_kept(step))
    return {step.number for step in above}


def _is_kept(step: Step) -> bool:
    return is_elementwise(step.operation) or step.operation in ("T", "transpose")
