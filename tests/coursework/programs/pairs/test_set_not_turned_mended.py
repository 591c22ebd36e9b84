"""Two sets of one loader; the examples are columns."""

import numpy as np

rng = np.random.default_rng(6)


def load(n):
    return rng.normal(size=(n, 3))


X_train = load(10).T
X_test = load(6).T
w = rng.normal(size=(3, 1))


def predict(w, X):
    return 1 / (1 + np.exp(-np.dot(w.T, X))) > 0.5


print(predict(w, X_train).sum(), predict(w, X_test).sum())
