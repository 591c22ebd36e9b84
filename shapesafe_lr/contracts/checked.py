"""The decorator `@checked`."""

import functools
import inspect
import threading
import types
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from ..errors import ContractError
from ..language import Text
from .names import name_of
from .resolution import NotYet, defining_frame, names_around, own_class, resolve

Checkable = TypeVar("Checkable", bound=Callable[..., Any] | type | staticmethod | classmethod | property)

_GENERATOR = Text(
    en="it is a generator: what it yields comes after the call has returned, when nothing is there to check it. "
    "Check the function that makes one item, and yield what that returns.",
    zh="它是生成器：yield 的值在调用返回之后才出现，那时已经无从检查。请检查产生单个值的函数，再 yield 它的返回值。",
)
_ASYNC = Text(
    en="it is an async function: a call returns a coroutine, and the result comes later. "
    "Check the plain function that it awaits or calls.",
    zh="它是 async 函数：调用得到的是协程，结果要以后才有。请检查它所调用的普通函数。",
)
_NOT_A_FUNCTION = Text(
    en="@checked takes a function, a method or a class; this is of type {kind}. "
    "Write @checked right above the def, below the other decorators.",
    zh="@checked 用于函数、方法或类；这里的类型是 {kind}。请把 @checked 紧贴着写在 def 上方，放在其他装饰器之下。",
)
_compiling = threading.RLock()


def checked(function: Checkable) -> Checkable:
    """Hold a function to the shapes in its signature, whenever it is called: arguments and result.

    >>> import numpy as np
    >>> from jaxtyping import Float
    >>> from shapesafe_lr.contracts import checked
    >>> @checked
    ... def logits(w: Float[np.ndarray, "n_x 1"], X: Float[np.ndarray, "n_x m"]) -> Float[np.ndarray, "1 m"]:
    ...     return w.T @ X
    >>> logits(np.ones((3, 1)), np.ones((3, 5))).shape
    (1, 5)
    >>> logits(np.ones((3, 1)), np.ones((5, 3)))
    Traceback (most recent call last):
    shapesafe_lr.errors.ShapeError: logits: w and X disagree about n_x.
      w has shape (3, 1), so n_x = 3; X has shape (5, 3), so n_x = 5.
      Each column of X is one example, so X has as many rows as w.
      If X came as (m, n_x), use X.T.
      Lesson 2.1: https://shapesafe-lr.github.io/shapesafe_lr/lessons/2.1/

    It also takes a classmethod, a staticmethod, a property, and a class, whose own methods it then checks. A function
    without annotations is returned as it is. The quick test is compiled at the first call.

    Raises ContractError if it is none of these, a generator, an async function, or has an annotation that cannot be
    resolved.
    Lesson: course 1, week 2, "A note on Python/NumPy vectors".
    """
    return _check(function, None)


def _check(target: Any, owner: type | None) -> Any:
    match target:
        case classmethod() | staticmethod():
            return type(target)(_check(target.__func__, owner))
        case property():
            getter, setter, deleter = (each and _check(each, owner) for each in (target.fget, target.fset, target.fdel))
            return property(getter, setter, deleter, target.__doc__)
        case functools.cached_property():
            target.func = _check(target.func, owner)
            return target
        case type():
            return _check_class(target)
        case types.FunctionType():
            stays = contract_of(target) or not _has_annotations(target) or hasattr(target, "__no_type_check__")
            return target if stays else _check_function(target, owner)
    raise ContractError(_NOT_A_FUNCTION.filled(kind=type(target).__name__), function=getattr(target, "__name__", None))


def _check_class(cls: type) -> type:
    """Check the methods that a class itself defines, those of a dataclass or a NamedTuple included."""
    for name, member in list(vars(cls).items()):
        if isinstance(member, (types.FunctionType, classmethod, staticmethod, property, functools.cached_property)):
            # What no annotation describes, and functions merely kept in the class, stay as they are.
            setattr(cls, name, _check(member, cls))
    return cls


def _has_annotations(function: types.FunctionType) -> bool:
    try:
        return bool(function.__annotations__)
    except NameError:  # from Python 3.14 on, annotations are first evaluated here
        return True


def _check_function(function: types.FunctionType, owner: type | None) -> Callable[..., Any]:
    if inspect.isasyncgenfunction(function) or inspect.iscoroutinefunction(function):
        raise ContractError(_ASYNC, function=name_of(function))
    if inspect.isgeneratorfunction(function):
        raise ContractError(_GENERATOR, function=name_of(function))
    own = {} if owner is None else {owner.__name__: owner}
    known_here: dict[str, Any] = {}

    def names() -> dict[str, Any]:
        """The names known where the decorator stands: only text needs them."""
        known_here.update(names_around(function, defining_frame()) | own)
        return known_here

    try:
        annotations: dict[str, Any] | None = resolve(function, names)
    except NotYet:
        annotations = None
    return Contract(function, annotations, known_here if annotations is None else {}).stand_in


def compiled_source(function: Callable[..., Any]) -> str:
    """The Python source that `@checked` has compiled for a function, to see what a call costs.

    Raises ContractError if the function is not a checked one.
    """
    contract = contract_of(getattr(function, "__func__", function))
    if contract is None:
        raise ContractError(_NOT_A_FUNCTION.filled(kind=type(function).__name__))
    contract.compile()
    return contract.source


def contract_of(function: Callable[..., Any]) -> "Contract | None":
    """The contract that a function stands in for, None if it is not a checked one."""
    for cell in getattr(function, "__closure__", None) or ():
        try:
            found = cell.cell_contents
        except ValueError:  # a cell that has not been given a value yet
            continue
        if isinstance(found, Contract) and found.stand_in is function:
            return found
    return None


class Contract:
    """A checked function and what stands in for it.

    To make importing a module of checked functions cheap, nothing is compiled until the first call. Until then the
    stand-in has the code of `_first_call`; then it is given the compiled code, and is the same object still, so whoever
    imported it before has the checked function too.
    """

    def __init__(
        self, function: types.FunctionType, annotations: dict[str, Any] | None, names: Mapping[str, Any]
    ) -> None:
        self.function = function
        self.source = ""
        self._annotations = annotations
        self._names = names
        # The globals are the function's own, so that doctest and inspect take the stand-in for one of its module.
        # Only a NamedTuple's __new__ has a module without builtins, in which nothing could be imported.
        module = function.__globals__ if function.__globals__.get("__builtins__") else globals()
        stand_in = types.FunctionType(_FIRST_CALL, module, function.__name__, None, (types.CellType(self),))
        self.stand_in: Callable[..., Any] = functools.update_wrapper(stand_in, function)

    constants: tuple[object, ...]
    """What the compiled code refers to. Not there before the first call."""

    def __getattr__(self, name: str) -> Any:
        """The constants of a contract that has come by pickle to a process where nothing is compiled yet."""
        if name != "constants":
            raise AttributeError(name)
        self.compile()
        return self.constants

    def __getstate__(self) -> dict[str, Any]:
        """All but what is compiled: functions of a notebook travel to other processes by value."""
        return {**{name: value for name, value in vars(self).items() if name != "constants"}, "source": ""}

    def compile(self, *first_arguments: Any) -> Callable[..., Any]:
        """Give the stand-in its quick test, once, and return it."""
        with _compiling:
            if not self.source:
                from .compilation import compile_call
                from .terms import Terms

                terms = Terms(self.function, self._known_annotations(first_arguments))
                source, code, self.constants = compile_call(terms)
                stand_in: Any = self.stand_in
                stand_in.__defaults__ = terms.defaults
                stand_in.__kwdefaults__ = terms.keyword_defaults
                stand_in.__code__ = code
                self.source = source
        return self.stand_in

    def _known_annotations(self, first_arguments: tuple[Any, ...]) -> dict[str, Any]:
        """The annotations, resolved now if they name the class that was being defined at decoration."""
        if self._annotations is None:
            names = {**self._names, **(own_class(self.function, first_arguments[0]) if first_arguments else {})}
            self._annotations = resolve(self.function, lambda: names, may_wait=False)
        return self._annotations


def _first_call_of(contract: Contract) -> Callable[..., Any]:
    def first_call(*arguments: Any, **named_arguments: Any) -> Any:
        from shapesafe_lr.contracts.tracebacks import seen_from_outside

        try:
            return contract.compile(*arguments)(*arguments, **named_arguments)
        except BaseException as error:
            error.__traceback__ = seen_from_outside(error)
            raise

    return first_call


_FIRST_CALL = _first_call_of(None).__code__  # type: ignore[arg-type]
