"""The switch: all checks off, for a whole program or inside one block.

    SHAPESAFE_CHECKS=off python homework.py      # off from the start
    set_checking(False)                          # off from here on, everywhere
    with checking(False):                        # off inside this block, for this thread only
        ...

A checked function looks at `switch.touched`, one attribute, before anything else: while nobody has touched the
switch, that is all it costs. Off, a checked function costs one call more than the bare one, about 0.1 us.
"""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_inside_block: ContextVar[bool | None] = ContextVar("shapesafe_checking", default=None)
_OFF_WORDS = ("off", "0", "false", "no")


class _Switch:
    """Whether checks are on: everywhere, unless a block says otherwise."""

    __slots__ = ("_everywhere", "_lock", "_open_blocks", "touched")

    def __init__(self, everywhere: bool) -> None:
        self._lock = threading.Lock()
        self._everywhere = everywhere
        self._open_blocks = 0
        self.touched = not everywhere

    def is_on(self) -> bool:
        here = _inside_block.get()
        return self._everywhere if here is None else here

    def turn(self, everywhere: bool) -> None:
        with self._lock:
            self._everywhere = everywhere
            self.touched = not self._everywhere or self._open_blocks > 0

    def count_blocks(self, more: int) -> None:
        """Say that so many blocks more are open, in whichever thread."""
        with self._lock:
            self._open_blocks += more
            self.touched = not self._everywhere or self._open_blocks > 0


switch = _Switch(everywhere=os.environ.get("SHAPESAFE_CHECKS", "on").strip().lower() not in _OFF_WORDS)
"""The one switch of the process."""


def set_checking(on: bool) -> None:
    """Switch the checks on or off from now on, everywhere.

    >>> set_checking(False); checks_are_on()
    False
    >>> set_checking(True); checks_are_on()
    True
    """
    switch.turn(bool(on))


@contextmanager
def checking(on: bool) -> Iterator[None]:
    """Switch the checks on or off inside a with-block, for this thread only.

    >>> with checking(False):
    ...     checks_are_on()
    False
    >>> checks_are_on()
    True
    """
    switch.count_blocks(+1)
    token = _inside_block.set(bool(on))
    try:
        yield
    finally:
        _inside_block.reset(token)
        switch.count_blocks(-1)


def checks_are_on() -> bool:
    """Whether a checked function called here and now would be checked."""
    return switch.is_on()
