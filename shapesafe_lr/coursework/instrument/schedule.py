"""When to watch: the first passes, then at growing intervals. Choosing costs a loop some twenty nanoseconds a pass.

A schedule is a list of booleans, and asking it means popping the last one: `list.pop` is the hook itself, so no
Python function runs on a plain pass. A watched pass begins with a hook that refills the list before it can run empty.
"""

from __future__ import annotations

RESERVE = 32  # watched passes that are left if several threads meet at the end of the list
FIRST_INTERVAL = 8
LONGEST_INTERVAL = 1 << 15


class _Passes(list[bool]):
    """The list. Pickled, with a function that goes to a worker process, it becomes one that never asks for watching."""

    __slots__ = ()

    def __reduce__(self) -> tuple[type[_Never], tuple[()]]:
        return _Never, ()


class _Never:
    @staticmethod
    def pop() -> bool:
        """This pass is a plain one."""
        return False


class Schedule:
    """One schedule: for a function, a loop or a comprehension."""

    __slots__ = ("entries", "interval", "passes", "pop")

    def __init__(self, first: int) -> None:
        self.passes = _Passes([True] * (RESERVE + first))
        self.pop = self.passes.pop
        self.interval = FIRST_INTERVAL
        self.entries = 0

    def refill(self) -> None:
        """Called in every watched pass."""
        passes = self.passes
        if len(passes) <= RESERVE:
            missing = RESERVE - len(passes)
            passes[:0] = [True] * missing
            passes.append(True)
            passes.extend([False] * self.interval)
            self.interval = min(2 * self.interval, LONGEST_INTERVAL)

    def arm(self, most: int) -> None:
        """Watched code is about to enter: watch the next passes, fewer with every entry."""
        self.entries += 1
        wanted = most if self.entries <= 8 else 2 if self.entries <= 64 or self.entries & 63 == 0 else 0
        passes = self.passes
        while wanted and not (passes and passes[-1] and passes[-wanted:] == [True] * wanted):
            passes.append(True)

    def next_is_watched(self) -> None:
        """Watched code is about to call: watch this one pass."""
        if self.passes[-1:] != [True]:
            self.passes.append(True)
