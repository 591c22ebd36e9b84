"""Lessons 2.11 and 2.12: the same numbers by a loop and by one call of numpy, side by side.

numpy keeps the numbers next to each other in memory and lets the processor take several at once (SIMD: one
instruction, many data); a Python loop asks, for every single number, what kind of object it is.
Lesson: course 1, week 2, "Vectorization".
"""

import math
from collections.abc import Callable
from functools import partial
from typing import NamedTuple

import numpy as np

from ..array_types import (
    ColumnOfFactor,
    ColumnOfProduct,
    Example,
    Examples,
    FloatColumn,
    Labels,
    LeftMatrix,
    Scalar,
    Weights,
)
from ..contracts import checked
from ..logistic.loops import propagate_with_loops
from ..logistic.propagation import backward, forward


@checked
def dot_by_loop(w: Weights, x: Example) -> Scalar:
    """w^T x, one feature at a time, as the slide writes it.

        total += w_j x_j            for j = 1 .. n_x

    >>> float(dot_by_loop(np.array([[1.0], [2.0]]), np.array([[3.0], [4.0]])))
    11.0
    """
    total = 0.0
    for j in range(w.shape[0]):
        total += w[j, 0] * x[j, 0]
    return total


@checked
def dot_by_lists(w: Weights, x: Example) -> Scalar:
    """w^T x by a loop over plain Python numbers: a loop at its fastest, so that numpy is not praised too much.

    Most of the time of `dot_by_loop` goes into taking single numbers out of an array, which arrays are not made for.

    >>> dot_by_lists(np.array([[1.0], [2.0]]), np.array([[3.0], [4.0]]))
    11.0
    """
    total = 0.0
    for w_j, x_j in zip(w.ravel().tolist(), x.ravel().tolist(), strict=True):
        total += w_j * x_j
    return total


@checked
def dot(w: Weights, x: Example) -> Scalar:
    """w^T x in one call; the (1, 1) result is taken out as the number it is.

    >>> dot(np.array([[1.0], [2.0]]), np.array([[3.0], [4.0]]))
    11.0
    """
    return np.dot(w.T, x).item()


@checked
def matrix_times_column_by_loops(A: LeftMatrix, v: ColumnOfFactor) -> ColumnOfProduct:
    """u = A v by two loops.

        u_i += A_ij v_j             for every row i and column j

    >>> matrix_times_column_by_loops(np.array([[1.0, 2.0], [3.0, 4.0]]), np.array([[1.0], [1.0]]))
    array([[3.], [7.]])
    """
    rows, inner = A.shape
    u = np.zeros((rows, 1))
    for i in range(rows):
        for j in range(inner):
            u[i, 0] += A[i, j] * v[j, 0]
    return u


@checked
def matrix_times_column(A: LeftMatrix, v: ColumnOfFactor) -> ColumnOfProduct:
    """u = A v in one call.

    >>> matrix_times_column(np.array([[1.0, 2.0], [3.0, 4.0]]), np.array([[1.0], [1.0]]))
    array([[3.], [7.]])
    """
    return np.dot(A, v)


class Elementwise(NamedTuple):
    """A function of one number and its namesake in numpy that takes a whole array."""

    name: str
    of_a_number: Callable[[float], float]
    of_an_array: Callable[..., FloatColumn]


def _square(v: float) -> float:
    return v**2


def _reciprocal(v: float) -> float:
    return 1 / v


ELEMENTWISE: tuple[Elementwise, ...] = (
    Elementwise("np.exp(v)", math.exp, np.exp),
    Elementwise("np.log(v)", math.log, np.log),
    Elementwise("np.abs(v)", abs, np.abs),
    Elementwise("np.maximum(0, v)", partial(max, 0.0), partial(np.maximum, 0.0)),
    Elementwise("np.square(v)", _square, np.square),
    Elementwise("np.reciprocal(v)", _reciprocal, np.reciprocal),
)
"""The element-by-element functions of lesson 2.12, in the order of the slide."""


@checked
def each_by_loop(function: Callable[[float], float], v: FloatColumn) -> FloatColumn:
    """u_i = f(v_i), one element at a time.

    >>> each_by_loop(math.exp, np.array([[0.0], [1.0]])).round(4)
    array([[1.    ], [2.7183]])
    """
    u = np.zeros_like(v)
    for i in range(v.shape[0]):
        u[i, 0] = function(v[i, 0])
    return u


@checked
def gradient_with_two_loops(w: Weights, b: Scalar, X: Examples, Y: Labels) -> tuple[Weights, Scalar]:
    """dw and db by a loop over the examples and, inside it, a loop over the features: lesson 2.10.

    >>> gradient_with_two_loops(np.zeros((1, 1)), 0.0, np.array([[1.0, 3.0]]), np.array([[1, 0]]))
    (array([[0.5]]), 0.0)
    """
    dw, db, _ = propagate_with_loops(w, b, X, Y)
    return dw, db


@checked
def gradient_with_one_loop(w: Weights, b: Scalar, X: Examples, Y: Labels) -> tuple[Weights, Scalar]:
    """dw and db with dw a vector: the loop over features is gone, the loop over examples stays. Lesson 2.12.

        for each example i:
            dz  = sigmoid(w^T x + b) - y            a scalar
            dw += x dz                              (n_x, 1)
            db += dz                                a scalar

    Raises ShapeError if w and X disagree about n_x, or X and Y about m.
    Lesson: course 1, week 2, "More vectorization examples".

    >>> gradient_with_one_loop(np.zeros((1, 1)), 0.0, np.array([[1.0, 3.0]]), np.array([[1, 0]]))
    (array([[0.5]]), 0.0)
    """
    n_x, m = X.shape
    dw, db = np.zeros((n_x, 1)), 0.0
    for i in range(m):
        x = X[:, [i]]  # the list keeps it a column
        dz = _sigmoid((w.T @ x).item() + float(b)) - float(Y[0, i])
        dw += x * dz
        db += dz
    return dw / m, db / m


@checked
def gradient_without_loops(w: Weights, b: Scalar, X: Examples, Y: Labels) -> tuple[Weights, Scalar]:
    """dw and db with no loop at all: lesson 2.14.

    >>> dw, db = gradient_without_loops(np.zeros((1, 1)), 0.0, np.array([[1.0, 3.0]]), np.array([[1, 0]]))
    >>> dw, float(db)
    (array([[0.5]]), 0.0)
    """
    return backward(forward(w, b, X), X, Y)


def _sigmoid(z: float) -> float:
    return 1 / (1 + math.exp(-z)) if z >= 0 else math.exp(z) / (1 + math.exp(z))
