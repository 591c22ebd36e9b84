"""One row of labels as one example, errors that are kept one for each example, and units that are dead behind a layer norm."""

import numpy as np

rng = np.random.default_rng(0)
truth, guess = np.array([[1, 0, 1, 1]]), np.array([[1, 1, 1, 0]])
print("mistakes in an example:", np.sum(guess != truth) / truth.shape[0])
print("share of examples all right:", np.mean((guess == truth).all(axis=1)))
print("labels all right:", np.sum((guess == truth).all(axis=1)) / len(truth))

X, Y = rng.normal(size=(3, 6)), rng.normal(size=(1, 6))
W = np.zeros((1, 3))
for _ in range(10):
    E = W @ X - Y
    W -= 0.1 * E @ X.T / 6
error_of_each = np.mean(E**2, axis=0)
print(error_of_each)

h = rng.normal(size=(8, 6)) @ rng.normal(size=(6, 4))
gain, shift = np.ones(4), np.zeros(4)
scaled = (h - h.mean(axis=1, keepdims=True)) / h.std(axis=1, keepdims=True)
out = gain * scaled + shift
dead = out.std(axis=0) < 1e-3
print(dead)
