"""Scalars as numpy learners have them."""

import decimal
import fractions

import numpy as np
import pytest
from jaxtyping import Bool, Float, Float32, Int

from shapesafe_lr.array_types import Array, Scalar
from shapesafe_lr.contracts import checked
from shapesafe_lr.errors import ShapeError

REAL = [
    *(0, 0.0, -3, True, 1e300, float("nan"), float("inf")),
    *(np.float32(0), np.float64(1), np.float16(1), np.longdouble(1), np.int64(2), np.uint8(3), np.sum(np.ones(3))),
    *(np.array(0.0), np.array(1), np.array(1.0, np.float32)),
]
NOT_REAL = [
    *(None, "0", "", 1j, [0.0], (0.0,), {}, object(), decimal.Decimal(1), fractions.Fraction(1, 2)),
    *(np.complex128(1), np.bool_(True), np.datetime64("2020-01-01"), np.ma.masked),
    *(np.array(True), np.array(1j), np.array("a"), np.array(None), np.ones(1), np.ones((1, 1)), np.zeros(0)),
]


@pytest.mark.parametrize("hint", [float, Scalar, Float[Array, ""], float | int, float | None])
def test_a_real_number(hint):
    def f(x: hint) -> hint:
        return x

    f = checked(f)
    for value in REAL:
        assert f(value) is value
    for value in NOT_REAL:
        if value is None and hint == float | None:
            continue
        with pytest.raises(ShapeError):
            f(value)


@pytest.mark.parametrize(
    ("hint", "good", "bad"),
    [
        (
            int,
            [0, True, np.int64(3), np.uint8(3), np.array(3)],
            [0.0, np.float64(3), np.array(3.0), "3", np.ones(1, int)],
        ),
        (int, [], [np.bool_(1), None, 1j]),
        (Int[Array, ""], [0, np.int64(3), np.array(3)], [0.0, np.array(3.0), np.ones(1, int)]),
        (bool, [True, np.bool_(0), np.array(True)], [0, 1.0, np.array(1), np.ones(1, bool)]),
        (Bool[Array, ""], [True, np.bool_(0), np.array(True)], [0, 1.0, np.ones(1, bool)]),
        (complex, [1j, 0, 0.0, np.complex64(1), np.array(1j), np.array(1.0)], ["1j", None, np.bool_(1)]),
        (complex, [], [np.ones(1, complex), np.array(True)]),
        (Float32[Array, ""], [np.float32(1), np.array(1, np.float32)], [1.0, np.float64(1), 1]),
        (np.float64, [np.float64(1)], [1.0, np.float32(1)]),
    ],
)
def test_other_numbers(hint, good, bad):
    def f(x: hint) -> None:
        return None

    f = checked(f)
    for value in good:
        f(value)
    for value in bad:
        with pytest.raises(ShapeError):
            f(value)
