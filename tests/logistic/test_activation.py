"""The sigmoid against a high-precision reference, over the whole range of its types."""

import os

import mpmath
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from shapesafe_lr.errors import ShapeError
from shapesafe_lr.logistic.activation import sigmoid, sigmoid_derivative

POINTS = 50_000 if os.environ.get("SHAPESAFE_LONG") else 2_000

EDGES = {
    np.float64: [709.78, 709.79, -709.78, -709.79, -745.13, -745.14, 36.7, 36.8, 1e308, -1e308, 5e-324, -5e-324],
    np.float32: [88.72, 88.73, -88.72, -88.73, -103.97, -103.98, 16.6, 17.4, 3e38, -3e38, 1e-45, -1e-45],
}


def logits_of_every_size(dtype: type, lowest: float) -> np.ndarray:
    """Edges, the steep middle, the whole of both tails, and every power of ten."""
    rng = np.random.default_rng(0)
    tiny = np.log10(float(np.finfo(dtype).tiny))
    powers = 10.0 ** rng.uniform(tiny, 2, POINTS) * rng.choice([-1, 1], POINTS)
    parts = rng.uniform(-5, 5, POINTS), rng.uniform(-40, 40, POINTS), rng.uniform(lowest, -lowest, POINTS), powers
    return np.concatenate([EDGES[dtype], *parts]).astype(dtype)


def exact_sigmoid(z: float) -> mpmath.mpf:
    return 1 / (1 + mpmath.exp(-mpmath.mpf(z)))


def ulps(got: np.floating, exact: mpmath.mpf, dtype: type) -> float:
    """How many units of the last digit lie between the two."""
    unit = np.spacing(np.abs(dtype(float(exact))))
    return float(abs(mpmath.mpf(float(got)) - exact) / mpmath.mpf(float(unit)))


@pytest.mark.parametrize(("dtype", "lowest"), [(np.float64, -750.0), (np.float32, -105.0)])
def test_the_sigmoid_is_within_two_ulp_everywhere(dtype, lowest):
    z = logits_of_every_size(dtype, lowest)
    a = sigmoid(z)
    assert a.dtype == dtype
    with mpmath.workprec(160):
        errors = [ulps(got, exact_sigmoid(float(each)), dtype) for got, each in zip(a, z, strict=True)]
    assert max(errors) <= 2, f"{max(errors)} ulp at z = {z[np.argmax(errors)]!r}"


@pytest.mark.parametrize("dtype", [np.float64, np.float32])
def test_the_sigmoid_agrees_with_another_library_over_the_whole_range(dtype):
    from scipy.special import expit

    bits = {np.float64: np.uint64, np.float32: np.uint32}[dtype]
    z = np.random.default_rng(1).integers(0, np.iinfo(bits).max, 50 * POINTS, dtype=bits, endpoint=True).view(dtype)
    z = z[~np.isnan(z)]
    np.testing.assert_allclose(sigmoid(z), expit(z.astype(np.float64)), rtol=4 * np.finfo(dtype).eps, atol=1e-45)


@given(st.floats(allow_nan=False), st.floats(allow_nan=False))
def test_the_sigmoid_never_falls_and_stays_between_0_and_1(left, right):
    left, right = sorted((left, right))
    assert 0 <= sigmoid(left) <= sigmoid(right) <= 1


@given(st.floats(-30, 30))
def test_the_two_labels_share_the_probability(z):
    assert sigmoid(z) + sigmoid(-z) == pytest.approx(1, abs=1e-15)


def test_infinite_logits_are_certain_and_nan_stays_nan():
    np.testing.assert_array_equal(sigmoid(np.array([[np.inf, -np.inf, np.nan]])), [[1, 0, np.nan]])


def test_the_slides_own_numbers():
    assert sigmoid(0) == 0.5
    np.testing.assert_allclose(sigmoid(np.array([0, 2])), [0.5, 0.88079708], atol=1e-8)


@pytest.mark.parametrize("z", [0, 0.0, np.float32(0), np.int64(0), np.array(0.0), True])
def test_a_number_gives_a_number(z):
    assert np.ndim(sigmoid(z)) == 0
    assert isinstance(sigmoid(z), np.floating)


@pytest.mark.parametrize("shape", [(), (0,), (3,), (1, 4), (4, 1), (2, 0), (2, 3, 4)])
def test_the_shape_stays(shape):
    assert np.shape(sigmoid(np.zeros(shape))) == shape


@pytest.mark.parametrize("dtype", [np.int8, np.uint8, np.int64])
def test_integers_are_read_as_float64(dtype):
    least = np.iinfo(dtype).min
    assert sigmoid(np.array([least], dtype)).dtype == np.float64
    assert sigmoid(np.array([least], dtype))[0] == sigmoid(float(least))


@pytest.mark.parametrize("z", [[0.0, 1.0], np.array([1j]), np.array([1.0], dtype=object), "0", None])
def test_what_is_not_real_numbers_is_refused(z):
    with pytest.raises(ShapeError, match="sigmoid: z"):
        sigmoid(z)


def test_the_argument_is_left_as_it_was():
    z = np.array([[1.0, -2.0]])
    z.flags.writeable = False
    sigmoid(z), sigmoid_derivative(z)
    np.testing.assert_array_equal(z, [[1.0, -2.0]])


def test_the_derivative_is_a_times_1_minus_a():
    z = np.linspace(-8, 8, 101)
    a = sigmoid(z)
    np.testing.assert_allclose(sigmoid_derivative(z), a * (1 - a), rtol=1e-12)


def test_the_derivative_agrees_with_central_differences():
    z, nudge = np.linspace(-10, 10, 41), 1e-5
    differences = (sigmoid(z + nudge) - sigmoid(z - nudge)) / (2 * nudge)
    np.testing.assert_allclose(sigmoid_derivative(z), differences, rtol=1e-7, atol=1e-10)


@pytest.mark.parametrize("z", [-700.0, -40.0, 40.0, 700.0])
def test_the_derivative_keeps_its_digits_in_both_tails(z):
    with mpmath.workprec(2200):
        a = exact_sigmoid(z)
        exact = float(a * (1 - a))
    assert sigmoid_derivative(z) == pytest.approx(exact, rel=1e-15)
