"""Show a trace as text, a line a fact: `python -m shapesafe_lr.coursework.run.dump FILE`."""

from __future__ import annotations

import sys

from ..trace import Fact, Trace, Value
from . import watch


def shown(trace: Trace) -> str:
    """The facts of a trace, readable."""
    lines = [f"{trace.path}: {trace.status}, {len(trace.facts)} facts, {len(trace.calls)} calls"]
    lines += [_line(fact) for fact in trace.facts]
    lines += [f"crash: {crash}" for crash in trace.crashes]
    lines += [f"note: {note.en}" for note in trace.notes]
    lines += [f"call {i}: {call.function} from {call.parent}" for i, call in enumerate(trace.calls)]
    return "\n".join(lines)


def _line(fact: Fact) -> str:
    operands = ", ".join(f"{o.slot}=#{o.source}" for o in fact.operands)
    target = ""
    if fact.target is not None:
        inner = "".join(f" {o.slot}=#{o.source}" for o in fact.target.operands)
        path = f"[{fact.target.path}]" if fact.target.path else ""
        target = f" -> {fact.target.name}{path}{inner}"
        if fact.target.annotation:
            target += f": {fact.target.annotation.dims or fact.target.annotation.text}"
    extra = "".join(
        f" {name}=#{getattr(fact, name)}" for name in ("origin", "returned") if getattr(fact, name) is not None
    )
    place = f"{fact.place.line}:{fact.place.column}"
    text = fact.text.replace("\n", " ")[:40]
    what = f"#{fact.id:<4}{place:>7} {fact.kind:<9} {text!r} {fact.function} ({operands}){target}"
    return f"{what} = {_value(fact.result)} x{fact.times} @{fact.call}{extra}"


def _value(value: Value) -> str:
    if value.shape is not None and value.kind != "scalar":
        flags = "".join(
            flag[0] for flag in ("binary", "constant", "probability", "ascending", "view") if getattr(value, flag)
        )
        return f"{value.dtype}{value.shape}{flags and ' ' + flags}"
    if value.items is not None:
        return f"{value.kind}({', '.join(_value(item) for item in value.items)})"
    known = value.number if value.number is not None else value.text
    return value.type if known is None else f"{value.type} {known!r}"


if __name__ == "__main__":
    print(shown(watch(sys.argv[1])))
