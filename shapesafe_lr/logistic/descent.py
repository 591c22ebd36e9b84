"""Is it going down? What the recorded costs say: all is well, the learning rate is too large, or it is time to stop."""

import math
import sys
import warnings
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from ..array_types import Examples, Scalar
from ..contracts import checked
from ..language import Text
from .values import require_finite

COST_ROSE = Text(
    en="train: the cost rose.\n"
    "  It was {before:.6g} at iteration {iteration_before} and is {now:.6g} at iteration {iteration}, "
    "with learning_rate = {learning_rate:g}.\n"
    "  Steps that long jump across the valley instead of going down into it. Try {smaller:.2g}; with this X the cost "
    "cannot rise at {safe:.1g} or below.",
    zh="train：代价升高了。\n"
    "  第 {iteration_before} 次迭代时是 {before:.6g}，第 {iteration} 次迭代时是 {now:.6g}，"
    "learning_rate = {learning_rate:g}。\n"
    "  步子太大，会越过谷底而不是走下去。请试试 {smaller:.2g}；"
    "对这个 X，learning_rate 不超过 {safe:.1g} 时代价不会升高。",
)

COST_LOST = Text(
    en="train: the cost is {now} at iteration {iteration}: there is no way down from it.\n"
    "  It was {before:.6g} at iteration {iteration_before}, with learning_rate = {learning_rate:g}.\n"
    "  The steps grew until w left the range of {dtype}. Try {safe:.1g}: with this X the cost cannot rise there.",
    zh="train：第 {iteration} 次迭代时代价是 {now}，无法再往下走。\n"
    "  第 {iteration_before} 次迭代时是 {before:.6g}，learning_rate = {learning_rate:g}。\n"
    "  步子越来越大，w 超出了 {dtype} 的范围。请试试 {safe:.1g}：对这个 X，这样的步长不会使代价升高。",
)

START_LOST = Text(
    en="train: the cost is {now} before the first step.\n"
    "  Every number in X is finite, so it comes from w and b, where the training starts.\n"
    "  Start from w, b = initialize_with_zeros({n_x}).",
    zh="train：还没有走第一步，代价就是 {now}。\n"
    "  X 里的数都是有限值，所以问题出在训练的起点 w 和 b。\n"
    "  请从 w, b = initialize_with_zeros({n_x}) 开始。",
)

CHECKERS = ("shapesafe_lr", "jaxtyping", "beartype")

ROUNDING = 1e-9
"""At the minimum the cost wavers in its last digits: a rise by less than this share of it is not one."""


class CostRises(UserWarning):
    """The cost went up between two looks at it: the learning rate is too large."""


class Look(NamedTuple):
    """One look at the cost."""

    iteration: int
    cost: float


@checked
def watch(looks: list[Look], learning_rate: Scalar, X: Examples) -> None:
    """Judge the last look by those before: ArithmeticError if the cost is nan or inf, CostRises at its first rise."""
    *earlier, now = looks
    if not math.isfinite(now.cost):
        require_finite("train", X)
        if not earlier:
            raise ArithmeticError(START_LOST.fill(now=now.cost, n_x=X.shape[0]))
        raise ArithmeticError(COST_LOST.fill(**_facts(earlier[-1], now, learning_rate, X), dtype=X.dtype))
    if _rises(looks[-2:]) and not _rises(earlier):
        said = COST_ROSE.fill(**_facts(earlier[-1], now, learning_rate, X))
        warnings.warn(said, CostRises, stacklevel=_levels_up_to_the_learner())


def gains_less_than(least_gain: float | None, looks: list[Look]) -> bool:
    """Whether the last look found the cost less than `least_gain` below the one before."""
    return least_gain is not None and len(looks) > 1 and looks[-2].cost - looks[-1].cost < least_gain


def _rises(looks: list[Look]) -> bool:
    """Whether the cost went up anywhere in these looks."""
    return any(now.cost > before.cost * (1 + ROUNDING) for before, now in pairwise(looks))


@checked
def never_rising_rate(X: Examples) -> float:
    """A learning rate at which the cost falls at every step, whatever Y is.

        2 / L,  L = (1/4) (1 + mean of |x^(i)|^2)               a scalar

    The slope of the cost changes by at most L per unit of (w, b): the second derivative of the loss is a (1 - a) <=
    1/4 times the outer product of (x, 1) with itself, and no eigenvalue of their mean is above its trace. A step of
    gradient descent shorter than 2 / L cannot go up.

    >>> never_rising_rate(np.array([[1.0, -1.0]]))
    4.0
    """
    mean_square_length = float(np.einsum("ij,ij->", X, X)) / X.shape[1]
    return 2 / ((1 + mean_square_length) / 4)


@checked
def _facts(before: Look, now: Look, learning_rate: Scalar, X: Examples) -> dict[str, float]:
    rate, safe = float(learning_rate), never_rising_rate(X)
    return {
        "before": before.cost,
        "iteration_before": before.iteration,
        "now": now.cost,
        "iteration": now.iteration,
        "learning_rate": rate,
        "smaller": max(rate / 3, safe),
        "safe": safe,
    }


def _levels_up_to_the_learner() -> int:
    """The stacklevel of the learner's own line: the first frame that belongs to neither us nor our checkers."""
    level, frame = 1, sys._getframe(1)
    while frame.f_back is not None and frame.f_globals.get("__name__", "").partition(".")[0] in CHECKERS:
        level, frame = level + 1, frame.f_back
    return level
