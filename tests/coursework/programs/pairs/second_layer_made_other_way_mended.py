"""Rows of examples: the second layer's weights made the other way round than the first's."""
import numpy as np

def init(sizes):
    rng = np.random.default_rng(0)
    n_in, n_hidden, n_out = sizes
    return {"W1": 0.1 * rng.standard_normal((n_in, n_hidden)), "b1": np.zeros(n_hidden),
            "W2": 0.1 * rng.standard_normal((n_hidden, n_out)), "b2": np.zeros(n_out)}

def forward(p, X):
    h = np.maximum(0, X @ p["W1"] + p["b1"])
    return h @ p["W2"] + p["b2"]

X = np.random.default_rng(1).normal(size=(7, 4))
print(forward(init((4, 6, 3)), X).shape)
