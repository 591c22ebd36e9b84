"""Pictures to columns and back, pixels kept with their pictures."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from shapesafe_lr.errors import ShapeError
from shapesafe_lr.language import speaking
from shapesafe_lr.logistic.images import (
    column_to_image,
    flatten,
    image_to_column,
    labels,
    scale,
    train_test_split,
    unflatten,
)

SIDES = {"m": st.integers(0, 4), "height": st.integers(1, 4), "width": st.integers(1, 4), "channels": st.integers(1, 3)}


@given(**SIDES)
def test_the_round_trip_is_exact(m, height, width, channels):
    images = np.arange(m * height * width * channels, dtype=np.uint16).reshape(m, height, width, channels)
    X = flatten(images)
    assert X.shape == (height * width * channels, m)
    assert X.dtype == images.dtype
    np.testing.assert_array_equal(unflatten(X, height, width, channels), images)


@given(**SIDES)
def test_column_i_is_picture_i(m, height, width, channels):
    images = np.arange(m * height * width * channels).reshape(m, height, width, channels)
    X = flatten(images)
    for i in range(m):
        np.testing.assert_array_equal(X[:, i : i + 1], image_to_column(images[i]))
        np.testing.assert_array_equal(column_to_image(X[:, i : i + 1], height, width, channels), images[i])


def test_the_tempting_reshape_mixes_pictures_and_ours_does_not():
    images = np.repeat(np.arange(5), 12).reshape(5, 2, 2, 3)  # every pixel of picture i is i
    np.testing.assert_array_equal(flatten(images), np.tile(np.arange(5), (12, 1)))
    assert (images.reshape(12, 5) != flatten(images)).any()


def test_a_picture_of_64_by_64_in_colour_has_12288_features():
    assert image_to_column(np.zeros((64, 64, 3))).shape == (12288, 1)


@pytest.mark.parametrize("images", [np.zeros((5, 8, 8)), np.zeros((8, 8)), np.zeros(64), [[[[0]]]]])
def test_a_stack_without_four_axes_is_refused(images):
    with pytest.raises(ShapeError, match="flatten: images"):
        flatten(images)


def test_sides_that_do_not_make_the_columns_are_refused():
    with pytest.raises(ShapeError, match="unflatten: these pixels do not make that picture") as refused:
        unflatten(np.zeros((12, 5)), 2, 2, 2)
    assert str(refused.value) == (
        "unflatten: these pixels do not make that picture.\n"
        "  X has shape (12, 5), so n_x = 12; height 2 x width 2 x channels 2 = 8.\n"
        "  Give the height, width and channels that the pictures had before they were flattened."
    )
    with speaking("zh"), pytest.raises(ShapeError, match="column_to_image：这些像素拼不成这样的图像"):
        column_to_image(np.zeros((12, 1)), -3, -4, 1)


def test_scaled_pixels_lie_between_0_and_1():
    pixels = np.array([[0, 51, 255]], dtype=np.uint8)
    np.testing.assert_allclose(scale(pixels), [[0, 0.2, 1]])
    assert scale(pixels).dtype == np.float64
    assert scale(pixels.astype(np.float32)).dtype == np.float32
    np.testing.assert_allclose(scale(np.array([8]), brightest=16), [0.5])
    assert scale(np.zeros((0, 3))).shape == (0, 3)


@pytest.mark.parametrize(
    ("pixels", "brightest"), [([[0, 300]], 255), ([[-1, 5]], 255), ([[0, 1]], 0), ([[0.0]], np.nan)]
)
def test_pixels_outside_the_scale_are_refused(pixels, brightest):
    with pytest.raises(ValueError, match="scale: "):
        scale(np.array(pixels), brightest)


def test_nan_is_not_a_pixel():
    with pytest.raises(ValueError, match="scale: "):
        scale(np.array([[np.nan, 1.0]]))


def test_the_word_for_pixels_that_are_too_bright():
    with pytest.raises(ValueError, match="scale") as refused:
        scale(np.array([[0, 300]]))
    assert str(refused.value) == (
        "scale: a pixel lies outside 0 to 255.\n"
        "  The values go from 0 to 300.\n"
        "  Give the value of a fully bright pixel as brightest: 255 in most files, 16 for the digits in the box."
    )


@pytest.mark.parametrize("answers", [[0, 1, 1], [False, True, True], [0.0, 1.0, 1.0]])
def test_labels_become_a_row_of_floats(answers):
    Y = labels(np.array(answers))
    np.testing.assert_array_equal(Y, [[0, 1, 1]])
    assert Y.dtype == np.float64


def test_labels_ask_a_question_with_yes_or_no():
    np.testing.assert_array_equal(labels(np.array([5, 0, 5, 3]), positive=5), [[1, 0, 1, 0]])


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        (
            np.array([0, 7, 1]),
            "labels: a label is neither 0 nor 1.\n"
            "  Y[0, 1] is 7; the loss has a meaning only for y = 0 and y = 1.\n"
            "  Turn the labels into answers to a yes-or-no question, such as Y = (Y == 7).astype(float).",
        ),
        (
            np.array([0, 1, np.nan]),
            "labels: a label is missing.\n"
            "  Y[0, 2] is nan, and each label must be 0 or 1.\n"
            "  Leave that example out of X and Y, or find its label.",
        ),
        (
            np.zeros(0),
            "labels: there are no examples.\n"
            "  Y has shape (1, 0), so m = 0, and a mean over nothing has no value.\n"
            "  Look at the step that made Y: a slice or a filter may have kept nothing.",
        ),
    ],
)
def test_labels_that_are_not_are_refused_word_for_word(answers, said):
    with pytest.raises(ValueError, match="labels: ") as refused:
        labels(answers)
    assert str(refused.value) == said


@pytest.mark.parametrize("answers", [np.zeros((3, 1)), np.zeros((1, 3)), [0, 1], np.array(["cat", "dog"])])
def test_labels_are_one_an_example(answers):
    with pytest.raises(ShapeError, match="labels: answers"):
        labels(answers)


def test_a_split_keeps_every_example_once_and_with_its_label():
    X = np.arange(20.0).reshape(2, 10)
    Y = (X[:1] % 2).copy()
    X_train, Y_train, X_test, Y_test = train_test_split(X, Y, np.random.default_rng(0), test_share=0.3)
    assert X_train.shape == (2, 7)
    assert X_test.shape == (2, 3)
    np.testing.assert_array_equal(np.sort(np.concatenate([X_train, X_test], axis=1)[0]), X[0])
    np.testing.assert_array_equal(Y_train, X_train[:1] % 2)
    np.testing.assert_array_equal(Y_test, X_test[:1] % 2)
    np.testing.assert_array_equal(X_train[1] - X_train[0], np.full(7, 10.0))


def test_the_same_seed_gives_the_same_split():
    X, Y = np.arange(10.0).reshape(1, 10), np.zeros((1, 10))
    one, other = (train_test_split(X, Y, np.random.default_rng(3)) for _ in range(2))
    assert all(np.array_equal(a, b) for a, b in zip(one, other, strict=True))


@pytest.mark.parametrize("test_share", [0, 1, -0.5, 2, np.nan, np.inf, 0.01])
def test_a_split_with_an_empty_side_is_refused(test_share):
    with pytest.raises(ValueError, match="train_test_split: one of the two sets would be empty"):
        train_test_split(np.zeros((1, 10)), np.zeros((1, 10)), np.random.default_rng(0), test_share)
