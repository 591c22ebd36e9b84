"""Slopes by nudging: the numbers of the slides, the true derivative, and what rounding does."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shapesafe_lr.errors import ShapeError
from shapesafe_lr.language import speaking
from shapesafe_lr.teaching.derivatives import (
    COURSE_FUNCTIONS,
    central_slope,
    derivative_at,
    nudge,
    nudge_table,
    one_sided_slope,
    step_sweep,
)

SLIDES = [
    ("3a", 2, "6.000000", "6.003000", 3),
    ("3a", 5, "15.000000", "15.003000", 3),
    ("a²", 2, "4.000000", "4.004001", 4),
    ("a²", 5, "25.000000", "25.010001", 10),
    ("a³", 2, "8.000000", "8.012006", 12),
    ("log a", 2, "0.693147", "0.693647", 0.5),
]


@pytest.mark.parametrize(("formula", "a", "value", "nudged", "slope"), SLIDES)
def test_the_numbers_of_the_slides_come_out(formula, a, value, nudged, slope):
    function = next(each for each in COURSE_FUNCTIONS if each.formula == formula)
    triangle = nudge(function.f, a, derivative=function.derivative)
    assert f"{triangle.value:.6f}" == value
    assert f"{triangle.nudged_value:.6f}" == nudged
    assert triangle.derivative == slope
    assert triangle.slope == pytest.approx(slope, abs=0.01)
    assert triangle.error == pytest.approx(triangle.slope - slope)


@pytest.mark.parametrize("function", COURSE_FUNCTIONS, ids=lambda each: each.formula)
@pytest.mark.parametrize("a", [0.5, 2.0, 5.0, 40.0])
def test_the_extrapolated_derivative_is_the_true_one(function, a):
    assert derivative_at(function.f, a) == pytest.approx(function.derivative(a), rel=1e-9)


@given(st.lists(st.floats(-3, 3), min_size=1, max_size=5), st.floats(-3, 3))
@settings(max_examples=60, deadline=None)
def test_the_extrapolated_derivative_of_any_polynomial_is_numpys(coefficients, a):
    polynomial = np.polynomial.Polynomial(coefficients)
    assert derivative_at(polynomial, a) == pytest.approx(polynomial.deriv()(a), rel=1e-7, abs=1e-7)


def test_the_extrapolation_stays_inside_the_domain():
    assert derivative_at(math.log, 0.01) == pytest.approx(100, rel=1e-8)
    assert derivative_at(math.sqrt, 1e-4) == pytest.approx(50, rel=1e-8)


def test_the_one_sided_error_shrinks_like_the_step_and_the_central_one_like_its_square():
    wide, narrow = (
        [abs(slope(math.exp, 1.0, step) - math.e) for slope in (one_sided_slope, central_slope)]
        for step in (1e-2, 1e-3)
    )
    assert wide[0] / narrow[0] == pytest.approx(10, rel=0.01)
    assert wide[1] / narrow[1] == pytest.approx(100, rel=0.01)


def test_the_error_falls_with_the_step_until_rounding_takes_over():
    sweep = step_sweep(math.exp, 1.0, math.exp)
    assert 1e-10 <= sweep.best_one_sided.step <= 1e-6
    assert 1e-8 <= sweep.best_central.step <= 1e-3
    assert sweep.best_central.central < sweep.best_one_sided.one_sided
    assert sweep.errors[-1].one_sided > 1e3 * sweep.best_one_sided.one_sided


def test_the_table_speaks_both_languages():
    table = nudge_table(lambda a: a**2, places=(2,), step=0.5, derivative=lambda a: 2 * a, formula="a²").table()
    assert table.text("en").splitlines() == [
        "f(a) = a², nudged",
        "a      f(a)  a + step  f(a + step)  height / width  derivative    error",
        "-  --------  --------  -----------  --------------  ----------  -------",
        "2  4.000000       2.5     6.250000        4.500000    4.000000  5.0e-01",
    ]
    assert table.text("zh").splitlines() == [
        "f(a) = a²，把 a 推动一点点",
        "a      f(a)  a + 步长  f(a + 步长)   高 / 宽      导数     误差",
        "-  --------  --------  -----------  --------  --------  -------",
        "2  4.000000       2.5     6.250000  4.500000  4.000000  5.0e-01",
    ]


def test_without_a_derivative_the_table_finds_one():
    (triangle,) = nudge_table(lambda a: a**3, places=(2.0,)).triangles
    assert triangle.derivative == pytest.approx(12, rel=1e-9)


@pytest.mark.parametrize("step", [0, 0.0, math.inf, math.nan])
def test_a_step_that_is_no_width_is_refused(step):
    with pytest.raises(ValueError, match="the step is") as refusal:
        nudge(lambda a: a, 2.0, step)
    expected = f"nudge: the step is {step:g}. A nudge has a finite width other than 0; 0.001 is the one of the slides."
    assert str(refusal.value) == expected
    with speaking("zh"), pytest.raises(ValueError, match="步长是") as refusal:
        nudge(lambda a: a, 2.0, step)
    assert str(refusal.value) == f"nudge：步长是 {step:g}。步长必须是有限的非零数；课件里用的是 0.001。"


def test_a_step_below_the_last_digit_is_refused():
    with pytest.raises(ValueError, match="is 2 again") as refusal:
        nudge(lambda a: a, 2.0, 1e-17)
    assert str(refusal.value) == (
        "nudge: 2 + 1e-17 is 2 again: the step is below the 16 digits of a float. Take a larger step."
    )


@pytest.mark.parametrize("a", [np.ones(1), np.ones((1, 1)), "2", 1j])
def test_only_a_real_number_can_be_nudged(a):
    with pytest.raises(ShapeError):
        nudge(lambda a: a, a)


def test_a_function_that_gives_an_array_is_refused():
    with pytest.raises(ShapeError) as refusal:
        nudge(lambda a: np.ones((2, 1)) * a, 2.0)
    assert str(refusal.value) == (
        "nudge: f(a) should be one real number.\n"
        "  At a = 2, f gave a value of type ndarray and shape (2, 1).\n"
        "  Let f take a number and give a number; for arrays there is the computation graph of lesson 2.8.\n"
        "  Lesson 2.5: https://shapesafe-lr.github.io/shapesafe_lr/lessons/2.5/"
    )
    assert refusal.value.in_language("zh").splitlines()[0] == "nudge：f(a) 应该是一个实数。"
    for odd in (lambda a: [a], lambda a: 1j, lambda a: None, lambda a: str(a), lambda a: np.ones(1)):
        with pytest.raises(ShapeError):
            nudge(odd, 2.0)


def test_a_function_may_give_any_kind_of_real_number():
    for kind in (int, float, np.float32, np.array, np.int64):
        assert nudge(lambda a, kind=kind: kind(3), 2.0).value == 3


def test_integers_and_numpy_numbers_are_good_numbers():
    assert nudge(lambda a: a * a, 2) == nudge(lambda a: a * a, np.float64(2)) == nudge(lambda a: a * a, np.array(2.0))
