"""Which argument of the call in progress each parameter of the function that is entered has taken."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from .activations import Activation
from .facts import FactTable, Link, resembles
from .sites import Site, TargetSite

_CALLED_AS_SOMETHING_ELSE = ("__init__", "__call__")
"""`Model(X, Y)` and `layer(X)` give all parameters but the first, which is the object itself."""


class Arguments:
    """The operands of calls, matched with parameters by name, by place, and as items of `*sizes`."""

    def __init__(self, sites: Sequence[Site], table: FactTable) -> None:
        self._sites, self._table = sites, table
        self._items: dict[tuple[int, int], TargetSite] = {}  # a parameter that took an item of a starred argument

    def received(
        self, site: Site, caller: Activation | None, values: Sequence[Any]
    ) -> Iterator[tuple[TargetSite, list[Link]]]:
        """Each parameter of a function, with a link to its argument if that was seen; they hold `values`."""
        given = self._given(caller)
        receiver = next((link for link in given if link.slot == "self"), None)
        met = receiver is not None and bool(values) and self._table.looks_like(receiver.fact, values[0])
        shift = int(met or site.name in _CALLED_AS_SOMETHING_ELSE)
        starred = next((link for link in given if _is_starred(link.slot)), None)
        counted = len(values) if starred is None else int(starred.slot[1:])
        for index, (target, value) in enumerate(zip(site.targets, values, strict=False)):
            position = index - shift
            slots = {target.name, "self" if met and index == 0 else None, position if position < counted else None}
            links = [link for link in given if link.slot in slots and not target.starred]
            links = [link for link in links if self._table.looks_like(link.fact, value)]
            if starred is not None and position >= counted and not links and not target.starred:
                yield self._unpacked(target, starred, position - counted, value)
            else:
                yield target, [_argument(link) for link in links[-1:]]

    def _unpacked(self, target: TargetSite, starred: Link, item: int, value: Any) -> tuple[TargetSite, list[Link]]:
        """The parameter as bound to an item of an argument such as `*sizes`; as it was if that is no such item."""
        whole = self._table.facts[starred.fact].result
        items = whole.items if whole.kind in ("tuple", "list") and whole.items else ()
        if item >= len(items) or not resembles(items[item], value):
            return target, []
        inside = self._items.setdefault((id(target), item), replace(target, path=(item,)))
        return inside, [_argument(starred)]

    def _given(self, caller: Activation | None) -> list[Link]:
        """The operands of the caller's call in progress; they stay there until it has returned."""
        if caller is None or not caller.calling:
            return []
        found = []
        for part in self._sites[caller.calling[-1]].parts:
            if part.extra is not None:
                fact = caller.names.get(self._sites[part.site].name)
            else:
                fact = caller.latest.get(part.site)
            fact = self._table.last.get(part.site) if fact is None else fact
            if fact is not None:
                found.append(Link(part.slot, fact, part.site))
        return found


def _argument(link: Link) -> Link:
    return Link("argument", link.fact, link.site)


def _is_starred(slot: Any) -> bool:
    """Whether an argument was `*sizes`: its slot is then "*" and its place in the call."""
    return isinstance(slot, str) and slot[:1] == "*" and slot != "**"
