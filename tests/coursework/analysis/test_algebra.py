"""The algebra of axes: the lengths it predicts are numpy's own, and each axis goes where numpy takes it."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shapesafe_lr.coursework.analysis.algebra import OPERATIONS, Call, NotKnown
from shapesafe_lr.coursework.analysis.axes import Ledger, fresh
from shapesafe_lr.coursework.analysis.meaning import Array, Impossible, Meaning, Number, Several, Stretch, Word


def worked_out(operation: str, *args: Meaning, **keywords: Meaning) -> Meaning:
    return OPERATIONS[operation](Call(Ledger(), 1, list(args), keywords))


def of_shape(*shape: int) -> Array:
    return Array(fresh(shape, 0))


def numbers(*values: int) -> Several:
    return Several(tuple(Number(value) for value in values))


SIDES = st.integers(1, 3)
SHAPES = st.lists(SIDES, min_size=0, max_size=4).map(tuple)

TWO_OPERANDS = {
    "add": np.add,
    "dot": np.dot,
    "matmul": np.matmul,
    "inner": np.inner,
    "outer": np.outer,
    "solve": None,
}


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(["add", "dot", "matmul", "inner", "outer"]), SHAPES, SHAPES)
def test_two_operands_give_the_shape_that_numpy_gives(operation: str, left: tuple, right: tuple) -> None:
    try:
        expected = np.shape(TWO_OPERANDS[operation](np.ones(left), np.ones(right)))
    except ValueError:
        with pytest.raises(Impossible):
            worked_out(operation, of_shape(*left), of_shape(*right))
        return
    result = worked_out(operation, of_shape(*left), of_shape(*right))
    assert isinstance(result, Array)
    assert result.shape == expected


@settings(max_examples=200, deadline=None)
@given(SHAPES, st.data())
def test_reductions_give_the_shape_that_numpy_gives(shape: tuple, data: st.DataObject) -> None:
    axis = data.draw(st.none() | st.integers(-len(shape), len(shape) - 1) if shape else st.none())
    keep = data.draw(st.booleans())
    expected = np.sum(np.ones(shape), axis=axis, keepdims=keep).shape
    option = Word(None) if axis is None else Number(axis)
    result = worked_out("sum", of_shape(*shape), axis=option, keepdims=Number(keep))
    assert isinstance(result, Array)
    assert result.shape == expected


@settings(max_examples=200, deadline=None)
@given(SHAPES, SHAPES, st.sampled_from("CF"))
def test_reshaping_gives_the_shape_that_numpy_gives(shape: tuple, wanted: tuple, order: str) -> None:
    try:
        expected = np.ones(shape).reshape(wanted, order=order).shape
    except ValueError:
        with pytest.raises(Impossible):
            worked_out("reshape", of_shape(*shape), numbers(*wanted), order=Word(order))
        return
    result = worked_out("reshape", of_shape(*shape), numbers(*wanted), order=Word(order))
    assert isinstance(result, Array)
    assert result.shape == expected


@settings(max_examples=200, deadline=None)
@given(st.lists(SIDES, min_size=1, max_size=3).map(tuple), SHAPES, st.data())
def test_inserting_gives_the_shape_that_numpy_gives(shape: tuple, values: tuple, data: st.DataObject) -> None:
    axis = data.draw(st.none() | st.integers(-len(shape), len(shape) - 1))
    option = {} if axis is None else {"axis": Number(axis)}
    if len(values) > (1 if axis is None else len(shape)):
        return  # numpy takes some of them, and nobody writes that
    try:
        expected = np.insert(np.ones(shape), 0, np.ones(values), axis=axis).shape
    except ValueError:
        with pytest.raises(Impossible):
            worked_out("insert", of_shape(*shape), Number(0), of_shape(*values), **option)
        return
    result = worked_out("insert", of_shape(*shape), Number(0), of_shape(*values), **option)
    assert isinstance(result, Array)
    assert result.shape == expected


@settings(max_examples=100, deadline=None)
@given(st.lists(SIDES, min_size=1, max_size=3).map(tuple), st.data())
def test_deleting_gives_the_shape_that_numpy_gives(shape: tuple, data: st.DataObject) -> None:
    axis = data.draw(st.none() | st.integers(-len(shape), len(shape) - 1))
    option = {} if axis is None else {"axis": Number(axis)}
    result = worked_out("delete", of_shape(*shape), Number(0), **option)
    assert isinstance(result, Array)
    assert result.shape == np.delete(np.ones(shape), 0, axis=axis).shape


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(["c_", "r_"]), st.lists(st.lists(SIDES, max_size=2).map(tuple), min_size=1, max_size=3))
def test_brackets_that_join_give_the_shape_that_numpy_gives(joiner: str, shapes: list[tuple]) -> None:
    parts = [of_shape(*shape) if shape else Number(1.0) for shape in shapes]
    try:
        expected = getattr(np, joiner)[tuple(np.ones(shape) for shape in shapes)].shape
    except ValueError:
        with pytest.raises(Impossible):
            worked_out(joiner, *parts)
        return
    result = worked_out(joiner, *parts)
    assert isinstance(result, Array)
    assert result.shape == expected


@settings(max_examples=200, deadline=None)
@given(SHAPES, SHAPES)
def test_least_squares_and_solving_give_the_shape_that_numpy_gives(left: tuple, right: tuple) -> None:
    for operation, solve in (("lstsq", lambda a, b: np.linalg.lstsq(a, b, rcond=None)[0]), ("solve", np.linalg.solve)):
        table = np.random.default_rng(0).normal(size=left)
        try:
            expected = solve(table, np.ones(right)).shape
        except (ValueError, np.linalg.LinAlgError):
            with pytest.raises((Impossible, NotKnown)):
                worked_out(operation, of_shape(*left), of_shape(*right))
            continue
        if len(left) > 2 or len(right) > 2:
            continue  # stacks of equations are not followed
        result = worked_out(operation, of_shape(*left), of_shape(*right))
        found = result.items[0] if isinstance(result, Several) else result
        assert isinstance(found, Array)
        assert found.shape == expected


KEYS = st.lists(
    st.sampled_from([0, slice(None), slice(0, 1), slice(None, -1), slice(None, None, 2), None, Ellipsis, [0], [0, 0]]),
    min_size=1,
    max_size=4,
).filter(lambda keys: sum(key is Ellipsis for key in keys) < 2 and sum(isinstance(key, list) for key in keys) < 2)


@settings(max_examples=300, deadline=None)
@given(SHAPES, KEYS)
def test_subscripts_give_the_shape_that_numpy_gives(shape: tuple, keys: list) -> None:
    try:
        expected = np.shape(np.ones(shape)[tuple(keys)])
    except IndexError:
        return
    if any(isinstance(key, list) for key in keys) and 0 in keys:
        return  # numpy moves the axis of mixed index arrays and numbers; learners do not write that
    try:
        result = worked_out("subscript", of_shape(*shape), *(meaning_of(key) for key in keys))
    except NotKnown:
        return
    assert isinstance(result, Array)
    assert result.shape == expected


def meaning_of(key: object) -> Meaning:
    if isinstance(key, slice):
        return Stretch(*(Word(None) if part is None else Number(part) for part in (key.start, key.stop, key.step)))
    if isinstance(key, list):
        items = tuple(Number(item) for item in key)
        return Several(items, each=items[0])
    return Number(key) if isinstance(key, int) else Word(key)


def test_a_transpose_exchanges_the_axes_themselves() -> None:
    X = of_shape(4, 7)
    result = worked_out("T", X)
    assert isinstance(result, Array)
    assert result.axes == X.axes[::-1]


def test_a_product_keeps_the_outer_axes_and_joins_the_inner_ones() -> None:
    ledger = Ledger()
    w, X = of_shape(1, 4), of_shape(4, 7)
    result = OPERATIONS["dot"](Call(ledger, 1, [w, X]))
    assert isinstance(result, Array)
    assert result.axes == (w.axes[0], X.axes[1])
    assert ledger.same(w.axes[1], X.axes[0])


def test_pictures_flattened_row_by_row_keep_their_examples() -> None:
    images = of_shape(7, 4, 4, 3)
    result = worked_out("reshape", images, numbers(7, -1))
    assert isinstance(result, Array)
    assert result.axes[0] is images.axes[0]
    assert result.axes[1].parts == images.axes[1:]


def test_pictures_cut_across_keep_nothing() -> None:
    images = of_shape(7, 4, 4, 3)
    result = worked_out("reshape", images, numbers(48, 7))
    assert isinstance(result, Array)
    assert all(axis.mixed for axis in result.axes)


def test_fortran_order_keeps_the_last_axis_of_a_stack() -> None:
    images = of_shape(4, 4, 3, 7)
    result = worked_out("reshape", images, numbers(48, 7), order=Word("F"))
    assert isinstance(result, Array)
    assert result.axes[1] is images.axes[3]


def test_zeros_of_a_length_that_remembers_its_axis_have_that_axis() -> None:
    X = of_shape(4, 7)
    w = worked_out("zeros", Several((Number(4, counts=X.axes[0]), Number(1))))
    assert isinstance(w, Array)
    assert w.axes[0] is X.axes[0]


def test_positions_by_where_know_the_axis_they_run_along() -> None:
    Y = of_shape(1, 7)
    found = worked_out("where", Y)
    assert isinstance(found, Several)
    assert [position.over for position in found.items if isinstance(position, Array)] == list(Y.axes)


def test_einsum_with_the_same_letter_joins_the_axes() -> None:
    ledger = Ledger()
    w, X = of_shape(4, 1), of_shape(4, 7)
    result = OPERATIONS["einsum"](Call(ledger, 1, [Word("ik,im->km"), w, X]))
    assert isinstance(result, Array)
    assert result.axes == (w.axes[1], X.axes[1])
    assert ledger.same(w.axes[0], X.axes[0])


def test_stacking_columns_side_by_side_joins_their_rows() -> None:
    ledger = Ledger()
    one, two = of_shape(4, 1), of_shape(4, 1)
    result = OPERATIONS["hstack"](Call(ledger, 1, [Several((one, two))]))
    assert isinstance(result, Array)
    assert result.shape == (4, 2)
    assert ledger.same(one.axes[0], two.axes[0])


@pytest.mark.parametrize("operation", ["tile", "kron"])
def test_what_is_not_known_stays_unknown(operation: str) -> None:
    with pytest.raises(NotKnown):
        worked_out(operation, of_shape(2, 3), of_shape(4))
