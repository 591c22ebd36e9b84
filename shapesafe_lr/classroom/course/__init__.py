"""The functions of the course by name: what each is given, what it must give back, and a right answer beside it."""

import inspect
from collections.abc import Collection
from functools import cache

from .function import CourseFunction as CourseFunction


@cache
def course_functions() -> dict[str, tuple[CourseFunction, ...]]:
    """Every function of weeks 2 to 4 that can be probed, by name; some names belong to several weeks."""
    from . import exercises, week2, week3, week4

    found: dict[str, tuple[CourseFunction, ...]] = {}
    for week in (week2, week3, week4, exercises):
        for each in week.FUNCTIONS:
            found[each.name] = (*found.get(each.name, ()), each)
    return found


def meant(name: str, signature: inspect.Signature, beside: Collection[str]) -> list[CourseFunction]:
    """Which functions of that name may be meant: those whose parameters are nearest, then those with company.

    >>> week_3 = inspect.signature(lambda parameters, X: None)
    >>> [each.lesson for each in meant("predict", week_3, ())]
    ['week 3']
    """
    named = [p for p in signature.parameters.values() if p.kind not in (p.VAR_POSITIONAL, p.VAR_KEYWORD)]

    def strangeness(known: CourseFunction) -> tuple[int, bool]:
        unknown = [p.name for p in named if p.name not in known.parameters and p.default is p.empty]
        missing = set(known.parameters) - {p.name for p in named}
        return len(unknown) + len(missing), not known.beside & set(beside)

    variants = course_functions()[name]
    least = min(map(strangeness, variants))
    return [known for known in variants if strangeness(known) == least]
