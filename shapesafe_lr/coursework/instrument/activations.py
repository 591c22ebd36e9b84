"""Frames that are being watched: which call each belongs to, who called, and what its names are bound to.

A frame is known by the identity of its frame object. Identities are reused, and a frame that ends with an exception
says nothing; so an activation remembers its code too, and every watched function begins a new one.
"""

from __future__ import annotations

import types
from collections.abc import Hashable, Sequence
from typing import Any

from ..trace import Call
from .forms import Form, Forms
from .sites import Site

MOST_FRAMES = 4000
MOST_CALLS = 20_000
DEEPEST_LOOK = 64
COMPREHENSION_FRAMES = {"<listcomp>", "<setcomp>", "<dictcomp>"}  # before Python 3.12 they have frames of their own


class Activation:
    """A frame that is being watched."""

    __slots__ = ("call", "caller", "calling", "code", "latest", "names", "returned", "scope")

    def __init__(self, call: int, caller: Activation | None, code: types.CodeType, scope: int) -> None:
        self.call, self.caller, self.scope = call, caller, scope
        self.code = id(code)
        self.names: dict[str, int] = {}  # the fact that last bound a name
        self.latest: dict[int, int] = {}  # the fact that a site made last, until its parent takes it
        self.calling: list[int] = []  # sites of the calls in progress
        self.returned: dict[int, int] = {}  # the `return` fact behind a call in progress

    def begin_call(self, site: int) -> None:
        """A call begins; what an exception left behind ends."""
        self.end_call(site)
        self.calling.append(site)

    def end_call(self, site: int) -> int | None:
        """A call has returned: the `return` fact behind it, if the function was watched."""
        if site in self.calling:
            del self.calling[self.calling.index(site) :]
        return self.returned.pop(site, None)


class Activations:
    """The activations of a program, and the calls that they are."""

    def __init__(self) -> None:
        self.calls: list[Call] = [Call("<module>", None, None)]
        self._frames: dict[int, Activation] = {}
        self._latest: dict[int, Activation] = {}  # by scope: closures and generator expressions look here
        self._modules: dict[int, dict[str, int]] = {}  # the names of each module, by the identity of its dictionary
        self._numbers: dict[Hashable, int] = {}
        self._forms = Forms()
        self._form_of: dict[int, Form] = {}

    def of(self, frame: types.FrameType, site: Site) -> Activation:
        """The activation of the frame that a hook was called from."""
        if site.in_generator and site.owner in self._latest:
            return self._latest[site.owner]
        while frame.f_code.co_name in COMPREHENSION_FRAMES and frame.f_back is not None:
            frame = frame.f_back
        found = self._frames.get(id(frame))
        if found is None or found.code != id(frame.f_code):
            found = self._frames[id(frame)] = Activation(0, None, frame.f_code, site.owner)
            self._latest.setdefault(site.owner, found)
        return found

    def begin(self, frame: types.FrameType, site: Site, sites: list[Site], values: Sequence[Any]) -> Activation:
        """A function, a class body or a module is entered, with the values of its parameters."""
        caller = self._caller(frame)
        call_site = caller.calling[-1] if caller is not None and caller.calling else None
        number = self._call(site, caller, None if call_site is None else sites[call_site], values)
        scope = site.home or 0
        activation = Activation(number, caller, frame.f_code, scope)
        if site.name == "<module>":
            activation.names = self.names_of_module(frame)
        if len(self._frames) > MOST_FRAMES:
            for old in list(self._frames)[: MOST_FRAMES // 2]:
                del self._frames[old]
        self._frames[id(frame)] = self._latest[scope] = activation
        return activation

    def end(self, frame: types.FrameType) -> None:
        """A function returns."""
        self._frames.pop(id(frame), None)

    def names(self, home: int | None, here: Activation, frame: types.FrameType) -> dict[str, int]:
        """What binds the names of a scope; None is the module."""
        if home is None:
            return self.names_of_module(frame)
        if home == here.scope or home not in self._latest:
            return here.names
        return self._latest[home].names

    def names_of_module(self, frame: types.FrameType) -> dict[str, int]:
        """What binds the global names of a frame."""
        return self._modules.setdefault(id(frame.f_globals), {})

    def _caller(self, frame: types.FrameType) -> Activation | None:
        """The nearest watched frame below; between them there may be frames of libraries."""
        back = frame.f_back
        for _ in range(DEEPEST_LOOK):
            if back is None:
                break
            found = self._frames.get(id(back))
            if found is not None and found.code == id(back.f_code):
                return found
            back = back.f_back
        return None

    def _call(self, site: Site, caller: Activation | None, call_site: Site | None, values: Sequence[Any]) -> int:
        if site.name == "<module>" and caller is None:
            return 0
        parent = 0 if caller is None else caller.call
        outermost = self._outermost(site, parent)
        if outermost is not None:
            parent = outermost  # however deep a recursion goes, its activations are those of one call
        called = (site.id, parent, None if call_site is None else call_site.id)
        form = self._forms.of(called, values)
        if outermost is not None and self._form_of.get(outermost) == form:
            return outermost
        known = self._numbers.get((called, form))
        if known is None:
            if len(self.calls) >= MOST_CALLS:
                return parent
            known = self._numbers[called, form] = len(self.calls)
            self._form_of[known] = form
            place = None if call_site is None else call_site.place
            self.calls.append(Call(site.function or site.name, parent, place, site.place, form.several))
        return known

    def _outermost(self, site: Site, call: int) -> int | None:
        """The outermost activation of the same function that this call is inside of."""
        found, seen = None, call
        for _ in range(DEEPEST_LOOK):
            here = self.calls[seen]
            if here.definition == site.place and here.function == (site.function or site.name):
                found = seen
            if here.parent is None:
                break
            seen = here.parent
        return found
