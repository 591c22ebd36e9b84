"""Logistic regression for one example, each derivative by its name.

    z = w^T x + b  ->  a = sigmoid(z)  ->  L(a, y)              forward, left to right
    dw = x dz, db = dz  <-  dz = da a (1 - a)  <-  da           backward, right to left

Each `d` is the derivative of the loss of this one example. Lesson: course 1, week 2, "Logistic regression
gradient descent" (2.9).
"""

import numpy as np

from ..array_types import Example, Label, Scalar, Weights
from ..contracts import checked
from .activation import sigmoid


@checked
def forward_example(w: Weights, b: Scalar, x: Example) -> tuple[Scalar, Scalar]:
    """The logit and the probability of one example.

        z = w^T x + b           a scalar
        a = sigmoid(z)          a scalar

    Raises ShapeError if w and x disagree about n_x.

    >>> z, a = forward_example(np.array([[2.0], [1.0]]), -1.0, np.array([[1.0], [3.0]]))
    >>> float(z), round(float(a), 4)
    (4.0, 0.982)
    """
    z = (w.T @ x).item() + b
    a = sigmoid(z)
    return z, a


@checked
def loss_example(a: Scalar, y: Label) -> Scalar:
    """The loss of one example, in nats.

        L = -(y log a + (1 - y) log(1 - a))             a scalar

    >>> round(float(loss_example(0.8, 1)), 4)
    0.2231
    """
    with np.errstate(divide="ignore"):
        return -np.log(a) if y == 1 else -np.log(1 - a)


@checked
def da_example(a: Scalar, y: Label) -> Scalar:
    """Derivative of the loss with respect to a.

        da = (1 - y)/(1 - a) - y/a                     a scalar

    >>> da_example(0.5, 1)
    -2.0
    """
    return (1 - y) / (1 - a) - y / a


@checked
def dz_example(a: Scalar, y: Label) -> Scalar:
    """Derivative of the loss with respect to z: the product da * a (1 - a), which comes to a - y.

        dz = da a (1 - a) = a - y                       a scalar

    The right-hand form is the one computed: at a = 0 and a = 1 the product would be 0 times infinity.

    >>> dz_example(0.5, 1), da_example(0.5, 1) * 0.5 * (1 - 0.5)
    (-0.5, -0.5)
    """
    return a - y


@checked
def backward_example(a: Scalar, x: Example, y: Label) -> tuple[Weights, Scalar]:
    """Gradient of the loss of one example with respect to w and b.

        dz = a - y              a scalar
        dw = x dz               (n_x, 1): dw1 = x1 dz, dw2 = x2 dz, ...
        db = dz                 a scalar

    >>> backward_example(0.5, np.array([[2.0], [4.0]]), 1)
    (array([[-1.],
           [-2.]]), -0.5)
    """
    dz = dz_example(a, y)
    dw = x * dz
    db = dz
    return dw, db
