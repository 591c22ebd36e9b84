"""Lesson 2.3: why the cost is not a squared error. With a sigmoid inside, cross-entropy is convex, squared error not.

A function is convex if no chord between two points of its graph passes below it. One chord that does is proof that
it is not; a thousand random ones that do not are evidence that it is, and the curvature below is the proof.
"""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from ..array_types import Curvatures, Examples, Labels, Probabilities, Row, Scalar, Weights
from ..contracts import checked
from ..language import Language, Text
from ..logistic.likelihood import cost_from_logits
from ..logistic.propagation import forward, logits
from ..logistic.values import require_examples


@checked
def cross_entropy_cost(w: Weights, b: Scalar, X: Examples, Y: Labels) -> Scalar:
    """The cost of the course as a function of w and b, in nats.

    Raises ShapeError if the shapes disagree; ValueError if there are no examples.

    >>> round(float(cross_entropy_cost(np.zeros((1, 1)), 0, np.ones((1, 2)), np.array([[0, 1]]))), 6)
    0.693147
    """
    return cost_from_logits(logits(w, b, X), Y)


@checked
def squared_error_cost(w: Weights, b: Scalar, X: Examples, Y: Labels) -> Scalar:
    """The cost that the lesson sets aside.

        J = (1/m) sum_i (a^(i) - y^(i))^2 / 2           a scalar, no unit

    Raises ShapeError if the shapes disagree; ValueError if there are no examples.
    Lesson: course 1, week 2, "Logistic regression cost function".

    >>> float(squared_error_cost(np.zeros((1, 1)), 0, np.ones((1, 2)), np.array([[0, 1]])))
    0.125
    """
    m = require_examples("squared_error_cost", Y)
    return np.sum((forward(w, b, X) - Y) ** 2) / (2 * m)


@checked
def cross_entropy_curvature(A: Probabilities, Y: Labels) -> Curvatures:
    """How each example's loss curves over z: its second derivative.

        d2L/dz2 = A (1 - A)             (1, m), never below 0

    dL/dz is A - Y, and dA/dz is A (1 - A). A sum of such curves, z being linear in w and b, is convex in w and b.
    Lesson: course 1, week 2, "Logistic regression cost function".

    >>> cross_entropy_curvature(np.array([[0.1, 0.5]]), np.array([[1, 0]]))
    array([[0.09, 0.25]])
    """
    return A * (1 - A)


@checked
def squared_error_curvature(A: Probabilities, Y: Labels) -> Curvatures:
    """How each example's squared error curves over z: below 0 where the model is far off.

        d2L/dz2 = A^2 (1 - A)^2 + (A - Y) A (1 - A) (1 - 2 A)           (1, m)

    For y = 1 this is a (1 - a)^2 (3a - 1): negative as soon as a is below 1/3. There the curve bends the wrong way
    and flattens out, so gradient descent crawls exactly where the mistake is largest.
    Lesson: course 1, week 2, "Logistic regression cost function".

    >>> squared_error_curvature(np.array([[0.1, 0.5]]), np.array([[1, 0]])).round(4)
    array([[-0.0567,  0.0625]])
    """
    return A**2 * (1 - A) ** 2 + (A - Y) * A * (1 - A) * (1 - 2 * A)


CostFunction = Callable[[Weights, Scalar, Examples, Labels], Scalar]


class ChordTest(NamedTuple):
    """How many random chords passed below the graph of the cost, and how far below the worst one was."""

    chords: int
    below: int
    worst: float

    def sentence(self, language: Language | None = None) -> str:
        """The outcome, worded as what it is: a proof if a chord is below, evidence if none is."""
        return (_NOT_CONVEX if self.below else _NO_CHORD_BELOW).fill(language, **self._asdict())


_NOT_CONVEX = Text(
    en="{below} of {chords} chords pass below the cost, the worst by {worst:.3g}: it is not convex.",
    zh="{chords} 条弦中有 {below} 条落在代价函数下方，最多低 {worst:.3g}：它不是凸函数。",
)
_NO_CHORD_BELOW = Text(
    en="None of {chords} chords passes below the cost, as it must be if it is convex.",
    zh="{chords} 条弦没有一条落在代价函数下方，凸函数正应如此。",
)


@checked
def chord_test(
    cost: CostFunction, X: Examples, Y: Labels, rng: np.random.Generator, chords: int = 1000, spread: Scalar = 4.0
) -> ChordTest:
    """Draw chords between random parameters and compare their middles with the cost there.

    `spread` is the standard deviation of w and b. Differences within rounding do not count.
    Lesson: course 1, week 2, "Logistic regression cost function".

    >>> X, Y = np.array([[-1.0, 2.0, 1.0]]), np.array([[0, 1, 0]])
    >>> rng = np.random.default_rng(0)
    >>> chord_test(cross_entropy_cost, X, Y, rng, chords=100).below
    0
    >>> chord_test(squared_error_cost, X, Y, rng, chords=100).below > 0
    True
    """
    below, worst = 0, 0.0
    n_x = X.shape[0]
    for _ in range(chords):
        w_left, w_right = spread * rng.normal(size=(n_x, 1)), spread * rng.normal(size=(n_x, 1))
        b_left, b_right = spread * rng.normal(), spread * rng.normal()
        left, right = cost(w_left, b_left, X, Y), cost(w_right, b_right, X, Y)
        middle = cost((w_left + w_right) / 2, (b_left + b_right) / 2, X, Y)
        gap = float(middle - (left + right) / 2)
        if gap > 1e-12 * max(1.0, abs(float(middle))):
            below, worst = below + 1, max(worst, gap)
    return ChordTest(chords, below, worst)


@checked
def cost_along(
    cost: CostFunction, steps: Row, w: Weights, b: Scalar, direction: Weights, X: Examples, Y: Labels
) -> Row:
    """The cost at w + t direction for each t of `steps`: a slice through the landscape, ready to be plotted.

    >>> w, direction, X, Y = np.zeros((1, 1)), np.ones((1, 1)), np.array([[1.0]]), np.array([[1]])
    >>> cost_along(cross_entropy_cost, np.array([[-1.0, 0.0, 1.0]]), w, 0, direction, X, Y).round(3)
    array([[1.313, 0.693, 0.313]])
    """
    return np.array([[float(cost(w + t * direction, b, X, Y)) for t in steps[0]]])
