import itertools

import pytest

from shapesafe_lr.shapes import broadcast, reshape, transpose
from shapesafe_lr.shapes.mending import cures

from .every_shape import shapes_up_to


def test_every_cure_is_a_legal_change_after_which_the_shapes_meet_without_a_table():
    offered = 0
    for shapes in itertools.product(shapes_up_to(rank=2, side=4), repeat=2):
        for cure in cures(*shapes):
            changed = list(shapes)
            before = shapes[cure.operand]
            changed[cure.operand] = transpose(before).shape() if cure.code == ".T" else _reshaped(before, cure.code)
            verdict = broadcast(*changed)
            assert verdict.result == cure.result
            assert not verdict.makes_a_table
            offered += 1
    assert offered > 100


def _reshaped(shape, code):
    rows, columns = code.removeprefix(".reshape(").removesuffix(")").split(", ")
    return reshape(shape, (int(rows), int(columns))).shape()


@pytest.mark.parametrize(
    ("left", "right", "english", "chinese"),
    [
        (
            (3, 4),
            (3,),
            "If Y holds one number for each of the 3 rows of A, use Y.reshape(3, 1).\n"
            "If the axes of A came in the other order, use A.T, which is (4, 3).",
            "如果 Y 是给 A 的 3 行每行一个数，请用 Y.reshape(3, 1)。\n如果 A 的两个轴写反了，请用 A.T，形状是 (4, 3)。",
        ),
        (
            (5, 1),
            (5,),
            "If Y is meant to be a column like A, use Y.reshape(5, 1).\n"
            "If the axes of A came in the other order, use A.T, which is (1, 5).",
            "如果 Y 应当像 A 一样是列向量，请用 Y.reshape(5, 1)。\n如果 A 的两个轴写反了，请用 A.T，形状是 (1, 5)。",
        ),
        (
            (1, 5),
            (5,),
            "If Y is meant to be a row that meets the columns of A, use Y.reshape(1, 5).",
            "如果 Y 应当是与 A 的各列对齐的行向量，请用 Y.reshape(1, 5)。",
        ),
        ((3, 3), (4,), "", ""),
    ],
)
def test_the_cures_word_for_word(left, right, english, chinese):
    offered = list(cures(left, right, ("A", "Y")))
    assert "\n".join(cure.said("en") for cure in offered) == english
    assert "\n".join(cure.said("zh") for cure in offered) == chinese
