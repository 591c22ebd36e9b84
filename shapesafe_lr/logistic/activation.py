"""The sigmoid: any real number becomes a probability."""

from typing import overload

import numpy as np

from ..array_types import Numbers, SameShape, Scalar
from ..contracts import checked


@overload
def sigmoid(z: Numbers) -> SameShape: ...


@overload
def sigmoid(z: Scalar) -> Scalar: ...


@checked
def sigmoid(z: Scalar | Numbers) -> Scalar | SameShape:
    """The probability that a logit z stands for, element by element.

        a = 1 / (1 + e^-z)              the shape of z

    e^-z overflows for z below -709, so the same fraction is written with t = e^-|z|, which is never above 1:
    1 / (1 + t) for z >= 0, t / (1 + t) for z < 0. No warning at any z, and both tails are right to the last digits.

    z may have any shape, and may be a number; integers are read as float64, and a float type is kept.
    An infinite z gives exactly 0 or 1, and nan gives nan.

    Raises ShapeError if z is not real numbers (a list, complex, object).
    Lesson: course 1, week 2, "Logistic regression" (2.2).

    >>> sigmoid(0)
    np.float64(0.5)
    >>> sigmoid(np.array([[-1000.0, 0.0, 1000.0]]))
    array([[0. , 0.5, 1. ]])
    """
    z = np.asarray(z)
    t = np.exp(-np.abs(z, dtype=_float_type(z.dtype)))
    return np.where(z >= 0, 1, t) / (1 + t)


@overload
def sigmoid_derivative(z: Numbers) -> SameShape: ...


@overload
def sigmoid_derivative(z: Scalar) -> Scalar: ...


@checked
def sigmoid_derivative(z: Scalar | Numbers) -> Scalar | SameShape:
    """The slope of the sigmoid at z: da/dz.

        da/dz = a (1 - a)               the shape of z

    1 - a is computed as sigmoid(-z): the same number, but where a rounds to 1 the difference 1 - a would be 0.

    Raises ShapeError if z is not real numbers.
    Lesson: course 1, week 2, "Logistic regression gradient descent" (2.9).

    >>> sigmoid_derivative(0)
    np.float64(0.25)
    """
    return sigmoid(z) * sigmoid(np.negative(z, dtype=_float_type(np.asarray(z).dtype)))


def _float_type(given: np.dtype) -> np.dtype:
    """The type to compute in: the given one if it has fractions, float64 for integers."""
    return given if np.issubdtype(given, np.floating) else np.dtype(np.float64)
