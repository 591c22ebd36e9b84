"""Watch a program in this very process: for notebooks, for the browser, and inside the child process."""

from __future__ import annotations

import ast
import linecache
import sys
import time
import types
from dataclasses import replace

from ..instrument.planting import compiled
from ..instrument.recording import Recorder
from ..instrument.rewriting import rewritten
from ..instrument.sites import Unit
from ..trace import Source, Trace


def watch_text(text: str, path: str = "homework.py") -> Trace:
    """Run `text` as a script and watch it."""
    recorder = Recorder()
    unit = Unit(path, None, text, path)
    tree = ast.parse(text)
    code = compiled(rewritten(tree, unit, recorder.new_site, recorder.new_schedule), path, recorder.hook)
    recorder.know_code(code)
    module = types.ModuleType("__main__")
    began = time.perf_counter()
    try:
        exec(code, module.__dict__)
    finally:
        recorder.enabled = False
    facts = tuple(replace(f, times=t) for f, t in zip(recorder.facts, recorder.times, strict=True))
    return Trace(path, "ok", time.perf_counter() - began, facts, tuple(recorder.calls), sources=(Source(path, None, text, text),))
