"""The course's arguments in the learner's parameters: by name, and in the order of the course where names differ."""

import inspect
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .course import CourseFunction


@dataclass(frozen=True)
class Fit:
    """Which of the learner's parameters takes which argument of the course."""

    names: Mapping[str, str]
    """The course's name of an argument, and the learner's."""
    by_position: bool = False
    """Whether the parameters have no names to be called by."""

    def call(self, arguments: Mapping[str, Any]) -> tuple[tuple[Any, ...], dict[str, Any]]:
        """The arguments that the learner's function takes: positional ones and named ones."""
        taken = {own: arguments[name] for name, own in self.names.items() if name in arguments}
        return (tuple(taken.values()), {}) if self.by_position else ((), taken)


def fitted(known: CourseFunction, signature: inspect.Signature) -> Fit:
    """How a learner's parameters take the arguments of a function of the course.

    >>> from .course import course_functions
    >>> predict = course_functions()["predict"][0]
    >>> dict(fitted(predict, inspect.signature(lambda weights, bias, X: None)).names)
    {'X': 'X', 'w': 'weights', 'b': 'bias'}
    """
    parameters = signature.parameters.values()
    same = dict(zip(known.parameters, known.parameters, strict=True))
    if any(p.kind is p.VAR_KEYWORD for p in parameters):
        return Fit(same)
    if any(p.kind in (p.VAR_POSITIONAL, p.POSITIONAL_ONLY) for p in parameters):
        return Fit(same, by_position=True)
    by_name = {name: name for name in known.parameters if name in signature.parameters}
    strange = [p.name for p in parameters if p.default is p.empty and p.name not in by_name]
    free = [name for name in known.parameters if name not in by_name]
    return Fit({**by_name, **dict(zip(free, strange, strict=False))})
