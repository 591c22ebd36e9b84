"""Columns and rows."""

import numpy as np
import pytest

from shapesafe_lr.errors import ShapeError
from shapesafe_lr.logistic.vectors import as_column, as_row, column, row


def test_a_column_and_a_row_know_which_way_they_stand():
    assert column(1, 2, 3).shape == (3, 1)
    assert row(1, 2, 3).shape == (1, 3)
    np.testing.assert_array_equal(column(1, 2, 3).T, row(1, 2, 3))
    assert (column(1, 2) @ row(3, 4)).shape == (2, 2)
    assert (row(1, 2) @ column(3, 4)).item() == 11


def test_they_hold_floats_so_that_arithmetic_does_not_surprise():
    assert column(1, 2).dtype == row(1, 2).dtype == np.float64


def test_none_is_an_empty_vector():
    assert column().shape == (0, 1)
    assert row().shape == (1, 0)


@pytest.mark.parametrize("shape", [(4,), (4, 1), (1, 4), (0,), (1, 1), (1,)])
@pytest.mark.parametrize("dtype", [float, int, np.float32])
def test_a_vector_of_any_kind_becomes_a_column_or_a_row(shape, dtype):
    vector = np.arange(np.prod(shape), dtype=dtype).reshape(shape)
    assert as_column(vector).shape == (vector.size, 1)
    assert as_row(vector).shape == (1, vector.size)
    np.testing.assert_array_equal(as_column(vector).ravel(), vector.ravel())
    assert as_row(vector).dtype == dtype


def test_the_numbers_are_not_copied():
    vector = np.arange(3.0)
    assert np.shares_memory(as_column(vector), vector)
    assert np.shares_memory(as_row(vector), vector)


@pytest.mark.parametrize("function", [as_column, as_row])
@pytest.mark.parametrize("wrong", [np.zeros((2, 3)), np.zeros((1, 2, 1)), np.array(1.0), [1, 2], np.array(["a"])])
def test_what_is_not_a_vector_is_refused(function, wrong):
    with pytest.raises(ShapeError, match=f"{function.__name__}: vector"):
        function(wrong)


@pytest.mark.parametrize("function", [column, row])
@pytest.mark.parametrize("wrong", [[1, 2], np.zeros(3), "1", 1j])
def test_a_column_is_made_of_numbers(function, wrong):
    with pytest.raises(ShapeError, match=f"{function.__name__}: "):
        function(wrong)
