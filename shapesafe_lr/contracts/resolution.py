"""Resolving annotations: from what stands in the signature to the types that are meant.

Under `from __future__ import annotations`, and wherever an annotation is written as a string, a function holds text. An
annotation that cannot be resolved is an error at once: dropped silently, it would leave an argument unchecked and
nobody would know. One name cannot be known while `@checked` runs inside a class body, the class's own; such a function
is resolved at its first call, and the error comes then.
"""

import sys
import types
import typing
from collections.abc import Callable, Mapping
from typing import Any

from ..errors import ContractError
from ..language import Text
from .names import name_of

_UNRESOLVED = Text(
    en="the annotation of {what}, {annotation!r}, cannot be resolved ({reason}). "
    "Define or import what it names above the function, and not only under TYPE_CHECKING.",
    zh="{what} 的注解 {annotation!r} 无法解析（{reason}）。"
    "请在函数上方定义或导入它所用的名字，不要只放在 TYPE_CHECKING 之下。",
)
_UNRESOLVED_SOMEWHERE = Text(
    en="an annotation cannot be resolved ({reason}). "
    "Define or import what it names above the function, and not only under TYPE_CHECKING.",
    zh="有一个注解无法解析（{reason}）。请在函数上方定义或导入它所用的名字，不要只放在 TYPE_CHECKING 之下。",
)
_RESULT = Text(en="the result", zh="返回值")


class NotYet(Exception):
    """An annotation names the class that is still being defined."""


def resolve(
    function: Callable[..., Any], names: Callable[[], Mapping[str, Any]], *, may_wait: bool = True
) -> dict[str, Any]:
    """The annotations of a function, none of them text any more. `names` gives those known where it was defined.

    Raises ContractError if one of them cannot be resolved; NotYet if it names a class that encloses the function and
    `may_wait` for it.
    """
    try:
        return _resolve(function, names)
    except NotYet as waiting:
        if may_wait:
            raise
        raise ContractError(_UNRESOLVED_SOMEWHERE.filled(reason=waiting), function=name_of(function)) from None


def _resolve(function: Callable[..., Any], names: Callable[[], Mapping[str, Any]]) -> dict[str, Any]:
    annotations = _raw_annotations(function)
    if not any(map(_holds_text, annotations.values())):
        return annotations
    known = {**getattr(function, "__globals__", {}), **_closure_of(function), **names()}
    return {what: _resolve_one(function, what, annotation, known) for what, annotation in annotations.items()}


def _raw_annotations(function: Callable[..., Any]) -> dict[str, Any]:
    try:
        return dict(getattr(function, "__annotations__", None) or {})
    except NameError as error:  # from Python 3.14 on, annotations are first evaluated here
        if error.name in _enclosing(function):
            raise NotYet(str(error)) from None
        raise ContractError(_UNRESOLVED_SOMEWHERE.filled(reason=error), function=name_of(function)) from None


def _holds_text(annotation: Any) -> bool:
    """Whether it is text, or has text among its arguments; the words of a Literal are no annotations."""
    if isinstance(annotation, (str, typing.ForwardRef)):
        return True
    if typing.get_origin(annotation) is typing.Literal:
        return False
    return any(map(_holds_text, annotation if isinstance(annotation, list) else typing.get_args(annotation)))


def _resolve_one(function: Callable[..., Any], what: str, annotation: Any, known: dict[str, Any]) -> Any:
    def holder() -> None: ...

    holder.__annotations__ = {"it": annotation}
    try:
        return typing.get_type_hints(holder, known, known, include_extras=True)["it"]
    except Exception as error:
        if isinstance(error, NameError) and error.name in _enclosing(function):
            raise NotYet(str(error)) from None
        facts = {"what": _RESULT if what == "return" else what, "annotation": annotation, "reason": error}
        raise ContractError(_UNRESOLVED.filled(**facts), function=name_of(function)) from None


def _enclosing(function: Callable[..., Any]) -> list[str]:
    return getattr(function, "__qualname__", "").split(".")[:-1]


def _closure_of(function: Callable[..., Any]) -> dict[str, Any]:
    code = getattr(function, "__code__", None)
    cells = zip(code.co_freevars, function.__closure__ or (), strict=True) if isinstance(code, types.CodeType) else ()
    known = {}
    for name, cell in cells:
        try:
            known[name] = cell.cell_contents
        except ValueError:  # not given a value yet
            continue
    return known


def names_around(function: Callable[..., Any], frame: types.FrameType | None) -> dict[str, Any]:
    """The local names of the functions and classes that the function is written in, the nearest first.

    A frame counts only if the function's qualified name mentions it: who merely calls has no say in what a name means.
    """
    names: dict[str, Any] = {}
    enclosing = _enclosing(function)
    while frame is not None and frame.f_code.co_name != "<module>":
        if frame.f_code.co_name in enclosing:
            names = {**frame.f_locals, **names}
        frame = frame.f_back
    return names


def own_class(function: Callable[..., Any], first_argument: Any) -> dict[str, Any]:
    """The class that a method is written in, by name, as its first argument knows it."""
    cls = first_argument if isinstance(first_argument, type) else type(first_argument)
    enclosing = _enclosing(function)
    return {each.__name__: each for each in cls.__mro__ if each.__name__ in enclosing}


def defining_frame() -> types.FrameType | None:
    """The frame in which `@checked` is written: the nearest one outside this package."""
    frame: types.FrameType | None = sys._getframe(1)
    inside = __name__.rpartition(".")[0]
    while frame is not None and frame.f_globals.get("__name__", "").startswith(inside):
        frame = frame.f_back
    return frame
