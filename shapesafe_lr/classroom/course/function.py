"""A function of the course: arguments for any setting, a right answer, and what each result must be."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from ...language import Text
from ..comparing import Result
from ..settings import Setting, settings

Arguments = dict[str, Any]
Property = Callable[[Callable[..., Any], Any, Arguments], Text | None]
"""Given the learner's function, what it returned and its arguments: what does not hold, None if all is well."""


@dataclass(frozen=True)
class Check:
    """A property beyond the values: it agrees with finite differences, it stays finite in the tails."""

    key: str
    title: Text
    broken: Property


@dataclass(frozen=True)
class Made:
    """Arguments that another function of the learner's makes, such as a cache, whose layout is the learner's choice.

    Where the learner has no such function, or a wrong one, the arguments have the layout of the course.
    """

    by: str
    """The function that makes them: its name in the course."""
    arguments: Callable[[Setting, Arguments], Arguments]
    """What it is given, in one setting and case."""
    parts: Mapping[str, int]
    """The arguments, and which part of its result each is."""


@dataclass(frozen=True)
class CourseFunction:
    """What is known of one function of the course."""

    name: str
    lesson: str
    arguments: Callable[[Setting], Arguments]
    answer: Callable[..., Any]
    results: tuple[Result, ...]
    checks: tuple[Check, ...] = ()
    uses: tuple[str, ...] = ()
    """The course functions that it may call: where the learner's own is wrong, a right one stands in."""
    given: tuple[str, ...] = ()
    """Those that the course hands out with the assignment: where the learner has none, a right one stands in."""
    made: Made | None = None
    cases: tuple[Arguments, ...] = field(default=({},))
    """Further arguments: each setting is tried with each of them."""
    beside: frozenset[str] = frozenset()
    """Functions that tell the week: of two functions of one name, the one with company is meant."""
    leave_out: frozenset[str] = frozenset()
    """Keys of the settings that make no sense for it."""
    may_change: frozenset[str] = frozenset()
    """Arguments that it is allowed to change in place."""

    def settings(self) -> Iterator[Setting]:
        """The settings it is tried on."""
        return (setting for setting in settings() if setting.key not in self.leave_out)

    @property
    def parameters(self) -> list[str]:
        """Its parameters as the course names them, in order."""
        return [*self.arguments(next(self.settings())), *self.cases[0]]
