"""The faster steps are the slide's steps."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from shapesafe_lr.logistic import blocks
from shapesafe_lr.logistic.blocks import (
    block_length,
    block_slices,
    cost_in_blocks,
    descend,
    in_good_order,
    processors,
    slices_for_threads,
)
from shapesafe_lr.logistic.likelihood import cost_from_logits
from shapesafe_lr.logistic.propagation import logits

from .two_clouds import slides_loop, two_clouds


@given(
    n_x=st.integers(0, 5),
    m=st.integers(1, 12),
    block=st.integers(1, 5),
    order=st.sampled_from("CF"),
    threads=st.integers(1, 3),
    seed=st.integers(0, 99),
)
def test_descend_takes_the_slides_steps_whatever_the_blocks_and_threads(n_x, m, block, order, threads, seed):
    rng = np.random.default_rng(seed)
    w, b, X = rng.normal(size=(n_x, 1)), rng.normal(), np.asarray(rng.normal(size=(n_x, m)), order=order)
    Y = rng.integers(0, 2, (1, m))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(blocks, "SHORTEST_BLOCK", 1)
        patch.setattr(blocks, "BLOCK_NUMBERS", block * (n_x + 2))
        patch.setattr(blocks, "processors", lambda: threads)
        fast = descend(w, b, X, Y, 0.3, 7)
    for got, expected in zip(fast, slides_loop(w, b, X, Y, 0.3, 7), strict=True):
        np.testing.assert_allclose(got, expected, rtol=1e-10, atol=1e-12)


def test_descend_stands_logits_far_beyond_overflow():
    w, b, dw, db = descend(np.array([[1e4]]), 0.0, np.array([[1.0, -1.0]]), np.array([[1, 1]]), 1.0, 1)
    np.testing.assert_allclose([w.item(), b, dw.item(), db], [1e4 - 0.5, 0.5, 0.5, -0.5])


def test_descend_takes_numbers_with_their_bytes_the_other_way_round():
    X, Y = two_clouds()
    w = np.zeros((X.shape[0], 1))
    np.testing.assert_allclose(descend(w, 0.0, X.astype(">f8"), Y, 0.3, 5)[0], descend(w, 0.0, X, Y, 0.3, 5)[0])


def test_the_cost_in_blocks_is_the_cost(monkeypatch):
    X, Y = two_clouds()
    w, b = np.array([[1.0], [-2.0], [0.5]]), 0.1
    monkeypatch.setattr(blocks, "SHORTEST_BLOCK", 7)
    monkeypatch.setattr(blocks, "BLOCK_NUMBERS", 35)
    assert len(block_slices(X)) == 9
    assert cost_in_blocks(w, b, X, Y) == pytest.approx(cost_from_logits(logits(w, b, X), Y), rel=1e-14)


@pytest.mark.parametrize("m", [1, 255, 256, 257, 1000])
def test_the_blocks_cover_every_example_once(m, monkeypatch):
    monkeypatch.setattr(blocks, "BLOCK_NUMBERS", 4 * 256)
    monkeypatch.setattr(blocks, "processors", lambda: 3)
    X = np.zeros((2, m))
    for slices in (block_slices(X), slices_for_threads(X)):
        assert [i for each in slices for i in range(m)[each]] == list(range(m))


@pytest.mark.parametrize("shape", [(50, 4), (4, 50), (20, 20), (0, 3), (3, 1)])
@pytest.mark.parametrize("view", [np.asarray, np.asfortranarray, lambda X: X[:, ::-1], lambda X: X[::-1]])
@pytest.mark.parametrize("steps", [1, 1000])
def test_a_better_order_in_memory_holds_the_same_numbers(shape, view, steps):
    X = view(np.arange(float(np.prod(shape))).reshape(shape))
    ordered = in_good_order(X, steps)
    np.testing.assert_array_equal(ordered, X)
    assert ordered.flags.c_contiguous or ordered.flags.f_contiguous


def test_examples_of_whole_cache_lines_start_with_one_when_the_training_is_long_enough():
    memory = np.arange(16.0 * 50 + 8)
    start = 1 if memory.ctypes.data % blocks.CACHE_LINE == 0 else 0
    X = memory[start : start + 16 * 50].reshape((16, 50), order="F")
    assert X.ctypes.data % blocks.CACHE_LINE != 0
    assert in_good_order(X, 1) is X
    ordered = in_good_order(X, 1000)
    assert ordered.ctypes.data % blocks.CACHE_LINE == 0
    assert ordered.flags.f_contiguous
    np.testing.assert_array_equal(ordered, X)


def test_examples_too_long_for_a_block_stay_in_one_piece():
    X = np.empty((blocks.BLOCK_NUMBERS // 10, 50), order="F")
    assert block_length(X) == 50
    assert slices_for_threads(X) == block_slices(X) == [slice(0, 50)]


def test_long_examples_stay_in_one_piece_if_they_fit_into_the_cache_or_lie_in_pieces():
    assert block_length(np.empty((12288, 209), order="F")) == 209
    assert block_length(np.empty((12288, 400), order="F")) < 400
    assert block_length(np.empty((12288, 400), order="C")) == 400
    assert block_length(np.empty((64, 50_000))) < 50_000


@pytest.mark.parametrize("order", ["C", "F"])
@pytest.mark.parametrize("shape", [(1, 10**6), (2, 10**6), (30, 10**5), (784, 4000), (3000, 1000), (20_000, 100)])
def test_a_block_shared_out_by_openblas_is_never_one_of_many_threads(shape, order, monkeypatch):
    monkeypatch.setattr(blocks, "processors", lambda: 4)
    X = np.empty(shape, order=order)
    assert shape[0] * block_length(X) < 460_800 or len(slices_for_threads(X)) == 1


def test_threads_are_no_more_than_the_learner_allows(monkeypatch):
    monkeypatch.delenv("OMP_NUM_THREADS", raising=False)
    every = processors()
    assert every >= 1
    monkeypatch.setenv("OMP_NUM_THREADS", "1")
    assert processors() == 1
    for nonsense in ("", "0", "many", "-1"):
        monkeypatch.setenv("OMP_NUM_THREADS", nonsense)
        assert processors() == every


def test_an_overflow_in_a_thread_is_as_silent_as_elsewhere(monkeypatch):
    monkeypatch.setattr(blocks, "BLOCK_NUMBERS", 4 * 16)
    monkeypatch.setattr(blocks, "processors", lambda: 2)
    X, Y = np.full((2, 64), 1e4), np.ones((1, 64))
    _, _, dw, _ = descend(np.full((2, 1), -1.0), 0.0, X, Y, 1e-9, 2)
    np.testing.assert_allclose(dw, np.full((2, 1), -1e4))


def test_the_browser_has_one_thread(monkeypatch):
    monkeypatch.setattr("sys.platform", "emscripten")
    assert processors() == 1
