"""The functions of the course by name: what each is given, what it must give back, and a right answer beside it."""

from functools import cache

from .function import CourseFunction as CourseFunction


@cache
def course_functions() -> dict[str, CourseFunction]:
    """Every function of weeks 2 to 4 that can be probed, by the name it has in the course."""
    from . import exercises, week2, week3, week4

    return {each.name: each for week in (week2, week3, week4, exercises) for each in week.FUNCTIONS}
