"""What was called? `numpy.dot` by its public name, whatever the program calls it."""

from __future__ import annotations

import sys
import types
from typing import Any

import numpy as np

from .values import public_name, type_name

_BOUND = (types.MethodType, types.BuiltinFunctionType, type([].__len__))
_RANDOM = {"RandomState": "numpy.random", "Generator": "numpy.random.Generator"}  # as a learner knows them


def name_of_callable(func: Any, learners: dict[int, str]) -> str:
    """The name of `func`: "numpy.dot", "builtins.len", "learner:propagate", or "" if it is not known."""
    cls = type(func)
    if cls is types.FunctionType:
        learner = learners.get(id(func.__code__))
        if learner is not None:
            return f"learner:{learner}"
        wrapped = func.__dict__.get("__wrapped__")
        if type(wrapped) is types.FunctionType and id(wrapped.__code__) in learners:
            return f"learner:{learners[id(wrapped.__code__)]}"
        return public_name(func, func.__module__, func.__qualname__.replace("<locals>.", ""))
    if cls is types.MethodType:
        inner = func.__func__
        if type(inner) is types.FunctionType and id(inner.__code__) in learners:
            return f"learner:{learners[id(inner.__code__)]}"
        name = getattr(inner, "__name__", "")
        return name_of_method(func.__self__, name if isinstance(name, str) else "", learners)
    if cls is np.ufunc:
        return _ufunc_name(func)
    if cls is types.BuiltinFunctionType:
        owner = func.__self__
        if owner is None or isinstance(owner, types.ModuleType):
            module = func.__module__ or (owner.__name__ if isinstance(owner, types.ModuleType) else "builtins")
            return "builtins." + func.__name__ if module == "builtins" else public_name(func, module, func.__name__)
        return name_of_method(owner, func.__name__, learners)
    if isinstance(func, type):
        name = type_name(func)
        return f"builtins.{name}" if func.__module__ == "builtins" else name if "." in name else f"learner:{name}"
    module = getattr(cls, "__module__", "")
    if isinstance(module, str) and (module.partition(".")[0] == "numpy" or cls.__name__.startswith("cython_function")):
        name = getattr(func, "__name__", "")
        if isinstance(name, str) and name:
            return public_name(func, getattr(func, "__module__", None) or "numpy", name)
    call = cls.__dict__.get("__call__")
    if type(call) is types.FunctionType and id(call.__code__) in learners:
        return f"learner:{learners[id(call.__code__)]}"
    return ""


def name_of_method(receiver: Any, attribute: str, learners: dict[int, str]) -> str:
    """The name of `receiver.attribute`, found without running anything: "numpy.ndarray.sum", "numpy.dot" if the receiver is numpy."""
    if isinstance(receiver, types.ModuleType):
        member = vars(receiver).get(attribute)
        if member is None:
            return f"{receiver.__name__}.{attribute}"
        return name_of_callable(member, learners)
    if type(receiver) is np.ufunc:
        return f"{_ufunc_name(receiver)}.{attribute}"
    holder = receiver if isinstance(receiver, type) else type(receiver)
    for cls in holder.__mro__:
        if attribute in cls.__dict__:
            member = cls.__dict__[attribute]
            inner = getattr(member, "__func__", member) if isinstance(member, (classmethod, staticmethod)) else member
            if type(inner) is types.FunctionType and id(inner.__code__) in learners:
                return f"learner:{learners[id(inner.__code__)]}"
            known_as = _RANDOM.get(cls.__name__)
            if known_as and cls.__module__.startswith("numpy.random"):
                return f"{known_as}.{attribute}"
            name = type_name(cls)
            return (
                f"{name}.{attribute}" if "." in name or cls.__module__ == "builtins" else f"learner:{name}.{attribute}"
            )
    state = getattr(receiver, "__dict__", None) if type(receiver).__getattribute__ is object.__getattribute__ else None
    if isinstance(state, dict) and attribute in state:
        return name_of_callable(state[attribute], learners)
    return ""


def name_of_module_member(frame: types.FrameType, text: str) -> str:
    """`np.pi` is "numpy.pi": an attribute of a module, by the module's own name."""
    root, *names = text.split(".")
    here = frame.f_globals.get(root)
    for name in names[:-1]:
        here = vars(here).get(name) if isinstance(here, types.ModuleType) else None
    return f"{here.__name__}.{names[-1]}" if isinstance(here, types.ModuleType) and names else ""


def _ufunc_name(func: np.ufunc) -> str:
    name = func.__name__
    for module in ("numpy", "scipy.special"):
        loaded = sys.modules.get(module)
        if loaded is not None and vars(loaded).get(name) is func:
            return f"{module}.{name}"
    return f"numpy.{name}" if hasattr(np, name) else f"ufunc.{name}"
