"""The cost with a loop over examples and labels together."""

import numpy as np

rng = np.random.default_rng(31)
X = rng.normal(size=(3, 14))
labels = (X[0] + X[1] > 0).astype(int)
w, b = rng.normal(size=3), 0.3
cost = 0
for x, label in zip(X.T, labels):
    a = 1 / (1 + np.exp(-(w @ x + b)))
    cost -= labels * np.log(a) + (1 - label) * np.log(1 - a)
print("cost", np.round(cost / len(labels), 5))
