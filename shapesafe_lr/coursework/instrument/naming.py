"""What was called? `numpy.dot` by its public name, whatever the program calls it."""

from __future__ import annotations

import sys
import types
from collections.abc import Mapping
from typing import Any

import numpy as np

from .looking import is_a, member_of, module_of, names_of
from .values import public_name, type_name

_RANDOM = {"RandomState": "numpy.random", "Generator": "numpy.random.Generator"}  # as a learner knows them
_NAMED_BY_THEMSELVES = (
    "cython_function_or_method",
    "_ArrayFunctionDispatcher",
    "method_descriptor",
    "wrapper_descriptor",
)


def name_of_callable(func: Any, learners: Mapping[int, str]) -> str:
    """The name of `func`: "numpy.dot", "builtins.len", "learner:propagate", or "" if it is not known.

    `learners` has the names of watched functions by the identity of their code.
    """
    cls = type(func)
    if cls is types.FunctionType:
        return _learners(func, learners) or public_name(
            func, func.__module__, func.__qualname__.replace("<locals>.", "")
        )
    if cls is types.MethodType:
        return _learners(func.__func__, learners) or name_of_method(func.__self__, _own_name(func.__func__), learners)
    if cls is np.ufunc:
        return _ufunc_name(func)
    if cls is types.BuiltinFunctionType:
        return _builtin_name(func, learners)
    if issubclass(cls, type):
        name = type_name(func)
        if module_of(func) == "builtins":
            return f"builtins.{name}"
        return name if "." in name else f"learner:{name}"
    if cls.__name__ in _NAMED_BY_THEMSELVES:
        module = getattr(func, "__module__", None) or "numpy"
        return public_name(func, module, _own_name(func))
    return _learners(member_of(func, "__call__")[1], learners)


def name_of_method(receiver: Any, attribute: str, learners: Mapping[int, str]) -> str:
    """The name of `receiver.attribute`: "numpy.ndarray.sum", or "numpy.dot" if the receiver is numpy itself."""
    if type(receiver) is np.ufunc:
        return f"{_ufunc_name(receiver)}.{attribute}"
    holder, member = member_of(receiver, attribute)
    if is_a(receiver, types.ModuleType):
        name = str(names_of(receiver).get("__name__", ""))
        return f"{name}.{attribute}" if member is None else name_of_callable(member, learners)
    if holder is None:
        return name_of_callable(member, learners) if member is not None else ""
    learners_name = _learners(member, learners)
    if learners_name:
        return learners_name
    module = module_of(holder)
    if holder.__name__ in _RANDOM and module.startswith("numpy.random"):
        return f"{_RANDOM[holder.__name__]}.{attribute}"
    name = type_name(holder)
    return f"{name}.{attribute}" if "." in name or module == "builtins" else f"learner:{name}.{attribute}"


def name_of_module_member(frame: types.FrameType, text: str) -> str:
    """`np.pi` is "numpy.pi": an attribute of a module, by the module's own name; "" if `text` is something else."""
    root, *names = text.split(".")
    here = frame.f_globals.get(root)
    for name in names[:-1]:
        here = names_of(here).get(name) if here is not None and is_a(here, types.ModuleType) else None
    if here is None or not names or not is_a(here, types.ModuleType):
        return ""
    return f"{names_of(here).get('__name__', '')}.{names[-1]}"


def _learners(func: Any, learners: Mapping[int, str]) -> str:
    """The name of a watched function, also behind a decorator that uses `functools.wraps`."""
    found = ""
    while type(func) is types.FunctionType:
        name = learners.get(id(func.__code__))
        found = found if name is None else f"learner:{name}"
        func = func.__dict__.get("__wrapped__")
    return found


def _builtin_name(func: Any, learners: Mapping[int, str]) -> str:
    owner = func.__self__
    if owner is not None and not is_a(owner, types.ModuleType):
        return name_of_method(owner, func.__name__, learners)
    module = func.__module__ or ("builtins" if owner is None else names_of(owner).get("__name__", "builtins"))
    return f"builtins.{func.__name__}" if module == "builtins" else public_name(func, module, func.__name__)


def _own_name(func: Any) -> str:
    name = getattr(func, "__name__", "") if type(func) is not types.FunctionType else func.__name__
    return name if type(name) is str else ""


def _ufunc_name(func: np.ufunc) -> str:
    name = func.__name__
    for module in ("numpy", "scipy.special"):
        loaded = sys.modules.get(module)
        if loaded is not None and names_of(loaded).get(name) is func:
            return f"{module}.{name}"
    return f"numpy.{name}" if name in names_of(np) else f"ufunc.{name}"
