"""A trace on its way from the child process: lines of JSON, written as the program goes, lest it be killed.

Each line is a list whose first item says what it is: "values" and "places" (tables that later lines point into),
"facts", and "state", which is written again at every stop: how often each fact happened, the calls, how the program
ended. JSON, not pickle: what comes from a process that ran a stranger's program is data, and stays data.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from typing import Any

from ...language import Text
from ..trace import Annotation, Call, Crash, Fact, Frame, Operand, Place, Source, Target, Trace, Value

_VALUE_FIELDS = Value.__slots__
_PLAIN = len(_VALUE_FIELDS)


class TraceWriter:
    """Writes what is new of a trace."""

    def __init__(self, path: str) -> None:
        self._file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        self._values: dict[Value, int] = {}
        self._places: dict[Place, int] = {}
        self._lines: list[Any] = []
        self._facts = 0
        self._calls = 0

    def write(self, trace: Trace) -> None:
        """Append the facts that were not written yet, and the state of everything else."""
        self.progress(list(trace.facts), list(trace.calls))
        self._lines.append(["state", self._state(trace)])
        self._flush()

    def progress(self, facts: list[Fact], calls: list[Call]) -> None:
        """Append what is new of the facts and calls so far; how often each happened comes later."""
        packed = [self._fact(fact) for fact in facts[self._facts :]]
        new_calls = [self._call(call) for call in calls[self._calls :]]
        self._facts += len(packed)
        self._calls += len(new_calls)
        if new_calls:
            self._lines.append(["calls", new_calls])
        if packed:
            self._lines.append(["facts", packed])
        self._flush()

    @property
    def written(self) -> int:
        """How many facts are on their way."""
        return self._facts

    def close(self) -> None:
        """Write no more."""
        os.close(self._file)

    def _flush(self) -> None:
        data = "".join(json.dumps(line) + "\n" for line in self._lines).encode("ascii")
        self._lines.clear()
        while data:
            data = data[os.write(self._file, data) :]

    def _state(self, trace: Trace) -> dict[str, Any]:
        return {
            "path": trace.path,
            "status": trace.status,
            "seconds": trace.seconds,
            "times": [fact.times for fact in trace.facts],
            "crashes": [
                [c.type, c.message, [[self._place(f.place), f.function] for f in c.frames], c.fact, c.cell]
                for c in trace.crashes
            ],
            "sources": [[s.path, s.cell, s.text, s.python, s.error] for s in trace.sources],
            "notes": [list(note) for note in trace.notes],
            "exit_code": trace.exit_code,
            "dropped": trace.dropped,
        }  # fmt: skip

    def _call(self, call: Call) -> list[Any]:
        return [call.function, call.parent, self._place(call.fact_place), self._place(call.definition), call.several]

    def _fact(self, fact: Fact) -> list[Any]:
        target = fact.target
        packed_target = target and [
            target.kind, target.name, target.path, target.starred, self._annotation(target.annotation),
            [self._operand(operand) for operand in target.operands], self._place(target.place),
        ]  # fmt: skip
        return [
            fact.kind, self._place(fact.place), fact.text, fact.function, [self._operand(o) for o in fact.operands],
            self._value(fact.result), fact.call, packed_target, fact.origin, fact.returned,
            self._annotation(fact.annotation),
        ]  # fmt: skip

    def _operand(self, operand: Operand) -> list[Any]:
        return [operand.slot, operand.source, self._value(operand.value), self._place(operand.place), operand.text]

    def _annotation(self, annotation: Annotation | None) -> list[Any] | None:
        return None if annotation is None else [annotation.text, annotation.dims, annotation.dtype]

    def _value(self, value: Value) -> int:
        known = self._values.get(value)
        if known is None:
            packed = {name: getattr(value, name) for name in _VALUE_FIELDS if getattr(value, name) is not None}
            if value.items is not None:
                packed["items"] = [self._value(item) for item in value.items]
            known = self._values[value] = len(self._values)
            self._lines.append(["value", packed])
        return known

    def _place(self, place: Place | None) -> int | None:
        if place is None:
            return None
        known = self._places.get(place)
        if known is None:
            known = self._places[place] = len(self._places)
            columns = [place.path, place.cell, place.line, place.column, place.end_line, place.end_column]
            self._lines.append(["place", columns])
        return known


def read_trace(lines: Iterable[bytes]) -> Trace | None:
    """The trace that was written, as far as it came; None if nothing did. A line that breaks off is the last."""
    reader = _Reader()
    for line in lines:
        try:
            kind, content = json.loads(line)
        except ValueError:
            break
        getattr(reader, kind)(content)
    return reader.trace()


class _Reader:
    def __init__(self) -> None:
        self.values: list[Value] = []
        self.places: list[Place] = []
        self.packed: list[Any] = []
        self.packed_calls: list[Any] = []
        self.last_state: dict[str, Any] | None = None

    def value(self, packed: dict[str, Any]) -> None:
        items = packed.get("items")
        if items is not None:
            packed["items"] = tuple(self.values[item] for item in items)
        for name in ("shape", "keys"):
            if name in packed:
                packed[name] = tuple(packed[name])
        self.values.append(Value(**packed))

    def place(self, packed: list[Any]) -> None:
        self.places.append(Place(*packed))

    def facts(self, packed: list[Any]) -> None:
        self.packed += packed

    def calls(self, packed: list[Any]) -> None:
        self.packed_calls += packed

    def state(self, packed: dict[str, Any]) -> None:
        self.last_state = packed

    def trace(self) -> Trace | None:
        state = self.last_state
        if state is None:
            return None
        times = state["times"]
        facts = tuple(self._fact(n, p, times[n] if n < len(times) else 1) for n, p in enumerate(self.packed))
        calls = tuple(
            Call(name, parent, self._at(at), self._at(own), several)
            for name, parent, at, own, several in self.packed_calls
        )
        crashes = tuple(
            Crash(kind, message, tuple(Frame(self.places[p], f) for p, f in frames), fact, cell)
            for kind, message, frames, fact, cell in state["crashes"]
        )
        return Trace(
            state["path"], state["status"], state["seconds"], facts, calls, crashes,
            tuple(Source(*source) for source in state["sources"]), tuple(Text(*note) for note in state["notes"]),
            exit_code=state["exit_code"], dropped=state["dropped"],
        )  # fmt: skip

    def _at(self, place: int | None) -> Place | None:
        return None if place is None else self.places[place]

    def _operand(self, packed: list[Any]) -> Operand:
        slot, source, value, place, text = packed
        return Operand(slot, source, self.values[value], self._at(place), text)

    def _fact(self, number: int, packed: list[Any], times: int) -> Fact:
        kind, place, text, function, operands, result, call, target, origin, returned, annotation = packed
        if target:
            what, name, path, starred, promised, parts, where = target
            note = Annotation(*promised) if promised else None
            target = Target(what, name, tuple(path), starred, note, tuple(map(self._operand, parts)), self._at(where))
        return Fact(
            number, kind, self.places[place], text, function, tuple(map(self._operand, operands)), self.values[result],
            call, times, target, origin, returned, Annotation(*annotation) if annotation else None,
        )  # fmt: skip
