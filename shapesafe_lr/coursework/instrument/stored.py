"""What a variable, an attribute or an item holds now, found out without running any code of the learner's."""

from __future__ import annotations

import types
from collections.abc import Sequence
from typing import Any

from ..trace import Value
from .looking import state_of
from .sites import Site, TargetSite

NOTHING = object()


def variable(target: TargetSite, extras: Sequence[Any], frame: types.FrameType) -> Any:
    """The value that a name has now."""
    if target.extra is not None:
        return extras[target.extra]
    names = frame.f_globals if target.home is None else frame.f_locals
    return names.get(target.name) if type(names) is dict else None


def container(target: TargetSite, extras: Sequence[Any], frame: types.FrameType, sites: Sequence[Site]) -> Any:
    """The object that an attribute or item is stored in, if it is a plain variable."""
    for part in target.parts:
        if part.slot == "self":
            if part.extra is not None:
                return extras[part.extra]
            site = sites[part.site]
            if site.kind == "name" and site.home is None:
                return frame.f_globals.get(site.name)
    return None


def entry(holder: Any, target: TargetSite, key: Value | None) -> Any:
    """What `holder` has under this attribute or key; NOTHING if that takes more than looking."""
    if target.kind == "attribute":
        state = state_of(holder)
        return NOTHING if state is None else state.get(target.name.rpartition(".")[2], NOTHING)
    if type(holder) is dict and key is not None:
        known = key.text if key.kind == "str" else key.number if key.kind == "int" else None
        return holder.get(known, NOTHING) if known is not None else NOTHING
    return NOTHING
