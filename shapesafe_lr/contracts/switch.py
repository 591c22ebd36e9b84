"""The switch: all checks off, for a whole program or inside one block.

    SHAPESAFE_CHECKS=off python homework.py      # off from the start
    checking(False)                              # off from here on, everywhere
    with checking(False):                        # off inside this block, for this thread only
        ...

A checked function looks at `switch.touched`, one attribute, before anything else: while nobody has touched the
switch, that is all it costs. Off, a checked function costs one more call, about 0.1 us.
"""

import os
import threading
from contextvars import ContextVar, Token
from types import TracebackType

_inside_block: ContextVar[bool | None] = ContextVar("shapesafe_checking", default=None)


class _Switch:
    """Whether checks are on: everywhere, unless a block says otherwise."""

    __slots__ = ("_lock", "_open_blocks", "everywhere", "touched")

    def __init__(self, everywhere: bool) -> None:
        self._lock = threading.Lock()
        self._open_blocks = 0
        self.everywhere = everywhere
        self.touched = not everywhere

    def is_on(self) -> bool:
        here = _inside_block.get()
        return self.everywhere if here is None else here

    def turn(self, *, everywhere: bool, blocks: int = 0) -> None:
        """Say what holds everywhere, and that so many blocks more are open, in whichever thread."""
        with self._lock:
            self.everywhere = everywhere
            self._open_blocks += blocks
            self.touched = not everywhere or self._open_blocks > 0


_OFF_WORDS = ("off", "0", "false", "no")
switch = _Switch(everywhere=os.environ.get("SHAPESAFE_CHECKS", "on").strip().lower() not in _OFF_WORDS)
"""The one switch of the process."""


class checking:  # noqa: N801  read as a verb: `with checking(False):`
    """Switch the checks on or off: from now on everywhere, or, after `with`, inside the block only.

    >>> from shapesafe_lr.contracts import checking, checks_are_on
    >>> with checking(False):
    ...     checks_are_on()
    False
    >>> checks_are_on()
    True
    """

    def __init__(self, on: bool) -> None:
        self._on = bool(on)
        self._before = switch.everywhere
        self._tokens: list[Token[bool | None]] = []
        switch.turn(everywhere=self._on)

    def __enter__(self) -> "checking":
        switch.turn(everywhere=self._before, blocks=+1)
        self._tokens.append(_inside_block.set(self._on))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        _inside_block.reset(self._tokens.pop())
        switch.turn(everywhere=switch.everywhere, blocks=-1)


def checks_are_on() -> bool:
    """Whether a checked function called here and now would be checked."""
    return switch.is_on()
