"""Logistic regression with loops over examples and features: slow, plain, and the judge of the fast version."""

import math

import numpy as np

from ..array_types import Examples, Labels, Scalar, Weights
from ..contracts import checked
from .values import require_examples


@checked
def propagate_with_loops(w: Weights, b: Scalar, X: Examples, Y: Labels) -> tuple[Weights, Scalar, Scalar]:
    """The gradients dw and db, and the cost J, adding up one example at a time.

        for each example i:                             i = 1 .. m
            z = w^T x + b,  a = sigmoid(z)
            J  += -(y log a + (1 - y) log(1 - a))
            dz  = a - y
            dw_j += x_j dz  for each feature j          j = 1 .. n_x
            db += dz
        then J, dw, db are divided by m

    No numpy in the loops, on purpose: nothing is shared with `propagate`, so that each can judge the other.

    Raises ShapeError if w and X disagree about n_x, or X and Y about m; ValueError if there are no examples.
    Lesson: course 1, week 2, "Gradient descent on m examples" (2.10).

    >>> dw, db, J = propagate_with_loops(np.zeros((1, 1)), 0.0, np.array([[1.0, 3.0]]), np.array([[1, 0]]))
    >>> dw, float(db), round(float(J), 6)
    (array([[0.5]]), 0.0, 0.693147)
    """
    m = require_examples("propagate_with_loops", Y)
    n_x = X.shape[0]
    J, dw, db = 0.0, np.zeros((n_x, 1)), 0.0
    for i in range(m):
        z = float(b)
        for j in range(n_x):
            z += float(w[j, 0]) * float(X[j, i])
        y = float(Y[0, i])
        J += _loss(z, y)
        dz = _sigmoid(z) - y
        for j in range(n_x):
            dw[j, 0] += float(X[j, i]) * dz
        db += dz
    return dw / m, db / m, J / m


def _sigmoid(z: float) -> float:
    """The sigmoid of one number, without overflow."""
    return 1 / (1 + math.exp(-z)) if z >= 0 else math.exp(z) / (1 + math.exp(z))


def _loss(z: float, y: float) -> float:
    """-(y log a + (1 - y) log(1 - a)) for a = sigmoid(z), finite for every z."""
    log_a = min(z, 0.0) - math.log1p(math.exp(-abs(z)))
    log_1_minus_a = min(-z, 0.0) - math.log1p(math.exp(-abs(z)))
    return -(y * log_a + (1 - y) * log_1_minus_a)
