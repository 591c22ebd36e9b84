"""Probe any function by its annotations alone: inputs of every size they allow, results held to what they promise.

The axes get sizes that are distinct and never 1 first, then awkward ones: each axis 1, all axes equal. Where
hypothesis is installed the smallest sizes that fail are searched for; without it they are the first that failed.
"""

import copy
import inspect
from collections.abc import Callable, Iterator
from itertools import cycle
from typing import Any

import numpy as np

from ..contracts import checked
from ..contracts.annotations import Asked
from ..contracts.resolution import defining_frame, names_around, resolve
from ..contracts.terms import Terms
from ..errors import ShapeError
from ..language import Text
from .invented import Sizes, axis_names, invent
from .learner import quietly, same
from .probing import _INPUTS, _RAISED, _first_line, _typed
from .verdicts import Failure, Outcome, ProbeReport


class NotProbeable(TypeError):
    """A function that is not of the course and has no shapes to go by."""


_NO_SHAPES = Text(
    "{function} is not a function of the course, and no argument of it has a shape annotation to make inputs from.",
    "{function} 不是课程里的函数，参数也没有形状注解，无法生成输入。",
)
_RUNS = Text("it runs on every size that its annotations allow", "注解允许的各种大小都能运行")
_PROMISE = Text("what it returns is what its annotations promise", "返回值符合注解")
_CHANGED = Text("It changes {names} in place.", "它就地改动了 {names}。")
_SIZES = Text("With {sizes}:", "取 {sizes}：")
_BARE = Text("With these arguments:", "取下列参数：")


def probe_annotated(function: Callable[..., Any], name: str | None = None) -> ProbeReport:
    """Probe a function whose arguments have shape annotations.

    >>> from jaxtyping import Float
    >>> def scores(w: Float[np.ndarray, "n_x 1"], X: Float[np.ndarray, "n_x m"]) -> Float[np.ndarray, "1 m"]:
    ...     return np.dot(X.T, w)
    >>> print(probe_annotated(scores))
    scores: 2 of 3 hold (5 calls).
      ✓ it runs on every size that its annotations allow
      ✗ what it returns is what its annotations promise
          scores: the result should be a row (1, m).
    ...

    Raises NotProbeable if no argument has a shape, NotInventable if an argument's annotation does not say enough.
    """
    original = inspect.unwrap(function)
    name = name or str(getattr(original, "__name__", "the function"))
    annotations = resolve(original, lambda: names_around(original, defining_frame()))
    terms = Terms(original, annotations)
    axes = sorted(set().union(*(axis_names(asked) for asked in terms.asked.values())))
    if not axes and not any(_speaks_of_shapes(asked) for asked in terms.asked.values()):
        raise NotProbeable(_NO_SHAPES.fill(function=name))
    return _Probing(original, name, terms, axes).report()


def _speaks_of_shapes(asked: Asked) -> bool:
    return "Arrays" in repr(asked)


class _Probing:
    def __init__(self, function: Callable[..., Any], name: str, terms: Terms, axes: list[str]) -> None:
        self.function = checked(function)
        self.name = name
        self.terms = terms
        self.axes = axes
        self.calls = 0

    def report(self) -> ProbeReport:
        found: dict[str, Failure] = {}
        tried = 0
        for sizes in self._settings():
            tried += 1
            for key, failure in self._failures(sizes).items():
                if key not in found:
                    found[key] = self._smallest(key, failure)
        titles = {"runs": _RUNS, "promise": _PROMISE, "inputs": _INPUTS}
        outcomes = tuple(
            Outcome(key, title, found.get(key), tried, counts=key == "promise") for key, title in titles.items()
        )
        return ProbeReport(self.name, outcomes, self.calls)

    def _settings(self) -> Iterator[Sizes]:
        """Sizes for the axes: two distinct sets, each axis 1 in turn, all equal."""
        yield dict(zip(self.axes, (2, 3, 5, 7, 11, 13, 17, 19), strict=False))
        if len(self.axes) > 1:
            yield dict(zip(self.axes, (5, 2, 7, 3, 13, 11, 19, 17), strict=False))
        distinct = dict(zip(self.axes, cycle((4, 3, 5)), strict=False))
        yield from ({**distinct, axis: 1} for axis in self.axes)
        if len(self.axes) > 1:
            yield dict.fromkeys(self.axes, 3)

    def _failures(self, sizes: Sizes) -> dict[str, Failure]:
        """What goes wrong with inputs of these sizes, by expectation."""
        rng = np.random.default_rng(list(sizes.values()))
        given = {
            name: invent(asked, sizes, rng)
            for name, asked in self.terms.asked.items()
            if self.terms.parameters[name].default is inspect.Parameter.empty
            and self.terms.parameters[name].kind is not inspect.Parameter.VAR_KEYWORD
        }
        before = copy.deepcopy(given)
        self.calls += 1
        try:
            with quietly(self.calls == 1):
                self.function(**given)
        except ShapeError as error:
            return {"promise": self._failure(sizes, before, Text(error.in_language("en"), error.in_language("zh")))}
        except Exception as error:
            told = _RAISED.filled(kind=type(error).__name__, message=_first_line(error))
            return {"runs": self._failure(sizes, before, told)}
        changed = [name for name in before if not same(before[name], given[name])]
        return {"inputs": self._failure(sizes, before, _CHANGED.filled(names=", ".join(changed)))} if changed else {}

    def _failure(self, sizes: Sizes, given: dict[str, Any], what: Text) -> Failure:
        shown = tuple((name, _typed(value)) for name, value in given.items())
        told = ", ".join(f"{axis} = {size}" for axis, size in sizes.items())
        return Failure(_SIZES.filled(sizes=told) if sizes else _BARE, shown, what)

    def _smallest(self, key: str, first: Failure) -> Failure:
        """The failure of the same kind on the smallest sizes, as far as hypothesis can be asked."""
        if not self.axes:
            return first
        try:
            from hypothesis import HealthCheck, find, settings
            from hypothesis import strategies as st
            from hypothesis.errors import NoSuchExample
        except ImportError:
            return first
        every = st.fixed_dictionaries({axis: st.integers(1, 6) for axis in self.axes})
        quietly = settings(max_examples=200, database=None, deadline=None, suppress_health_check=list(HealthCheck))
        counted = self.calls
        try:
            return self._failures(find(every, lambda sizes: key in self._failures(sizes), settings=quietly))[key]
        except NoSuchExample:
            return first
        finally:
            self.calls = counted
