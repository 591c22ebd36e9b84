"""The faster steps are the slide's steps."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from shapesafe_lr.logistic import blocks
from shapesafe_lr.logistic.blocks import block_slices, cost_in_blocks, descend, in_good_order
from shapesafe_lr.logistic.likelihood import cost_from_logits
from shapesafe_lr.logistic.propagation import logits

from .two_clouds import slides_loop, two_clouds


@given(
    n_x=st.integers(0, 5),
    m=st.integers(1, 12),
    block=st.integers(1, 5),
    order=st.sampled_from("CF"),
    seed=st.integers(0, 99),
)
def test_descend_takes_the_slides_steps_whatever_the_blocks(n_x, m, block, order, seed):
    rng = np.random.default_rng(seed)
    w, b, X = rng.normal(size=(n_x, 1)), rng.normal(), np.asarray(rng.normal(size=(n_x, m)), order=order)
    Y = rng.integers(0, 2, (1, m))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(blocks, "SHORTEST_BLOCK", block)
        patch.setattr(blocks, "BLOCK_BYTES", 0)
        fast = descend(w, b, X, Y, 0.3, 7)
    for got, expected in zip(fast, slides_loop(w, b, X, Y, 0.3, 7), strict=True):
        np.testing.assert_allclose(got, expected, rtol=1e-10, atol=1e-12)


def test_descend_stands_logits_far_beyond_overflow():
    w, b, dw, db = descend(np.array([[1e4]]), 0.0, np.array([[1.0, -1.0]]), np.array([[1, 1]]), 1.0, 1)
    np.testing.assert_allclose([w.item(), b, dw.item(), db], [1e4 - 0.5, 0.5, 0.5, -0.5])


def test_the_cost_in_blocks_is_the_cost(monkeypatch):
    X, Y = two_clouds()
    w, b = np.array([[1.0], [-2.0], [0.5]]), 0.1
    monkeypatch.setattr(blocks, "SHORTEST_BLOCK", 7)
    monkeypatch.setattr(blocks, "BLOCK_BYTES", 0)
    assert cost_in_blocks(w, b, X, Y) == pytest.approx(cost_from_logits(logits(w, b, X), Y), rel=1e-14)


@pytest.mark.parametrize("m", [1, 255, 256, 257, 1000])
def test_the_blocks_cover_every_example_once(m, monkeypatch):
    monkeypatch.setattr(blocks, "BLOCK_BYTES", 0)
    covered = [i for each in block_slices(np.zeros((2, m))) for i in range(m)[each]]
    assert covered == list(range(m))


@pytest.mark.parametrize("shape", [(50, 4), (4, 50), (20, 20), (0, 3), (3, 1)])
@pytest.mark.parametrize("view", [np.asarray, np.asfortranarray, lambda X: X[:, ::-1], lambda X: X[::-1]])
@pytest.mark.parametrize("steps", [1, 1000])
def test_a_better_order_in_memory_holds_the_same_numbers(shape, view, steps):
    X = view(np.arange(float(np.prod(shape))).reshape(shape))
    ordered = in_good_order(X, steps)
    np.testing.assert_array_equal(ordered, X)
    assert ordered.flags.c_contiguous or ordered.flags.f_contiguous
