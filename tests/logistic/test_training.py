"""The training loop: it gets to the minimum, and records what it promises on the way."""

import os
from pathlib import Path

import numpy as np
import pytest

from shapesafe_lr.logistic import blocks
from shapesafe_lr.logistic.data import load_digits, load_pictures
from shapesafe_lr.logistic.images import flatten, labels, scale
from shapesafe_lr.logistic.likelihood import cost_from_logits
from shapesafe_lr.logistic.prediction import accuracy
from shapesafe_lr.logistic.propagation import initialize_with_zeros, logits, propagate
from shapesafe_lr.logistic.training import model, optimize, train

from .two_clouds import slides_loop, two_clouds


def test_training_reaches_the_minimum_that_scikit_learn_finds():
    from sklearn.linear_model import LogisticRegression

    X, Y = two_clouds()
    judge = LogisticRegression(C=np.inf, tol=1e-12, max_iter=10_000).fit(X.T, Y[0])
    run = train(*initialize_with_zeros(3), X, Y, num_iterations=5000, learning_rate=1.0)
    np.testing.assert_allclose(run.w.T, judge.coef_, rtol=1e-5)
    assert run.b == pytest.approx(judge.intercept_[0], rel=1e-4, abs=1e-6)


def test_training_reaches_the_minimum_that_scipy_finds_from_any_start():
    from scipy.optimize import minimize

    X, Y = two_clouds(seed=1)

    def cost_at(wb):
        return cost_from_logits(logits(wb[:3].reshape(3, 1), wb[3], X), Y)

    least = minimize(cost_at, np.zeros(4), method="BFGS", options={"gtol": 1e-9}).fun
    for start in (np.zeros((3, 1)), np.full((3, 1), 4.0), np.array([[-3.0], [3.0], [0.0]])):
        run = train(start, -2.0, X, Y, num_iterations=5000, learning_rate=1.0)
        assert run.cost == pytest.approx(least, rel=1e-10)


def test_the_digits_are_learned():
    images, digits = load_digits()
    X, Y = scale(flatten(images), brightest=16), labels(digits, positive=5)
    result = model(X[:, :1500], Y[:, :1500], X[:, 1500:], Y[:, 1500:], num_iterations=500, learning_rate=0.5)
    assert accuracy(result["Y_prediction_train"], Y[:, :1500]) > 0.98
    assert accuracy(result["Y_prediction_test"], Y[:, 1500:]) > 0.96


CATS = os.environ.get("SHAPESAFE_CATS")


@pytest.mark.skipif(not CATS, reason="SHAPESAFE_CATS does not name the folder of the course's cat files")
def test_the_courses_cats_give_the_courses_numbers():
    X, Y, X_test, Y_test = (
        part
        for name in ("train_catvnoncat.h5", "test_catvnoncat.h5")
        for images, answers in [load_pictures(Path(CATS) / name)]
        for part in (scale(flatten(images)), labels(answers))
    )
    result = model(X, Y, X_test, Y_test, num_iterations=2000, learning_rate=0.005)
    assert result["costs"][0] == pytest.approx(0.693147, abs=1e-6)
    assert result["costs"][1] == pytest.approx(0.584508, abs=1e-6)
    assert result["costs"][-1] == pytest.approx(0.140872, abs=1e-6)
    assert accuracy(result["Y_prediction_train"], Y) == pytest.approx(0.99, abs=0.005)
    assert accuracy(result["Y_prediction_test"], Y_test) == pytest.approx(0.70, abs=0.005)


def test_costs_are_recorded_before_every_hundredth_step_as_in_the_course():
    X, Y = two_clouds()
    w, b = initialize_with_zeros(3)
    params, grads, costs = optimize(w, b, X, Y, num_iterations=250, learning_rate=0.5)
    assert costs[0] == pytest.approx(np.log(2))
    for k, cost in enumerate(costs):
        w_then, b_then, *_ = slides_loop(w, b, X, Y, 0.5, 100 * k) if k else (w, b)
        assert cost == pytest.approx(propagate(w_then, b_then, X, Y)[1], rel=1e-12)
    assert len(costs) == 3
    expected = slides_loop(w, b, X, Y, 0.5, 250)
    for got, each in zip((params["w"], params["b"], grads["dw"], grads["db"]), expected, strict=True):
        np.testing.assert_allclose(got, each, rtol=1e-9, atol=1e-12)


def test_the_cost_is_computed_when_it_is_recorded_and_at_the_end_and_no_more(monkeypatch):
    looks = []
    real = blocks.cost_in_blocks
    monkeypatch.setattr("shapesafe_lr.logistic.training.cost_in_blocks", lambda *a: looks.append(1) or real(*a))
    X, Y = two_clouds()
    run = train(*initialize_with_zeros(3), X, Y, num_iterations=75, learning_rate=0.5, record_every=10)
    assert run.iterations == [0, 10, 20, 30, 40, 50, 60, 70]
    assert len(run.costs) == 8
    assert len(looks) == 9
    assert run.cost < run.costs[-1]


def test_the_path_holds_the_parameters_at_each_recording():
    X, Y = two_clouds()
    w, b = initialize_with_zeros(3)
    run = train(w, b, X, Y, num_iterations=6, learning_rate=0.5, record_every=2, keep_path=True)
    assert len(run.path) == 3
    for i, (w_then, b_then) in zip(run.iterations, run.path, strict=True):
        expected_w, expected_b, *_ = slides_loop(w, b, X, Y, 0.5, i) if i else (w, b)
        np.testing.assert_allclose(w_then, expected_w, rtol=1e-12)
        assert b_then == pytest.approx(expected_b)
    assert train(w, b, X, Y, num_iterations=6, learning_rate=0.5).path == []


def test_training_stops_early_once_the_gain_is_small():
    X, Y = two_clouds()
    run = train(
        *initialize_with_zeros(3), X, Y, num_iterations=10**9, learning_rate=1.0, record_every=10, least_gain=1e-6
    )
    assert run.steps < 1000
    gains = -np.diff([*run.costs, run.cost])
    assert gains[-1] < 1e-6
    assert (gains[:-1] >= 1e-6).all()


def test_watchers_are_called_at_recordings_and_ten_times_as_often():
    X, Y = two_clouds()
    costs, steps = [], []
    run = train(
        *initialize_with_zeros(3),
        X,
        Y,
        num_iterations=120,
        learning_rate=0.5,
        record_every=50,
        on_cost=lambda i, cost: costs.append((i, cost)),
        on_step=steps.append,
    )
    assert costs == list(zip([0, 50, 100], run.costs, strict=True))
    assert steps == list(range(5, 121, 5))


def test_watching_does_not_change_the_result():
    X, Y = two_clouds()
    start = initialize_with_zeros(3)
    watched = train(*start, X, Y, num_iterations=120, learning_rate=0.5, on_step=lambda i: None)
    alone = train(*start, X, Y, num_iterations=120, learning_rate=0.5)
    np.testing.assert_array_equal(watched.w, alone.w)


def test_no_steps_leave_the_start_with_its_gradients_and_its_cost():
    X, Y = two_clouds()
    w, b = np.ones((3, 1)), 0.5
    run = train(w, b, X, Y, num_iterations=0, learning_rate=0.5)
    grads, cost = propagate(w, b, X, Y)
    np.testing.assert_array_equal(run.w, w)
    assert run.b == b
    np.testing.assert_allclose(run.dw, grads["dw"])
    assert run.db == pytest.approx(grads["db"])
    assert run.cost == pytest.approx(cost)
    assert run.costs == run.iterations == []


def test_nothing_that_goes_in_is_changed():
    X, Y = two_clouds()
    w = np.ones((3, 1))
    for array in (w, X, Y):
        array.flags.writeable = False
    run = train(w, 0.5, X, Y, num_iterations=150, learning_rate=0.5, keep_path=True)
    np.testing.assert_array_equal(w, np.ones((3, 1)))
    assert not np.shares_memory(run.w, w)
    assert not np.shares_memory(run.path[0][0], w)


@pytest.mark.parametrize("label_type", [np.float64, np.int64, np.bool_])
def test_training_on_float32_stays_float32(label_type):
    X, Y = two_clouds()
    exact = train(*initialize_with_zeros(3), X, Y, num_iterations=300, learning_rate=0.5)
    rounded = train(
        *initialize_with_zeros(3), X.astype(np.float32), Y.astype(label_type), num_iterations=300, learning_rate=0.5
    )
    assert rounded.w.dtype == rounded.dw.dtype == np.asarray(rounded.b).dtype == np.float32
    np.testing.assert_allclose(rounded.w, exact.w, rtol=1e-4)


def test_model_predicts_both_sets_and_says_how_it_was_trained():
    X, Y = two_clouds(m=80)
    result = model(X[:, :60], Y[:, :60], X[:, 60:], Y[:, 60:], num_iterations=300, learning_rate=0.5)
    assert set(result) == {
        "costs", "Y_prediction_test", "Y_prediction_train", "w", "b", "learning_rate", "num_iterations",
    }  # fmt: skip
    assert result["Y_prediction_train"].shape == (1, 60)
    assert result["Y_prediction_test"].shape == (1, 20)
    assert (result["learning_rate"], result["num_iterations"]) == (0.5, 300)
    assert accuracy(result["Y_prediction_train"], Y[:, :60]) > 0.7
