"""Signatures and values drawn at random, and jaxtyping's and beartype's verdict on them.

The reference is `jaxtyped(typechecker=beartype)` itself. Where `@checked` differs on purpose, the reference is given
what the documentation of `shapesafe_lr.contracts` says in its place: a scalar is written out as the union that it
stands for, and a container is taken apart, each of its items becoming an argument with an annotation of its own.
"""

import collections
import dataclasses
import random
import typing
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Literal, NamedTuple, Optional, TypedDict, Union

import numpy as np
from beartype import beartype
from jaxtyping import (
    AnnotationError,
    Bool,
    Complex,
    Float,
    Float32,
    Inexact,
    Int,
    Integer,
    Num,
    Real,
    Shaped,
    TypeCheckError,
    UInt8,
    jaxtyped,
)

from shapesafe_lr.contracts import checked
from shapesafe_lr.errors import ContractError, ShapeError

ND = np.ndarray
REAL = float | int | np.floating | np.integer | Real[ND, ""]
WHOLE = int | np.integer | Integer[ND, ""]
TRUTH = bool | np.bool_ | Bool[ND, ""]
ANY_NUMBER = complex | float | int | np.number | Real[ND, ""] | Complex[ND, ""]
DTYPES = (Float, Float, Float, Int, Real, Bool, Shaped, Num, Float32, Integer, Complex, Inexact, UInt8)


class Pair(NamedTuple):
    """Two arrays, as a NamedTuple."""

    w: Float[ND, "n 1"]
    b: float


@dataclasses.dataclass
class Layer:
    """Two arrays, as a dataclass."""

    W: Float[ND, "k n"]
    b: Float[ND, "k 1"]


class Gradients(TypedDict, total=False):
    """Two arrays, as a dict."""

    dw: typing.Required[Float[ND, "n 1"]]
    db: float


@dataclasses.dataclass(frozen=True)
class Drawn:
    """An annotation with the reference for it."""

    hint: Any
    take_apart: Callable[[Any], list[tuple[Any, Any]]]
    """The value's parts with the annotations that the reference gets."""


# ---------------------------------------------------------------------- annotations
def draw_axes(rng: random.Random, *, adventurous: bool) -> str:
    words = []
    several = False
    for _ in range(rng.choice([0, 1, 2, 2, 2, 3])):
        kind = rng.random()
        if kind < 0.62:
            words.append(rng.choice(["n", "m", "n", "m", "k"]))
        elif kind < 0.78:
            words.append(rng.choice(["1", "2", "3", "rows=2"]))
        elif kind < 0.84:
            words.append(rng.choice(["_", "_any"]))
        elif kind < 0.92 and not several:
            several = True
            words.append(rng.choice(["*batch", "*batch", "...", "*_rest", *(["*#batch"] if adventurous else [])]))
        elif adventurous:
            words.append(
                rng.choice(["n+1", "n-1", "2*m", "n*m", "{size}", "{size}+1", "#n", "#3", "n//2", "min(n,m)", "-n"])
            )
        else:
            words.append(rng.choice(["n+1", "n*m", "m"]))
    return " ".join(words)


def draw_array_hint(rng: random.Random, *, adventurous: bool) -> Any:
    axes = draw_axes(rng, adventurous=adventurous)
    dtype = rng.choice(DTYPES)
    if not axes:
        return rng.choice([Float, Real, Int, Bool])[ND, ""]
    return dtype[ND, axes]


def widened(hint: Any) -> Any:
    """The reference for a scalar, or for an array hint of shape ""; anything else is its own reference."""
    plain = {float: REAL, int: WHOLE, bool: TRUTH, complex: ANY_NUMBER}
    if hint in plain:
        return plain[hint]
    if getattr(hint, "dim_str", None) == "":
        return {Float: REAL, Real: REAL, Int: WHOLE | hint, Bool: TRUTH}[hint.dtype]
    if typing.get_origin(hint) in (Union, type(int | str)):
        return Union[tuple(widened(each) for each in typing.get_args(hint))]  # noqa: UP007
    if typing.get_origin(hint) is tuple and Ellipsis not in typing.get_args(hint):
        return tuple[tuple(widened(each) for each in typing.get_args(hint))]  # type: ignore[misc]
    return hint


def draw_leaf(rng: random.Random, *, adventurous: bool) -> Any:
    """An annotation that needs nothing taken apart."""
    kind = rng.random()
    if kind < 0.62:
        return draw_array_hint(rng, adventurous=adventurous)
    if kind < 0.72:
        return rng.choice(
            [float, int, bool, complex, float | int | np.floating | Float[ND, ""], np.float64, np.floating]
        )
    if kind < 0.80:
        return Optional[draw_array_hint(rng, adventurous=adventurous)]  # noqa: UP045
    if kind < 0.90:
        count = rng.choice([2, 2, 3])
        extra = rng.choice([(), (), (None,), (float,), (str,), (float, None)])
        return Union[(*(draw_array_hint(rng, adventurous=adventurous) for _ in range(count)), *extra)]
    if kind < 0.95:
        return rng.choice([str, None, Any, Literal["a", "b"], np.ndarray, Callable[[int], int], str | None])
    return tuple[tuple(draw_array_hint(rng, adventurous=adventurous) for _ in range(rng.choice([1, 2])))]  # type: ignore[misc]


def draw_hint(rng: random.Random, *, adventurous: bool, depth: int = 0) -> Drawn:
    if rng.random() < 0.78 or depth > 1:
        leaf = draw_leaf(rng, adventurous=adventurous)
        return Drawn(leaf, lambda value: [(value, widened(leaf))])
    kind = rng.choice(["list", "tuple", "dict", "row", "pair", "layer", "gradients", "optional", "sequence"])
    if kind in ("pair", "layer", "gradients"):
        return {"pair": Drawn(Pair, _fields), "layer": Drawn(Layer, _fields), "gradients": Drawn(Gradients, _entries)}[
            kind
        ]
    item = draw_hint(rng, adventurous=adventurous, depth=depth + 1)
    if kind == "optional":
        return Drawn(Optional[item.hint], lambda value: [(None, None)] if value is None else item.take_apart(value))  # noqa: UP045
    if kind == "row":
        other = draw_hint(rng, adventurous=adventurous, depth=depth + 1)
        return Drawn(tuple[item.hint, other.hint], lambda value: _row(value, (item, other)))
    if kind == "dict":
        return Drawn(dict[str, item.hint], lambda value: _items(value, dict, item))
    if kind == "sequence":
        return Drawn(collections.abc.Sequence[item.hint], lambda value: _items(value, collections.abc.Sequence, item))
    container = {"list": list, "tuple": tuple}[kind]
    hint = list[item.hint] if container is list else tuple[item.hint, ...]
    return Drawn(hint, lambda value: _items(value, container, item))


Parts = list[tuple[Any, Any]]
WRONG: Parts = [(0, str)]
"""The parts of something that is not such a container: whatever refuses this will do."""


def _items(value: Any, container: type, item: Drawn) -> Parts:
    if not isinstance(value, container):
        return WRONG
    if isinstance(value, dict):
        return [part for key, each in value.items() for part in [(key, str), *item.take_apart(each)]]
    return [part for each in value for part in item.take_apart(each)]


def _row(value: Any, items: tuple[Drawn, ...]) -> Parts:
    if not isinstance(value, tuple) or len(value) != len(items):
        return WRONG
    return [part for each, item in zip(value, items, strict=True) for part in item.take_apart(each)]


def _fields(value: Any) -> Parts:
    if isinstance(value, Pair):
        return [(value.w, Float[ND, "n 1"]), (value.b, REAL)]
    if isinstance(value, Layer):
        return [(value.W, Float[ND, "k n"]), (value.b, Float[ND, "k 1"])]
    return WRONG


def _entries(value: Any) -> Parts:
    if not isinstance(value, dict) or "dw" not in value:
        return WRONG
    return [(value["dw"], Float[ND, "n 1"]), *([(value["db"], REAL)] if "db" in value else [])]


# ---------------------------------------------------------------------- values
_NUMPY_DTYPES = {
    Float: ["float64", "float64", "float32", "float16"],
    Int: ["int64", "int32"],
    Real: ["float64", "int64", "uint8"],
    Bool: ["bool"],
    Shaped: ["float64", "bool", "complex128", "object"],
    Num: ["float64", "complex64", "int16"],
    Float32: ["float32"],
    Integer: ["int64", "uint16"],
    Complex: ["complex128"],
    Inexact: ["float64", "complex128"],
    UInt8: ["uint8"],
}
_ODD_VALUES = (
    *(0, 0.0, True, None, "a", 1j, [1.0], (), {}, len),
    *(np.float64(1), np.float32(2), np.int64(3), np.bool_(True), np.longdouble(1)),
)


def draw_value(rng: random.Random, hint: Any, sizes: dict[str, Any], spoil: float) -> Any:
    """A value for an annotation, right for these sizes unless it is spoilt."""
    if rng.random() < spoil * 0.15:
        return rng.choice(_ODD_VALUES)
    if hasattr(hint, "dim_str"):
        return draw_array(rng, hint, sizes, spoil)
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin is Literal:
        return rng.choice(["a", "b", "c"] if rng.random() < spoil else ["a", "b"])
    if origin in (Union, type(int | str)):
        return draw_value(rng, rng.choice(arguments), sizes, spoil)
    if origin is tuple and Ellipsis not in arguments:
        return tuple(draw_value(rng, each, sizes, spoil) for each in arguments)
    if origin in (list, tuple, collections.abc.Sequence):
        values = [draw_value(rng, arguments[0], sizes, spoil) for _ in range(rng.choice([0, 1, 2, 3]))]
        return tuple(values) if origin is tuple or (origin is not list and rng.random() < 0.5) else values
    if origin is dict:
        keys = ["w", "b", "W1"][: rng.choice([0, 1, 2, 3])]
        return {(key if rng.random() > spoil * 0.1 else 3): draw_value(rng, arguments[1], sizes, spoil) for key in keys}
    if hint is Pair:
        return Pair(draw_value(rng, Float[ND, "n 1"], sizes, spoil), draw_value(rng, float, sizes, spoil))
    if hint is Layer:
        return Layer(draw_value(rng, Float[ND, "k n"], sizes, spoil), draw_value(rng, Float[ND, "k 1"], sizes, spoil))
    if hint is Gradients:
        drawn = {"dw": draw_value(rng, Float[ND, "n 1"], sizes, spoil), "db": draw_value(rng, float, sizes, spoil)}
        if rng.random() < 0.3:
            del drawn[rng.choice(["dw", "db"]) if rng.random() < spoil else "db"]
        return drawn
    if origin is not None:
        return len
    if hint is np.floating:
        hint = np.float32
    if hint is np.ndarray:
        return np.zeros((2, 2))
    if hint is float and rng.random() < 0.3:
        return rng.choice([np.float32(1), np.array(2.0), 3, np.int64(1)])
    return None if hint in (None, type(None), Any) else hint(1)


def draw_array(rng: random.Random, hint: Any, sizes: dict[str, Any], spoil: float) -> np.ndarray:
    shape: list[int] = []
    for word in hint.dim_str.split():
        name = word.lstrip("#*").split("=")[-1]
        if "batch" in word or "rest" in word or word == "...":
            shape.extend(sizes["batch"] if "batch" in word else (2,) * rng.choice([0, 1, 2]))
        elif word.startswith("_"):
            shape.append(rng.choice([0, 1, 3]))
        else:
            try:
                size = eval(name.format(size=sizes["size"]), {**sizes})
            except Exception:
                size = 1
            shape.append(max(int(size), 0))
        if "#" in word and shape and rng.random() < 0.3:
            shape[-1] = 1
    if rng.random() < spoil * 0.3 and shape:
        shape[rng.randrange(len(shape))] = rng.choice([0, 1, 2, 3, 4])
    if rng.random() < spoil * 0.1:
        shape = shape[1:] if rng.random() < 0.5 else [*shape, 1]
    if rng.random() < spoil * 0.1:
        shape = shape[::-1]
    names = _NUMPY_DTYPES[hint.dtype]
    array = np.zeros(shape, rng.choice(names))
    if rng.random() < spoil * 0.15:
        array = np.zeros(
            shape, rng.choice(["float64", "int64", "bool", "complex64", ">f8", "longlong", "longdouble", "object"])
        )
    if rng.random() < 0.05:
        array = array.view(type("Subclass", (np.ndarray,), {}))
    return array


# ---------------------------------------------------------------------- one signature, and both verdicts
_KINDS = ("({0}, {1}, {2})", "({0}, /, {1}, *, {2})", "(*, {0}, {1}, {2})", "({0}, {1}, {2}=None)")


_KEPT: list[Any] = []
"""Every annotation ever given to beartype: it remembers some by their id, which must not be given to another."""


class Case:
    """A signature of three parameters and a result, once checked by us, with the reference beside it."""

    def __init__(self, seed: int) -> None:
        self.rng = random.Random(seed)
        adventurous = self.rng.random() < 0.4
        self.drawn = [draw_hint(self.rng, adventurous=adventurous) for _ in range(4)]
        self.kind = self.rng.choice(_KINDS)
        self.leave_out_last = self.kind.endswith("=None)") and self.rng.random() < 0.3
        hints = [each.hint for each in self.drawn]
        self.returned: list[Any] = [None]
        self.checked = checked(_function(self.kind, ["a", "b", "size"], hints, self.returned))
        self._references: dict[tuple[Any, ...], Callable[..., Any]] = {}

    def values(self) -> list[Any]:
        """Four values: three arguments and a result."""
        rng = self.rng
        sizes = {"n": rng.choice([1, 2, 3]), "m": rng.choice([0, 1, 2, 4]), "k": 2, "size": rng.choice([1, 2, 3])}
        sizes["batch"] = tuple(rng.choice([1, 2, 3]) for _ in range(rng.choice([0, 1, 2])))  # type: ignore[assignment]
        spoil = rng.choice([0.0, 0.2, 1.0])
        values = [draw_value(rng, each.hint, sizes, spoil) for each in self.drawn]
        if self.drawn[2].hint is int and isinstance(values[2], int):
            values[2] = sizes["size"]
        if self.leave_out_last:
            values[2] = None
        return values

    def we_accept(self, values: list[Any]) -> bool:
        self.returned[0] = values[3]
        try:
            result = _call(self.checked, self.kind, values, self.leave_out_last)
        except (ShapeError, ContractError):
            return False
        assert result is values[3]
        return True

    def they_accept(self, values: list[Any]) -> bool:
        arguments = [
            part for drawn, value in zip(self.drawn[:3], values[:3], strict=True) for part in drawn.take_apart(value)
        ]
        results = self.drawn[3].take_apart(values[3])
        names = [f"part{i}" for i in range(len(arguments))]
        reference = self._reference(names, [hint for _, hint in arguments], [hint for _, hint in results])
        self.returned[0] = tuple(value for value, _ in results)
        try:
            # An axis such as "{size}" mentions the third argument, so the reference gets it by that name too.
            reference(*(value for value, _ in arguments), size=values[2])
        except (TypeCheckError, AnnotationError):
            return False
        return True

    def _reference(self, names: list[str], arguments: list[Any], results: list[Any]) -> Callable[..., Any]:
        key = (len(names), *map(repr, arguments), "->", *map(repr, results))
        if key not in self._references:
            result = tuple[tuple(results)] if results else tuple[()]  # type: ignore[misc]
            kind = "(" + ", ".join([*(f"{{{i}}}" for i in range(len(names))), "*", "size"]) + ")"
            function = _function(kind, names, [*arguments, result], self.returned)
            _KEPT.append((arguments, results, result))
            self._references[key] = jaxtyped(typechecker=beartype)(function)
        return self._references[key]


def _function(kind: str, names: list[str], hints: list[Any], returned: list[Any]) -> Callable[..., Any]:
    namespace: dict[str, Any] = {"returned": returned}
    exec(f"def function{kind.format(*names)}:\n    return returned[0]", namespace)
    function = namespace["function"]
    function.__annotations__ = {**dict(zip(names, hints, strict=False)), "return": hints[-1]}
    return function


def _call(function: Callable[..., Any], kind: str, values: list[Any], leave_out_last: bool) -> Any:
    a, b, size, _ = values
    if kind.startswith("(*"):
        return function(a=a, b=b, size=size)
    if "*" in kind:
        return function(a, b, size=size)
    return function(a, b) if leave_out_last else function(a, b, size)


def disagreements(seeds: Iterable[int], values_each: int) -> Iterator[str]:
    """What the two say differently, told so that it can be tried again."""
    for seed in seeds:
        case = Case(seed)
        for _ in range(values_each):
            values = case.values()
            ours, theirs = case.we_accept(values), case.they_accept(values)
            if ours != theirs:
                hints = [str(each.hint) for each in case.drawn]
                yield f"seed {seed}: {case.kind} {hints}\n  {values}\n  accepted by us: {ours}, by them: {theirs}"
