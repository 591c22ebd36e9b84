"""Three classic mistakes, made for real: what numpy does with each by itself, and how the toolkit refuses it.

Nothing is staged. `numpy_alone` runs the line as the course writes it, on the same numbers, and tells what came out;
`with_us` makes the call whose ShapeError is shown.
"""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from ...array_types import Examples, Labels, Scalar, Weights
from ...errors import ShapeError
from ...language import Text
from ...logistic.activation import sigmoid
from ...logistic.likelihood import cost
from ...logistic.propagation import forward, propagate
from ...shapes import broadcast_shapes

_ENOUGH = 1000
"""So many examples show every mistake; a table of all pairs of them still fits anywhere."""


class Mistake(NamedTuple):
    """A mistake that learners make."""

    title: Text
    code: str
    """What the learner typed."""
    numpy_alone: Callable[[], str]
    with_us: Callable[[], object]

    def refusal(self) -> ShapeError:
        """The error that the call really raises."""
        try:
            self.with_us()
        except ShapeError as error:
            return error
        raise AssertionError(f"{self.code} was not refused")


def classic_mistakes(w: Weights, b: Scalar, X: Examples, Y: Labels) -> tuple[Mistake, ...]:
    """The mistakes, made with these parameters and the first of these examples."""
    X, Y = X[:, :_ENOUGH], Y[:, :_ENOUGH]
    n_x, m = X.shape

    def rank_one_w() -> str:
        w = np.zeros(n_x)
        A = sigmoid(np.dot(w.T, X) + b)
        dw = np.dot(X, (A - Y).T) / m
        # For the cats, building w - learning_rate * dw would take 1.2 GB; its shape is known without.
        return _GROWN.fill(before=w.shape, dw=dw.shape, after=broadcast_shapes(w.shape, dw.shape))

    def labels_in_a_column() -> str:
        A = np.clip(forward(w, b, X), 1e-12, 1 - 1e-12)
        right, wrong = (-np.mean(y * np.log(A) + (1 - y) * np.log(1 - A)) for y in (Y, Y.T))
        return _WRONG_COST.fill(shape=(m, m), wrong=f"{wrong:.3f}", right=f"{right:.3f}")

    def examples_in_rows() -> str:
        try:
            np.dot(w.T, X.T)
        except ValueError as error:
            return _NUMPY_SAYS.fill(error=error)
        return _UNNOTICED.fill()

    return (
        Mistake(_RANK_ONE, "w = np.zeros(n_x)", rank_one_w, lambda: propagate(np.zeros(n_x), b, X, Y)),
        Mistake(_COLUMN, "Y = Y.reshape(m, 1)", labels_in_a_column, lambda: cost(forward(w, b, X), Y.reshape(m, 1))),
        Mistake(_ROWS, "X = images.reshape(m, n_x)", examples_in_rows, lambda: forward(w, b, X.T)),
    )


_RANK_ONE = Text(en="The weights as a rank-1 array", zh="权重写成了秩为 1 的数组")
_COLUMN = Text(en="The labels in a column", zh="标签排成了一列")
_ROWS = Text(en="One example a row: the .T forgotten", zh="每行一个样本：忘了 .T")
_GROWN = Text(
    en="numpy alone: no error. dw comes out as {dw}, and w = w - learning_rate * dw turns w from {before} "
    "into {after}.",
    zh="只用 numpy：不报错。dw 的形状是 {dw}，于是 w = w - learning_rate * dw 把 w 从 {before} 变成 {after}。",
)
_WRONG_COST = Text(
    en="numpy alone: no error. The losses become a table of {shape}, and the cost is {wrong} instead of {right}.",
    zh="只用 numpy：不报错。损失变成了 {shape} 的表，代价是 {wrong}，而正确的是 {right}。",
)
_NUMPY_SAYS = Text(en="numpy alone: {error}", zh="只用 numpy：{error}")
_UNNOTICED = Text(
    en="numpy alone: no error, because here there are as many examples as features.",
    zh="只用 numpy：不报错，因为这里样本数恰好等于特征数。",
)
