"""Forward, backward, update: one step of gradient descent, as on the slide."""

from typing import TypedDict

import numpy as np

from ..array_types import Examples, Labels, Logits, Probabilities, Scalar, Weights
from ..contracts import checked
from ..language import Text
from .activation import sigmoid
from .likelihood import cost_from_logits
from .values import require_count, require_examples

COUNT_ROWS = Text(en="It is the number of features: X.shape[0].", zh="它是特征的个数：X.shape[0]。")


@checked
def initialize_with_zeros(dim: int | np.integer) -> tuple[Weights, Scalar]:
    """The start of gradient descent: w of zeros, b zero.

        w = 0               (dim, 1), dim = n_x
        b = 0               a scalar

    The cost is convex, so any start leads to the same minimum and zeros serve (in a deeper network they would not).

    Raises ShapeError if dim is not an integer, ValueError if it is negative.
    Lesson: course 1, week 2, "Gradient descent" (2.4).

    >>> w, b = initialize_with_zeros(2)
    >>> w.shape, b
    ((2, 1), 0.0)
    """
    dim = require_count("initialize_with_zeros", "dim", dim, least=0, advice=COUNT_ROWS)
    w = np.zeros((dim, 1))
    b = 0.0
    return w, b


@checked
def logits(w: Weights, b: Scalar, X: Examples) -> Logits:
    """The evidence for y = 1 in each example, before the sigmoid.

        Z = w^T X + b               (1, m); b is stretched along the row

    Raises ShapeError if w and X disagree about n_x.
    Lesson: course 1, week 2, "Vectorizing logistic regression" (2.13).

    >>> logits(np.array([[1.0], [2.0]]), 3.0, np.array([[1.0, 0.0], [0.0, 1.0]]))
    array([[4., 5.]])
    """
    Z = w.T @ X + b
    return Z


@checked
def forward(w: Weights, b: Scalar, X: Examples) -> Probabilities:
    """The probability that y = 1, for each example.

        Z = w^T X + b               (1, m)
        A = sigmoid(Z)              (1, m)

    Raises ShapeError if w and X disagree about n_x.
    Lesson: course 1, week 2, "Vectorizing logistic regression" (2.13).

    >>> forward(np.zeros((2, 1)), 0, np.ones((2, 3)))
    array([[0.5, 0.5, 0.5]])
    """
    A = sigmoid(w.T @ X + b)
    return A


@checked
def backward(A: Probabilities, X: Examples, Y: Labels) -> tuple[Weights, Scalar]:
    """Gradient of the cost with respect to w and b.

        dZ = A - Y              (1, m)
        dw = X dZ^T / m         (n_x, 1), the shape of w
        db = sum(dZ) / m        a scalar, the shape of b

    The unit is nats per unit of w. That dZ is simply A - Y is derived in `teaching.mle`.
    With m = 0 there is nothing to average: the result is nan, with numpy's warning.

    Raises ShapeError if A, X and Y disagree about m.
    Lesson: course 1, week 2, "Vectorizing logistic regression's gradient" (2.14).

    >>> dw, db = backward(np.array([[0.5, 0.5]]), np.array([[1.0, 3.0]]), np.array([[1, 0]]))
    >>> dw, float(db)
    (array([[0.5]]), 0.0)
    """
    m = X.shape[1]
    dZ = A - Y
    dw = X @ dZ.T / m
    db = np.sum(dZ) / m
    return dw, db


@checked
def update(w: Weights, b: Scalar, dw: Weights, db: Scalar, learning_rate: Scalar) -> tuple[Weights, Scalar]:
    """One step downhill. The new parameters are new arrays: w itself is not changed.

        w := w - learning_rate dw           (n_x, 1)
        b := b - learning_rate db           a scalar

    The formula is applied as it is, to any learning_rate; `train` refuses those that cannot work.

    Raises ShapeError if w and dw disagree about n_x.
    Lesson: course 1, week 2, "Gradient descent" (2.4).

    >>> update(np.array([[1.0]]), 0.0, np.array([[2.0]]), 1.0, learning_rate=0.5)
    (array([[0.]]), -0.5)
    """
    w = w - learning_rate * dw
    b = b - learning_rate * db
    return w, b


class Gradients(TypedDict):
    """grads, as the assignment passes it around."""

    dw: Weights
    db: Scalar


@checked
def propagate(w: Weights, b: Scalar, X: Examples, Y: Labels) -> tuple[Gradients, Scalar]:
    """Forward and backward: the gradients, and the cost at w and b.

        A = sigmoid(w^T X + b)                                  (1, m)
        cost = -(1/m) sum(Y log A + (1 - Y) log(1 - A))         a scalar, in nats
        grads = {"dw": (n_x, 1), "db": a scalar}

    The cost is taken from Z, not from A, so it stays finite where A rounds to 0 or 1.

    Raises ShapeError if w and X disagree about n_x, or X and Y about m; ValueError if there are no examples.
    Lesson: course 1, week 2, "Vectorizing logistic regression's gradient" (2.14).

    >>> w, b = np.array([[1.0], [2.0]]), 2.0
    >>> X, Y = np.array([[1.0, 2.0, -1.0], [3.0, 4.0, -3.2]]), np.array([[1, 0, 1]])
    >>> grads, cost = propagate(w, b, X, Y)
    >>> grads["dw"].round(5).T, round(float(grads["db"]), 6), round(float(cost), 6)
    (array([[0.99846, 2.39507]]), 0.001456, 5.801545)
    """
    require_examples("propagate", Y)
    Z = logits(w, b, X)
    cost = cost_from_logits(Z, Y)
    dw, db = backward(sigmoid(Z), X, Y)
    return {"dw": dw, "db": db}, cost
