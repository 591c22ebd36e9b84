import itertools
import os

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from shapesafe_lr.shapes import Fit, NotAShape, ShapesDisagree, broadcast, broadcast_shapes, unbroadcast_axes

from .every_shape import array_of, shapes_up_to

LONG = bool(os.environ.get("SHAPESAFE_LONG"))
SHAPES = st.lists(st.integers(0, 4), max_size=4).map(tuple)


def test_every_pair_of_shapes_of_rank_0_to_4_with_sides_0_to_4_gets_numpy_s_verdict():
    shapes = shapes_up_to(rank=4, side=4)
    arrays = [array_of(shape) for shape in shapes]
    judged = 0
    for left, left_array in zip(shapes, arrays, strict=True):
        for right, right_array in zip(shapes, arrays, strict=True):
            try:
                numpy_rules = np.broadcast(left_array, right_array).shape
            except ValueError:
                numpy_rules = None
            assert broadcast(left, right).result == numpy_rules, (left, right)
            judged += 1
    assert judged == 781 * 781


@given(st.lists(SHAPES, min_size=0, max_size=5))
def test_any_number_of_shapes_gets_numpy_s_verdict(shapes):
    try:
        numpy_rules = np.broadcast_shapes(*shapes)
    except ValueError:
        numpy_rules = None
    assert broadcast(*shapes).result == numpy_rules


@pytest.mark.parametrize("left", shapes_up_to(rank=4 if LONG else 3, side=3), ids=str)
def test_the_copies_are_those_that_numpy_makes(left):
    for right in shapes_up_to(rank=2, side=3):
        verdict = broadcast(left, right)
        if verdict.legal:
            seen = np.broadcast_arrays(np.arange(np.prod(left, dtype=int)).reshape(left), array_of(right))[0]
            times = np.unique(seen, return_counts=True)[1]
            assert set(times) <= {verdict.copies(0)}
            added = seen.ndim - len(left)
            grown = [axis for axis in range(seen.ndim) if axis < added or left[axis - added] != seen.shape[axis]]
            assert verdict.stretched(0) == tuple(grown)


def test_every_axis_is_explained_by_the_operands_that_gave_way():
    for left, right in itertools.product(shapes_up_to(rank=3, side=3), repeat=2):
        verdict = broadcast(left, right)
        for axis in verdict.axes:
            assert list(verdict.reasons_for(axis))
            if axis.size is None:
                assert set(map(axis.fit, (0, 1))) == {Fit.REFUSED}
            else:
                assert Fit.REFUSED not in map(axis.fit, (0, 1))


def test_a_gradient_summed_over_the_unbroadcast_axes_has_its_operand_s_shape_and_sum():
    for shape, other in itertools.product(shapes_up_to(rank=3, side=3), repeat=2):
        verdict = broadcast(shape, other)
        if verdict.legal:
            gradient = np.ones(verdict.shape())
            axes = unbroadcast_axes(shape, verdict.shape())
            back = gradient.sum(axis=axes, keepdims=True).reshape(shape)
            assert np.all(back == verdict.copies(0))


@pytest.mark.parametrize(("shape", "result"), [((4,), (3,)), ((4, 1), (4,)), ((2,), ()), ((3,), (1,))])
def test_a_gradient_cannot_come_from_a_shape_that_its_operand_never_had(shape, result):
    with pytest.raises(ShapesDisagree, match="its gradient cannot come from there"):
        unbroadcast_axes(shape, result)


def test_column_with_rank_one_makes_a_table():
    assert broadcast((5, 1), (5,)).makes_a_table
    assert broadcast((5, 1), (1, 5)).makes_a_table


@pytest.mark.parametrize(
    "shapes",
    [((1, 5), ()), ((1, 5), (1, 1)), ((3, 4), (1, 4)), ((5,), (1, 5)), ((1, 1), (1,)), ((4, 1), (3,), (4, 3)), ((2,),)],
)
def test_a_bias_a_row_of_sums_or_an_equal_shape_makes_no_table(shapes):
    assert not broadcast(*shapes).makes_a_table


def test_the_calories_of_the_lesson():
    assert broadcast_shapes((3, 4), (1, 4)) == (3, 4)
    assert broadcast((3, 4), (1, 4)).copies(1) == 3
    assert broadcast_shapes((4, 1), ()) == (4, 1)
    assert broadcast_shapes((2, 3), (2, 1)) == (2, 3)


def test_the_reasons_word_for_word():
    verdict = broadcast((4, 1, 2), (3, 2), names=("A", "B"))
    assert verdict.explain("en") == (
        "axis 0: B has no axis here; it counts as 1 and is copied 4 times.\n"
        "axis 1: A has 1 here; it is copied 3 times.\n"
        "axis 2: all have 2; nothing is copied."
    )
    assert verdict.explain("zh") == (
        "轴 0：B 在这里没有轴，按 1 处理，被复制 4 次。\n轴 1：A 在这里是 1，被复制 3 次。\n轴 2：都是 2，不需要复制。"
    )


def test_a_refusal_word_for_word():
    verdict = broadcast((4, 1), (3, 2), names=("A", "B"))
    assert verdict.explain("en") == (
        "axis 0: A has 4, B has 3; they differ and neither is 1, so numpy refuses.\n"
        "axis 1: A has 1 here; it is copied 2 times."
    )
    assert verdict.explain("zh") == (
        "轴 0：A 是 4，B 是 3；两者不同，又都不是 1，所以 numpy 拒绝。\n轴 1：A 在这里是 1，被复制 2 次。"
    )
    with pytest.raises(ShapesDisagree, match="A has 4, B has 3"):
        verdict.shape()


@pytest.mark.parametrize(
    ("shapes", "reason"),
    [
        (((), ()), "Only single numbers: there is no axis to line up."),
        (((3,),), "axis 0: 3."),
        (((1,), (0,)), "axis 0: (1,) has 1 here and meets 0; it is copied 0 times, so nothing is left."),
        (((), (1,)), "axis 0: () has no axis here; it counts as 1, which already fits."),
        (((), (0,)), "axis 0: () has no axis here; it counts as 1, meets 0 and is copied 0 times."),
        (((0,), (3,)), "axis 0: (0,) has 0, (3,) has 3; they differ and neither is 1, so numpy refuses."),
        (((2,), (1,), (3,)), "axis 0: (2,) has 2, (3,) has 3; they differ and neither is 1, so numpy refuses."),
    ],
)
def test_the_rare_cases_have_reasons_too(shapes, reason):
    assert broadcast(*shapes).explain("en") == reason


@pytest.mark.parametrize("bad", [(-1,), (2.0,), (True,), "4,1", 3, None])
def test_what_is_not_a_shape_is_refused(bad):
    with pytest.raises(NotAShape):
        broadcast((1,), bad)
    with pytest.raises(NotAShape):
        broadcast_shapes(bad)
    with pytest.raises(NotAShape):
        unbroadcast_axes(bad, (1,))


def test_names_and_shapes_must_be_as_many():
    with pytest.raises(ValueError, match="2 shapes and 1 names"):
        broadcast((1,), (2,), names=("A",))


@pytest.mark.parametrize(
    "shapes",
    [
        ((2**40, 1), (1, 2**40)),
        ((2**32, 1), (1, 2**31)),
        ((2**31, 1), (1, 2**31)),
        ((2**40, 0, 1), (1, 0, 2**40)),
        ((2**40, 1, 0), (1, 2**40, 0)),
    ],
)
def test_a_result_too_large_to_count_gets_numpy_s_verdict(shapes):
    try:
        numpy_rules = np.broadcast_shapes(*shapes)
    except ValueError:
        numpy_rules = None
    verdict = broadcast(*shapes)
    assert verdict.result == numpy_rules
    assert ("more numbers than numpy can count" in verdict.explain("en")) == (numpy_rules is None)
