"""Forward, backward, update: against the loop of 2.10, differences, and the course's own numbers."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shapesafe_lr.errors import ShapeError
from shapesafe_lr.logistic.likelihood import cost_from_logits
from shapesafe_lr.logistic.loops import propagate_with_loops
from shapesafe_lr.logistic.propagation import (
    backward,
    forward,
    initialize_with_zeros,
    logits,
    propagate,
    update,
)


def some_examples(n_x: int, m: int, seed: int, scale: float = 1.0) -> tuple[np.ndarray, float, np.ndarray, np.ndarray]:
    rng = np.random.default_rng(seed)
    w, b, X = rng.normal(0, scale, (n_x, 1)), rng.normal(), rng.normal(0, scale, (n_x, m))
    return w, b, X, rng.integers(0, 2, (1, m))


SIZES = {"n_x": st.integers(1, 6), "m": st.integers(1, 8), "seed": st.integers(0, 1000)}


@given(**SIZES)
def test_the_vectorised_gradient_equals_the_loop_over_examples_and_features(n_x, m, seed):
    w, b, X, Y = some_examples(n_x, m, seed, scale=2.0)
    grads, cost = propagate(w, b, X, Y)
    dw, db, J = propagate_with_loops(w, b, X, Y)
    np.testing.assert_allclose(grads["dw"], dw, rtol=1e-10, atol=1e-13)
    assert grads["db"] == pytest.approx(db, rel=1e-10, abs=1e-13)
    assert cost == pytest.approx(J, rel=1e-12)


@given(**SIZES)
@settings(max_examples=50)
def test_the_gradient_agrees_with_central_differences_along_a_random_direction(n_x, m, seed):
    w, b, X, Y = some_examples(n_x, m, seed)
    rng = np.random.default_rng(seed + 1)
    direction_w, direction_b, nudge = rng.normal(size=(n_x, 1)), rng.normal(), 1e-5

    def cost_at(t: float) -> float:
        return cost_from_logits(logits(w + t * direction_w, b + t * direction_b, X), Y)

    grads, _ = propagate(w, b, X, Y)
    slope = np.sum(grads["dw"] * direction_w) + grads["db"] * direction_b
    assert slope == pytest.approx((cost_at(nudge) - cost_at(-nudge)) / (2 * nudge), rel=1e-6, abs=1e-8)


def test_the_assignments_own_example():
    w, b = np.array([[1.0], [2.0]]), 2.0
    X, Y = np.array([[1.0, 2.0, -1.0], [3.0, 4.0, -3.2]]), np.array([[1, 0, 1]])
    grads, cost = propagate(w, b, X, Y)
    np.testing.assert_allclose(grads["dw"], [[0.99845601], [2.39507239]], rtol=1e-8)
    assert grads["db"] == pytest.approx(0.00145557813678, rel=1e-10)
    assert cost == pytest.approx(5.801545319394553, rel=1e-14)


def test_at_zero_every_example_is_a_toss_up():
    w, b = initialize_with_zeros(5)
    X = np.random.default_rng(0).normal(size=(5, 11))
    np.testing.assert_array_equal(forward(w, b, X), np.full((1, 11), 0.5))
    _, cost = propagate(w, b, X, np.ones((1, 11)))
    assert cost == pytest.approx(0.6931471805599453, rel=1e-15)


def test_initialize_with_zeros_gives_a_column_and_a_number():
    w, b = initialize_with_zeros(3)
    assert w.shape == (3, 1)
    assert not w.any()
    assert b == 0
    assert initialize_with_zeros(0)[0].shape == (0, 1)


@pytest.mark.parametrize("dim", [2.0, "2", None, (2, 1)])
def test_a_dimension_that_is_not_an_integer_is_refused(dim):
    with pytest.raises(ShapeError, match="initialize_with_zeros: dim"):
        initialize_with_zeros(dim)


def test_a_negative_dimension_is_refused():
    with pytest.raises(ValueError, match="initialize_with_zeros: dim must be 0 or more"):
        initialize_with_zeros(-1)


def test_forward_is_the_sigmoid_of_the_logits():
    w, b, X, _ = some_examples(4, 6, seed=0)
    Z = np.array([[sum(w[j, 0] * X[j, i] for j in range(4)) + b for i in range(6)]])
    np.testing.assert_allclose(logits(w, b, X), Z)
    np.testing.assert_allclose(forward(w, b, X), 1 / (1 + np.exp(-Z)))


def test_update_steps_against_the_gradient_and_leaves_its_arguments_alone():
    w, dw = np.array([[1.0], [2.0]]), np.array([[10.0], [-10.0]])
    new_w, new_b = update(w, 0.5, dw, 2.0, learning_rate=0.1)
    np.testing.assert_allclose(new_w, [[0.0], [3.0]])
    assert new_b == pytest.approx(0.3)
    np.testing.assert_array_equal(w, [[1.0], [2.0]])


@pytest.mark.parametrize("b", [0, 0.0, np.float32(0), np.int64(0), np.array(0.0)])
def test_every_kind_of_zero_is_a_good_b(b):
    np.testing.assert_array_equal(forward(np.zeros((2, 1)), b, np.ones((2, 3))), np.full((1, 3), 0.5))


def test_the_cost_stays_finite_where_the_probability_rounds_to_1():
    _, cost = propagate(np.array([[1e4]]), 0.0, np.array([[1.0, -1.0]]), np.array([[0, 1]]))
    assert cost == 1e4


def test_float32_examples_and_labels_give_float32_throughout():
    w, X, Y = np.ones((2, 1), np.float32), np.ones((2, 3), np.float32), np.ones((1, 3), np.float32)
    A = forward(w, np.float32(0.5), X)
    dw, db = backward(A, X, Y)
    new_w, new_b = update(w, np.float32(0.5), dw, db, 0.1)
    assert {each.dtype for each in (A, dw, db, new_w)} == {np.dtype(np.float32)}
    assert np.asarray(new_b).dtype == np.float32


@pytest.mark.parametrize(
    "call",
    [
        lambda w, b, X, Y: logits(w.ravel(), b, X),
        lambda w, b, X, Y: forward(w.T, b, X),
        lambda w, b, X, Y: forward(w, b, X.T),
        lambda w, b, X, Y: forward(w, np.array([[b]]), X),
        lambda w, b, X, Y: forward(w, np.array([b]), X),
        lambda w, b, X, Y: backward(Y.T.astype(float), X, Y),
        lambda w, b, X, Y: backward(Y.astype(float), X, Y.T),
        lambda w, b, X, Y: backward(Y.astype(float), X, Y[0]),
        lambda w, b, X, Y: update(w, b, w.T, b, 0.1),
        lambda w, b, X, Y: update(w, b, w, np.array([[b]]), 0.1),
        lambda w, b, X, Y: propagate(w, b, X, Y.T),
        lambda w, b, X, Y: propagate(w[:2], b, X, Y),
    ],
)
def test_every_wrong_shape_is_refused(call):
    with pytest.raises(ShapeError):
        call(*some_examples(3, 4, seed=0))
