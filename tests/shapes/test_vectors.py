import itertools

import numpy as np
import pytest

from shapesafe_lr.shapes import NotAShape, ShapesDisagree, Vector, behaviour, kind, transpose

from .every_shape import array_of, shapes_up_to


@pytest.mark.parametrize(
    ("shape", "expected"),
    [
        ((), Vector.SCALAR),
        ((5,), Vector.RANK_ONE),
        ((1,), Vector.RANK_ONE),
        ((5, 1), Vector.COLUMN),
        ((0, 1), Vector.COLUMN),
        ((1, 5), Vector.ROW),
        ((1, 0), Vector.ROW),
        ((1, 1), Vector.ONE_BY_ONE),
        ((2, 3), Vector.MATRIX),
        ((1, 2, 3), Vector.STACK),
    ],
)
def test_the_kinds_of_the_lesson_are_told_apart(shape, expected):
    assert kind(shape) is expected


@pytest.mark.parametrize("shape", shapes_up_to(rank=4, side=2), ids=str)
def test_transpose_is_numpy_s(shape):
    assert transpose(shape).result == array_of(shape).T.shape
    for axes in itertools.product(range(-len(shape), len(shape)), repeat=len(shape)):
        try:
            numpy_rules = np.transpose(array_of(shape), axes).shape
        except ValueError:
            numpy_rules = None
        assert transpose(shape, axes).result == numpy_rules


def test_a_rank_one_array_is_its_own_transpose_and_its_dot_is_a_number():
    assert behaviour((5,)) == (Vector.RANK_ONE, (5,), (), (), (), (5, 5))


def test_a_column_transposed_is_a_row_and_the_order_of_a_dot_matters():
    assert behaviour((5, 1)) == (Vector.COLUMN, (1, 5), None, (5, 5), (1, 1), (5, 5))
    assert behaviour((1, 5)) == (Vector.ROW, (5, 1), None, (1, 1), (5, 5), (5, 5))


@pytest.mark.parametrize("shape", [(), (5,), (5, 1), (1, 5), (1, 1), (3, 3), (3, 4)], ids=str)
def test_numpy_behaves_as_foretold(shape):
    def rules(left, right):
        try:
            return np.dot(left, right).shape
        except ValueError:
            return None

    a = array_of(shape)
    expected = (kind(shape), a.T.shape, rules(a, a), rules(a, a.T), rules(a.T, a), np.outer(a, a).shape)
    assert behaviour(shape) == expected


@pytest.mark.parametrize(
    ("verdict", "english", "chinese"),
    [
        (
            transpose((5, 1), name="w"),
            "w.T: the axes change places, (5, 1) becomes (1, 5).",
            "w.T：轴的次序颠倒，(5, 1) 变成 (1, 5)。",
        ),
        (
            transpose((5,), name="a"),
            "a.T: a has one axis, (5,); with nothing to swap it with, .T changes nothing.",
            "a.T：a 只有一个轴，形状是 (5,)；没有别的轴可以交换，.T 不起任何作用。",
        ),
        (
            transpose((), name="b"),
            "b.T: b is a single number and has no axis; .T changes nothing.",
            "b.T：b 是一个数，没有轴，.T 不起任何作用。",
        ),
        (
            transpose((2, 3, 4), (2, 0, 1), name="images"),
            "images transposed by (2, 0, 1): (2, 3, 4) becomes (4, 2, 3).",
            "images 按 (2, 0, 1) 重排各轴：(2, 3, 4) 变成 (4, 2, 3)。",
        ),
        (
            transpose((2, 3), (0, 0), name="A"),
            "A has shape (2, 3); (0, 0) does not name each of its 2 axes once.",
            "A 的形状是 (2, 3)；(0, 0) 没有把它的 2 个轴各写一次。",
        ),
    ],
    ids=range(5),
)
def test_the_reason_word_for_word(verdict, english, chinese):
    assert verdict.explain("en") == english
    assert verdict.explain("zh") == chinese


def test_a_refused_transpose_has_no_shape():
    with pytest.raises(ShapesDisagree):
        transpose((2, 3), (0,)).shape()


@pytest.mark.parametrize("function", [kind, transpose, behaviour])
def test_what_is_not_a_shape_is_refused(function):
    with pytest.raises(NotAShape):
        function((2, -1))
