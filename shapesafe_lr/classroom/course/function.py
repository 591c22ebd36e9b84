"""A function of the course: arguments for any setting, a right answer, and what each result must be."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
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
    extra: tuple[Setting, ...] = ()
    leave_out: frozenset[str] = frozenset()
    """Keys of the settings that make no sense for it."""
    may_change: frozenset[str] = frozenset()
    """Arguments that it is allowed to change in place."""

    def settings(self) -> Iterator[Setting]:
        """The settings it is tried on."""
        yield from (setting for setting in settings() if setting.key not in self.leave_out)
        yield from self.extra
