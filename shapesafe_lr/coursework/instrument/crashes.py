"""An exception that nobody caught: which expression raised it, and what its operands were.

The traceback has the exact place (`co_positions`). The operands of a watched pass were recorded before the operation
ran; after a plain pass they are read from the frame's variables, and what is not a variable is taken from the last
watched pass.
"""

from __future__ import annotations

import types
from typing import Any

import numpy as np

from ..trace import Crash, Frame, Place
from .activations import COMPREHENSION_FRAMES, Activation
from .facts import Link
from .recording import Recorder
from .sites import Part, Site, Unit

_OPERATIONS = ("call", "binary", "unary", "compare", "subscript", "attribute", "augmented", "conditional", "boolean")
_SAFE_ATTRIBUTES = {"T", "shape", "size", "ndim", "real", "imag"}


def crash_of(error: BaseException, recorder: Recorder, cell: int | None = None) -> Crash:
    """The crash, with a fact of kind "crash" added to the trace if the place is watched."""
    units = {site.unit.filename: site.unit for site in recorder.sites}
    frames: list[tuple[Frame, types.FrameType]] = []
    traceback = error.__traceback__
    while traceback is not None:
        unit = units.get(traceback.tb_frame.f_code.co_filename)
        if unit is not None:
            place = _place(traceback, unit)
            name = traceback.tb_frame.f_code.co_name
            frames.append((Frame(place, name), traceback.tb_frame))
        traceback = traceback.tb_next
    asserted = isinstance(error, AssertionError) and bool(frames) and _innermost(error) is frames[-1][1]
    fact = _crash_fact(recorder, frames[-1][0].place, frames[-1][1], asserted, error) if frames else None
    return Crash(_type_name(type(error)), _message(error), tuple(frame for frame, _ in frames), fact, cell)


def _type_name(cls: type) -> str:
    return cls.__name__ if cls.__module__ in ("builtins", "__main__") else f"{cls.__module__}.{cls.__name__}"


def _message(error: BaseException) -> str:
    try:
        return str(error)[:10_000]
    except Exception:  # a learner's own __str__
        return ""


def _place(traceback: types.TracebackType, unit: Unit) -> Place:
    positions = list(traceback.tb_frame.f_code.co_positions())
    line, end_line, start, end = positions[traceback.tb_lasti // 2]
    line = line or traceback.tb_lineno
    if end_line is None or start is None or end is None:
        text = unit.lines[line - 1] if line <= len(unit.lines) else ""
        return Place(unit.path, unit.cell, line, len(text) - len(text.lstrip()) + 1, line, len(text) + 1)
    return unit.place_of(line, start, end_line, end)


def _innermost(error: BaseException) -> types.FrameType | None:
    frame, traceback = None, error.__traceback__
    while traceback is not None:
        frame = traceback.tb_frame
        traceback = traceback.tb_next
    return frame


def _crash_fact(recorder: Recorder, place: Place, frame: types.FrameType, asserted: bool, error: BaseException) -> int:
    site, parts = _site_at(recorder, place, read=isinstance(error, IndexError))
    if asserted:  # which part of the statement is its place differs from one Python to the next
        assertions = (s for s in recorder.sites if s.kind == "assert" and _contains(s.place, place))
        site = next(assertions, site)
        parts = [] if site is None else site.parts
        place = place if site is None else site.place
    if site is None:
        return recorder.table.add_crash(place, 0, (), "")
    inner = frame
    while inner.f_code.co_name in COMPREHENSION_FRAMES and inner.f_back is not None:
        inner = inner.f_back
    activation = recorder.activations.of(inner, site)
    links = []
    for part in parts:
        found = _operand(recorder, part, activation, frame)
        if found is not None:
            links.append(Link(part.slot, found, part.site))
    if site.kind == "augmented" and parts is site.parts:
        links = _in_place(site, activation) or links
        links += _item_changed(recorder, site, activation, frame)
    structure = [part for part in parts if part.site < 0]
    return recorder.table.add_crash(place, activation.call, links, _operation(site, parts), structure)


def _in_place(site: Site, activation: Activation) -> list[Link]:
    """The operands of an in-place operation, as they were noted before it began."""
    began = site.parts[0].site
    sources = (("before", activation.latest.get(~began)), ("value", activation.latest.get(began)))
    return [Link(slot, fact, began) for slot, fact in sources if fact is not None]


def _item_changed(recorder: Recorder, site: Site, activation: Activation, frame: types.FrameType) -> list[Link]:
    """The holder and the key of `params[key] -= change`: they tell what was to be changed."""
    parts = [part for target in site.targets if target.kind == "item" for part in target.parts]
    found = ((part, _operand(recorder, part, activation, frame)) for part in parts)
    return [Link(part.slot, fact, part.site) for part, fact in found if fact is not None]


def _operation(site: Site, parts: list[Part]) -> str:
    if site.kind == "assign":
        return "unpack" if parts is site.parts else "setitem"
    if site.kind == "augmented" and parts is not site.parts:
        return "getitem"
    return {"loop": "iterate", "subscript": "getitem", "assert": "assert"}.get(site.kind, site.function)


def _site_at(recorder: Recorder, place: Place, *, read: bool = False) -> tuple[Site | None, list[Part]]:
    """The operation at exactly this place, or else the smallest one around it.

    `read`: the exception is one of reading an item, which `out[i] += x` does before anything else.
    """
    around: list[Site] = []
    exact: list[Site] = []
    for site in recorder.sites:
        if (
            site.place.path != place.path
            or site.place.cell != place.cell
            or site.kind in ("constant", "parameter", "name")
        ):
            continue
        for target in site.targets:
            if target.place == place and target.kind in ("item", "attribute") and site.parts and site.kind == "assign":
                return site, [*target.parts, *site.parts]
            if target.place == place and target.kind == "item" and site.kind == "augmented" and read:
                return site, list(target.parts)
        if site.place == place:
            exact.append(site)
        elif _contains(site.place, place):
            around.append(site)
    ordered = sorted(
        exact, key=lambda site: (site.kind not in _OPERATIONS, -site.id if site.kind == "augmented" else site.id)
    )
    if ordered:
        return ordered[0], ordered[0].parts
    around.sort(key=lambda site: (site.place.end_line - site.place.line, site.place.end_column - site.place.column))
    calls = [site for site in around if site.kind == "call" and _ends_alike(site.place, place)]
    for site in (*calls, *around):
        return site, site.parts
    return None, []


def _contains(outer: Place, inner: Place) -> bool:
    if (outer.path, outer.cell) != (inner.path, inner.cell):
        return False
    starts_before = (outer.line, outer.column) <= (inner.line, inner.column)
    return starts_before and (outer.end_line, outer.end_column) >= (inner.end_line, inner.end_column)


def _ends_alike(outer: Place, inner: Place) -> bool:
    """A method call over several lines is placed at the method's name."""
    return (outer.end_line, outer.end_column) == (inner.end_line, inner.end_column)


def _operand(recorder: Recorder, part: Part, activation: Activation, frame: types.FrameType) -> int | None:
    if part.site < 0:
        return None
    site = recorder.sites[part.site]
    if site.kind == "constant":
        return recorder.constant(site, activation)
    recorded = activation.latest.get(part.site)
    if recorded is not None and part.extra is None:
        return recorded
    if site.kind == "name":
        value = _variable(site, frame)
        if isinstance(value, types.ModuleType):
            return None
        if value is not _MISSING:
            return recorder.named(site, activation, value, frame)
    if site.kind == "attribute" and site.function in _SAFE_ATTRIBUTES and site.parts:
        holder = recorder.sites[site.parts[0].site]
        value = _variable(holder, frame) if holder.kind == "name" else _MISSING
        if type(value) is np.ndarray:
            links = [Link("self", recorder.named(holder, activation, value, frame), holder.id)]
            return recorder.derived(site, activation, getattr(value, site.function), links)
    return recorder.table.last.get(part.site)


_MISSING = object()


def _variable(site: Site, frame: types.FrameType) -> Any:
    """The variable of a name's site in a frame that has failed."""
    name = site.name.partition("#")[0]
    if name in frame.f_locals:
        return frame.f_locals[name]
    return frame.f_globals.get(name, _MISSING)
