"""Try a learner's function on every setting, and say what holds and what does not.

Whatever the function does, it does to copies: it raises, and that is a finding; it prints, and nobody hears it; it
changes its inputs, and that is a finding too. What it may call is made right first, so that one mistake is not
counted five times.
"""

import inspect
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from ..language import Text
from .causes import cause_of_form, cause_of_values
from .comparing import Absent, Result, part, wrong_form, wrong_values
from .course import CourseFunction, course_functions, meant
from .course.function import Arguments, Check
from .fit import fitted
from .learner import Called, Here, Learner, own_copy, unwatched
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

    Of two functions of one name, such as the predict of weeks 2, 3 and 4, the parameters say which is meant.

    Raises TypeError for a function that is neither.
    """
    name = name or str(getattr(function, "__name__", "the function"))
    return Probes(Here(function, name)).report(name)


class Probes:
    """The functions of one learner: each is probed once, whoever asks."""

    def __init__(self, learner: Learner) -> None:
        self._learner = learner
        self._verdicts: dict[str, tuple[CourseFunction, ProbeReport]] = {}
        self._given_up: set[str] = set()

    def report(self, name: str) -> ProbeReport:
        """What holds of a function, of the course or with annotations."""
        if name not in course_functions():
            return self._learner.by_annotations(name)
        return self._verdict(name)[1]

    def give_up(self, report: ProbeReport) -> None:
        """Let this stand as what is known of a function of the course, and call it no more."""
        self._given_up.add(report.function)
        self._verdicts[report.function] = course_functions()[report.function][0], report

    def _verdict(self, name: str) -> tuple[CourseFunction, ProbeReport]:
        """What the function is taken for, and what holds of it: of several, what does it the most credit."""
        if name not in self._verdicts:
            known = meant(name, self._learner.signature(name), self._learner.names)
            self._verdicts[name] = max(((each, self._probed(each)) for each in known), key=lambda one: _credit(one[1]))
        return self._verdicts[name]

    def _probed(self, known: CourseFunction) -> ProbeReport:
        """What holds with right functions in the place of wrong ones or, where that is more, with the learner's."""
        given = {name: _stand_in(_of_week(name, known)) for name in known.given if name not in self._learner.names}
        wrong = {}
        for name in _uses(known):
            if name != known.name and name in self._learner.names:
                with unwatched():
                    taken_for, report = self._verdict(name)
                if not report.holds:
                    wrong[name] = _stand_in(taken_for, self._learner.signature(name))
        makers = self._made_by_learner(known)
        with self._learner.standing_in({**given, **wrong}):
            report = _Probing(self._learner, known, makers).report()
        if wrong and not report.holds and not self._given_up & wrong.keys():
            with self._learner.standing_in(given):
                report = max(report, _Probing(self._learner, known, makers).report(), key=_credit)
        return report

    def _made_by_learner(self, known: CourseFunction) -> bool:
        """Whether the learner has a right function that makes some of the arguments."""
        if known.made is None or known.made.by not in self._learner.names:
            return False
        with unwatched():
            maker, report = self._verdict(known.made.by)
        return report.holds and maker.lesson == known.lesson


def _credit(report: ProbeReport) -> float:
    return sum(outcome.holds for outcome in report.outcomes) / len(report.outcomes)


def _uses(known: CourseFunction) -> dict[str, None]:
    """The functions that it, or what makes its arguments, may call."""
    made = () if known.made is None else _of_week(known.made.by, known).uses
    return dict.fromkeys((*known.uses, *made))


def _of_week(name: str, user: CourseFunction) -> CourseFunction:
    """The function of that name in the week of the one that uses it, or the first there is."""
    variants = course_functions()[name]
    return next((each for each in variants if each.lesson == user.lesson), variants[0])


def _stand_in(known: CourseFunction, signature: inspect.Signature | None = None) -> Callable[..., Any]:
    """A right function of that name, to be called as the learner's own is, or as the course's."""

    def right(*positional: Any, **named: Any) -> Any:
        if signature is None:
            return known.answer(**dict(zip(known.parameters, positional, strict=False)), **named)
        own = signature.bind(*positional, **named)
        own.apply_defaults()
        names = fitted(known, signature).names
        return known.answer(**{name: own.arguments[names[name]] for name in known.parameters if name in names})

    return right


class _Probing:
    """One function being probed: the first (smallest) failure of every expectation is kept."""

    def __init__(self, learner: Learner, known: CourseFunction, made_by_learner: bool) -> None:
        self.learner = learner
        self.known = known
        self.made = known.made if made_by_learner else None
        self.fit = fitted(known, learner.signature(known.name))
        self.origin = ""
        """The call that made the arguments which another function makes."""
        self.failures: dict[str, Failure] = {}
        self.tried: dict[str, int] = {}
        self.calls = 0

    def report(self) -> ProbeReport:
        for setting in self.known.settings():
            for case in self.known.cases:
                self._try(setting, {**self.known.arguments(setting), **case})
        outcomes = tuple(self._outcome(*expectation) for expectation in expectations(self.known))
        return ProbeReport(self.known.name, outcomes, self.calls)

    def _outcome(self, key: str, title: Text, counts: bool) -> Outcome:
        tried = self.tried.get(key, 0)
        return Outcome(key, title, self.failures.get(key) if tried else _NEVER, tried, counts)

    def _try(self, setting: Setting, arguments: Arguments) -> None:
        given = {**arguments, **self._made(setting, arguments)}
        try:
            called = self._call(given)
        except Exception as error:
            if isinstance(error, AssertionError) and setting.dtype is np.float32:
                return  # the course's own propagate asserts that db is a float64
            self._judge("runs", setting, given, _RAISED.filled(kind=type(error).__name__, message=_first_line(error)))
            return
        self._hold("runs")
        allowed = {self.fit.names.get(name) for name in self.known.may_change}
        changed = ", ".join(name for name in called.changed if name not in allowed)
        self._judge("inputs", setting, given, _CHANGED.filled(names=changed) if changed else None)
        expected = self.known.answer(**arguments)
        tolerance = 1e-4 if setting.dtype is np.float32 else 1e-7
        sizes = {"n_x": setting.n_x, "m": setting.m}
        whole = True
        for result in self.known.results:
            whole &= self._compare(result, called.returned, expected, setting, given, sizes, tolerance)
        for check in self.known.checks:
            if whole:
                self._judge(check.key, setting, given, self._broken(check, called.returned, arguments, given))
            else:
                self._depends(check.key, setting, given)

    def _made(self, setting: Setting, arguments: Arguments) -> Arguments:
        """The arguments that the learner's own function makes; none if it cannot."""
        if self.made is None:
            return {}
        maker = fitted(_of_week(self.made.by, self.known), self.learner.signature(self.made.by))
        try:
            positional, named = maker.call(self.made.arguments(setting, arguments))
            returned = self.learner.call(self.made.by, positional, named).returned
            self.origin = _call_typed(self.made.by, positional, named)
            return {name: returned[k] for name, k in self.made.parts.items()}
        except Exception:
            return {}

    def _call(self, arguments: Arguments) -> Called:
        self.calls += 1
        return self.learner.call(self.known.name, *self.fit.call(arguments), seen=self.calls == 1)

    def _compare(
        self, result: Result, returned: Any, expected: Any, setting: Setting, given: dict[str, Any],
        sizes: dict[str, int], tolerance: float,
    ) -> bool:  # fmt: skip
        """Judge the form of one part and, where that holds, its values. Whether the form holds."""
        want = expected if not result.path else part(expected, result, self.known.results)
        try:
            value = part(returned, result, self.known.results)
            what = _NOTHING_BACK if value is None else wrong_form(value, want, result)
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

    def _broken(self, check: Check, returned: Any, arguments: Arguments, given: Arguments) -> Text | None:
        made = {name: given[name] for name in given if self.made is not None and name in self.made.parts}

        def function(*positional: Any, **named: Any) -> Any:
            if named:
                return self._call({**named, **made}).returned
            self.calls += 1
            return self.learner.call(self.known.name, positional, {}).returned

        try:
            return check.broken(function, returned, own_copy(arguments))
        except Exception as error:
            return _RAISED.filled(kind=type(error).__name__, message=_first_line(error))

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
            shown = {} if what is _AFTER_THE_SHAPE else self.fit.names
            inputs = tuple((own, self._shown(name, given[name])) for name, own in shown.items() if name in given)
            self.failures[key] = Failure(setting.title, inputs, what, cause)

    def _shown(self, name: str, value: Any) -> str:
        """An argument as it would be typed; one that another function made, as that function's call."""
        if self.made is None or name not in self.made.parts or not self.origin:
            return _typed(value)
        return f"{self.origin}[{self.made.parts[name]}]"


def expectations(known: CourseFunction) -> Iterator[tuple[str, Text, bool]]:
    """Every expectation of a function: its name, its title, and whether it earns points by itself."""
    yield "runs", _RUNS, False
    for result in known.results:
        yield f"{result.name} form", _FORMS[result.kind].filled(name=result.name), result.kind == "shape"
        if result.kind in ("array", "number"):
            yield f"{result.name} values", _VALUES.filled(name=result.name), True
    for check in known.checks:
        yield check.key, check.title, True
    yield "inputs", _INPUTS, False


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
_NEVER = Failure(Text("", ""), (), Text("It cannot be judged before the function runs.", "函数能够运行之后才能判断。"))
_AFTER_THE_SHAPE = Text("It cannot be judged before the shapes are right.", "形状正确之后才能判断。")


def _call_typed(name: str, positional: tuple[Any, ...], named: Arguments) -> str:
    """A call as it would be typed."""
    given = [*map(_typed, positional), *(f"{key}={_typed(value)}" for key, value in named.items())]
    return f"{name}({', '.join(given)})"


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
