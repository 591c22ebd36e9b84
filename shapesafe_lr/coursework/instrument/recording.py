"""The recorder: what the hooks do with the values that pass through them.

Every hook returns what it was given and lets no exception of our own out: the program must not notice. A hook finds
its frame with `sys._getframe`, and the frame's activation holds what the operands of the expression left there.
Values are followed so that each operand can point at the fact that made it:

- a name, to the assignment that bound it in its scope, if the value there looks the same;
- an array, by identity;
- a parameter, to the argument in the calling frame; a call, to the `return` that its result came from.
"""

from __future__ import annotations

import ast
import os
import sys
import time
import types
from collections.abc import Callable, Hashable, Sequence
from typing import Any

import numpy as np

from ..trace import Annotation, Target, Value
from .activations import Activation, Activations
from .annotations import annotation_of
from .arguments import Arguments
from .facts import UNKNOWN, FactTable, Link
from .identity import Origins
from .looking import member_of
from .naming import name_of_callable, name_of_method, name_of_module_member
from .schedule import Schedule
from .sites import COUNTS_REFERENCES, Part, Site, TargetSite
from .stored import NOTHING, container, entry, variable

_MAKES_VALUES = ("call", "binary", "unary", "subscript", "attribute", "compare", "conditional", "boolean")


class Recorder:
    """Listens to one watched program."""

    def __init__(self, failed: Callable[[BaseException], None] | None = None) -> None:
        self.sites: list[Site] = []
        self.schedules: list[Schedule] = []
        self.table = FactTable(self.sites)
        self.activations = Activations()
        self._arguments = Arguments(self.sites, self.table)
        self.enabled = True
        self.failed = failed or _one_line
        self.pause: Callable[[str], None] | None = None  # called before calls: the program may wait there, or end
        self.limit: tuple[float, type[BaseException]] | None = None  # a time, and what to raise then
        self.functions: dict[int, Site] = {}  # id of a watched function's code: its definition
        self.learners: dict[int, str] = {}  # the same: its name
        self._codes: list[types.CodeType] = []  # kept, so that their ids stay theirs
        self._origins = Origins()
        self._stored: dict[str, int] = {}  # the fact that last stored under an attribute's name, or a key
        self._entries: dict[int, int] = {}  # how often a call was watched

    def __reduce__(self) -> tuple[Any, ...]:
        """A watched function that is pickled by value, for a worker process, is not watched there."""
        return _silent, ()

    # ---------------------------------------------------------------- before the program runs

    def new_site(self, **known: Any) -> Site:
        """Register a watched place."""
        site = Site(id=len(self.sites), **known)
        self.sites.append(site)
        return site

    def new_schedule(self) -> int:
        """Register a function, loop or comprehension that exists twice."""
        self.schedules.append(Schedule(first=10))
        return len(self.schedules) - 1

    def hook(self, mark: str) -> Any:
        """The hook that a marked constant stands for."""
        name, _, number = mark.partition("\0")
        return self.schedules[int(number)].pop if name == "choose" else getattr(self, name)

    def know_code(self, code: types.CodeType) -> None:
        """Remember which code is whose, so that calls can be named and watched."""
        definitions = {(site.unit.filename, site.first_line, site.name): site for site in self.sites if site.first_line}
        waiting = [code]
        while waiting:
            here = waiting.pop()
            self._codes.append(here)
            site = definitions.get((here.co_filename, here.co_firstlineno, here.co_name))
            if site is not None:
                self.learners[id(here)] = site.function
                self.functions[id(here)] = site
            waiting += [constant for constant in here.co_consts if isinstance(constant, types.CodeType)]

    # ---------------------------------------------------------------- hooks: expressions

    def record(self, number: int, value: Any, *extras: Any) -> Any:
        """An expression has its value."""
        if self.enabled:
            try:
                self._record(self.sites[number], value, extras, sys._getframe(1))
            except Exception as error:
                self._fault(error)
        return value

    def name(self, number: int, value: Any) -> Any:
        """A variable is read, and its value may be wanted."""
        if self.enabled and type(value) is not types.ModuleType:
            try:
                site, frame = self.sites[number], sys._getframe(1)
                activation = self.activations.of(frame, site)
                activation.latest[number] = self.named(site, activation, value, frame)
            except Exception as error:
                self._fault(error)
        return value

    def callee(self, number: int, func: Any) -> Any:
        """A call begins: the function is known, its arguments come next."""
        if self.enabled:
            try:
                self._begin_call(self.sites[number], name_of_callable(func, self.learners), func, sys._getframe(1))
            except Exception as error:
                self._fault(error)
        return func

    def receiver(self, number: int, value: Any) -> Any:
        """A method call begins: `value` is what the method belongs to."""
        if self.enabled:
            try:
                site = self.sites[number]
                if site.name in COUNTS_REFERENCES:
                    self._origins.forget(value)
                func = member_of(value, site.name)[1]
                self._begin_call(site, name_of_method(value, site.name, self.learners), func, sys._getframe(1))
            except Exception as error:
                self._fault(error)
        return value

    def alone(self, number: int, value: Any) -> None:
        """A method is about to be called that needs `value` to be known to nobody else."""
        if self.enabled:
            try:
                self._origins.forget(value)
            except Exception as error:
                self._fault(error)

    def judge(self, number: int, value: Any, *extras: Any) -> Any:
        """An assertion is about to be judged."""
        if self.enabled:
            try:
                self._record(self.sites[number], value, extras, sys._getframe(1))
            except Exception as error:
                self._fault(error)
        return value

    # ---------------------------------------------------------------- hooks: assignments

    def bind(self, number: int, value: Any, *extras: Any) -> Any:
        """A value is about to be assigned."""
        if self.enabled:
            try:
                site, frame = self.sites[number], sys._getframe(1)
                activation = self.activations.of(frame, site)
                links = self._take(site.parts, activation, extras, frame)
                if not site.targets and links:  # its targets are told of afterwards, by `store`
                    activation.latest[number] = links[0].fact
                for target in site.targets:
                    activation.latest[number] = self._bind(site, target, activation, value, links, frame)
            except Exception as error:
                self._fault(error)
        return value

    def store(self, number: int, *extras: Any) -> None:
        """Values have been assigned to attributes, items, or the names of an unpacking."""
        if self.enabled:
            try:
                site, frame = self.sites[number], sys._getframe(1)
                activation = self.activations.of(frame, site)
                links = self._take(site.parts, activation, extras, frame)
                for target in site.targets:
                    self._assign(site, target, activation, links, extras, frame)
            except Exception as error:
                self._fault(error)

    def before(self, number: int, value: Any, *extras: Any) -> Any:
        """An in-place operation is about to happen; both operands are evaluated."""
        if self.enabled:
            try:
                site, frame = self.sites[number], sys._getframe(1)
                activation = self.activations.of(frame, site)
                for link in self._take(site.parts, activation, extras, frame):
                    activation.latest[number if link.slot == "value" else ~number] = link.fact
            except Exception as error:
                self._fault(error)
        return value

    def after(self, number: int, *extras: Any) -> None:
        """An in-place operation has happened."""
        if self.enabled:
            try:
                site, frame = self.sites[number], sys._getframe(1)
                activation = self.activations.of(frame, site)
                began = site.parts[0].site
                earlier = activation.latest.pop(~began, None)
                links = [] if earlier is None else [Link("before", earlier, began)]
                links += self._take(site.parts, activation, extras, frame)
                self._assign(site, site.targets[0], activation, links, extras, frame)
            except Exception as error:
                self._fault(error)

    # ---------------------------------------------------------------- hooks: what exists twice

    def arm(self, number: int, iterable: Any) -> Any:
        """Watched code comes to a loop."""
        if self.enabled:
            self.schedules[self.sites[number].schedule].arm(6)
        return iterable

    def loop(self, number: int, *extras: Any) -> bool:
        """A watched pass of a loop begins."""
        site = self.sites[number]
        self.schedules[site.schedule].refill()
        if self.limit is not None and time.monotonic() > self.limit[0]:
            raise self.limit[1]
        if self.enabled and site.targets:
            try:
                frame = sys._getframe(1)
                activation = self.activations.of(frame, site)
                links = self._take(site.parts, activation, (), frame, keep=True)
                for target in site.targets:
                    self._bind(site, target, activation, variable(target, extras, frame), links, frame)
            except Exception as error:
                self._fault(error)
        return True

    def enter(self, number: int, *values: Any) -> bool:
        """A watched pass of a function begins, or a module or class body."""
        site = self.sites[number]
        if site.schedule >= 0:
            self.schedules[site.schedule].refill()
        if self.enabled:
            try:
                frame = sys._getframe(1)
                activation = self.activations.begin(frame, site, self.sites, values)
                if values:
                    self._receive(site, activation, values, frame)
            except Exception as error:
                self._fault(error)
        return True

    def leave(self, number: int, value: Any, *extras: Any) -> Any:
        """A watched function returns `value`."""
        if self.enabled:
            try:
                site, frame = self.sites[number], sys._getframe(1)
                activation = self.activations.of(frame, site)
                links = self._take(site.parts, activation, extras, frame)
                promised = annotation_of(site.annotation, site.unit, frame)
                fact = self._fact(site, activation, value, links, annotation=promised)
                caller = activation.caller
                if caller is not None and caller.calling:
                    caller.returned[caller.calling[-1]] = fact
                self.activations.end(frame)
            except Exception as error:
                self._fault(error)
        return value

    # ---------------------------------------------------------------- what they have in common

    def _fault(self, error: Exception) -> None:
        """Our own failure. At the end of the stack or of the memory it is the program's, which will hear of it next."""
        if not isinstance(error, (RecursionError, MemoryError)):
            self.failed(error)

    def _record(self, site: Site, value: Any, extras: tuple[Any, ...], frame: types.FrameType) -> None:
        activation = self.activations.of(frame, site)
        function, returned = site.function, None
        if site.kind == "call":
            returned = activation.end_call(site.id)
        links = self._take(site.parts, activation, extras, frame)
        if site.kind == "attribute" and not links:
            if type(value) is types.ModuleType:
                return
            function = name_of_module_member(frame, site.text) or function
        elif site.kind == "subscript" and type(value) is np.ndarray and links:
            function = self._index_trick(links[0])
        activation.latest[site.id] = self._fact(site, activation, value, links, function=function, returned=returned)

    def _index_trick(self, receiver: Link) -> str:
        """np.c_[...] is a function in the clothes of a subscript."""
        fact = self.table.facts[receiver.fact]
        return fact.function if fact.result.type.startswith("numpy.lib") else ""

    def _begin_call(self, site: Site, name: str, func: Any, frame: types.FrameType) -> None:
        if self.pause is not None:
            self.pause(name)
        site.function = name
        self.activations.of(frame, site).begin_call(site.id)
        behind = func.__func__ if type(func) is types.MethodType else func  # a method may be of anything callable
        definition = self.functions.get(id(behind.__code__)) if type(behind) is types.FunctionType else None
        if definition is not None:
            entries = self._entries[site.id] = self._entries.get(site.id, 0) + 1
            if entries <= 24 or entries & (entries - 1) == 0 or entries & 4095 == 0:
                self.schedules[definition.schedule].next_is_watched()

    def _take(
        self,
        parts: Sequence[Part],
        activation: Activation,
        extras: Sequence[Any],
        frame: types.FrameType,
        keep: bool = False,
    ) -> list[Link]:
        """The operands of a site, as they were left by the sites they come from."""
        found: list[Link] = []
        for part in parts:
            if part.site < 0:
                continue
            site = self.sites[part.site]
            fact: int | None
            if site.kind == "constant":
                fact = self.constant(site, activation)
            elif part.extra is not None:
                fact = self.named(site, activation, extras[part.extra], frame)
            elif part.peek is not None:
                names = frame.f_locals
                fact = self.named(site, activation, names[part.peek], frame) if part.peek in names else None
            else:
                fact = activation.latest.get(part.site) if keep else activation.latest.pop(part.site, None)
            if fact is not None:
                found.append(Link(part.slot, fact, part.site))
        return found

    def constant(self, site: Site, activation: Activation) -> int:
        """The fact of a literal."""
        key = (site.id, activation.call)
        known = self.table.known(site, key)
        return known if known is not None else self.table.add(key, site, activation.call, (), site.value or UNKNOWN)

    def named(self, site: Site, activation: Activation, value: Any, frame: types.FrameType) -> int:
        """The fact of a variable that is read."""
        table, call = self.table, activation.call
        binding = self.activations.names(site.home, activation, frame).get(site.name)
        if binding is not None and not table.looks_like(binding, value):
            binding = None  # it was bound again where nobody watched
        bound_at = None if binding is None else table.facts[binding].place
        key = (site.id, call, table.digest(site.id, call, value), bound_at)
        known = table.known(site, key)
        if known is not None:
            return known
        links = [] if binding is None else [Link("binding", binding, -1)]
        return table.add(key, site, call, links, table.summary(value, site, call), origin=self._origins.of(value))

    def _fact(
        self,
        site: Site,
        activation: Activation,
        value: Any,
        links: Sequence[Link],
        *,
        function: str = "",
        target: TargetSite | None = None,
        frame: types.FrameType | None = None,
        inner: Sequence[Link] = (),
        returned: int | None = None,
        annotation: Annotation | None = None,
        result: Value | None = None,
    ) -> int:
        table, call = self.table, activation.call
        digest: Hashable = table.digest(site.id, call, value) if result is None else result
        sources = tuple([self._source_key(link, site) for link in (*links, *inner)])
        key = (site.id, call, digest, 0 if target is None else id(target), function, sources, returned)
        fact = table.known(site, key)
        if fact is None:
            told = None if target is None or frame is None else self._target(site, target, frame, inner)
            summary = table.summary(value, site, call) if result is None else result
            origin = self._origin(site, value) if site.kind in ("attribute", "subscript") else None
            if site.kind == "assign" and target is not None and target.path:
                origin = self._origins.of(value)
            fact = table.add(
                key, site, call, links, summary,
                function=function, target=told, origin=origin, returned=returned, annotation=annotation,
            )  # fmt: skip
        if site.kind in _MAKES_VALUES:
            self._origins.made(value, fact)
        return fact

    def _source_key(self, link: Link, site: Site) -> Hashable:
        """Facts are told apart by their operands; arguments only by their place and look, or loops would never fold."""
        if site.kind != "parameter":
            return link.fact
        source = self.table.facts[link.fact]
        return source.place, source.result.shape, source.result.number

    def _origin(self, site: Site, value: Any) -> int | None:
        """The fact behind what an attribute or item holds: arrays by identity, numbers by where they were stored."""
        if type(value) is not int:
            return self._origins.of(value)
        stored = self._stored.get(site.function if site.kind == "attribute" else site.text.partition("[")[2])
        return stored if stored is not None and self.table.looks_like(stored, value) else None

    def _bind(
        self,
        site: Site,
        target: TargetSite,
        activation: Activation,
        value: Any,
        links: Sequence[Link],
        frame: types.FrameType,
    ) -> int:
        fact = self._fact(site, activation, value, links, function=site.function, target=target, frame=frame)
        self.activations.names(target.home, activation, frame)[target.name] = fact
        self._origins.bound(value, fact)
        return fact

    def _assign(
        self,
        site: Site,
        target: TargetSite,
        activation: Activation,
        links: Sequence[Link],
        extras: Sequence[Any],
        frame: types.FrameType,
    ) -> None:
        """One target of an assignment that has happened."""
        if target.kind == "name":
            self._bind(site, target, activation, variable(target, extras, frame), links, frame)
            return
        inner = self._take(target.parts, activation, extras, frame)
        key = next((self.table.facts[link.fact].result for link in inner if link.slot == "key"), None)
        stored = entry(container(target, extras, frame, self.sites), target, key)
        result = None
        if stored is NOTHING:
            sources = [link.fact for link in links if link.slot == "value"]
            result = self.table.facts[sources[0]].result if sources and not target.path else UNKNOWN
        fact = self._fact(
            site, activation, stored, links,
            function=site.function, target=target, frame=frame, inner=inner, result=result,
        )  # fmt: skip
        if stored is not NOTHING:
            self._origins.bound(stored, fact)
        self._stored[
            target.name.rpartition(".")[2] if target.kind == "attribute" else target.name.partition("[")[2]
        ] = fact

    def _target(self, site: Site, target: TargetSite, frame: types.FrameType, inner: Sequence[Link]) -> Target:
        annotation = target.annotation
        if isinstance(annotation, ast.expr):
            annotation = annotation_of(annotation, site.unit, frame)
        name = target.name.partition("#")[0] if target.kind == "name" else target.name
        operands = self.table.operands(inner, target.parts)
        return Target(target.kind, name, target.path, target.starred, annotation, operands, target.place)

    # ---------------------------------------------------------------- arguments

    def _receive(self, site: Site, activation: Activation, values: Sequence[Any], frame: types.FrameType) -> None:
        """The parameters of a function that is entered, each linked to its argument."""
        received = self._arguments.received(site, activation.caller, values)
        for (target, links), value in zip(received, values, strict=False):
            self._bind(site, target, activation, value, links, frame)

    # ---------------------------------------------------------------- after an exception

    def derived(self, site: Site, activation: Activation, value: Any, links: Sequence[Link]) -> int:
        """The fact of an expression whose value was found again after an exception."""
        return self._fact(site, activation, value, links, function=site.function)


def _one_line(error: BaseException) -> None:
    """Our own failure is one line, once, and the program goes on. SHAPESAFE_STRICT makes it an exception, for tests."""
    global _said
    if os.environ.get("SHAPESAFE_STRICT"):
        raise error
    if not _said and sys.__stderr__ is not None:
        _said = True
        told = f"{type(error).__name__}: {error}"
        sys.__stderr__.write(f"shapesafe_lr: watching failed here, and goes on: {told}\n")


_said = False


def _silent() -> Recorder:
    recorder = Recorder()
    recorder.enabled = False
    return recorder
