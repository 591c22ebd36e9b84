"""Newton's method against two independent solvers, and its proofs against a linear program."""

import os

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog, minimize
from sklearn.datasets import load_breast_cancer
from sklearn.linear_model import LogisticRegression

from shapesafe_lr.errors import ShapeError
from shapesafe_lr.logistic.data import load_digits
from shapesafe_lr.logistic.training import train
from shapesafe_lr.teaching.newton import (
    in_balance,
    log_likelihood_at,
    maximize_likelihood,
    never_falls_along,
    newton_direction,
)

CASES = 3000 if os.environ.get("SHAPESAFE_LONG") else 150


def tumours():
    """Real data with a maximum: five measurements of 569 tumours."""
    data = load_breast_cancer()
    X = data.data.T[:5]
    X = (X - X.mean(axis=1, keepdims=True)) / X.std(axis=1, keepdims=True)
    return X, data.target.reshape(1, -1)


def separable(X, Y):
    """Whether a direction exists along which no example goes to its wrong side and one goes to its right side."""
    pulls = np.vstack([X, np.ones((1, X.shape[1]))]) * np.where(Y == 1, 1, -1)
    bounds = [(-1, 1)] * pulls.shape[0]
    best = linprog(-pulls.sum(axis=1), A_ub=-pulls.T, b_ub=np.zeros(X.shape[1]), bounds=bounds, method="highs")
    return -best.fun > 1e-7


def test_the_maximum_is_that_of_scikit_learn_without_penalty():
    X, Y = tumours()
    ours = maximize_likelihood(X, Y)
    theirs = LogisticRegression(C=np.inf, solver="newton-cholesky", tol=1e-10).fit(X.T, Y[0])
    assert ours.outcome == "found"
    np.testing.assert_allclose(ours.w.ravel(), theirs.coef_.ravel(), rtol=1e-6)
    assert ours.b == pytest.approx(float(theirs.intercept_[0]), rel=1e-6)


def test_no_general_purpose_optimizer_gets_higher():
    X, Y = tumours()
    ours = maximize_likelihood(X, Y)

    def minus(parameters):
        return -float(log_likelihood_at(parameters[:-1].reshape(-1, 1), float(parameters[-1]), X, Y))

    theirs = minimize(minus, np.zeros(6), method="BFGS", options={"gtol": 1e-4})
    assert ours.log_likelihood >= -theirs.fun - 1e-9
    assert ours.log_likelihood == pytest.approx(-theirs.fun, abs=1e-4)


def test_gradient_descent_arrives_where_newton_is():
    X, Y = tumours()
    X = X[:2]
    best = maximize_likelihood(X, Y)
    run = train(np.zeros((2, 1)), 0.0, X, Y, num_iterations=4000, learning_rate=4.0)
    np.testing.assert_allclose(run.w, best.w, rtol=1e-5)
    assert float(run.cost) == pytest.approx(-best.log_likelihood / Y.shape[1], rel=1e-9)


@given(n_x=st.integers(1, 4), m=st.integers(1, 13), seed=st.integers(0, 10**6), whole=st.booleans())
@example(n_x=1, m=12, seed=0, whole=True)
@settings(max_examples=CASES, deadline=None)
def test_the_proofs_agree_with_a_linear_program(n_x, m, seed, whole):
    rng = np.random.default_rng(seed)
    X = rng.integers(-2, 3, size=(n_x, m)).astype(float) if whole else rng.normal(size=(n_x, m))
    Y = rng.integers(0, 2, size=(1, m))
    assert maximize_likelihood(X, Y).outcome == ("separable" if separable(X, Y) else "found")


def test_the_direction_of_separable_data_raises_the_likelihood_for_ever():
    X, Y = np.array([[0.0, 1.0, 2.0, 3.0]]), np.array([[0, 0, 1, 1]])
    best = maximize_likelihood(X, Y)
    assert best.outcome == "separable"
    assert never_falls_along(best.w, best.b, X, Y)
    heights = [float(log_likelihood_at(t * best.w, t * best.b, X, Y)) for t in (0, 1, 2, 4, 8)]
    assert heights == sorted(heights)
    assert not in_balance(np.zeros((1, 1)), 0.0, X, Y)


def test_data_that_touch_at_one_point_are_separable_in_part():
    X, Y = np.array([[0.0, 0.0, 1.0, 2.0, -1.0, -3.0]]), np.array([[0, 1, 1, 1, 0, 0]])
    assert maximize_likelihood(X, Y).outcome == "separable"


def test_one_label_only_is_separable():
    assert maximize_likelihood(np.array([[0.0, 1.0]]), np.array([[1, 1]])).outcome == "separable"


def test_features_that_depend_on_each_other_do_no_harm():
    X, Y = np.array([[0.0, 1.0, 2.0, 3.0]]), np.array([[0, 1, 0, 1]])
    alone, doubled = maximize_likelihood(X, Y), maximize_likelihood(np.vstack([X, X, 0 * X]), Y)
    assert doubled.outcome == "found"
    assert doubled.log_likelihood == pytest.approx(alone.log_likelihood)
    np.testing.assert_allclose(doubled.w.ravel(), [float(alone.w[0, 0]) / 2] * 2 + [0], atol=1e-9)


def test_more_features_than_examples_are_solved_among_the_examples():
    rng = np.random.default_rng(0)
    X, Y = rng.random((3000, 20)), np.arange(20).reshape(1, -1) % 2
    assert newton_direction(np.zeros((3000, 1)), 0.0, X, Y)[0].shape == (3000, 1)
    assert maximize_likelihood(X, Y).outcome == "separable"


@pytest.mark.parametrize("digit", range(10))
def test_no_most_likely_w_is_claimed_for_any_digit(digit):
    images, answers = load_digits()
    X, Y = images.reshape(len(images), -1).T / 16, (answers == digit).astype(int).reshape(1, -1)
    assert maximize_likelihood(X, Y).outcome != "found"  # a linear program finds each of the ten separable in part


def test_the_step_is_the_newton_step_of_a_numerical_second_derivative():
    rng = np.random.default_rng(0)
    X, Y = rng.normal(size=(2, 9)), (rng.random((1, 9)) < 0.5).astype(int)
    w, b, h = rng.normal(size=(2, 1)), 0.3, 1e-4
    start = np.vstack([w, [[b]]])

    def height(parameters):
        return float(log_likelihood_at(parameters[:-1], float(parameters[-1, 0]), X, Y))

    unit = np.eye(3)[:, :, None]
    gradient = np.array([(height(start + h * e) - height(start - h * e)) / (2 * h) for e in unit])
    second = np.array(
        [
            [
                (height(start + h * e + h * f) - height(start + h * e) - height(start + h * f) + height(start)) / h**2
                for f in unit
            ]
            for e in unit
        ]
    )
    d_w, d_b = newton_direction(w, b, X, Y)
    np.testing.assert_allclose([*d_w.ravel(), d_b], np.linalg.solve(-second, gradient), rtol=1e-2, atol=1e-2)


def test_single_precision_data_are_judged_with_all_digits():
    X, Y = tumours()
    assert maximize_likelihood(X.astype(np.float32), Y).outcome == "found"


def test_bad_data_are_refused():
    with pytest.raises(ValueError, match="there are no examples"):
        maximize_likelihood(np.ones((2, 0)), np.ones((1, 0)))
    with pytest.raises(ValueError, match="not finite"):
        maximize_likelihood(np.array([[np.inf, 1.0]]), np.array([[0, 1]]))
    with pytest.raises(ValueError, match="neither 0 nor 1"):
        maximize_likelihood(np.ones((1, 2)), np.array([[0, 2]]))
    with pytest.raises(ShapeError):
        maximize_likelihood(np.ones((3, 2)), np.ones((1, 3)))
