"""One example, derivative by derivative: the chain rule's products, and differences."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from shapesafe_lr.errors import ShapeError
from shapesafe_lr.logistic.activation import sigmoid
from shapesafe_lr.logistic.likelihood import loss
from shapesafe_lr.logistic.one_example import (
    backward_example,
    da_example,
    dz_example,
    forward_example,
    loss_example,
)

PROBABILITY = st.floats(0.001, 0.999)
LABEL = st.sampled_from([0, 1, 0.0, 1.0, np.int64(1), np.bool_(True), np.bool_(False)])


@given(a=PROBABILITY, y=LABEL)
def test_dz_is_da_times_the_slope_of_the_sigmoid(a, y):
    assert dz_example(a, y) == pytest.approx(da_example(a, y) * a * (1 - a), rel=1e-12)


@given(a=PROBABILITY, y=LABEL)
def test_da_agrees_with_central_differences_of_the_loss(a, y):
    nudge = 1e-4 * a * (1 - a)
    difference = (loss_example(a + nudge, y) - loss_example(a - nudge, y)) / (2 * nudge)
    assert da_example(a, y) == pytest.approx(difference, rel=1e-6)


@given(a=PROBABILITY, y=LABEL)
def test_the_loss_of_one_example_is_that_of_many(a, y):
    assert loss_example(a, y) == pytest.approx(loss(np.array([[a]]), np.array([[float(y)]])).item())


def test_the_slides_two_features():
    w, b, x, y = np.array([[2.0], [-3.0]]), 1.0, np.array([[0.5], [0.25]]), 1
    z, a = forward_example(w, b, x)
    assert z == 2 * 0.5 - 3 * 0.25 + 1
    assert a == sigmoid(z)
    dw, db = backward_example(a, x, y)
    assert dw.shape == (2, 1)
    np.testing.assert_allclose(dw, [[0.5 * (a - 1)], [0.25 * (a - 1)]])
    assert db == a - 1


def test_a_sure_mistake_costs_infinity_without_a_warning():
    assert loss_example(0.0, 1) == loss_example(1.0, 0) == np.inf
    assert loss_example(1.0, 1) == loss_example(0.0, 0) == 0


@pytest.mark.parametrize("x", [np.zeros(2), np.zeros((1, 2)), np.zeros((2, 2)), [[0.0], [0.0]]])
def test_an_example_that_is_not_a_column_is_refused(x):
    with pytest.raises(ShapeError, match="forward_example: "):
        forward_example(np.zeros((2, 1)), 0.0, x)
