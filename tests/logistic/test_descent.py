"""When gradient descent goes wrong: said once, at the learner's line, with what to try."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from shapesafe_lr.language import speaking
from shapesafe_lr.logistic.descent import CostRises, never_rising_rate
from shapesafe_lr.logistic.propagation import initialize_with_zeros
from shapesafe_lr.logistic.training import optimize, train

from .two_clouds import two_clouds


def test_a_rising_cost_is_said_once_and_at_the_learners_line():
    X, Y = np.array([[-2.0, -1.0, 1.0, 2.0]]), np.array([[0, 1, 0, 1]])
    with pytest.warns(CostRises) as said:
        train(*initialize_with_zeros(1), X, Y, num_iterations=500, learning_rate=30.0)
    assert len(said) == 1
    assert said[0].filename == __file__
    assert str(said[0].message) == (
        "train: the cost rose.\n"
        "  It was 0.693147 at iteration 0 and is 3.74939 at iteration 100, with learning_rate = 30.\n"
        "  Steps that long jump across the valley instead of going down into it. "
        "Try 10; with this X the cost cannot rise at 2 or below."
    )


def test_a_short_run_is_looked_at_too():
    X, Y = np.array([[-2.0, -1.0, 1.0, 2.0]]), np.array([[0, 1, 0, 1]])
    with pytest.warns(CostRises, match="at iteration 0 and is .* at iteration 3"):
        optimize(*initialize_with_zeros(1), X, Y, num_iterations=3, learning_rate=30.0)


def test_a_cost_that_turns_to_nan_ends_the_training_with_a_clear_word():
    X, Y = np.array([[-2e3, -1e3, 1e3, 2e3]]), np.array([[0, 1, 0, 1]])
    with pytest.raises(ArithmeticError) as stopped:
        train(*initialize_with_zeros(1), X, Y, num_iterations=500, learning_rate=1e308)
    assert str(stopped.value) == (
        "train: the cost is nan at iteration 100: there is no way down from it.\n"
        "  It was 0.693147 at iteration 0, with learning_rate = 1e+308.\n"
        "  The steps grew until w left the range of float64. Try 3e-06: with this X the cost cannot rise there."
    )
    with speaking("zh"), pytest.raises(ArithmeticError, match="第 100 次迭代时代价是 nan，无法再往下走"):
        train(*initialize_with_zeros(1), X, Y, num_iterations=500, learning_rate=1e308)


def test_a_start_that_has_no_cost_is_named():
    X, Y = two_clouds()
    with pytest.raises(ArithmeticError) as stopped:
        train(np.full((3, 1), np.nan), 0.0, X, Y, num_iterations=5, learning_rate=0.1)
    assert str(stopped.value) == (
        "train: the cost is nan before the first step.\n"
        "  Every number in X is finite, so it comes from w and b, where the training starts.\n"
        "  Start from w, b = initialize_with_zeros(3)."
    )


@given(seed=st.integers(0, 500), n_x=st.integers(1, 5), m=st.integers(1, 9))
def test_the_cost_never_rises_at_the_never_rising_rate(seed, n_x, m):
    rng = np.random.default_rng(seed)
    X, Y = 3 * rng.normal(size=(n_x, m)), rng.integers(0, 2, (1, m))
    rate = never_rising_rate(X)
    run = train(rng.normal(size=(n_x, 1)), 0.0, X, Y, num_iterations=30, learning_rate=rate, record_every=1)
    assert (np.diff([*run.costs, run.cost]) <= 1e-12).all()
