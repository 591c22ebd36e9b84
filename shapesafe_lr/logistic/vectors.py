"""Columns and rows: vectors that know which way they stand.

A rank-1 array, shape (n,), is neither: its .T is itself, and a product with it is a number where a table was meant.
Make columns and rows from the start; mend a stray rank-1 array where it comes in.
"""

import numpy as np

from ..array_types import Column, Row, Scalar, Vector
from ..contracts import checked


@checked
def column(*numbers: Scalar) -> Column:
    """A column vector of these numbers, shape (n, 1).

    Lesson: course 1, week 2, "A note on Python/NumPy vectors" (2.16).

    >>> column(1, 2, 3).shape
    (3, 1)
    """
    return np.array(numbers, dtype=np.float64).reshape(-1, 1)


@checked
def row(*numbers: Scalar) -> Row:
    """A row vector of these numbers, shape (1, n).

    Lesson: course 1, week 2, "A note on Python/NumPy vectors" (2.16).

    >>> row(1, 2, 3)
    array([[1., 2., 3.]])
    """
    return np.array(numbers, dtype=np.float64).reshape(1, -1)


@checked
def as_column(vector: Vector | Column | Row) -> Column:
    """The same numbers as a column, shape (n, 1): a view of the same memory.

    A matrix is refused: reshaping one to a column would put its numbers in an order nobody asked for.

    Raises ShapeError if it is not a vector of real numbers.
    Lesson: course 1, week 2, "A note on Python/NumPy vectors" (2.16).

    >>> as_column(np.arange(3)).shape, as_column(np.ones((1, 3))).shape
    ((3, 1), (3, 1))
    """
    return vector.reshape(-1, 1)


@checked
def as_row(vector: Vector | Column | Row) -> Row:
    """The same numbers as a row, shape (1, n): a view of the same memory.

    Raises ShapeError if it is not a vector of real numbers.
    Lesson: course 1, week 2, "A note on Python/NumPy vectors" (2.16).

    >>> as_row(np.arange(3))
    array([[0, 1, 2]])
    """
    return vector.reshape(1, -1)
