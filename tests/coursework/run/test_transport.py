"""A trace that came back from the child says what it said there."""

import os
from dataclasses import replace

from shapesafe_lr.coursework.run.in_process import watch_here
from shapesafe_lr.coursework.run.transport import TraceWriter, read_trace
from shapesafe_lr.coursework.source.program import script_program

PROGRAM = """
import numpy as np
class Model:
    def fit(self, X, scale=0.5):
        self.w = np.zeros((X.shape[0], 1))
        Z: "Float[np.ndarray, '1 m']" = self.w.T @ X
        return Z * scale
grads = {"dw": Model().fit(np.ones((3, 5)))[:, 1:3]}
for i, row in enumerate(grads["dw"]):
    row -= i
np.dot(np.ones((2, 3)), grads["dw"])
"""


def brought(path):
    with open(path, "rb") as lines:
        return read_trace(lines)


def test_nothing_is_lost_on_the_way(tmp_path):
    trace = watch_here(script_program("homework.py", PROGRAM))
    assert trace.status == "raised"
    writer = TraceWriter(str(tmp_path / "trace"))
    writer.progress(list(trace.facts[:20]), list(trace.calls[:1]))
    writer.write(trace)
    writer.close()
    assert brought(tmp_path / "trace") == replace(trace, stdout="", stderr="")


def test_a_line_that_breaks_off_is_the_last(tmp_path):
    trace = watch_here(script_program("homework.py", PROGRAM))
    path = tmp_path / "trace"
    writer = TraceWriter(str(path))
    writer.write(replace(trace, facts=()))
    writer.progress(list(trace.facts), list(trace.calls))
    writer.close()
    os.truncate(path, path.stat().st_size - 20)
    assert brought(path).sources == trace.sources


def test_nothing_came():
    assert read_trace([]) is None
