import itertools

import numpy as np
import pytest

from shapesafe_lr.shapes import NotAShape, ShapesDisagree, reshape, size_of

from .every_shape import array_of, shapes_up_to

SHAPES = shapes_up_to(rank=3, side=4)


def numpy_rules(source, wanted):
    try:
        return array_of(source).reshape(wanted).shape
    except ValueError:
        return None


def test_every_reshape_between_shapes_of_rank_0_to_3_gets_numpy_s_verdict():
    for source, wanted in itertools.product(SHAPES, repeat=2):
        assert reshape(source, wanted).result == numpy_rules(source, wanted), (source, wanted)


def test_every_unknown_side_is_worked_out_as_numpy_does():
    wanted_shapes = [*itertools.product((-1, 0, 1, 2, 3), repeat=2), *itertools.product((-1, -2, 2), repeat=3), (-1,)]
    for source, wanted in itertools.product(SHAPES, wanted_shapes):
        assert reshape(source, wanted).result == numpy_rules(source, wanted), (source, wanted)


def test_a_single_number_is_a_length():
    assert reshape((3, 4), 12).result == reshape((3, 4), -1).result == (12,)


@pytest.mark.parametrize("order", ["C", "F"])
def test_an_axis_survives_just_when_its_index_can_be_read_off_one_axis_of_the_result(order):
    """Independent of how the cuts are found: number the places along the axis, reshape, see where the numbers vary."""
    seen = 0
    for source in shapes_up_to(rank=3, side=4):
        if size_of(source) == 0:
            continue
        wanted_shapes = [wanted for wanted in SHAPES if size_of(wanted) == size_of(source)]
        for wanted in wanted_shapes:
            verdict = reshape(source, wanted, order=order)
            for axis, side in enumerate(source):
                if side == 1:
                    continue
                places = np.broadcast_to(np.expand_dims(np.arange(side), [*range(1, len(source) - axis)]), source)
                after = places.reshape(wanted, order=order)
                varies = [
                    number
                    for number in range(after.ndim)
                    if after.shape[number] == side
                    and np.array_equal(
                        after,
                        np.broadcast_to(np.expand_dims(np.arange(side), [*range(1, after.ndim - number)]), wanted),
                    )
                ]
                assert ([verdict.becomes(axis)] if verdict.survives(axis) else []) == varies, (source, wanted, axis)
                seen += 1
    assert seen > 500


def test_images_reshaped_to_m_rows_keep_their_examples():
    verdict = reshape((209, 64, 64, 3), (209, -1))
    assert verdict.result == (209, 12288)
    assert verdict.cuts == (((0,), (0,)), ((1, 2, 3), (1,)))
    assert verdict.becomes(0) == verdict.becomes(-4) == 0


def test_images_reshaped_straight_to_n_x_by_m_lose_them():
    verdict = reshape((209, 64, 64, 3), (12288, 209))
    assert not verdict.survives(0)
    assert [cut.across for cut in verdict.cuts] == [True]


def test_a_row_made_of_a_rank_one_array_keeps_its_axis():
    assert reshape((5,), (1, 5)).becomes(0) == 1
    assert reshape((5, 1), (5,)).becomes(0) == 0
    assert reshape((5, 1), (5,)).survives(1)


@pytest.mark.parametrize(
    ("verdict", "english", "chinese"),
    [
        (
            reshape((3, 4), (12, 1), name="A"),
            "A has shape (3, 4), 12 numbers; (12, 1) holds as many, and every axis is kept, merged or split whole.",
            "A 的形状是 (3, 4)，共 12 个数；(12, 1) 的个数相同，每个轴都被完整地保留、合并或拆开。",
        ),
        (
            reshape((5, 2, 2), (4, 5), name="images"),
            "images has shape (5, 2, 2), 20 numbers; (4, 5) holds as many, but it is cut across axes 0, 1, 2, "
            "so none of them survives. If the axes were to change places, use .T or np.transpose.",
            "images 的形状是 (5, 2, 2)，共 20 个数；(4, 5) 的个数相同，但它把轴 0, 1, 2 打乱重切，"
            "这些轴一个也没有保住。如果想交换轴的次序，请用 .T 或 np.transpose。",
        ),
        (reshape((3,), (3,), name="a"), "a already has shape (3,).", "a 的形状已经是 (3,)。"),
        (
            reshape((3, 4), (5, 2), name="A"),
            "A has shape (3, 4), 12 numbers; (5, 2) would hold 10.",
            "A 的形状是 (3, 4)，共 12 个数；而 (5, 2) 要有 10 个数。",
        ),
        (
            reshape((3, 4), (5, -1), name="A"),
            "A has shape (3, 4), 12 numbers; the other sides of (5, -1) take 5 at a time, "
            "and 12 is not a multiple of 5.",
            "A 的形状是 (3, 4)，共 12 个数；(5, -1) 的其他各边每次要用 5 个，而 12 不是 5 的倍数。",
        ),
        (
            reshape((3, 4), (-1, -1), name="A"),
            "(-1, -1) leaves more than one side to be worked out; only one side may be -1.",
            "(-1, -1) 中有不止一条边要推算；只能有一个 -1。",
        ),
        (
            reshape((0,), (0, -1), name="A"),
            "(0, -1) has a side of 0, so any number in place of -1 would fit; write it out.",
            "(0, -1) 中有一条边是 0，-1 处填任何数都可以；请直接写出来。",
        ),
    ],
    ids=range(7),
)
def test_the_reason_word_for_word(verdict, english, chinese):
    assert verdict.explain("en") == english
    assert verdict.explain("zh") == chinese


def test_a_refused_reshape_has_no_shape_and_nothing_survives_it():
    verdict = reshape((3, 4), (5, 2))
    assert not verdict.survives(0)
    with pytest.raises(ShapesDisagree, match="would hold 10"):
        verdict.shape()


@pytest.mark.parametrize("bad", [(2.0, 3), ("2", 3), (True, 6), "6", None, 6.0])
def test_what_is_not_a_shape_is_refused(bad):
    with pytest.raises(NotAShape):
        reshape((2, 3), bad)
    with pytest.raises(NotAShape):
        reshape((2, -3), (6,))
