"""Try a learner's function on every setting, and say what holds and what does not.

Whatever the function does, it does to copies: it raises, and that is a finding; it prints, and nobody hears it; it
changes its inputs, and that is a finding too. What it may call is made right first, so that one mistake is not
counted five times.
"""

import contextlib
import copy
import inspect
import io
import sys
import warnings
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from ..language import Text
from .causes import cause_of_form, cause_of_values
from .comparing import Absent, Result, part, wrong_form, wrong_values
from .course import CourseFunction, course_functions
from .settings import Setting
from .verdicts import Failure, Outcome, ProbeReport


def probe(function: Callable[..., Any], name: str | None = None) -> ProbeReport:
    """Probe a function of the course, known by its name, or any function whose shapes are annotated.

    >>> import numpy as np
    >>> def sigmoid(z):
    ...     return 1 / (1 + np.exp(-z))
    >>> print(probe(sigmoid))
    sigmoid: 6 of 6 hold (30 calls).
      ✓ it runs
      ✓ s has the right shape
      ✓ s has the right values
      ✓ it is 0 and 1 in the tails
      ✓ a number gives a number
      ✓ its inputs are left as they were

    Raises TypeError for a function that is neither.
    """
    known = course_functions().get(name or str(getattr(function, "__name__", "")))
    if known is None:
        from .annotated import probe_annotated

        return probe_annotated(function, name)
    return _Probing(function, known).report()


class _Probing:
    """One function being probed: the first (smallest) failure of every expectation is kept."""

    def __init__(self, function: Callable[..., Any], known: CourseFunction) -> None:
        self.function = function
        self.known = known
        self.failures: dict[str, Failure] = {}
        self.tried: dict[str, int] = {}
        self.calls = 0

    def report(self) -> ProbeReport:
        with _right_helpers(self.function, self.known):
            for setting in self.known.settings():
                self._try(setting)
        outcomes = tuple(
            Outcome(key, title, self.failures.get(key), self.tried.get(key, 0), counts)
            for key, title, counts in self._expectations()
        )
        return ProbeReport(self.known.name, outcomes, self.calls)

    def _expectations(self) -> Iterator[tuple[str, Text, bool]]:
        """Every expectation: its name, its title, and whether it earns points by itself."""
        yield "runs", _RUNS, False
        for result in self.known.results:
            yield f"{result.name} form", _FORMS[result.kind].filled(name=result.name), result.kind == "shape"
            if result.kind in ("array", "number"):
                yield f"{result.name} values", _VALUES.filled(name=result.name), True
        for check in self.known.checks:
            yield check.key, check.title, True
        yield "inputs", _INPUTS, False

    def _try(self, setting: Setting) -> None:
        arguments = self.known.arguments(setting)
        given = _accepted(self.function, copy.deepcopy(arguments))
        before = copy.deepcopy(given)
        self.calls += 1
        try:
            returned = self._call(**given)
        except Exception as error:
            if isinstance(error, AssertionError) and setting.dtype is np.float32:
                return  # the course's own propagate asserts that db is a float64
            self._fail("runs", setting, before, _RAISED.filled(kind=type(error).__name__, message=_first_line(error)))
            return
        self._hold("runs")
        changed = [
            name for name in before if name not in self.known.may_change and not _same(before[name], given[name])
        ]
        self._judge("inputs", setting, before, _CHANGED.filled(names=", ".join(changed)) if changed else None)
        expected = self.known.answer(**arguments)
        tolerance = 1e-4 if setting.dtype is np.float32 else 1e-7
        sizes = {"n_x": setting.n_x, "m": setting.m}
        whole = True
        for result in self.known.results:
            whole &= self._compare(result, returned, expected, setting, before, sizes, tolerance)
        for check in self.known.checks:
            if whole:
                self._judge(check.key, setting, before, self._broken(check, returned, before))
            else:
                self._depends(check.key, setting, before)

    def _call(self, *positional: Any, **named: Any) -> Any:
        with quietly(self.calls):
            return self.function(*positional, **named)

    def _compare(
        self, result: Result, returned: Any, expected: Any, setting: Setting, given: dict[str, Any],
        sizes: dict[str, int], tolerance: float,
    ) -> bool:  # fmt: skip
        """Judge the form of one part and, where that holds, its values. Whether the form holds."""
        want = expected if not result.path else part(expected, result, self.known.results)
        try:
            value = part(returned, result, self.known.results)
            what = _NOTHING_BACK if value is None and result.kind != "anything" else wrong_form(value, want, result)
            cause = cause_of_form(value, want, result) if what else None
        except Absent as absent:
            what, cause = absent.found, None
        self._judge(f"{result.name} form", setting, given, what, cause)
        if result.kind not in ("array", "number"):
            return what is None
        if what is not None:
            self._depends(f"{result.name} values", setting, given)
            return False
        what = wrong_values(value, want, result, tolerance)
        self._judge(
            f"{result.name} values",
            setting,
            given,
            what,
            cause_of_values(value, want, sizes, tolerance) if what else None,
        )
        return True

    def _broken(self, check: Any, returned: Any, arguments: dict[str, Any]) -> Text | None:
        try:
            return check.broken(lambda *a, **k: self._call_quietly(*a, **k), returned, copy.deepcopy(arguments))
        except Exception as error:
            return _RAISED.filled(kind=type(error).__name__, message=_first_line(error))

    def _call_quietly(self, *positional: Any, **named: Any) -> Any:
        self.calls += 1
        return self._call(*positional, **(_accepted(self.function, named) if named else {}))

    # what is noted

    def _hold(self, key: str) -> None:
        self.tried[key] = self.tried.get(key, 0) + 1

    def _judge(
        self, key: str, setting: Setting, given: dict[str, Any], what: Text | None, cause: Text | None = None
    ) -> None:
        self._hold(key)
        if what is not None:
            self._fail(key, setting, given, what, cause)

    def _depends(self, key: str, setting: Setting, given: dict[str, Any]) -> None:
        self._judge(key, setting, given, _AFTER_THE_SHAPE)

    def _fail(self, key: str, setting: Setting, given: dict[str, Any], what: Text, cause: Text | None = None) -> None:
        if key not in self.failures:
            seen = what is _AFTER_THE_SHAPE
            shown = () if seen else tuple((name, _typed(value)) for name, value in given.items())
            self.failures[key] = Failure(setting.title, shown, what, cause)


_RUNS = Text("it runs", "能够运行")
_INPUTS = Text("its inputs are left as they were", "不改动输入")
_FORMS = {
    "array": Text("{name} has the right shape", "{name} 的形状正确"),
    "shape": Text("{name} has the right shape", "{name} 的形状正确"),
    "number": Text("{name} is a number", "{name} 是一个数"),
    "anything": Text("{name} is returned", "返回了 {name}"),
}
_VALUES = Text("{name} has the right values", "{name} 的值正确")
_RAISED = Text("It raises {kind}: {message}", "运行出错，{kind}：{message}")
_CHANGED = Text(
    "It changes {names} in place; `w = w - ...` makes a new array, `w -= ...` changes the caller's.",
    "它就地改动了 {names}；`w = w - ...` 会新建数组，`w -= ...` 会改动调用者的数组。",
)
_NOTHING_BACK = Text("It is None: is something still to be filled in?", "结果是 None：是不是还有没填的地方？")
_AFTER_THE_SHAPE = Text("It cannot be judged before the shapes are right.", "形状正确之后才能判断。")


def _accepted(function: Callable[..., Any], arguments: dict[str, Any]) -> dict[str, Any]:
    """The arguments under the names that the function gives them, in the order of the course where its names differ."""
    parameters = inspect.signature(function).parameters
    named = [p.name for p in parameters.values() if p.kind in (p.POSITIONAL_OR_KEYWORD, p.KEYWORD_ONLY)]
    if any(p.kind is p.VAR_KEYWORD for p in parameters.values()):
        return arguments
    by_name = {name: arguments[name] for name in named if name in arguments}
    required = [
        p.name for p in parameters.values() if p.default is p.empty and p.name not in by_name and p.name in named
    ]
    rest = [value for name, value in arguments.items() if name not in by_name]
    return {**by_name, **dict(zip(required, rest, strict=False))}


def _same(one: Any, other: Any) -> bool:
    if isinstance(one, dict):
        return (
            isinstance(other, dict) and one.keys() == other.keys() and all(_same(one[key], other[key]) for key in one)
        )
    if isinstance(one, tuple | list):
        return type(one) is type(other) and len(one) == len(other) and all(map(_same, one, other))
    if isinstance(one, np.ndarray):
        return isinstance(other, np.ndarray) and one.shape == other.shape and np.array_equal(one, other)
    return bool(one == other)


def _typed(value: Any) -> str:
    """A value as it would be typed; a large array by its shape."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key!r}: {_typed(item)}" for key, item in value.items()) + "}"
    if isinstance(value, tuple):
        return "(" + ", ".join(map(_typed, value)) + ")"
    if not isinstance(value, np.ndarray):
        return repr(value)
    dtype = "" if value.dtype in (np.float64, np.int64) else f", dtype=np.{value.dtype}"
    if value.size > 24:
        return f"<array of shape {value.shape}{dtype}>"
    return f"np.array({value.round(4).tolist()}{dtype})"


def _first_line(error: Exception) -> str:
    return (str(error).strip().splitlines() or [""])[0]


@contextlib.contextmanager
def quietly(calls: int) -> Iterator[None]:
    """Inside: what a function prints and warns of is not heard.

    A notebook that watches its cells sees the first call only, and so sees one size.
    """
    watching = contextlib.nullcontext() if calls == 1 else unwatched()
    with watching, contextlib.redirect_stdout(io.StringIO()), warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        yield


def unwatched() -> contextlib.AbstractContextManager[None]:
    """Inside: a checker that watches this process does not listen, if there is one."""
    live = sys.modules.get("shapesafe_lr.coursework.run.live")
    return contextlib.nullcontext() if live is None else live.unwatched()


@contextlib.contextmanager
def _right_helpers(function: Callable[..., Any], known: CourseFunction) -> Iterator[None]:
    """Inside: the course functions that `function` calls are right ones where the learner's own are wrong."""
    namespace = getattr(inspect.unwrap(function), "__globals__", {})
    saved = {name: namespace[name] for name in known.uses if callable(namespace.get(name))}
    with unwatched():
        wrong = [name for name, own in saved.items() if own is not function and not probe(own, name).holds]
    for name in wrong:
        namespace[name] = _stand_in(course_functions()[name])
    try:
        yield
    finally:
        namespace.update(saved)


def _stand_in(known: CourseFunction) -> Callable[..., Any]:
    """A right function of that name, to be called as the course calls it."""
    names = list(known.arguments(next(known.settings())))

    def right(*positional: Any, **named: Any) -> Any:
        return known.answer(**dict(zip(names, positional, strict=False)), **named)

    return right
