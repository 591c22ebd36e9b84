"""Why a value was refused that is no array of the expected kind: numbers, containers, everything else."""

from collections.abc import Callable
from typing import Any, Literal, get_args, get_origin

import numpy as np

from ..language import Text
from . import wording as say
from .annotations import Arrays, Asked, Choice, Instance, Many, Record, Row, Scalar, Table, hint_of
from .case import Case
from .evidence import shape_of
from .judge import computes_differently

_WANTED = {
    "real": say.REAL_NUMBER,
    "exact": say.REAL_NUMBER,
    "integer": say.WHOLE_NUMBER,
    "boolean": say.TRUTH,
    "complex": say.COMPLEX_NUMBER,
}


def explain_scalar(case: Case, asked: Scalar) -> Text:
    """What disagrees, where a number is expected."""
    shape = shape_of(case.value)
    if shape and isinstance(case.value, np.ndarray):
        if np.prod(shape) == 1:
            case.know(say.ONE_NUMBER_GIVEN, rank=say.count_of_axes(len(shape)))
            case.advise(say.NO_KEEPDIMS if case.is_result else say.TAKE_ITEM)
        else:
            case.know(say.NUMBERS_GIVEN, count=int(np.prod(shape)))
            case.advise(say.SUM_UP)
        return say.SHOULD_BE.filled(what=case.what, expected=say.described(()))
    case.lesson = None
    _know_value(case)
    match case.value:
        case str() if asked.wants == "real":
            case.advise(say.PARSE_NUMBER)
        case np.bool_():
            case.advise(say.TRUTH_TO_NUMBER)
        case complex() | np.complexfloating():
            case.advise(say.REAL_PART)
        case float() | np.floating() if asked.wants == "integer":
            case.advise(say.TO_INT)
    return say.SHOULD_BE.filled(what=case.what, expected=_WANTED[asked.wants])


def _know_value(case: Case) -> None:
    """Say what a value is: itself if it is short, its type, its shape if it has one."""
    value, kind = case.value, type(case.value).__name__
    if value is None:
        case.know(say.IS_NONE)
        case.advise(say.NONE_RESULT if case.is_result else say.NONE_ARGUMENT)
    elif computes_differently(value):
        case.know(say.MASKED_GIVEN)
        case.advise(say.USE_FILLED)
    elif isinstance(value, np.ndarray):
        case.know(say.DTYPE_GIVEN, dtype=value.dtype)
    elif isinstance(value, np.generic):
        case.know(say.IS_A_VALUE, value=value, kind=f"np.{kind}")
    elif isinstance(value, (str, bool, int, float, complex)) and len(repr(value)) < 40:
        case.know(say.IS_A_VALUE, value=repr(value), kind=kind)
    else:
        case.know(say.IS_A, kind=kind)


def explain_container(case: Case, asked: Row | Many | Table | Record) -> Text:
    """What disagrees, where a container is expected and this is none, or lacks a part."""
    case.lesson = None
    value = case.value
    match asked:
        case Row(items=items) if isinstance(value, tuple):
            case.know(say.ITEMS_GIVEN, count=len(value))
            case.advise(say.RETURN_SEVERAL if case.is_result else say.PASS_SEVERAL, count=len(items))
        case Record(kind="typeddict") if isinstance(value, dict):
            missing = _quoted([name for name, _ in asked.fields if name not in value and name not in asked.optional])
            case.know(say.KEYS_MISSING, keys=missing, present=_quoted(list(value)) if value else say.NO_KEYS)
            case.advise(say.ADD_KEYS, keys=missing)
        case _:
            _know_value(case)
            _advise_container(case, asked)
    return say.SHOULD_BE.filled(what=case.what, expected=expected_noun(asked))


def _advise_container(case: Case, asked: Row | Many | Table | Record) -> None:
    if case.value is None:
        return
    match asked:
        case Row(items=items):
            case.advise(say.RETURN_SEVERAL if case.is_result else say.PASS_SEVERAL, count=len(items))
        case Record(kind="typeddict", fields=fields):
            case.advise(say.BUILD_DICT, example="{" + ", ".join(f'"{name}": ...' for name, _ in fields) + "}")
        case Record(cls=cls):
            case.advise(say.BUILD_WITH, kind=cls.__name__)
        case Table():
            case.advise(say.BUILD_DICT, example='{"name": ...}')
        case Many(container=container) if container is list:
            case.advise(say.BUILD_LIST)


def _quoted(names: list[Any]) -> str:
    return ", ".join(f'"{name}"' if isinstance(name, str) else repr(name) for name in names[:6])


def explain_other(case: Case, asked: Asked) -> Text:
    """What disagrees, where no more is known than that the value does not fit."""
    case.lesson = case.lesson if isinstance(asked, Arrays) else None
    _know_value(case)
    if case.is_result and asked == Instance(type(None)):
        case.advise(say.NO_RETURN)
    return say.SHOULD_BE.filled(what=case.what, expected=expected_noun(asked))


def expected_noun(asked: Asked) -> Text:
    """A noun for any annotation."""
    match asked:
        case Arrays(axes=axes):
            return say.described(axes)
        case Scalar(wants=wants):
            return _WANTED[wants]
        case Instance(hint=hint) if hint is type(None):
            return say.NOTHING
        case Row(items=items):
            return say.A_TUPLE.filled(count=len(items))
        case Record(kind="typeddict", fields=fields, optional=optional):
            return say.A_DICT_WITH.filled(keys=_quoted([name for name, _ in fields if name not in optional]))
        case Many(container=kind) | Table(container=kind) | Record(cls=kind) | Instance(hint=kind):
            return say.A_CONTAINER.filled(kind=kind.__name__)
        case Choice(alternatives=alternatives):
            first, *rest = map(expected_noun, alternatives)
            for each in rest:
                first = say.ONE_OF.filled(first=first, second=each)
            return first
    hint = hint_of(asked)
    if get_origin(hint) is Callable:
        return say.A_FUNCTION
    if get_origin(hint) is Literal:
        return say.ONE_AMONG.filled(values=", ".join(map(repr, get_args(hint))))
    return say.A_CONTAINER.filled(kind=str(hint).replace("typing.", "").replace("collections.abc.", ""))
