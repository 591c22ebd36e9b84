"""The races of lessons 2.11 and 2.12: loop against vector, with the answers compared before the clock is."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from inspect import unwrap
from typing import NamedTuple

import numpy as np

from ..array_types import Scalar, Values
from ..contracts import checked
from ..language import Text
from . import vectorization as v
from .table import Table
from .timing import Race, race, spoken_seconds

Answer = Values | Scalar

LOOP, LISTS, VECTOR = "loop", "lists", "vector"
TWO_LOOPS, ONE_LOOP, NO_LOOP = "two loops", "one loop", "no loop"

WAYS: Mapping[str, Text] = {
    LOOP: Text("loop", "for 循环"),
    LISTS: Text("loop over lists", "对列表循环"),
    VECTOR: Text("numpy", "numpy"),
    TWO_LOOPS: Text("two loops", "两重循环"),
    ONE_LOOP: Text("one loop", "一重循环"),
    NO_LOOP: Text("no loop", "无循环"),
}

_HOW_TIMED = Text(
    en="Median of {rounds} rounds in turns on this machine, half of the rounds within {spread} of it; "
    "shape checks off while timing.",
    zh="在本机上轮流计时 {rounds} 轮，取中位数，半数的轮次与它相差不超过 {spread}；计时期间关闭形状检查。",
)


class Entry(NamedTuple):
    """One task at one size: its timings, and how far the slower ways' answers are from the fastest way's (relative)."""

    label: str
    size: int
    race: Race
    difference: float


@dataclass(frozen=True)
class Speedup:
    """How much faster the vectorized way is, over sizes or over functions."""

    title: Text
    row_heading: Text
    entries: tuple[Entry, ...]

    @property
    def ways(self) -> tuple[str, ...]:
        """The ways that were timed, slowest first."""
        return tuple(timing.name for timing in self.entries[0].race.timings)

    def ratios(self) -> tuple[float, ...]:
        """For each entry, how many times longer the first way takes than the last."""
        return tuple(entry.race.ratio(self.ways[0], self.ways[-1]) for entry in self.entries)

    def __str__(self) -> str:
        return self.table().text()

    def table(self) -> Table:
        """One row an entry: the median time of each way, the ratio, and how well the answers agree."""
        rows = []
        for entry, ratio in zip(self.entries, self.ratios(), strict=True):
            times = [spoken_seconds(timing.median_seconds) for timing in entry.race.timings]
            rows.append(
                (entry.label, *times, f"{ratio:.0f}" if ratio >= 10 else f"{ratio:.1f}", f"{entry.difference:.0e}")
            )
        return Table(
            title=self.title,
            headings=(
                self.row_heading,
                *(WAYS[way] for way in self.ways),
                Text("times faster", "快多少倍"),
                Text("difference", "结果之差"),
            ),
            rows=tuple(rows),
            note=_HOW_TIMED.filled(
                rounds=len(self.entries[0].race.timings[0].seconds),
                spread=f"{max(timing.spread for entry in self.entries for timing in entry.race.timings):.0%}",
            ),
        )


def compare_dot(
    rng: np.random.Generator, sizes: Iterable[int] = (1_000, 10_000, 100_000, 1_000_000), rounds: int = 5
) -> Speedup:
    """w^T x by a loop, by a loop over lists, and by np.dot: lesson 2.11. The course saw some 300 times at a million.

    >>> print(compare_dot(np.random.default_rng(0), sizes=(10,), rounds=1))
    w^T x
    n_x  loop    loop over lists  numpy   times faster  difference
    ...
    """
    entries = []
    for n_x in sizes:
        w, x = rng.random((n_x, 1)), rng.random((n_x, 1))
        ways = {LOOP: v.dot_by_loop, LISTS: v.dot_by_lists, VECTOR: v.dot}
        entries.append(_entry(f"{n_x}", n_x, ways, (w, x), rounds))
    return Speedup(Text("w^T x", "w^T x"), Text("n_x", "n_x"), tuple(entries))


def compare_matrix_times_column(
    rng: np.random.Generator, sizes: Iterable[int] = (10, 100, 1000), rounds: int = 5
) -> Speedup:
    """u = A v for square A by two loops and by np.dot: lesson 2.12."""
    entries = []
    for n in sizes:
        A, column = rng.normal(size=(n, n)), rng.normal(size=(n, 1))
        ways = {LOOP: v.matrix_times_column_by_loops, VECTOR: v.matrix_times_column}
        entries.append(_entry(f"({n}, {n})", n, ways, (A, column), rounds))
    return Speedup(Text("u = A v", "u = A v"), Text("shape of A", "A 的形状"), tuple(entries))


def compare_elementwise(rng: np.random.Generator, size: int = 100_000, rounds: int = 5) -> Speedup:
    """exp, log, abs, maximum, squares and reciprocals of a column, by a loop and by numpy: lesson 2.12."""
    column = rng.uniform(0.1, 3.0, size=(size, 1))
    entries = []
    for each in v.ELEMENTWISE:
        ways: dict[str, Callable[..., object]] = {
            LOOP: partial(v.each_by_loop, each.of_a_number),
            VECTOR: each.of_an_array,
        }
        entries.append(_entry(each.name, size, ways, (column,), rounds))
    title = Text(en=f"Element by element, {size} elements", zh=f"逐元素运算，{size} 个元素")
    return Speedup(title, Text("function", "函数"), tuple(entries))


def compare_gradients(
    rng: np.random.Generator, sizes: Iterable[int] = (10, 100, 1000), n_x: int = 64, rounds: int = 5
) -> Speedup:
    """dw and db with two loops, one loop and none, over the number of examples: lessons 2.10, 2.12 and 2.14."""
    entries = []
    for m in sizes:
        w, b, X = rng.normal(size=(n_x, 1)), 0.5, rng.normal(size=(n_x, m))
        Y = (rng.random((1, m)) < 0.5).astype(float)
        ways = {
            TWO_LOOPS: v.gradient_with_two_loops,
            ONE_LOOP: v.gradient_with_one_loop,
            NO_LOOP: v.gradient_without_loops,
        }
        entries.append(_entry(f"{m}", m, ways, (w, b, X, Y), rounds))
    title = Text(en=f"dw and db, n_x = {n_x}", zh=f"dw 与 db，n_x = {n_x}")
    return Speedup(title, Text("m", "m"), tuple(entries))


@checked
def _entry(
    label: str, size: int, ways: Mapping[str, Callable[..., object]], arguments: tuple[Answer, ...], rounds: int
) -> Entry:
    # Of a checked function the clock gets the mathematics, its `__wrapped__`.
    calls = {name: partial(unwrap(function), *arguments) for name, function in ways.items()}
    *others, reference = (call() for call in calls.values())
    difference = max(_relative_difference(other, reference) for other in others)
    return Entry(label, size, race(calls, rounds), difference)


@checked
def _relative_difference(ours: Answer | tuple[Answer, ...], reference: Answer | tuple[Answer, ...]) -> float:
    """The largest difference between two answers, numbers, arrays or tuples of them, against the largest number."""
    if isinstance(reference, tuple):
        assert isinstance(ours, tuple)
        return max(_relative_difference(a, b) for a, b in zip(ours, reference, strict=True))
    difference = np.max(np.abs(np.subtract(ours, reference)))  # type: ignore[arg-type]
    scale = np.max(np.abs(reference))
    return float(difference / scale) if scale else float(difference)
