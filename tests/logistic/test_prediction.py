"""Predictions and how many are right."""

import numpy as np
import pytest

from shapesafe_lr.errors import ShapeError
from shapesafe_lr.logistic.prediction import accuracy, predict


def test_the_assignments_own_example():
    w, b = np.array([[0.1124579], [0.23106775]]), -0.3
    X = np.array([[1.0, -1.1, -3.2], [1.2, 2.0, 0.1]])
    np.testing.assert_array_equal(predict(w, b, X), [[1, 1, 0]])


def test_exactly_one_half_is_a_no():
    np.testing.assert_array_equal(predict(np.zeros((1, 1)), 0.0, np.array([[5.0]])), [[0]])


def test_a_prediction_is_a_row_in_the_type_of_the_examples():
    prediction = predict(np.ones((2, 1), np.float32), np.float32(0), np.ones((2, 3), np.float32))
    assert prediction.shape == (1, 3)
    assert prediction.dtype == np.float32


def test_no_examples_give_no_predictions():
    assert predict(np.ones((2, 1)), 0.0, np.ones((2, 0))).shape == (1, 0)


@pytest.mark.parametrize("label_type", [float, int, bool])
def test_accuracy_is_the_share_of_agreement(label_type):
    prediction, Y = np.array([[1.0, 0.0, 1.0, 1.0]]), np.array([[1, 0, 0, 0]]).astype(label_type)
    assert accuracy(prediction, Y) == 0.5
    assert accuracy(Y, Y) == 1.0


def test_probabilities_are_not_predictions():
    with pytest.raises(ValueError, match=r"accuracy: a label is neither 0 nor 1\.\n  Y_prediction\[0, 1\] is 0\.7"):
        accuracy(np.array([[1.0, 0.7]]), np.array([[1, 0]]))


def test_no_labels_have_no_accuracy():
    with pytest.raises(ValueError, match="accuracy: there are no examples"):
        accuracy(np.zeros((1, 0)), np.zeros((1, 0)))


def test_a_column_against_a_row_is_refused_before_it_becomes_a_table():
    with pytest.raises(ShapeError, match="accuracy: "):
        accuracy(np.zeros((1, 3)), np.zeros((3, 1)))
