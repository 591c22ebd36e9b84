"""Loop against vector: the same numbers first, then the clock."""

import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shapesafe_lr.contracts.switch import checks_are_on
from shapesafe_lr.errors import ShapeError
from shapesafe_lr.teaching import vectorization as v
from shapesafe_lr.teaching.speedups import (
    compare_dot,
    compare_elementwise,
    compare_gradients,
    compare_matrix_times_column,
)
from shapesafe_lr.teaching.timing import Timing, race, spoken_seconds

GRADIENTS = (v.gradient_with_two_loops, v.gradient_with_one_loop, v.gradient_without_loops)


@given(n_x=st.integers(1, 6), m=st.integers(1, 9), seed=st.integers(0, 1000), scale=st.sampled_from([0.1, 1, 50]))
@settings(max_examples=40, deadline=None)
def test_the_three_stages_of_the_gradient_are_equal_to_rounding(n_x, m, seed, scale):
    rng = np.random.default_rng(seed)
    w, b, X = scale * rng.normal(size=(n_x, 1)), float(rng.normal()), rng.normal(size=(n_x, m))
    Y = (rng.random((1, m)) < 0.5).astype(int)
    results = [gradient(w, b, X, Y) for gradient in GRADIENTS]
    for dw, db in results:
        np.testing.assert_allclose(dw, results[0][0], rtol=1e-12, atol=1e-13)
        assert float(db) == pytest.approx(float(results[0][1]), rel=1e-12, abs=1e-13)


@given(n_x=st.integers(0, 50), seed=st.integers(0, 1000))
@settings(max_examples=30, deadline=None)
def test_the_three_dot_products_are_equal_to_rounding(n_x, seed):
    rng = np.random.default_rng(seed)
    w, x = rng.normal(size=(n_x, 1)), rng.normal(size=(n_x, 1))
    assert v.dot_by_loop(w, x) == pytest.approx(v.dot(w, x), abs=1e-12)
    assert v.dot_by_lists(w, x) == pytest.approx(v.dot(w, x), abs=1e-12)


def test_the_matrix_times_a_column_is_the_same_by_loops():
    rng = np.random.default_rng(0)
    A, column = rng.normal(size=(4, 7)), rng.normal(size=(7, 1))
    np.testing.assert_allclose(v.matrix_times_column_by_loops(A, column), v.matrix_times_column(A, column), rtol=1e-12)


@pytest.mark.parametrize("each", v.ELEMENTWISE, ids=lambda each: each.name)
def test_each_elementwise_function_is_the_same_by_a_loop(each):
    column = np.random.default_rng(0).uniform(0.1, 3, size=(50, 1))
    np.testing.assert_allclose(v.each_by_loop(each.of_a_number, column), each.of_an_array(column), rtol=1e-14)


@pytest.mark.parametrize("gradient", GRADIENTS)
def test_a_gradient_refuses_examples_as_rows(gradient):
    w, X, Y = np.zeros((2, 1)), np.ones((5, 2)), np.ones((1, 5))
    with pytest.raises(ShapeError):
        gradient(w, 0.0, X, Y)


@pytest.mark.parametrize("function", [v.dot, v.dot_by_loop, v.dot_by_lists])
def test_a_dot_product_refuses_rank_1_arrays(function):
    with pytest.raises(ShapeError):
        function(np.ones(3), np.ones(3))


def test_contestants_take_turns_and_the_order_alternates():
    calls = []
    race({"a": lambda: (calls.append("a"), time.sleep(0.003)), "b": lambda: (calls.append("b"), time.sleep(0.003))}, 3)
    assert calls == ["a", "b", *"abbaab"]  # one warm-up each, then three rounds


def test_a_quick_call_is_repeated_until_the_clock_can_see_it():
    calls = 0

    def quick():
        nonlocal calls
        calls += 1

    timing = race({"quick": quick}, rounds=2)["quick"]
    assert calls > 1000
    assert 0 < timing.median_seconds < 1e-3


def test_the_checks_are_off_while_timing_and_on_afterwards():
    seen = set()
    race({"look": lambda: seen.add(checks_are_on())}, rounds=1)
    assert seen == {False}
    assert checks_are_on()


def test_garbage_collection_goes_on_after_a_race_that_failed():
    import gc

    def fails():
        raise RuntimeError

    with pytest.raises(RuntimeError):
        race({"fails": fails})
    assert gc.isenabled()
    assert checks_are_on()


def test_a_race_needs_contestants_and_rounds():
    with pytest.raises(ValueError, match="at least one contestant and one round"):
        race({})
    with pytest.raises(ValueError, match="at least one contestant and one round"):
        race({"a": int}, rounds=0)


def test_the_median_and_the_quartiles_are_those_of_the_rounds():
    timing = Timing("t", (5.0, 1.0, 2.0, 4.0, 3.0))
    assert timing.median_seconds == 3
    assert timing.quartiles_seconds == (2, 4)
    assert timing.spread == pytest.approx(1 / 3)
    assert Timing("t", (1.0,)).quartiles_seconds == (1, 1)


@pytest.mark.parametrize(
    ("seconds", "said"), [(2.5, "2.5 s"), (0.48, "480 ms"), (1.5e-3, "1.5 ms"), (3e-6, "3 us"), (0.0, "0 us")]
)
def test_durations_are_said_with_their_unit(seconds, said):
    assert spoken_seconds(seconds) == said


def test_loop_and_vectors_agree_at_a_hundred_thousand_elements():
    speedup = compare_dot(np.random.default_rng(0), sizes=(100_000,), rounds=3)
    assert speedup.ratios()[0] > 0  # how many times faster is the machine's affair: no test may hang on it
    assert speedup.entries[0].difference < 1e-12


@pytest.mark.parametrize(
    "compare",
    [
        lambda rng: compare_dot(rng, sizes=(10, 20), rounds=1),
        lambda rng: compare_matrix_times_column(rng, sizes=(5,), rounds=1),
        lambda rng: compare_elementwise(rng, size=20, rounds=1),
        lambda rng: compare_gradients(rng, sizes=(5,), n_x=3, rounds=1),
    ],
)
def test_a_comparison_is_a_table_in_both_languages(compare):
    speedup = compare(np.random.default_rng(0))
    assert all(entry.difference < 1e-12 for entry in speedup.entries)
    table = speedup.table()
    assert "times faster" in table.text("en")
    assert "快多少倍" in table.text("zh")
    assert table.text("en").endswith(
        "Median of 1 rounds in turns on this machine, half of the rounds within 0% of it; "
        "shape checks off while timing."
    )
    assert table.text("zh").endswith(
        "在本机上轮流计时 1 轮，取中位数，半数的轮次与它相差不超过 0%；计时期间关闭形状检查。"
    )
    assert len(table.markdown("en").splitlines()) == 2 + len(speedup.entries)
