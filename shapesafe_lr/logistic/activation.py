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

    e^-z overflows for z below -709, so the fraction is built from t = e^-|z|, which is never above 1:
    q = t / (1 + t) is the probability of the less likely label, and a is 1 - q for z >= 0, q for z < 0. There it is
    written t - t q, which is the same, but does not carry on the rounding of 1 + t: within 2 units of the last digit at
    every z, without a warning.

    z may have any shape, and may be a number; integers are read as float64, and a float type is kept (float32 is
    computed in float64 and rounded once). An infinite z gives exactly 0 or 1, and nan gives nan.

    Raises ShapeError if z is not real numbers (a list, complex, object).
    Lesson: course 1, week 2, "Logistic regression" (2.2).

    >>> sigmoid(0)
    np.float64(0.5)
    >>> sigmoid(np.array([[-1000.0, 0.0, 1000.0]]))
    array([[0. , 0.5, 1. ]])
    """
    exact = np.asarray(z, dtype=np.result_type(z, np.float64))
    t = np.exp(-np.abs(exact))
    q = t / (1 + t)
    a = np.where(exact >= 0, 1 - q, t - t * q)
    return a.astype(_float_type(z), copy=False)[()]  # [()] makes a 0-d array a number, and leaves others alone


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
    return sigmoid(z) * sigmoid(np.negative(z, dtype=_float_type(z)))


@checked
def _float_type(z: Scalar | Numbers) -> np.dtype:
    """The type of the result: that of z if it has fractions, float64 for integers."""
    given = np.asarray(z).dtype
    return given if np.issubdtype(given, np.floating) else np.dtype(np.float64)
