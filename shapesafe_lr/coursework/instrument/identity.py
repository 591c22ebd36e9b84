"""Which fact made this very array? Identity tells, with weak references: temporaries reuse each other's `id`."""

from __future__ import annotations

import weakref
from collections.abc import Callable
from typing import Any

import numpy as np

from .looking import is_a


class Origins:
    """The fact that last made or bound each array that is alive."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[weakref.ref[Any], int]] = {}

    def of(self, value: Any) -> int | None:
        """The fact behind `value`, if it is an array that was seen before."""
        if not is_a(value, np.ndarray):
            return None
        known = self._known.get(id(value))
        return known[1] if known is not None and known[0]() is value else None

    def made(self, value: Any, fact: int) -> None:
        """`value` came out of an operation; if it is an array that was there before, its origin stays."""
        if is_a(value, np.ndarray) and self.of(value) is None:
            self._known[id(value)] = (weakref.ref(value, self._forgetter(id(value))), fact)

    def bound(self, value: Any, fact: int) -> None:
        """`value` was given a name, an attribute or a key."""
        if is_a(value, np.ndarray):
            self.made(value, fact)
            self._known[id(value)] = (self._known[id(value)][0], fact)

    def forget(self, value: Any) -> None:
        """numpy refuses to resize an array that a weak reference points at."""
        self._known.pop(id(value), None)

    def _forgetter(self, identity: int) -> Callable[[Any], None]:
        known = self._known

        def gone(reference: Any) -> None:
            entry = known.get(identity)
            if entry is not None and entry[0] is reference:
                del known[identity]

        return gone
