"""Weights that a network goes through twice, once as they are and once transposed, as a tied autoencoder does.

Their gradient is a sum of two, and one of them is made of what the layer itself gave.
"""

from ..view import View
from .layers import base, products


def is_tied(view: View, weights: int) -> bool:
    """Whether the weights stand in two layers, turned in one of them only."""
    ways = set()
    for layer in products(view):
        if layer.weights == weights:
            ways |= {view.reading.source(n) == weights for n in layer.product.inputs if base(view, n) == weights}
    return len(ways) > 1
