"""What a checked call costs, against the same checks written by hand and against jaxtyping with beartype.

    python benchmarks/checked_call.py [--rounds 41]

Four arrays go in and two come out; the body does nothing, so the checks are all there is to measure. The variants are timed
in turn, round by round, and each round's ratio to the asserts is taken before the median, so that what the machine does
meanwhile falls on all of them. Also printed: the switch turned off, and a function with a dict of parameters.
"""

import argparse
import statistics
import timeit
from collections.abc import Callable

import numpy as np
from beartype import beartype
from jaxtyping import Float, jaxtyped

from shapesafe_lr.contracts import checked, checking

Weights = Float[np.ndarray, "n_x 1"]
Examples = Float[np.ndarray, "n_x m"]
Row = Float[np.ndarray, "1 m"]

Step = Callable[[np.ndarray, np.ndarray, np.ndarray, np.ndarray], tuple[np.ndarray, np.ndarray]]


def step(w: Weights, X: Examples, Y: Row, A: Row) -> tuple[Weights, Row]:
    return w, A


def by_hand(w: np.ndarray, X: np.ndarray, Y: np.ndarray, A: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    assert isinstance(w, np.ndarray) and w.dtype == np.float64 and w.ndim == 2 and w.shape[1] == 1
    assert isinstance(X, np.ndarray) and X.dtype == np.float64 and X.ndim == 2 and X.shape[0] == w.shape[0]
    n_x, m = X.shape
    assert isinstance(Y, np.ndarray) and Y.dtype == np.float64 and Y.shape == (1, m)
    assert isinstance(A, np.ndarray) and A.dtype == np.float64 and A.shape == (1, m)
    dw, dZ = w, A
    assert isinstance(dw, np.ndarray) and dw.dtype == np.float64 and dw.shape == (n_x, 1)
    assert isinstance(dZ, np.ndarray) and dZ.dtype == np.float64 and dZ.shape == (1, m)
    return dw, dZ


def by_hand_without_dtypes(w: np.ndarray, X: np.ndarray, Y: np.ndarray, A: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    assert type(w) is type(X) is type(Y) is type(A) is np.ndarray
    n_x, m = X.shape
    assert w.shape == (n_x, 1) and Y.shape == (1, m) and A.shape == (1, m)
    dw, dZ = w, A
    assert type(dw) is type(dZ) is np.ndarray
    assert dw.shape == (n_x, 1) and dZ.shape == (1, m)
    return dw, dZ


def main() -> None:
    parser = argparse.ArgumentParser(description="What a checked call costs.")
    parser.add_argument("--rounds", type=int, default=41)
    rounds = parser.parse_args().rounds

    checked_step, jaxtyped_step = checked(step), jaxtyped(typechecker=beartype)(step)
    arrays = np.ones((3, 1)), np.ones((3, 5)), np.ones((1, 5)), np.ones((1, 5))
    variants: dict[str, tuple[Step, int]] = {
        "bare function": (step, 4000),
        "asserts by hand, types, dtypes and shapes": (by_hand, 2000),
        "asserts by hand, types and shapes only": (by_hand_without_dtypes, 2000),
        "@checked": (checked_step, 2000),
        "@checked, switched off": (checked_step, 4000),
        "jaxtyping + beartype": (jaxtyped_step, 100),
    }
    times: dict[str, list[float]] = {name: [] for name in variants}
    for function, _ in variants.values():
        function(*arrays)
    for _ in range(rounds):
        for name, (function, number) in variants.items():
            if name.endswith("off"):
                with checking(False):
                    seconds = timeit.timeit(lambda f=function: f(*arrays), number=number)
            else:
                seconds = timeit.timeit(lambda f=function: f(*arrays), number=number)
            times[name].append(seconds / number * 1e6)
    by_asserts = times["asserts by hand, types, dtypes and shapes"]
    by_shapes = times["asserts by hand, types and shapes only"]
    print(f"{'':44}{'us a call':>10}{'x asserts':>11}{'x shape asserts':>17}")
    for name, each in times.items():
        ratio = statistics.median(one / other for one, other in zip(each, by_asserts, strict=True))
        shape_ratio = statistics.median(one / other for one, other in zip(each, by_shapes, strict=True))
        print(f"{name:44}{statistics.median(each):10.3f}{ratio:11.2f}{shape_ratio:17.2f}")


if __name__ == "__main__":
    main()
