"""Examples to train on, and the slide's loop to compare with."""

import numpy as np

from shapesafe_lr.logistic.propagation import backward, forward, update


def two_clouds(n_x: int = 3, m: int = 60, seed: int = 0) -> tuple[np.ndarray, np.ndarray]:
    """Examples that overlap, so that a finite minimum exists."""
    rng = np.random.default_rng(seed)
    Y = (np.arange(m) % 2).reshape(1, m)
    return rng.normal(size=(n_x, m)) + 0.8 * (Y - 0.5), Y


def slides_loop(w, b, X, Y, learning_rate, steps):
    """The loop as on the slide, on the slide's three functions."""
    for _ in range(steps):
        dw, db = backward(forward(w, b, X), X, Y)
        w, b = update(w, b, dw, db, learning_rate)
    return w, b, dw, db
