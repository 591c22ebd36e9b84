"""A learner's functions, wherever they are: here, in this process, or in one of their own (`grading.elsewhere`)."""

import contextlib
import copy
import inspect
import io
import sys
import warnings
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np

from .verdicts import ProbeReport

Helpers = Mapping[str, Callable[..., Any]]


@dataclass(frozen=True)
class Called:
    """What came of a call: what it returned, and the arguments, by name, that it changed in place."""

    returned: Any
    changed: tuple[str, ...] = ()


class Learner(Protocol):
    """What probing asks of the one whose functions are probed."""

    @property
    def names(self) -> Collection[str]:
        """The names of the functions."""

    def signature(self, name: str) -> inspect.Signature:
        """The parameters of a function; any number of them if Python cannot tell."""

    def call(self, name: str, positional: tuple[Any, ...], named: Mapping[str, Any], *, seen: bool = False) -> Called:
        """Call a function, unheard: what it prints and warns of goes nowhere. `seen` lets a notebook's checker look.

        Raises what the function raises.
        """

    def standing_in(self, helpers: Helpers) -> AbstractContextManager[None]:
        """Inside: these functions are found under their names."""

    def by_annotations(self, name: str) -> ProbeReport:
        """What probing a function by its annotations alone shows."""


class Here:
    """Functions of this process: those of a namespace, and one that need not be in it."""

    def __init__(self, function: Callable[..., Any], name: str) -> None:
        self._probed, self._name = function, name
        self._namespace: dict[str, Any] = getattr(inspect.unwrap(function), "__globals__", {})

    @property
    def names(self) -> Collection[str]:
        """The names of the functions."""
        return {name for name, value in self._namespace.items() if callable(value)} | {self._name}

    def signature(self, name: str) -> inspect.Signature:
        """The parameters of a function; any number of them if Python cannot tell, as of one written in C."""
        return signature_of(self._function(name))

    def call(self, name: str, positional: tuple[Any, ...], named: Mapping[str, Any], *, seen: bool = False) -> Called:
        """Call a function on copies of the arguments."""
        given = {key: own_copy(value) for key, value in named.items()}
        with quietly(seen):
            returned = self._function(name)(*map(own_copy, positional), **given)
        return Called(returned, tuple(key for key in named if not same(named[key], given[key])))

    @contextlib.contextmanager
    def standing_in(self, helpers: Helpers) -> Iterator[None]:
        """Inside: these functions are found under their names."""
        saved = {name: self._namespace[name] for name in helpers if name in self._namespace}
        self._namespace.update(helpers)
        try:
            yield
        finally:
            for name in helpers:
                self._namespace.pop(name, None)
            self._namespace.update(saved)

    def by_annotations(self, name: str) -> ProbeReport:
        """What probing a function by its annotations alone shows."""
        from .annotated import probe_annotated

        return probe_annotated(self._function(name), name)

    def _function(self, name: str) -> Callable[..., Any]:
        function: Callable[..., Any] = self._probed if name == self._name else self._namespace[name]
        return function


def signature_of(function: Callable[..., Any]) -> inspect.Signature:
    """The parameters of a function; any number of them if Python cannot tell, as of one written in C."""
    try:
        return inspect.signature(function)
    except (TypeError, ValueError):
        return inspect.Signature([inspect.Parameter("arguments", inspect.Parameter.VAR_POSITIONAL)])


def own_copy(value: Any) -> Any:
    """A copy that may be changed without harm; what cannot be copied, such as a cache of a learner's own kind, itself.

    A view that is not contiguous stays one: whether a function minds is asked too.
    """
    if isinstance(value, np.ndarray) and not value.flags.c_contiguous and not value.flags.f_contiguous:
        wide = np.zeros([2 * size for size in value.shape], value.dtype)
        view = wide[tuple(slice(None, None, 2) for _ in value.shape)]
        view[...] = value
        return view
    if type(value) is dict:
        return {key: own_copy(item) for key, item in value.items()}
    if type(value) in (list, tuple):
        return type(value)(map(own_copy, value))
    try:
        return copy.deepcopy(value)
    except Exception:
        return value


def same(one: Any, other: Any) -> bool:
    """Whether two arguments are the same to the last digit."""
    if isinstance(one, dict):
        return isinstance(other, dict) and one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
    if isinstance(one, tuple | list):
        return type(one) is type(other) and len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, np.ndarray):
        return (
            isinstance(other, np.ndarray)
            and one.shape == other.shape
            and np.array_equal(one, other, equal_nan=one.dtype.kind == "f")
        )
    if not isinstance(one, bool | int | float | str):
        return True  # a cache of the learner's own kind: nobody else knows when two of them are equal
    return bool(one == other)


@contextlib.contextmanager
def quietly(seen: bool) -> Iterator[None]:
    """Inside: what a function prints and warns of is not heard, and np.random begins where it began the last time.

    A notebook that watches its cells looks on if `seen`: at one call of many, and so at one size.
    """
    watching = contextlib.nullcontext() if seen else unwatched()
    state = np.random.get_state()
    np.random.seed(3)
    try:
        with watching, contextlib.redirect_stdout(io.StringIO()), warnings.catch_warnings(), np.errstate(all="ignore"):
            warnings.simplefilter("ignore")
            yield
    finally:
        np.random.set_state(state)


def unwatched() -> AbstractContextManager[None]:
    """Inside: a checker that watches this process does not listen, if there is one."""
    live = sys.modules.get("shapesafe_lr.coursework.run.live")
    return contextlib.nullcontext() if live is None else live.unwatched()
