"""All the shapes that the exhaustive tests draw from, and arrays of them that take no memory."""

from itertools import product

import numpy as np

from shapesafe_lr.shapes import Shape


def shapes_up_to(rank: int, side: int) -> list[Shape]:
    """Every shape of rank 0 to `rank` with sides 0 to `side`."""
    return [shape for axes in range(rank + 1) for shape in product(range(side + 1), repeat=axes)]


def array_of(shape: Shape) -> np.ndarray:
    """An array of this shape, one number seen many times."""
    return np.broadcast_to(np.float64(0), shape)
