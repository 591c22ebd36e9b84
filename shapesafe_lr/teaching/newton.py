"""An independent way to the maximum of the likelihood: Newton's method, which for logistic regression is called IRLS.

Gradient descent knows the slope only and takes many small steps. Newton knows the curvature too: it steps to the
top of the parabola that fits the log-likelihood here. A handful of steps reach the maximum to the last digits,
which makes it a good judge of training; with many features each step costs n_x^3, which is why it is not how
networks are trained.

There may be no maximum to reach. If some w, b put no example on the wrong side and at least one on the right side,
then along that direction the likelihood rises for ever: the data are separable, and the best w is infinite. Real
data do this easily: among the 8x8 digits in the box each of the ten is separable from the other nine, at least in
part. So neither answer is given without proof: `never_falls_along` is the proof that there is no maximum,
`in_balance` the proof that there is one.
"""

from typing import Literal, NamedTuple

import numpy as np

from ..array_types import Basis, Coordinates, Examples, Labels, Points, Scalar, Weights
from ..contracts import checked
from ..logistic.activation import sigmoid
from ..logistic.likelihood import loss_from_logits
from ..logistic.propagation import logits
from ..logistic.values import require_examples, require_finite, require_zero_or_one
from .mle import gradient_of_log_likelihood

Outcome = Literal["found", "separable", "unsettled"]
MOST_STEPS = 100
NO_GAIN = 1e-20
"""A step that promises less than this, in nats, is rounding."""


class Maximum(NamedTuple):
    """Where Newton's method ended.

    "found": w and b are the maximum to rounding, and there is proof that it exists. "separable": there is none, and
    (w, b) is a direction along which the likelihood never falls. "unsettled": neither proof; w and b are the best
    that was seen. That is how data look that are separable in part: w grows from step to step while the likelihood
    hardly gains. `log_likelihood` is that of the last parameters, in nats.
    """

    outcome: Outcome
    w: Weights
    b: Scalar
    log_likelihood: float
    steps: int


@checked
def log_likelihood_at(w: Weights, b: Scalar, X: Examples, Y: Labels) -> Scalar:
    """The log-likelihood as a function of w and b, from the logits, finite however sure the model is; in nats.

        log P(Y|X; w, b) = -sum_i L(z^(i), y^(i))               a scalar

    Raises ShapeError if the shapes disagree.

    >>> round(float(log_likelihood_at(np.zeros((1, 1)), 0, np.ones((1, 2)), np.array([[0, 1]]))), 4)
    -1.3863
    """
    return -np.sum(loss_from_logits(logits(w, b, X), Y))


@checked
def newton_direction(w: Weights, b: Scalar, X: Examples, Y: Labels) -> tuple[Weights, Scalar]:
    """The way from w and b to the top of the parabola that fits the log-likelihood there.

        X1 = X with a row of ones below                         (n_x + 1, m): b becomes one more weight
        H  = X1 diag(A (1 - A)) X1^T                            (n_x + 1, n_x + 1), minus the second derivative
        H (d_w, d_b) = gradient of the log-likelihood           solved for the step

    Where features depend on each other (a pixel that is always 0, more features than examples) H has no inverse;
    the shortest solution is taken.

    Raises ShapeError if the shapes disagree.

    >>> X, Y = np.array([[0.0, 1.0, 2.0, 3.0]]), np.array([[0, 1, 0, 1]])
    >>> d_w, d_b = newton_direction(np.zeros((1, 1)), 0, X, Y)
    >>> d_w.round(3), round(float(d_b), 3)
    (array([[0.8]]), -1.2)
    """
    m = X.shape[1]
    A = sigmoid(logits(w, b, X))
    X1 = np.vstack([X, np.ones((1, m))])
    basis, points = _in_their_span(X1)
    H = (points * (A * (1 - A))) @ points.T
    up_w, up_b = gradient_of_log_likelihood(A, X, Y)
    gradient = basis.T @ np.vstack([up_w, [[float(up_b)]]])
    step = basis @ np.linalg.lstsq(H, gradient, rcond=None)[0]
    return step[:-1], float(step[-1, 0])


@checked
def _in_their_span(points: Points) -> tuple[Basis, Coordinates]:
    """Axes for the points (one a column), and the points in them: no more axes than points, so that H stays small.

    64x64 pictures have 12288 features; 209 of them span 209 dimensions, and nothing happens in the others.
    """
    if points.shape[0] <= points.shape[1]:
        return np.eye(points.shape[0]), points
    basis, coordinates = np.linalg.qr(points)
    return basis, coordinates


@checked
def never_falls_along(d_w: Weights, d_b: Scalar, X: Examples, Y: Labels) -> bool:
    """Whether (d_w, d_b) proves that no maximum exists: no example on its wrong side, at least one on its right side.

        s = (2 Y - 1) * (d_w^T X + d_b)         (1, m), all >= 0 and not all 0

    Only rounding is forgiven, 1e-9 of the largest s.

    >>> X = np.array([[0.0, 1.0, 2.0]])
    >>> never_falls_along(np.ones((1, 1)), -1.5, X, np.array([[0, 0, 1]]))
    True
    >>> never_falls_along(np.ones((1, 1)), -1.5, X, np.array([[0, 1, 0]]))
    False
    """
    sides = np.where(Y == 1, 1.0, -1.0) * logits(d_w, d_b, X)
    # the size of what was added up, which is where rounding comes from: with w = 1e8 and b = -1e8 a 0 is some 1e-8
    terms = float(np.max(np.abs(d_w).T @ np.abs(X) + abs(float(d_b)), initial=0.0))
    largest = float(np.max(sides, initial=0.0))
    return largest > 1e-12 * terms and bool(np.all(sides >= -1e-9 * largest))


@checked
def in_balance(w: Weights, b: Scalar, X: Examples, Y: Labels) -> bool:
    """Whether (w, b) proves that a maximum exists: the examples pull it to all sides, and their pulls nearly cancel.

        r = P(the label that was not seen)                      (1, m), above 0
        pulls = X1 * (2 Y - 1) * r                              (n_x + 1, m), one column an example
        sum of the pulls = gradient of the log-likelihood       (n_x + 1, 1), 0 at the maximum

    Were there a direction d (of length 1) along which nothing falls, no pull would point against it: every entry of
    d^T pulls would be >= 0. Their sum is then at least the length of that row, which is at least the smallest
    singular value of the pulls; and it is at most the length of the gradient. So where the gradient is shorter,
    there is no such direction.
    """
    signs = np.where(Y == 1, 1.0, -1.0)
    r = sigmoid(-signs * logits(w, b, X))
    points = _in_their_span(np.vstack([X, np.ones((1, X.shape[1]))]))[1]
    pulls = points * signs * r
    spreads = np.linalg.svd(pulls, compute_uv=False)
    smallest = spreads[np.linalg.matrix_rank(points) - 1]  # across the span: outside it no example has a say
    gradient = np.linalg.norm(np.sum(pulls, axis=1))
    return bool(gradient < smallest and smallest > 1e-12 * spreads[0])


@checked
def maximize_likelihood(X: Examples, Y: Labels) -> Maximum:
    """The most likely w and b, or the proof that there are none.

    Raises ShapeError if X and Y disagree about m; ValueError if there are no examples, a label is neither 0 nor 1,
    or X is not finite.
    Lesson: course 1, week 2, "Explanation of logistic regression cost function" (2.18), as an independent check.

    >>> maximum = maximize_likelihood(np.array([[0.0, 1.0, 2.0, 3.0]]), np.array([[0, 1, 0, 1]]))
    >>> maximum.outcome, maximum.w.round(3), round(float(maximum.b), 3)
    ('found', array([[0.908]]), -1.362)
    >>> maximize_likelihood(np.array([[0.0, 1.0, 2.0, 3.0]]), np.array([[0, 0, 1, 1]])).outcome
    'separable'
    """
    require_examples("maximize_likelihood", Y)
    require_zero_or_one("maximize_likelihood", Y)
    require_finite("maximize_likelihood", X)
    X = X.astype(np.float64)  # a proof needs all the digits there are
    w: Weights = np.zeros((X.shape[0], 1))
    b: Scalar = 0.0
    for steps in range(1, MOST_STEPS + 1):
        d_w, d_b = newton_direction(w, b, X, Y)
        for along_w, along_b in ((d_w, d_b), (w, b)):
            if never_falls_along(along_w, along_b, X, Y):
                return Maximum("separable", along_w, along_b, float(log_likelihood_at(w, b, X, Y)), steps)
        gain = promised_gain(w, b, d_w, d_b, X, Y)
        if gain < NO_GAIN:
            break
        w, b = _uphill(w, b, d_w, d_b, gain, X, Y)
    outcome: Outcome = "found" if gain < 1e-12 and in_balance(w, b, X, Y) else "unsettled"
    return Maximum(outcome, w, b, float(log_likelihood_at(w, b, X, Y)), steps)


@checked
def promised_gain(w: Weights, b: Scalar, d_w: Weights, d_b: Scalar, X: Examples, Y: Labels) -> float:
    """How much higher the top of the fitted parabola is, in nats: half the slope along Newton's step.

    Near the maximum this is what is left to gain.
    """
    up_w, up_b = gradient_of_log_likelihood(sigmoid(logits(w, b, X)), X, Y)
    return float(np.sum(up_w * d_w) + up_b * d_b) / 2


@checked
def _uphill(
    w: Weights, b: Scalar, d_w: Weights, d_b: Scalar, gain: float, X: Examples, Y: Labels
) -> tuple[Weights, Scalar]:
    """The full step if it goes up, else half of it, and so on: far from the top the parabola promises too much."""
    height = float(log_likelihood_at(w, b, X, Y))
    if gain < 1e-9 * abs(height):  # a gain that small is lost in the rounding of the sum; the parabola fits, go
        return w + d_w, b + d_b
    part = 1.0
    while part > 1e-10 and log_likelihood_at(w + part * d_w, b + part * d_b, X, Y) < height:
        part /= 2
    return w + part * d_w, b + part * d_b
