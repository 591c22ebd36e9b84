"""How many wrong implementations are found: by probing, and by asserting on a single example as course tests do.

python -m benchmarks.probes
"""

import contextlib
import io
from collections.abc import Callable
from copy import deepcopy
from typing import Any

import numpy as np

from shapesafe_lr.classroom.probing import probe
from tests.classroom import implementations, networks
from tests.classroom.implementations import INITIALIZE, MODEL, OPTIMIZE, PREDICT, PROPAGATE, SIGMOID
from tests.classroom.networks import WEEK_3, WEEK_4

SETS = {"week 2": implementations, "weeks 3 and 4": networks}

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

# Weeks 3 and 4: two inputs, four hidden units, one output, three examples, as in the assignments
SMALL = {
    "W1": np.array([[0.1, 0.2], [0.11, -0.21], [0.12, 0.22], [-0.13, 0.23]]),
    "b1": np.array([[0.1], [0.2], [-0.1], [0.3]]),
    "W2": np.array([[0.3, -0.2, 0.1, 0.4]]), "b2": np.array([[0.05]]),
}  # fmt: skip
A2 = np.array([[0.5, 0.4, 0.6]])
LAYER = (X, SMALL["W1"], SMALL["b1"])
Z1 = SMALL["W1"] @ X + SMALL["b1"]
UPSTREAM = np.array([[0.1, -0.2, 0.3]] * 4)


def _hidden() -> dict[str, np.ndarray]:
    A1 = np.tanh(Z1)
    Z2 = SMALL["W2"] @ A1 + SMALL["b2"]
    return {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": 1 / (1 + np.exp(-Z2))}


GRADS = {"d" + name: value + 0.1 for name, value in SMALL.items()}
CACHES = [(LAYER, Z1), ((np.maximum(0, Z1), SMALL["W2"], SMALL["b2"]), SMALL["W2"] @ np.maximum(0, Z1) + SMALL["b2"])]
NETWORK_EXAMPLE: dict[str, dict[str, tuple[Any, ...]]] = {
    WEEK_3: {
        "layer_sizes": (X, Y), "initialize_parameters": (2, 4, 1), "forward_propagation": (X, SMALL),
        "compute_cost": (A2, Y), "backward_propagation": (SMALL, _hidden(), X, Y), "update_parameters": (SMALL, GRADS),
        "nn_model": (X, Y, 4, 20), "predict": (SMALL, X),
    },
    WEEK_4: {
        "sigmoid": (Z1,), "relu": (Z1,), "relu_backward": (UPSTREAM, Z1), "sigmoid_backward": (UPSTREAM, Z1),
        "initialize_parameters": (2, 4, 1), "initialize_parameters_deep": ([2, 4, 1],), "linear_forward": LAYER,
        "linear_activation_forward": (*LAYER, "relu"), "L_model_forward": (X, SMALL), "compute_cost": (A2, Y),
        "linear_backward": (UPSTREAM, LAYER), "linear_activation_backward": (UPSTREAM, (LAYER, Z1), "relu"),
        "L_model_backward": (A2, Y, CACHES), "update_parameters": (SMALL, GRADS, 0.1),
        "two_layer_model": (X, Y, (2, 4, 1), 0.0075, 20), "L_layer_model": (X, Y, [2, 4, 1], 0.0075, 20),
        "predict": (X, Y, SMALL),
    },
}  # fmt: skip


def example(name: str, function: str) -> tuple[str, tuple[Any, ...]]:
    """A right source with the function, and the arguments of the one example, for the implementation of that name."""
    if not name.startswith("week "):
        return EXAMPLE[function]
    right = WEEK_3 if name.startswith("week 3") else WEEK_4
    return right, NETWORK_EXAMPLE[right][function]


def passes_one_example(name: str, function: str, source: str) -> bool:
    """Whether np.allclose is content with every part of the result on the one example."""
    right, arguments = example(name, function)
    try:
        with contextlib.redirect_stdout(io.StringIO()), np.errstate(all="ignore"):
            got, want = (_called(function, text, arguments) for text in (source, right))
            return _close(got, want)
    except Exception:
        return False


def _called(name: str, source: str, arguments: tuple[Any, ...]) -> Any:
    np.random.seed(2)
    return _defined(name, source)(*deepcopy(arguments))


def _defined(name: str, source: str) -> Callable[..., Any]:
    namespace: dict[str, Any] = {"np": np}
    exec(source, namespace)
    return namespace[name]


def _close(got: Any, want: Any) -> bool:
    if isinstance(want, dict):
        return all(_close(got[key], value) for key, value in want.items())
    if isinstance(want, tuple | list):
        return len(got) == len(want) and all(map(_close, got, want))
    return bool(np.allclose(got, want))


def main() -> None:
    """Print both counts of each set, and what only probing finds."""
    passed = []
    for title, implemented in SETS.items():
        wrong, right = implemented.WRONG, implemented.RIGHT
        found = sum(not probe(_defined(*wrong[name])).holds for name in wrong)
        unseen = [name for name in wrong if passes_one_example(name, *wrong[name])]
        full = sum(probe(_defined(*right[name])).holds for name in right)
        print(f"{title}: {len(wrong)} wrong implementations")
        print(f"  found by probing:              {found}")
        print(f"  found by one example:          {len(wrong) - len(unseen)}")
        print(f"  right implementations with full marks: {full} of {len(right)}")
        passed += unseen
    print("passed by the one example:", *passed, sep="\n  ")


if __name__ == "__main__":
    main()
