import itertools

import numpy as np
import pytest

from shapesafe_lr.shapes import NotAShape, reduce

from .every_shape import array_of, shapes_up_to


def numpy_rules(shape, axis, keepdims):
    try:
        return np.sum(array_of(shape), axis=axis, keepdims=keepdims).shape
    except (np.exceptions.AxisError, ValueError):
        return None


@pytest.mark.parametrize("keepdims", [False, True])
def test_every_axis_of_every_shape_of_rank_0_to_3_gets_numpy_s_verdict(keepdims):
    for shape in shapes_up_to(rank=3, side=3):
        places = range(-len(shape) - 1, len(shape) + 1)
        several = [axes for count in range(3) for axes in itertools.product(places, repeat=count)]
        for axis in [None, *places, *several]:
            assert reduce(shape, axis, keepdims).result == numpy_rules(shape, axis, keepdims), (shape, axis)


def test_the_calories_of_the_lesson_are_summed_down_the_rows():
    assert reduce((3, 4), axis=0).result == (4,)
    assert reduce((3, 4), axis=0, keepdims=True).result == (1, 4)


@pytest.mark.parametrize(
    ("verdict", "english", "chinese"),
    [
        (
            reduce((3, 4), 0, name="A"),
            "A is reduced over axis 0, which disappears: (3, 4) becomes (4,).",
            "A 沿轴 0 归约，这个轴消失：(3, 4) 变成 (4,)。",
        ),
        (
            reduce((3, 4), -1, keepdims=True, name="A"),
            "A is reduced over axis 1, and keepdims leaves a 1 there: (3, 4) becomes (3, 1).",
            "A 沿轴 1 归约，keepdims 在那里留下 1：(3, 4) 变成 (3, 1)。",
        ),
        (
            reduce((3, 4), name="A"),
            "A is reduced over all its axes: (3, 4) becomes a single number.",
            "A 沿所有的轴归约：(3, 4) 变成一个数。",
        ),
        (
            reduce((3, 4), (), name="A"),
            "A is reduced over no axis and keeps its shape (3, 4).",
            "A 没有沿任何轴归约，形状仍是 (3, 4)。",
        ),
        (
            reduce((3, 4), 2, name="A"),
            "A has shape (3, 4), 2 axes counted from 0; there is no axis 2.",
            "A 的形状是 (3, 4)，有 2 个轴，从 0 数起；没有轴 2。",
        ),
        (reduce((), 1, name="b"), "b is a single number and has no axis 1.", "b 是一个数，没有轴 1。"),
        (
            reduce((3, 4), (0, -2), name="A"),
            "A: axis 0 is named twice; an axis can be taken away only once.",
            "A：轴 0 写了两次；一个轴只能消去一次。",
        ),
    ],
    ids=range(7),
)
def test_the_reason_word_for_word(verdict, english, chinese):
    assert verdict.explain("en") == english
    assert verdict.explain("zh") == chinese


def test_a_bool_where_the_axis_belongs_is_a_misplaced_keepdims():
    with pytest.raises(TypeError, match="if keepdims was meant, write keepdims=True"):
        reduce((3, 4), True)


@pytest.mark.parametrize("bad", [(2, -1), (2.0,), (True,)])
def test_what_is_not_a_shape_is_refused(bad):
    with pytest.raises(NotAShape):
        reduce(bad)
