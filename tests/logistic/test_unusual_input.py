"""Everything unusual that a learner may pass in gives a documented result or a clear error: the list of `values`."""

import warnings

import numpy as np
import pandas as pd
import pytest

from shapesafe_lr.errors import ShapeError
from shapesafe_lr.language import speaking
from shapesafe_lr.logistic.likelihood import cost, cost_from_logits
from shapesafe_lr.logistic.prediction import predict
from shapesafe_lr.logistic.propagation import backward, forward, propagate, update
from shapesafe_lr.logistic.training import model, optimize

X = np.array([[1.0, 2.0, -1.0], [0.5, -1.0, 2.0]])
Y = np.array([[1, 0, 1]])
W, B = np.array([[0.1], [-0.2]]), 0.3


def with_number(value: float) -> np.ndarray:
    spoiled = X.copy()
    spoiled[0, 1] = value
    return spoiled


def matrix(array: np.ndarray) -> np.matrix:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", PendingDeprecationWarning)
        return np.matrix(array)


NOT_EXAMPLES = {
    "an empty list's array": np.array([]),
    "a rank-1 array": X[0],
    "an array of rank 3": X[np.newaxis],
    "a number": 1.0,
    "nothing": None,
    "a list": X.tolist(),
    "integers": X.astype(int),
    "booleans": X > 0,
    "objects": X.astype(object),
    "complex numbers": X.astype(complex),
    "text": X.astype(str),
    "dates": X.astype(int).astype("datetime64[D]"),
    "a matrix": matrix(X),
    "a masked array": np.ma.masked_array(X, X > 1),
    "a data frame": pd.DataFrame(X),
    "examples in rows": X.T,
}
CALLS = {
    "forward": lambda X: forward(W, B, X),
    "backward": lambda X: backward(np.full((1, 3), 0.5), X, Y),
    "propagate": lambda X: propagate(W, B, X, Y),
    "predict": lambda X: predict(W, B, X),
    "optimize": lambda X: optimize(W, B, X, Y),
    "model": lambda X_test: model(X, Y, X_test, Y),
}


@pytest.mark.parametrize("function", CALLS)
@pytest.mark.parametrize("what", NOT_EXAMPLES)
def test_what_is_not_a_matrix_of_examples_is_refused_in_three_parts(function, what):
    for language in ("en", "zh"):
        with speaking(language), pytest.raises(ShapeError) as refused:
            CALLS[function](NOT_EXAMPLES[what])
        disagreement, *evidence = str(refused.value).splitlines()
        assert disagreement.startswith(f"{function}: " if language == "en" else f"{function}：")
        assert len(evidence) >= 2
        assert all(line.startswith("  ") for line in evidence)


NOT_LABELS = {
    "a rank-1 array": Y[0],
    "a column": Y.T,
    "a list": Y.tolist(),
    "a series": pd.Series(Y[0]),
    "text": np.array([["1", "0", "1"]]),
    "objects": Y.astype(object),
    "complex numbers": Y.astype(complex),
    "a masked array": np.ma.masked_array(Y, Y == 0),
    "labels of other examples": Y[:, :2],
}


@pytest.mark.parametrize("what", NOT_LABELS)
def test_what_is_not_a_row_of_labels_is_refused(what):
    for call in (lambda Y: propagate(W, B, X, Y), lambda Y: optimize(W, B, X, Y), lambda Y: model(X, Y, X, Y)):
        with pytest.raises(ShapeError):
            call(NOT_LABELS[what])


NOT_SCALARS = [np.zeros(1), np.zeros((1, 1)), np.zeros(3), "0", None, 1j, [0.0]]


@pytest.mark.parametrize("b", NOT_SCALARS)
def test_a_b_that_is_not_a_number_is_refused(b):
    for call in (lambda: forward(W, b, X), lambda: propagate(W, b, X, Y), lambda: optimize(W, b, X, Y)):
        with pytest.raises(ShapeError, match=": b"):
            call()


def test_no_examples_have_no_mean():
    none = X[:, :0], Y[:, :0]
    assert forward(W, B, none[0]).shape == predict(W, B, none[0]).shape == (1, 0)
    for function, call in {
        "cost": lambda: cost(np.zeros((1, 0)), none[1]),
        "cost_from_logits": lambda: cost_from_logits(np.zeros((1, 0)), none[1]),
        "propagate": lambda: propagate(W, B, *none),
        "train": lambda: optimize(W, B, *none),
    }.items():
        with pytest.raises(ValueError, match=f"^{function}: there are no examples"):
            call()
    with pytest.warns(RuntimeWarning, match="invalid value"):
        dw, db = backward(np.zeros((1, 0)), *none)
    assert np.isnan(dw).all()
    assert np.isnan(db)


def test_no_features_leave_the_model_of_b_alone():
    w = W[:0]
    np.testing.assert_allclose(forward(w, 0.3, X[:0]), np.full((1, 3), 1 / (1 + np.exp(-0.3))))
    params, _, _ = optimize(w, 0.0, X[:0], Y, num_iterations=500, learning_rate=1.0)
    assert params["w"].shape == (0, 1)
    np.testing.assert_allclose(forward(params["w"], params["b"], X[:0]), np.full((1, 3), np.mean(Y)))


def test_nan_in_an_example_spoils_that_example_only():
    A = forward(W, B, with_number(np.nan))
    np.testing.assert_array_equal(np.isnan(A), [[False, True, False]])
    np.testing.assert_array_equal(forward(W, B, with_number(np.inf)), forward(W, B, with_number(1e300)))


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf])
def test_training_refuses_features_that_are_not_finite_and_says_where(value):
    with pytest.raises(ValueError, match="train: X holds") as refused:
        optimize(np.zeros((2, 1)), 0.0, with_number(value), Y)
    assert str(refused.value) == (
        "train: X holds a number that is not finite.\n"
        f"  X[0, 1] is {value}: feature 0 of example 1.\n"
        "  One such number makes the cost nan. Leave that example out, or replace the number before training."
    )
    with speaking("zh"), pytest.raises(ValueError, match="X 里有一个数不是有限值"):
        optimize(W, B, with_number(value), Y)


def test_finite_features_too_large_to_add_up_are_not_called_infinite():
    huge = np.array([[1.7e308, 1.7e308, -1.7e308]])
    with pytest.raises(ArithmeticError, match="Every number in X is finite"):
        optimize(np.full((1, 1), 10.0), 0.0, huge, Y)


@pytest.mark.parametrize(
    ("label", "said"),
    [
        (
            2.0,
            "train: a label is neither 0 nor 1.\n"
            "  Y[0, 1] is 2.0; the loss has a meaning only for y = 0 and y = 1.\n"
            "  Turn the labels into answers to a yes-or-no question, such as Y = (Y == 2.0).astype(float).",
        ),
        (
            np.nan,
            "train: a label is missing.\n"
            "  Y[0, 1] is nan, and each label must be 0 or 1.\n"
            "  Leave that example out of X and Y, or find its label.",
        ),
    ],
)
def test_labels_other_than_0_and_1_are_refused_where_they_enter(label, said):
    wrong = np.array([[1.0, label, 1.0]])
    with pytest.raises(ValueError, match="train: a label") as refused:
        optimize(W, B, X, wrong)
    assert str(refused.value) == said
    with pytest.raises(ValueError, match="model: a label"):
        model(X, Y, X, wrong)
    with speaking("zh"), pytest.raises(ValueError, match=r"train：.*标签"):
        optimize(W, B, X, wrong)
    backward(np.full((1, 3), 0.5), X, wrong)  # the slide is applied as it is


LOST, LOST_IN_CHINESE = "w and b would turn to nan or inf at the first step", "第一步之后 w 和 b 就会变成 nan 或 inf"


@pytest.mark.parametrize(
    ("learning_rate", "consequence", "in_chinese"),
    [
        (0, "It is 0.0: w and b would never move.", "w 和 b 永远不会变化"),
        (-0.5, "It is -0.5: each step would go uphill and raise the cost.", "每一步都会往上坡走，代价会升高"),
        (
            np.nan,
            "It is nan: w and b would turn to nan or inf at the first step.",
            "第一步之后 w 和 b 就会变成 nan 或 inf",
        ),
        (
            np.inf,
            "It is inf: w and b would turn to nan or inf at the first step.",
            "第一步之后 w 和 b 就会变成 nan 或 inf",
        ),
        (
            -np.inf,
            "It is -inf: w and b would turn to nan or inf at the first step.",
            "第一步之后 w 和 b 就会变成 nan 或 inf",
        ),
    ],
)
def test_a_learning_rate_that_cannot_work_is_refused(learning_rate, consequence, in_chinese):
    with pytest.raises(ValueError, match="learning_rate") as refused:
        optimize(W, B, X, Y, learning_rate=learning_rate)
    assert str(refused.value) == (
        "train: learning_rate must be a positive number.\n"
        f"  {consequence}\n"
        "  Try 0.01, then 3 times more or less, and compare the cost curves."
    )
    with speaking("zh"), pytest.raises(ValueError, match=in_chinese):
        optimize(W, B, X, Y, learning_rate=learning_rate)


@pytest.mark.parametrize("learning_rate", [*NOT_SCALARS, np.array([0.1, 0.2])])
def test_a_learning_rate_that_is_not_a_number_is_refused(learning_rate):
    with pytest.raises(ShapeError, match="learning_rate"):
        optimize(W, B, X, Y, learning_rate=learning_rate)


def test_update_applies_any_learning_rate_as_the_slide_does():
    np.testing.assert_array_equal(update(W, B, W, B, 0)[0], W)
    np.testing.assert_array_equal(update(W, B, W, B, -1.0)[0], 2 * W)


@pytest.mark.parametrize("num_iterations", [0, np.int64(0), False])
def test_no_iterations_leave_everything_where_it_was(num_iterations):
    params, grads, costs = optimize(W, B, X, Y, num_iterations=num_iterations)
    np.testing.assert_array_equal(params["w"], W)
    np.testing.assert_allclose(grads["dw"], propagate(W, B, X, Y)[0]["dw"])
    assert costs == []


def test_a_negative_number_of_iterations_is_refused():
    with pytest.raises(ValueError, match="num_iterations") as refused:
        optimize(W, B, X, Y, num_iterations=-3)
    assert str(refused.value) == (
        "train: num_iterations must be 0 or more.\n"
        "  It is -3.\n"
        "  0 leaves w and b as they are; 2000 is usual for a first try."
    )
    with speaking("zh"), pytest.raises(ValueError, match="num_iterations 必须不小于 0"):
        optimize(W, B, X, Y, num_iterations=-3)


@pytest.mark.parametrize("num_iterations", [10.0, "10", None, np.array([10]), np.nan])
def test_a_number_of_iterations_that_is_not_whole_is_refused(num_iterations):
    with pytest.raises(ShapeError, match="num_iterations"):
        optimize(W, B, X, Y, num_iterations=num_iterations)


def read_only(array: np.ndarray) -> np.ndarray:
    copy = array.copy()
    copy.flags.writeable = False
    return copy


@pytest.mark.parametrize(
    "unusual",
    [
        read_only,
        np.asfortranarray,
        lambda X: np.repeat(X, 2, axis=1)[:, ::2],
        lambda X: X[::-1, ::-1].copy()[::-1, ::-1],
        lambda X: X.astype(X.dtype.newbyteorder()),
        lambda X: np.broadcast_to(X, X.shape),
        lambda X: X.copy().view(type("Pictures", (np.ndarray,), {})),
    ],
)
def test_how_an_array_lies_in_memory_makes_no_difference(unusual):
    given = [unusual(each) for each in (W, X, Y.astype(float))]
    before = [each.copy() for each in given]
    w_, X_, Y_ = given
    params, _, _ = optimize(w_, B, X_, Y_, num_iterations=30)
    expected, _, _ = optimize(W, B, X, Y, num_iterations=30)
    np.testing.assert_allclose(params["w"], expected["w"], rtol=1e-12)
    assert params["w"].dtype.isnative
    np.testing.assert_allclose(propagate(w_, B, X_, Y_)[1], propagate(W, B, X, Y)[1])
    for each, copy in zip(given, before, strict=True):
        np.testing.assert_array_equal(each, copy)


@pytest.mark.parametrize("label_type", [bool, np.int8, np.uint8, np.int64, np.float32, np.float64])
def test_labels_of_every_number_type_train_alike(label_type):
    params, _, _ = optimize(W, B, X, Y.astype(label_type), num_iterations=30)
    np.testing.assert_array_equal(params["w"], optimize(W, B, X, Y, num_iterations=30)[0]["w"])


@pytest.mark.parametrize("b", [0, 0.0, np.float32(0), np.int64(0), np.array(0.0), np.float16(0), False])
def test_every_kind_of_zero_is_a_good_start_for_b(b):
    np.testing.assert_array_equal(optimize(W, b, X, Y)[0]["w"], optimize(W, 0.0, X, Y)[0]["w"])


@pytest.mark.parametrize("float_type", [np.float16, np.float32, np.float64])
def test_training_happens_in_the_type_of_X(float_type):
    params, grads, _ = optimize(W, B, X.astype(float_type), Y, num_iterations=30)
    assert params["w"].dtype == grads["dw"].dtype == np.asarray(params["b"]).dtype == float_type
