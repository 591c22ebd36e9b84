"""Lesson 2.18, asked of real parameters: are these the w and b that make the labels most likely?

Three witnesses. The gradient of the log-likelihood, 0 at the maximum. Random nudges of w and b: at the maximum none
raises the likelihood, on a slope half of the small ones do. And Newton's method, which finds the maximum on its
own, or proves that there is none. Parameters that gradient descent stopped at are near the maximum, not at it, and
the report says how near.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from ..array_types import Examples, Labels, Scalar, Weights
from ..contracts import checked
from ..language import Language, Text
from ..logistic.propagation import forward
from ..logistic.values import require_examples, require_finite, require_zero_or_one
from .mle import gradient_of_log_likelihood
from .newton import Outcome, log_likelihood_at, maximize_likelihood
from .table import Table

LENGTHS = (1e-4, 1e-3, 1e-2, 1e-1, 1.0)


class Nudges(NamedTuple):
    """Random nudges of (w, b), all of one length: how many raised the log-likelihood, and the highest rise in nats."""

    length: float
    tried: int
    raised: int
    highest_rise: float


@dataclass(frozen=True)
class LikelihoodCheck:
    """What the three witnesses say. All likelihoods are logarithms, in nats, of all m examples together."""

    m: int
    log_likelihood: float
    gradient_norm: float
    nudges: tuple[Nudges, ...]
    outcome: Outcome
    log_likelihood_at_best: float
    nudges_at_best: tuple[Nudges, ...]

    @property
    def left_to_gain(self) -> float:
        """How far below the maximum these parameters are, in nats; up to 0 nats if there is no maximum."""
        return (0.0 if self.outcome == "separable" else self.log_likelihood_at_best) - self.log_likelihood

    @property
    def at_the_maximum(self) -> bool:
        """Whether these parameters are the maximum to within a millionth of a nat."""
        return self.outcome == "found" and self.left_to_gain < 1e-6

    def sentences(self, language: Language | None = None) -> tuple[str, ...]:
        """The report in a few sentences: the likelihood, the gradient, the nudges, and what Newton's method found."""
        facts = {
            "m": self.m,
            "log_likelihood": f"{self.log_likelihood:.4f}",
            "each": f"{np.exp(self.log_likelihood / self.m):.4f}",
            "gradient": f"{self.gradient_norm:.2g}",
            "tried": sum(nudge.tried for nudge in self.nudges),
            "raised": sum(nudge.raised for nudge in self.nudges),
            "best": f"{self.log_likelihood_at_best:.4f}",
            "left": f"{self.left_to_gain:.2g}",
            "tried_at_best": sum(nudge.tried for nudge in self.nudges_at_best),
            "raised_at_best": sum(nudge.raised for nudge in self.nudges_at_best),
        }
        nudged = _NONE_RAISED if facts["raised"] == 0 else _SOME_RAISED
        verdict = {"found": _FOUND, "separable": _SEPARABLE, "unsettled": _UNSETTLED}[self.outcome]
        return tuple(text.fill(language, **facts) for text in (_LIKELIHOOD, _GRADIENT, nudged, verdict))

    def __str__(self) -> str:
        return "\n".join((*self.sentences(), "", self.table().text()))

    def table(self) -> Table:
        """One row a length: what the nudges did here, and at the maximum where there is one."""
        at_best = {nudge.length: nudge for nudge in self.nudges_at_best}
        headings = [
            Text("length of nudge", "推动的长度"),
            Text("raised here", "此处升高"),
            Text("highest rise", "最大升幅"),
        ]
        headings += [Text("raised at the maximum", "最大值处升高")] if at_best else []
        rows = []
        for nudge in self.nudges:
            row = [f"{nudge.length:g}", f"{nudge.raised} / {nudge.tried}", f"{nudge.highest_rise:.2g}"]
            if at_best:
                row.append(f"{at_best[nudge.length].raised} / {at_best[nudge.length].tried}")
            rows.append(tuple(row))
        return Table(
            title=Text("Random nudges that raise the log-likelihood", "使对数似然升高的随机推动"),
            headings=tuple(headings),
            rows=tuple(rows),
        )


@checked
def check_likelihood(
    w: Weights,
    b: Scalar,
    X: Examples,
    Y: Labels,
    rng: np.random.Generator,
    nudges: int = 200,
    lengths: Sequence[float] = LENGTHS,
) -> LikelihoodCheck:
    """Ask the three witnesses about these w and b; `nudges` random ones are tried for each length.

    Raises ShapeError if the shapes disagree; ValueError if there are no examples, a label is neither 0 nor 1, or X
    is not finite.
    Lesson: course 1, week 2, "Explanation of logistic regression cost function" (2.18).

    >>> X, Y = np.array([[0.0, 1.0, 2.0, 3.0]]), np.array([[0, 1, 0, 1]])
    >>> check = check_likelihood(np.array([[0.9]]), -1.36, X, Y, np.random.default_rng(0))
    >>> check.outcome, check.at_the_maximum, round(check.left_to_gain, 4)
    ('found', False, 0.0001)
    """
    m = require_examples("check_likelihood", Y)
    require_zero_or_one("check_likelihood", Y)
    require_finite("check_likelihood", X)
    X = X.astype(np.float64)  # in float32 the last digits of a nat would be rounding
    best = maximize_likelihood(X, Y)
    up_w, up_b = gradient_of_log_likelihood(forward(w, b, X), X, Y)
    return LikelihoodCheck(
        m=m,
        log_likelihood=float(log_likelihood_at(w, b, X, Y)),
        gradient_norm=float(np.sqrt(np.sum(up_w**2) + up_b**2)),
        nudges=tuple(nudge_parameters(w, b, X, Y, rng, nudges, length) for length in lengths),
        outcome=best.outcome,
        log_likelihood_at_best=best.log_likelihood,
        nudges_at_best=tuple(
            nudge_parameters(best.w, best.b, X, Y, rng, nudges, length) for length in lengths if best.outcome == "found"
        ),
    )


@checked
def nudge_parameters(
    w: Weights, b: Scalar, X: Examples, Y: Labels, rng: np.random.Generator, tried: int, length: Scalar
) -> Nudges:
    """Nudge w and b together `tried` times, each time by `length` in a random direction, and count the rises.

    A rise within the rounding of the sum is not counted: m times the last digit of the log-likelihood.

    >>> X, Y = np.array([[0.0, 1.0, 2.0, 3.0]]), np.array([[0, 1, 0, 1]])
    >>> downhill_half_the_time = nudge_parameters(np.zeros((1, 1)), 0, X, Y, np.random.default_rng(0), 100, 1e-6)
    >>> 20 < downhill_half_the_time.raised < 80
    True
    """
    here = float(log_likelihood_at(w, b, X, Y))
    rounding = X.shape[1] * np.finfo(float).eps * abs(here)
    raised, highest = 0, 0.0
    for _ in range(tried):
        d_w, d_b = rng.normal(size=w.shape), rng.normal()
        part = float(length) / float(np.sqrt(np.sum(d_w**2) + d_b**2))
        rise = float(log_likelihood_at(w + part * d_w, b + part * d_b, X, Y)) - here
        if rise > rounding:
            raised, highest = raised + 1, max(highest, rise)
    return Nudges(float(length), tried, raised, highest)


@checked
def doubled(w: Weights, b: Scalar, X: Examples, Y: Labels) -> tuple[Scalar, Scalar]:
    """The log-likelihood at (w, b) and at (2 w, 2 b): if w, b put each example on its right side, the second is higher.

    That is why separable data have no most likely w: being twice as sure is always better.

    >>> here, twice = doubled(np.ones((1, 1)), -1.5, np.array([[1.0, 2.0]]), np.array([[0, 1]]))
    >>> bool(twice > here)
    True
    """
    return log_likelihood_at(w, b, X, Y), log_likelihood_at(2 * w, 2 * b, X, Y)


_LIKELIHOOD = Text(
    en="Log-likelihood of the {m} labels: {log_likelihood} nats; their (geometric) mean probability is {each}.",
    zh="{m} 个标签的对数似然：{log_likelihood} 奈特；平均（几何平均）给每个标签的概率是 {each}。",
)
_GRADIENT = Text(
    en="Length of its gradient: {gradient} (0 at a maximum).",
    zh="它的梯度的长度：{gradient}（在最大值处为 0）。",
)
_NONE_RAISED = Text(
    en="None of {tried} random nudges of w and b raises it.",
    zh="对 w 和 b 做 {tried} 次随机推动，没有一次使它升高。",
)
_SOME_RAISED = Text(
    en="{raised} of {tried} random nudges of w and b raise it: training stopped on a slope.",
    zh="对 w 和 b 做 {tried} 次随机推动，有 {raised} 次使它升高：训练停在了坡上。",
)
_FOUND = Text(
    en=(
        "Newton's method finds the maximum, {best}: {left} nats are left to gain. "
        "There, {raised_at_best} of {tried_at_best} nudges raise it."
    ),
    zh=(
        "牛顿法找到的最大值是 {best}：还差 {left} 奈特。"
        "在那里做 {tried_at_best} 次推动，有 {raised_at_best} 次使它升高。"
    ),
)
_SEPARABLE = Text(
    en=(
        "The data are separable: some w and b leave no example on its wrong side, and the larger they are, the "
        "likelier the labels. There is no most likely w; longer training only makes the model surer."
    ),
    zh=(
        "数据是线性可分的：存在 w 和 b，使没有一个样本落在错误的一侧；它们越大，标签的似然越高。"
        "因此不存在使似然最大的 w，继续训练只会让模型越来越自信。"
    ),
)
_UNSETTLED = Text(
    en=(
        "Newton's method comes to {best} and still w grows from step to step: the data look separable in part, "
        "in which case there is no most likely w. At least {left} nats are left to gain."
    ),
    zh=(
        "牛顿法达到 {best} 之后 w 仍一步步增大：数据看来有一部分是线性可分的，"
        "这时不存在使似然最大的 w。至少还差 {left} 奈特。"
    ),
)
