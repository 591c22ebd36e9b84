"""Fifth act: the same training seen as maximum likelihood."""

from typing import TYPE_CHECKING

import numpy as np

from ...array_types import Scalar, Weights
from ...language import Text
from ...logistic.propagation import forward
from ...teaching.likelihood_check import check_likelihood
from ...teaching.mle import check_derivation
from ..terminal import say
from .picture_sets import PictureSets
from .staging import heading, paragraph

if TYPE_CHECKING:
    from rich.console import Console

_FEW = 20
"""So few examples that the product of their probabilities is still a number that a float can hold."""
_NUDGES = 40


def show_likelihood(screen: "Console", sets: PictureSets, w: Weights, b: Scalar) -> None:
    """The derivation on real pictures, each step beside the next; then whether training has reached the maximum."""
    heading(screen, _HEADING.fill())
    paragraph(screen, _DERIVATION.fill())
    A = forward(w, b, sets.X_train)
    sure = (A == 0) | (A == 1)  # there a logarithm is infinite, and the derivation has nothing to compare
    few = np.flatnonzero(~sure)[:_FEW]
    if len(few):
        paragraph(screen, check_derivation(A[:, few], sets.Y_train[:, few]).table().text())
    screen.print()
    check = check_likelihood(w, b, sets.X_train, sets.Y_train, np.random.default_rng(0), _NUDGES)
    for sentence in check.sentences():
        say(screen, sentence)


_HEADING = Text(en="5. Maximum likelihood: why this cost", zh="5. 极大似然：为什么用这个代价")
_DERIVATION = Text(
    en="The most likely w and b are those of the smallest cost. Each step of the derivation, both sides computed on "
    "these pictures:",
    zh="使似然最大的 w 和 b，就是使代价最小的 w 和 b。推导的每一步，在这些图像上分别计算两边：",
)
