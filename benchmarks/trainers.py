"""One trainer in a process of its own: builds its data, then times as many steps as it is asked for.

    python benchmarks/trainers.py NAME N_X M ORDER

Reads a number of steps from standard input, line by line, and answers each with the seconds that a training of so
many steps took. `training_step.py` starts one such process for each trainer and asks them in turn. Only numpy is needed
here, and what the trainer itself imports, so the peers may live in an environment of their own.
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

LEARNING_RATE = 0.01

Trainer = Callable[[int], object]


def examples(n_x: int, m: int, order: str) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(0)
    X = np.empty((n_x, m), order=order)
    X[:] = rng.standard_normal((n_x, m))
    Y = (rng.random((1, m)) < 0.5).astype(float)
    return X, Y


def course(X: np.ndarray, Y: np.ndarray) -> Trainer:
    """The assignment as it is usually handed in: bare numpy, a cost at every step, a new array for every result."""

    def sigmoid(z):
        return 1 / (1 + np.exp(-z))

    def propagate(w, b, X, Y):
        m = X.shape[1]
        A = sigmoid(np.dot(w.T, X) + b)
        cost = -1 / m * np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A))
        dw = 1 / m * np.dot(X, (A - Y).T)
        db = 1 / m * np.sum(A - Y)
        return {"dw": dw, "db": db}, np.squeeze(cost)

    def train(steps):
        w, b, costs = np.zeros((X.shape[0], 1)), 0.0, []
        for i in range(steps):
            grads, cost = propagate(w, b, X, Y)
            w = w - LEARNING_RATE * grads["dw"]
            b = b - LEARNING_RATE * grads["db"]
            if i % 100 == 0:
                costs.append(cost)
        return w, b

    return train


def ours(X: np.ndarray, Y: np.ndarray) -> Trainer:
    """The assignment's function with every check on, from the first look at the labels to the last cost."""
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
    from shapesafe_lr.contracts import checks_are_on
    from shapesafe_lr.logistic.propagation import initialize_with_zeros
    from shapesafe_lr.logistic.training import optimize

    assert checks_are_on()

    def train(steps):
        w, b = initialize_with_zeros(X.shape[0])
        return optimize(w, b, X, Y, num_iterations=steps, learning_rate=LEARNING_RATE)

    return train


def torch(X: np.ndarray, Y: np.ndarray) -> Trainer:
    """PyTorch on the CPU, the gradient written out, no cost."""
    import torch

    X_, Y_, m = torch.from_numpy(X), torch.from_numpy(Y), X.shape[1]

    @torch.no_grad()
    def train(steps):
        w, b = torch.zeros((X.shape[0], 1), dtype=X_.dtype), torch.zeros((), dtype=X_.dtype)
        for _ in range(steps):
            dZ = torch.sigmoid(w.T @ X_ + b) - Y_
            w, b = w - LEARNING_RATE / m * (X_ @ dZ.T), b - LEARNING_RATE / m * dZ.sum()
        return w, b

    return train


def jax(X: np.ndarray, Y: np.ndarray) -> Trainer:
    """JAX on the CPU, a step compiled with jit, no cost. JAX keeps X in rows, whichever way it came."""
    import jax

    step, X_, Y_ = _jax_step(X, Y)
    jitted = jax.jit(step)

    def train(steps):
        w, b = np.zeros((X.shape[0], 1)), np.zeros(())
        for _ in range(steps):
            w, b = jitted(w, b, X_, Y_)
        return w.block_until_ready(), b

    return train


def jax_loop(X: np.ndarray, Y: np.ndarray) -> Trainer:
    """JAX on the CPU with the loop over steps compiled too, as few learners write it."""
    import jax

    step, X_, Y_ = _jax_step(X, Y)
    jitted = jax.jit(lambda w, b, X, Y, n: jax.lax.fori_loop(0, n, lambda _, wb: step(*wb, X, Y), (w, b)))

    def train(steps):
        w, b = jitted(np.zeros((X.shape[0], 1)), np.zeros(()), X_, Y_, steps)
        return w.block_until_ready(), b

    return train


def _jax_step(X, Y):
    import jax
    import jax.numpy as jnp

    jax.config.update("jax_enable_x64", True)
    m = X.shape[1]

    def step(w, b, X, Y):
        dZ = jax.nn.sigmoid(w.T @ X + b) - Y
        return w - LEARNING_RATE / m * (X @ dZ.T), b - LEARNING_RATE / m * dZ.sum()

    return step, jnp.asarray(X), jnp.asarray(Y)


TRAINERS = {each.__name__: each for each in (course, ours, torch, jax, jax_loop)}


def main() -> None:
    name, n_x, m, order = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
    train = TRAINERS[name](*examples(n_x, m, order))
    train(2)
    print("ready", flush=True)
    for line in sys.stdin:
        started = time.perf_counter()
        train(int(line))
        print(time.perf_counter() - started, flush=True)


if __name__ == "__main__":
    main()
