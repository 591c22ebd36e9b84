"""How wrong a probability is: the loss of one example, and the cost of all of them.

Two ways to the same numbers. From A, as on the slide; and from Z, where nothing is lost: beyond Z = 37 the
probability A rounds to exactly 1, and log(1 - A) can no longer tell a sure mistake from a surer one.
"""

import numpy as np

from ..array_types import Labels, Logits, Losses, Probabilities, Scalar
from ..contracts import checked
from .values import require_examples


@checked
def loss(A: Probabilities, Y: Labels) -> Losses:
    """The loss of each example, in nats: how surprised the model is by the label.

        L = -(Y log A + (1 - Y) log(1 - A))              (1, m)

    0 log 0 counts as 0, so a model that is sure and right has loss 0. One that is sure and wrong has loss inf;
    `loss_from_logits` still gives the finite number.

    Raises ShapeError if A and Y disagree about m.
    Lesson: course 1, week 2, "Logistic regression cost function" (2.3).

    >>> loss(np.array([[0.5, 1.0]]), np.array([[1, 1]])).round(4)
    array([[0.6931, 0.    ]])
    """
    return 0 - (_times_log(Y, A) + _times_log(1 - Y, 1 - A))  # 0 - 0 is 0, but -0 prints as -0


@checked
def cost(A: Probabilities, Y: Labels) -> Scalar:
    """The mean loss over the examples, in nats per example.

        J = (1/m) sum_i L(a^(i), y^(i))                  a scalar

    Raises ShapeError if A and Y disagree about m; ValueError if there are no examples.
    Lesson: course 1, week 2, "Logistic regression cost function" (2.3).

    >>> round(float(cost(np.array([[0.9, 0.2]]), np.array([[1, 0]]))), 4)
    0.1643
    """
    m = require_examples("cost", Y)
    return np.sum(loss(A, Y)) / m


@checked
def loss_from_logits(Z: Logits, Y: Labels) -> Losses:
    """The loss of each example, in nats, from Z instead of A: finite for every finite Z.

        L = Y max(-Z, 0) + (1 - Y) max(Z, 0) + log(1 + e^-|Z|)              (1, m)

    The first two terms are how far Z lies on the wrong side of 0; the last is never above log 2.

    Raises ShapeError if Z and Y disagree about m.
    Lesson: course 1, week 2, "Logistic regression cost function" (2.3).

    >>> loss_from_logits(np.array([[-1e4, 1e4]]), np.array([[1, 1]]))
    array([[10000.,     0.]])
    """
    return Y * np.maximum(-Z, 0) + (1 - Y) * np.maximum(Z, 0) + np.log1p(np.exp(-np.abs(Z)))


@checked
def cost_from_logits(Z: Logits, Y: Labels) -> Scalar:
    """The mean loss over the examples, in nats per example, from Z instead of A.

        J = (1/m) sum_i L(z^(i), y^(i))                  a scalar

    Raises ShapeError if Z and Y disagree about m; ValueError if there are no examples.
    Lesson: course 1, week 2, "Logistic regression cost function" (2.3).

    >>> round(float(cost_from_logits(np.zeros((1, 3)), np.array([[1, 0, 1]]))), 6)
    0.693147
    """
    m = require_examples("cost_from_logits", Y)
    return np.sum(loss_from_logits(Z, Y)) / m


@checked
def _times_log(Y: Labels, A: Probabilities) -> Losses:
    """Y log A, and 0 where Y is 0, whatever A is there."""
    with np.errstate(divide="ignore"):
        log_A = np.log(A)
    return np.multiply(Y, log_A, where=Y != 0, out=np.zeros_like(log_A))
