"""Softmax in a loop."""
import numpy as np
rng = np.random.default_rng(5)
X = rng.normal(size=(20, 4))
t = rng.integers(0, 3, size=20)
W = 0.1 * rng.normal(size=(4, 3))
total = 0
for n in range(len(X)):
    z = X[n] @ W
    p = np.exp(z) / np.exp(z).sum()
    total = total - np.log(p[t[n]])
print(np.round(total / len(X), 3))
