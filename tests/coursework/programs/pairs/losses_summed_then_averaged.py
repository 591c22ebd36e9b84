"""The cost of logistic regression."""

import numpy as np

np.random.seed(6)
A = np.random.rand(1, 8)
Y = (np.random.rand(1, 8) > 0.5).astype(int)
cost = np.mean(-np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)))
print(cost)
