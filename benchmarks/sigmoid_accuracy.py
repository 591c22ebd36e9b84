"""How far the sigmoid is from the truth, in units of the last digit, range by range.

    python benchmarks/sigmoid_accuracy.py [--points 5000]

The truth is mpmath's, to 160 bits. Beside ours stand the formula as the slide writes it, the usual remedy for its
overflow (e^-|z| over 1 + e^-|z|), and scipy's expit. A half is the least that rounding allows.
"""

import argparse
from collections.abc import Callable

import mpmath
import numpy as np
from scipy.special import expit

from shapesafe_lr.logistic.activation import sigmoid

RANGES = {
    np.float64: [(-750, -709), (-709, -40), (-40, -5), (-5, -1), (-1, 0), (0, 1), (1, 5), (5, 40), (40, 1e308)],
    np.float32: [(-105, -88), (-88, -17), (-17, -5), (-5, -1), (-1, 0), (0, 1), (1, 5), (5, 17), (17, 3e38)],
}


def slide(z: np.ndarray) -> np.ndarray:
    with np.errstate(over="ignore"):
        return 1 / (1 + np.exp(-z))


def usual_remedy(z: np.ndarray) -> np.ndarray:
    t = np.exp(-np.abs(z))
    return np.where(z >= 0, 1, t) / (1 + t)


FORMULAS: dict[str, Callable[[np.ndarray], np.ndarray]] = {
    "ours": sigmoid,
    "slide": slide,
    "usual remedy": usual_remedy,
    "scipy expit": expit,
}


def worst_ulps(got: np.ndarray, exact: list[mpmath.mpf]) -> float:
    """The largest distance from the truth, in units of the last digit there."""
    units = np.spacing(np.array([float(each) for each in exact], dtype=got.dtype))
    return max(
        float(abs(mpmath.mpf(float(a)) - truth) / mpmath.mpf(float(unit)))
        for a, truth, unit in zip(got, exact, units, strict=True)
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--points", type=int, default=5000)
    points = parser.parse_args().points
    rng = np.random.default_rng(0)
    mpmath.mp.prec = 160
    print("| type | z from | to | " + " | ".join(FORMULAS) + " |\n|---|---|---|" + "---|" * len(FORMULAS))
    for dtype, ranges in RANGES.items():
        for low, high in ranges:
            z = rng.uniform(low, high, points).astype(dtype)
            exact = [1 / (1 + mpmath.exp(-mpmath.mpf(float(each)))) for each in z]
            errors = [f"{worst_ulps(formula(z), exact):.3g}" for formula in FORMULAS.values()]
            print(f"| {dtype.__name__} | {low:g} | {high:g} | " + " | ".join(errors) + " |", flush=True)


if __name__ == "__main__":
    main()
