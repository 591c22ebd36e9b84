"""Are these the most likely w and b? Three witnesses, and honest words about what they say."""

import numpy as np
import pytest

from shapesafe_lr.language import speaking
from shapesafe_lr.logistic.training import train
from shapesafe_lr.teaching.likelihood_check import check_likelihood, doubled, nudge_parameters
from shapesafe_lr.teaching.newton import maximize_likelihood

X, Y = np.array([[-2.0, -1.5, -1.0, 0.5, 1.0, 2.0, 2.5]]), np.array([[0, 0, 1, 0, 1, 0, 1]])


def test_at_the_maximum_no_nudge_raises_the_likelihood():
    best = maximize_likelihood(X, Y)
    check = check_likelihood(best.w, best.b, X, Y, np.random.default_rng(0))
    assert check.at_the_maximum
    assert sum(nudge.raised for nudge in check.nudges) == 0
    assert check.gradient_norm < 1e-9
    assert check.sentences("en")[2] == "None of 1000 random nudges of w and b raises it."
    assert check.sentences("zh")[2] == "对 w 和 b 做 1000 次随机推动，没有一次使它升高。"


def test_on_a_slope_half_of_the_small_nudges_raise_it_and_the_report_says_so():
    check = check_likelihood(np.zeros((1, 1)), 1.0, X, Y, np.random.default_rng(0))
    smallest = check.nudges[0]
    assert 0.3 < smallest.raised / smallest.tried < 0.7
    assert not check.at_the_maximum
    assert sum(nudge.raised for nudge in check.nudges_at_best) == 0
    assert check.sentences("en")[2].endswith("random nudges of w and b raise it: training stopped on a slope.")


def test_long_training_comes_within_a_millionth_of_a_nat():
    run = train(np.zeros((1, 1)), 0.0, X, Y, num_iterations=3000, learning_rate=0.5)
    check = check_likelihood(run.w, run.b, X, Y, np.random.default_rng(0), nudges=50)
    assert check.at_the_maximum
    assert check.left_to_gain < 1e-9


def test_what_is_left_to_gain_is_the_height_of_the_maximum_above_here():
    check = check_likelihood(np.zeros((1, 1)), 0.0, X, Y, np.random.default_rng(0), nudges=5)
    assert check.log_likelihood == pytest.approx(-7 * np.log(2))
    assert check.left_to_gain == pytest.approx(maximize_likelihood(X, Y).log_likelihood + 7 * np.log(2))


def test_separable_data_are_said_to_have_no_maximum():
    Y_separable = (X > 0).astype(int)
    check = check_likelihood(np.ones((1, 1)), 0.0, X, Y_separable, np.random.default_rng(0), nudges=5)
    assert check.outcome == "separable"
    assert not check.at_the_maximum
    assert check.nudges_at_best == ()
    assert check.sentences("en")[-1] == (
        "The data are separable: some w and b leave no example on its wrong side, and the larger they are, the "
        "likelier the labels. There is no most likely w; longer training only makes the model surer."
    )
    assert check.sentences("zh")[-1] == (
        "数据是线性可分的：存在 w 和 b，使没有一个样本落在错误的一侧；它们越大，标签的似然越高。"
        "因此不存在使似然最大的 w，继续训练只会让模型越来越自信。"
    )
    here, twice = doubled(np.ones((1, 1)), 0.0, X, Y_separable)
    assert twice > here


def test_the_report_reads_in_both_languages():
    check = check_likelihood(np.zeros((1, 1)), 0.0, X, Y, np.random.default_rng(0), nudges=10)
    assert (
        check.sentences("en")[0]
        == "Log-likelihood of the 7 labels: -4.8520 nats; their (geometric) mean probability is 0.5000."
    )
    assert check.sentences("zh")[0] == "7 个标签的对数似然：-4.8520 奈特；平均（几何平均）给每个标签的概率是 0.5000。"
    assert str(check).splitlines()[5] == "Random nudges that raise the log-likelihood"
    with speaking("zh"):
        assert str(check).splitlines()[5] == "使对数似然升高的随机推动"


def test_nudges_have_the_length_that_was_asked_for(monkeypatch):
    from shapesafe_lr.teaching import likelihood_check

    seen = []
    original = likelihood_check.log_likelihood_at

    def watching(w, b, X, Y):
        seen.append(float(np.sqrt(np.sum((w - 1) ** 2) + (b - 2) ** 2)))
        return original(w, b, X, Y)

    monkeypatch.setattr(likelihood_check, "log_likelihood_at", watching)
    nudge_parameters(np.ones((1, 1)), 2.0, X, Y, np.random.default_rng(0), 20, 0.25)
    assert seen[0] == 0
    assert seen[1:] == pytest.approx([0.25] * 20)


def test_a_rise_within_rounding_is_not_counted():
    best = maximize_likelihood(X, Y)
    assert nudge_parameters(best.w, best.b, X, Y, np.random.default_rng(0), 500, 1e-12).raised == 0
