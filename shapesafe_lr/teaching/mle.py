"""Lesson 2.18: why this cost. The derivation from probability to cost to gradient, each step a function.

    1  P(y|x) = a if y = 1, 1 - a if y = 0; in one formula a^y (1-a)^(1-y)
    2  log P(y|x) = y log a + (1-y) log(1-a) = -L(a, y)
    3  m independent examples: the likelihood is a product, its logarithm a sum
    4  the cost J is that sum, negative and divided by m: the most likely w and b are those of the smallest cost
    5  dL/dz = dL/da da/dz = a - y, and so dZ = A - Y
    6  the gradient of the log-likelihood is -m (dw, db): zero at the maximum

`DERIVATION` holds steps 1 to 5 with both sides of each equation; `check_derivation` computes both sides. Whether
trained parameters really are at the maximum is asked in `likelihood_check`.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from ..array_types import Examples, Labels, Probabilities, Scalar, Values, Weights
from ..contracts import checked
from ..language import Text
from ..logistic.likelihood import cost, loss
from ..logistic.propagation import backward
from ..logistic.values import require_examples, require_zero_or_one
from .table import Table


@checked
def probability_by_cases(A: Probabilities, Y: Labels) -> Probabilities:
    """Step 1, left: the probability of the label that was seen, case by case.

        P = A where Y = 1, 1 - A where Y = 0            (1, m)

    >>> probability_by_cases(np.array([[0.9, 0.9]]), np.array([[1, 0]])).round(2)
    array([[0.9, 0.1]])
    """
    return np.where(Y == 1, A, 1 - A)


@checked
def probability(A: Probabilities, Y: Labels) -> Probabilities:
    """Step 1, right: both cases in one formula, since anything to the power 0 is 1.

        P = A^Y (1 - A)^(1 - Y)                         (1, m)

    >>> probability(np.array([[0.9, 0.9]]), np.array([[1, 0]])).round(2)
    array([[0.9, 0.1]])
    """
    return A**Y * (1 - A) ** (1 - Y)


@checked
def log_of_probability(A: Probabilities, Y: Labels) -> Values:
    """Step 2, left: the logarithm of step 1, which rises and falls with it; in nats.

    log P                                           (1, m)
    """
    with np.errstate(divide="ignore"):
        return np.log(probability(A, Y))


@checked
def log_probability(A: Probabilities, Y: Labels) -> Values:
    """Step 2, right: powers have become factors, and what stands there is minus the loss.

        log P = Y log A + (1 - Y) log(1 - A) = -L       (1, m)

    >>> log_probability(np.array([[0.9]]), np.array([[1]])).round(4)
    array([[-0.1054]])
    """
    return -loss(A, Y)


@checked
def likelihood(A: Probabilities, Y: Labels) -> Scalar:
    """Step 3: the probability of all labels together. Independent examples multiply.

        P(Y|X) = prod_i P(y^(i)|x^(i))                  a scalar

    A thousand factors below 1 make a number that a float cannot hold: it underflows to 0 (see `underflow`).

    >>> float(likelihood(np.array([[0.5, 0.5, 0.5]]), np.array([[1, 0, 1]])))
    0.125
    """
    return np.prod(probability(A, Y))


@checked
def log_of_likelihood(A: Probabilities, Y: Labels) -> Scalar:
    """Step 3, left: the logarithm of the product; -inf where the product underflowed."""
    with np.errstate(divide="ignore"):
        return np.log(likelihood(A, Y))


@checked
def log_likelihood(A: Probabilities, Y: Labels) -> Scalar:
    """Step 3, right: the logarithm of a product is a sum of logarithms, and a sum does not underflow. In nats.

        log P(Y|X) = sum_i log P(y^(i)|x^(i))           a scalar

    >>> round(float(log_likelihood(np.array([[0.5, 0.5, 0.5]]), np.array([[1, 0, 1]]))), 4)
    -2.0794
    """
    return np.sum(log_probability(A, Y))


@checked
def cost_from_likelihood(A: Probabilities, Y: Labels) -> Scalar:
    """Step 4, left: the log-likelihood, negative because we go downhill, divided by m for a convenient scale.

        J = -(1/m) log P(Y|X)                           a scalar

    Raises ValueError if there are no examples.

    >>> round(float(cost_from_likelihood(np.array([[0.5, 0.5, 0.5]]), np.array([[1, 0, 1]]))), 4)
    0.6931
    """
    return -log_likelihood(A, Y) / require_examples("cost_from_likelihood", Y)


@checked
def da(A: Probabilities, Y: Labels) -> Values:
    """Step 5, first factor: how the loss moves with the probability; a strictly between 0 and 1.

        dL/da = -Y/A + (1 - Y)/(1 - A)                  (1, m)

    >>> da(np.array([[0.5]]), np.array([[1]]))
    array([[-2.]])
    """
    return -(Y / A) + (1 - Y) / (1 - A)  # Y first divided: labels may be bool or unsigned, which have no minus


@checked
def da_dz(A: Probabilities) -> Values:
    """Step 5, second factor: how the probability moves with the logit.

        da/dz = A (1 - A)                               (1, m)

    >>> da_dz(np.array([[0.5]]))
    array([[0.25]])
    """
    return A * (1 - A)


@checked
def dz_by_chain_rule(A: Probabilities, Y: Labels) -> Values:
    """Step 5, left: the product of the two factors, the chain rule.

        dL/dz = dL/da da/dz                             (1, m)

    >>> dz_by_chain_rule(np.array([[0.75]]), np.array([[1]]))
    array([[-0.25]])
    """
    return da(A, Y) * da_dz(A)


@checked
def dz(A: Probabilities, Y: Labels) -> Values:
    """Step 5, right: a and 1 - a cancel, -y (1 - a) + (1 - y) a = a - y.

        dZ = A - Y                                      (1, m)

    >>> dz(np.array([[0.75]]), np.array([[1]]))
    array([[-0.25]])
    """
    return A - Y


@checked
def gradient_of_log_likelihood(A: Probabilities, X: Examples, Y: Labels) -> tuple[Weights, Scalar]:
    """Step 6: uphill on the log-likelihood is downhill on the cost, m times as steep. Both are 0 at the maximum.

        d log P / dw = -X dZ^T = -m dw                  (n_x, 1), nats per unit of w
        d log P / db = -sum(dZ) = -m db                 a scalar

    >>> up_w, up_b = gradient_of_log_likelihood(np.array([[0.5, 0.5]]), np.array([[1.0, 3.0]]), np.array([[1, 1]]))
    >>> up_w, float(up_b)
    (array([[2.]]), 1.0)
    """
    m = require_examples("gradient_of_log_likelihood", Y)
    dw, db = backward(A, X, Y)
    return -m * dw, -m * db


Side = Callable[[Probabilities, Labels], Values | Scalar]


class Step(NamedTuple):
    """One equation of the derivation: its two sides as functions of A and Y, and why they are equal."""

    number: int
    title: Text
    formula: str
    why: Text
    left: Side
    right: Side


DERIVATION: tuple[Step, ...] = (
    Step(
        1,
        Text("One formula for both labels", "用一个公式写出两种情况"),
        r"P(y \mid x) = \begin{cases} a & y = 1 \\ 1 - a & y = 0 \end{cases} \;=\; a^{y} (1 - a)^{1 - y}",
        Text(
            "For y = 1 the second factor has power 0 and is 1; for y = 0 the first one is.",
            "当 y = 1 时第二个因子的指数为 0，等于 1；当 y = 0 时第一个因子等于 1。",
        ),
        probability_by_cases,
        probability,
    ),
    Step(
        2,
        Text("Its logarithm is minus the loss", "它的对数就是负的损失"),
        r"\log P(y \mid x) = y \log a + (1 - y) \log (1 - a) = -\mathcal{L}(a, y)",
        Text(
            "A logarithm turns powers into factors and products into sums, and grows with what is inside: "
            "the most probable is still the most probable.",
            "对数把乘方变成乘法、把乘法变成加法；并且它单调递增，所以最大值的位置不变。",
        ),
        log_of_probability,
        log_probability,
    ),
    Step(
        3,
        Text("Independent examples multiply, their logarithms add", "独立样本的概率相乘，对数相加"),
        r"\log \prod_{i=1}^{m} P(y^{(i)} \mid x^{(i)}) = \sum_{i=1}^{m} \log P(y^{(i)} \mid x^{(i)})",
        Text(
            "The examples are taken to be independent and identically distributed. The product of many "
            "probabilities is too small for a float; the sum of their logarithms is not.",
            "假设样本独立同分布。许多概率的乘积会小到浮点数无法表示，而对数之和不会。",
        ),
        log_of_likelihood,
        log_likelihood,
    ),
    Step(
        4,
        Text("The cost is the log-likelihood, turned around", "代价就是取负的对数似然"),
        r"J(w, b) = -\frac{1}{m} \log P(Y \mid X) = \frac{1}{m} \sum_{i=1}^{m} \mathcal{L}(a^{(i)}, y^{(i)})",
        Text(
            "Maximum likelihood is minimum cost: the sign turns uphill into downhill, and 1/m only changes the scale.",
            "极大似然就是最小代价：负号把上坡变成下坡，1/m 只改变尺度。",
        ),
        cost_from_likelihood,
        cost,
    ),
    Step(
        5,
        Text("The derivative with respect to z", "对 z 的导数"),
        r"\frac{d\mathcal{L}}{dz} = \frac{d\mathcal{L}}{da} \frac{da}{dz}"
        r" = \left( -\frac{y}{a} + \frac{1 - y}{1 - a} \right) a (1 - a) = a - y",
        Text(
            "Multiply out: -y (1 - a) + (1 - y) a = a - y. The sigmoid and this loss are made for each other.",
            "展开相乘：-y (1 - a) + (1 - y) a = a - y。sigmoid 函数与这个损失函数正好相配。",
        ),
        dz_by_chain_rule,
        dz,
    ),
)
"""The derivation of lesson 2.18, equation by equation."""


@dataclass(frozen=True)
class DerivationCheck:
    """For each step, the largest difference between its two sides, relative to their size."""

    differences: tuple[tuple[Step, float], ...]

    @property
    def largest_difference(self) -> float:
        """Some 1e-13 where all is right: rounding."""
        return max(difference for _, difference in self.differences)

    def __str__(self) -> str:
        return self.table().text()

    def table(self) -> Table:
        """One row a step."""
        return Table(
            title=Text("From probability to cost", "从概率到代价"),
            headings=(Text("step", "步骤"), Text("what it says", "内容"), Text("difference", "两边之差")),
            rows=tuple((f"{step.number}", step.title, f"{difference:.0e}") for step, difference in self.differences),
        )


@checked
def check_derivation(A: Probabilities, Y: Labels) -> DerivationCheck:
    """Compute both sides of each step for these probabilities and labels.

    Raises ValueError if a label is neither 0 nor 1, if an a is not strictly between 0 and 1, or if there are so many
    examples that the likelihood of step 3 underflows.
    Lesson: course 1, week 2, "Explanation of logistic regression cost function" (2.18).

    >>> check_derivation(np.array([[0.9, 0.2, 0.6]]), np.array([[1, 0, 0]])).largest_difference < 1e-13
    True
    """
    require_zero_or_one("check_derivation", Y)
    require_examples("check_derivation", Y)
    if not np.all((A > 0) & (A < 1)):
        raise ValueError(_NOT_BETWEEN.fill())
    if likelihood(A, Y) < np.finfo(float).tiny:
        raise ValueError(_UNDERFLOWS.fill(m=Y.shape[1]))
    return DerivationCheck(tuple((step, _difference(step.left(A, Y), step.right(A, Y))) for step in DERIVATION))


@checked
def _difference(left: Values | Scalar, right: Values | Scalar) -> float:
    scale = np.maximum(np.abs(left), np.abs(right))
    return float(np.max(np.abs(np.subtract(left, right)) / np.where(scale == 0, 1, scale)))


class Underflow(NamedTuple):
    """The likelihood and the log-likelihood of m examples, each with the same probability."""

    m: int
    likelihood: float
    log_likelihood: float


@checked
def underflow(sizes: Iterable[int] = (10, 100, 1000, 1075, 10_000), a: Scalar = 0.5) -> tuple[Underflow, ...]:
    """What a float makes of the likelihood as m grows: for a = 0.5 it is 0 from m = 1075 on; the logarithm stays fine.

    >>> [f"{row.likelihood:.0e}" for row in underflow()]
    ['1e-03', '8e-31', '9e-302', '0e+00', '0e+00']
    """
    rows = []
    for m in sizes:
        A, Y = np.full((1, m), float(a)), np.ones((1, m))
        rows.append(Underflow(m, float(likelihood(A, Y)), float(log_likelihood(A, Y))))
    return tuple(rows)


def underflow_table(rows: Iterable[Underflow]) -> Table:
    """The rows of `underflow` as a table."""
    return Table(
        title=Text("A product of many probabilities", "许多概率的乘积"),
        headings=(Text("m", "m"), Text("likelihood", "似然"), Text("log-likelihood", "对数似然")),
        rows=tuple((f"{row.m}", f"{row.likelihood:.2g}", f"{row.log_likelihood:.2f}") for row in rows),
    )


_NOT_BETWEEN = Text(
    en=(
        "check_derivation: every a must be strictly between 0 and 1.\n"
        "  At 0 and 1 a logarithm is infinite, and both sides of step 5 would be 0 times infinity.\n"
        "  Take A = sigmoid(Z) with Z between -30 and 30."
    ),
    zh=(
        "check_derivation：每个 a 都必须严格介于 0 和 1 之间。\n"
        "  在 0 和 1 处对数为无穷大，第 5 步会变成 0 乘以无穷大。\n"
        "  请取 A = sigmoid(Z)，其中 Z 在 -30 和 30 之间。"
    ),
)
_UNDERFLOWS = Text(
    en=(
        "check_derivation: the likelihood of these {m} examples underflows.\n"
        "  A product of so many probabilities is below what a float can hold; that is why step 3 takes logarithms.\n"
        "  Take fewer examples to compare the two sides."
    ),
    zh=(
        "check_derivation：这 {m} 个样本的似然下溢了。\n"
        "  这么多概率的乘积小到浮点数无法表示，这正是第 3 步取对数的原因。\n"
        "  请用较少的样本来比较两边。"
    ),
)
