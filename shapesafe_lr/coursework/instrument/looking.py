"""Look at an object without running any code of its class: no `__getattr__`, no property, no metaclass is asked."""

from __future__ import annotations

import types
from typing import Any

_class_dict = type.__dict__["__dict__"].__get__
_class_mro = type.__dict__["__mro__"].__get__
_class_module = type.__dict__["__module__"].__get__
_class_name = type.__dict__["__qualname__"].__get__
_module_dict = vars(types.ModuleType)["__dict__"].__get__
_wrappers = (classmethod, staticmethod)


def is_a(value: Any, kind: type | tuple[type, ...]) -> bool:
    """`isinstance`, but by the real class: a proxy's `__class__` may be a property, and may raise."""
    return issubclass(type(value), kind)


def members_of(cls: type) -> Any:
    """What a class itself defines."""
    return _class_dict(cls)


def module_of(cls: type) -> str:
    """The name of the module that a class says it is from."""
    try:
        name = _class_module(cls)
    except AttributeError:  # a class may have deleted it
        return ""
    return name if type(name) is str else ""


def class_name(cls: type) -> str:
    """A class's qualified name: text, which does not keep the class alive."""
    name: str = _class_name(cls)
    return name


def lineage_of(cls: type) -> tuple[type, ...]:
    """The method resolution order."""
    found: tuple[type, ...] = _class_mro(cls)
    return found


def names_of(module: types.ModuleType) -> dict[str, Any]:
    """The names in a module."""
    found: dict[str, Any] = _module_dict(module)
    return found


def state_of(value: Any) -> dict[str, Any] | None:
    """An object's own attributes, if it keeps them in the usual dictionary."""
    for cls in lineage_of(type(value)):
        descriptor = members_of(cls).get("__dict__")
        if descriptor is not None:
            if type(descriptor) is not types.GetSetDescriptorType:
                return None
            state = descriptor.__get__(value)
            return state if type(state) is dict else None
    return None


def member_of(receiver: Any, name: str) -> tuple[type | None, Any]:
    """What `receiver.name` would find first, unbound, and the class it is in; None where looking is not enough."""
    if is_a(receiver, types.ModuleType):
        return None, names_of(receiver).get(name)
    for cls in lineage_of(receiver if is_a(receiver, type) else type(receiver)):
        members = members_of(cls)
        if name in members:
            member = members[name]
            return cls, member.__func__ if type(member) in _wrappers else member
    return None, None if is_a(receiver, type) else (state_of(receiver) or {}).get(name)
