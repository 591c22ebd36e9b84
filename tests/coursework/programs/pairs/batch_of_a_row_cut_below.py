"""Logistic regression by small batches of columns."""

import numpy as np

rng = np.random.default_rng(6)
inputs = rng.normal(size=(4, 12))
answers = (inputs.sum(axis=0, keepdims=True) > 0).astype(float)
weights, size = np.zeros((4, 1)), 4
for start in range(0, inputs.shape[1], size):
    some = inputs[:, start:start + size]
    theirs = answers[start:start + size]
    guess = 1 / (1 + np.exp(-(weights.T @ some)))
    weights = weights - 0.5 * some @ (guess - theirs).T / size
print(weights.T.round(3))
