"""From probability to cost to gradient: each step of the derivation equals the next."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from shapesafe_lr.errors import ShapeError
from shapesafe_lr.language import speaking
from shapesafe_lr.logistic.propagation import backward, forward
from shapesafe_lr.teaching import mle
from shapesafe_lr.teaching.newton import log_likelihood_at


@given(
    examples=st.lists(st.tuples(st.floats(1e-9, 1 - 1e-9), st.booleans()), min_size=1, max_size=30),
)
@settings(max_examples=100, deadline=None)
def test_each_step_equals_the_next(examples):
    A, Y = np.array([[a for a, _ in examples]]), np.array([[int(y) for _, y in examples]])
    check = mle.check_derivation(A, Y)
    assert [step.number for step, _ in check.differences] == [1, 2, 3, 4, 5]
    # near a = 1 the 16 digits of 1 - a are few: 1e-16 / 1e-9
    assert check.largest_difference < 1e-6
    if np.all((A > 1e-3) & (A < 1 - 1e-3)):
        assert check.largest_difference < 1e-11


def test_the_probability_is_scipys_bernoulli():
    A, Y = np.array([[0.9, 0.2, 0.6, 0.6]]), np.array([[1, 0, 0, 1]])
    np.testing.assert_allclose(mle.probability(A, Y), stats.bernoulli.pmf(Y, A))
    np.testing.assert_allclose(mle.log_probability(A, Y), stats.bernoulli.logpmf(Y, A))
    assert float(mle.log_likelihood(A, Y)) == pytest.approx(float(stats.bernoulli.logpmf(Y, A).sum()))


@pytest.mark.parametrize("label", [np.int64, np.uint8, np.float32, np.float64])
def test_labels_of_every_number_type_give_the_same_derivation(label):
    A, Y = np.array([[0.9, 0.2, 0.6]]), np.array([[1, 0, 1]])
    for step in mle.DERIVATION:
        for side in (step.left, step.right):
            np.testing.assert_allclose(side(A, Y.astype(label)), side(A, Y), rtol=1e-6)


def test_dz_is_a_minus_y_by_finite_differences_of_the_loss():
    from shapesafe_lr.logistic.activation import sigmoid
    from shapesafe_lr.logistic.likelihood import loss_from_logits

    Z, Y, h = np.linspace(-5, 5, 22).reshape(1, -1), np.tile([[0, 1]], 11), 1e-6
    slope = (loss_from_logits(Z + h, Y) - loss_from_logits(Z - h, Y)) / (2 * h)
    np.testing.assert_allclose(mle.dz(sigmoid(Z), Y), slope, atol=1e-8)
    np.testing.assert_allclose(mle.dz_by_chain_rule(sigmoid(Z), Y), slope, atol=1e-8)


def test_the_gradient_of_the_log_likelihood_is_minus_m_times_that_of_the_cost_and_agrees_with_nudging():
    rng = np.random.default_rng(0)
    w, b, X = rng.normal(size=(3, 1)), 0.2, rng.normal(size=(3, 8))
    Y = (rng.random((1, 8)) < 0.5).astype(int)
    A = forward(w, b, X)
    up_w, up_b = mle.gradient_of_log_likelihood(A, X, Y)
    dw, db = backward(A, X, Y)
    np.testing.assert_allclose(up_w, -8 * dw)
    assert float(up_b) == pytest.approx(-8 * float(db))
    d_w, d_b, h = rng.normal(size=(3, 1)), rng.normal(), 1e-6
    right, left = (log_likelihood_at(w + s * h * d_w, b + s * h * d_b, X, Y) for s in (1, -1))
    assert float(np.sum(up_w * d_w) + up_b * d_b) == pytest.approx(float(right - left) / (2 * h), rel=1e-6)


def test_a_product_of_many_probabilities_underflows_and_its_logarithm_does_not():
    rows = {row.m: row for row in mle.underflow()}
    assert rows[1000].likelihood > 0
    assert rows[1075].likelihood == 0
    assert rows[10_000].log_likelihood == pytest.approx(-10_000 * np.log(2))
    assert mle.underflow_table(rows.values()).text("zh").splitlines()[:2] == [
        "许多概率的乘积",
        "    m      似然  对数似然",
    ]


def test_the_derivation_has_its_words_in_both_languages():
    for step in mle.DERIVATION:
        assert all(text.strip() for text in (*step.title, *step.why))
        assert step.formula.count("{") == step.formula.count("}")
    check = mle.check_derivation(np.array([[0.5]]), np.array([[1]]))
    assert "极大似然" in mle.DERIVATION[3].why.zh
    assert check.table().text("zh").splitlines()[0] == "从概率到代价"


def test_a_probability_of_exactly_0_or_1_is_refused():
    with pytest.raises(ValueError, match="strictly between") as refusal:
        mle.check_derivation(np.array([[0.5, 1.0]]), np.array([[1, 0]]))
    assert str(refusal.value) == (
        "check_derivation: every a must be strictly between 0 and 1.\n"
        "  At 0 and 1 a logarithm is infinite, and both sides of step 5 would be 0 times infinity.\n"
        "  Take A = sigmoid(Z) with Z between -30 and 30."
    )
    with speaking("zh"), pytest.raises(ValueError, match="严格介于 0 和 1 之间"):
        mle.check_derivation(np.array([[np.nan]]), np.array([[1]]))


def test_so_many_examples_that_the_product_underflows_are_refused():
    with pytest.raises(ValueError, match="the likelihood of these 2000 examples underflows"):
        mle.check_derivation(np.full((1, 2000), 0.5), np.ones((1, 2000)))


def test_labels_other_than_0_and_1_are_refused():
    with pytest.raises(ValueError, match="neither 0 nor 1"):
        mle.check_derivation(np.full((1, 2), 0.5), np.array([[1, 2]]))


def test_no_examples_have_no_cost():
    with pytest.raises(ValueError, match="there are no examples"):
        mle.cost_from_likelihood(np.ones((1, 0)), np.ones((1, 0)))


@pytest.mark.parametrize("step", mle.DERIVATION, ids=lambda step: step.number)
def test_each_side_of_each_step_refuses_labels_that_stand_the_wrong_way(step):
    A = np.full((1, 3), 0.5)
    for side in (step.left, step.right):
        for Y in (np.ones((3, 1)), np.ones(3), np.ones((1, 4))):
            with pytest.raises(ShapeError):
                side(A, Y)
