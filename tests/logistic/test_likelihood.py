"""Loss and cost: the slide's formula, its edges, and the stable form from logits."""

import math

import mpmath
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from shapesafe_lr.errors import ShapeError
from shapesafe_lr.logistic.activation import sigmoid
from shapesafe_lr.logistic.likelihood import cost, cost_from_logits, loss, loss_from_logits

ANY_LOGIT = st.floats(-1e300, 1e300)
A_LABEL = st.sampled_from([0, 1])


def test_the_loss_is_the_slides_formula():
    A, Y = np.array([[0.9, 0.2, 0.6]]), np.array([[1, 0, 0]])
    by_hand = [[-math.log(0.9), -math.log(0.8), -math.log(0.4)]]
    np.testing.assert_allclose(loss(A, Y), by_hand, rtol=1e-15)
    assert cost(A, Y) == pytest.approx(sum(by_hand[0]) / 3)


def test_half_a_probability_costs_log_2():
    assert cost(np.full((1, 7), 0.5), np.array([[0, 1, 0, 1, 1, 0, 1]])) == pytest.approx(math.log(2))


def test_sure_and_right_costs_nothing_and_sure_and_wrong_costs_infinity():
    A, Y = np.array([[1.0, 0.0, 1.0, 0.0]]), np.array([[1, 0, 0, 1]])
    np.testing.assert_array_equal(loss(A, Y), [[0, 0, np.inf, np.inf]])
    assert not np.signbit(loss(A, Y)).any()
    assert cost(A, Y) == np.inf


@given(z=ANY_LOGIT, y=A_LABEL)
def test_the_loss_from_logits_is_finite_at_every_finite_logit(z, y):
    assert np.isfinite(loss_from_logits(np.array([[z]]), np.array([[y]]))).all()


@pytest.mark.parametrize("z", [-1e4, 1e4])
@pytest.mark.parametrize("y", [0, 1])
def test_loss_and_cost_are_exact_at_ten_thousand(z, y):
    wrong_side = 1e4 if (z > 0) != (y == 1) else 0
    assert loss_from_logits(np.array([[z]]), np.array([[y]])) == wrong_side
    assert cost_from_logits(np.array([[z, z]]), np.array([[y, y]])) == wrong_side


@given(z=st.floats(-800, 800), y=A_LABEL)
def test_the_loss_from_logits_agrees_with_a_high_precision_reference(z, y):
    with mpmath.workprec(2500):
        a = 1 / (1 + mpmath.exp(-mpmath.mpf(z)))
        exact = float(-mpmath.log(a if y else 1 - a))
    got = loss_from_logits(np.array([[z]]), np.array([[y]])).item()
    assert got == pytest.approx(exact, rel=1e-14, abs=1e-320)


def test_the_two_forms_agree_where_both_can_tell():
    Z = np.linspace(-15, 15, 301).reshape(1, -1)
    Y = (np.arange(301) % 2).reshape(1, -1)
    np.testing.assert_allclose(loss_from_logits(Z, Y), loss(sigmoid(Z), Y), rtol=1e-9, atol=1e-15)


def test_labels_between_0_and_1_weigh_the_two_losses():
    Z, Y = np.array([[0.7]]), np.array([[0.3]])
    ones, zeros = np.ones((1, 1)), np.zeros((1, 1))
    expected = 0.3 * loss_from_logits(Z, ones) + 0.7 * loss_from_logits(Z, zeros)
    np.testing.assert_allclose(loss_from_logits(Z, Y), expected)
    np.testing.assert_allclose(loss(sigmoid(Z), Y), expected)


@pytest.mark.parametrize("label_type", [np.float64, np.float32, np.int64, np.uint8, np.bool_])
def test_every_type_of_label_gives_the_same_loss(label_type):
    Z, Y = np.array([[2.0, -3.0, 0.5]]), np.array([[1, 0, 0]])
    np.testing.assert_array_equal(loss_from_logits(Z, Y.astype(label_type)), loss_from_logits(Z, Y))
    np.testing.assert_array_equal(loss(sigmoid(Z), Y.astype(label_type)), loss(sigmoid(Z), Y))


def test_float32_stays_float32():
    Z, Y = np.ones((1, 3), np.float32), np.ones((1, 3), np.float32)
    assert loss_from_logits(Z, Y).dtype == loss(sigmoid(Z), Y).dtype == np.float32


@pytest.mark.parametrize("function", [cost, cost_from_logits])
def test_a_mean_over_no_examples_is_refused(function):
    with pytest.raises(ValueError, match=f"{function.__name__}: there are no examples"):
        function(np.zeros((1, 0)), np.zeros((1, 0)))


@pytest.mark.parametrize("function", [loss, cost, loss_from_logits, cost_from_logits])
def test_a_column_of_labels_is_refused_before_it_makes_a_matrix(function):
    with pytest.raises(ShapeError, match=f"{function.__name__}: "):
        function(np.full((1, 3), 0.5), np.zeros((3, 1)))
