"""The loop version: sums of the single examples of 2.9, divided by m."""

import numpy as np
import pytest

from shapesafe_lr.logistic.loops import propagate_with_loops
from shapesafe_lr.logistic.one_example import backward_example, forward_example, loss_example


def test_the_loop_is_the_mean_of_single_examples():
    rng = np.random.default_rng(3)
    n_x, m = 3, 5
    w, b, X, Y = rng.normal(size=(n_x, 1)), 0.3, rng.normal(size=(n_x, m)), rng.integers(0, 2, (1, m))
    losses, dws, dbs = [], [], []
    for i in range(m):
        x, y = X[:, i : i + 1], Y[0, i]
        _, a = forward_example(w, b, x)
        dw, db = backward_example(a, x, y)
        losses.append(loss_example(a, y))
        dws.append(dw)
        dbs.append(db)
    dw, db, J = propagate_with_loops(w, b, X, Y)
    np.testing.assert_allclose(dw, sum(dws) / m, rtol=1e-12)
    assert db == pytest.approx(sum(dbs) / m)
    assert float(J) == pytest.approx(sum(losses) / m)


def test_the_loop_stands_logits_of_ten_thousand():
    dw, db, J = propagate_with_loops(np.array([[1e4]]), 0.0, np.array([[1.0, -1.0]]), np.array([[0, 1]]))
    assert dw.item() == 1
    assert db == 0
    assert float(J) == pytest.approx(1e4)


def test_no_examples_are_refused():
    with pytest.raises(ValueError, match="propagate_with_loops: there are no examples"):
        propagate_with_loops(np.zeros((2, 1)), 0.0, np.zeros((2, 0)), np.zeros((1, 0)))
