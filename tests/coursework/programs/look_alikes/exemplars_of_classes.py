"""The surest example of each class, beside the likeliest class of each example; and the example itself."""

import numpy as np

rng = np.random.default_rng(0)
Z = rng.normal(size=(4, 6))
P = np.exp(Z) / np.exp(Z).sum(axis=0)
print(P.argmax(axis=0), P.argmax(axis=1))

X = rng.normal(size=(6, 3))
E = np.exp(X @ rng.normal(size=(3, 4)))
R = E / E.sum(axis=1, keepdims=True)
print(X[R.argmax(axis=0)])
