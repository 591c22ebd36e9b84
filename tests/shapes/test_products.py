import itertools

import numpy as np
import pytest

from shapesafe_lr.shapes import NotAShape, dot, matmul, multiply, outer

from .every_shape import array_of, shapes_up_to

SHAPES = shapes_up_to(rank=3, side=3)


def numpy_rules(function, left, right):
    try:
        return function(array_of(left), array_of(right)).shape
    except ValueError:
        return None


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [(matmul, np.matmul), (dot, np.dot), (outer, np.outer), (multiply, np.multiply)],
    ids=lambda f: f.__name__,
)
def test_every_pair_of_shapes_of_rank_0_to_3_with_sides_0_to_3_gets_numpy_s_verdict(ours, theirs):
    for left, right in itertools.product(SHAPES, repeat=2):
        assert ours(left, right).result == numpy_rules(theirs, left, right), (left, right)


@pytest.mark.parametrize("left", [(2, 3, 4, 5), (1, 3, 4, 5), (3, 4, 5), (4, 5), (5,)], ids=str)
@pytest.mark.parametrize("right", [(2, 3, 5, 6), (2, 1, 5, 6), (7, 3, 5, 6), (3, 5, 6), (5, 6), (5,), (6,)], ids=str)
def test_stacks_of_matrices_get_numpy_s_verdict(left, right):
    assert matmul(left, right).result == numpy_rules(np.matmul, left, right)
    assert dot(left, right).result == numpy_rules(np.dot, left, right)


def test_w_transposed_times_X_is_a_row():
    assert matmul((1, 12288), (12288, 209)).result == (1, 209)


@pytest.mark.parametrize(
    ("verdict", "english", "chinese"),
    [
        (
            matmul((1, 4), (4, 3), names=("w.T", "X")),
            "w.T @ X: the last axis of w.T meets X with 4 and disappears; the other axes stay: (1, 3).",
            "w.T @ X：w.T 的最后一个轴与 X 相接，长度同为 4，相接的轴消失，其余的轴保留：(1, 3)。",
        ),
        (
            dot((3, 1), (3, 5), names=("w", "X")),
            "np.dot(w, X): w has 1 on its last axis, X has 3 on its first; they meet in the product and must be equal.",
            "np.dot(w, X)：w 的最后一个轴是 1，X 的第一个轴是 3；这两个轴在乘法中相接，必须相等。",
        ),
        (
            matmul((2, 3), (4, 2, 5)),
            "(2, 3) @ (4, 2, 5): (2, 3) has 3 on its last axis, (4, 2, 5) has 2 on its last but one; "
            "they meet in the product and must be equal.",
            "(2, 3) @ (4, 2, 5)：(2, 3) 的最后一个轴是 3，(4, 2, 5) 的倒数第二个轴是 2；"
            "这两个轴在乘法中相接，必须相等。",
        ),
        (
            dot((5,), (5,), names=("a", "a.T")),
            "np.dot(a, a.T): two rank-1 arrays of 5 meet and no axis is left; the result is a single number.",
            "np.dot(a, a.T)：两个长度为 5 的秩为 1 的数组相接，没有轴留下，结果是一个数。",
        ),
        (
            matmul((), (3,), names=("b", "X")),
            "b @ X: b is a single number, and @ needs an axis on both sides; to scale, use *.",
            "b @ X：b 是一个数，而 @ 两边都要有轴；要按倍数缩放，请用 *。",
        ),
        (
            dot((), (3,), names=("b", "X")),
            "np.dot(b, X): b is a single number, so np.dot multiplies every element by it: (3,).",
            "np.dot(b, X)：b 是一个数，所以 np.dot 只是把每个元素都乘上它：(3,)。",
        ),
        (
            matmul((2, 3, 4), (5, 4, 6), names=("A", "B")),
            "A @ B: before their last two axes the stacks (2,) and (5,) do not broadcast.",
            "A @ B：最后两个轴之前的 (2,) 与 (5,) 不能广播。",
        ),
        (
            outer((2,), (3, 1), names=("a", "b")),
            "np.outer(a, b): both are read as flat lists and every pair is multiplied: (2, 3).",
            "np.outer(a, b)：两者都被当作一串数，每一对都相乘：(2, 3)。",
        ),
    ],
    ids=range(8),
)
def test_the_reason_word_for_word(verdict, english, chinese):
    assert verdict.explain("en") == english
    assert verdict.explain("zh") == chinese


@pytest.mark.parametrize("product", [matmul, dot, outer, multiply])
@pytest.mark.parametrize("bad", [(-1,), (2.5,), (False,)])
def test_what_is_not_a_shape_is_refused(product, bad):
    with pytest.raises(NotAShape):
        product(bad, (1,))
    with pytest.raises(NotAShape):
        product((1,), bad)
