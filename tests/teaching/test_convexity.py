"""Cross-entropy is convex in w and b, squared error is not: by chords, by curvature, and by finite differences."""

import numpy as np
import pytest

from shapesafe_lr.logistic.activation import sigmoid
from shapesafe_lr.logistic.likelihood import loss_from_logits
from shapesafe_lr.teaching.convexity import (
    chord_test,
    cost_along,
    cross_entropy_cost,
    cross_entropy_curvature,
    squared_error_cost,
    squared_error_curvature,
)


def data(n_x, m, seed=0):
    rng = np.random.default_rng(seed)
    return rng.normal(size=(n_x, m)), (rng.random((1, m)) < 0.5).astype(float)


@pytest.mark.parametrize(("n_x", "m"), [(1, 5), (3, 20), (10, 4)])
def test_no_chord_passes_below_cross_entropy_and_many_below_squared_error(n_x, m):
    X, Y = data(n_x, m)
    rng = np.random.default_rng(1)
    assert chord_test(cross_entropy_cost, X, Y, rng).below == 0
    squared = chord_test(squared_error_cost, X, Y, rng)
    assert squared.below > 100
    assert squared.worst > 0.001


def test_the_outcome_is_worded_as_proof_or_as_evidence():
    X, Y = data(1, 5)
    rng = np.random.default_rng(1)
    convex, not_convex = (chord_test(cost, X, Y, rng, 200) for cost in (cross_entropy_cost, squared_error_cost))
    assert convex.sentence("en") == "None of 200 chords passes below the cost, as it must be if it is convex."
    assert convex.sentence("zh") == "200 条弦没有一条落在代价函数下方，凸函数正应如此。"
    assert not_convex.sentence("en").endswith("it is not convex.")
    assert not_convex.sentence("zh").endswith("它不是凸函数。")


@pytest.mark.parametrize("label", [0.0, 1.0])
def test_the_curvatures_are_the_second_differences_of_the_losses(label):
    Z, h = np.linspace(-6, 6, 25).reshape(1, -1), 1e-4
    Y = np.full(Z.shape, label)

    def squared(Z):
        return (sigmoid(Z) - Y) ** 2 / 2

    for loss, curvature in (
        (lambda Z: loss_from_logits(Z, Y), cross_entropy_curvature),
        (squared, squared_error_curvature),
    ):
        differences = (loss(Z + h) - 2 * loss(Z) + loss(Z - h)) / h**2
        np.testing.assert_allclose(curvature(sigmoid(Z), Y), differences, atol=1e-6)


def test_squared_error_bends_the_wrong_way_exactly_below_a_third():
    A = np.array([[0.1, 1 / 3 - 1e-6, 1 / 3 + 1e-6, 0.9]])
    assert np.sign(squared_error_curvature(A, np.ones(A.shape))).tolist() == [[-1, -1, 1, 1]]
    assert np.all(cross_entropy_curvature(A, np.ones(A.shape)) > 0)


def test_a_slice_is_the_cost_at_each_place():
    X, Y = data(2, 6)
    w, direction = np.array([[1.0], [2.0]]), np.array([[0.5], [-1.0]])
    J = cost_along(cross_entropy_cost, np.array([[0.0, 2.0]]), w, 0.3, direction, X, Y)
    assert J[0, 0] == cross_entropy_cost(w, 0.3, X, Y)
    assert J[0, 1] == cross_entropy_cost(w + 2 * direction, 0.3, X, Y)
