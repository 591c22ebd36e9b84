"""The recorder: what the hooks do with the values that pass through them.

Every hook returns what it was given and lets no exception of our own out: the program must not notice. Frames are told apart by the
identity of their frame object, which a hook finds with `sys._getframe`; names, arrays and calls are followed so that each operand can
point at the fact that made it:

- a name, to the assignment that bound it in its scope, if the value there looks the same;
- an array, by identity, with a weak reference because temporaries reuse their `id`;
- a parameter, to the argument in the calling frame; a call, to the `return` it came from.
"""

from __future__ import annotations

import ast
import os
import sys
import time
import types
import weakref
from collections.abc import Callable, Hashable
from dataclasses import replace
from typing import Any

import numpy as np

from ..trace import Annotation, Call, Fact, Operand, Place, Target, Value
from .looking import is_a, member_of, module_of, state_of
from .naming import name_of_callable, name_of_method, name_of_module_member
from .schedule import Schedule
from .sites import TUPLE, Part, Site, TargetSite, Unit
from .values import looked_into, summarise

MOST_FACTS = 200_000
MOST_FACTS_A_PLACE = 48  # in one call
MOST_NUMBERS_A_PLACE = 3  # different integers that are kept apart
MOST_FRAMES = 4000
_COMPREHENSION_FRAMES = {"<listcomp>", "<setcomp>", "<dictcomp>"}
_UNKNOWN = Value("other", "")


class Activation:
    """A frame that is being watched."""

    __slots__ = ("call", "caller", "calling", "code", "latest", "names", "returned")

    def __init__(self, call: int, caller: Activation | None, code: types.CodeType) -> None:
        self.call, self.caller = call, caller
        self.code = id(code)  # a frame that failed leaves its activation behind, and its identity to the next frame
        self.names: dict[str, int] = {}  # the fact that last bound a name
        self.latest: dict[int, int] = {}  # the fact that a site made last, until its parent takes it
        self.calling: list[int] = []  # sites of the calls in progress
        self.returned: dict[int, int] = {}  # the `return` fact behind a call in progress


class Recorder:
    """Keeps the facts of one watched program."""

    def __init__(self, failed: Callable[[BaseException], None] | None = None) -> None:
        self.sites: list[Site] = []
        self.schedules: list[Schedule] = []
        self.facts: list[Fact] = []
        self.times: list[int] = []
        self.calls: list[Call] = [Call("<module>", None, None)]
        self.dropped = 0
        self.enabled = True
        self.failed = failed or _one_line
        self.pause: Callable[[str], None] | None = None  # called where a program may be about to wait, or to end
        self.limit: tuple[float, type[BaseException]] | None = None  # a time, and what to raise then
        self.learners: dict[int, str] = {}  # id of a watched function's code: its name
        self.functions: dict[int, Site] = {}  # id of a watched function's code: its definition
        self.last_fact: dict[int, int] = {}  # what a site made last, in whatever frame
        self._codes: list[types.CodeType] = []  # kept, so that their ids stay theirs
        self._known: dict[Hashable, int] = {}
        self._crowd: dict[tuple[int, int], int] = {}
        self._numbers: dict[tuple[int, int], set[Any]] = {}
        self._frames: dict[int, Activation] = {}
        self._last: dict[int, Activation] = {}  # by scope: closures and generator expressions look here
        self._globals: dict[int, dict[str, int]] = {}  # names of each module, by the identity of its dictionary
        self._origins: dict[int, tuple[weakref.ref[Any], int]] = {}
        self._attributes: dict[tuple[int, str], tuple[weakref.ref[Any], int]] = {}
        self._contexts: dict[Hashable, int] = {}
        self._call_sites: dict[int, int] = {}

    def __reduce__(self) -> tuple[Any, ...]:
        """A watched function that is pickled by value, for a worker process, is not watched there."""
        return _silent, ()

    def _fault(self, error: Exception) -> None:
        """Our own failure. At the end of the stack or of the memory it is the program's, who will hear of it next."""
        if not isinstance(error, (RecursionError, MemoryError)):
            self.failed(error)

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
        by_place = {
            (site.unit.filename, site.first_line, site.name): site
            for site in self.sites
            if site.kind == "parameter" and site.first_line
        }
        waiting = [code]
        while waiting:
            here = waiting.pop()
            self._codes.append(here)
            site = by_place.get((here.co_filename, here.co_firstlineno, here.co_name))
            if site is not None:
                self.learners[id(here)] = site.function
                self.functions[id(here)] = site
            waiting += [constant for constant in here.co_consts if isinstance(constant, types.CodeType)]

    # ---------------------------------------------------------------- hooks

    def record(self, number: int, value: Any, *extras: Any) -> Any:
        """An expression has its value."""
        if self.enabled:
            try:
                site = self.sites[number]
                frame = sys._getframe(1)
                activation = self._activation(frame, site)
                returned = None
                function = site.function
                if site.kind == "call":
                    function, returned = self._called(activation, number)
                operands = self._take(site.parts, activation, extras, frame)
                if site.kind == "attribute" and not operands:
                    if type(value) is types.ModuleType:
                        return value
                    function = name_of_module_member(frame, site.text) or function
                elif site.kind == "subscript" and type(value) is not np.ndarray:
                    function = self._index_trick(operands)
                fact = self._fact(site, activation, value, operands, function=function, returned=returned)
                activation.latest[number] = fact
            except Exception as error:
                self._fault(error)
        return value

    def name(self, number: int, value: Any) -> Any:
        """A variable is read, and its value may be wanted."""
        if self.enabled:
            try:
                site = self.sites[number]
                frame = sys._getframe(1)
                activation = self._activation(frame, site)
                if type(value) is not types.ModuleType:
                    activation.latest[number] = self._name(site, activation, value, frame)
            except Exception as error:
                self._fault(error)
        return value

    def callee(self, number: int, func: Any) -> Any:
        """A call begins: the function is known, its arguments come next."""
        if self.enabled:
            try:
                activation = self._activation(sys._getframe(1), self.sites[number])
                self._begin_call(activation, number, name_of_callable(func, self.learners), func)
            except Exception as error:
                self._fault(error)
        return func

    def receiver(self, number: int, value: Any) -> Any:
        """A method call begins: `value` is what the method belongs to."""
        if self.enabled:
            try:
                site = self.sites[number]
                activation = self._activation(sys._getframe(1), site)
                if site.name in ("resize", "__setstate__"):  # numpy refuses to resize what a weak reference points at
                    self._origins.pop(id(value), None)
                func = member_of(value, site.name)[1]
                self._begin_call(activation, number, name_of_method(value, site.name, self.learners), func)
            except Exception as error:
                self._fault(error)
        return value

    def bind(self, number: int, value: Any, *extras: Any) -> Any:
        """A value is about to be assigned."""
        if self.enabled:
            try:
                site = self.sites[number]
                frame = sys._getframe(1)
                activation = self._activation(frame, site)
                operands = self._take(site.parts, activation, extras, frame)
                if not site.targets and operands:
                    activation.latest[number] = operands[0][1]
                for target in site.targets:
                    activation.latest[number] = self._bind(site, target, activation, value, operands, frame)
            except Exception as error:
                self._fault(error)
        return value

    def store(self, number: int, *extras: Any) -> None:
        """Values have been assigned to attributes, items, or the names of an unpacking."""
        if self.enabled:
            try:
                site = self.sites[number]
                frame = sys._getframe(1)
                activation = self._activation(frame, site)
                operands = self._take(site.parts, activation, extras, frame)
                for target in site.targets:
                    parts = self._take(target.parts, activation, extras, frame)
                    if target.kind == "name":
                        self._bind(site, target, activation, _variable(target, extras, frame), operands, frame)
                    else:
                        self._store(site, target, activation, operands, parts, extras, frame)
            except Exception as error:
                self._fault(error)

    def before(self, number: int, value: Any, *extras: Any) -> Any:
        """An in-place operation is about to happen; both operands are evaluated."""
        if self.enabled:
            try:
                site = self.sites[number]
                frame = sys._getframe(1)
                activation = self._activation(frame, site)
                operands = self._take(site.parts, activation, extras, frame)
                if operands and operands[-1][0] == "value":
                    activation.latest[number] = operands[-1][1]
                if len(operands) > 1:
                    activation.latest[~number] = operands[0][1]
            except Exception as error:
                self._fault(error)
        return value

    def after(self, number: int, *extras: Any) -> None:
        """An in-place operation has happened."""
        if self.enabled:
            try:
                site = self.sites[number]
                frame = sys._getframe(1)
                activation = self._activation(frame, site)
                before_site = site.parts[0].site
                operands = self._take(site.parts, activation, extras, frame)
                earlier = activation.latest.pop(~before_site, None)
                if earlier is not None:
                    operands.insert(0, ("before", earlier, before_site))
                target = site.targets[0]
                if target.kind == "name":
                    value = _variable(target, extras, frame)
                    self._bind(site, target, activation, value, operands, frame, function=site.function)
                else:
                    parts = self._take(target.parts, activation, extras, frame)
                    self._store(site, target, activation, operands, parts, extras, frame)
            except Exception as error:
                self._fault(error)

    def loop(self, number: int, *extras: Any) -> bool:
        """A watched pass of a loop begins."""
        site = self.sites[number]
        self.schedules[site.schedule].refill()
        if self.limit is not None and time.monotonic() > self.limit[0]:
            raise self.limit[1]
        if self.enabled and site.targets:
            try:
                frame = sys._getframe(1)
                activation = self._activation(frame, site)
                operands = self._take(site.parts, activation, (), frame, keep=True)
                for target in site.targets:
                    self._bind(site, target, activation, _variable(target, extras, frame), operands, frame)
            except Exception as error:
                self._fault(error)
        return True

    def arm(self, number: int, iterable: Any) -> Any:
        """Watched code comes to a loop."""
        if self.enabled:
            try:
                self.schedules[self.sites[number].schedule].arm(6)
            except Exception as error:
                self._fault(error)
        return iterable

    def enter(self, number: int, *values: Any) -> bool:
        """A watched pass of a function begins, or a module or class body."""
        site = self.sites[number]
        if site.schedule >= 0:
            self.schedules[site.schedule].refill()
        if self.enabled:
            try:
                self._enter(site, sys._getframe(1), values)
            except Exception as error:
                self._fault(error)
        return True

    def leave(self, number: int, value: Any, *extras: Any) -> Any:
        """A watched function returns `value`."""
        if self.enabled:
            try:
                site = self.sites[number]
                frame = sys._getframe(1)
                activation = self._activation(frame, site)
                operands = self._take(site.parts, activation, extras, frame)
                annotation = _annotation(site.annotation, site.unit, frame)
                fact = self._fact(site, activation, value, operands, annotation=annotation)
                caller = activation.caller
                if caller is not None and caller.calling:
                    caller.returned[caller.calling[-1]] = fact
                self._frames.pop(id(frame), None)
            except Exception as error:
                self._fault(error)
        return value

    def judge(self, number: int, value: Any, *extras: Any) -> Any:
        """An assertion is about to be judged."""
        return (
            self.record(number, value, *extras)
            if not self.enabled
            else self._judge(number, value, extras, sys._getframe(1))
        )

    # ---------------------------------------------------------------- after an exception

    def activation_of(self, frame: types.FrameType, site: Site) -> Activation:
        """The activation of a frame that has failed."""
        return self._activation(frame, site)

    def constant(self, site: Site, activation: Activation) -> int:
        """The fact of a constant."""
        return self._constant(site, activation)

    def named(self, site: Site, activation: Activation, value: Any, frame: types.FrameType) -> int:
        """The fact of a variable that was read, found in the frame afterwards."""
        return self._name(site, activation, value, frame)

    def derived(self, site: Site, activation: Activation, value: Any, operands: list[tuple[Any, int, int]]) -> int:
        """The fact of an expression that was evaluated, found again afterwards."""
        return self._fact(site, activation, value, operands, function=site.function)

    def add_crash(
        self,
        place: Place,
        site: Site | None,
        call: int,
        operands: list[tuple[Any, int, int]],
        function: str,
        structure: list[Part] | None = None,
    ) -> int | None:
        """The fact of kind "crash"."""
        unit = next(s.unit for s in self.sites if s.place.path == place.path and s.place.cell == place.cell)
        number = len(self.facts)
        linked = self._operands(operands, structure or [])
        self.facts.append(Fact(number, "crash", place, unit.segment(place), function, linked, _UNKNOWN, call))
        self.times.append(1)
        return number

    # ---------------------------------------------------------------- facts

    def _judge(self, number: int, value: Any, extras: tuple[Any, ...], frame: types.FrameType) -> Any:
        try:
            site = self.sites[number]
            activation = self._activation(frame, site)
            operands = self._take(site.parts, activation, extras, frame)
            self._fact(site, activation, value, operands)
        except Exception as error:
            self._fault(error)
        return value

    def _activation(self, frame: types.FrameType, site: Site) -> Activation:
        if site.in_generator:
            found = self._last.get(site.owner)
            if found is not None:
                return found
        while frame.f_code.co_name in _COMPREHENSION_FRAMES and frame.f_back is not None:
            frame = frame.f_back
        found = self._frames.get(id(frame))
        if found is None or found.code != id(frame.f_code):
            found = self._frames[id(frame)] = Activation(0, None, frame.f_code)
            self._last.setdefault(site.owner, found)
        return found

    def _enter(self, site: Site, frame: types.FrameType, values: tuple[Any, ...]) -> None:
        caller, call_site = self._caller(frame)
        call = self._call(site, caller, call_site)
        activation = Activation(call, caller, frame.f_code)
        if site.name == "<module>":
            activation.names = self._globals.setdefault(id(frame.f_globals), {})
        if len(self._frames) > MOST_FRAMES:
            for old in list(self._frames)[: MOST_FRAMES // 2]:
                del self._frames[old]
        self._frames[id(frame)] = self._last[site.home or 0] = activation
        arguments = self._arguments(caller, call_site) if call_site is not None and values else []
        shift = 1 if values and any(slot == "self" and fact is not None for slot, fact, _ in arguments) else 0
        names = [target.name for target in site.targets]
        if shift and not self._is_receiver(arguments, values[0]):
            shift = 0
        for index, (target, value) in enumerate(zip(site.targets, values, strict=False)):
            source: list[tuple[Any, int, int]] = []
            for slot, fact, number in arguments:
                named = slot == target.name or (slot == "self" and shift and index == 0)
                placed = isinstance(slot, int) and slot + shift == index and names[index] == target.name
                if (named or placed) and not target.starred and self._looks_like(fact, value):
                    source = [("argument", fact, number)]
            self._bind(site, target, activation, value, source, frame)

    def _is_receiver(self, arguments: list[tuple[Any, int, int]], value: Any) -> bool:
        fact = next(fact for slot, fact, _ in arguments if slot == "self")
        return self.facts[fact].result.kind not in ("module",) and self._looks_like(fact, value)

    def _caller(self, frame: types.FrameType) -> tuple[Activation | None, int | None]:
        back = frame.f_back
        for _ in range(64):
            if back is None:
                break
            found = self._frames.get(id(back))
            if found is not None and found.code == id(back.f_code):
                return found, found.calling[-1] if found.calling else None
            back = back.f_back
        return None, None

    def _arguments(self, caller: Activation | None, call_site: int | None) -> list[tuple[Any, int, int]]:
        """The operands of a call in progress; they stay until it has returned."""
        if caller is None or call_site is None:
            return []
        found = []
        for part in self.sites[call_site].parts:
            fact = caller.latest.get(part.site) if part.extra is None else None
            if fact is None and part.extra is not None:
                fact = caller.names.get(self.sites[part.site].name)
            if fact is None:
                fact = self.last_fact.get(part.site)
            if fact is not None:
                found.append((part.slot, fact, part.site))
        return found

    def _call(self, site: Site, caller: Activation | None, call_site: int | None) -> int:
        if site.name == "<module>" and caller is None:
            return 0
        parent = caller.call if caller is not None else 0
        function = site.function or site.name
        seen: int | None = parent
        depth = 0
        while seen is not None and depth < 60:  # recursion folds into its first activation
            if self.calls[seen].function == function and self.calls[seen].definition == site.place:
                return seen
            seen, depth = self.calls[seen].parent, depth + 1
        key = (site.id, parent, call_site)
        known = self._contexts.get(key)
        if known is None:
            if len(self.calls) >= MOST_FACTS // 10:
                return parent
            place = self.sites[call_site].place if call_site is not None else None
            known = self._contexts[key] = len(self.calls)
            self.calls.append(Call(function, parent, place, site.place))
        return known

    def _begin_call(self, activation: Activation, number: int, name: str, func: Any) -> None:
        if self.pause is not None:
            self.pause(name)
        calling = activation.calling
        if number in calling:  # left behind by an exception
            del calling[calling.index(number) :]
        calling.append(number)
        activation.returned.pop(number, None)
        self.sites[number].function = name
        definition = (
            self.functions.get(id(getattr(func, "__code__", None))) if type(func) in _PYTHON_FUNCTIONS else None
        )
        if definition is not None:
            entries = self._call_sites[number] = self._call_sites.get(number, 0) + 1
            if entries <= 24 or entries & (entries - 1) == 0 or entries & 4095 == 0:
                passes = self.schedules[definition.schedule].passes
                if not (passes and passes[-1]):
                    passes.append(True)

    def _called(self, activation: Activation, number: int) -> tuple[str, int | None]:
        calling = activation.calling
        if number in calling:
            del calling[calling.index(number) :]
        return self.sites[number].function, activation.returned.pop(number, None)

    def _index_trick(self, operands: list[tuple[Any, int, int]]) -> str:
        for slot, fact, _ in operands:
            if slot == "self" and self.facts[fact].result.type.startswith("numpy.lib"):
                return self.facts[fact].function
        return ""

    def _take(
        self,
        parts: list[Part],
        activation: Activation,
        extras: tuple[Any, ...],
        frame: types.FrameType,
        keep: bool = False,
    ) -> list[tuple[Any, int, int]]:
        """The operands of a site: slot, fact, and the site of each."""
        found: list[tuple[Any, int, int]] = []
        latest = activation.latest
        for part in parts:
            if part.site < 0:
                continue
            site = self.sites[part.site]
            if site.kind == "constant":
                found.append((part.slot, self._constant(site, activation), part.site))
            elif part.extra is not None:
                found.append((part.slot, self._name(site, activation, extras[part.extra], frame), part.site))
            elif part.peek is not None:
                if part.peek in frame.f_locals:
                    found.append((part.slot, self._name(site, activation, frame.f_locals[part.peek], frame), part.site))
            else:
                fact = latest.get(part.site) if keep else latest.pop(part.site, None)
                if fact is not None:
                    found.append((part.slot, fact, part.site))
        return found

    def _constant(self, site: Site, activation: Activation) -> int:
        key = (site.id, activation.call)
        known = self._known.get(key)
        if known is None:
            known = self._new(key, site, activation.call, site.value or _UNKNOWN, (), "", None, None, None, None)
        self.last_fact[site.id] = known
        return known

    def _name(self, site: Site, activation: Activation, value: Any, frame: types.FrameType) -> int:
        names = self._names(site.home, activation, frame)
        binding = names.get(site.name)
        if binding is not None and not self._looks_like(binding, value):
            binding = None
        bound_at = self.facts[binding].place if binding is not None else None
        origin = self._origin(value)
        digest = self._digest(site.id, activation.call, value)
        key = (site.id, activation.call, digest, bound_at)
        known = self._known.get(key)
        if known is not None:
            self.times[known] += 1
        else:
            operands = [("binding", binding, -1)] if binding is not None else []
            known = self._new(key, site, activation.call, None, operands, "", value, None, None, origin)
        self.last_fact[site.id] = known
        return known

    def _names(self, home: int | None, activation: Activation, frame: types.FrameType) -> dict[str, int]:
        if home is None:
            return self._globals.setdefault(id(frame.f_globals), {})
        outer = self._last.get(home)
        own = activation.names
        return (
            own
            if outer is None or outer is activation or home not in self._last
            else self._scope_names(home, activation, outer)
        )

    def _scope_names(self, home: int, activation: Activation, outer: Activation) -> dict[str, int]:
        """The latest activation of the scope; this one if it is one of them (recursion)."""
        mine = getattr(activation, "call", 0)
        here = self.calls[mine].definition
        there = self.calls[outer.call].definition
        return activation.names if here == there else outer.names

    def _bind(
        self,
        site: Site,
        target: TargetSite,
        activation: Activation,
        value: Any,
        operands: list[tuple[Any, int, int]],
        frame: types.FrameType,
        function: str = "",
    ) -> int:
        fact = self._fact(site, activation, value, operands, function=function, target=target, frame=frame)
        self._names(target.home, activation, frame)[target.name] = fact
        self._remember(value, fact)
        return fact

    def _store(
        self,
        site: Site,
        target: TargetSite,
        activation: Activation,
        operands: list[tuple[Any, int, int]],
        parts: list[tuple[Any, int, int]],
        extras: tuple[Any, ...],
        frame: types.FrameType,
    ) -> None:
        value_fact = next((fact for slot, fact, _ in operands if slot == "value"), None)
        holder = next((fact for slot, fact, _ in parts if slot == "self"), None)
        container = _holder(target, extras, frame, self.sites)
        key = next((self.facts[fact].result for slot, fact, _ in parts if slot == "key"), None)
        stored = _peek(container, target, key)
        if stored is _NOTHING:
            result = self.facts[value_fact].result if value_fact is not None and not target.path else _UNKNOWN
            fact = self._fact(
                site,
                activation,
                None,
                operands,
                function=site.function,
                target=target,
                frame=frame,
                parts=parts,
                result=result,
            )
        else:
            fact = self._fact(
                site, activation, stored, operands, function=site.function, target=target, frame=frame, parts=parts
            )
            self._remember(stored, fact)
        if container is not None and target.kind == "attribute":
            self._remember_attribute(container, target.name.rpartition(".")[2], fact)
        elif type(container) is dict and key is not None and key.text is not None:
            self._remember_key(container, key.text, fact, holder)

    def _fact(
        self,
        site: Site,
        activation: Activation,
        value: Any,
        operands: list[tuple[Any, int, int]],
        *,
        function: str = "",
        target: TargetSite | None = None,
        frame: types.FrameType | None = None,
        parts: list[tuple[Any, int, int]] | None = None,
        returned: int | None = None,
        annotation: Annotation | None = None,
        result: Value | None = None,
    ) -> int:
        call = activation.call
        digest = self._digest(site.id, call, value) if result is None else result
        where = id(target) if target is not None else 0
        key = (
            site.id,
            call,
            digest,
            where,
            function,
            tuple([self._key(fact, site) for _, fact, _ in operands]),
            returned,
        )
        if parts:
            key = (*key, tuple([fact for _, fact, _ in parts]))
        known = self._known.get(key)
        if known is not None:
            self.times[known] += 1
        else:
            origin = None
            if site.kind in ("attribute", "subscript"):
                origin = self._origin(value)
                if origin is None:
                    origin = self._stored(site, operands, value)
            known = self._new(
                key, site, call, result, operands, function, value,
                None if target is None else self._target(target, frame, parts or []), returned, origin, annotation,
            )  # fmt: skip
        self.last_fact[site.id] = known
        if site.kind in ("call", "binary", "unary", "subscript", "attribute", "compare", "conditional", "boolean"):
            self._remember(value, known, only_new=site.kind != "call" or returned is not None)
        return known

    def _key(self, fact: int, site: Site) -> Hashable:
        """Facts are told apart by their operands; an argument only by its place and look, or loops would never fold."""
        if site.kind == "parameter":
            source = self.facts[fact]
            return source.place, source.result.shape, source.result.number
        return fact

    def _new(
        self,
        key: Hashable,
        site: Site,
        call: int,
        result: Value | None,
        operands: Any,
        function: str,
        value: Any,
        target: Target | None,
        returned: int | None,
        origin: int | None,
        annotation: Annotation | None = None,
    ) -> int:
        crowd = self._crowd[site.id, call] = self._crowd.get((site.id, call), 0) + 1
        if (crowd > MOST_FACTS_A_PLACE or len(self.facts) >= MOST_FACTS) and site.id in self.last_fact:
            self.dropped += 1
            return self.last_fact[site.id]
        if result is None:
            result = looked_into(value, summarise(value))
            if result.kind == "int" and value not in self._numbers.get((site.id, call), (value,)):
                result = replace(result, number=None)
            elif result.kind == "float" or (result.kind == "scalar" and isinstance(result.number, float)):
                result = replace(result, number=None)
        number = len(self.facts)
        linked = self._operands(operands, site.parts)
        place = site.place if target is None or target.kind != "parameter" or target.place is None else target.place
        text = site.unit.segment(place)
        self.facts.append(
            Fact(
                number, site.kind, place, text, function, linked, result, call, 1, target, origin, returned, annotation
            )
        )
        self.times.append(1)
        self._known[key] = number
        return number

    def _operands(self, operands: Any, parts: list[Part]) -> tuple[Operand, ...]:
        linked = []
        for slot, source, number in operands:
            fact = self.facts[source]
            place, text = (fact.place, fact.text) if number < 0 else (self.sites[number].place, self.sites[number].text)
            linked.append(Operand(slot, source, fact.result, place, text))
        structure = {part.slot: part for part in parts if part.site < 0}
        if "key" in structure:
            values = {operand.slot: operand.value for operand in linked}
            linked.append(Operand("key", None, _key_value("key", structure, values)))
        return tuple(linked)

    def _digest(self, site: int, call: int, value: Any) -> Hashable:
        cls = type(value)
        if cls is np.ndarray:
            return value.shape, value.dtype
        if cls is int or cls is str:
            seen = self._numbers.setdefault((site, call), set())
            if value in seen:
                return value
            if len(seen) < MOST_NUMBERS_A_PLACE:
                seen.add(value)
                return value
            return cls
        if cls is float or cls is bool or value is None:
            return cls
        return _digest(value)

    def _looks_like(self, fact: int, value: Any) -> bool:
        known = self.facts[fact].result
        cls = type(value)
        if cls is np.ndarray:
            return known.shape == value.shape and known.type == "numpy.ndarray"
        if cls is int:
            return known.kind == "int" and known.number in (None, value)
        return known.type == summarise(value, 0).type

    # ---------------------------------------------------------------- identity

    def _remember(self, value: Any, fact: int, only_new: bool = False) -> None:
        if is_a(value, np.ndarray):
            known = self._origins.get(id(value))
            if known is not None and known[0]() is value:
                if not only_new:
                    self._origins[id(value)] = (known[0], fact)
                return
            self._origins[id(value)] = (weakref.ref(value, self._forget(id(value))), fact)

    def _forget(self, identity: int) -> Callable[[Any], None]:
        origins = self._origins

        def gone(reference: Any) -> None:
            known = origins.get(identity)
            if known is not None and known[0] is reference:
                del origins[identity]

        return gone

    def _origin(self, value: Any) -> int | None:
        if is_a(value, np.ndarray):
            known = self._origins.get(id(value))
            if known is not None and known[0]() is value:
                return known[1]
        return None

    def _remember_attribute(self, holder: Any, name: str, fact: int) -> None:
        try:
            reference = weakref.ref(holder)
        except TypeError:
            return
        self._attributes[id(holder), name] = (reference, fact)

    def _remember_key(self, holder: dict[Any, Any], key: str, fact: int, source: int | None) -> None:
        """A dict takes no weak reference; the look of what is found there later decides."""
        self._attributes[id(holder), f"[{key}]"] = (_always, fact)  # type: ignore[assignment]

    def _stored(self, site: Site, operands: list[tuple[Any, int, int]], value: Any) -> int | None:
        return None

    def _target(self, target: TargetSite, frame: types.FrameType | None, parts: list[tuple[Any, int, int]]) -> Target:
        annotation = target.annotation
        if isinstance(annotation, ast.expr) and frame is not None:
            annotation = _annotation(annotation, self._unit_of(target), frame)
        name = target.name.partition("#")[0] if target.kind == "name" else target.name
        operands = self._operands(parts, target.parts)
        return Target(target.kind, name, target.path, target.starred, annotation, operands, target.place)  # type: ignore[arg-type]

    def _unit_of(self, target: TargetSite) -> Unit:
        return next(site.unit for site in self.sites if target in site.targets)


def _key_value(slot: str, structure: dict[Any, Part], values: dict[Any, Value]) -> Value:
    """The value of a key such as `:, i`, put together from its parts."""
    part = structure.get(slot)
    if part is None:
        return values.get(slot, _UNKNOWN)
    if part.site == TUPLE:
        items = tuple(_key_value(f"{slot}.{index}", structure, values) for index in range(part.extra or 0))
        return Value("tuple", "tuple", length=len(items), items=items)
    none = summarise(None)
    return Value("slice", "slice", items=tuple(values.get(f"{slot}.{end}", none) for end in ("start", "stop", "step")))


_NOTHING = object()
_PYTHON_FUNCTIONS = (types.FunctionType, types.MethodType)


def _always() -> bool:
    return True


def _variable(target: TargetSite, extras: tuple[Any, ...], frame: types.FrameType) -> Any:
    """The value that a target has now."""
    if target.extra is not None:
        return extras[target.extra]
    names = frame.f_globals if target.home is None else frame.f_locals
    return names.get(target.name) if type(names) is dict else None


def _holder(target: TargetSite, extras: tuple[Any, ...], frame: types.FrameType, sites: list[Site]) -> Any:
    """The object that an attribute or item is stored in, if it is a plain variable."""
    for part in target.parts:
        if part.slot == "self":
            if part.extra is not None:
                return extras[part.extra]
            site = sites[part.site]
            if site.kind == "name" and site.home is None:
                return frame.f_globals.get(site.name)
    return None


def _peek(container: Any, target: TargetSite, key: Value | None) -> Any:
    """What is stored there now, if finding out runs no code of the learner's."""
    if target.kind == "attribute":
        state = state_of(container)
        return _NOTHING if state is None else state.get(target.name.rpartition(".")[2], _NOTHING)
    if type(container) is dict and key is not None:
        known = key.text if key.kind == "str" else key.number if key.kind == "int" else None
        return container.get(known, _NOTHING) if known is not None else _NOTHING
    return _NOTHING


def _digest(value: Any, depth: int = 3) -> Hashable:
    """Enough of a value to tell one from another that matters."""
    cls = type(value)
    if cls is np.ndarray:
        return value.shape, value.dtype
    if cls is int or cls is str:
        return value
    if cls is tuple and depth:
        return (cls, len(value), *[_digest(item, depth - 1) for item in value[:16]])
    if cls is list and depth:
        return (cls, *[_digest(item, depth - 1) for item in (value if len(value) <= 4 else value[:1])])
    if cls is dict and depth:
        if len(value) > 16:
            return cls
        return (
            cls,
            *[(key if type(key) is str else type(key), _digest(item, depth - 1)) for key, item in value.items()],
        )
    if cls is slice:
        return (cls, type(value.start), type(value.stop), type(value.step))
    if issubclass(cls, np.ndarray):
        return cls, np.ndarray.shape.__get__(value), np.ndarray.dtype.__get__(value)  # type: ignore[attr-defined]
    summary = summarise(value, 0) if module_of(cls) not in ("builtins", "__main__", "") else None
    return (cls, summary.shape, summary.dtype) if summary is not None else cls


def _annotation(node: Any, unit: Unit, frame: types.FrameType) -> Annotation | None:
    """A jaxtyping annotation as written, with its axes if they can be told without running anything."""
    if not isinstance(node, ast.expr):
        return None
    text = unit.segment(unit.place(node))
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        try:
            node = ast.parse(node.value, mode="eval").body
        except SyntaxError:
            return Annotation(text)
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Tuple) and len(node.slice.elts) == 2:
        dims = node.slice.elts[1]
        if isinstance(dims, ast.Constant) and isinstance(dims.value, str):
            return Annotation(text, dims.value, ast.unparse(node.value).rpartition(".")[2])
    alias = frame.f_globals.get(node.id) if isinstance(node, ast.Name) else None
    if is_a(alias, type) and module_of(type(alias)).startswith("jaxtyping"):
        return Annotation(text, getattr(alias, "dim_str", None), alias.__name__.partition("[")[0])
    return Annotation(text)


def _one_line(error: BaseException) -> None:
    """Our own failure is one line, once; the program goes on."""
    global _said
    if os.environ.get("SHAPESAFE_STRICT"):
        raise error
    if not _said:
        _said = True
        sys.__stderr__ and sys.__stderr__.write(
            f"shapesafe_lr: watching failed here, and goes on: {type(error).__name__}: {error}\n"
        )


_said = False


def _silent() -> Recorder:
    recorder = Recorder()
    recorder.enabled = False
    return recorder
