"""The gradients of one layer, of what it kept on the way forward."""

import numpy as np

rng = np.random.default_rng(7)
kept = {"inputs": rng.normal(size=(6, 9)), "weights": rng.normal(size=(2, 6))}
error = rng.normal(size=(2, 9))
slope = error @ kept["inputs"].T / 9
back = kept["weights"].T @ error
print(slope.shape, back.shape)
