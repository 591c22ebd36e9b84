"""Divisions by .size that are meant: of a row of labels, of everything in a table, of the weights in a penalty."""

import numpy as np

rng = np.random.default_rng(0)
X = rng.normal(size=(3, 15))
Y = (X.sum(axis=0, keepdims=True) > 0).astype(int)
w = np.zeros((3, 1))
for i in range(10):
    A = 1 / (1 + np.exp(-(w.T @ X)))
    w -= 0.5 * X @ (A - Y).T / Y.size
mean = np.sum(X) / X.size
spread = np.sqrt(np.sum((X - mean) ** 2) / X.size)
penalty = np.sum(w**2) / w.size
gram = X @ X.T / X.size
print(round(float(mean), 3), round(float(spread), 3), round(float(penalty), 4), gram.shape)
