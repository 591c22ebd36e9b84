"""From probabilities to labels, and how many of them are right."""

import numpy as np

from ..array_types import Examples, Labels, Predictions, Scalar, Weights
from ..contracts import checked
from .propagation import forward
from .values import require_examples, require_zero_or_one


@checked
def predict(w: Weights, b: Scalar, X: Examples) -> Predictions:
    """The label the model would give each example: 1. where its probability is above one half, else 0.

        Y_prediction = (A > 0.5)            (1, m)

    A probability of exactly 0.5 gives 0, and nan gives 0. The type is that of A, so predictions and labels
    can be subtracted.

    Raises ShapeError if w and X disagree about n_x.
    Lesson: course 1, week 2, "Logistic regression" (2.2).

    >>> predict(np.array([[1.0]]), -2.0, np.array([[0.0, 3.0]]))
    array([[0., 1.]])
    """
    A = forward(w, b, X)
    return (A > 0.5).astype(A.dtype)


@checked
def accuracy(Y_prediction: Labels, Y: Labels) -> float:
    """The share of examples whose predicted label is right, between 0 and 1.

    Raises ShapeError if the two disagree about m; ValueError if there are no examples, or if a label or a
    prediction is neither 0 nor 1 (probabilities, for instance).

    >>> accuracy(np.array([[0.0, 1.0, 1.0, 0.0]]), np.array([[0, 1, 1, 1]]))
    0.75
    """
    require_examples("accuracy", Y)
    require_zero_or_one("accuracy", Y_prediction, "Y_prediction")
    require_zero_or_one("accuracy", Y)
    return float(np.mean(Y_prediction == Y))
