"""How many wrong implementations are found: by probing, and by asserting on a single example as course tests do.

python -m benchmarks.probes
"""

import contextlib
import io
from collections.abc import Callable
from typing import Any

import numpy as np

from shapesafe_lr.classroom.probing import probe
from tests.classroom.implementations import INITIALIZE, MODEL, OPTIMIZE, PREDICT, PROPAGATE, RIGHT, SIGMOID, WRONG

W, B = np.array([[1.0], [2.0]]), 1.5
X, Y = np.array([[1.0, -2.0, -1.0], [3.0, 0.5, -3.2]]), np.array([[1, 1, 0]])
EXAMPLE: dict[str, tuple[str, tuple[Any, ...]]] = {
    "sigmoid": (SIGMOID, (np.array([[0.0, 2.0]]),)),
    "initialize_with_zeros": (INITIALIZE, (2,)),
    "propagate": (PROPAGATE, (W, B, X, Y)),
    "optimize": (OPTIMIZE, (W, B, X, Y, 100, 0.009, False)),
    "predict": (PREDICT, (W, B, X)),
    "model": (MODEL, (X, Y, X[:, :2], Y[:, :2], 50, 0.01, False)),
}


def passes_one_example(name: str, source: str) -> bool:
    """Whether np.allclose is content with every part of the result on the one example."""
    right, arguments = EXAMPLE[name]
    try:
        with contextlib.redirect_stdout(io.StringIO()), np.errstate(all="ignore"):
            got, want = (_defined(name, text)(*map(np.copy, arguments)) for text in (source, right))
            return _close(got, want)
    except Exception:
        return False


def _defined(name: str, source: str) -> Callable[..., Any]:
    namespace: dict[str, Any] = {"np": np}
    exec(source, namespace)
    return namespace[name]


def _close(got: Any, want: Any) -> bool:
    if isinstance(want, dict):
        return all(_close(got[key], value) for key, value in want.items())
    if isinstance(want, tuple):
        return len(got) == len(want) and all(map(_close, got, want))
    return bool(np.allclose(got, want))


def main() -> None:
    """Print both counts, and what only probing finds."""
    found = {name: not probe(_defined(*WRONG[name])).holds for name in WRONG}
    passed = [name for name in WRONG if passes_one_example(*WRONG[name])]
    full = sum(probe(_defined(*RIGHT[name])).holds for name in RIGHT)
    print(f"wrong implementations: {len(WRONG)}")
    print(f"  found by probing:              {sum(found.values())}")
    print(f"  found by one example:          {len(WRONG) - len(passed)}")
    print(f"right implementations with full marks: {full} of {len(RIGHT)}")
    print("passed by the one example:", *passed, sep="\n  ")


if __name__ == "__main__":
    main()
