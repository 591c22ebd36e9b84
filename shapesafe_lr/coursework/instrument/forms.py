"""What tells one activation of a function from another: the shapes of what it is given, and its first few numbers.

An optimiser, a library's loop or a test calls a function from one place with ever other sizes. Seen as one call, the
`m` of one activation would be held against the `X` of another. So each form is a call of its own, up to a handful;
what comes after is one call more, which says of itself that it is several.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Any, NamedTuple

import numpy as np

from .looking import is_a
from .values import shape_and_dtype

MOST_FORMS = 8  # of one function, called from one place
MOST_NUMBERS = 3  # of one parameter: a number may only say which pass of a loop this is
MOST_ITEMS = 16
LONGEST_TEXT = 40


class Form(NamedTuple):
    """The form of an activation; `several` if activations of different forms have it."""

    parts: Hashable = ()
    several: bool = False


SEVERAL = Form(several=True)


class Forms:
    """The forms that were met so far, by the function and the place it was called from."""

    def __init__(self) -> None:
        self._met: dict[Hashable, set[Form]] = {}
        self._numbers: dict[Hashable, set[Any]] = {}

    def of(self, called: Hashable, values: Sequence[Any]) -> Form:
        """The form of an activation with these parameters."""
        parts = [self._part((called, place), value) for place, value in enumerate(values)]
        form = Form(tuple(parts), several=int in parts or str in parts)
        met = self._met.setdefault(called, set())
        if form not in met and len(met) >= MOST_FORMS:
            return SEVERAL
        met.add(form)
        return form

    def _part(self, parameter: Hashable, value: Any) -> Any:
        """Shapes for arrays and what holds them; a number or a short text itself, or its type once there were many."""
        cls = type(value)
        if cls is int or (cls is str and len(value) <= LONGEST_TEXT):
            seen = self._numbers.setdefault(parameter, set())
            if value not in seen and len(seen) >= MOST_NUMBERS:
                return cls
            seen.add(value)
            return value
        if cls is dict:
            return tuple(_shape(item) for item in list(value.values())[:MOST_ITEMS])
        if cls is list or cls is tuple:
            return frozenset(_shape(item) for item in value[:MOST_ITEMS])
        return _shape(value)


def _shape(value: Any) -> tuple[int, ...] | None:
    return shape_and_dtype(value)[0] if is_a(value, np.ndarray) else None
