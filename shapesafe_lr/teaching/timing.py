"""Honest timing: several ways to the same answer, measured in turns on this machine.

The contestants take turns, round after round, so that a busy moment of the machine hits all of them. The median
over the rounds is reported, with the quartiles for its spread; a warm-up call each is not counted, and the ratio of
two contestants is the median of the ratios within the rounds. The shape checks are off meanwhile: it is the
mathematics that is timed.
"""

import gc
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from statistics import median, quantiles
from time import perf_counter
from typing import NamedTuple

from ..contracts.switch import checking

ENOUGH_SECONDS = 0.002
"""A measurement lasts at least this long: a quick call is repeated until the clock's own grain does not matter."""


class Timing(NamedTuple):
    """The seconds a call took, one entry a round."""

    name: str
    seconds: tuple[float, ...]

    @property
    def median_seconds(self) -> float:
        """Half of the rounds were faster, half slower."""
        return median(self.seconds)

    @property
    def quartiles_seconds(self) -> tuple[float, float]:
        """Half of the rounds lie between these two."""
        if len(self.seconds) < 2:
            return self.seconds[0], self.seconds[0]
        low, _, high = quantiles(self.seconds, n=4, method="inclusive")
        return low, high

    @property
    def spread(self) -> float:
        """How far the quartiles are from the median, as a share of it: 0.1 on a quiet machine, 1 on a busy one."""
        low, high = self.quartiles_seconds
        return max(high - self.median_seconds, self.median_seconds - low) / self.median_seconds


@dataclass(frozen=True)
class Race:
    """The timings of one task, the slowest way first by custom; `race["numpy"]` is one of them."""

    timings: tuple[Timing, ...]

    def __getitem__(self, name: str) -> Timing:
        return next(timing for timing in self.timings if timing.name == name)

    def ratio(self, slow: str, fast: str) -> float:
        """How many times longer `slow` takes than `fast`: the median of the ratios within each round."""
        return median(s / f for s, f in zip(self[slow].seconds, self[fast].seconds, strict=True))


def race(contestants: Mapping[str, Callable[[], object]], rounds: int = 5) -> Race:
    """Time the contestants in turns.

    Raises ValueError if there are no contestants or no rounds.

    >>> result = race({"sum": lambda: sum(range(1000)), "pass": lambda: None}, rounds=3)
    >>> result.ratio("sum", "pass") > 1
    True
    """
    if not contestants or rounds < 1:
        raise ValueError("race: there must be at least one contestant and one round.")
    seconds: dict[str, list[float]] = {name: [] for name in contestants}
    with checking(False), _garbage_collection_paused():
        repeats = {name: _repeats(call) for name, call in contestants.items()}
        for turn in range(rounds):
            order = list(contestants) if turn % 2 == 0 else list(contestants)[::-1]
            for name in order:
                seconds[name].append(_seconds(contestants[name], repeats[name]))
    return Race(tuple(Timing(name, tuple(each)) for name, each in seconds.items()))


def _repeats(call: Callable[[], object]) -> int:
    """How many calls make one measurement; finding out is the warm-up."""
    repeats = 1
    while (elapsed := _seconds(call, repeats) * repeats) < ENOUGH_SECONDS:
        repeats *= 10 if elapsed < ENOUGH_SECONDS / 10 else 2
    return repeats


def _seconds(call: Callable[[], object], repeats: int) -> float:
    start = perf_counter()
    for _ in range(repeats):
        call()
    return (perf_counter() - start) / repeats


class _garbage_collection_paused:  # noqa: N801  read as a phrase: `with _garbage_collection_paused():`
    """The collector stops the program when it likes; while timing it would hit one contestant and not the other."""

    def __enter__(self) -> None:
        self._was_on = gc.isenabled()
        gc.disable()

    def __exit__(self, *error: object) -> None:
        if self._was_on:
            gc.enable()


def spoken_seconds(seconds: float) -> str:
    """A duration with the unit that suits it.

    >>> spoken_seconds(0.48), spoken_seconds(0.0015), spoken_seconds(2.5e-6)
    ('480 ms', '1.5 ms', '2.5 us')
    """
    if seconds >= 1:
        return f"{seconds:.3g} s"
    return f"{seconds * 1e3:.3g} ms" if seconds >= 1e-3 else f"{seconds * 1e6:.3g} us"
