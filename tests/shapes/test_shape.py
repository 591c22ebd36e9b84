import sys

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from shapesafe_lr.language import speaking
from shapesafe_lr.shapes import NotAShape, as_shape, parse_shape, size_of


@pytest.mark.parametrize(
    ("typed", "shape"),
    [
        ("(4,1)", (4, 1)),
        ("4,1", (4, 1)),
        ("4 1", (4, 1)),
        (" ( 4 , 1 ) ", (4, 1)),
        ("[4, 1]", (4, 1)),
        ("4x1", (4, 1)),
        ("4 × 1", (4, 1)),
        ("（4，1）", (4, 1)),
        ("(3,)", (3,)),
        ("(3)", (3,)),
        ("3", (3,)),
        ("3,", (3,)),
        ("()", ()),
        ("[]", ()),
        ("( )", ()),
        ("0,5", (0, 5)),
    ],
)
def test_a_shape_is_read_as_people_type_it(typed, shape):
    assert parse_shape(typed) == shape


@given(st.lists(st.integers(0, 10**18), max_size=6).map(tuple))
def test_python_s_own_writing_of_a_shape_is_read_back(shape):
    assert parse_shape(str(shape)) == shape


@pytest.mark.parametrize(
    ("typed", "word"),
    [("(-1,3)", "'-1'"), ("3.0", "'3.0'"), ("True", "'True'"), ("n_x m", "'n_x'"), ("1e3", "'1e3'"), ("(4,1", "'(4'")],
)
def test_what_cannot_be_read_is_refused_and_named(typed, word):
    with pytest.raises(NotAShape) as refusal:
        parse_shape(typed)
    assert str(refusal.value) == (
        f"'{typed}' is not a shape: {word} is not a side length. Write whole numbers with commas, such as (4, 1)."
    )


@pytest.mark.parametrize("typed", ["", "   ", ",", "4,,1", "((4))", "٣", "9" * 400, "99999999999999999999"])
def test_odd_typing_is_refused_not_crashed_on(typed):
    with pytest.raises(NotAShape):
        parse_shape(typed)


@given(st.text(max_size=12))
def test_any_text_gives_a_shape_or_not_a_shape(typed):
    try:
        shape = parse_shape(typed)
    except NotAShape:
        return
    assert as_shape(shape) == shape


@pytest.mark.parametrize("value", [[3, 4], (np.int64(3), np.int32(4)), iter([3, 4]), range(3, 5)])
def test_integers_of_any_make_become_a_tuple_of_ints(value):
    shape = as_shape(value)
    assert shape == (3, 4)
    assert [type(side) for side in shape] == [int, int]


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ((3, -1), "(3, -1) is not a shape: a side is 0 or more, and this one is -1."),
        ((3.0,), "(3.0,) is not a shape: a side is a whole number, and this one is 3.0."),
        ((True, 2), "(True, 2) is not a shape: a side is a whole number, and this one is True."),
        (("3",), "('3',) is not a shape: a side is a whole number, and this one is '3'."),
        ((None,), "(None,) is not a shape: a side is a whole number, and this one is None."),
        (3, "3 is not a shape: a shape is a tuple of side lengths, such as (3, 4), (3,) or ()."),
        (np.ones((2, 3)), "An array of shape (2, 3) is not itself a shape: give its .shape."),
        ("34", "'34' is not a shape: a shape is a tuple of side lengths, such as (3, 4), (3,) or ()."),
        ((1,) * 65, "65 axes are too many: a numpy array has at most 64."),
        ((2**63,), f"({2**63},) is not a shape: no side of an array can be as long as {2**63}."),
    ],
)
def test_what_is_not_a_shape_is_refused_with_the_reason(value, message):
    with pytest.raises(NotAShape) as refusal:
        as_shape(value)
    assert str(refusal.value) == message


def test_the_refusal_speaks_chinese_on_request():
    with speaking("zh"), pytest.raises(NotAShape) as refusal:
        as_shape((3, -1))
    assert str(refusal.value) == "(3, -1) 不是形状：边长不能小于 0，而这里有一条是 -1。"


def test_the_longest_side_numpy_could_have_is_a_side():
    assert as_shape((0, sys.maxsize)) == (0, sys.maxsize)


def test_size_is_the_product_of_the_sides():
    assert [size_of(shape) for shape in [(), (0, 3), (2, 3, 4)]] == [1, 0, 24]
