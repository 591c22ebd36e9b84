"""Many steps of gradient descent, the slide's numbers at the speed of the memory.

The slide reads X twice a step, once for Z and once for dw, and makes a new array for every intermediate result.
When X is larger than the processor's cache, fetching it is nearly all the time a step takes. Here the examples are
taken in blocks of columns: a block is fetched once, used for its Z and for its share of dw while it is still in the
cache, and every intermediate result is written over the last one in a buffer made beforehand.

    for each block of examples:                 X_block (n_x, k), Y_block (1, k)
        Z  = -w^T X_block - b                   (1, k): the slide's Z, negated
        A  = 1 / (1 + e^Z)                      (1, k), over Z
        dZ = A - Y_block                        (1, k), over A
        dw += X_block dZ^T                      (n_x, 1)
        db += sum(dZ)                           a scalar
    w := w - learning_rate dw / m,  b := b - learning_rate db / m

The sums over examples are added up in another order than the slide's, so the two agree to rounding, not to the last
bit.
"""

from itertools import chain, repeat

import numpy as np

from ..array_types import Examples, Labels, Scalar, Weights
from ..contracts import checked
from .likelihood import loss_from_logits
from .propagation import logits
from .values import require_examples

BLOCK_BYTES = 2**21
"""A block of X with its Z and Y: about what a core keeps to itself (second-level caches hold 0.5 to 2 MB or more)."""

SHORTEST_BLOCK = 256
"""Examples in a block at least: with fewer, the work on (n_x, 1) for each block would outweigh the gain."""

SHORT_EXAMPLE = 8
"""Up to so many features, a product with examples one after another spends its time on their ends."""

STEPS_WORTH_A_COPY = 25
"""The copy takes as long as 2 to 20 steps, so a shorter training is done before it has paid."""


@checked
def descend(
    w: Weights, b: Scalar, X: Examples, Y: Labels, learning_rate: Scalar, steps: int
) -> tuple[Weights, Scalar, Weights, Scalar]:
    """`steps` times forward, backward, update: the new w and b, and the gradients dw and db of the last step.

    The same as calling `forward`, `backward` and `update` in a loop, to rounding (see the top of this file for
    how). Everything is computed in the type of X, and nothing that was passed in is changed. e^-z may overflow to
    inf where A is 0 to the last digit; that is meant, and nothing is warned about.

    Raises ShapeError if w and X disagree about n_x, or X and Y about m; ValueError if there are no examples.
    Lesson: course 1, week 2, "Vectorizing logistic regression's gradient" (2.14).
    """
    n_x, m = X.shape[0], require_examples("descend", Y)
    w = w.astype(X.dtype)
    # Numbers wait in 0-d arrays: a Python number would be converted anew at every use.
    b, one, step = (np.array(number, X.dtype) for number in (b, 1, float(learning_rate) / m))
    minus_w_T = np.empty((1, n_x), X.dtype)
    dw, share_of_dw, db = np.zeros((n_x, 1), X.dtype), np.empty((n_x, 1), X.dtype), X.dtype.type(0)
    Z_buffer, ones_buffer = np.empty((1, block_length(X)), X.dtype), np.ones((1, block_length(X)), X.dtype)
    blocks = [
        # The first block writes its share of dw over the last step's, the others write theirs aside, to be added.
        (X[:, i], Y[:, i], Z_buffer[:, : i.stop - i.start], ones_buffer[:, : i.stop - i.start], share)
        for i, share in zip(block_slices(X), chain([dw], repeat(share_of_dw)), strict=False)
    ]
    # np.dot is the shorter call, but it copies a block whose columns do not follow each other in memory.
    product = np.dot if len(blocks) == 1 or X.flags.f_contiguous else np.matmul

    with np.errstate(over="ignore", invalid="ignore"):
        for _ in range(steps):
            np.negative(w.T, minus_w_T)
            db = 0
            for X_block, Y_block, Z, ones, share in blocks:
                product(minus_w_T, X_block, Z)
                Z -= b
                np.exp(Z, Z)
                Z += one
                A = np.divide(one, Z, Z)
                dZ = np.subtract(A, Y_block, Z)
                product(X_block, dZ.T, share)
                if share is not dw:
                    dw += share
                db += np.vdot(dZ, ones)
            w -= step * dw
            b -= step * db
    return w, b[()], dw / m, db / m


@checked
def cost_in_blocks(w: Weights, b: Scalar, X: Examples, Y: Labels) -> Scalar:
    """The cost at w and b, block by block: `cost_from_logits(logits(w, b, X), Y)` to rounding.

    A w that has grown out of all bounds gives nan or inf without a warning: `train` looks at the result.
    """
    with np.errstate(over="ignore", invalid="ignore"):
        total = sum(np.sum(loss_from_logits(logits(w, b, X[:, i]), Y[:, i])) for i in block_slices(X))
    return total / require_examples("cost_in_blocks", Y)


@checked
def in_good_order(X: Examples, steps: int) -> Examples:
    """X itself, or a copy of it with its numbers laid out in memory so that many steps go faster.

    A product is fastest when the longer side of the matrix runs along memory: with examples one after another if
    they are long (pictures: n_x above m), with features one after another if the examples are very short. A matrix
    that runs neither way, or has its bytes the other way round, would be copied by the product itself, in every step.
    """
    n_x, m = X.shape
    good_as_it_is = X.dtype.isnative and (X.flags.c_contiguous or X.flags.f_contiguous)
    if good_as_it_is and (steps < STEPS_WORTH_A_COPY or SHORT_EXAMPLE < n_x <= m):
        return X
    return X.astype(X.dtype.type, order="F" if n_x > m else "C", copy=False)  # .type is in the native byte order


@checked
def block_length(X: Examples) -> int:
    """How many examples fit into a block."""
    n_x, m = X.shape
    return min(m, max(SHORTEST_BLOCK, BLOCK_BYTES // (X.itemsize * (n_x + 2))))


@checked
def block_slices(X: Examples) -> list[slice]:
    """The columns of each block, first to last."""
    m, length = X.shape[1], block_length(X)
    return [slice(start, min(start + length, m)) for start in range(0, m, length)]
