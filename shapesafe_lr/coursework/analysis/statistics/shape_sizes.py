"""The size of a shape of points, `P0 / np.linalg.norm(P0)` after `P0 = P - P.mean(axis=0)`: one number keeps the shape.

Shapes are laid upon each other so. Where the table is multiplied with its own transpose, cosines are meant, and each
row is to have a length of its own.
"""

from ..networks.layers import base
from ..products.gram import gram_products
from ..view import View
from .scaling import Scaling


def is_size_of_a_shape(view: View, scaling: Scaling) -> bool:
    """Whether a centred table is divided by its own length as a whole, and no cosines are made of it."""
    spread, centred = scaling.spreads[0], view.reading.source(scaling.quotient.inputs[0])
    if spread.operation not in ("norm", "sum") or all(
        step.number != centred for step in view.reading.ancestors(spread.inputs[0])
    ):
        return False
    scaled = scaling.quotient.number
    return all(base(view, number) != scaled for product in gram_products(view) for number in product.inputs)
