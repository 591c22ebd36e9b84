"""The facts so far, each once: what looks the same as before is counted, not kept again."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

import numpy as np

from ..trace import Annotation, Fact, Operand, Place, Target, Value
from .looking import class_name, is_a, module_of
from .sites import TUPLE, Part, Site
from .values import looked_into, shape_and_dtype, summarise

MOST_FACTS = 100_000
MOST_FACTS_A_PLACE = 48  # in one call
MOST_NUMBERS_A_PLACE = 3  # different integers that are kept apart
MOST_TEXTS_A_PLACE = 16  # different texts: the keys of a dict of parameters, a weight and a bias for each layer

UNKNOWN = Value("other", "")


class Link(NamedTuple):
    """An operand of a fact to be: its slot, the fact it came from, the site of its text (-1: that fact's own)."""

    slot: Any
    fact: int
    site: int


class FactTable:
    """All facts, and how often each happened."""

    def __init__(self, sites: list[Site]) -> None:
        self.sites = sites
        self.facts: list[Fact] = []
        self.times: list[int] = []
        self.last: dict[int, int] = {}  # what a site made last, in whatever frame
        self.dropped = 0
        self._known: dict[Hashable, int] = {}
        self._crowd: dict[tuple[int, int], int] = {}
        self._numbers: dict[tuple[int, int], set[Any]] = {}

    def known(self, site: Site, key: Hashable) -> int | None:
        """The fact with this key, which has happened once more."""
        found = self._known.get(key)
        if found is not None:
            self.times[found] += 1
            self.last[site.id] = found
        return found

    def add(
        self,
        key: Hashable,
        site: Site,
        call: int,
        links: Sequence[Link],
        result: Value,
        *,
        function: str = "",
        target: Target | None = None,
        origin: int | None = None,
        returned: int | None = None,
        annotation: Annotation | None = None,
    ) -> int:
        """A new fact; or, where a place has shown too many already, the last one again."""
        crowd = self._crowd[site.id, call] = self._crowd.get((site.id, call), 0) + 1
        if (crowd > MOST_FACTS_A_PLACE or len(self.facts) >= MOST_FACTS) and site.id in self.last:
            self.dropped += 1
            return self.last[site.id]
        place = site.place if target is None or target.kind != "parameter" or target.place is None else target.place
        number = self._append(
            Fact(
                len(self.facts), site.kind, place, site.unit.segment(place), function, self.operands(links, site.parts),
                result, call, 1, target, origin, returned, annotation,
            )
        )  # fmt: skip
        self._known[key] = self.last[site.id] = number
        return number

    def add_crash(
        self, place: Place, call: int, links: Sequence[Link], function: str, structure: Sequence[Part] = ()
    ) -> int:
        """The fact of an exception that nobody caught."""
        unit = next(s.unit for s in self.sites if s.place.path == place.path and s.place.cell == place.cell)
        operands = self.operands(links, structure)
        return self._append(
            Fact(len(self.facts), "crash", place, unit.segment(place), function, operands, UNKNOWN, call)
        )

    def _append(self, fact: Fact) -> int:
        self.facts.append(fact)
        self.times.append(1)
        return fact.id

    def operands(self, links: Sequence[Link], parts: Sequence[Part]) -> tuple[Operand, ...]:
        """The operands of a fact; a key such as `:, i` is put together from its parts."""
        found = []
        for slot, source, number in links:
            fact = self.facts[source]
            at = fact if number < 0 else self.sites[number]
            found.append(Operand(slot, source, fact.result, at.place, at.text))
        structure = {part.slot: part for part in parts if part.site < 0}
        if "key" in structure:
            values = {operand.slot: operand.value for operand in found}
            found.append(Operand("key", None, _key_value("key", structure, values)))
        return tuple(found)

    def summary(self, value: Any, site: Site, call: int) -> Value:
        """A value as it is told, without numbers that only say which pass of a loop this was."""
        summary = looked_into(value, summarise(value))
        if summary.kind == "int":
            kept = value in self._numbers.get((site.id, call), (value,))
            return summary if kept else replace(summary, number=None)
        if type(value) is str:
            return summary if value in self._numbers.get((site.id, call), (value,)) else replace(summary, text=None)
        if summary.kind == "float" or (summary.kind == "scalar" and type(summary.number) is float):
            return replace(summary, number=None)
        return summary

    def digest(self, site: int, call: int, value: Any) -> Any:
        """What tells the values at one place apart; hashable."""
        cls = type(value)
        if cls is np.ndarray:
            return value.shape, value.dtype.str
        if cls is int or cls is str:
            seen = self._numbers.setdefault((site, call), set())
            if value in seen:
                return value
            if len(seen) < (MOST_NUMBERS_A_PLACE if cls is int else MOST_TEXTS_A_PLACE):
                seen.add(value)
                return value
            return cls
        if cls is float or cls is bool or value is None:
            return cls
        return _digest(value)

    def looks_like(self, fact: int, value: Any) -> bool:
        """Whether `value` may be the result of this fact."""
        return resembles(self.facts[fact].result, value)


def resembles(known: Value, value: Any) -> bool:
    """Whether `value` may be what is told in `known`."""
    cls = type(value)
    if cls is np.ndarray:
        return known.shape == value.shape and known.type == "numpy.ndarray"
    if cls is int:
        return known.kind == "int" and known.number in (None, value)
    return known.type == summarise(value, 0).type


def _digest(value: Any, depth: int = 3) -> Any:
    """Enough of a value to tell one from another that matters. It must not keep anything of the learner's alive."""
    cls = type(value)
    if cls is np.ndarray:
        return value.shape, value.dtype.str
    if cls is int or cls is str:
        return value
    if cls is tuple and depth:
        return (cls, len(value), *[_digest(item, depth - 1) for item in value[:16]])
    if cls is list and depth:
        return (cls, *[_digest(item, depth - 1) for item in (value if len(value) <= 4 else value[:1])])
    if cls is dict and depth:
        if len(value) > 16:
            return cls
        return (cls, *[(key if type(key) is str else 0, _digest(item, depth - 1)) for key, item in value.items()])
    if cls is slice:
        return (cls, value.start is None, value.stop is None, value.step is None)
    if is_a(value, np.ndarray):
        shape, dtype = shape_and_dtype(value)
        return class_name(cls), shape, dtype.str
    if module_of(cls) in ("builtins", "__main__", ""):
        return class_name(cls)
    summary = summarise(value, 0)
    return class_name(cls), summary.shape, summary.dtype


def _key_value(slot: str, structure: dict[Any, Part], values: dict[Any, Value]) -> Value:
    part = structure.get(slot)
    if part is None:
        return values.get(slot, UNKNOWN)
    if part.site == TUPLE:
        items = tuple(_key_value(f"{slot}.{index}", structure, values) for index in range(part.extra or 0))
        return Value("tuple", "tuple", length=len(items), items=items)
    none = summarise(None)
    return Value("slice", "slice", items=tuple(values.get(f"{slot}.{end}", none) for end in ("start", "stop", "step")))
