"""What an annotation asks for, as a small tree. The quick test, the judge and the explanation share this one reading.

    tuple[Float[Array, "n_x 1"], float]   ->   Row(Arrays "n_x 1", Scalar "real")

An annotation of which nothing better is known is an `Other`, and beartype judges it.
"""

import collections
import collections.abc
import dataclasses
import types
import typing
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Literal, NewType, TypeVar, Union, get_args, get_origin

import numpy as np
from jaxtyping import AbstractArray, Bool, Complex, Integer, Real

from .axes import Axes, read_axes

LISTS = (list, tuple, set, frozenset, collections.deque, collections.abc.Sequence, collections.abc.MutableSequence)
"""Containers of any number of items, all alike, that are read to the end."""
TABLES = (
    dict,
    collections.OrderedDict,
    collections.defaultdict,
    collections.abc.Mapping,
    collections.abc.MutableMapping,
)
"""Containers of keys and values that are read to the end."""


@dataclass(frozen=True)
class Anything:
    """Any, object, or no annotation."""


@dataclass(frozen=True)
class Arrays:
    """Arrays of a shape: one jaxtyping annotation, or several that differ in dtype only (`Real[...] | Bool[...]`)."""

    hints: tuple[type, ...]
    axes: Axes
    array_type: Any
    dtypes: tuple[Any, ...] | None
    """Names and patterns of dtypes as jaxtyping compares them, None for any."""


@dataclass(frozen=True)
class Scalar:
    """A number: `float`, `int`, `bool`, `complex`, numpy's scalar types, arrays of shape (), and unions of these."""

    hints: tuple[Any, ...]
    """What jaxtyping and beartype are asked: wider than what was written, as the package's documentation lists."""
    wants: Literal["real", "integer", "boolean", "complex", "exact"]


@dataclass(frozen=True)
class Instance:
    """An instance of a plain class."""

    hint: type


@dataclass(frozen=True)
class Other:
    """An annotation that only beartype can judge."""

    hint: Any


@dataclass(frozen=True)
class Choice:
    """One of several: a union."""

    alternatives: tuple["Asked", ...]


@dataclass(frozen=True)
class Row:
    """A tuple with a fixed number of items, each with an annotation of its own."""

    items: tuple["Asked", ...]


@dataclass(frozen=True)
class Many:
    """A list, a tuple[T, ...], a set or the like: every item is held to the annotation."""

    container: type
    item: "Asked"


@dataclass(frozen=True)
class Table:
    """A dict or the like: every key and every value is held to its annotation."""

    container: type
    key: "Asked"
    value: "Asked"


@dataclass(frozen=True)
class Record:
    """A dataclass, a NamedTuple or a TypedDict: every field is held to its annotation, with the caller's axes."""

    cls: Any
    kind: Literal["dataclass", "namedtuple", "typeddict"]
    fields: tuple[tuple[str, "Asked"], ...]
    optional: frozenset[str] = frozenset()
    """Keys that a TypedDict may leave out."""


Asked = Anything | Arrays | Scalar | Instance | Other | Choice | Row | Many | Table | Record


def read_annotation(hint: Any, inside: tuple[Any, ...] = ()) -> Asked:
    """The reading of an annotation. `inside` are the records being read, so that one may mention itself.

    >>> read_annotation(float).wants
    'real'
    >>> read_annotation(dict[str, int]).container
    <class 'dict'>
    """
    if hint is Any or hint is object:
        return Anything()
    if hint is typing.Self:
        raise TypeError("write the name of the class in quotes instead")
    if hint is None:
        return Instance(types.NoneType)
    if isinstance(hint, NewType):
        return read_annotation(hint.__supertype__, inside)
    if type(hint).__name__ == "TypeAliasType":  # `type Weights = ...`, from Python 3.12
        return read_annotation(hint.__value__, inside)
    if isinstance(hint, type) and get_origin(hint) is None:
        return _read_class(hint, inside)
    return _read_generic(hint, get_origin(hint), get_args(hint), inside)


def _read_class(cls: type, inside: tuple[Any, ...]) -> Asked:
    if issubclass(cls, AbstractArray):
        return _read_array(cls)
    if cls in _widened():
        return _widened()[cls]
    if issubclass(cls, np.generic):
        return Scalar((cls,), "exact")
    if cls in inside:
        return Instance(cls)
    if getattr(cls, "_is_protocol", False):
        return Other(cls)
    if typing.is_typeddict(cls):
        required: frozenset[str] = getattr(cls, "__required_keys__", frozenset())
        fields = _read_fields(cls, inside)
        return Record(cls, "typeddict", fields, frozenset(name for name, _ in fields if name not in required))
    if issubclass(cls, tuple) and hasattr(cls, "_fields"):
        return Record(cls, "namedtuple", _read_fields(cls, inside))
    if dataclasses.is_dataclass(cls):
        return Record(cls, "dataclass", _read_fields(cls, inside))
    return Instance(cls)


def _read_fields(cls: Any, inside: tuple[Any, ...]) -> tuple[tuple[str, Asked], ...]:
    hints = typing.get_type_hints(cls, include_extras=True)
    names = getattr(cls, "_fields", hints)
    if dataclasses.is_dataclass(cls):
        names = [each.name for each in dataclasses.fields(cls)]
    return tuple((name, read_annotation(hints.get(name, Any), (*inside, cls))) for name in names)


def _read_generic(hint: Any, origin: Any, arguments: tuple[Any, ...], inside: tuple[Any, ...]) -> Asked:
    if origin in (Union, types.UnionType):
        return _choice([read_annotation(argument, inside) for argument in arguments])
    if origin is Annotated and not any(type(extra).__module__.startswith("beartype") for extra in arguments[1:]):
        return read_annotation(arguments[0], inside)
    if str(origin) in ("typing.Required", "typing.NotRequired", "typing.ReadOnly"):  # the last from Python 3.13
        return read_annotation(arguments[0], inside)
    if hint == tuple[()]:
        return Row(())
    if not arguments:  # typing.List
        return Instance(origin) if isinstance(origin, type) else Other(hint)
    if origin is tuple and arguments[-1] is not Ellipsis and not any(map(_is_unpacked, arguments)):
        return Row(tuple(read_annotation(argument, inside) for argument in arguments))
    if origin in LISTS and len(arguments) <= 2:
        return Many(origin, read_annotation(arguments[0], inside))
    if origin in TABLES:
        return Table(origin, read_annotation(arguments[0], inside), read_annotation(arguments[1], inside))
    return Other(hint)


def _is_unpacked(argument: Any) -> bool:
    """Whether it is *Ts or Unpack[Ts] among the arguments of a tuple, which beartype may judge."""
    return get_origin(argument) is typing.Unpack or getattr(argument, "__unpacked__", False)


def _read_array(hint: type) -> Asked:
    """A jaxtyping annotation. Of shape "", it is a scalar: there Python's and numpy's own numbers are as good."""
    dtypes = hint.dtypes if isinstance(hint.dtypes, tuple) else None  # type: ignore[attr-defined]
    axes = read_axes(hint.dim_str)  # type: ignore[attr-defined]
    if not axes and hint.array_type is np.ndarray:  # type: ignore[attr-defined]
        return _read_scalar_array(hint, dtypes)
    return Arrays((hint,), axes, hint.array_type, dtypes)  # type: ignore[attr-defined]


def _read_scalar_array(hint: type, dtypes: tuple[Any, ...] | None) -> Scalar:
    widened = _widened()
    if dtypes is None:
        return Scalar((hint, complex, float, int, bool, np.generic), "exact")
    if {"float64", "complex128"} <= set(dtypes):
        return Scalar((hint, *widened[complex].hints), "complex")
    if "float64" in dtypes and "float32" in dtypes:
        return Scalar((hint, *widened[float].hints), "real")
    if {"int64", "int32"} <= set(dtypes) or {"uint64", "uint32"} <= set(dtypes):
        return Scalar((hint, *widened[int].hints), "integer")
    if "bool" in dtypes:
        return Scalar((hint, *widened[bool].hints), "boolean")
    return Scalar((hint, *(kind for kind in _scalar_types() if kind.__name__ in dtypes)), "exact")


@cache
def _widened() -> dict[type, Scalar]:
    """Python's number types as numpy learners mean them: np.sum's result is a float, np.argmax's an int."""
    array = np.ndarray
    return {
        float: Scalar((float, int, np.floating, np.integer, Real[array, ""]), "real"),
        int: Scalar((int, np.integer, Integer[array, ""]), "integer"),
        bool: Scalar((bool, np.bool_, Bool[array, ""]), "boolean"),
        complex: Scalar((complex, float, int, np.number, Real[array, ""], Complex[array, ""]), "complex"),
    }


@cache
def _scalar_types() -> frozenset[type]:
    return frozenset(np.sctypeDict.values())


_RANK_OF_WANTS = ("exact", "boolean", "integer", "real", "complex")


def _choice(alternatives: list[Asked]) -> Asked:
    """A union, with its scalars made one and arrays of the same shape made one."""
    flat: list[Asked] = []
    for alternative in alternatives:
        flat.extend(alternative.alternatives if isinstance(alternative, Choice) else [alternative])
    merged: list[Asked] = []
    for each in flat:
        for place, earlier in enumerate(merged):
            joined = _joined(earlier, each)
            if joined is not None:
                merged[place] = joined
                break
        else:
            merged.append(each)
    return merged[0] if len(merged) == 1 else Choice(tuple(merged))


def _joined(one: Asked, other: Asked) -> Asked | None:
    match one, other:
        case Scalar(), Scalar():
            wants = max(one.wants, other.wants, key=_RANK_OF_WANTS.index)
            return Scalar(tuple(dict.fromkeys(one.hints + other.hints)), wants)
        case Arrays(), Arrays() if one.axes == other.axes and one.array_type is other.array_type:
            dtypes = None if one.dtypes is None or other.dtypes is None else one.dtypes + other.dtypes
            return Arrays(one.hints + other.hints, one.axes, one.array_type, dtypes)
    return None


def hint_of(asked: Asked) -> Any:
    """The annotation to put to beartype for a reading that is not a container."""
    match asked:
        case Arrays(hints=hints) | Scalar(hints=hints):
            return union_of(hints)
        case Instance(hint=hint) | Other(hint=hint):
            return hint
    return Any


def union_of(hints: Iterable[Any]) -> Any:
    """One annotation for several.

    Not `one | other`: beartype remembers how an annotation prints, and would take a learner's `Optional[T]` for the
    `T | None` that equals it.
    """
    return Union[tuple(hints)]  # noqa: UP007


def holds_arrays(hint: Any) -> bool:
    """Whether an array annotation stands anywhere inside that beartype would look at.

    >>> holds_arrays(collections.abc.Iterable[Real[np.ndarray, "n"]])
    True
    """
    if isinstance(hint, type) and get_origin(hint) is None:
        return issubclass(hint, AbstractArray)
    if isinstance(hint, TypeVar):
        return holds_arrays(hint.__bound__) or any(map(holds_arrays, hint.__constraints__))
    if get_origin(hint) in (collections.abc.Callable, Literal):
        return False
    return any(map(holds_arrays, get_args(hint)))
