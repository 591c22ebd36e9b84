"""Many steps of gradient descent, the slide's numbers at the speed of the memory.

The slide reads X twice a step, once for Z and once for dw, and makes a new array for every intermediate result.
When X is larger than the processor's cache, fetching it is nearly all the time a step takes. Here the examples are
taken in blocks of columns: a block is fetched once, used for its Z and for its share of dw while it is still in the
cache, and every intermediate result is written over the last one in a buffer made beforehand. Large sets are shared
out among threads, one part of the examples for each; numpy lets them run side by side.

    for each block of examples:                 X_block (n_x, k), Y_block (1, k)
        Z  = -w^T X_block - b                   (1, k): the slide's Z, negated
        A  = 1 / (1 + e^Z)                      (1, k), over Z
        dZ = A - Y_block                        (1, k), over A
        dw^T += dZ X_block^T                    (1, n_x)
        db   += sum(dZ)                         a scalar
    -w^T := -w^T + learning_rate dw^T / m,  b := b - learning_rate db / m

What the products need is kept from step to step: -w^T, a row, and with it the row dw^T.

The sums over examples are added up in another order than the slide's, so the two agree to rounding, not to the last
bit.
"""

import os
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from itertools import chain, pairwise, repeat

import numpy as np

from ..array_types import Examples, Labels, Scalar, Weights, WeightsRow
from ..contracts import checked
from .likelihood import loss_from_logits
from .propagation import logits
from .values import require_examples

BLOCK_NUMBERS = 2**18
"""A block of X with its Z and Y: 2 MB of float64, about what a core keeps to itself. Also few enough that OpenBLAS,
numpy's usual library for products, does not share a block among threads of its own (it does from 460 800 numbers): two
kinds of threads would wait for each other."""

CACHED_NUMBERS = 2**22
"""32 MB of float64, about what the cores of a processor keep between them: so much is fetched no faster in blocks, and
when the examples are long there is little to do but the products, which have threads of their own."""

SHORTEST_BLOCK = 16
"""Longer examples than such a block can hold are left in one piece, and the threads to the products."""

MOST_THREADS = 8
"""Beyond a few, threads only wait for the same memory."""

CACHE_LINE = 64
"""Memory is fetched by so many bytes. Examples that are whole lines long, but start in the middle of one, cost a line
more each: a tenth of a product of short examples."""

SHORT_EXAMPLE, LONG_EXAMPLE = 8, 256
"""With examples one after another in memory, a product of short ones spends its time on their ends; with features one
after another, a block of long examples is many short pieces of memory, and fetching it is slow."""

STEPS_WORTH_A_COPY, STEPS_WORTH_A_LARGE_COPY = 25, 300
"""A copy takes as long as 2 to 20 steps, and one beyond the cache up to 50, most of it waiting for new memory: a
shorter training is done before it has paid."""


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
    m = require_examples("descend", Y)
    X = X.astype(X.dtype.type, copy=False)  # in the native byte order, as .type is
    minus_w_T, b = -w.T.astype(X.dtype), X.dtype.type(b)
    step = X.dtype.type(float(learning_rate) / m)
    parts = [Part(X[:, i], Y[:, i]) for i in slices_for_threads(X)]
    sums = [(np.zeros_like(minus_w_T), X.dtype.type(0))]
    with side_by_side(len(parts)) as for_each:
        for _ in range(steps):
            sums = for_each(Part.gradient_sums, parts, minus_w_T, b)
            for dw_T, db in sums:
                minus_w_T += step * dw_T
                b -= step * db
    dw_T = np.sum([dw_T for dw_T, _ in sums], axis=0)
    return -minus_w_T.T, b, dw_T.T / m, sum(db for _, db in sums) / m


class Part:
    """The examples of one thread, cut into blocks, with the buffers that every step writes over."""

    @checked
    def __init__(self, X: Examples, Y: Labels) -> None:
        length = block_length(X)
        self.one = np.array(1, X.dtype)  # in an array, because a Python number would be converted anew at every use
        self.dw_T, share_of_dw_T = np.empty((1, X.shape[0]), X.dtype), np.empty((1, X.shape[0]), X.dtype)
        Z = np.empty((1, length), X.dtype)
        self.blocks = [
            # The first block writes its share of dw over the last step's, the others write theirs aside, to be added.
            (X[:, i], X[:, i].T, Y[:, i], Z[:, : i.stop - i.start], share)
            for i, share in zip(block_slices(X), chain([self.dw_T], repeat(share_of_dw_T)), strict=False)
        ]
        # np.dot is the shorter call, but it copies a block that does not lie in memory in one piece.
        X_block = self.blocks[0][0]
        self.product = np.dot if X_block.flags.c_contiguous or X_block.flags.f_contiguous else np.matmul

    @checked
    def gradient_sums(self, minus_w_T: WeightsRow, b: Scalar) -> tuple[WeightsRow, Scalar]:
        """dZ X^T and sum(dZ) of these examples, at w and b; the row is written over by the next call."""
        product, one, dw_T, db = self.product, self.one, self.dw_T, 0
        for X_block, X_block_T, Y_block, Z, share in self.blocks:
            product(minus_w_T, X_block, Z)
            Z -= b
            np.exp(Z, Z)
            Z += one
            A = np.divide(one, Z, Z)
            dZ = np.subtract(A, Y_block, Z)
            product(dZ, X_block_T, share)
            if share is not dw_T:
                dw_T += share
            db += np.add.reduce(dZ, None)
        return dw_T, db


@contextmanager
def side_by_side(threads: int) -> Iterator[Callable]:
    """for_each(call, items, w, b): what the calls return, so many made at once; in them e^-z overflows in silence."""
    with np.errstate(over="ignore", invalid="ignore"):
        if threads == 1:
            yield lambda call, items, w, b: [call(item, w, b) for item in items]
        else:
            quiet = partial(np.seterr, over="ignore", invalid="ignore")  # a thread starts with settings of its own
            with ThreadPoolExecutor(threads, initializer=quiet) as pool:
                yield lambda call, items, w, b: list(pool.map(call, items, repeat(w), repeat(b)))


@checked
def cost_in_blocks(w: Weights, b: Scalar, X: Examples, Y: Labels) -> Scalar:
    """The cost at w and b, block by block: `cost_from_logits(logits(w, b, X), Y)` to rounding.

    A w that has grown out of all bounds gives nan or inf without a warning: `train` looks at the result.
    """
    m, blocks = require_examples("cost_in_blocks", Y), block_slices(X)
    with side_by_side(len(slices_for_threads(X))) as for_each:
        return sum(for_each(lambda i, w, b: loss_sum(w, b, X[:, i], Y[:, i]), blocks, w, b)) / m


@checked
def loss_sum(w: Weights, b: Scalar, X: Examples, Y: Labels) -> Scalar:
    """The losses at w and b, added up."""
    return np.sum(loss_from_logits(logits(w, b, X), Y))


@checked
def in_good_order(X: Examples, steps: int) -> Examples:
    """X itself, or a copy of it with its numbers laid out in memory so that many steps go faster.

    Long examples lie one after another (pictures do, as `flatten` leaves them), short ones with their features one
    after another. Examples between the two that fill whole cache lines start with one. A matrix that lies neither way,
    or has its bytes the other way round, would be copied by the product itself, in every step. The copy is let go when
    the training ends.
    """
    n_x, m = X.shape
    long = n_x > min(m, LONG_EXAMPLE)
    enough_steps = steps >= (STEPS_WORTH_A_COPY if X.size <= CACHED_NUMBERS else STEPS_WORTH_A_LARGE_COPY)
    good_as_it_is = X.dtype.isnative and (X.flags.c_contiguous or X.flags.f_contiguous)
    if good_as_it_is and not (enough_steps and (long or n_x <= SHORT_EXAMPLE)):
        return on_cache_lines(X) if enough_steps and between_cache_lines(X) else X
    return X.astype(X.dtype.type, order="F" if long else "C", copy=False)  # .type is in the native byte order


@checked
def between_cache_lines(X: Examples) -> bool:
    """Whether the examples lie one after another, whole cache lines long, and none starts where a line does."""
    length = X.shape[0] * X.itemsize
    return X.flags.f_contiguous and length > 0 and length % CACHE_LINE == 0 and X.ctypes.data % CACHE_LINE != 0


@checked
def on_cache_lines(X: Examples) -> Examples:
    """A copy of X, its examples one after another in memory, the first at the start of a cache line."""
    memory = np.empty(X.nbytes + CACHE_LINE, np.uint8)
    start = -memory.ctypes.data % CACHE_LINE
    copy = memory[start : start + X.nbytes].view(X.dtype).reshape(X.shape, order="F")
    copy[:] = X
    return copy


@checked
def slices_for_threads(X: Examples) -> list[slice]:
    """The columns of each thread: as many threads as there are processors to run them and blocks to keep them busy.

    One thread where OpenBLAS has its own: with blocks too large for it to leave alone, and with a single feature,
    whose products are sums of a row.
    """
    n_x, m = X.shape
    ours = n_x > 1 and n_x * block_length(X) <= BLOCK_NUMBERS
    threads = max(1, min(processors(), MOST_THREADS, m // block_length(X))) if ours else 1
    ends = [m * k // threads for k in range(threads + 1)]
    return [slice(start, stop) for start, stop in pairwise(ends)]


def processors() -> int:
    """The processors this process may use; fewer if OMP_NUM_THREADS, which numpy's own products obey, says so."""
    if sys.platform == "emscripten":  # in the browser no thread can be started
        return 1
    try:
        available = len(os.sched_getaffinity(0))
    except AttributeError:  # macOS and Windows do not tell
        available = os.cpu_count() or 1
    allowed = os.environ.get("OMP_NUM_THREADS", "")
    return min(available, int(allowed)) if allowed.isdigit() and int(allowed) else available


@checked
def block_length(X: Examples) -> int:
    """How many examples fit into a block; all of them, if blocks would not pay."""
    n_x, m = X.shape
    length = BLOCK_NUMBERS // (n_x + 2)
    pays = n_x <= LONG_EXAMPLE or (X.flags.f_contiguous and n_x * m > CACHED_NUMBERS)
    in_one_piece = length < SHORTEST_BLOCK or not pays
    return max(1, m if in_one_piece else min(length, m))


@checked
def block_slices(X: Examples) -> list[slice]:
    """The columns of each block, first to last."""
    m, length = X.shape[1], block_length(X)
    return [slice(start, min(start + length, m)) for start in range(0, m, length)]
