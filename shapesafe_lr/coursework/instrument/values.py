"""A value's summary: its kind and shape and what else is cheap to know, never the value."""

from __future__ import annotations

import sys
import types
from collections.abc import Callable
from typing import Any

import numpy as np

from ..trace import Value
from .looking import is_a, module_of, names_of

MOST_ITEMS = 16
MOST_ELEMENTS_LOOKED_AT = 1_000_000
_ROUNDED = 1e-3
"""How far from 1 the sum of probabilities in single precision may be, or of those typed in with three digits."""
_KNOWN_BY_SHAPE = {
    "pandas",
    "torch",
    "jax",
    "jaxlib",
    "tensorflow",
    "scipy",
    "h5py",
    "cupy",
    "dask",
    "xarray",
    "polars",
}
_NONE = Value("none", "NoneType")
_ELLIPSIS = Value("ellipsis", "ellipsis")
_FUNCTIONS = (types.FunctionType, types.BuiltinFunctionType, types.MethodType, np.ufunc)


def summarise(value: Any, depth: int = 3) -> Value:
    """What the trace keeps of `value`.

    Runs no code of the learner's: only known types are looked into, and `isinstance` is not asked, for it would ask
    the value's `__class__`.
    """
    cls = type(value)
    if cls is np.ndarray:
        return Value("array", "numpy.ndarray", value.shape, dtype_name(value.dtype))
    summary = _SUMMARIES.get(cls)
    if summary is not None:
        return summary(value, depth)
    if issubclass(cls, np.ndarray):
        shape, dtype = shape_and_dtype(value)
        if issubclass(cls, np.matrix):
            return Value("matrix", type_name(cls), shape, dtype_name(dtype))
        return Value(
            "masked" if issubclass(cls, np.ma.MaskedArray) else "array", type_name(cls), shape, dtype_name(dtype)
        )
    if issubclass(cls, np.generic):
        if cls not in _NUMPYS_SCALARS:  # a class made from one: its dtype is its own affair, and asking can crash numpy
            return Value("scalar", type_name(cls), ())
        number = value.item() if issubclass(cls, (np.integer, np.bool_, np.floating)) else None
        number = number if isinstance(number, (int, float)) else None
        return Value("scalar", type_name(cls), (), dtype_name(_scalar_dtype(value)), number=number)
    if issubclass(cls, types.ModuleType):
        return Value("module", "module", text=str(names_of(value).get("__name__", "")))
    if issubclass(cls, type):
        return Value("class", "type", text=type_name(value))
    if cls in _FUNCTIONS:
        return Value("function", cls.__name__)
    return _foreign(value, cls, depth)


def shape_and_dtype(array: np.ndarray[Any, Any]) -> tuple[tuple[int, ...], np.dtype[Any]]:
    """As numpy knows them; a subclass may say otherwise, and take its time."""
    return _array_shape(array), _array_dtype(array)


_NUMPYS_SCALARS = frozenset(np.sctypeDict.values())
_array_shape: Callable[[Any], tuple[int, ...]] = vars(np.ndarray)["shape"].__get__
_scalar_dtype: Callable[[Any], np.dtype[Any]] = vars(np.generic)["dtype"].__get__
_array_dtype: Callable[[Any], np.dtype[Any]] = vars(np.ndarray)["dtype"].__get__


def looked_into(value: Any, summary: Value) -> Value:
    """The summary of an array with what a look at its elements tells; a pass over them, so it is done once a fact."""
    if summary.kind not in ("array", "matrix") or not is_a(value, np.ndarray):
        return summary
    view = value.base is not None
    array = np.asarray(value)
    if array.dtype.kind not in "biuf" or not 0 < array.size <= MOST_ELEMENTS_LOOKED_AT:
        return _with(summary, view=view)
    head = array.ravel()[:64] if array.flags.c_contiguous else array[tuple(slice(0, 4) for _ in array.shape)].ravel()
    binary = bool(((head == 0) | (head == 1)).all()) and bool(((array == 0) | (array == 1)).all())
    constant = bool((head == head[0]).all()) and bool((array == head[0]).all())
    probability = (
        array.dtype.kind == "f" and bool(((head > 0) & (head < 1)).all()) and bool(((array > 0) & (array < 1)).all())
    )
    ascending = (
        array.ndim == 1
        and array.size > 1
        and bool((head[1:] > head[:-1]).all())
        and bool((array[1:] > array[:-1]).all())
    )
    return _with(
        summary, binary=binary, one_hot=_one_hot(array) if binary else None, constant=constant,
        probability=probability, shares=_shares(array) if probability else None, ascending=ascending, view=view,
    )  # fmt: skip


def _one_hot(array: np.ndarray[Any, Any]) -> int | None:
    """The axis of the classes in a table of one-hot labels: along it, and along no other, there is a single 1."""
    return _only_axis(array, lambda sums: sums == 1)


def _shares(array: np.ndarray[Any, Any]) -> int | None:
    """The axis of the classes in a table of probabilities: along it, and along no other, they add up to 1."""
    return _only_axis(array, lambda sums: abs(sums - 1) < _ROUNDED)


def _only_axis(array: np.ndarray[Any, Any], are_one: Callable[[Any], Any]) -> int | None:
    """The one axis of a table along which every sum is 1."""
    if array.ndim != 2 or min(array.shape) < 2:
        return None
    whole = [bool(are_one(array.sum(axis=axis, dtype=float)).all()) for axis in (0, 1)]
    return whole.index(True) if whole.count(True) == 1 else None


def _with(value: Value, **changes: Any) -> Value:
    names = Value.__slots__
    return Value(**{name: changes.get(name, getattr(value, name)) for name in names})


_dtype_names: dict[str, str] = {}


def dtype_name(dtype: np.dtype[Any]) -> str:
    """A dtype's name, remembered by its code: asking numpy costs a microsecond, and a dtype kept would be counted."""
    if dtype.kind == "V":
        return str(dtype)
    code = dtype.str
    name = _dtype_names.get(code)
    if name is None:
        name = _dtype_names[code] = str(dtype)
        if len(_dtype_names) > 1000:
            _dtype_names.clear()
    return name


def type_name(cls: type) -> str:
    """The name a learner would use: the shortest module that offers the class, and its name."""
    return public_name(cls, module_of(cls), type.__dict__["__qualname__"].__get__(cls))


def public_name(thing: object, module: Any, name: str) -> str:
    """`pandas.DataFrame` for what lives in `pandas.core.frame`."""
    if not isinstance(module, str) or module in ("builtins", "__main__"):
        return name
    parts = module.split(".")
    for end in range(1, len(parts) + 1):
        candidate = ".".join(parts[:end])
        loaded = sys.modules.get(candidate)
        if loaded is not None and is_a(loaded, types.ModuleType) and names_of(loaded).get(name) is thing:
            return f"{candidate}.{name}"
    return f"{module}.{name}"


def _number(value: Any, depth: int) -> Value:
    return Value(_NUMBERS[type(value)], type(value).__name__, number=value if abs(value) < 2**63 else None)  # type: ignore[arg-type]


_NUMBERS = {int: "int", float: "float", bool: "bool"}


def _text(value: str, depth: int) -> Value:
    return Value("str", "str", text=value if len(value) <= 60 else None, length=len(value))


def _tuple(value: Any, depth: int) -> Value:
    kind = type(value).__name__
    return Value(kind, kind, length=len(value), items=_items(value, depth))  # type: ignore[arg-type]


def _items(value: Any, depth: int) -> tuple[Value, ...] | None:
    return tuple(summarise(item, depth - 1) for item in value) if depth and len(value) <= MOST_ITEMS else None


def _list(value: list[Any], depth: int) -> Value:
    """A list may be growing: four items are looked at, no more, so that it soon looks the same from pass to pass."""
    if len(value) <= 4:
        return _tuple(value, depth)
    return Value("list", "list", items=(summarise(value[0], depth - 1),) if depth else None)


def _set(value: Any, depth: int) -> Value:
    return Value("set", type(value).__name__)


def _dict(value: dict[Any, Any], depth: int) -> Value:
    if not depth or len(value) > MOST_ITEMS or not all(type(key) is str for key in value):
        return Value("dict", "dict")
    return Value("dict", "dict", length=len(value), keys=tuple(value), items=_items(tuple(value.values()), depth))


def _slice(value: slice, depth: int) -> Value:
    return Value("slice", "slice", items=tuple(summarise(part, 0) for part in (value.start, value.stop, value.step)))


def _range(value: range, depth: int) -> Value:
    parts = tuple(summarise(part, 0) for part in (value.start, value.stop, value.step))
    return Value("range", "range", items=parts)


_SUMMARIES: dict[type, Any] = {
    int: _number, float: _number, bool: _number, str: _text, tuple: _tuple, list: _list, dict: _dict, slice: _slice,
    range: _range, set: _set, frozenset: _set,
    type(None): lambda value, depth: _NONE,
    type(Ellipsis): lambda value, depth: _ELLIPSIS,
    complex: lambda value, depth: Value("complex", "complex"),
    bytes: lambda value, depth: Value("bytes", "bytes"),
    enumerate: lambda value, depth: Value("iterator", "enumerate"),
    zip: lambda value, depth: Value("iterator", "zip"),
    map: lambda value, depth: Value("iterator", "map"),
    reversed: lambda value, depth: Value("iterator", "reversed"),
    types.GeneratorType: lambda value, depth: Value("iterator", "generator"),
}  # fmt: skip


def _foreign(value: Any, cls: type, depth: int) -> Value:
    name = type_name(cls)
    library = name.partition(".")[0]
    if library not in _KNOWN_BY_SHAPE:
        return Value("other", name)
    try:
        shape = value.shape
        dtype = getattr(value, "dtype", None)
    except Exception:  # a lazy frame, a closed file: then it has no shape to tell
        return Value("other", name)
    if not isinstance(shape, tuple) or not all(isinstance(side, int) for side in shape):
        return Value("other", name)
    kind = {"pandas.DataFrame": "frame", "pandas.Series": "series"}.get(name, "tensor")
    return Value(kind, name, tuple(shape), None if dtype is None else str(dtype))  # type: ignore[arg-type]
