"""Why a value was refused where an array is expected: no array, too few or many axes, another dtype, other sizes."""

import sys
from typing import Any

import numpy as np

from ..language import Text
from . import wording as say
from .annotations import Arrays
from .array_recognizer import dtype_is_among
from .axes import Axes, fits_rank, is_column, is_row, several_at
from .case import LAYOUT_LESSON, Case
from .evidence import shape_of
from .judge import computes_differently
from .size_reasons import explain_sizes
from .value_reasons import explain_other


def explain_array(case: Case, asked: Arrays) -> Text:
    """What disagrees, where an array is expected."""
    expected = say.described(asked.axes)
    shape = shape_of(case.value)
    should_be = say.SHOULD_BE.filled(what=case.what, expected=expected)
    if not isinstance(case.value, np.ndarray) or computes_differently(case.value):
        _know_other_thing(case, asked.axes)
        return should_be
    assert shape is not None
    if not fits_rank(asked.axes, len(shape)):
        _know_rank(case, asked.axes, shape)
        return should_be
    if asked.dtypes is not None and not dtype_is_among(case.value.dtype, asked.dtypes):
        return _explain_dtype(case, asked)
    return explain_sizes(case, asked.axes, shape) or explain_other(case, asked)


def _know_rank(case: Case, axes: Axes, shape: tuple[int, ...]) -> None:
    if len(shape) == 1 and len(axes) == 2:
        case.know(say.RANK_ONE_GIVEN)
        case.advise(_reshape_to(axes))
        if case.is_result:
            case.advise(say.SUM_LOST_AXIS)
    elif not shape:
        case.know(say.NUMBER_GIVEN)
        if len(axes) == 2 and several_at(axes) is None:
            case.advise(say.ONE_NUMBER_ARRAY, shape=(1, 1))
    elif several_at(axes) is not None:
        case.know(say.TOO_FEW_AXES_GIVEN, expected=say.shape_text(axes))
    else:
        case.know(say.OTHER_RANK_GIVEN, rank=say.count_of_axes(len(shape)), expected_rank=len(axes))
        if len(axes) == 1 and max(shape) == np.prod(shape):
            case.advise(say.FLATTEN)
        elif len(shape) > 2 and say.shape_text(axes) == "(n_x, m)":  # as pictures come from a file
            case.lesson = LAYOUT_LESSON
            case.advise(say.IMAGES_TO_X)
        elif len(axes) > 2 and len(shape) == len(axes) - 1:
            case.advise(say.ONE_OF_A_STACK)
            if axes[-1].name == "channels":
                case.advise(say.GREY_PICTURES)


def _reshape_to(axes: Axes) -> Text:
    """How to give a rank-1 array these axes."""
    if is_column(axes):
        return say.MAKE_COLUMN
    return say.MAKE_ROW if is_row(axes) else say.MAKE_MATRIX


def _know_other_thing(case: Case, axes: Axes) -> None:
    """It is not an array, or not one that computes as arrays do: say what it is and how to make an array of it."""
    value, kind, shape = case.value, type(case.value).__name__, shape_of(case.value)
    pandas = sys.modules.get("pandas")
    if value is None:
        case.know(say.IS_NONE)
        case.advise(say.NONE_RESULT if case.is_result else say.NONE_ARGUMENT)
    elif isinstance(value, np.matrix):
        case.know(say.MATRIX_GIVEN)
        case.advise(say.USE_ASARRAY)
    elif isinstance(value, np.ndarray):
        case.know(say.MASKED_GIVEN)
        case.advise(say.USE_FILLED)
    elif pandas is not None and isinstance(value, (pandas.DataFrame, pandas.Series, pandas.Index)):
        case.know(say.TABLE_GIVEN, kind=kind, shape=value.shape)
        if isinstance(value, pandas.DataFrame):
            case.advise(say.FRAME_TO_X)
        else:
            case.advise(say.USE_TO_NUMPY, then=_reshape_call(axes))
    elif isinstance(value, (list, tuple)):
        _know_list(case, axes, kind)
    elif isinstance(value, (int, float, complex, np.number)) and not isinstance(value, bool):
        case.know(say.IS_A_VALUE, value=value, kind=kind)
        if several_at(axes) is None and len(axes) == 2:
            case.advise(say.ONE_NUMBER_ARRAY, shape=(1, 1))
    elif shape is not None:
        case.know(say.OTHER_ARRAY_GIVEN, kind=kind)
        case.advise(say.USE_NUMPY)
    else:
        case.know(say.IS_A, kind=kind)


def _know_list(case: Case, axes: Axes, kind: str) -> None:
    try:
        shape = np.shape(case.value)
    except ValueError:
        case.know(say.RAGGED_LIST_GIVEN, kind=kind)
        case.advise(say.EVEN_OUT)
        return
    case.know(say.LIST_GIVEN, kind=kind, shape=shape)
    case.advise(say.USE_ARRAY, then=_reshape_call(axes) if len(shape) == 1 else "")


def _reshape_call(axes: Axes) -> str:
    if is_column(axes):
        return ".reshape(-1, 1)"
    return ".reshape(1, -1)" if is_row(axes) else ""


def _explain_dtype(case: Case, asked: Arrays) -> Text:
    kind = case.value.dtype.kind
    names = set(asked.dtypes or ())
    case.lesson = LAYOUT_LESSON
    if kind == "O":
        case.know(say.OBJECT_GIVEN)
        case.advise(say.OBJECT_TO_FLOAT)
    else:
        case.know(say.DTYPE_GIVEN, dtype=case.value.dtype)
        if kind == "c":
            case.advise(say.COMPLEX_TO_REAL)
        elif "float64" in names:
            case.advise(say.AS_FLOAT)
        elif "int64" in names:
            case.advise(say.AS_INT)
        elif "bool" in names:
            case.advise(say.AS_BOOL)
    return say.WRONG_DTYPE.filled(what=case.what, numbers=_numbers(names))


def _numbers(dtypes: set[Any]) -> Text:
    if "complex128" in dtypes:
        return say.COMPLEXES if "float64" not in dtypes else say.DTYPES.filled(names="float, int, complex")
    if {"float64", "float32"} <= dtypes:
        return say.REALS if "int64" in dtypes else say.FLOATING
    if {"int64", "int32"} <= dtypes or {"uint64", "uint32"} <= dtypes:
        return say.WHOLE
    if dtypes == {"bool", "bool_"}:
        return say.TRUTHS
    return say.DTYPES.filled(names=", ".join(sorted(str(getattr(each, "pattern", each)) for each in dtypes)))
