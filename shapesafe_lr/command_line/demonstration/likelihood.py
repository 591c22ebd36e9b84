"""Fifth act: the same training seen as maximum likelihood."""

from typing import TYPE_CHECKING

from ...array_types import Scalar, Weights
from ...language import Text
from ...logistic.propagation import forward
from ...teaching.mle import check_derivation
from .picture_sets import PictureSets
from .staging import heading, paragraph

if TYPE_CHECKING:
    from rich.console import Console

_FEW = 20
"""So few examples that the product of their probabilities is still a number a float can hold."""


def show_likelihood(screen: "Console", sets: PictureSets, w: Weights, b: Scalar) -> None:
    """The derivation, each step equal to the next on real pictures; and whether training has reached it."""
    heading(screen, _HEADING.fill())
    X, Y = sets.X_train[:, :_FEW], sets.Y_train[:, :_FEW]
    paragraph(screen, str(check_derivation(forward(w, b, X), Y)))


_HEADING = Text(en="5. Maximum likelihood: why this cost", zh="5. 极大似然：为什么用这个代价")
