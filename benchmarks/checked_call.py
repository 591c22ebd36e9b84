"""What a checked call costs, beside the same checks written by hand and beside jaxtyping with beartype.

    python benchmarks/checked_call.py [--rounds 41]

Four arrays go in and two come out; the body does nothing, so the checks are all there is to measure. The variants are
timed in turn, round by round, and each round's ratio is taken before the median, so that whatever else the machine does
falls on all of them alike. The asserts come twice: with the shapes alone, the least anyone would write, and with types
and dtypes as well, which is what `@checked` looks at.
"""

import argparse
import statistics
import timeit
from collections.abc import Callable
from contextlib import nullcontext

import numpy as np
from beartype import beartype
from jaxtyping import Float, jaxtyped

from shapesafe_lr.contracts import checked, checking

Weights = Float[np.ndarray, "n_x 1"]
Examples = Float[np.ndarray, "n_x m"]
Row = Float[np.ndarray, "1 m"]

Arrays = tuple[np.ndarray, np.ndarray]
Step = Callable[[np.ndarray, np.ndarray, np.ndarray, np.ndarray], Arrays]

LEAST = "asserts by hand: shapes"
FULL = "asserts by hand: types, dtypes, shapes"


def step(w: Weights, X: Examples, Y: Row, A: Row) -> tuple[Weights, Row]:
    return w, A


def asserting_shapes(w: np.ndarray, X: np.ndarray, Y: np.ndarray, A: np.ndarray) -> Arrays:
    assert w.ndim == 2
    assert w.shape[1] == 1
    n_x = w.shape[0]
    assert X.ndim == 2
    assert X.shape[0] == n_x
    m = X.shape[1]
    assert Y.shape == (1, m)
    assert A.shape == (1, m)
    dw, dZ = w, A
    assert dw.shape == (n_x, 1)
    assert dZ.shape == (1, m)
    return dw, dZ


def asserting_everything(w: np.ndarray, X: np.ndarray, Y: np.ndarray, A: np.ndarray) -> Arrays:
    for array in (w, X, Y, A):
        assert isinstance(array, np.ndarray)
        assert array.dtype == np.float64
    dw, dZ = asserting_shapes(w, X, Y, A)
    for array in (dw, dZ):
        assert isinstance(array, np.ndarray)
        assert array.dtype == np.float64
    return dw, dZ


def median_ratio(times: list[float], others: list[float]) -> float:
    return statistics.median(one / other for one, other in zip(times, others, strict=True))


def main() -> None:
    parser = argparse.ArgumentParser(description="What a checked call costs.")
    parser.add_argument("--rounds", type=int, default=41)
    rounds = parser.parse_args().rounds

    arrays = np.ones((3, 1)), np.ones((3, 5)), np.ones((1, 5)), np.ones((1, 5))
    checked_step = checked(step)
    variants: dict[str, tuple[Step, int]] = {
        "bare function": (step, 4000),
        LEAST: (asserting_shapes, 2000),
        FULL: (asserting_everything, 1000),
        "@checked": (checked_step, 2000),
        "@checked, switched off": (checked_step, 4000),
        "jaxtyping + beartype": (jaxtyped(typechecker=beartype)(step), 100),
    }
    for function, _ in variants.values():
        function(*arrays)  # what is compiled at the first call is compiled now
    times: dict[str, list[float]] = {name: [] for name in variants}
    for _ in range(rounds):
        for name, (function, number) in variants.items():
            with checking(False) if name.endswith("off") else nullcontext():
                seconds = timeit.timeit(lambda f=function: f(*arrays), number=number)
            times[name].append(seconds / number * 1e6)
    print(f"{'':40}{'us a call':>10}{'x shapes':>10}{'x everything':>14}")
    for name in variants:
        ratios = [median_ratio(times[name], times[asserts]) for asserts in (LEAST, FULL)]
        print(f"{name:40}{statistics.median(times[name]):10.3f}{ratios[0]:10.2f}{ratios[1]:14.2f}")


if __name__ == "__main__":
    main()
